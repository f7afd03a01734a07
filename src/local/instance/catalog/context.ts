import type { Actor, Instance } from '../core.ts'
import type { AnswerContext } from './answers.ts'
import type { Variable } from './form.ts'
import { rowsWhere, scopeOf, textOf } from './rows.ts'

const SCRIPT_PREFIX = 'javascript:'

/** Answers the check's questions from the instance, for one ordering user. */
export function answerContext(instance: Instance, actor: Actor): AnswerContext {
  return {
    exists: (table, sysId) =>
      instance.dictionary.table(table) !== undefined && instance.records.get(table, sysId) !== null,
    hasValue: (table, column, value) =>
      instance.dictionary.table(table) !== undefined && rowsWhere(instance, table, { [column]: value }).length > 0,
    defaultOf: (variable) => defaultOf(instance, actor, variable),
    pattern: (id) => {
      const rule = instance.records.get('question_regex', id)
      if (!rule || textOf(rule, 'regex') === '') return null
      return {
        source: textOf(rule, 'regex'),
        flags: textOf(rule, 'regex_flag'),
        message: textOf(rule, 'validation_message'),
      }
    },
  }
}

/**
 * Default of a variable as it stands on the form: a literal, or the result of a `javascript:` expression run as the
 * ordering user. An expression that fails gives no default.
 */
export function defaultOf(instance: Instance, actor: Actor, variable: Variable): string {
  const text = variable.defaultValue
  if (!text.startsWith(SCRIPT_PREFIX)) return text
  const name = `item_option_new:${variable.name}`
  try {
    const source = { name, text: text.slice(SCRIPT_PREFIX.length), scope: scopeOf(instance, variable.row) }
    const value = instance.scripts.run(source, actor)
    return value === undefined || value === null ? '' : String(value)
  } catch (error) {
    instance.log.write('error', name, error instanceof Error ? error.message : String(error))
    return ''
  }
}
