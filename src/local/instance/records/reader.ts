import type { Actor, Query, Records, RecordState, Row, Session, Value } from '../core.ts'
import { aggregate } from '../query/aggregate.ts'
import { compile } from '../query/compile.ts'
import { holds } from '../query/match.ts'
import { namedOperator } from '../query/operators.ts'
import { type QuerySources, buildQuery, resolveCondition } from '../query/resolve.ts'
import type { RecordContext } from './context.ts'
import { applyDefaults, messageOf } from './defaults.ts'
import type { Numbers } from './numbers.ts'
import { newSysId } from '../store/ids.ts'
import { isDateHelperCall } from '../glide/system-dates.ts'

/** Everything about records that writes nothing. */
export interface Reader extends Pick<Records, 'get' | 'find' | 'count' | 'aggregate' | 'query' | 'where'> {
  state(table: string, sysId: string | null, options?: { defaults?: boolean; actor?: Actor }): RecordState | null
  matches(encoded: string, state: RecordState, actor: Actor): boolean
  isStrict(session?: Session): boolean
}

export function createReader(context: RecordContext, numbers: Numbers): Reader {
  const { dictionary, store, tables, instance } = context

  const sources: QuerySources = {
    dictionary,
    now: () => instance.clock.now(),
    dynamicOption: (sysId) => {
      const option = tables.read('sys_filter_option_dynamic', sysId)
      if (!option?.script || option.active === '0') return null
      return { script: option.script, scope: tables.read('sys_scope', option.sys_scope ?? '')?.scope ?? null }
    },
    evaluate: (expression, actor) => {
      context.readOnlyDepth += 1
      const scope = isDateHelperCall(expression) ? 'global' : (actor.scope ?? 'global')
      const source = { name: 'query', text: expression, scope }
      try {
        return asText(instance.scripts.run(source, { session: actor.session, scope: source.scope }, {}))
      } catch (error) {
        instance.log.write('warn', 'query', `javascript:${expression} could not be evaluated: ${messageOf(error)}`)
        return undefined
      } finally {
        context.readOnlyDepth -= 1
      }
    },
  }

  const isStrict = (session?: Session): boolean =>
    (session?.strictQuery ?? false) || instance.properties.flag('glide.invalid_query.returns_no_rows', false)

  function query(table: string, encoded: string, actor?: Actor): Query {
    const built = buildQuery(sources, table, encoded, actor)
    if (built.invalid.length > 0 && isStrict(actor?.session)) built.where = { kind: 'never' }
    return built
  }

  const filters = new Map<string, Query>()
  let filtersVersion = -1

  /** Rules ask the same filters on every write, so those without anything to evaluate are kept. */
  function filterFor(table: string, encoded: string, actor: Actor): Query {
    if (filtersVersion !== dictionary.version || filters.size > 2000) {
      filters.clear()
      filtersVersion = dictionary.version
    }
    const key = `${table}:${encoded}`
    const known = filters.get(key)
    if (known) return known
    const built = buildQuery(sources, table, encoded, actor, true)
    if (built.invalid.length > 0) {
      instance.log.write(
        'warn',
        'query',
        `Filter on ${table}: these conditions name nothing and are left out: ${built.invalid.join(' ^ ')}`,
      )
    }
    if (!encoded.includes('javascript:') && !encoded.includes('DYNAMIC')) filters.set(key, built)
    return built
  }

  function find(wanted: Query): Row[] {
    if (!dictionary.table(wanted.table)) return []
    const { window, columns } = wanted
    const compiled = compile(dictionary, wanted, instance.clock.now(), columns && withIdentity(wanted.table, columns))
    const { from, joins, where, values, order, selected } = compiled
    const sorting =
      window && !/(^|, )t0\."sys_id"/.test(order) ? [order, 't0."sys_id"'].filter(Boolean).join(', ') : order
    const rest = ` ${joins} WHERE ${where}${sorting ? ` ORDER BY ${sorting}` : ''}${window ? ' LIMIT ? OFFSET ?' : ''}`
    if (window) values.push(Math.max(0, window.to - window.from), Math.max(0, window.from))
    if (!columns) return tables.select(wanted.table, rest, values)
    const known = selected.filter((asked) => asked !== undefined)
    return tables.selectColumns(known, from, rest, values)
  }

  /** The columns asked for, and those that say which record of which class a row is. */
  function withIdentity(table: string, columns: readonly string[]): string[] {
    const identity = dictionary.column(table, 'sys_class_name') ? ['sys_id', 'sys_class_name'] : ['sys_id']
    return [...new Set([...identity, ...columns])]
  }

  function count(wanted: Query): number {
    if (!dictionary.table(wanted.table)) return 0
    const { from, joins, where, values } = compile(dictionary, { ...wanted, order: [] }, instance.clock.now())
    return Number(store.first(`SELECT count(*) AS n FROM ${from} ${joins} WHERE ${where}`, values)?.n ?? 0)
  }

  function newState(table: string, defaults: boolean, actor: Actor): RecordState {
    const values: Row = {}
    for (const name of dictionary.columns(table).keys()) values[name] = null
    const state: RecordState = {
      table,
      values,
      stored: null,
      assigned: new Set(),
      journal: [],
      aborted: null,
      operation: null,
    }
    if (defaults) {
      values.sys_id = newSysId()
      applyDefaults(context, state, actor, numbers)
    }
    return state
  }

  return {
    get: (table, sysId) => (dictionary.table(table) ? tables.read(table, sysId) : null),
    find,
    count,
    aggregate: (wanted, groupBy, asked) => aggregate(dictionary, store, wanted, instance.clock.now(), groupBy, asked),
    query,
    isStrict,
    where: (table, column, operator, value, actor) => {
      const named = namedOperator(operator)
      if (!named) return null
      const text = Array.isArray(value)
        ? value.map(String).join(',')
        : value === null || value === undefined
          ? ''
          : String(value)
      const found = resolveCondition(sources, table, { column, operator: named, value: text, text }, actor, false)
      return found?.kind === 'condition' ? found : null
    },
    state: (table, sysId, options = {}) => {
      if (!dictionary.table(table)) return null
      if (sysId === null) return newState(table, options.defaults ?? false, options.actor ?? instance.access.system())
      const row = tables.read(table, sysId)
      if (!row) return null
      const actual = tables.classOf(table, sysId) ?? table
      return {
        table: actual,
        values: { ...row },
        stored: row,
        assigned: new Set(),
        journal: [],
        aborted: null,
        operation: null,
      }
    },
    matches: (encoded, state, actor) => {
      const filter = filterFor(state.table, encoded, actor)
      return holds(
        {
          dictionary,
          now: instance.clock.now(),
          read: (table, sysId) => (dictionary.table(table) ? tables.read(table, sysId) : null),
          count: (where, key: Value) =>
            key === null
              ? 0
              : count({
                  table: where.table,
                  where: {
                    kind: 'all',
                    of: [
                      { kind: 'condition', column: where.column, operator: '=', value: key },
                      ...(where.where ? [where.where] : []),
                    ],
                  },
                  order: [],
                  invalid: [],
                }),
        },
        filter.where,
        state,
      )
    },
  }
}

/** Result of an evaluated value: lists stay lists, all else is text; nothing is empty text. */
function asText(value: unknown): string | string[] {
  if (value === null || value === undefined) return ''
  // Arrays made in a script's context are not instances of this one's Array.
  if (Array.isArray(value)) return value.map(String)
  return String(value)
}
