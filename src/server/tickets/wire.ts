/** Checks what identity systems and the companion send; everything from outside is unknown until it has passed here. */
import type { ProvisioningState, TicketOrderRequest, TicketReport } from '../../contracts/tickets.ts'
import { type Result, refusal, success } from '../platform/result.ts'

type Fields = Record<string, unknown>

/** What is stored where a value must not be kept. */
const WITHHELD = '(withheld)'
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const ORDER_ID = /^[A-Za-z0-9._:@-]{1,64}$/
const ACTIONS = ['add', 'modify', 'delete']
const COLUMNS = [
  'order_id',
  'action',
  'resource_type',
  'resource_key',
  'owner',
  'changes',
  'not_before',
  'expires',
  'requested_by',
  'approved_by',
]

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, shortest: number, longest: number): value is string {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest
}

function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Order without the values of secrets: what is not kept cannot leak. */
export function orderRequest(body: unknown): Result<TicketOrderRequest> {
  if (!isObject(body)) return bad('The body must be a JSON object.')
  const unknown = Object.keys(body).find((name) => !COLUMNS.includes(name))
  if (unknown) return bad(`${unknown} is unknown. Known are ${COLUMNS.join(', ')}.`)
  const { order_id: id, action } = body
  if (typeof id !== 'string' || !ORDER_ID.test(id))
    return bad('order_id must be 1-64 letters, digits, dots, colons, dashes, underscores or at signs.')
  if (typeof action !== 'string' || !ACTIONS.includes(action))
    return bad(`action must be one of ${ACTIONS.join(', ')}.`)
  if (!isText(body.resource_type, 1, 100)) return bad('resource_type must be text of 1-100 characters.')
  if (!isText(body.resource_key, 1, 255)) return bad('resource_key must be text of 1-255 characters.')
  const owner = ownerOf(body.owner)
  if (!owner) return bad('owner must be an object of texts.')
  const changes = changesOf(body.changes)
  if (!changes) return bad('changes must be a list of at most 500 with name, and old or new as text.')
  for (const name of ['not_before', 'expires'] as const) {
    const value = body[name]
    if (value !== undefined && (typeof value !== 'string' || !ISO.test(value)))
      return bad(`${name} must be a time with its offset, for instance 2027-01-31T08:00:00Z.`)
  }
  for (const name of ['not_before', 'expires'] as const) {
    if (body[name] !== undefined && Number.isNaN(Date.parse(body[name] as string)))
      return bad(`${name} is no moment there is. Correct day and time.`)
  }
  if (
    body.not_before !== undefined &&
    body.expires !== undefined &&
    Date.parse(body.not_before as string) >= Date.parse(body.expires as string)
  )
    return bad('The order expires before it may begin. Correct not_before or expires.')
  for (const name of ['requested_by', 'approved_by'] as const) {
    if (body[name] !== undefined && !isText(body[name], 0, 255))
      return bad(`${name} must be text of at most 255 characters.`)
  }
  return success({
    order_id: id,
    action: action as TicketOrderRequest['action'],
    resource_type: body.resource_type,
    resource_key: body.resource_key,
    owner,
    changes,
    ...(body.not_before === undefined ? {} : { not_before: body.not_before as string }),
    ...(body.expires === undefined ? {} : { expires: body.expires as string }),
    requested_by: (body.requested_by as string | undefined) ?? '',
    approved_by: (body.approved_by as string | undefined) ?? '',
  })
}

function ownerOf(value: unknown): Record<string, string> | null {
  if (value === undefined) return {}
  if (!isObject(value)) return null
  const owner: Record<string, string> = {}
  for (const name of Object.keys(value).sort()) {
    const text = scalarText(value[name])
    if (text === null) return null
    owner[name] = text
  }
  return owner
}

function changesOf(value: unknown): TicketOrderRequest['changes'] | null {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > 500) return null
  const entries: unknown[] = value
  const changes: TicketOrderRequest['changes'] = []
  for (const entry of entries) {
    if (!isObject(entry) || !isText(entry.name, 1, 255)) return null
    if (entry.secret !== undefined && typeof entry.secret !== 'boolean') return null
    const change: TicketOrderRequest['changes'][number] = { name: entry.name }
    for (const side of ['old', 'new'] as const) {
      if (entry[side] === undefined || entry[side] === null) continue
      const text = scalarText(entry[side])
      if (text === null) return null
      change[side] = entry.secret === true ? WITHHELD : text
    }
    if (entry.secret === true) change.secret = true
    changes.push(change)
  }
  return changes
}

const STATES = [0, 1, 2, 3, 4, 5, 6, 7, 8]

export function orderReport(body: unknown): Result<TicketReport> {
  if (!isObject(body)) return bad('The body must be a JSON object.')
  for (const name of ['seq', 'attempt', 'mod_count'] as const) {
    if (typeof body[name] !== 'number' || !Number.isInteger(body[name])) return bad(`${name} must be a whole number.`)
  }
  if (typeof body.state !== 'number' || !STATES.includes(body.state)) return bad('state must be a number from 0 to 8.')
  for (const name of ['reason', 'ticket_table', 'ticket', 'ticket_number', 'correlation_id'] as const) {
    if (!isText(body[name], 0, name === 'reason' ? 4000 : 100)) return bad(`${name} must be text.`)
  }
  return success({ ...(body as unknown as TicketReport), state: body.state as ProvisioningState })
}

/** Page of a list: `after` and `limit` of the query string. */
export function pageRequest(after: string, limit: string): Result<{ after: string; limit: number }> {
  const size = limit === '' ? 100 : Number(limit)
  if (!Number.isInteger(size) || size < 1 || size > 1000) return bad('limit must be a whole number from 1 to 1000.')
  if (!/^[A-Za-z0-9._:@-]{0,64}$/.test(after)) return bad('after must be a cursor of an earlier answer, or empty.')
  return success({ after, limit: size })
}

function bad<T>(message: string): Result<T> {
  return refusal('bad-request', message)
}
