/** Where the platform calls this capability: record or request in, use case, reply out. */
import { type GlideRecord, gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { deleteOlderThan } from '../platform/clean-up.ts'
import { glideClock } from '../platform/clock.ts'
import { eventLog } from '../platform/event-log.ts'
import { isTrue } from '../platform/flags.ts'
import { glideRecords } from '../platform/records.ts'
import { reply } from '../platform/replies.ts'
import { success } from '../platform/result.ts'
import { glideSettings } from '../platform/settings.ts'
import { listChanges, listQueue } from './list-orders.ts'
import { placeOrder, readOrder } from './place-order.ts'
import { reportOrder } from './report-order.ts'
import { TABLES } from './tables.ts'
import { ticketChanged, ticketDeleted } from './ticket-changed.ts'
import { orderReport, orderRequest, pageRequest } from './wire.ts'
import type { World } from './world.ts'

const world: World = {
  records: glideRecords,
  clock: glideClock,
  events: eventLog(glideRecords),
  settings: glideSettings,
}

type Ticket = GlideRecord<'sys_metadata'>

function value(ticket: Ticket, column: string): string {
  return ticket.getValue(column as 'sys_id') ?? ''
}

/** Async rule: an incident that carries a key of ours was changed. */
export function onIncidentChanged(current: Ticket): void {
  onTicketChanged(current, 'incident', false)
}

/** Async rule: a requested item that carries a key of ours was changed. */
export function onItemChanged(current: Ticket): void {
  const others = glideRecords.find(
    'sc_req_item',
    [
      ['correlation_id', '=', value(current, 'correlation_id')],
      ['active', '=', 'true'],
    ],
    ['number'],
    { limit: 2 },
  )
  const sysId = current.getUniqueValue()
  onTicketChanged(
    current,
    'sc_req_item',
    others.some((row) => row.sys_id !== sysId),
  )
}

function onTicketChanged(current: Ticket, table: string, othersActive: boolean): void {
  ticketChanged(world, {
    table,
    sysId: current.getUniqueValue(),
    correlationId: value(current, 'correlation_id'),
    version: Number(value(current, 'sys_mod_count') || '0'),
    active: isTrue(value(current, 'active')),
    state: value(current, 'state'),
    stateLabel: current.getDisplayValue('state'),
    requestState: '',
    approval: value(current, 'approval'),
    stage: value(current, 'stage'),
    closeCode: value(current, 'close_code'),
    closeNotes: value(current, 'close_notes').slice(0, 900),
    othersActive,
  })
}

/** Async rule: a ticket that carries a key of ours was deleted. */
export function onTicketDeleted(current: Ticket): void {
  ticketDeleted(world, value(current, 'correlation_id'), current.getUniqueValue())
}

function parameter(request: RESTAPIRequest, name: string): string {
  const values = (request.queryParams as Record<string, unknown>)[name]
  const list: unknown[] = Array.isArray(values) ? values : [values]
  return typeof list[0] === 'string' ? list[0] : ''
}

function orderIdOf(request: RESTAPIRequest): string {
  return String((request.pathParams as Record<string, unknown>).order_id ?? '')
}

/** `POST orders` */
export function placeRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const order = orderRequest(request.body.data as unknown)
  reply(response, order.ok ? placeOrder(world, gs.getUserID(), order.value) : order)
}

/** `GET orders/{order_id}` */
export function readRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  reply(response, readOrder(world, gs.getUserID(), orderIdOf(request)))
}

/** `GET changes` */
export function changesRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const page = pageRequest(parameter(request, 'after'), parameter(request, 'limit'))
  reply(response, page.ok ? success(listChanges(world, gs.getUserID(), page.value.after, page.value.limit)) : page)
}

/** `GET queue` */
export function queueRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const page = pageRequest(parameter(request, 'after'), parameter(request, 'limit'))
  reply(response, page.ok ? success(listQueue(world, page.value.after, page.value.limit)) : page)
}

/** `POST orders/{order_id}/report` */
export function reportRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const report = orderReport(request.body.data as unknown)
  reply(response, report.ok ? reportOrder(world, orderIdOf(request), report.value) : report)
}

/** Daily job. */
export function cleanUpTicketChanges(): void {
  const days = glideSettings.number('tickets.change.keep_days', 1, 3650, 180)
  deleteOlderThan(glideRecords, glideClock, TABLES.change, days)
}
