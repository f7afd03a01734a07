import { setTimeout as delay } from 'node:timers/promises'
import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { InstanceClient } from '../servicenow/client.ts'

/** What one transform map did with a row. */
export interface TransformResult {
  map: string
  table: string
  status: string
  sysId: string
  displayValue: string
  /** In the instance's words, '' when it worked. */
  error: string
}
export interface ImportResult {
  importSet: string
  stagingTable: string
  results: TransformResult[]
  /** False when a map ended in `error`. The HTTP status is a success even then. */
  ok: boolean
}
export interface ManyResult {
  importSet: string
  /** State of the import set when we stopped looking. */
  state: string
  rows: { sysId: string; state: string; target: string; comment: string }[]
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const RUNNING = new Set(['', 'loading', 'loaded', 'pending', 'ready', 'running'])

/** Sends a row through the transform maps of a staging table. A nested value would be mangled, so values are text. */
export const importRow = async (
  client: InstanceClient,
  stagingTable: string,
  row: Readonly<Record<string, string>>,
): Promise<ImportResult> =>
  readImport(client, await client.transport.request({ method: 'POST', path: path(stagingTable), body: row }))

/** What became of a staged row; not found once the instance has cleaned up. */
export const importOutcome = async (
  client: InstanceClient,
  stagingTable: string,
  sysId: string,
): Promise<ImportResult> =>
  readImport(
    client,
    await client.transport.request({ method: 'GET', path: `${path(stagingTable)}/${encodeURIComponent(sysId)}` }),
  )

/**
 * Sends many rows in one call and waits until the instance has transformed them, which it does in its own time.
 * @throws InstanceError (code `unfinished`) when it takes longer than `timeoutSeconds`.
 */
export const importMany = async (
  client: InstanceClient,
  stagingTable: string,
  rows: readonly Readonly<Record<string, string>>[],
  options: { timeoutSeconds?: number; pollMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<ManyResult> => {
  const body = await client.transport.request({
    method: 'POST',
    path: `${path(stagingTable)}/insertMultiple`,
    body: { records: rows },
  })
  const importSet = isObject(body) ? text(body['import_set_id']) : ''
  if (importSet === '')
    throw new InstanceError(`${client.origin}: insertMultiple for ${stagingTable} answered without import_set_id.`, {
      code: 'broken_answer',
    })
  const deadline = performance.now() + (options.timeoutSeconds ?? 300) * 1000
  for (;;) {
    const found = await client.get('sys_import_set', importSet, ['state'])
    const staged = await client.query(
      stagingTable,
      [{ field: 'sys_import_set', operator: '=', value: importSet }],
      ['sys_import_state', 'sys_target_sys_id', 'sys_import_state_comment'],
    )
    const waiting = staged.filter((row) => RUNNING.has(row['sys_import_state'] ?? ''))
    const state = found?.['state'] ?? ''
    if (staged.length >= rows.length && (waiting.length === 0 || !RUNNING.has(state)))
      return {
        importSet,
        state,
        rows: staged.map((row) => ({
          sysId: row['sys_id'] ?? '',
          state: row['sys_import_state'] ?? '',
          target: row['sys_target_sys_id'] ?? '',
          comment: row['sys_import_state_comment'] ?? '',
        })),
      }
    if (performance.now() > deadline)
      throw new InstanceError(
        `${client.origin}: import set ${importSet} is still "${state}", with ${waiting.length} rows to go. Look at it on the instance, or wait longer.`,
        { code: 'unfinished', retryable: true },
      )
    await delay(options.pollMs ?? 1000, undefined, options.signal ? { signal: options.signal } : {})
  }
}

const path = (stagingTable: string): string => `/api/now/v1/import/${encodeURIComponent(stagingTable)}`

const readImport = (client: InstanceClient, body: unknown): ImportResult => {
  const list = isObject(body) ? body['result'] : undefined
  if (!isObject(body) || !Array.isArray(list))
    throw new InstanceError(`${client.origin}: the Import Set API answered without a result.`, {
      code: 'broken_answer',
    })
  const results = (list as unknown[]).filter(isObject).map((entry) => ({
    map: text(entry['transform_map']),
    table: text(entry['table']),
    status: text(entry['status']),
    sysId: text(entry['sys_id']),
    displayValue: text(entry['display_value']),
    error: text(entry['error_message']),
  }))
  return {
    importSet: text(body['import_set']),
    stagingTable: text(body['staging_table']),
    results,
    ok: results.every((result) => result.status !== 'error' && result.error === ''),
  }
}
