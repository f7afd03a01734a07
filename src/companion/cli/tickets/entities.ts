import { resolve } from 'node:path'
import { InstanceError } from '../../errors.ts'
import { confirmFromData } from '../../tickets/confirm.ts'
import { deliverEvents } from '../../tickets/deliver.ts'
import { exportTables } from '../../tickets/export.ts'
import { fulfilOrders } from '../../tickets/fulfil-many.ts'
import { checkWholeOrder } from '../../tickets/order.ts'
import { STATE, STATE_NAMES } from '../../tickets/states.ts'
import type { CommonOptions } from '../context.ts'
import { EXIT, type Session } from './session.ts'
import { readSource } from './source.ts'

/** `tickets export`: tables as CSV files, then what of the executed orders they confirm. */
export const exportAll = async (
  session: Session,
  options: CommonOptions & { out?: string; incremental?: boolean },
): Promise<number> => {
  const { desk, settings, context, folder, output, store } = session
  const out = resolve(options.out ?? '.')
  try {
    const dependencies = { desk, settings, logger: context.logger, out, folder }
    for (const table of await exportTables(dependencies, options.incremental ?? false)) {
      output.object({ type: 'exported', ...table })
      output.line(
        `${table.file}: ${table.rows} row(s)${table.deleted === undefined ? '' : `, ${table.deleted} deleted`}`,
      )
    }
  } catch (error) {
    if (!(error instanceof InstanceError && error.code === 'incomplete')) throw error
    output.object({ type: 'error', code: error.code, message: error.message })
    process.stderr.write(`switchboard: ${error.message}\n`)
    return EXIT.incomplete
  }
  if (!Object.values(settings.resource_types).some((type) => type.key !== undefined)) return 0
  const report = await confirmFromData({ store, desk, settings, logger: context.logger, now: Date.now })
  const { failed } = await deliverEvents(store, session.sinks, context.logger)
  output.object({ type: 'confirmed', ...report })
  output.line(
    `${report.verified} order(s) confirmed by the data, ${report.unconfirmed} not confirmed in time, ${report.waiting} waiting`,
  )
  return report.unconfirmed + failed.length > 0 ? EXIT.partly : 0
}

/** `tickets fulfil`: carries orders out on the instance itself. */
export const fulfil = async (
  { desk, settings, output }: Session,
  _options: CommonOptions,
  [source = '']: string[],
): Promise<number> => {
  let errored = 0
  // Straight from the source to the instance: these orders may hold passwords, so they are kept nowhere.
  for (const { orders } of await readSource(source, checkWholeOrder))
    for await (const result of fulfilOrders(desk, settings, orders)) {
      if (result.state === STATE.errored) errored += 1
      output.object({ type: 'fulfilled', ...result, state_name: STATE_NAMES[result.state] })
      output.line(`${result.order_id}: ${STATE_NAMES[result.state]}${result.reason === '' ? '' : `, ${result.reason}`}`)
    }
  return errored > 0 ? EXIT.partly : 0
}
