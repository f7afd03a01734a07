import type { Caller } from './auth/identity.ts'
import type { World } from './state/world.ts'

/** Settings that decide how the local AWS behaves over time. */
export interface Behaviour {
  /** Seconds of each phase of a record: CREATED, then IN_PROGRESS, then done. */
  recordPhaseSeconds: number
  /** Seconds until a newly granted principal sees a portfolio. */
  grantDelaySeconds: number
}

/** What a handler knows about the request besides its input. */
export interface Call {
  world: World
  behaviour: Behaviour
  caller: Caller
  account: string
  region: string
  partition: string
  /** `account/region` */
  scope: string
  /** Virtual clock, milliseconds since 1970. */
  now: number
  operation: string
}

/** A handler gets input that fits the model and answers what fits the model; both are checked around it. */
export type Handler<I, O> = (input: I, call: Call) => Omit<O, '$metadata'>

/** What a policy is asked about a call. */
export interface Authorization {
  /** ARN or `*`. */
  resource: string
  context?: Record<string, readonly string[]>
}

export interface Service {
  /** Handlers by operation. The inputs' types differ, so callers go through `invoke`. */
  handlers: ReadonlyMap<string, (input: Record<string, unknown>, call: Call) => Record<string, unknown>>
  /** Resource and condition keys of a call; a service without it is asked about `*`. */
  authorization?: (input: Record<string, unknown>, call: Call) => Authorization
  /** Operations that need no permission at all. */
  open?: ReadonlySet<string>
  /** Brings everything that takes time up to the present. */
  settle?: (call: Call) => void
}

type AnyHandlers = Record<string, Handler<never, object>>

/**
 * Handlers as the server calls them. The cast is sound because the server hands over only what the model walk has accepted
 * for the operation of that name.
 */
export function handlerMap(handlers: AnyHandlers): Service['handlers'] {
  return new Map(Object.entries(handlers)) as unknown as Service['handlers']
}
