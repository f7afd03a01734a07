import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { tablePath, type InstanceClient } from '../servicenow/client.ts'
import { DISPLAY_PARAMETER, toRow, type DisplayMode, type RecordRow } from './values.ts'
import { newId } from './writes.ts'

/** Options of one call; each beats what the connection says. */
export interface CallOptions {
  fields?: readonly string[] | undefined
  display?: DisplayMode | undefined
  view?: string | undefined
  /** Values sent are what people see. */
  inputDisplay?: boolean | undefined
  /** Ask for no record in the answer. */
  noBody?: boolean | undefined
  /** Leave out links of references. Default true. */
  excludeLinks?: boolean | undefined
  timeoutSeconds?: number | undefined
  attempts?: number | undefined
  headers?: Readonly<Record<string, string>> | undefined
  signal?: AbortSignal | undefined
}

type Values = Readonly<Record<string, string>>

/** One record by sys_id. @throws InstanceError (code `not_found`; the platform does not tell hidden from missing) */
export const getRecord = async (
  client: InstanceClient,
  table: string,
  sysId: string,
  options: CallOptions,
): Promise<RecordRow> => {
  try {
    const body = await client.transport.request({
      method: 'GET',
      path: `${one(table, sysId)}?${parameters(options)}`,
      ...override(options),
    })
    return record(client, table, body, options)
  } catch (error) {
    if (error instanceof InstanceError && error.code === 'not_found')
      throw new InstanceError(
        `${client.origin}: ${table} has no record ${sysId}, or this user may not see it (the platform does not say which).`,
        { code: 'not_found', status: 404, cause: error },
      )
    throw error
  }
}

/** Creates a record under a sys_id of ours, so that a lost answer never makes two. Undefined with `noBody`. */
export const createRecord = async (
  client: InstanceClient,
  table: string,
  values: Values,
  options: CallOptions,
): Promise<{ sysId: string; row: RecordRow | undefined }> => {
  const sysId = values['sys_id'] || newId()
  try {
    const body = await client.transport.request({
      method: 'POST',
      path: `${tablePath(table)}?${parameters(options)}`,
      body: { ...values, sys_id: sysId },
      repeatable: true,
      ...override(options),
    })
    if (options.noBody || body === undefined) return { sysId, row: undefined }
    const row = record(client, table, body, options)
    return { sysId, row }
  } catch (error) {
    // A first try may have been carried out without our hearing of it: then the record is there.
    const refused = error instanceof InstanceError && error.status >= 400 && error.status < 500
    if (!refused || values['sys_id'] || !(await client.get(table, sysId, []))) throw error
    return { sysId, row: options.noBody ? undefined : await getRecord(client, table, sysId, options) }
  }
}

/** Changes the columns given, no others. Undefined with `noBody`. */
export const updateRecord = async (
  client: InstanceClient,
  table: string,
  sysId: string,
  values: Values,
  options: CallOptions,
): Promise<RecordRow | undefined> => {
  const body = await client.transport.request({
    method: 'PATCH',
    path: `${one(table, sysId)}?${parameters(options)}`,
    body: values,
    repeatable: true,
    ...override(options),
  })
  return options.noBody || body === undefined ? undefined : record(client, table, body, options)
}

const one = (table: string, sysId: string): string => `${tablePath(table)}/${encodeURIComponent(sysId)}`

const parameters = (options: CallOptions): string =>
  new URLSearchParams({
    sysparm_exclude_reference_link: String(options.excludeLinks ?? true),
    sysparm_display_value: DISPLAY_PARAMETER[options.display ?? 'value'],
    ...(options.fields && options.fields.length > 0 ? { sysparm_fields: options.fields.join(',') } : {}),
    ...(options.view ? { sysparm_view: options.view } : {}),
    ...(options.inputDisplay ? { sysparm_input_display_value: 'true' } : {}),
  }).toString()

const override = (options: CallOptions) => ({
  timeoutSeconds: options.timeoutSeconds,
  attempts: options.attempts,
  signal: options.signal,
  headers: { ...(options.noBody ? { 'x-no-response-body': 'true' } : {}), ...options.headers },
})

const record = (client: InstanceClient, table: string, body: unknown, options: CallOptions): RecordRow => {
  const result = isObject(body) ? body['result'] : undefined
  if (!isObject(result))
    throw new InstanceError(`${client.origin}: the answer for ${table} holds no record.`, { code: 'broken_answer' })
  return toRow(result, options.display ?? 'value', options.excludeLinks === false)
}
