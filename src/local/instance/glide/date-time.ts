import { DateTime, type DurationLike } from 'luxon'
import type { Value } from '../core.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import { GlideDate } from './date.ts'
import { GlideDuration } from './duration.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { internalDateTime, pattern, readUtc, userFormats } from './formats.ts'
import { GlideTime } from './time.ts'

/** Point in time of scripts: stored in UTC, shown in the session user's zone and format. */
export class GlideDateTime {
  private instant: DateTime | null
  private error = ''

  /** Undefined: now. Text is read as UTC in the internal format first; text that cannot be read makes it invalid. */
  constructor(
    readonly env: GlideEnv,
    initial?: unknown,
  ) {
    this.instant = DateTime.fromMillis(env.instance.clock.now(), { zone: 'utc' })
    if (initial !== undefined) this.setValue(initial)
  }

  setValue(value: unknown): void {
    this.error = ''
    if (value instanceof GlideDateTime) this.instant = value.instant
    else if (value instanceof GlideDate) this.instant = value.instant()
    else if (typeof value === 'number') this.instant = DateTime.fromMillis(value, { zone: 'utc' })
    else this.read(plainText(value))
  }

  private read(text: Value): void {
    this.instant = text === null ? null : readUtc(text)
    if (text !== null && this.instant === null) this.error = `Could not parse DateTime: ${text}`
  }

  setValueUTC(text: unknown, format: unknown): void {
    const parsed = DateTime.fromFormat(String(text), pattern(String(format)), { zone: 'utc' })
    this.instant = parsed.isValid ? parsed : null
    this.error = parsed.isValid ? '' : `Could not parse DateTime: ${String(text)}`
  }

  setGlideDateTime(other: unknown): void {
    this.setValue(other)
  }

  setNumericValue(milliseconds: unknown): void {
    this.setValue(Number(milliseconds))
  }

  /** Text in the user's zone, in his format or the one given; throws when it does not fit. */
  setDisplayValue(text: unknown, format?: unknown): void {
    this.read(userFormats(this.env).parseDateTime(String(text), format === undefined ? undefined : String(format)))
  }

  setDisplayValueInternal(text: unknown): void {
    this.setDisplayValue(text, internalDateTime)
  }

  databaseValue(): Value {
    return this.instant?.toFormat(internalDateTime) ?? null
  }

  getValue(): string {
    return this.databaseValue() ?? ''
  }

  toString(): string {
    return this.getValue()
  }

  getNumericValue(): number {
    return this.instant?.toMillis() ?? 0
  }

  isValid(): boolean {
    return this.instant !== null
  }

  getErrorMsg(): string {
    return this.error
  }

  hasDate(): boolean {
    return this.instant !== null
  }

  getDisplayValue(): string {
    return this.instant ? userFormats(this.env).dateTime(this.instant.toMillis()) : ''
  }

  getDisplayValueInternal(): string {
    return this.instant ? this.local().toFormat(internalDateTime) : ''
  }

  getUserFormattedLocalTime(): string {
    return this.getDisplayValue()
  }

  getInternalFormattedLocalTime(): string {
    return this.getDisplayValueInternal()
  }

  // ------------------------------------------------------------------- parts

  private utc(): DateTime {
    if (!this.instant) throw new GlideFailure(`the date-time is not valid: ${this.error || 'it is empty'}`)
    return this.instant
  }

  private local(): DateTime {
    return this.utc().setZone(this.zone ?? userFormats(this.env).zone)
  }

  private zone: string | null = null
  setTZ(zone: unknown): void {
    this.zone = String(zone)
  }

  getDate(): GlideDate {
    return new GlideDate(this.env, this.utc().toFormat('yyyy-MM-dd'))
  }

  getLocalDate(): GlideDate {
    return new GlideDate(this.env, this.local().toFormat('yyyy-MM-dd'))
  }

  getTime(): GlideTime {
    return new GlideTime(this.env, ofDay(this.utc()))
  }

  getLocalTime(): GlideTime {
    return new GlideTime(this.env, ofDay(this.local()))
  }

  getDayOfMonthLocalTime(): number {
    return this.local().day
  }

  getDayOfMonthUTC(): number {
    return this.utc().day
  }

  /** 1 Monday … 7 Sunday. */
  getDayOfWeekLocalTime(): number {
    return this.local().weekday
  }

  getDayOfWeekUTC(): number {
    return this.utc().weekday
  }

  getDaysInMonthLocalTime(): number {
    return this.local().daysInMonth ?? 0
  }

  getDaysInMonthUTC(): number {
    return this.utc().daysInMonth ?? 0
  }

  getMonthLocalTime(): number {
    return this.local().month
  }

  getMonthUTC(): number {
    return this.utc().month
  }

  getYearLocalTime(): number {
    return this.local().year
  }

  getYearUTC(): number {
    return this.utc().year
  }

  getWeekOfYearLocalTime(): number {
    return this.local().weekNumber
  }

  getWeekOfYearUTC(): number {
    return this.utc().weekNumber
  }

  /** Milliseconds. */
  getTZOffset(): number {
    return this.local().offset * 60_000
  }

  getDSTOffset(): number {
    return this.isDST() ? 3_600_000 : 0
  }

  isDST(): boolean {
    return this.local().isInDST
  }

  // -------------------------------------------------------------- arithmetic

  private shift(by: DurationLike, local: boolean): void {
    this.instant = (local ? this.local() : this.utc()).plus(by).toUTC()
  }

  /** Milliseconds, or the time of day of a GlideTime or GlideDuration. */
  add(amount: unknown): void {
    this.shift({ milliseconds: amountOf(amount) }, false)
  }

  subtract(amount: unknown): void {
    this.shift({ milliseconds: -amountOf(amount) }, false)
  }

  addSeconds(n: unknown): void {
    this.shift({ seconds: Number(n) }, false)
  }

  addDaysLocalTime(n: unknown): void {
    this.shift({ days: Number(n) }, true)
  }

  addDaysUTC(n: unknown): void {
    this.shift({ days: Number(n) }, false)
  }

  addWeeksLocalTime(n: unknown): void {
    this.shift({ weeks: Number(n) }, true)
  }

  addWeeksUTC(n: unknown): void {
    this.shift({ weeks: Number(n) }, false)
  }

  addMonthsLocalTime(n: unknown): void {
    this.shift({ months: Number(n) }, true)
  }

  addMonthsUTC(n: unknown): void {
    this.shift({ months: Number(n) }, false)
  }

  addYearsLocalTime(n: unknown): void {
    this.shift({ years: Number(n) }, true)
  }

  addYearsUTC(n: unknown): void {
    this.shift({ years: Number(n) }, false)
  }

  setDayOfMonthLocalTime(day: unknown): void {
    this.instant = this.local()
      .set({ day: Number(day) })
      .toUTC()
  }

  setDayOfMonthUTC(day: unknown): void {
    this.instant = this.utc().set({ day: Number(day) })
  }

  setMonthLocalTime(month: unknown): void {
    this.instant = this.local()
      .set({ month: Number(month) })
      .toUTC()
  }

  setMonthUTC(month: unknown): void {
    this.instant = this.utc().set({ month: Number(month) })
  }

  setYearLocalTime(year: unknown): void {
    this.instant = this.local()
      .set({ year: Number(year) })
      .toUTC()
  }

  setYearUTC(year: unknown): void {
    this.instant = this.utc().set({ year: Number(year) })
  }

  // -------------------------------------------------------------- comparison

  compareTo(other: unknown): number {
    return Math.sign(this.getNumericValue() - this.millisOf(other))
  }

  equals(other: unknown): boolean {
    return this.compareTo(other) === 0
  }

  before(other: unknown): boolean {
    return this.compareTo(other) < 0
  }

  after(other: unknown): boolean {
    return this.compareTo(other) > 0
  }

  onOrBefore(other: unknown): boolean {
    return this.compareTo(other) <= 0
  }

  onOrAfter(other: unknown): boolean {
    return this.compareTo(other) >= 0
  }

  private millisOf(other: unknown): number {
    if (other instanceof GlideDateTime) return other.getNumericValue()
    if (other instanceof GlideDate) return other.instant()?.toMillis() ?? 0
    return new GlideDateTime(this.env, other).getNumericValue()
  }
}

const ofDay = (at: DateTime) => at.diff(at.startOf('day')).as('milliseconds')

function amountOf(amount: unknown): number {
  if (amount instanceof GlideTime || amount instanceof GlideDuration) return amount.getNumericValue()
  return Number(amount)
}

/** Time from `start` to `end`. */
export function between(env: GlideEnv, start: unknown, end: unknown): GlideDuration {
  const from = start instanceof GlideDateTime ? start : new GlideDateTime(env, start)
  const to = end instanceof GlideDateTime ? end : new GlideDateTime(env, end)
  return new GlideDuration(env, to.getNumericValue() - from.getNumericValue())
}

export const exposedDateTime = (env: GlideEnv) =>
  expose(GlideDateTime, {
    name: 'GlideDateTime',
    construct: (args) => new GlideDateTime(env, args.length === 0 ? undefined : args[0]),
    statics: { subtract: (args) => between(env, args[0], args[1]) },
    methods: [
      'add',
      'addDaysLocalTime',
      'addDaysUTC',
      'addMonthsLocalTime',
      'addMonthsUTC',
      'addSeconds',
      'addWeeksLocalTime',
      'addWeeksUTC',
      'addYearsLocalTime',
      'addYearsUTC',
      'after',
      'before',
      'compareTo',
      'equals',
      'getDSTOffset',
      'getDate',
      'getDayOfMonthLocalTime',
      'getDayOfMonthUTC',
      'getDayOfWeekLocalTime',
      'getDayOfWeekUTC',
      'getDaysInMonthLocalTime',
      'getDaysInMonthUTC',
      'getDisplayValue',
      'getDisplayValueInternal',
      'getErrorMsg',
      'getInternalFormattedLocalTime',
      'getLocalDate',
      'getLocalTime',
      'getMonthLocalTime',
      'getMonthUTC',
      'getNumericValue',
      'getTZOffset',
      'getTime',
      'getUserFormattedLocalTime',
      'getValue',
      'getWeekOfYearLocalTime',
      'getWeekOfYearUTC',
      'getYearLocalTime',
      'getYearUTC',
      'hasDate',
      'isDST',
      'isValid',
      'onOrAfter',
      'onOrBefore',
      'setDayOfMonthLocalTime',
      'setDayOfMonthUTC',
      'setDisplayValue',
      'setDisplayValueInternal',
      'setGlideDateTime',
      'setMonthLocalTime',
      'setMonthUTC',
      'setNumericValue',
      'setTZ',
      'setValue',
      'setValueUTC',
      'setYearLocalTime',
      'setYearUTC',
      'subtract',
      'toString',
    ],
  })
