/** One staging row through one transform map: find the target, onBefore, entries, map script, write, onAfter. */
import type { Instance, RecordState, Row, Session } from '../core.ts'
import type { TransformMap } from './definitions.ts'
import type { Matcher } from './match.ts'
import { type Verdict, runMapScript } from './script.ts'
import { findTarget } from './target.ts'
import { type Passage, copyEntry } from './values.ts'

export type RowStatus = 'inserted' | 'updated' | 'ignored' | 'skipped' | 'error'
export interface RowOutcome {
  map: TransformMap
  status: RowStatus
  /** Sys_id of the target record, when there is one. */
  sysId?: string
  /** What the target's display column holds. */
  display?: { column: string; value: string }
  errorMessage?: string
  statusMessage?: string
  /** An error of a kind that ends the whole transform of this map. */
  stop?: boolean
}
export interface RowInput {
  session: Session
  map: TransformMap
  source: RecordState
  /** Variables of the set: `map`, `log`, `import_set`. */
  variables: Record<string, unknown>
}

export function transformRow(instance: Instance, matcher: Matcher, input: RowInput): RowOutcome {
  const { map, session, source } = input
  const failed = (message: string, said?: Verdict): RowOutcome => ({
    map,
    status: 'error',
    errorMessage: message || 'The row was refused by a transform script.',
    ...(said?.statusMessage ? { statusMessage: said.statusMessage } : {}),
  })
  try {
    return passRow(instance, matcher, input, failed)
  } catch (error) {
    // Source scripts throw what went wrong in them; the row is the border.
    const message = error instanceof Error ? error.message : String(error)
    instance.log.write('error', `transform:${map.name}`, message)
    return failed(message)
  } finally {
    source.operation = null
    session.messages.length = 0
  }
}

function passRow(
  instance: Instance,
  matcher: Matcher,
  { session, map, source, variables: ofSet }: RowInput,
  failed: (message: string, said?: Verdict) => RowOutcome,
): RowOutcome {
  const scope = map.mapScript?.scope ?? map.scripts.onBefore[0]?.scope ?? map.entries[0]?.script?.scope ?? 'global'
  const wrap = (state: RecordState): unknown => instance.scripts.glideRecord(state, { session, scope })
  const variables = { ...ofSet, source: wrap(source) }
  const computed = new Map<string, string>()
  const found = findTarget(instance, matcher, { session, map, source, variables, computed })
  if (found.kind === 'skip')
    return { map, status: 'skipped', statusMessage: 'The columns that identify the record are empty.' }
  const target = found.kind === 'update' ? storedState(map.target, found.row) : instance.records.state(map.target, null)
  if (!target) return failed(`The table ${map.target} is not there.`)
  const action = found.kind
  const passage: Passage = {
    session,
    map,
    source,
    target,
    action,
    computed,
    variables: { ...variables, target: wrap(target), action },
  }
  let ignored: Verdict | undefined
  for (const script of map.scripts.onBefore) {
    const said = runMapScript(instance, session, script, passage.variables)
    if (said.error) return { ...failed(said.errorMessage, said), stop: true }
    if (said.ignore) ignored = said
  }
  if (ignored) {
    const after = runAfter(instance, passage)
    const statusMessage = after?.statusMessage || ignored.statusMessage
    return { map, status: 'ignored', ...(statusMessage ? { statusMessage } : {}) }
  }
  for (const entry of map.entries) {
    const rejection = copyEntry(instance, matcher, passage, entry)
    if (rejection)
      return rejection.status === 'error'
        ? failed(rejection.message)
        : { map, status: 'ignored', statusMessage: rejection.message }
  }
  if (map.mapScript) {
    const said = runMapScript(instance, session, map.mapScript, passage.variables)
    if (said.error) return failed(said.errorMessage, said)
    if (said.ignore)
      return { map, status: 'ignored', ...(said.statusMessage ? { statusMessage: said.statusMessage } : {}) }
  }
  const missing = missingColumns(instance, map, target)
  if (missing.length > 0) return failed(`Mandatory columns of ${map.target} are empty: ${missing.join(', ')}`)
  return write(instance, passage, failed)
}

/** A record that was just read, as a state to write on. */
const storedState = (table: string, row: Row): RecordState => ({
  table: row.sys_class_name ?? table,
  values: { ...row },
  stored: row,
  assigned: new Set(),
  journal: [],
  aborted: null,
  operation: null,
})

function write(
  instance: Instance,
  passage: Passage,
  failed: (message: string, said?: Verdict) => RowOutcome,
): RowOutcome {
  const { session, map, target, action } = passage
  // The engine writes as the platform: scopes and access controls do not bind it, rules do.
  const written = instance.records.save({ session, scope: null }, target, { workflow: map.runRules, known: true })
  if (!written.ok) return failed(written.message)
  const after = runAfter(instance, passage)
  const column = instance.dictionary.displayColumn(target.table)
  return {
    map,
    status: action === 'insert' ? 'inserted' : 'updated',
    sysId: written.sysId,
    ...(column
      ? { display: { column, value: instance.records.displayValue(target.table, column, written.row, session) } }
      : {}),
    ...(after?.statusMessage ? { statusMessage: after.statusMessage } : {}),
    ...(after?.errorMessage ? { errorMessage: after.errorMessage } : {}),
  }
}

function runAfter(instance: Instance, passage: Passage): Verdict | undefined {
  let last: Verdict | undefined
  for (const script of passage.map.scripts.onAfter)
    last = runMapScript(instance, passage.session, script, passage.variables)
  return last
}

function missingColumns(instance: Instance, map: TransformMap, target: RecordState): string[] {
  if (map.mandatory === 'none') return []
  const mapped = new Set(map.entries.map((entry) => entry.targetField))
  return [...instance.dictionary.columns(target.table).values()]
    .filter((column) => column.mandatory && (map.mandatory === 'all' || mapped.has(column.name)))
    .filter((column) => (target.values[column.name] ?? null) === null && column.defaultValue === null)
    .map((column) => column.name)
}
