import { SwitchboardError } from '../errors.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'

/** What the intake keeps of a row besides what was sent. */
const FIELDS = [
  'sys_created_on',
  'sys_import_state',
  'sys_import_state_comment',
  'unmatched',
  'u_short_description',
  'u_correlation_id',
  'sys_target_sys_id',
]
const SENT = /^(u_[a-z0-9_]+|elastic_incident_id)$/

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
  scope: string,
  options: { errors: boolean; limit: number },
): Promise<IntakeRow[]> => {
  const filter = options.errors ? 'sys_import_state=error^ORunmatchedISNOTEMPTY^' : ''
  const search = new URLSearchParams({
    sysparm_query: `${filter}ORDERBYDESCsys_created_on`,
    sysparm_fields: ['sys_id', ...FIELDS].join(','),
    sysparm_limit: String(options.limit),
    sysparm_exclude_reference_link: 'true',
  })
  const result = await client.call('GET', `/api/now/v2/table/${scope}_elastic_incident?${search.toString()}`, undefined)
  return (result as InstanceRow[]).map((row) => ({
    id: row['sys_id'] ?? '',
    createdOn: row['sys_created_on'] ?? '',
    state: row['sys_import_state'] ?? '',
    reason: row['sys_import_state_comment'] ?? '',
    unmatched: row['unmatched'] ?? '',
    shortDescription: row['u_short_description'] ?? '',
    correlationId: row['u_correlation_id'] ?? '',
    incident: row['sys_target_sys_id'] ?? '',
  }))
}

/** Sends what a row held once more, as a new row. Answers the incident; throws with the instance's reason. */
export const retryRow = async (
  client: InstanceClient,
  scope: string,
  id: string,
): Promise<{ incident: string; status: string }> => {
  const table = `${scope}_elastic_incident`
  // Customers add columns of their own, so all there are are asked for.
  const answer = await client.call(
    'GET',
    `/api/now/v2/table/${table}/${encodeURIComponent(id)}?sysparm_exclude_reference_link=true`,
    undefined,
  )
  const row = answer as InstanceRow
  const sent = Object.fromEntries(Object.entries(row).filter(([name, value]) => SENT.test(name) && value !== ''))
  const result = await client.call('POST', `/api/now/import/${table}`, sent)
  const [first] = result as InstanceRow[]
  if (!first || first['status'] === 'error')
    throw new SwitchboardError(`Row ${id} was refused again: ${first?.['error_message'] ?? 'no reason given'}`, {
      code: 'row_refused',
    })
  return { incident: first['sys_id'] ?? '', status: first['status'] ?? '' }
}
