import { RestError } from '../errors.ts'

export type DisplayValue = 'false' | 'true' | 'all'

/** `sysparm_` parameters that shape an answer. */
export interface ViewParams {
  display: DisplayValue
  excludeReferenceLink: boolean
  /** Names in the caller's order; null: every column. */
  fields: string[] | null
}
export interface ListParams extends ViewParams {
  query: string
  /** Simple `column=value` filters; they count only without `sysparm_query`. */
  filters: [string, string][]
  limit: number
  offset: number
  noCount: boolean
  suppressPagination: boolean
}

const isTrue = (value: string | null): boolean => value?.toLowerCase() === 'true'

export function readView(params: URLSearchParams): ViewParams {
  const display = params.get('sysparm_display_value')?.toLowerCase()
  const fields = (params.get('sysparm_fields') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return {
    display: display === 'true' || display === 'all' ? display : 'false',
    excludeReferenceLink: isTrue(params.get('sysparm_exclude_reference_link')),
    fields: fields.length > 0 ? [...new Set(fields)] : null,
  }
}

/** Answers hold at most this many rows unless the caller asks for more. */
export const defaultLimit = 10_000

export function readList(params: URLSearchParams, otherwise = defaultLimit): ListParams {
  const query = params.get('sysparm_query')
  return {
    ...readView(params),
    query: query ?? '',
    filters: query ? [] : [...params].filter(([name]) => !name.startsWith('sysparm_') && name !== 'access_token'),
    limit: whole(params, 'sysparm_limit', otherwise),
    offset: whole(params, 'sysparm_offset', 0),
    noCount: isTrue(params.get('sysparm_no_count')),
    suppressPagination: isTrue(params.get('sysparm_suppress_pagination_header')),
  }
}

function whole(params: URLSearchParams, name: string, otherwise: number): number {
  const text = params.get(name)?.trim()
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (/^-?\d+$/.test(text) && value >= 0 && Number.isSafeInteger(value)) return value
  // A sign or a word is what a page link written by hand gets wrong; a negative offset is refused by the platform.
  if (name === 'sysparm_offset' || value < 0)
    throw new RestError(400, 'Invalid parameter', `${name} must be a whole number of at least 0`)
  return otherwise
}

export interface WriteParams extends ViewParams {
  inputDisplayValue: boolean
  /** The caller's `sys_created_on` and its like are kept instead of being set by the platform. */
  keepSystemColumns: boolean
}
export const readWrite = (params: URLSearchParams): WriteParams => ({
  ...readView(params),
  inputDisplayValue: isTrue(params.get('sysparm_input_display_value')),
  keepSystemColumns: isTrue(params.get('sysparm_suppress_auto_sys_field')),
})
