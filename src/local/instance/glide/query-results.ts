import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue } from '../scripts/realm.ts'
import { expose } from './expose.ts'

type Callback = (...args: unknown[]) => unknown
const callback = (f: unknown): Callback => {
  if (f instanceof GuestValue && f.isFunction) return (...args) => f.call(...args)
  throw new GlideFailure('a function is needed', 'TypeError')
}

/** One result or none, as GlideQuery answers it. */
export class Optional {
  constructor(
    private readonly value: unknown,
    private readonly reason = 'empty',
  ) {}

  get(): unknown {
    if (this.value === null) throw new GlideFailure(`Optional is empty: ${this.reason}`)
    return this.value
  }

  isPresent(): boolean {
    return this.value !== null
  }

  isEmpty(): boolean {
    return this.value === null
  }

  ifPresent(f: unknown): void {
    if (this.value !== null) callback(f)(this.value)
  }

  orElse(otherwise: unknown): unknown {
    return this.value ?? otherwise
  }

  map(f: unknown): Optional {
    return this.value === null ? this : new Optional(callback(f)(this.value) ?? null)
  }

  flatMap(f: unknown): Optional {
    if (this.value === null) return this
    const made = callback(f)(this.value)
    return made instanceof Optional ? made : new Optional(made ?? null)
  }

  filter(f: unknown): Optional {
    return this.value === null || truthy(callback(f)(this.value)) ? this : new Optional(null, 'filtered out')
  }
}

/** Several results, as GlideQuery answers them. */
export class Stream {
  constructor(private readonly items: unknown[]) {}

  forEach(f: unknown): void {
    const each = callback(f)
    for (const item of this.items) each(item)
  }

  map(f: unknown): Stream {
    const each = callback(f)
    return new Stream(this.items.map((item) => each(item)))
  }

  filter(f: unknown): Stream {
    const each = callback(f)
    return new Stream(this.items.filter((item) => truthy(each(item))))
  }

  flatMap(f: unknown): Stream {
    const each = callback(f)
    return new Stream(
      this.items.flatMap((item) => {
        const made = each(item)
        return made instanceof Stream ? made.items : [made]
      }),
    )
  }

  limit(n: unknown): Stream {
    return new Stream(this.items.slice(0, Number(n)))
  }

  find(f?: unknown): Optional {
    const each = f === undefined ? () => true : callback(f)
    const found = this.items.find((item) => truthy(each(item)))
    return found === undefined ? new Optional(null, 'nothing found') : new Optional(found)
  }

  some(f: unknown): boolean {
    const each = callback(f)
    return this.items.some((item) => truthy(each(item)))
  }

  every(f: unknown): boolean {
    const each = callback(f)
    return this.items.every((item) => truthy(each(item)))
  }

  reduce(f: unknown, initial: unknown): unknown {
    const each = callback(f)
    return this.items.reduce((result, item) => each(result, item), initial)
  }

  toArray(limit?: unknown): unknown[] {
    return limit === undefined ? [...this.items] : this.items.slice(0, Number(limit))
  }
}

const truthy = (value: unknown): boolean => Boolean(value)

export const exposedOptional = expose(Optional, {
  name: 'Optional',
  methods: ['filter', 'flatMap', 'get', 'ifPresent', 'isEmpty', 'isPresent', 'map', 'orElse'],
})

export const exposedStreamResult = expose(Stream, {
  name: 'Stream',
  methods: ['every', 'filter', 'find', 'flatMap', 'forEach', 'limit', 'map', 'reduce', 'some', 'toArray'],
})
