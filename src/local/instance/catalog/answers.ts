import { storedTime } from '../base/clock.ts'
import type { Variable } from './form.ts'
import { rowsGiven, type SetRows } from './multi-row.ts'
import {
  CHECK_BOX,
  DATE,
  DATE_TIME,
  LIST_COLLECTOR,
  LOOKUP_CHOICE,
  LOOKUP_SELECT,
  MULTIPLE_CHOICE,
  NUMERIC_SCALE,
  REFERENCE,
  REQUESTED_FOR,
  SELECT_BOX,
  YES_NO,
} from './variable-types.ts'

/** What the check of answers must know beyond the form. */
export interface AnswerContext {
  /** Is there a record of this id in the table? */
  exists(table: string, sysId: string): boolean
  /** Is there a row of the table whose column has this value? */
  hasValue(table: string, column: string, value: string): boolean
  /** Default of a variable, expressions evaluated. */
  defaultOf(variable: Variable): string
  /** Regular expression by the id of its rule; null when there is none. */
  pattern(id: string): { source: string; flags: string; message: string } | null
}

export interface Refusal {
  ok: false
  status: number
  message: string
  detail: string
}
export type AnswerCheck = { ok: true; answers: Map<Variable, string> } | Refusal

/** Texts of the platform's catalog API. */
export const INVALID_QUANTITY = 'Invalid Quantity value'
export const NOT_ORDERABLE = 'Security constraints prevent ordering of Item'
export const MANDATORY_MISSING = 'Mandatory Variables are required'
export const INVALID_ANSWER = 'Invalid variable value'

export const refuse = (message: string, detail = '', status = 400): Refusal => ({ ok: false, status, message, detail })

/** A quantity is a whole number of at least 1, as number or text; null when it is not. */
export function quantityOf(given: unknown): number | null {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
  if (!/^\+?\d{1,9}$/.test(text)) return null
  const quantity = Number(text)
  return quantity >= 1 ? quantity : null
}

/**
 * Checks the answers of an order and completes them with defaults.
 * Only variables that the form defines as mandatory are demanded, and a default does not stand in for the answer: that
 * is what the platform's check does. Names that the form does not have are ignored.
 */
export function checkAnswers(
  form: readonly Variable[],
  given: Record<string, unknown>,
  context: AnswerContext,
): AnswerCheck {
  const questions = form.filter((variable) => variable.holdsValue && variable.name !== '')
  const answers = new Map<Variable, string>()
  const missing: string[] = []
  for (const variable of questions) {
    if (variable.columns) {
      const rows = checkRows(variable, variable.columns, given[variable.name], context)
      if ('ok' in rows) return rows
      if (variable.mandatory && rows.length === 0) missing.push(variable.name)
      answers.set(variable, rows.length > 0 ? JSON.stringify(rows) : '')
      continue
    }
    const value = answerText(variable, given[variable.name])
    if (variable.mandatory && !variable.hidden && isUnanswered(variable, value)) missing.push(variable.name)
    if (value !== undefined) answers.set(variable, value)
  }
  if (missing.length > 0) return refuse(MANDATORY_MISSING, `Answer these variables: ${missing.join(', ')}`)
  for (const [variable, value] of answers) {
    const problem = value === '' || variable.columns ? null : problemOf(variable, value, context)
    if (problem !== null) return refuse(INVALID_ANSWER, `${variable.name}: ${problem}`)
  }
  for (const variable of questions) if (!answers.has(variable)) answers.set(variable, context.defaultOf(variable))
  return { ok: true, answers: new Map(questions.map((variable) => [variable, answers.get(variable) ?? ''])) }
}

/** Rows of a multi-row set, each checked like a form of its own. */
function checkRows(
  variable: Variable,
  columns: readonly Variable[],
  given: unknown,
  context: AnswerContext,
): SetRows | Refusal {
  const rows = given === undefined || given === null ? [] : rowsGiven(given)
  if (!rows) return refuse(INVALID_ANSWER, `${variable.name}: a list of rows is expected, each an object`)
  const most = Number(/(?:^|[,;])max_rows=(\d+)/.exec(variable.row.set_attributes ?? '')?.[1] ?? DEFAULT_MAX_ROWS)
  if (rows.length > most) return refuse(INVALID_ANSWER, `${variable.name}: ${rows.length} rows are more than ${most}`)
  const found: SetRows = []
  for (const [index, row] of rows.entries()) {
    const checked = checkAnswers(columns, row, context)
    if (!checked.ok) return { ...checked, detail: `${variable.name}, row ${index + 1}: ${checked.detail}` }
    found.push(Object.fromEntries([...checked.answers].map(([column, answer]) => [column.name, answer])))
  }
  return found
}
/** Where a set does not say how many rows it takes. */
const DEFAULT_MAX_ROWS = 50

/** Database text of an answer as it comes in JSON; undefined when it was not given. */
function answerText(variable: Variable, given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined
  if (variable.type === CHECK_BOX)
    return given === true || given === 'true' || given === '1' || given === 1 ? 'true' : 'false'
  if (typeof given === 'boolean') return variable.type === YES_NO ? (given ? 'Yes' : 'No') : String(given)
  if (typeof given === 'string' || typeof given === 'number') return String(given)
  if (Array.isArray(given)) return given.map((entry) => String(entry)).join(',')
  return JSON.stringify(given)
}

function isUnanswered(variable: Variable, value: string | undefined): boolean {
  return variable.type === CHECK_BOX ? value !== 'true' : value === undefined || value.trim() === ''
}

/** What is wrong with an answer that was given, or null. */
function problemOf(variable: Variable, value: string, context: AnswerContext): string | null {
  const column = (name: string): string => variable.row[name] ?? ''
  switch (variable.type) {
    case YES_NO:
      return offered(
        value,
        variable.choices.length > 0 ? variable.choices.map((choice) => choice.value) : ['Yes', 'No'],
      )
    case MULTIPLE_CHOICE:
    case SELECT_BOX:
      return offered(
        value,
        variable.choices.map((choice) => choice.value),
      )
    case NUMERIC_SCALE:
      return variable.choices.length > 0
        ? offered(
            value,
            variable.choices.map((choice) => choice.value),
          )
        : inScale(value, column('scale_min') || '0', column('scale_max') || '5')
    case LOOKUP_SELECT:
    case LOOKUP_CHOICE: {
      const table = column('lookup_table')
      if (table === '') return null
      return context.hasValue(table, column('lookup_value') || 'sys_id', value)
        ? null
        : `${value} is no choice of this variable`
    }
    case REFERENCE:
    case REQUESTED_FOR: {
      const table = variable.type === REQUESTED_FOR ? 'sys_user' : column('reference')
      return table === '' || context.exists(table, value)
        ? null
        : `there is no ${table} record with the sys_id ${value}`
    }
    case LIST_COLLECTOR: {
      const table = column('list_table')
      const unknown = table === '' ? undefined : value.split(',').find((id) => id !== '' && !context.exists(table, id))
      return unknown === undefined ? null : `there is no ${table} record with the sys_id ${unknown}`
    }
    case DATE:
      return isStored(value, ' 00:00:00') ? null : `${value} is no date; write yyyy-MM-dd`
    case DATE_TIME:
      return isStored(value, '') ? null : `${value} is no date-time; write yyyy-MM-dd HH:mm:ss`
    default:
      return patternProblem(variable, value, context)
  }
}

/** Is the text, with `rest` behind it, a moment that the calendar has, as it is stored? February 30 is none. */
function isStored(value: string, rest: string): boolean {
  const text = `${value}${rest}`
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return false
  const moment = Date.parse(`${text.replace(' ', 'T')}Z`)
  return !Number.isNaN(moment) && storedTime(moment) === text
}

const offered = (value: string, values: readonly string[]): string | null =>
  values.includes(value) ? null : `${value} is no choice of this variable; choose one of: ${values.join(', ')}`

function inScale(value: string, least: string, most: string): string | null {
  const number = Number(value)
  const fits = Number.isInteger(number) && number >= Number(least) && number <= Number(most)
  return fits ? null : `${value} is not on the scale from ${least} to ${most}`
}

function patternProblem(variable: Variable, value: string, context: AnswerContext): string | null {
  const rule = variable.row.validate_regex ? context.pattern(variable.row.validate_regex) : null
  if (!rule) return null
  return new RegExp(rule.source, rule.flags).test(value)
    ? null
    : rule.message || 'the value does not have the expected form'
}
