import { SwitchboardError } from '../errors.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'

/** What may be staged: table behind the scope, and the scope that it usually has. */
export const KINDS = {
  incident: { table: 'elastic_incident', scope: 'x_elas2_inc_int' },
  security: { table: 'elastic_si_incident', scope: 'x_elas2_sir_int' },
  event: { table: 'elastic_event', scope: 'x_swb_hub' },
} as const
export type Kind = keyof typeof KINDS

/** Columns that tell what became of a row, and what it was about; events have others than incidents. */
const FIELDS = [
  'sys_created_on',
  'sys_import_state',
  'sys_import_state_comment',
  'unmatched',
  'u_short_description',
  'u_correlation_id',
  'description',
  'message_key',
  'sys_target_sys_id',
]
/** The engine's own columns and the intake's: everything else was sent. */
const KEPT = /^(sys_|unmatched$|template_import_log$)/

export interface IntakeRow {
  id: string
  createdOn: string
  state: string
  reason: string
  unmatched: string
  shortDescription: string
  correlationId: string
  incident: string
}

/** The newest rows first; `errors`: only those that failed or had values that named nothing. */
export const listRows = async (
  client: InstanceClient,
  table: string,
  options: { errors: boolean; limit: number },
): Promise<IntakeRow[]> => {
  const filter = options.errors ? 'sys_import_state=error^ORunmatchedISNOTEMPTY^' : ''
  const search = new URLSearchParams({
    sysparm_query: `${filter}ORDERBYDESCsys_created_on`,
    sysparm_fields: ['sys_id', ...FIELDS].join(','),
    sysparm_limit: String(options.limit),
    sysparm_exclude_reference_link: 'true',
  })
  const result = await client.call('GET', `/api/now/v2/table/${table}?${search.toString()}`, undefined)
  return (result as InstanceRow[]).map((row) => ({
    id: row['sys_id'] ?? '',
    createdOn: row['sys_created_on'] ?? '',
    state: row['sys_import_state'] ?? '',
    reason: row['sys_import_state_comment'] ?? '',
    unmatched: row['unmatched'] ?? '',
    shortDescription: row['u_short_description'] || row['description'] || '',
    correlationId: row['u_correlation_id'] || row['message_key'] || '',
    incident: row['sys_target_sys_id'] ?? '',
  }))
}

/** Sends what a row held once more, as a new row. Answers the record that it became; throws with the instance's reason. */
export const retryRow = async (
  client: InstanceClient,
  table: string,
  id: string,
): Promise<{ incident: string; status: string }> => {
  // Customers add columns of their own, so all there are are asked for.
  const answer = await client.call(
    'GET',
    `/api/now/v2/table/${table}/${encodeURIComponent(id)}?sysparm_exclude_reference_link=true`,
    undefined,
  )
  const row = answer as InstanceRow
  const sent = Object.fromEntries(Object.entries(row).filter(([name, value]) => !KEPT.test(name) && value !== ''))
  const result = await client.call('POST', `/api/now/import/${table}`, sent)
  const [first] = result as InstanceRow[]
  if (!first || first['status'] === 'error')
    throw new SwitchboardError(`Row ${id} was refused again: ${first?.['error_message'] ?? 'no reason given'}`, {
      code: 'row_refused',
    })
  return { incident: first['sys_id'] ?? '', status: first['status'] ?? '' }
}
