import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf, SwitchboardError } from '../../errors.ts'
import { checkChoices } from '../../tickets/choices.ts'
import { processName } from '../../tickets/cookie.ts'
import { deliverEvents } from '../../tickets/deliver.ts'
import { followTickets, type FollowReport } from '../../tickets/follow.ts'
import { expositionText, metricsOf, writeMetrics } from '../../tickets/metrics.ts'
import { openTickets, type OpenReport } from '../../tickets/open.ts'
import { takeFromOrderTable } from '../../tickets/order-table.ts'
import { STATE, STATE_NAMES } from '../../tickets/states.ts'
import type { CommonOptions } from '../context.ts'
import { EXIT, type Session } from './session.ts'
import { takeIn, takeInFolder } from './source.ts'

const openDue = async (session: Session, signal?: AbortSignal): Promise<OpenReport> =>
  openTickets({
    store: session.store,
    desk: session.desk,
    settings: session.settings,
    logger: session.context.logger,
    owner: processName(),
    now: Date.now,
    signal,
  })

const followOnce = async (session: Session): Promise<FollowReport> =>
  followTickets({
    store: session.store,
    desk: session.desk,
    settings: session.settings,
    logger: session.context.logger,
    folder: session.folder,
    now: Date.now,
  })

/** Hands out what has changed, and the numbers for a collector. Returns how many deliveries were made and failed. */
const handOut = async ({
  store,
  sinks,
  settings,
  context,
}: Session): Promise<{ delivered: number; failed: number }> => {
  const { delivered, failed } = await deliverEvents(store, sinks, context.logger)
  if (settings.metrics_file !== undefined)
    writeMetrics(resolve(settings.metrics_file), expositionText(metricsOf(store, Date.now())))
  return { delivered, failed: failed.length }
}

/** `tickets open`: takes orders in and makes their tickets. */
export const open = async (session: Session, _options: CommonOptions, [source]: string[]): Promise<number> => {
  const { output, store, settings, desk, context } = session
  let taken = source === undefined ? 0 : await takeIn(session, source)
  await checkChoices(desk, settings)
  if (settings.order_table) taken += await takeFromOrderTable(desk, store, context.config.scope, context.logger)
  const report = await openDue(session)
  const { delivered, failed } = await handOut(session)
  output.object({ type: 'opened', taken, ...report, delivered, calls: desk.sent })
  const gathering = report.gathering > 0 ? `, ${report.gathering} waiting for others of their owner` : ''
  output.line(
    `${taken} new order(s); ${report.opened} ticket(s) opened, ${report.adopted} found, ${report.refused} refused, ${report.postponed} postponed, ${report.expired} expired${gathering}`,
  )
  return report.refused + report.postponed + failed > 0 ? EXIT.partly : 0
}

const tellFollowed = ({ output }: Session, report: FollowReport, delivered: number): void => {
  output.object({ type: 'followed', ...report, delivered })
  output.line(
    `${report.read} ticket(s) read in ${report.calls} request(s), ${report.moved} order(s) moved, ${report.open} still open${report.hidden > 0 ? `, ${report.hidden} hidden` : ''}`,
  )
}

/** `tickets follow`: reads what became of the tickets. */
export const follow = async (session: Session, options: CommonOptions & { once?: boolean }): Promise<number> => {
  if (!options.once) return loop(session, async () => undefined)
  const report = await followOnce(session)
  const { delivered, failed } = await handOut(session)
  tellFollowed(session, report, delivered)
  return report.hidden + failed > 0 ? EXIT.partly : 0
}

/** `tickets run`: takes in, opens, follows and delivers, until stopped. */
export const run = async (session: Session, options: CommonOptions & { folder?: string }): Promise<number> => {
  const { desk, store, settings, context, output } = session
  await checkChoices(desk, settings)
  return loop(session, async (signal) => {
    if (options.folder !== undefined) await takeInFolder(session, resolve(options.folder))
    if (settings.order_table) await takeFromOrderTable(desk, store, context.config.scope, context.logger)
    const report = await openDue(session, signal)
    if (report.opened + report.adopted + report.refused > 0) output.object({ type: 'opened', ...report })
  })
}

const LONGEST_PAUSE_S = 3600

/** Works and follows until stopped, at its interval with 10 % jitter; rarer while nothing is open. */
const loop = async (session: Session, work: (signal: AbortSignal) => Promise<void>): Promise<number> => {
  const { settings, context, output, store } = session
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  session.desk.stopAt(stop.signal)
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
  output.object({ type: 'started', connection: settings.connection, interval_seconds: settings.interval_seconds })
  output.line(`Following tickets every ${settings.interval_seconds} s`)
  let idle = 0
  try {
    while (!stop.signal.aborted) {
      try {
        await work(stop.signal)
        if (!stop.signal.aborted) {
          const report = await followOnce(session)
          const { delivered } = await handOut(session)
          if (report.moved > 0 || delivered > 0) tellFollowed(session, report, delivered)
          const waiting = settings.order_table || store.counts()[STATE_NAMES[STATE.pending]] !== undefined
          idle = report.open === 0 && !waiting ? idle + 1 : 0
        }
      } catch (error) {
        if (stop.signal.aborted) break
        // An instance that is away comes back; anything else needs somebody.
        if (!(error instanceof SwitchboardError && error.retryable)) throw error
        context.logger.warn({ reason: messageOf(error) }, 'The round broke off; it is repeated')
      }
      const pause = Math.min(LONGEST_PAUSE_S, settings.interval_seconds * 2 ** Math.min(idle, 6))
      await delay(pause * 1000 * (0.9 + Math.random() * 0.2), undefined, { signal: stop.signal }).catch(() => undefined)
    }
    output.object({ type: 'stopped' })
    output.line('Stopped')
    return 0
  } finally {
    process.off('SIGTERM', onSignal)
    process.off('SIGINT', onSignal)
  }
}
