import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { accessReport } from '../../access/report.ts'
import { runAtf } from '../../atf/run.ts'
import { activatePlugin, pluginIds } from '../../base/plugins.ts'
import { loanHeader } from '../authenticate.ts'
import { readJson } from '../body.ts'
import type { ServerContext } from '../context.ts'
import { RestError } from '../errors.ts'
import { sender } from './atf-sender.ts'

const answer = z.union([
  z.strictObject({
    status: z.number().int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
    html: z.string().optional(),
  }),
  z.strictObject({ hold: z.enum(['before', 'after']) }),
  z.strictObject({ reset: z.literal(true) }),
  z.strictObject({ delayMs: z.number().min(0) }),
  z.strictObject({ damage: z.enum(['trailing-error', 'cut', 'stray']) }),
])
const faults = z.array(
  z.strictObject({
    match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).default({}),
    skip: z.number().int().min(0).optional(),
    times: z.number().int().positive().default(1),
    answer,
  }),
)
const latency = z.strictObject({
  requestMs: z.number().min(0).optional(),
  rowMs: z.number().min(0).optional(),
  parallel: z.number().int().min(0).optional(),
  /** Requests of one session go one after the other; more than this many waiting are dropped (202). */
  sessionQueue: z.number().int().min(0).optional(),
  /** Most that a request of the Table, Aggregate, Attachment and Import Set API may take. */
  quotaMs: z.number().positive().optional(),
  /** Most that a call of the Batch API may take. */
  batchQuotaMs: z.number().positive().optional(),
})
const journal = z.strictObject({ on: z.boolean() })
const plugin = z.strictObject({ id: z.string() })
const clock = z.strictObject({ advanceSeconds: z.number().min(0) })

const loopback = /^(127\.|::1$|::ffff:127\.)/

/**
 * Does a program of this machine ask, on its own account? An item of a batch comes from this machine whoever sent the
 * batch, and so does what the page of another site makes a browser of this machine send.
 */
function isFromHere(context: ServerContext, request: FastifyRequest): boolean {
  const { origin } = request.headers
  return (
    loopback.test(request.ip) &&
    request.headers[loanHeader] === undefined &&
    (origin === undefined || origin === context.origin(request))
  )
}

/**
 * What no real host has, for tests and benchmarks: counters, the clock, faults and latency. Loopback only; the faults,
 * the latency and the counters themselves never apply to these paths.
 */
export function registerLocalRoutes(app: FastifyInstance, context: ServerContext): void {
  const { instance } = context
  app.register(
    async (local) => {
      local.addHook('onRequest', async (request) => {
        if (!isFromHere(context, request)) throw new RestError(403, 'Only reachable from this machine', null)
      })
      local.get('/ready', async () => ({ ready: true }))
      local.get('/counters', async () => instance.counters.snapshot())
      local.post('/counters/reset', async () => {
        instance.counters.reset()
        return {}
      })
      local.get('/access-report', async () => accessReport(instance))
      local.post('/atf', async () => runAtf(instance, sender(app, context)))
      local.post('/clock', async (request) => {
        instance.clock.advance(parse(clock, request).advanceSeconds)
        await instance.background.idle()
        return { now: new Date(instance.clock.now()).toISOString() }
      })
      local.post('/plugins', async (request) => {
        const { id } = parse(plugin, request)
        if (!pluginIds().includes(id))
          throw new RestError(400, `There is no plugin ${id}`, `There are: ${pluginIds().join(', ')}`)
        return activatePlugin(instance, id)
      })
      local.get('/idle', async () => {
        await instance.background.idle()
        return { idle: true }
      })
      local.get('/faults', async () => context.faults.pending())
      local.post('/faults', async (request) => {
        context.faults.add(parse(faults, request))
        return context.faults.pending()
      })
      local.delete('/faults', async () => {
        context.faults.clear()
        return []
      })
      local.post('/latency', async (request) => {
        const { sessionQueue, quotaMs, batchQuotaMs, ...times } = parse(latency, request)
        context.latency.set(times)
        context.quota.set({ requestMs: quotaMs, batchMs: batchQuotaMs })
        context.sessionQueue.set(sessionQueue)
        return {}
      })
      local.get('/journal', async () => context.journal.entries())
      local.post('/journal', async (request) => {
        context.journal.restart(parse(journal, request).on)
        return {}
      })
    },
    { prefix: '/_local' },
  )
}

function parse<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const result = schema.safeParse(readJson(request) ?? {})
  if (result.success) return result.data
  throw new RestError(400, 'Invalid request', z.prettifyError(result.error))
}
