import type { Actor, Column, Instance, RecordState, Row } from '../../core.ts'
import type { Json, JsonObject } from '../body.ts'
import { isJournal, journalText } from './journal.ts'
import type { ViewParams } from './params.ts'

/** What a password column shows instead of its content. */
const masked = '********'

/** Renders rows for one caller. Values are text; what the caller may not read is left out. */
export interface Renderer {
  row(table: string, row: Row): JsonObject
  readable(table: string, row: Row): boolean
}

interface Planned {
  name: string
  path: string[]
  /** Set when the name is no dot-walk. */
  column: Column | undefined
}

export function createRenderer(instance: Instance, actor: Actor, view: ViewParams, origin: string): Renderer {
  const { dictionary, records, access } = instance
  const session = actor.session

  const classOf = (table: string, row: Row): string => {
    const own = row.sys_class_name
    return own && own !== table && dictionary.isA(own, table) ? own : table
  }
  /** The row with the columns of its own class, as access rules of that class may read them. */
  const states = new WeakMap<Row, RecordState>()
  const stateOf = (table: string, row: Row): RecordState => {
    const known = states.get(row)
    if (known) return known
    const own = classOf(table, row)
    const full = own === table ? row : (records.get(own, row.sys_id ?? '') ?? row)
    const made = stateFrom(own, full)
    states.set(row, made)
    return made
  }
  /** What is asked for, looked up once for all rows of a class. */
  const plans = new Map<string, Planned[]>()
  const planFor = (table: string, own: string): Planned[] => {
    const key = `${table}:${own}`
    const known = plans.get(key)
    if (known) return known
    const names = view.fields ?? [...dictionary.columns(table).keys()]
    const made = names.flatMap((name): Planned[] => {
      const path = name.split('.')
      // The columns visible are those of the table asked for, whatever class the row has.
      if (!dictionary.column(table, path[0] ?? '')) return []
      return [{ name, path, column: path.length === 1 ? dictionary.column(own, name) : undefined }]
    })
    plans.set(key, made)
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
    const link = target && !view.excludeReferenceLink ? { link: `${origin}/api/now/table/${target}/${value}` } : null
    if (view.display === 'false') return link ? { ...link, value } : value
    const display = displayOf(table, column, row)
    if (view.display === 'true') return link ? { display_value: display, ...link } : display
    return link ? { display_value: display, ...link, value } : { display_value: display, value }
  }

  /** A dotted name walks references; an empty link gives an empty value, an unknown name or refusal nothing. */
  const walk = (state: RecordState, path: string[]): Json | undefined => {
    const [name, ...rest] = path
    const column = name === undefined ? undefined : dictionary.column(state.table, name)
    if (!column || !readable(state, column.name)) return undefined
    if (rest.length === 0) return cell(state.table, column, state.values)
    if (!column.reference || !pathExists(column.reference, rest)) return undefined
    const id = state.values[column.name]
    const target = id ? records.get(column.reference, id) : null
    if (!target) return view.display === 'all' ? { display_value: '', value: '' } : ''
    const next = stateOf(column.reference, target)
    return readable(next) ? walk(next, rest) : undefined
  }
  const pathExists = (table: string, path: string[]): boolean => {
    const [name, ...rest] = path
    const column = name === undefined ? undefined : dictionary.column(table, name)
    if (!column) return false
    return rest.length === 0 || (column.reference !== null && pathExists(column.reference, rest))
  }

  return {
    readable: (table, row) => readable(stateOf(table, row)),
    row(table, row) {
      const state = stateOf(table, row)
      const result: JsonObject = {}
      for (const { name, path, column } of planFor(table, state.table)) {
        if (column) {
          if (readable(state, column.name)) result[name] = cell(state.table, column, state.values)
          continue
        }
        const value = walk(state, path)
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
