import { z } from 'zod'
import { faultSchema } from './faults.ts'
import { isSeeded, seedDemo } from './seed/demo.ts'
import { scaleSchema, seedScale } from './seed/scale.ts'
import { applySeed, seedSchema } from './seed/spec.ts'
import type { AdminAnswer, AdminHandler, Endpoint } from './server.ts'
import { PROFILES } from './throttle.ts'

const clockSchema = z.strictObject({ advanceSeconds: z.number().nonnegative() })
const latencySchema = z.object({ requestMs: z.number().nonnegative().default(0) })
const profileSchema = z.strictObject({ profile: z.enum(['generous', 'realistic']) })
const seedRequest = z.union([z.strictObject({ kind: z.enum(['demo', 'empty']) }), scaleSchema, seedSchema])

const ok = (body: unknown): AdminAnswer => ({ status: 200, body })

type Route = (endpoint: Endpoint, body: unknown) => AdminAnswer

const ROUTES: Record<string, Route> = {
  'GET ready': (endpoint) =>
    ok({ ready: true, seeded: isSeeded(endpoint.world), services: [...endpoint.services.keys()] }),
  'GET counters': (endpoint) => ok(endpoint.counters.snapshot()),
  'POST counters/reset': (endpoint) => {
    endpoint.counters.reset()
    return ok({})
  },
  'POST clock': (endpoint, body) => {
    endpoint.clock.advance(clockSchema.parse(body).advanceSeconds)
    return ok({ now: new Date(endpoint.clock.now()).toISOString() })
  },
  'GET faults': (endpoint) => ok({ faults: endpoint.faults.list(), holding: endpoint.faults.holding }),
  'POST faults': (endpoint, body) => {
    endpoint.faults.plant(z.array(faultSchema).parse(Array.isArray(body) ? body : [body]))
    return ok({ planted: endpoint.faults.list().length })
  },
  'DELETE faults': (endpoint) => {
    endpoint.faults.clear()
    return ok({})
  },
  'POST latency': (endpoint, body) => {
    endpoint.latency.requestMs = latencySchema.parse(body).requestMs
    return ok(endpoint.latency)
  },
  'POST profile': (endpoint, body) => {
    endpoint.throttle.use(PROFILES[profileSchema.parse(body).profile])
    return ok({})
  },
  'POST seed': (endpoint, body) => {
    const request = seedRequest.parse(body ?? { kind: 'demo' })
    if (!('kind' in request)) return ok(applySeed(endpoint.world, request, endpoint.clock.now()))
    if (request.kind === 'scale') return ok(seedScale(endpoint.world, request, endpoint.clock.now()))
    endpoint.world.store.clear()
    endpoint.world.keys.clear()
    return ok(request.kind === 'demo' ? seedDemo(endpoint.world, endpoint.clock.now()) : {})
  },
}

function parseBody(body: Buffer): unknown {
  return body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))
}

/** What no real AWS has: counters, clock, faults, latency, seeds. Never counted, never faulted. */
export const adminHandler =
  (endpoint: Endpoint): AdminHandler =>
  (method, path, body) => {
    const route = ROUTES[`${method} ${path}`]
    if (!route) return { status: 404, body: { error: `No such admin operation: ${method} /_local/${path}` } }
    try {
      return route(endpoint, parseBody(body))
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError) {
        return { status: 400, body: { error: error instanceof z.ZodError ? z.prettifyError(error) : error.message } }
      }
      throw error
    }
  }
