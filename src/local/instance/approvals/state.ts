import type { Actor, RecordState, Value } from '../core.ts'

/** Does this write change the column? On an insert a filled column counts as changed. */
export function changed(state: RecordState, column: string): boolean {
  const now = state.values[column] ?? null
  return state.stored === null ? now !== null : now !== (state.stored[column] ?? null)
}

export const changedTo = (state: RecordState, column: string, ...values: string[]): boolean =>
  changed(state, column) && values.includes(state.values[column] ?? '')

/** Entry of a table under a stored value; what every object inherits is none. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, value: string | null | undefined): T | undefined =>
  Object.hasOwn(table, value ?? '') ? table[value ?? ''] : undefined

/** Sets a column as a before rule would. */
export function assign(state: RecordState, column: string, value: Value): void {
  state.values[column] = value
  state.assigned.add(column)
}

/** The platform's own code acts for the user, bound by no application scope. */
export const platform = (actor: Actor): Actor => ({ session: actor.session, scope: null })

export const idOf = (state: RecordState): string => state.values.sys_id ?? ''
