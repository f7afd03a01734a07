import { DateTime } from 'luxon'
import type { Value } from '../core.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import { GlideDuration } from './duration.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { pattern, userFormats } from './formats.ts'

/** Time of day, kept as milliseconds since midnight. */
export class GlideTime {
  private milliseconds = 0

  constructor(
    readonly env: GlideEnv,
    initial?: unknown,
  ) {
    if (initial !== undefined) this.setValue(initial)
  }

  setValue(value: unknown): void {
    if (value instanceof GlideTime) this.milliseconds = value.milliseconds
    else if (typeof value === 'number') this.milliseconds = value
    else {
      const parts = /(\d\d):(\d\d):(\d\d)$/.exec(plainText(value) ?? '')
      this.milliseconds = parts ? (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) * 1000 : 0
    }
  }

  setDisplayValue(text: unknown): void {
    const { time } = userFormats(this.env)
    const parsed = DateTime.fromFormat(String(text), pattern(time), { zone: 'utc' })
    if (!parsed.isValid) throw new GlideFailure(`'${String(text)}' does not fit the format ${time}`)
    this.milliseconds = parsed.diff(parsed.startOf('day')).as('milliseconds')
  }

  private moment(): DateTime {
    return DateTime.fromMillis(this.milliseconds, { zone: 'utc' })
  }

  private local(): DateTime {
    return this.moment().setZone(userFormats(this.env).zone)
  }

  databaseValue(): Value {
    return this.moment().toFormat('HH:mm:ss')
  }

  getValue(): string {
    return this.moment().toFormat('HH:mm:ss')
  }

  toString(): string {
    return this.getValue()
  }

  getNumericValue(): number {
    return this.milliseconds
  }

  getByFormat(format: unknown): string {
    return this.moment().toFormat(pattern(String(format)))
  }

  getDisplayValue(): string {
    return this.moment().toFormat(pattern(userFormats(this.env).time))
  }

  getDisplayValueInternal(): string {
    return this.getValue()
  }

  getHourLocalTime(): number {
    return this.local().hour % 12
  }

  getHourOfDayLocalTime(): number {
    return this.local().hour
  }

  getHourOfDayUTC(): number {
    return this.moment().hour
  }

  getHourUTC(): number {
    return this.moment().hour % 12
  }

  getMinutesLocalTime(): number {
    return this.local().minute
  }

  getMinutesUTC(): number {
    return this.moment().minute
  }

  getSeconds(): number {
    return this.moment().second
  }
}

export const exposedTime = (env: GlideEnv) =>
  expose(GlideTime, {
    name: 'GlideTime',
    construct: (args) => new GlideTime(env, args[0]),
    statics: {
      subtract: (args) => {
        const [start, end] = args.map((arg) => new GlideTime(env, arg).getNumericValue())
        return new GlideDuration(env, (end ?? 0) - (start ?? 0))
      },
    },
    methods: [
      'getByFormat',
      'getDisplayValue',
      'getDisplayValueInternal',
      'getHourLocalTime',
      'getHourOfDayLocalTime',
      'getHourOfDayUTC',
      'getHourUTC',
      'getMinutesLocalTime',
      'getMinutesUTC',
      'getNumericValue',
      'getSeconds',
      'getValue',
      'setDisplayValue',
      'setValue',
      'toString',
    ],
  })
