import { DateTime } from 'luxon'
import type { Value } from '../core.ts'
import { plainText } from './convert.ts'
import { GlideDuration } from './duration.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { internalDate, pattern, readUtc, userFormats } from './formats.ts'
import { GlideFailure } from '../scripts/errors.ts'

/** Calendar day without a zone. */
export class GlideDate {
  private day: DateTime | null

  constructor(
    readonly env: GlideEnv,
    initial?: unknown,
  ) {
    this.day = DateTime.fromMillis(env.instance.clock.now(), { zone: 'utc' }).startOf('day')
    if (initial !== undefined) this.setValue(initial)
  }

  instant(): DateTime | null {
    return this.day
  }

  setValue(value: unknown): void {
    if (value instanceof GlideDate) this.day = value.day
    else if (typeof value === 'number') this.day = DateTime.fromMillis(value, { zone: 'utc' }).startOf('day')
    else this.day = readUtc(plainText(value) ?? '')?.startOf('day') ?? null
  }

  setDisplayValue(text: unknown): void {
    const { date } = userFormats(this.env)
    const parsed = DateTime.fromFormat(String(text), pattern(date), { zone: 'utc' })
    if (!parsed.isValid) throw new GlideFailure(`'${String(text)}' does not fit the format ${date}`)
    this.day = parsed
  }

  databaseValue(): Value {
    return this.day?.toFormat(internalDate) ?? null
  }

  getValue(): string {
    return this.databaseValue() ?? ''
  }

  toString(): string {
    return this.getValue()
  }

  getDisplayValue(): string {
    return this.day?.toFormat(pattern(userFormats(this.env).date)) ?? ''
  }

  getDisplayValueInternal(): string {
    return this.getValue()
  }

  getByFormat(format: unknown): string {
    return this.day?.toFormat(pattern(String(format))) ?? ''
  }

  getDayOfMonthNoTZ(): number {
    return this.day?.day ?? 0
  }

  getMonthNoTZ(): number {
    return this.day?.month ?? 0
  }

  getYearNoTZ(): number {
    return this.day?.year ?? 0
  }

  isValid(): boolean {
    return this.day !== null
  }

  getNumericValue(): number {
    return this.day?.toMillis() ?? 0
  }

  compareTo(other: unknown): number {
    const second = other instanceof GlideDate ? other : new GlideDate(this.env, other)
    return Math.sign(this.getNumericValue() - second.getNumericValue())
  }
}

const asDate = (env: GlideEnv, value: unknown) => (value instanceof GlideDate ? value : new GlideDate(env, value))

export const exposedDate = (env: GlideEnv) =>
  expose(GlideDate, {
    name: 'GlideDate',
    construct: (args) => new GlideDate(env, args.length === 0 ? undefined : args[0]),
    statics: {
      subtract: (args) =>
        new GlideDuration(env, asDate(env, args[1]).getNumericValue() - asDate(env, args[0]).getNumericValue()),
    },
    methods: [
      'compareTo',
      'getByFormat',
      'getDayOfMonthNoTZ',
      'getDisplayValue',
      'getDisplayValueInternal',
      'getMonthNoTZ',
      'getNumericValue',
      'getValue',
      'getYearNoTZ',
      'isValid',
      'setDisplayValue',
      'setValue',
      'toString',
    ],
  })
