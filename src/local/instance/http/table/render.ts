import type { Actor, Column, Instance, RecordState, Row } from '../../core.ts'
import type { Json, JsonObject } from '../body.ts'
import { isJournal, journalText } from './journal.ts'
import type { ViewParams } from './params.ts'
import { type ClassPlan, tablePlan } from './plan.ts'

/** Tables that the dictionary refers to by name. */
const NAMED_TARGETS = new Map([
  ['sys_glide_object', 'name'],
  ['sys_db_object', 'name'],
])

/** What a password column shows instead of its content. */
const masked = '********'

/** Renders rows for one caller. Values are text; what the caller may not read is left out. */
export interface Renderer {
  row(table: string, row: Row): JsonObject
  readable(table: string, row: Row): boolean
}

export function createRenderer(instance: Instance, actor: Actor, view: ViewParams, origin: string): Renderer {
  const { dictionary, records, access } = instance
  const session = actor.session

  const classOf = (table: string, row: Row): string => {
    const own = row.sys_class_name
    return own && own !== table && dictionary.isA(own, table) ? own : table
  }
  /** The plan for the class of a row of a table; rows of one class mostly follow each other. */
  let last: { table: string; class: string | null | undefined; plan: ClassPlan } | undefined
  const planOf = (table: string, row: Row): ClassPlan => {
    if (last?.table === table && last.class === row.sys_class_name) return last.plan
    const plan = tablePlan(instance, actor, table, view.fields).of(classOf(table, row))
    last = { table, class: row.sys_class_name, plan }
    return plan
  }
  /** The row with the columns of its own class, as access rules of that class may read them. */
  const states = new WeakMap<Row, RecordState>()
  const stateOf = (table: string, own: string, row: Row): RecordState => {
    const known = states.get(row)
    if (known) return known
    const full = own === table ? row : (records.get(own, row.sys_id ?? '') ?? row)
    const made = stateFrom(own, full)
    states.set(row, made)
    return made
  }
  const readable = (state: RecordState, column?: string): boolean =>
    access.allowed(actor, 'read', state.table, column, state)

  const valueOf = (column: Column, row: Row): string => {
    const value = row[column.name] ?? ''
    if (column.type === 'boolean') return value === '1' ? 'true' : 'false'
    if (column.type === 'password' && value !== '') return masked
    if (isJournal(column)) return ''
    return value
  }
  const displayOf = (table: string, column: Column, row: Row): string => {
    if (column.type === 'boolean' || column.type === 'password' || column.type === 'password2')
      return valueOf(column, row)
    if (isJournal(column)) return journalText(instance, table, column, row.sys_id ?? '', session)
    return records.displayValue(table, column.name, row, session)
  }

  const cell = (table: string, column: Column, row: Row): Json => {
    const value = valueOf(column, row)
    const target = value === '' ? null : referenceTarget(column)
    const link = target && !view.excludeReferenceLink ? { link: linkTo(target, column, value) } : null
    if (view.display === 'false') return link ? { ...link, value } : value
    const display = displayOf(table, column, row)
    if (view.display === 'true') return link ? { display_value: display, ...link } : display
    return link ? { display_value: display, ...link, value } : { display_value: display, value }
  }

  /** Where a reference leads; some name their target by another column than its id. */
  const linkTo = (target: string, column: Column, value: string): string => {
    const key = /(?:^|,)reference_key=(\w+)/.exec(column.attributes)?.[1] ?? NAMED_TARGETS.get(target)
    const base = `${origin}/api/now/table/${target}`
    return key && !/^[0-9a-f]{32}$/.test(value) ? `${base}?${key}=${encodeURIComponent(value)}` : `${base}/${value}`
  }

  /** A dotted name walks references; an empty link gives an empty value, an unknown name or refusal nothing. */
  const walk = (state: RecordState, path: readonly string[]): Json | undefined => {
    const [name, ...rest] = path
    const column = name === undefined ? undefined : dictionary.column(state.table, name)
    if (!column || !readable(state, column.name)) return undefined
    if (rest.length === 0) return cell(state.table, column, state.values)
    if (!column.reference || !pathExists(column.reference, rest)) return undefined
    const id = state.values[column.name]
    const target = id ? records.get(column.reference, id) : null
    if (!target) return view.display === 'all' ? { display_value: '', value: '' } : ''
    const next = stateOf(column.reference, classOf(column.reference, target), target)
    return readable(next) ? walk(next, rest) : undefined
  }
  const pathExists = (table: string, path: readonly string[]): boolean => {
    const [name, ...rest] = path
    const column = name === undefined ? undefined : dictionary.column(table, name)
    if (!column) return false
    return rest.length === 0 || (column.reference !== null && pathExists(column.reference, rest))
  }

  return {
    readable(table, row) {
      const plan = planOf(table, row)
      return plan.readable ?? readable(stateOf(table, plan.table, row))
    },
    row(table, row) {
      const plan = planOf(table, row)
      const state = plan.settled ? null : stateOf(table, plan.table, row)
      const values = state?.values ?? row
      const result: JsonObject = {}
      for (const { name, path, column, readable: allowed } of plan.cells) {
        if (column) {
          if (allowed ?? (state && readable(state, name))) result[name] = cell(plan.table, column, values)
          continue
        }
        const value = walk(state ?? stateFrom(plan.table, row), path)
        if (value !== undefined) result[name] = value
      }
      return result
    },
  }
}

function referenceTarget(column: Column): string | null {
  if (column.type === 'domain_id') return 'sys_user_group'
  return column.type === 'reference' ? column.reference : null
}

/** State of a stored row outside any write. */
export const stateFrom = (table: string, row: Row): RecordState => ({
  table,
  values: row,
  stored: row,
  assigned: new Set(),
  journal: [],
  aborted: null,
  operation: null,
})
