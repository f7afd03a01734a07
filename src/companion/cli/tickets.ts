import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from 'commander'
import { InstanceError, isSignInError, messageOf, SwitchboardError, UsageError } from '../errors.ts'
import { redact } from '../logging.ts'
import { checkChoices } from '../tickets/choices.ts'
import { isGone, processName } from '../tickets/cookie.ts'
import { deliverEvents, ndjsonSink, webhookSink, type EventSink } from '../tickets/deliver.ts'
import { TicketDesk } from '../tickets/desk.ts'
import { followTickets, type FollowReport } from '../tickets/follow.ts'
import { openTickets, type OpenReport } from '../tickets/open.ts'
import { exportTables } from '../tickets/export.ts'
import { fulfilOrder } from '../tickets/fulfil.ts'
import { checkOrder, checkWholeOrder, readOrders, type Order } from '../tickets/order.ts'
import { orderTableSink, takeFromOrderTable } from '../tickets/order-table.ts'
import {
  confirmOrder,
  failOrder,
  preview,
  reconcile,
  retryOrder,
  withdrawOrder,
  type ManualResult,
} from '../tickets/service.ts'
import { ticketSettings, type TicketSettings } from '../tickets/settings.ts'
import { isState, STATE, STATE_NAMES, type State } from '../tickets/states.ts'
import { TicketStore, type StoredOrder } from '../tickets/store.ts'
import {
  addCommonOptions,
  createOutput,
  openContext,
  type CommonOptions,
  type Context,
  type Output,
} from './context.ts'

/** The rows that were read are not all there are. */
const EXIT_INCOMPLETE = 3
/** Finished, but not everything could be done; nobody signs in with these credentials. */
const EXIT_PARTLY = 2
const EXIT_SIGN_IN = 4

interface Desk {
  context: Context
  settings: TicketSettings
  folder: string
  store: TicketStore
  desk: TicketDesk
  sinks: EventSink[]
  output: Output
}

export const registerTickets = (program: Command, finish: (code: number) => void): void => {
  const tickets = program
    .command('tickets')
    .description('manual provisioning: orders become tickets and are followed to their end')
  const add = <O extends CommonOptions>(
    name: string,
    description: string,
    run: (desk: Desk, options: O, args: string[]) => Promise<number>,
  ): Command => {
    const command = addCommonOptions(tickets.command(name)).description(description)
    return command.action(async () =>
      finish(await withDesk(command.opts<O>(), (desk) => run(desk, command.opts<O>(), command.args))),
    )
  }

  add('open', 'take orders in (file, folder, or - for standard input) and make their tickets', open).argument(
    '[source]',
  )
  add('follow', 'read what became of the tickets, until stopped', follow).option('--once', 'read once, then end')
  add('run', 'take in, open, follow and deliver, until stopped', run).option(
    '--folder <path>',
    'take in order files that appear in this folder',
  )
  add('status', 'how many orders stand where, and what is oldest', status)
  add('list', 'orders, with filters', list)
    .option('--state <codes>', 'only these states, by number or name, separated by commas')
    .option('--age <hours>', 'only orders at least this old')
  add('events', 'changes of state since a sequence number', events).option('--after <seq>', 'behind this one', '0')
  add(
    'confirm',
    'say that orders have been carried out',
    manual(({ store, settings }, id, comment) => Promise.resolve(confirmOrder(store, settings, id, comment))),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')
  add(
    'report-error',
    'say that orders could not be carried out',
    manual(({ store }, id, comment) => Promise.resolve(failOrder(store, id, comment))),
  )
    .argument('<orders...>')
    .requiredOption('--comment <text>', 'what went wrong')
  add(
    'withdraw',
    'take orders back',
    manual(({ store, desk, settings }, id, comment) => withdrawOrder(store, desk, settings, id, comment)),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')
  add(
    'retry',
    'try errored orders anew, with a new ticket',
    manual(({ store }, id, comment) => Promise.resolve(retryOrder(store, id, comment))),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')
  add('reconcile', 'compare the orders with the tickets of the instance, both ways', compare)
  add('export', 'write users, groups, memberships and other tables as CSV files', exportAll)
    .requiredOption('--out <folder>', 'where the files go')
    .option('--incremental', 'only what was added, changed or deleted since the last export')
  add('fulfil', 'carry orders out on the instance itself: create, update or delete rows', fulfil).argument('<source>')
  add('preview', 'show the calls that would make the tickets of these orders; nothing is sent', show).argument(
    '<source>',
  )
}

const withDesk = async (options: CommonOptions, work: (desk: Desk) => Promise<number>): Promise<number> => {
  const context = await openContext(options)
  let store: TicketStore | undefined
  try {
    const settings = ticketSettings(context.config.tickets)
    const folder = resolve(process.env['SWITCHBOARD_STATE_DIR'] ?? settings.state_dir)
    store = new TicketStore(folder)
    store.releaseLeases(isGone)
    const desk = new TicketDesk(context.client)
    const sinks: EventSink[] = []
    for (const [index, sink] of settings.deliver.entries()) {
      if (sink.kind === 'ndjson') sinks.push(ndjsonSink(sink.path))
      else if (sink.kind === 'webhook')
        sinks.push(
          webhookSink(
            sink.url,
            await context.secrets.resolve(sink.secret, `tickets.deliver.${index}.secret`),
            Date.now,
          ),
        )
      else sinks.push(orderTableSink(desk, store, context.config.scope))
    }
    if (settings.order_table && !settings.deliver.some((sink) => sink.kind === 'record'))
      sinks.push(orderTableSink(desk, store, context.config.scope))
    return await work({ context, settings, folder, store, desk, sinks, output: createOutput(options) })
  } catch (error) {
    if (!(error instanceof InstanceError) || !isSignInError(error)) throw error
    const message = String(redact(error.message))
    createOutput(options).object({ type: 'error', code: error.code, message })
    process.stderr.write(`switchboard: ${message}\n`)
    return EXIT_SIGN_IN
  } finally {
    store?.close()
    await context.close()
  }
}

/** Order files of a folder in order of name; `-` is standard input. */
const readSource = async (
  source: string,
  check: typeof checkOrder = checkOrder,
): Promise<{ file: string; orders: Order[] }[]> => {
  if (source === '-') {
    let text = ''
    for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
    return [{ file: source, orders: readOrders(text, 'standard input', check) }]
  }
  const path = resolve(source)
  if (!existsSync(path))
    throw new UsageError(`${path} does not exist. Give a file or folder of orders, or - for standard input.`)
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.ndjson'))
        .sort()
        .map((name) => join(path, name))
    : [path]
  return files.map((file) => ({ file, orders: readOrders(readFileSync(file, 'utf8'), file, check) }))
}

/** Returns how many are new. */
const takeIn = async ({ store }: Desk, source: string): Promise<number> => {
  let added = 0
  for (const { orders, file } of await readSource(source))
    for (const order of orders) if (store.add(order, file)) added += 1
  return added
}

/** Files of the folder are moved to `done` (or `refused`) once the store has what they hold. */
const takeInFolder = ({ store, context }: Desk, folder: string): number => {
  let added = 0
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ndjson'))
        .sort()
    : []
  for (const name of names) {
    const file = join(folder, name)
    let to = 'done'
    try {
      for (const order of readOrders(readFileSync(file, 'utf8'), file)) if (store.add(order, file)) added += 1
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      context.logger.error({ file, reason: error.message }, 'An order file cannot be used')
      to = 'refused'
    }
    mkdirSync(join(folder, to), { recursive: true })
    renameSync(file, join(folder, to, name))
  }
  return added
}

const openDue = async (desk: Desk, signal?: AbortSignal): Promise<OpenReport> =>
  openTickets({
    store: desk.store,
    desk: desk.desk,
    settings: desk.settings,
    logger: desk.context.logger,
    owner: processName(),
    now: Date.now,
    signal,
  })

const open = async (desk: Desk, _options: CommonOptions, [source]: string[]): Promise<number> => {
  const { output, store, settings } = desk
  let taken = source === undefined ? 0 : await takeIn(desk, source)
  await checkChoices(desk.desk, settings)
  if (settings.order_table)
    taken += await takeFromOrderTable(desk.desk, store, desk.context.config.scope, desk.context.logger)
  const report = await openDue(desk)
  const delivery = await deliverEvents(store, desk.sinks, desk.context.logger)
  output.object({ type: 'opened', taken, ...report, delivered: delivery.delivered, calls: desk.desk.sent })
  output.line(
    `${taken} new order(s); ${report.opened} ticket(s) opened, ${report.adopted} found, ${report.refused} refused, ${report.postponed} postponed, ${report.expired} expired`,
  )
  return report.refused + report.postponed + delivery.failed.length > 0 ? EXIT_PARTLY : 0
}

const followOnce = async (desk: Desk): Promise<FollowReport> =>
  followTickets({
    store: desk.store,
    desk: desk.desk,
    settings: desk.settings,
    logger: desk.context.logger,
    folder: desk.folder,
    now: Date.now,
  })

const tellFollowed = ({ output }: Desk, report: FollowReport, delivered: number): void => {
  output.object({ type: 'followed', ...report, delivered })
  output.line(
    `${report.read} ticket(s) read in ${report.calls} request(s), ${report.moved} order(s) moved, ${report.open} still open${report.hidden > 0 ? `, ${report.hidden} hidden` : ''}`,
  )
}

const follow = async (desk: Desk, options: CommonOptions & { once?: boolean }): Promise<number> => {
  if (!options.once) return loop(desk, async () => undefined)
  const report = await followOnce(desk)
  const delivery = await deliverEvents(desk.store, desk.sinks, desk.context.logger)
  tellFollowed(desk, report, delivery.delivered)
  return report.hidden + delivery.failed.length > 0 ? EXIT_PARTLY : 0
}

const run = async (desk: Desk, options: CommonOptions & { folder?: string }): Promise<number> => {
  await checkChoices(desk.desk, desk.settings)
  return loop(desk, async (signal) => {
    if (options.folder !== undefined) takeInFolder(desk, resolve(options.folder))
    if (desk.settings.order_table)
      await takeFromOrderTable(desk.desk, desk.store, desk.context.config.scope, desk.context.logger)
    const report = await openDue(desk, signal)
    if (report.opened + report.adopted + report.refused > 0) desk.output.object({ type: 'opened', ...report })
  })
}

const LONGEST_PAUSE_S = 3600

/** Works and follows until stopped, at its interval with 10 % jitter; rarer while nothing is open. */
const loop = async (desk: Desk, work: (signal: AbortSignal) => Promise<void>): Promise<number> => {
  const { settings, context, output, store } = desk
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
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
          const report = await followOnce(desk)
          const { delivered } = await deliverEvents(store, desk.sinks, context.logger)
          if (report.moved > 0 || delivered > 0) tellFollowed(desk, report, delivered)
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

const plain = (store: TicketStore, stored: StoredOrder): Record<string, unknown> => {
  const link = store.link(stored.order.order_id, stored.attempt)
  return {
    order_id: stored.order.order_id,
    resource_type: stored.order.resource_type,
    resource_key: stored.order.resource_key,
    action: stored.order.action,
    state: stored.state,
    state_name: STATE_NAMES[stored.state],
    attempt: stored.attempt,
    ticket: link?.requestNumber || link?.number || '',
    table: link?.table ?? '',
    ticket_sys_id: link?.sysId ?? '',
    correlation_id: link?.correlationId ?? '',
    reason: stored.reason,
    overdue: stored.overdue,
    created: new Date(stored.createdAt).toISOString(),
    changed: new Date(stored.updatedAt).toISOString(),
  }
}

const status = ({ store, output, sinks }: Desk): Promise<number> => {
  const counts = store.counts()
  const [oldest] = store.orders({ states: [STATE.pending, STATE.transmitted], limit: 1 })
  const last = store.events(0, -1).at(-1)?.seq ?? 0
  const undelivered = Object.fromEntries(sinks.map((sink) => [sink.name, last - store.cursor(sink.name)]))
  output.object({ type: 'status', counts, oldest: oldest ? plain(store, oldest) : null, events: last, undelivered })
  for (const [name, count] of Object.entries(counts)) output.line(`${name.padEnd(18)} ${count}`)
  if (oldest)
    output.line(`Oldest not ended: ${oldest.order.order_id}, since ${new Date(oldest.createdAt).toISOString()}`)
  return Promise.resolve(0)
}

const list = ({ store, output }: Desk, options: CommonOptions & { state?: string; age?: string }): Promise<number> => {
  const states = options.state === undefined ? [] : options.state.split(',').map(stateOf)
  const hours = options.age === undefined ? 0 : Number(options.age)
  if (!Number.isFinite(hours) || hours < 0) throw new UsageError('--age: give hours as a number.')
  for (const stored of store.orders({ states, ...(hours > 0 ? { olderThan: Date.now() - hours * 3_600_000 } : {}) })) {
    const row = plain(store, stored)
    output.object({ type: 'order', ...row })
    output.line(
      [row['order_id'], row['state_name'], row['ticket'], row['resource_key'], row['reason']].map(String).join('  '),
    )
  }
  return Promise.resolve(0)
}

const stateOf = (text: string): State => {
  const wanted = text.trim().toLowerCase()
  const byName = Object.entries(STATE_NAMES).find(([, name]) => name.toLowerCase() === wanted)?.[0]
  const code = Number(byName ?? wanted)
  if (wanted === '' || !isState(code))
    throw new UsageError(
      `--state: "${text}" is no state. Known: ${Object.entries(STATE_NAMES)
        .map(([key, name]) => `${key} ${name}`)
        .join(', ')}.`,
    )
  return code
}

const events = ({ store, output }: Desk, options: CommonOptions & { after: string }): Promise<number> => {
  for (const event of store.events(Number(options.after) || 0, -1)) {
    output.object({ type: 'event', ...event })
    output.line(
      `${event.seq}  ${event.at}  ${event.order_id}  ${STATE_NAMES[event.from]} -> ${STATE_NAMES[event.to]}  ${event.cause}`,
    )
  }
  return Promise.resolve(0)
}

const manual =
  (act: (desk: Desk, id: string, comment: string) => Promise<ManualResult>) =>
  async (desk: Desk, options: CommonOptions & { comment?: string }, ids: string[]): Promise<number> => {
    let refused = 0
    for (const id of ids) {
      const result = await act(desk, id, options.comment ?? '')
      if (!result.done) refused += 1
      desk.output.object({ type: 'order', ...result })
      desk.output.line(`${id}: ${result.done ? 'done' : result.reason}`)
    }
    await deliverEvents(desk.store, desk.sinks, desk.context.logger)
    return refused > 0 ? EXIT_PARTLY : 0
  }

const compare = async ({ store, desk, settings, output }: Desk): Promise<number> => {
  const differences = await reconcile(store, desk, settings)
  for (const difference of differences) {
    output.object({ type: 'difference', ...difference })
    output.line(
      `${difference.kind.replaceAll('_', ' ')}: ${difference.table} ${difference.number} ${difference.order_id}`,
    )
  }
  output.object({ type: 'reconciled', differences: differences.length })
  output.line(`${differences.length} difference(s)`)
  return differences.length > 0 ? EXIT_PARTLY : 0
}

const show = async ({ settings, output }: Desk, _options: CommonOptions, [source = '']: string[]): Promise<number> => {
  let unmapped = 0
  const now = Date.now()
  for (const { orders } of await readSource(source))
    for (const order of orders) {
      const stored: StoredOrder = {
        order,
        state: order.state,
        attempt: 1,
        reason: '',
        tries: 0,
        createdAt: now,
        updatedAt: now,
        overdue: false,
      }
      const calls = preview(stored, settings)
      if (calls.length === 0) {
        unmapped += 1
        output.object({ type: 'refused', order_id: order.order_id, reason: `no resource type ${order.resource_type}` })
        output.line(`${order.order_id}: there is no tickets.resource_types.${order.resource_type}`)
      }
      for (const call of calls) {
        output.object({ type: 'call', order_id: order.order_id, ...call })
        output.line(`${order.order_id}: ${call.method} ${call.path}\n${JSON.stringify(call.body, null, 2)}`)
      }
    }
  return unmapped > 0 ? EXIT_PARTLY : 0
}

const exportAll = async (
  { desk, settings, context, folder, output }: Desk,
  options: CommonOptions & { out?: string; incremental?: boolean },
): Promise<number> => {
  const out = resolve(options.out ?? '.')
  try {
    const tables = await exportTables(
      { desk, settings, logger: context.logger, out, folder },
      options.incremental ?? false,
    )
    for (const table of tables) {
      output.object({ type: 'exported', ...table })
      output.line(
        `${table.file}: ${table.rows} row(s)${table.deleted === undefined ? '' : `, ${table.deleted} deleted`}`,
      )
    }
    return 0
  } catch (error) {
    if (!(error instanceof InstanceError && error.code === 'incomplete')) throw error
    output.object({ type: 'error', code: error.code, message: error.message })
    process.stderr.write(`switchboard: ${error.message}\n`)
    return EXIT_INCOMPLETE
  }
}

const fulfil = async (
  { desk, settings, output }: Desk,
  _options: CommonOptions,
  [source = '']: string[],
): Promise<number> => {
  let errored = 0
  // Straight from the source to the instance: these orders may hold passwords, so they are kept nowhere.
  for (const { orders } of await readSource(source, checkWholeOrder))
    for (const order of orders) {
      const result = await fulfilOrder(desk, settings, order)
      if (result.state === STATE.errored) errored += 1
      output.object({ type: 'fulfilled', ...result, state_name: STATE_NAMES[result.state] })
      output.line(`${result.order_id}: ${STATE_NAMES[result.state]}${result.reason === '' ? '' : `, ${result.reason}`}`)
    }
  return errored > 0 ? EXIT_PARTLY : 0
}
