import type { InstanceRow } from '../servicenow/client.ts'
import { stateCodes } from './choices.ts'
import type { TicketDesk } from './desk.ts'
import { forAction, TABLE_OF, type TicketSettings } from './settings.ts'
import { STATE, STATE_NAMES, type State } from './states.ts'
import type { Link, StoredOrder, TicketStore } from './store.ts'
import { incidentFields, itemFields, requestFields, variablesOf } from './fields.ts'
import { correlationId } from './correlation.ts'
import { ticketText } from './ticket-text.ts'

export interface ManualResult {
  order_id: string
  done: boolean
  reason: string
}

/** What an operator may do to orders by hand. Each call is about one order; a refusal says why. */
export const confirmOrder = (
  store: TicketStore,
  settings: TicketSettings,
  id: string,
  comment: string,
): ManualResult => {
  const stored = store.order(id)
  if (!stored) return unknown(id)
  const noSynchro = settings.resource_types[stored.order.resource_type]?.TicketSynchroIsNotAvailable ?? false
  const to = stored.state === STATE.executed || noSynchro ? STATE.verified : STATE.executed
  return moved(store, stored, to, `confirmed by hand${comment === '' ? '' : `: ${comment}`}`)
}

export const failOrder = (store: TicketStore, id: string, comment: string): ManualResult => {
  const stored = store.order(id)
  return stored ? moved(store, stored, STATE.errored, `reported by hand: ${comment}`) : unknown(id)
}

export const retryOrder = (store: TicketStore, id: string, comment: string): ManualResult => {
  const stored = store.order(id)
  if (!stored) return unknown(id)
  const done =
    stored.state === STATE.errored && store.retry(id, `retried by hand${comment === '' ? '' : `: ${comment}`}`)
  return done ? { order_id: id, done, reason: '' } : refused(stored, 'Only an errored order can be tried anew.')
}

/** Withdraws an order; its ticket gets a comment when one is configured, and is otherwise left to the people there. */
export const withdrawOrder = async (
  store: TicketStore,
  desk: TicketDesk,
  settings: TicketSettings,
  id: string,
  comment: string,
): Promise<ManualResult> => {
  const stored = store.order(id)
  if (!stored) return unknown(id)
  const link = store.link(id, stored.attempt)
  if (link?.phase === 'creating' && link.posts > 0)
    return refused(stored, 'Its ticket is just being made. Wait until it is there, then withdraw it.')
  if (!store.withdraw(id, `withdrawn${comment === '' ? '' : `: ${comment}`}`))
    return refused(stored, 'Only an order that is pending, awaiting approval or transmitted can be withdrawn.')
  if (link?.phase === 'open') {
    const values = await onWithdrawal(store, desk, settings, link)
    if (Object.keys(values).length > 0) await desk.update(link.table, link.sysId, values)
  }
  return { order_id: id, done: true, reason: '' }
}

/** What a withdrawal writes on its ticket; nothing, unless it is configured. */
const onWithdrawal = async (
  store: TicketStore,
  desk: TicketDesk,
  { withdraw_comment: comment, withdraw_cancels: cancels }: TicketSettings,
  link: Link,
): Promise<Record<string, string>> => {
  const isShared = store.ordersOf(link).some((stored) => stored.state === STATE.transmitted)
  const values: Record<string, string> = comment === undefined ? {} : { comments: comment }
  if (!cancels || isShared) return values
  const notes = { close_notes: comment ?? 'The order was withdrawn.' }
  if (link.table === 'incident') return { ...values, ...notes, state: '8', incident_state: '8' }
  const [skipped] = (await stateCodes(desk, link.table)).skipped
  return skipped === undefined ? values : { ...values, ...notes, state: skipped, active: 'false' }
}

const unknown = (id: string): ManualResult => ({ order_id: id, done: false, reason: `There is no order ${id}.` })
const refused = (stored: StoredOrder, reason: string): ManualResult => ({
  order_id: stored.order.order_id,
  done: false,
  reason: `Order is ${STATE_NAMES[stored.state]}. ${reason}`,
})
const moved = (store: TicketStore, stored: StoredOrder, to: State, cause: string): ManualResult =>
  store.move(stored.order.order_id, { to, cause })
    ? { order_id: stored.order.order_id, done: true, reason: '' }
    : refused(stored, `It cannot become ${STATE_NAMES[to]} from there.`)

export interface Difference {
  kind: 'ticket_without_order' | 'order_without_ticket' | 'second_ticket'
  table: string
  number: string
  sys_id: string
  order_id: string
}

/** Compares links with the instance, both ways. */
export const reconcile = async (
  store: TicketStore,
  desk: TicketDesk,
  settings: TicketSettings,
): Promise<Difference[]> => {
  const differences: Difference[] = []
  const links = store.links()
  for (const table of new Set([...links.map((link) => link.table), 'incident'])) {
    const rows = await desk.labelled(table, settings.label)
    const there = new Set(rows.map((row) => row['sys_id']))
    for (const row of rows) {
      const link = store.linkByKey(row['correlation_id'] ?? '')
      const isSecond = link && link.sysId !== '' && link.sysId !== row['sys_id'] && link.requestSysId === ''
      if (!link || isSecond)
        differences.push({
          ...ofRow(table, row),
          kind: link ? 'second_ticket' : 'ticket_without_order',
          order_id: link?.orderId ?? '',
        })
    }
    for (const link of links)
      if (link.table === table && link.phase === 'open' && !there.has(link.sysId))
        differences.push({
          kind: 'order_without_ticket',
          table,
          number: link.number,
          sys_id: link.sysId,
          order_id: link.orderId,
        })
  }
  return differences
}

const ofRow = (table: string, row: InstanceRow): Pick<Difference, 'table' | 'number' | 'sys_id'> => ({
  table,
  number: row['number'] ?? '',
  sys_id: row['sys_id'] ?? '',
})

export interface PreviewedCall {
  method: string
  path: string
  body: Record<string, unknown>
}

/** The calls that would make the ticket of an order. Nothing is sent. */
export const preview = (stored: StoredOrder, settings: TicketSettings): PreviewedCall[] => {
  const { order } = stored
  const mapping = settings.resource_types[order.resource_type]
  if (!mapping) return []
  const key = correlationId(settings.connection, order.order_id, stored.attempt)
  const text = ticketText([stored], mapping, settings.strict_templates)
  const caller = `<user whose ${mapping.TicketCallerLookup.join(' or ')} is ${order.owner[mapping.TicketCallerId] ?? '(nothing)'}>`
  const table = (name: string): string => `/api/now/v2/table/${name}`
  switch (mapping.TicketKind) {
    case 'incident':
      return [
        { method: 'POST', path: table('incident'), body: incidentFields(stored, mapping, settings, text, caller, key) },
      ]
    case 'request':
      return [
        { method: 'POST', path: table('sc_request'), body: requestFields(settings, text, caller, key) },
        {
          method: 'POST',
          path: table(TABLE_OF.request),
          body: itemFields(stored, mapping, settings, text, '<the request>', key),
        },
      ]
    case 'catalog':
      return [
        {
          method: 'POST',
          path: `/api/sn_sc/servicecatalog/items/${forAction(mapping.TicketCatalogItem, order.action) ?? '<TicketCatalogItem is missing>'}/order_now`,
          body: {
            sysparm_quantity: '1',
            sysparm_requested_for: caller,
            variables: variablesOf(stored, mapping, settings, key),
          },
        },
        {
          method: 'PATCH',
          path: `${table(TABLE_OF.catalog)}/<the item>`,
          body: { correlation_id: key, correlation_display: settings.label, description: text.body },
        },
      ]
  }
}
