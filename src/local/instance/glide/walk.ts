import type { Column, Row } from '../core.ts'
import type { GlideEnv } from './env.ts'

export interface Place {
  /** Table that the last step of the path looked at. */
  table: string
  name: string
  column: Column | undefined
  /** Record at that place; null when a link on the way is empty or may not be read. */
  row: Row | null
}

/** Follows a dot-walked path from a record. Empty links give an empty place, never an exception. */
export function walk(env: GlideEnv, table: string, row: Row | null, path: string): Place {
  const { dictionary, records } = env.instance
  const steps = path.split('.')
  const name = steps.pop() ?? ''
  let place: { table: string; row: Row | null } = { table, row }
  for (const step of steps) {
    const column = dictionary.column(place.table, step)
    const target = column?.reference
    if (!target) return { table: place.table, name, column: undefined, row: null }
    const id = place.row?.[step] ?? null
    const next = id !== null && mayRead(env, target) ? records.get(target, id) : null
    place = { table: target, row: next }
  }
  return { ...place, name, column: dictionary.column(place.table, name) }
}

/** Cross-scope read check of the running code; a refusal is logged. */
export function mayRead(env: GlideEnv, table: string): boolean {
  const refusal = env.instance.access.scopeRefusal(env.scope, 'read', table)
  if (refusal !== undefined) env.instance.log.write('error', env.scope, refusal)
  return refusal === undefined
}
