import type { Actor, Instance, RecordState, Scripts, ScriptSource } from '../core.ts'
import { executeNow } from '../background/jobs.ts'
import { GlideRecord } from '../glide/record.ts'
import { compileScript, isBrief, originalLine } from './compile.ts'
import { ScriptContext, type ContextHost } from './context.ts'
import { ScriptError } from './errors.ts'
import { causeOf, hostOf, isData, isGuest, type Realm } from './realm.ts'

export { ScriptError } from './errors.ts'

/** Seconds a script may take, everything it sets off included. */
const defaultLimitSeconds = 30
/** Nested scripts end this much earlier, so that the platform's own code around them unwinds in good order. */
const marginMilliseconds = 20
/** For making a text of what a script threw. */
const describeMilliseconds = 500

type Described = [name: Text, message: Text, stack: Text, plain: Text, data: unknown]
type Text = string | null | undefined

interface Run {
  actor: Actor
  scope: string
  script: string
  deadline: number
  caller: string | null
}

/** Runs the scripts of an instance, each in the context of its scope. The engine register must exist when it is made. */
export function createScripts(instance: Instance, options: { limitSeconds?: number } = {}): Scripts {
  const engine = new ScriptEngine(instance, (options.limitSeconds ?? defaultLimitSeconds) * 1000)
  for (const table of ['sys_script_include', 'sys_module', 'sys_scope']) {
    instance.engines.register({
      name: 'script contexts',
      table,
      when: 'after',
      operations: ['insert', 'update', 'delete'],
      run: () => engine.reset(),
    })
  }
  return engine
}

class ScriptEngine implements Scripts, ContextHost {
  private readonly contexts = new Map<string, ScriptContext>()
  private readonly stale = new Set<string>()
  private readonly runs: Run[] = []

  constructor(
    readonly instance: Instance,
    private readonly limit: number,
  ) {}

  /** By reading O9 nothing is taken from the global object when a run ends. */
  private get shared(): boolean {
    return this.instance.readings.globalsAreShared
  }

  run(source: ScriptSource, actor: Actor, bindings: Record<string, unknown> = {}): unknown {
    return this.evaluated(source, actor, bindings, false)
  }

  private evaluated(source: ScriptSource, actor: Actor, bindings: Record<string, unknown>, isRule: boolean): unknown {
    this.dropStale()
    const context = this.context(source.scope)
    const { realm } = context
    const names = Object.keys(bindings)
    const program = compileScript(source.name, source.text, names, context.level, this.shared)
    const copies = new Map<string, { host: object; guest: object }>()
    const values = names.map((name) => this.binding(realm, name, bindings[name], copies))
    let result: unknown
    this.within(context, source, actor, isRule && isBrief(program), () => {
      const shared = this.shareGlobals(realm, bindings)
      try {
        const pair = realm.guest.invoke(realm.functionOf(program), undefined, ...values) as object
        const answer = realm.guest.read(pair, '1')
        result = realm.toData(answer === undefined ? realm.guest.read(pair, '0') : answer)
      } finally {
        shared()
        for (const { host, guest } of copies.values()) writeBack(realm, host, guest)
      }
    })
    return result
  }

  runRule(source: ScriptSource, actor: Actor, current: RecordState, previous: RecordState | null): void {
    const bindings = {
      current: this.glideRecordFor(source.scope, current, actor),
      previous: previous && this.glideRecordFor(source.scope, previous, actor),
    }
    this.evaluated(source, actor, bindings, true)
  }

  glideRecord(state: RecordState, actor: Actor): unknown {
    return this.glideRecordFor(actor.scope ?? 'global', state, actor)
  }

  private glideRecordFor(scope: string, state: RecordState, actor: Actor): GlideRecord {
    return new GlideRecord(this.context(scope).glide, state.table, { state, actor: { session: actor.session, scope } })
  }

  reset(scope?: string): void {
    // All of them: every context knows the others' names. A running script keeps its context.
    if (scope !== undefined) this.stale.add(scope)
    for (const known of this.contexts.keys()) this.stale.add(known)
    this.dropStale()
  }

  private dropStale(): void {
    if (this.runs.length > 0) return
    for (const scope of this.stale) this.contexts.delete(scope)
    this.stale.clear()
  }

  // ------------------------------------------------------- what contexts ask

  context(scope: string): ScriptContext {
    const known = this.contexts.get(scope)
    if (known) return known
    const made = new ScriptContext(this, scope)
    this.contexts.set(scope, made)
    return made
  }

  running(): { actor: Actor; script: string; caller: string | null } {
    const top = this.runs.at(-1)
    return top ?? { actor: this.instance.access.system(), script: 'platform', caller: null }
  }

  checkTime(): void {
    const top = this.runs.at(-1)
    if (top && performance.now() > top.deadline) throw this.tooLong(top)
  }

  evaluate(scope: string, name: string, text: string, bindings?: Record<string, unknown>): unknown {
    return this.run({ name, text, scope }, { session: this.running().actor.session, scope }, bindings)
  }

  runJob(sysId: string): void {
    executeNow(this.instance, sysId)
  }

  crossing<T>(scope: string, work: () => T): T {
    const top = this.runs.at(-1)
    if (!top) return work()
    this.runs.push({ ...top, scope, actor: { session: top.actor.session, scope }, caller: top.scope })
    try {
      return work()
    } finally {
      this.runs.pop()
    }
  }

  // ----------------------------------------------------------------- running

  private within(context: ScriptContext, source: ScriptSource, actor: Actor, brief: boolean, work: () => void): void {
    const outer = this.runs.at(-1)
    const now = performance.now()
    const { end } = this.instance.time
    const deadline = Math.max(now + 1, outer ? outer.deadline - marginMilliseconds : Math.min(now + this.limit, end))
    const run: Run = {
      actor: { session: actor.session, scope: source.scope },
      scope: source.scope,
      script: source.name,
      deadline,
      caller: outer && outer.scope !== source.scope ? outer.scope : null,
    }
    const depth = this.runs.length
    this.runs.push(run)
    const timed = (): void => context.realm.timed(deadline - now, work)
    try {
      if (brief) work()
      else if (this.shared) timed()
      else context.realm.withoutTraces(timed)
    } catch (thrown) {
      throw this.scriptError(context.realm, source, run, thrown)
    } finally {
      this.runs.length = depth
    }
  }

  private tooLong(run: Run): ScriptError {
    const limit =
      performance.now() < this.instance.time.end ? `${this.limit / 1000} seconds` : 'its transaction may take'
    return new ScriptError(`the script ran longer than ${limit}`, {
      script: run.script,
      kind: 'timeout',
    })
  }

  private scriptError(realm: Realm, source: ScriptSource, run: Run, thrown: unknown): ScriptError {
    if (isTimeout(thrown)) return this.tooLong(run)
    if (thrown instanceof ScriptError) return thrown
    const cause = causeOf(thrown)
    if (cause instanceof ScriptError && cause.details.kind === 'timeout') return this.tooLong(run)
    const [name, message, stack, plain, data] = this.described(realm, thrown)
    const text = message === null || message === undefined ? (plain ?? '') : `${name ?? 'Error'}: ${message}`
    const own = hostOf(thrown) ?? data
    const error = new ScriptError(text, { script: source.name, kind: 'thrown', position: position(stack), thrown: own })
    if (cause) error.cause = cause
    return error
  }

  /** Name, message, stack, text and data of what a script threw: anything, with getters that never end. */
  private described(realm: Realm, thrown: unknown): Described {
    let found: Described = [null, null, null, 'unprintable value', undefined]
    try {
      realm.timed(describeMilliseconds, () => {
        const [name, message, stack, plain] = JSON.parse(realm.guest.describe(thrown)) as Text[]
        const data = isGuest(thrown) && message === null ? realm.toData(thrown) : undefined
        found = [name, message, stack, plain, data]
      })
    } catch (failed) {
      if (!isTimeout(failed)) throw failed
    }
    return found
  }

  /** Plain data is copied in and its changes copied out; everything else is shared live. */
  private binding(
    realm: Realm,
    name: string,
    value: unknown,
    copies: Map<string, { host: object; guest: object }>,
  ): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !isData(value))
      return realm.toGuest(value)
    const guest = realm.copy(value as Record<string, unknown>)
    copies.set(name, { host: value, guest })
    return guest
  }

  /** SOAP services read these also as properties of `this`. */
  private shareGlobals(realm: Realm, bindings: Record<string, unknown>): () => void {
    const names = ['soapRequestXML', 'soapRequestDocument'].filter((name) => name in bindings)
    for (const name of names) Reflect.set(realm.global, name, realm.toGuest(bindings[name]))
    return () => {
      for (const name of names) Reflect.deleteProperty(realm.global, name)
    }
  }
}

/** Brings what a script did to a copied binding back to the original: changed, added and removed members. */
function writeBack(realm: Realm, host: object, guest: object): void {
  const target = host as Record<string, unknown>
  const names = JSON.parse(realm.guest.keys(guest)) as string[]
  for (const name of Object.keys(target)) if (!names.includes(name)) Reflect.deleteProperty(target, name)
  for (const name of names) target[name] = realm.toData(realm.guest.read(guest, name))
}

const isTimeout = (thrown: unknown): boolean =>
  thrown !== null && typeof thrown === 'object' && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/** First line of the stack that lies in a script or module: not in our own files, whose names are absolute. */
function position(stack: string | null | undefined): string | undefined {
  const own = /(\(|at )(\/|[A-Z]:\\|file:|node:|platform:|native|<anonymous>)/
  const line = stack?.split('\n').find((text) => /:\d+:\d+\)?$/.test(text) && !own.test(text))
  return line
    ?.trim()
    .replace(/^at /, '')
    .replace(/([^\s(]+):(\d+):(\d+)/, (_whole, path: string, row: string, column: string) => {
      return `${path}:${originalLine(path, Number(row), Number(column))}`
    })
}
