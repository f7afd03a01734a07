/** Checks of one answer before it is sent. The instance checks again; these only spare people the way there and back. */
import type { Field } from './model.ts'

/**
 * @returns What is wrong and how to mend it, or null.
 * @param mandatory Whether an answer is needed now (policies may have changed it).
 */
export function problemOf(field: Field, value: string, mandatory: boolean): string | null {
  if (isUnanswered(field, value)) return mandatory ? missing(field) : null
  if (field.maxLength > 0 && value.length > field.maxLength) {
    return `Shorten this to ${field.maxLength} characters (it has ${value.length}).`
  }
  return formatProblem(field, value) ?? patternProblem(field, value)
}

function isUnanswered(field: Field, value: string): boolean {
  return field.control === 'checkbox' ? value !== 'true' : value.trim() === ''
}

function missing(field: Field): string {
  switch (field.control) {
    case 'checkbox':
      return `Tick “${field.label}” to go on.`
    case 'yes-no':
    case 'radio':
    case 'select':
      return `Choose an answer for “${field.label}”.`
    case 'records':
      return `Choose at least one for “${field.label}”.`
    case 'reference':
      return `Search and choose a record for “${field.label}”.`
    default:
      return `Enter “${field.label}”.`
  }
}

function formatProblem(field: Field, value: string): string | null {
  switch (field.control) {
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Enter an e-mail address such as name@example.com.'
    case 'url':
      return isWebAddress(value) ? null : 'Enter a web address that begins with https:// or http://.'
    case 'ip':
      return isIpAddress(value) ? null : 'Enter an IP address such as 192.0.2.10 or 2001:db8::1.'
    case 'date':
      return isDate(value) ? null : 'Enter a date as year-month-day, for example 2026-03-31.'
    case 'date-time':
      return isDateTime(value) ? null : 'Enter a date and time, for example 2026-03-31 14:30:00.'
    case 'select':
    case 'radio':
      return field.choices.some((choice) => choice.value === value) ? null : 'Choose one of the answers offered.'
    default:
      return null
  }
}

function patternProblem(field: Field, value: string): string | null {
  if (!field.pattern) return null
  let expression: RegExp
  try {
    expression = new RegExp(field.pattern.source, field.pattern.flags)
  } catch {
    // Written for the instance's engine and not valid in this one: the instance is left to judge.
    return null
  }
  if (expression.test(value)) return null
  return field.pattern.message || `“${field.label}” does not have the expected form.`
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  return ['http:', 'https:'].includes(new URL(value).protocol)
}

/** Version 4 in dotted form, or version 6; the URL parser knows all spellings of the latter. */
export function isIpAddress(value: string): boolean {
  const parts = value.split('.')
  if (parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return true
  return /^[0-9a-f:.]+$/i.test(value) && value.includes(':') && URL.canParse(`http://[${value}]/`)
}

export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function isDateTime(value: string): boolean {
  const [date, time, ...rest] = value.split(' ')
  return rest.length === 0 && isDate(date ?? '') && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time ?? '')
}
