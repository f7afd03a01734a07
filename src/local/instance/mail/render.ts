import type { Instance, RecordState, Row, Value } from '../core.ts'
import { resolvePath } from '../query/paths.ts'

/**
 * Fills `${column}`, dot-walked too, with what people see, `${URI}` and `${URI_REF}` with the record's address and
 * `${event.parm1}` with the event's parameters. Names that mean nothing become empty, as on the platform; mail scripts
 * are not run.
 */
export function render(
  instance: Instance,
  template: string,
  state: RecordState,
  event: { parm1: string; parm2: string } | undefined,
): string {
  return template.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
    const word = name.trim()
    if (word === 'URI' || word === 'URI_REF')
      return `/nav_to.do?uri=${state.table}.do?sys_id=${state.values.sys_id ?? ''}`
    if (word === 'event.parm1') return event?.parm1 ?? ''
    if (word === 'event.parm2') return event?.parm2 ?? ''
    return shown(instance, state, word.replace(/^current\./, ''))
  })
}

function shown(instance: Instance, state: RecordState, path: string): string {
  const found = resolvePath(instance.dictionary, state.table, path)
  if (!found) return ''
  let row: Row | null = state.values
  let table = state.table
  for (const step of found.steps) {
    const id: Value = row?.[step.name] ?? null
    row = id && step.reference ? instance.records.get(step.reference, id) : null
    table = step.reference ?? table
  }
  return row ? instance.records.displayValue(table, found.column.name, row) : ''
}
