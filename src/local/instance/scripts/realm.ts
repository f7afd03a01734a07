import { types } from 'node:util'
import vm from 'node:vm'
import { bootstrapText, removedGlobals, trimText } from './bootstrap.ts'
import { GlideFailure } from './errors.ts'
import { uninterrupted, withinTime } from './time-limit.ts'

/**
 * A script context and the bridge over which scripts and the platform's own objects see each other.
 *
 * Rules of the bridge: a script only ever holds objects of its own context. Primitives pass as they are; plain data is
 * copied; objects of an exposed class become wrappers whose methods are a fixed list; any other host object becomes a
 * live wrapper of its properties. Host functions and host exceptions never reach a script.
 */

/** Value of a script that has no counterpart here; kept as it is until somebody asks for its text or data. */
export class GuestValue {
  constructor(
    readonly realm: Realm,
    readonly raw: object,
  ) {}

  /** The script's own text conversion. */
  toString(): string {
    return this.realm.textOf(this.raw)
  }

  get isArray(): boolean {
    return this.realm.guest.isArray(this.raw)
  }

  get isFunction(): boolean {
    return this.realm.guest.isFunction(this.raw)
  }

  /** Elements of an array. */
  items(): unknown[] {
    const length = Number(this.realm.guest.read(this.raw, 'length'))
    return Array.from({ length: Math.min(length, 1_000_000) }, (_, at) => this.get(String(at)))
  }

  keys(): string[] {
    return JSON.parse(this.realm.guest.keys(this.raw)) as string[]
  }

  get(key: string): unknown {
    return this.realm.toHost(this.realm.guest.read(this.raw, key))
  }

  /** Deep copy as JSON would carry it; undefined when JSON cannot. */
  data(): unknown {
    const text = this.realm.guest.json(this.raw)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  call(...args: unknown[]): unknown {
    const { guest } = this.realm
    return this.realm.toHost(guest.invoke(this.raw, undefined, ...args.map((arg) => this.realm.toGuest(arg))))
  }
}

export interface Method {
  (self: object, args: unknown[]): unknown
}
/** What scripts may see of a class. */
export interface ExposedClass {
  readonly name: string
  /** Instances are recognised by this constructor. */
  readonly type: abstract new (...args: never[]) => object
  readonly methods: ReadonlyMap<string, Method>
  readonly statics?: ReadonlyMap<string, Method>
  /** Absent: scripts cannot construct it. */
  readonly construct?: (args: unknown[]) => object
  /** Properties beyond the methods, read and written live. */
  readonly properties?: Properties
  /** Conversion hint ('default', 'number', 'string') to a primitive. */
  readonly primitive?: (self: object, hint: string) => unknown
}
export interface Properties {
  get(self: object, key: string): unknown
  set(self: object, key: string, value: unknown): void
  has(self: object, key: string): boolean
  keys(self: object): string[]
}

interface GuestMakers {
  errorTypes: Record<string, unknown>
  objectPrototype: object
  promise: unknown
  makeError(type: string, message: string): object
  makeDate(milliseconds: number): object
  makeArray(...items: unknown[]): object
  append(array: object, ...items: unknown[]): void
  makeObject(): object
  removeGlobal(name: string | symbol): void
  put(object: object, key: string, value: unknown): void
  hide(object: object, key: string, value: unknown): void
  refuse(object: object, key: string, id: number): void
  lazy(object: object, key: string, id: number): void
  makeFunction(name: string, id: number): object
  makeClass(name: string, id: number, methods: object, primitive: number | undefined): { prototype: object }
  makeWrapper(prototype: object, kind: 'fixed' | 'dynamic' | 'live'): { target: object; wrapper: object }
  invoke(f: object, self: unknown, ...args: unknown[]): unknown
  text(value: unknown): string
  json(value: unknown): string | undefined
  parse(text: string): unknown
  isArray(value: unknown): boolean
  isFunction(value: unknown): boolean
  dateOf(value: unknown): number | undefined
  keys(value: unknown): string
  read(value: object, key: string): unknown
  describe(thrown: unknown): string
  adopt(root: object): void
}

/** Host object behind each wrapper, over all contexts: a record may be handed from one scope to another. */
const behind = new WeakMap<object, object>()
/** The `Object.prototype` of every context, to tell script objects from ours. */
const roots = new Set<WeakRef<object>>()
const isRoot = (value: object): boolean => {
  for (const root of roots) if (root.deref() === value) return true
  return false
}

/** Does this thrown value or object stem from a script context? */
export function isGuest(value: unknown): boolean {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false
  let root: object = value
  for (let up = prototypeOf(root); up !== null; up = prototypeOf(root)) root = up
  return isRoot(root)
}
const prototypeOf = (value: object): object | null => Object.getPrototypeOf(value) as object | null

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** Plain data all the way down: may be copied instead of being shared live. */
export function isData(value: unknown, depth = 0): boolean {
  if (!isObject(value)) return typeof value !== 'symbol'
  if (typeof value === 'function' || depth > 50 || types.isProxy(value)) return false
  if (Array.isArray(value)) return value.every((item) => isData(item, depth + 1))
  const prototype = prototypeOf(value)
  if (prototype !== null && prototypeOf(prototype) !== null) return false
  if (prototype !== null && !Object.prototype.hasOwnProperty.call(prototype, 'isPrototypeOf')) return false
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (property) => property.get === undefined && property.set === undefined && isData(property.value, depth + 1),
  )
}

export class Realm {
  readonly global: vm.Context
  readonly guest: GuestMakers
  private readonly methods: Method[] = []
  private readonly wrappers = new WeakMap<object, object>()
  private readonly classes: { exposed: ExposedClass; prototype: object; constructor: object }[] = []
  private readonly byType = new Map<unknown, (typeof this.classes)[number] | null>()
  private readonly live: { prototype: object }
  private readonly functions = new WeakMap<object, object>()
  private readonly programs = new WeakMap<vm.Script, object>()

  constructor(
    /** Called before each step from a script into the platform: refuses when the script's time is up. */
    private readonly checkTime: () => void,
  ) {
    this.global = vm.createContext(Object.create(null) as vm.Context, {
      codeGeneration: { strings: false, wasm: false },
      microtaskMode: 'afterEvaluate',
    })
    const boot = vm.runInContext(bootstrapText, this.global, { filename: 'platform' }) as (host: object) => GuestMakers
    this.guest = boot({
      method: (id: number, self: unknown, args: unknown[]) => this.enter(() => this.callMethod(id, self, args)),
      construct: (id: number, args: unknown[]) => this.enter(() => this.construct(id, args)),
      get: (target: object, key: string) => this.enter(() => this.property(target, 'get', key)),
      set: (target: object, key: string, value: unknown) => this.enter(() => this.property(target, 'set', key, value)),
      has: (target: object, key: string) => this.enter(() => this.property(target, 'has', key)),
      remove: (target: object, key: string) => this.enter(() => this.property(target, 'remove', key)),
      keys: (target: object) => this.enter(() => this.property(target, 'keys', '')),
    })
    vm.runInContext(trimText, this.global, { filename: 'platform' })
    for (const name of removedGlobals) Reflect.deleteProperty(this.global, name)
    vm.runInContext(removedGlobals.map((name) => `delete globalThis.${name}`).join(';'), this.global)
    for (const root of roots) {
      const other = root.deref()
      if (other === undefined) roots.delete(root)
      else this.guest.adopt(other)
    }
    roots.add(new WeakRef(this.guest.objectPrototype))
    this.live = this.guest.makeClass('Object', -1, this.guest.makeArray(), undefined)
  }

  /** Lets exceptions of another context pass to scripts of this one. */
  adopt(other: Realm): void {
    this.guest.adopt(other.guest.objectPrototype)
  }

  /** Makes the class known to the context and answers its constructor. */
  expose(exposed: ExposedClass): object {
    const classId = this.classes.length
    const pairs = this.guest.makeArray(
      ...[...exposed.methods].map(([name, body]) =>
        this.guest.makeArray(
          name,
          this.register((self, args) => body(this.checked(exposed, self, name), args)),
        ),
      ),
    )
    const { primitive } = exposed
    const primitiveId =
      primitive && this.register((self, args) => primitive(this.checked(exposed, self, 'toPrimitive'), String(args[0])))
    const made = this.guest.makeClass(exposed.name, classId, pairs, primitiveId)
    for (const [name, body] of exposed.statics ?? []) {
      this.guest.put(
        made,
        name,
        this.guest.makeFunction(
          name,
          this.register((self, args) => body(self, args)),
        ),
      )
    }
    this.classes.push({ exposed, prototype: made.prototype, constructor: made })
    this.byType.clear()
    return made
  }

  /** Defines a constant that scripts cannot replace. */
  define(name: string, value: unknown, on: object = this.global): void {
    this.guest.hide(on === this.global ? this.globalThis : on, name, this.toGuest(value))
  }

  /** Defines a name whose value is computed when a script first uses it. */
  defineLazy(name: string, compute: () => unknown, on?: object): void {
    this.guest.lazy(
      on ?? this.globalThis,
      name,
      this.register(() => compute()),
    )
  }

  /** Defines a name whose use fails with the message. */
  defineRefused(name: string, message: string): void {
    this.guest.refuse(
      this.globalThis,
      name,
      this.register(() => {
        throw new GlideFailure(message)
      }),
    )
  }

  /** A namespace object of the context with the given members. */
  namespace(members: Record<string, unknown>): object {
    const made = this.guest.makeObject()
    for (const [name, value] of Object.entries(members)) this.guest.put(made, name, this.toGuest(value))
    return made
  }

  private memoGlobal: object | undefined
  get globalThis(): object {
    return (this.memoGlobal ??= vm.runInContext('globalThis', this.global) as object)
  }

  toGuest(value: unknown): unknown {
    if (!isObject(value)) return typeof value === 'symbol' ? undefined : value
    if (value instanceof GuestValue) return value.raw
    const known = this.wrappers.get(value)
    if (known !== undefined) return known
    if (isGuest(value)) return value
    if (typeof value === 'function')
      return this.remember(value, this.wrapFunction(value as (...a: unknown[]) => unknown))
    const exposed = this.classOf(value)
    if (exposed) return this.wrap(value, exposed.prototype, exposed.exposed.properties ? 'dynamic' : 'fixed')
    if (value instanceof Date) return this.guest.makeDate(value.getTime())
    if (Array.isArray(value)) return this.array(value)
    if (isData(value)) return this.copy(value as Record<string, unknown>)
    return this.wrap(value, this.live.prototype, 'live')
  }

  /** Copy of a plain object as an object of the context. */
  copy(value: Record<string, unknown>): object {
    const made = this.guest.makeObject()
    for (const [key, item] of Object.entries(value)) this.guest.put(made, key, this.toGuest(item))
    return made
  }

  /** In portions, because an argument list has a limit. */
  private array(value: unknown[]): object {
    const made = this.guest.makeArray()
    for (let at = 0; at < value.length; at += 1000) {
      this.guest.append(made, ...value.slice(at, at + 1000).map((item) => this.toGuest(item)))
    }
    return made
  }

  toHost(value: unknown): unknown {
    if (!isObject(value)) return value
    return behind.get(value) ?? new GuestValue(this, value)
  }

  /** As `toHost`, but script objects become plain data and functions become callable. */
  toData(value: unknown): unknown {
    const host = this.toHost(value)
    if (!(host instanceof GuestValue)) return host
    if (host.isFunction) return (...args: unknown[]) => host.call(...args)
    const date = this.guest.dateOf(host.raw)
    return date === undefined ? host.data() : new Date(date)
  }

  textOf(raw: unknown): string {
    return this.guest.text(raw)
  }

  /** Runs `work` under a time limit, what it leaves to promises included. @throws TimeLimitExceeded */
  timed(milliseconds: number, work: () => void): void {
    withinTime(milliseconds, () => {
      try {
        work()
      } finally {
        // What a script has left to promises runs at the end of an evaluation, as long as its time lasts.
        nothing.runInContext(this.global)
      }
    })
  }

  /** The function that a compiled script is, made once for this context. */
  functionOf(program: vm.Script): object {
    let made = this.programs.get(program)
    if (!made) this.programs.set(program, (made = program.runInContext(this.global) as object))
    return made
  }

  /** Runs `work` and removes the global names that it left behind. */
  withoutTraces(work: () => void): void {
    // Only runs add names once the context stands: the outermost one finds those that were there when it first looked.
    const before = this.depth === 0 && this.names ? this.names : new Set(Reflect.ownKeys(this.global))
    if (this.depth === 0) this.names = before
    this.depth += 1
    try {
      work()
    } finally {
      this.depth -= 1
      for (const name of Reflect.ownKeys(this.global)) {
        if (before.has(name)) continue
        // On both sides: the context keeps a copy of its own.
        this.guest.removeGlobal(name)
        Reflect.deleteProperty(this.global, name)
      }
    }
  }
  private names: ReadonlySet<string | symbol> | undefined
  private depth = 0

  /** Runs a host step on behalf of a script and turns what it throws into an error of the context. */
  enter<T>(work: () => T): unknown {
    try {
      this.checkTime()
      return uninterrupted(() => this.toGuest(work()))
    } catch (thrown) {
      throw this.guestError(thrown)
    }
  }

  private guestError(thrown: unknown): unknown {
    if (!isObject(thrown) || isGuest(thrown)) return thrown
    if (this.classOf(thrown)) return this.toGuest(thrown)
    const type = thrown instanceof GlideFailure ? thrown.type : 'Error'
    const message = 'message' in thrown ? String(thrown.message) : 'internal error of the platform'
    const made = this.guest.makeError(type, message)
    causes.set(made, thrown)
    return made
  }

  private wrapFunction(f: (...args: unknown[]) => unknown): object {
    return this.guest.makeFunction(
      f.name,
      this.register((self, args) =>
        f.apply(
          self,
          args.map((arg) => (arg instanceof GuestValue ? this.toData(arg.raw) : arg)),
        ),
      ),
    )
  }

  private wrap(value: object, prototype: object, kind: 'fixed' | 'dynamic' | 'live'): object {
    const { target, wrapper } = this.guest.makeWrapper(prototype, kind)
    if (target !== wrapper) behind.set(target, value)
    return this.remember(value, wrapper)
  }

  private remember(value: object, made: object): object {
    this.wrappers.set(value, made)
    behind.set(made, value)
    return made
  }

  private register(method: Method): number {
    return this.methods.push(method) - 1
  }

  private callMethod(id: number, self: unknown, args: unknown[]): unknown {
    const method = this.methods[id]
    if (!method) throw new GlideFailure('unknown method')
    const list: unknown[] = []
    for (let at = 0; at < args.length; at++) list.push(this.toHost(args[at]))
    return method((isObject(self) ? behind.get(self) : undefined) as object, list)
  }

  private construct(id: number, args: unknown[]): unknown {
    const made = this.classes[id]?.exposed
    if (!made?.construct) throw new GlideFailure(`${made?.name ?? 'this object'} cannot be constructed`, 'TypeError')
    const list: unknown[] = []
    for (let at = 0; at < args.length; at++) list.push(this.toHost(args[at]))
    return made.construct(list)
  }

  private property(
    target: object,
    what: 'get' | 'set' | 'has' | 'remove' | 'keys',
    key: string,
    value?: unknown,
  ): unknown {
    const self = behind.get(target)
    if (self === undefined) return undefined
    const properties = this.classOf(self)?.exposed.properties
    if (!properties) return this.liveProperty(self as Record<string, unknown>, what, key, value)
    if (what === 'get') return properties.get(self, key)
    if (what === 'set') return properties.set(self, key, this.toHost(value))
    if (what === 'has') return properties.has(self, key)
    if (what === 'keys') return properties.keys(self)
    return false
  }

  private liveProperty(self: Record<string, unknown>, what: string, key: string, value: unknown): unknown {
    if (hiddenProperties.has(key)) return what === 'get' ? undefined : false
    if (what === 'get') {
      const found = inherited(self, key) ? undefined : self[key]
      return typeof found === 'function' ? this.boundMethod(self, key, found as (...a: unknown[]) => unknown) : found
    }
    if (what === 'set') {
      self[key] = this.toData(value)
      return true
    }
    if (what === 'has') return key in self && !inherited(self, key)
    if (what === 'remove') return Reflect.deleteProperty(self, key)
    return Object.keys(self)
  }

  /** A method of a live object keeps its `this`; made once per object and name. */
  private boundMethod(self: object, key: string, f: (...args: unknown[]) => unknown): object {
    const known = this.functions.get(f)
    const bound = known as { self: object; made: object } | undefined
    if (bound?.self === self) return bound.made
    const made = this.wrapFunction(
      Object.defineProperty((...args: unknown[]) => f.apply(self, args), 'name', { value: key }),
    )
    this.functions.set(f, { self, made })
    return made
  }

  private classOf(value: object): { exposed: ExposedClass; prototype: object } | null {
    const key: unknown = value.constructor
    const known = this.byType.get(key)
    if (known !== undefined) return known
    const found = this.classes.filter((entry) => value instanceof entry.exposed.type)
    // The most specific class: one whose constructor is the value's own, else the last exposed match.
    const best = found.find((entry) => entry.exposed.type === key) ?? found.at(-1) ?? null
    this.byType.set(key, best)
    return best
  }

  private checked(exposed: ExposedClass, self: unknown, name: string): object {
    if (self instanceof exposed.type) return self
    throw new GlideFailure(`${exposed.name}.${name} called on something that is no ${exposed.name}`, 'TypeError')
  }
}

const nothing = new vm.Script('', { filename: 'platform' })

/** Is the member one that every object has from `Object.prototype`? */
function inherited(self: object, key: string): boolean {
  if (types.isProxy(self)) return false
  let holder: object | null = self
  while (holder !== null && !Object.prototype.hasOwnProperty.call(holder, key)) holder = prototypeOf(holder)
  return holder !== null && holder !== self && prototypeOf(holder) === null
}

const hiddenProperties = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__', '__defineSetter__'])

/** What stood behind an error that a script saw, for the log of the instance. */
const causes = new WeakMap<object, object>()
export const causeOf = (thrown: unknown): object | undefined => (isObject(thrown) ? causes.get(thrown) : undefined)
/** The host object behind a script's wrapper, if it is one. */
export const hostOf = (value: unknown): object | undefined => (isObject(value) ? behind.get(value) : undefined)
