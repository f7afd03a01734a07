import { createHash } from 'node:crypto'
import { ConfigError, InstanceError, isSignInError, messageOf } from '../errors.ts'
import type { TicketDesk } from './desk.ts'
import type { FulfilOrder } from './order.ts'
import { checkStrength, setUserPassword } from './password.ts'
import type { FulfilMapping, TicketSettings } from './settings.ts'
import { STATE, type State } from './states.ts'

export interface Fulfilled {
  order_id: string
  state: State
  table: string
  sys_id: string
  reason: string
}

const PASSWORD = 'user_password'
export const SYS_ID = /^[0-9a-f]{32}$/
/** Rows that say who belongs to whom: a second one of the same two would be a fault. */
const ASSOCIATIONS: Readonly<Record<string, readonly [string, string]>> = {
  sys_user_grmember: ['user', 'group'],
  sys_user_has_role: ['user', 'role'],
}

/** What an order means for a row, before anything is asked of the instance. */
export interface Planned {
  order: FulfilOrder
  mapping: FulfilMapping
  table: string
  values: Readonly<Record<string, string>>
}

export const fulfilled = (order: FulfilOrder, table: string, state: State, sys_id: string, reason = ''): Fulfilled => ({
  order_id: order.order_id,
  state,
  table,
  sys_id,
  reason,
})

/** The row and columns an order is about, or why it can never be carried out. */
export const planOrder = (settings: TicketSettings, order: FulfilOrder): Planned | Fulfilled => {
  const mapping = settings.fulfil[order.resource_type]
  if (!mapping)
    return fulfilled(
      order,
      '',
      STATE.errored,
      '',
      `There is no tickets.fulfil.${order.resource_type}. Add it, or correct resource_type.`,
    )
  const table = mapping.DefaultObjectClass
  const values: Record<string, string> = {}
  for (const change of order.changes) {
    const column = mapping.properties[change.name]
    if (column === undefined)
      return fulfilled(
        order,
        table,
        STATE.errored,
        '',
        `Attribute "${change.name}" has no column in tickets.fulfil.${order.resource_type}.properties.`,
      )
    values[column] = change.new ?? ''
  }
  return { order, mapping, table, values }
}

/** Whether carrying it out is one write of one row, which may be repeated as it is. */
export const isSingleWrite = ({ table, values }: Planned): boolean =>
  !ASSOCIATIONS[table] && !(table === 'sys_user' && values[PASSWORD] !== undefined)

/**
 * Carries an order out on the instance itself: creates, updates or deletes one row of the table of its resource type.
 * Repeating it does no harm: a new row gets a sys_id made from the order, a row that is gone counts as deleted, and who
 * belongs to whom already is not said twice.
 */
export const fulfilOrder = async (
  desk: TicketDesk,
  settings: TicketSettings,
  order: FulfilOrder,
): Promise<Fulfilled> => {
  const planned = planOrder(settings, order)
  if ('state' in planned) return planned
  const { mapping, table, values } = planned
  const result = (state: State, sysId: string, reason = ''): Fulfilled => fulfilled(order, table, state, sysId, reason)
  try {
    const pair = ASSOCIATIONS[table]
    if (pair) return await fulfilAssociation(desk, settings, order, table, pair, values, result)
    if (order.action === 'add') {
      const sysId = newSysId(settings.connection, order.order_id)
      await write(desk, settings, mapping, sysId, values, true)
      return result(STATE.executed, sysId)
    }
    const sysId = order.resource_key
    if (!SYS_ID.test(sysId))
      return result(STATE.errored, '', `resource_key "${sysId}" is no sys_id; ${order.action} needs that of the row.`)
    if (order.action === 'delete') await desk.remove(table, sysId)
    else await write(desk, settings, mapping, sysId, values, false)
    return result(STATE.executed, sysId)
  } catch (error) {
    if (!(error instanceof InstanceError || error instanceof ConfigError) || isSignInError(error)) throw error
    return result(STATE.errored, order.action === 'add' ? '' : order.resource_key, messageOf(error))
  }
}

const fulfilAssociation = async (
  desk: TicketDesk,
  settings: TicketSettings,
  order: FulfilOrder,
  table: string,
  [left, right]: readonly [string, string],
  values: Readonly<Record<string, string>>,
  result: (state: State, sysId: string, reason?: string) => Fulfilled,
): Promise<Fulfilled> => {
  const [one, other] = [values[left], values[right]]
  if (order.action === 'delete' && SYS_ID.test(order.resource_key) && one === undefined) {
    await desk.remove(table, order.resource_key)
    return result(STATE.executed, order.resource_key)
  }
  if (!one || !other) return result(STATE.errored, '', `A row of ${table} needs both ${left} and ${right}.`)
  const existing = await desk.find(table, { [left]: one, [right]: other })
  if (order.action === 'delete') {
    for (const row of existing) await desk.remove(table, row['sys_id'] ?? '')
    return result(STATE.executed, existing[0]?.['sys_id'] ?? '')
  }
  if (existing[0]) return result(STATE.executed, existing[0]['sys_id'] ?? '')
  const sysId = newSysId(settings.connection, order.order_id)
  await desk.createAs(table, sysId, values)
  return result(STATE.executed, sysId)
}

/** A password is sent as a person would type it: only then the platform hashes it. */
const write = async (
  desk: TicketDesk,
  settings: TicketSettings,
  mapping: FulfilMapping,
  sysId: string,
  values: Readonly<Record<string, string>>,
  isNew: boolean,
): Promise<void> => {
  const table = mapping.DefaultObjectClass
  const { [PASSWORD]: password, ...others } = values
  if (isNew) await desk.createAs(table, sysId, others)
  if (password === undefined || table !== 'sys_user') {
    if (!isNew) await desk.update(table, sysId, values)
    return
  }
  const reset = settings.password_resets[mapping.PasswordResetSetting ?? '']
  if (reset) checkStrength(password, reset)
  if (!isNew && Object.keys(others).length > 0) await desk.update(table, sysId, others)
  await setUserPassword(desk, sysId, password, {
    mustChange: settings.legacyAlwaysNeedsReset || (reset?.MustChange ?? false),
  })
}

/** The same order gives the same sys_id, so that a repeated creation finds its own row. */
export const newSysId = (connection: string, orderId: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['fulfil', connection, orderId]))
    .digest('hex')
    .slice(0, 32)
