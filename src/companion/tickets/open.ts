import PQueue from 'p-queue'
import { ConfigError, InstanceError, isSignInError, messageOf } from '../errors.ts'
import { OrderRefused } from './callers.ts'
import { groupsOf } from './grouping.ts'
import { isPassing, isTaken, LEASE_MS, type GuardDependencies } from './guard.ts'
import { TicketMaker } from './make-ticket.ts'
import { TABLE_OF } from './settings.ts'
import type { Link, StoredOrder } from './store.ts'

export type OpenDependencies = GuardDependencies
export interface OpenReport {
  opened: number
  /** Found by their key: made before, unknown until now. */
  adopted: number
  refused: number
  /** Still pending: the instance was not there, or told us to wait. */
  postponed: number
  expired: number
  /** Still pending: further orders for the same ticket may come. */
  gathering: number
}

const ROUND = 200
/** Refusals in a row after which a table is left alone for the rest of the run. */
const PAUSE_AFTER = 5

/** Makes a ticket of every order that is due. Safe to stop and to start again at any moment. */
export const openTickets = async (dependencies: OpenDependencies): Promise<OpenReport> => {
  const { store, desk, settings, signal, now } = dependencies
  const expired = store.expire()
  const before = { sent: desk.sent, throttled: desk.throttled }
  const report: OpenReport = { opened: 0, adopted: 0, refused: 0, postponed: 0, expired, gathering: 0 }
  const run = new OpenRun(dependencies, report)
  const seen = new Set<string>()
  // Orders that share a ticket may be far apart in the list.
  const groups = Object.values(settings.resource_types).some((type) => type.TicketGroupMinutes !== undefined)
  for (;;) {
    const due = store.due(groups ? -1 : ROUND + seen.size).filter((stored) => !seen.has(stored.order.order_id))
    if (due.length === 0 || signal?.aborted || run.stopped) break
    const { ready, gathering } = groupsOf(due, settings, now())
    for (const stored of gathering) seen.add(stored.order.order_id)
    report.gathering += gathering.length
    const queue = new PQueue({ concurrency: settings.parallel })
    await queue.addAll(
      ready.map((group) => async () => {
        seen.add(group[0].order.order_id)
        if (!signal?.aborted && !run.stopped) await run.open(group)
      }),
    )
  }
  store.counters.add({
    opened: report.opened,
    adopted: report.adopted,
    refused: report.refused,
    calls: desk.sent - before.sent,
    throttled: desk.throttled - before.throttled,
  })
  if (run.fatal) throw run.fatal
  return report
}

class OpenRun {
  readonly #d: OpenDependencies
  readonly #report: OpenReport
  readonly #maker: TicketMaker
  readonly #refusals = new Map<string, number>()
  /** What ends the whole run: nobody signs in with these credentials. */
  fatal: InstanceError | undefined

  constructor(dependencies: OpenDependencies, report: OpenReport) {
    this.#d = dependencies
    this.#report = report
    this.#maker = new TicketMaker(dependencies)
  }

  get stopped(): boolean {
    return this.fatal !== undefined
  }

  async open([stored, ...others]: readonly [StoredOrder, ...StoredOrder[]]): Promise<void> {
    const { store, settings, owner } = this.#d
    const { order } = stored
    const mapping = settings.resource_types[order.resource_type]
    const kind = mapping?.TicketKind ?? 'incident'
    const table = TABLE_OF[kind]
    if ((this.#refusals.get(table) ?? 0) >= PAUSE_AFTER) {
      this.#report.postponed += 1
      return
    }
    const members = others.map((other) => other.order.order_id)
    const claim = { connection: settings.connection, kind, table, owner, leaseMs: LEASE_MS, members }
    const link = store.claim(order.order_id, claim)
    if (!link) return
    try {
      if (!mapping)
        throw new OrderRefused(
          `There is no tickets.resource_types.${order.resource_type}. Add it, or correct resource_type of the order.`,
        )
      const [lead = stored, ...sharing] = store.ordersOf(link)
      const found = await this.#maker.make([lead, ...sharing], mapping, link)
      if (found) this.#report.adopted += 1
      else this.#report.opened += 1
      this.#refusals.delete(table)
    } catch (error) {
      this.#failed(link, error)
    }
  }

  #failed(link: Link, error: unknown): void {
    const { store, settings, now, logger } = this.#d
    if (isTaken(error)) return logger.info({ order: link.orderId }, messageOf(error))
    if (this.#d.signal?.aborted) return store.letGo(link)
    if (error instanceof InstanceError && isSignInError(error)) {
      this.fatal = error
      return store.letGo(link)
    }
    const reason = messageOf(error)
    if (isPassing(error)) {
      this.#report.postponed += 1
      const tries = store.order(link.orderId)?.tries ?? 0
      const pause = Math.min(300_000, 5_000 * 2 ** Math.min(tries, 6))
      logger.warn({ order: link.orderId, reason }, 'Not opened; trying again later')
      return store.postpone(link, now() + pause, reason, settings.transient_tries)
    }
    if (!(error instanceof InstanceError || error instanceof OrderRefused || error instanceof ConfigError)) throw error
    if (error instanceof InstanceError && error.code === 'forbidden') {
      const refusals = (this.#refusals.get(link.table) ?? 0) + 1
      this.#refusals.set(link.table, refusals)
      if (refusals === PAUSE_AFTER)
        logger.error({ table: link.table }, 'Refused too often; the table is left alone for the rest of this run')
    }
    this.#report.refused += 1
    logger.error({ order: link.orderId, reason }, 'The order cannot become a ticket')
    store.refused(link, reason)
  }
}
