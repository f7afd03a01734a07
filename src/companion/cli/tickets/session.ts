import { resolve } from 'node:path'
import { InstanceError, isSignInError } from '../../errors.ts'
import { redact } from '../../logging.ts'
import { isGone } from '../../tickets/cookie.ts'
import { ndjsonSink, webhookSink, type EventSink } from '../../tickets/deliver.ts'
import { TicketDesk } from '../../tickets/desk.ts'
import { orderTableSink } from '../../tickets/order-table.ts'
import { ticketSettings, type TicketSettings } from '../../tickets/settings.ts'
import { TicketStore } from '../../tickets/store.ts'
import { createOutput, openContext, type CommonOptions, type Context, type Output } from '../context.ts'

/** Exit codes beside 0, 1 and 64: done in part, rows are missing, nobody signs in with these credentials. */
export const EXIT = { partly: 2, incomplete: 3, signIn: 4 } as const

/** What a command about tickets works with. */
export interface Session {
  context: Context
  settings: TicketSettings
  /** State folder. */
  folder: string
  store: TicketStore
  desk: TicketDesk
  sinks: EventSink[]
  output: Output
}

/** Opens state, connection and deliveries, does the work, and closes. A refused sign-in ends with an exit code of its own. */
export const withSession = async (
  options: CommonOptions,
  work: (session: Session) => Promise<number>,
): Promise<number> => {
  const output = createOutput(options)
  let context: Context | undefined
  let store: TicketStore | undefined
  try {
    context = await openContext(options)
    const settings = ticketSettings(context.config.tickets)
    const folder = resolve(process.env['SWITCHBOARD_STATE_DIR'] ?? settings.state_dir)
    store = new TicketStore(folder)
    store.releaseLeases(isGone)
    const desk = new TicketDesk(context.client)
    const sinks = await sinksOf(context, settings, desk, store)
    return await work({ context, settings, folder, store, desk, sinks, output })
  } catch (error) {
    if (!(error instanceof InstanceError && isSignInError(error))) throw error
    const message = String(redact(error.message))
    output.object({ type: 'error', code: error.code, message })
    process.stderr.write(`switchboard: ${message}\n`)
    return EXIT.signIn
  } finally {
    store?.close()
    await context?.close()
  }
}

const sinksOf = async (
  context: Context,
  settings: TicketSettings,
  desk: TicketDesk,
  store: TicketStore,
): Promise<EventSink[]> => {
  const sinks: EventSink[] = []
  for (const [index, sink] of settings.deliver.entries()) {
    if (sink.kind === 'ndjson') sinks.push(ndjsonSink(sink.path))
    else if (sink.kind === 'webhook') {
      const secret = await context.secrets.resolve(sink.secret, `tickets.deliver.${index}.secret`)
      sinks.push(webhookSink(sink.url, secret, Date.now))
    } else sinks.push(orderTableSink(desk, store, context.config.scope))
  }
  if (settings.order_table && !settings.deliver.some((sink) => sink.kind === 'record'))
    sinks.push(orderTableSink(desk, store, context.config.scope))
  return sinks
}
