import { DateTime } from 'luxon'
import type { Value } from '../core.ts'
import { durationInWords } from '../records/time-zone.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { pattern } from './formats.ts'

const day = 86_400_000

/** Span of time; stored as a date-time counted from 1970-01-01 00:00:00. */
export class GlideDuration {
  private milliseconds = 0

  constructor(
    readonly env: GlideEnv,
    initial?: unknown,
  ) {
    if (initial instanceof GlideDuration) this.milliseconds = initial.milliseconds
    else if (typeof initial === 'number') this.milliseconds = initial
    else if (initial !== undefined && initial !== null) this.setDisplayValue(initial)
  }

  /** `d HH:mm:ss`, `HH:mm:ss`, or the stored form. */
  setDisplayValue(text: unknown): void {
    const typed = plainText(text) ?? ''
    const parts = /^(?:(\d+) )?(\d\d):(\d\d):(\d\d)$/.exec(typed)
    if (!parts) return this.setValue(typed)
    const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
    this.milliseconds = (days ?? 0) * day + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000
  }

  setValue(value: unknown): void {
    if (value instanceof GlideDuration) this.milliseconds = value.milliseconds
    else {
      const parsed = Date.parse(`${(plainText(value) ?? '').replace(' ', 'T')}Z`)
      this.milliseconds = Number.isNaN(parsed) ? 0 : parsed
    }
  }

  databaseValue(): Value {
    return DateTime.fromMillis(this.milliseconds, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss')
  }

  getValue(): string {
    return this.databaseValue() ?? ''
  }

  toString(): string {
    return this.getValue()
  }

  getNumericValue(): number {
    return this.milliseconds
  }

  getDayPart(): number {
    return Math.trunc(this.milliseconds / day)
  }

  getRoundedDayPart(): number {
    return Math.round(this.milliseconds / day)
  }

  getDurationValue(): string {
    const days = this.getDayPart()
    const rest = DateTime.fromMillis(Math.abs(this.milliseconds) % day, { zone: 'utc' }).toFormat('HH:mm:ss')
    return days === 0 ? rest : `${days} ${rest}`
  }

  getDisplayValue(): string {
    return durationInWords(this.milliseconds)
  }

  getByFormat(format: unknown): string {
    return DateTime.fromMillis(this.milliseconds, { zone: 'utc' }).toFormat(pattern(String(format)))
  }

  add(other: unknown): GlideDuration {
    return new GlideDuration(this.env, this.milliseconds + new GlideDuration(this.env, other).milliseconds)
  }

  subtract(other: unknown): GlideDuration {
    return new GlideDuration(this.env, this.milliseconds - new GlideDuration(this.env, other).milliseconds)
  }
}

export const exposedDuration = (env: GlideEnv) =>
  expose(GlideDuration, {
    name: 'GlideDuration',
    construct: (args) => new GlideDuration(env, args[0]),
    methods: [
      'add',
      'getByFormat',
      'getDayPart',
      'getDisplayValue',
      'getDurationValue',
      'getNumericValue',
      'getRoundedDayPart',
      'getValue',
      'setDisplayValue',
      'setValue',
      'subtract',
      'toString',
    ],
  })
