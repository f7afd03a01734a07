import { z } from 'zod'
import { UsageError } from '../errors.ts'

/** What stands in a ticket where a value must not be shown. */
export const WITHHELD = '(withheld)'

const instant = z.iso.datetime({ offset: true })
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** A provisioning order as an identity system hands it over: one JSON object a line. */
const orderSchema = z.strictObject({
  order_id: z.string().min(1).max(64),
  action: z.enum(['add', 'modify', 'delete']),
  /** Picks the mapping under `tickets.resource_types`. */
  resource_type: z.string().min(1).max(100),
  resource_key: z.string().min(1).max(255),
  /** Attributes of the person it is for; one of them names the caller. */
  owner: z.record(z.string(), scalar).default({}),
  changes: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(255),
        old: scalar.optional(),
        new: scalar.optional(),
        /** The value is never stored nor shown. */
        secret: z.boolean().default(false),
      }),
    )
    .max(500)
    .default([]),
  not_before: instant.optional(),
  expires: instant.optional(),
  /** 5 waits for an approval elsewhere; 1 is ready. */
  state: z.union([z.literal(1), z.literal(5)]).default(1),
  requested_by: z.string().max(255).default(''),
  approved_by: z.string().max(255).default(''),
})

export type Order = z.output<typeof orderSchema>
export type Action = Order['action']

/** An order with the values of its secrets: lives in memory only, on its way to the instance. */
export type FulfilOrder = Order

/** Checked order without secret values: what is not kept cannot leak. @throws UsageError */
export const checkOrder = (value: unknown, where: string): Order => {
  const order = checkWholeOrder(value, where)
  return { ...order, changes: order.changes.map(withhold) }
}

/** @throws UsageError */
export const checkWholeOrder = (value: unknown, where: string): FulfilOrder => {
  const checked = orderSchema.safeParse(value)
  if (!checked.success) {
    const faults = checked.error.issues.map((issue) => `${issue.path.join('.') || 'order'}: ${issue.message}`)
    throw new UsageError(`${where}: ${faults.join('; ')}`)
  }
  const order = checked.data
  if (order.not_before && order.expires && Date.parse(order.not_before) >= Date.parse(order.expires))
    throw new UsageError(
      `${where}: order ${order.order_id} expires before it may begin. Correct not_before or expires.`,
    )
  return order
}

const withhold = (change: Order['changes'][number]): Order['changes'][number] => {
  if (!change.secret) return change
  const { old, new: next, ...rest } = change
  return {
    ...rest,
    ...(old === undefined ? {} : { old: WITHHELD }),
    ...(next === undefined ? {} : { new: WITHHELD }),
  }
}

/** Orders of an NDJSON text. Empty lines are allowed. @throws UsageError that names the line. */
export const readOrders = (text: string, name: string, check: typeof checkOrder = checkOrder): Order[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const where = `${name} line ${index + 1}`
      let value: unknown
      try {
        value = JSON.parse(line) as unknown
      } catch {
        throw new UsageError(`${where}: is no JSON object. Write one order a line.`)
      }
      return [check(value, where)]
    })
