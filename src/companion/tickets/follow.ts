import type { Logger } from '../logging.ts'
import type { InstanceRow } from '../servicenow/client.ts'
import { fromPlatformTime } from '../servicenow/column-values.ts'
import { stateCodes } from './choices.ts'
import { readCookie, withLock, writeCookie, type Cookie } from './cookie.ts'
import type { TicketDesk } from './desk.ts'
import { classify, combine, type EndClass, type EndRules, type Reading, type StateCodes } from './end-class.ts'
import { markOverdue } from './overdue.ts'
import type { TicketSettings } from './settings.ts'
import { STATE, type State } from './states.ts'
import type { Link, Move, StoredOrder, TicketStore } from './store.ts'

export interface FollowDependencies {
  store: TicketStore
  desk: TicketDesk
  settings: TicketSettings
  logger: Logger
  /** Folder of the bookmarks. */
  folder: string
  now: () => number
}
export interface FollowReport {
  /** Tickets read. */
  read: number
  /** Orders moved to another state. */
  moved: number
  ended: Partial<Record<EndClass, number>>
  hidden: number
  overdue: number
  open: number
  /** Requests this took. */
  calls: number
  /** Tables in which every open ticket was read, not only changed ones. */
  swept: string[]
}

/** Read again what changed shortly before: rows become visible out of order. */
const OVERLAP_SECONDS = 120
const MARGIN_MS = 5_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const SKEW_MS = 60_000

/**
 * Reads what became of the tickets and moves their orders. Nothing is asked while no ticket is open or watched.
 * @throws SwitchboardError (code `locked`) when another process does the same.
 */
export const followTickets = async (dependencies: FollowDependencies): Promise<FollowReport> =>
  withLock(dependencies.folder, dependencies.settings.connection, async () => {
    const report: FollowReport = {
      read: 0,
      moved: 0,
      ended: {},
      hidden: 0,
      overdue: 0,
      open: 0,
      calls: 0,
      swept: [],
    }
    const { store, desk, now } = dependencies
    const before = { sent: desk.sent, throttled: desk.throttled, at: now() }
    for (const table of store.followedTables()) await new TableFollower(dependencies, report, table).follow()
    report.overdue = await markOverdue(dependencies)
    report.open = store.openCount()
    report.calls = desk.sent - before.sent
    const seconds = (now() - before.at) / 1000
    store.counters.add({
      polls: 1,
      poll_seconds: seconds,
      calls: report.calls,
      throttled: desk.throttled - before.throttled,
      overdue: report.overdue,
      ...Object.fromEntries(Object.entries(report.ended).map(([end, count]) => [`ended_${end}`, count])),
    })
    store.counters.set('last_poll_seconds', seconds)
    return report
  })

class TableFollower {
  readonly #d: FollowDependencies
  readonly #report: FollowReport
  readonly #table: string
  #codes: Promise<StateCodes> | undefined

  constructor(dependencies: FollowDependencies, report: FollowReport, table: string) {
    this.#d = dependencies
    this.#report = report
    this.#table = table
  }

  async follow(): Promise<void> {
    const { desk, settings, folder, now, logger } = this.#d
    const { cookie, lost } = readCookie(folder, settings.connection, this.#table)
    if (lost) logger.warn({ table: this.#table }, 'The bookmark is not readable; every open ticket is read instead')
    const since = cookie?.readUntil ?? 0
    const local = now() + desk.skewMs
    const seconds = cookie ? Math.max(0, (local - since) / 1000) + OVERLAP_SECONDS : OVERLAP_SECONDS
    const changed = await desk.changed(this.#table, settings.label, seconds, settings.ResponseSizeLimit)
    if (Math.abs(desk.skewMs) > SKEW_MS)
      logger.warn(
        { seconds: Math.round(desk.skewMs / 1000) },
        'The clocks of this host and of the instance differ; that of the instance is used',
      )
    const future = since > changed.serverTime + SKEW_MS
    if (future)
      logger.warn({ table: this.#table }, 'The bookmark lies in the future; every open ticket is read instead')
    const first = !cookie || future
    const dueAt = (cookie?.sweptAt ?? 0) + settings.sweep_hours * HOUR_MS
    const sweep = first || changed.serverTime >= dueAt || this.#windowWasShort(seconds, since, changed.serverTime)
    await this.#apply(changed.rows)
    const seen = new Set(changed.rows.map((row) => row['sys_id'] ?? ''))
    if (sweep) await this.#sweep(seen, first)
    else await this.#againResolved(seen)
    // Only now: a reading that broke off is repeated as a whole.
    const next: Cookie = {
      readUntil: changed.serverTime - MARGIN_MS,
      sweptAt: sweep ? changed.serverTime : (cookie?.sweptAt ?? changed.serverTime),
    }
    writeCookie(folder, settings.connection, this.#table, next, now())
    if (sweep) this.#report.swept.push(this.#table)
  }

  /** The first answer of a run tells the clocks apart; was the window asked for with a wrong clock too short? */
  #windowWasShort(seconds: number, since: number, serverTime: number): boolean {
    return since > 0 && (serverTime - since) / 1000 > seconds
  }

  async #apply(rows: readonly InstanceRow[]): Promise<void> {
    const { store, logger } = this.#d
    const found = new Map<string, { link: Link; row: InstanceRow }>()
    for (const row of rows) {
      this.#report.read += 1
      const sysId = row['sys_id'] ?? ''
      const link = store.linkByTicket(this.#table, sysId) ?? store.linkByKey(row['correlation_id'] ?? '')
      if (!link || link.phase === 'creating' || link.phase === 'refused') continue
      if (link.sysId !== sysId && link.kind === 'incident') {
        logger.warn(
          { ticket: row['number'], order: link.orderId },
          'A second ticket carries the key of an order; it does not count',
        )
        continue
      }
      // Of the items of one request one stands for all: all are read when one has ended.
      const isOwn = link.sysId === sysId
      if (isOwn || !found.has(link.correlationId))
        found.set(link.correlationId, { link, row: isOwn ? row : { ...row, sys_mod_count: '' } })
    }
    const readings = await Promise.all(
      [...found.values()].map(async (item) => ({ ...item, reading: await this.#classify(item) })),
    )
    const several = readings.filter(({ link, reading }) => link.requestSysId !== '' && reading.end !== 'open')
    const siblings = several.length > 0 ? await this.#d.desk.itemsOf(several.map(({ link }) => link.requestSysId)) : []
    for (const { link, row, reading } of readings) {
      const items = siblings.filter((item) => item['request'] === link.requestSysId)
      const whole = items.length > 1 ? await this.#combined(link, items) : reading
      await this.#take(link, row, whole)
    }
  }

  async #combined(link: Link, items: readonly InstanceRow[]): Promise<Reading> {
    const readings = await Promise.all(
      items.map(async (row) => ({ name: row['number'] ?? '', reading: await this.#classify({ link, row }) })),
    )
    return combine(readings)
  }

  async #classify({ link, row }: { link: Link; row: InstanceRow }): Promise<Reading> {
    const stored = this.#d.store.order(link.orderId)
    const mapping = stored && this.#d.settings.resource_types[stored.order.resource_type]
    const rules: EndRules = {
      codes: await (this.#codes ??= stateCodes(this.#d.desk, this.#table)),
      notDoneCloseCodes: this.#d.settings.not_done_close_codes,
      closeStates: mapping?.TicketCloseStates,
      cancelStates: mapping?.TicketCancelStates,
    }
    return classify(this.#table, row, rules)
  }

  async #take(link: Link, row: InstanceRow, reading: Reading): Promise<void> {
    const { store, settings, logger, desk } = this.#d
    const orders = store.ordersOf(link)
    if (orders.length === 0) return
    if (link.phase === 'ended' && link.watchUntil <= this.#d.now()) return
    const modCount = Number(row['sys_mod_count'] || Number.NaN)
    // A reading older than one we have seen says nothing.
    if (Number.isInteger(modCount) && modCount < link.lastModCount) return
    let { end, reason } = reading
    if (end === 'done-soft' && !this.#softCounts(row)) end = 'open'
    if (reading.unknown) logger.warn({ order: link.orderId, ticket: row['number'], reason }, 'Unknown end state')
    const isGood = end === 'done' || end === 'done-soft'
    if (end !== 'open' && !isGood && end !== 'partial' && !reason.includes(': ')) {
      const comment = await desk.newestComment(row['sys_id'] ?? link.sysId)
      if (comment !== '') reason = `${reason}: ${comment}`
    }
    const cause = end === 'open' ? 'ticket reopened' : reason || 'ticket closed'
    const moves = new Map<string, Move>()
    for (const stored of orders) {
      const reached = endState(end, stored, settings)
      if (reached === undefined || reached === stored.state) continue
      moves.set(stored.order.order_id, { to: reached, cause, ...(Number.isInteger(modCount) ? { modCount } : {}) })
    }
    // Most readings in the overlap of two polls tell nothing new: no write for them.
    if (moves.size === 0 && link.lastState === (row['state'] ?? '') && link.lastModCount === modCount) return
    const moved = store.read(
      link,
      {
        state: row['state'] ?? '',
        modCount: Number.isInteger(modCount) ? modCount : link.lastModCount,
        end,
        watchMs: settings.watch_days * DAY_MS,
      },
      moves,
    )
    if (moved === 0) return
    this.#report.moved += moved
    if (end !== 'open') this.#report.ended[end] = (this.#report.ended[end] ?? 0) + 1
    logger.info({ order: link.orderId, ticket: row['number'] ?? link.number, end, cause, orders: moved }, 'Moved')
  }

  #softCounts(row: InstanceRow): boolean {
    const { accept_resolved: accept, resolved_grace_hours: grace } = this.#d.settings
    if (!accept) return false
    if (grace === 0) return true
    const since = fromPlatformTime(row['sys_updated_on'] ?? '')
    return this.#d.now() + this.#d.desk.skewMs - since >= grace * HOUR_MS
  }

  /** Resolved tickets whose grace runs: nothing about them changes when it ends. */
  async #againResolved(seen: ReadonlySet<string>): Promise<void> {
    const { store, desk, settings } = this.#d
    if (this.#table !== 'incident' || !settings.accept_resolved || settings.resolved_grace_hours === 0) return
    const links = store.openLinks(this.#table).filter((link) => link.lastState === '6' && !seen.has(link.sysId))
    if (links.length === 0) return
    await this.#apply(
      await desk.byIds(
        this.#table,
        links.map((link) => link.sysId),
      ),
    )
  }

  /** Reads every open ticket by its id: finds what was deleted, lost its label or is hidden from us now. */
  async #sweep(seen: ReadonlySet<string>, watched: boolean): Promise<void> {
    const { store, desk, logger } = this.#d
    const links = [...store.openLinks(this.#table), ...(watched ? store.watchedLinks(this.#table) : [])].filter(
      (link) => !seen.has(link.sysId),
    )
    if (links.length === 0) return
    const rows = await desk.byIds(
      this.#table,
      links.map((link) => link.sysId),
    )
    await this.#apply(rows)
    const there = new Set(rows.map((row) => row['sys_id']))
    for (const link of links) {
      // An ended ticket may be archived: its order has its outcome.
      if (there.has(link.sysId) || link.phase !== 'open') continue
      const presence = await desk.presence(this.#table, link.sysId)
      const table = presence === 'gone' ? await desk.classOf(link.sysId) : undefined
      if (table !== undefined && table !== '' && table !== this.#table) {
        logger.warn({ order: link.orderId, ticket: link.number, table }, 'The ticket is of another table now')
        store.reclassified(link, table)
        continue
      }
      // Twice: one strange answer must not end an order.
      if (presence === 'gone' && (await desk.presence(this.#table, link.sysId)) === 'gone') {
        await this.#take(
          link,
          { sys_id: link.sysId, number: link.number, state: '' },
          { end: 'deleted', reason: 'ticket deleted' },
        )
      } else if (presence !== 'there') {
        this.#report.hidden += 1
        logger.warn(
          { order: link.orderId, ticket: link.number },
          'The ticket is hidden from the integration user; the order waits',
        )
      }
    }
  }
}

/** State that an order reaches by this end of its ticket; undefined: it stays. */
const endState = (end: EndClass, stored: StoredOrder, settings: TicketSettings): State | undefined => {
  const noSynchro = settings.resource_types[stored.order.resource_type]?.TicketSynchroIsNotAvailable ?? false
  switch (end) {
    case 'done':
    case 'done-soft':
      // What a synchronisation has confirmed stays confirmed.
      return noSynchro || stored.state === STATE.verified ? STATE.verified : STATE.executed
    case 'cancelled':
      return settings.cancelled_as
    case 'failed':
    case 'deleted':
    case 'partial':
      return STATE.errored
    case 'open':
      // Verified by data stays verified; verified by the ticket alone falls with it.
      return stored.state === STATE.verified && !noSynchro ? undefined : STATE.transmitted
    case 'hidden':
      return undefined
  }
}
