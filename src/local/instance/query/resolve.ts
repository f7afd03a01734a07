import type { Actor, Operator, Query, Where } from '../core.ts'
import type { DictionaryStore } from '../dictionary/dictionary.ts'
import { isDateTime, isVirtual } from '../dictionary/types.ts'
import { type JoinTerm, type RelatedTerm, type Resolver, type Term, all, any, parseEncoded } from './parse.ts'
import { resolvePath } from './paths.ts'
import { datePart, distance, hierarchy, interval, inZone, relativeTime } from './values.ts'

/** What building a query needs of the rest of the instance. */
export interface QuerySources {
  dictionary: DictionaryStore
  /** Evaluates what follows `javascript:`; several values come back as a list. Undefined: it failed. */
  evaluate(expression: string, actor: Actor): string | string[] | undefined
  /** Script of a dynamic filter option that is active, and the scope it is code of; null for the platform. */
  dynamicOption(sysId: string): { script: string; scope: string | null } | null
  now(): number
}

const TEXT_TYPES = new Set([
  'string',
  'translated_text',
  'translated_field',
  'html',
  'translated_html',
  'email',
  'url',
  'multi_line_text',
])
const FIELD_OPERATORS = new Set([
  'SAMEAS',
  'NSAMEAS',
  'GT_FIELD',
  'LT_FIELD',
  'GT_OR_EQUALS_FIELD',
  'LT_OR_EQUALS_FIELD',
])
const COMPARED_WITH_TIMES = new Set<Operator>(['=', '!=', '<', '<=', '>', '>=', 'BETWEEN', 'IN', 'NOT IN'])
const WRITE_OPERATORS = new Set(['CHANGES', 'CHANGESFROM', 'CHANGESTO', 'VALCHANGES'])

/**
 * Encoded text as a query on a table. Conditions that name no column or make no sense are left out and listed.
 * @param forWrites true for filters of rules, which may ask what a write changes
 */
export function buildQuery(
  sources: QuerySources,
  table: string,
  encoded: string,
  actor?: Actor,
  forWrites = false,
): Query {
  const { dictionary } = sources
  const nested = (other: string, rest: string): { where: Where; invalid: string[] } =>
    rest === '' ? { where: { kind: 'all', of: [] }, invalid: [] } : parseEncoded(rest, resolverFor(other))

  function resolverFor(on: string): Resolver {
    return {
      condition: (term) => resolveCondition(sources, on, term, actor, forWrites),
      orderColumn: (name) => resolvePath(dictionary, on, name) !== undefined,
      textSearch: (words) => textSearch(dictionary, on, words),
      join: (term: JoinTerm) => {
        if (
          !dictionary.isA(on, term.table) ||
          !dictionary.column(on, term.primary) ||
          !dictionary.column(term.other, term.column)
        )
          return undefined
        const inner = nested(term.other, term.rest)
        return {
          kind: 'related',
          table: term.other,
          column: term.column,
          primary: term.primary,
          operator: '>=',
          count: 1,
          where: inner.where,
        }
      },
      related: (term: RelatedTerm) => {
        if (!dictionary.column(term.table, term.column)) return undefined
        const inner = nested(term.table, term.rest)
        const { column, operator, count, upper } = term
        return {
          kind: 'related',
          table: term.table,
          column,
          primary: 'sys_id',
          operator,
          count,
          ...(upper === undefined ? {} : { upper }),
          where: inner.where,
        }
      },
    }
  }
  return { table, ...parseEncoded(encoded, resolverFor(table)) }
}

/** A single condition on a table; undefined when it must be dropped. */
export function resolveCondition(
  sources: QuerySources,
  table: string,
  term: Term,
  actor: Actor | undefined,
  forWrites: boolean,
): Where | undefined {
  const { dictionary } = sources
  const path = resolvePath(dictionary, table, term.column)
  if (!path) return undefined
  if (WRITE_OPERATORS.has(term.operator) && !forWrites) return undefined
  let { operator } = term
  let value: string | string[] | undefined = term.value
  if (operator === 'DYNAMIC') {
    value = dynamicValues(sources, term.value, actor)
    operator = '='
  } else if (operator === 'IN_HIERARCHY_DYNAMIC') {
    return dynamicHierarchy(sources, table, term, actor)
  } else if (operator === 'DATEPART') {
    return datePart(value) ? { kind: 'condition', column: term.column, operator, value } : undefined
  } else {
    value = evaluated(sources, value, actor)
  }
  if (value === undefined) return undefined
  if (Array.isArray(value)) {
    if (operator === '=') operator = 'IN'
    if (operator === '!=') operator = 'NOT IN'
    value = value.join(',')
  }
  if (FIELD_OPERATORS.has(operator) && !resolvePath(dictionary, table, value.split('@')[0] ?? '')) return undefined
  if (operator === 'INSTANCEOF' && !dictionary.table(value)) return undefined
  if ((operator === 'BETWEEN' || operator === 'ON' || operator === 'NOTON') && !interval(path.column.type, value))
    return undefined
  if (operator === 'MORETHAN' || operator === 'LESSTHAN') {
    const asked = distance(value)
    if (!asked || !resolvePath(dictionary, table, asked.column)) return undefined
  }
  if (operator === 'IN_HIERARCHY') {
    const target = path.column.reference ?? ''
    if (!hierarchy(value, (name) => dictionary.column(target, name) !== undefined)) return undefined
  }
  if (operator.startsWith('RELATIVE') && !relativeTime(value, sources.now())) return undefined
  // Callers from outside write times as they see them; code works with stored times throughout.
  const zone = actor && actor.scope === null ? actor.session.user.timeZone : 'UTC'
  const literal = !term.value.includes('javascript:') && term.operator !== 'DYNAMIC'
  if (literal && isDateTime(path.column.type) && COMPARED_WITH_TIMES.has(operator)) {
    return { kind: 'condition', column: term.column, ...inZone(operator, value, zone) }
  }
  return { kind: 'condition', column: term.column, operator, value }
}

/** What a dynamic filter option stands for at the moment: one value or several. */
function dynamicValues(sources: QuerySources, option: string, actor: Actor | undefined): string[] | undefined {
  const found = sources.dynamicOption(option)
  const value = found && actor ? sources.evaluate(found.script, { ...actor, scope: found.scope }) : undefined
  return typeof value === 'string' ? value.split(',') : value
}

/** `[<parent column>@]<option>`: everything below any of the records that a dynamic filter option stands for. */
function dynamicHierarchy(
  sources: QuerySources,
  table: string,
  term: Term,
  actor: Actor | undefined,
): Where | undefined {
  const at = term.value.indexOf('@')
  const roots = dynamicValues(sources, term.value.slice(at + 1), actor)
  if (!roots) return undefined
  const found = roots.map((root) => {
    const below: Term = { ...term, operator: 'IN_HIERARCHY', value: `${term.value.slice(0, at + 1)}${root}` }
    return resolveCondition(sources, table, below, actor, false)
  })
  if (found.some((where) => where === undefined)) return undefined
  return found.length === 0 ? { kind: 'never' } : any(found.filter((where) => where !== undefined))
}

/** Replaces `javascript:` values, also those behind an @ of BETWEEN and ON. */
function evaluated(sources: QuerySources, value: string, actor: Actor | undefined): string | string[] | undefined {
  // Without somebody to evaluate for, the text stands for itself: a typed-in value must not fall out of a query.
  if (!actor || !value.includes('javascript:')) return value
  const parts = value.split(/@(?=javascript:)/)
  if (parts.length === 1) {
    return value.startsWith('javascript:') ? sources.evaluate(value.slice('javascript:'.length), actor) : value
  }
  const answers = parts.map((part) =>
    part.startsWith('javascript:') ? sources.evaluate(part.slice('javascript:'.length), actor) : part,
  )
  return answers.some((answer) => typeof answer !== 'string') ? undefined : answers.join('@')
}

function textSearch(dictionary: DictionaryStore, table: string, words: string): Where | undefined {
  const columns = [...dictionary.columns(table).values()].filter(
    (column) => TEXT_TYPES.has(column.type) && !isVirtual(column.type),
  )
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0 || columns.length === 0) return undefined
  return all(
    wanted.map((value) =>
      any(columns.map((column): Where => ({ kind: 'condition', column: column.name, operator: 'CONTAINS', value }))),
    ),
  )
}
