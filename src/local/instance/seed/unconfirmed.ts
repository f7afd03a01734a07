import type { Instance } from '../core.ts'

/** Columns that general knowledge of the platform has and no published dictionary confirms, as `table.column`. */
export const UNCONFIRMED_COLUMNS: ReadonlySet<string> = new Set([
  'sc_item_option.order',
  'sc_item_option.cart_item',
  'sc_item_option.sc_cat_item_option',
])

/** Choice lists whose numbers no published dictionary confirms, as `table.column`. */
const UNCONFIRMED_CHOICES = [
  'incident.state',
  'incident.incident_state',
  'incident.hold_reason',
  'incident.severity',
  'task.impact',
  'task.urgency',
  'task.priority',
  'sc_request.request_state',
  'cmdb_ci.install_status',
  'cmdb_ci.operational_status',
  'alm_asset.install_status',
  'alm_asset.substatus',
]

/** Takes the choices away that an instance may number otherwise: neither labels nor checks of values rely on them. */
export function removeUnconfirmedChoices(instance: Instance): void {
  const { records } = instance
  const system = instance.access.system()
  for (const list of UNCONFIRMED_CHOICES) {
    const [name, element] = list.split('.')
    for (const row of records.find(records.query('sys_choice', `name=${name ?? ''}^element=${element ?? ''}`)))
      records.delete(system, 'sys_choice', row.sys_id ?? '', { workflow: false })
  }
}
