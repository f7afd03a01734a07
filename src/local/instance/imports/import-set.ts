/** Import sets: rows are staged, then every active map of the staging table transforms them. */
import { storedTime } from '../base/clock.ts'
import type { Actor, Instance, RecordState, Row, Session, WriteOutcome } from '../core.ts'
import { type TransformMap, transformMaps } from './definitions.ts'
import { createMatcher } from './match.ts'
import { runMapScript } from './script.ts'
import { type RowOutcome, transformRow } from './transform.ts'

export interface ImportedRow {
  sysId: string
  outcomes: RowOutcome[]
}
export interface Imported {
  setId: string
  number: string
  rows: ImportedRow[]
}
/** The caller may not create staging rows. */
export type Refused = { refused: Extract<WriteOutcome, { ok: false }> }

export interface ImportSets {
  /** Stages and transforms at once. Values are the texts as they came, by column; unknown columns are left out. */
  run(session: Session, table: string, records: readonly Row[]): Imported | Refused
  /** Stages now and transforms behind the current transaction. */
  stage(session: Session, table: string, records: readonly Row[]): { setId: string } | Refused
  /** State of one staging row as a caller sees it. */
  outcomeOf(table: string, row: Row): { set: string; mapName: string }
}

class StagingRefused extends Error {
  constructor(readonly outcome: Extract<WriteOutcome, { ok: false }>) {
    super(outcome.message)
  }
}

export function createImportSets(instance: Instance): ImportSets {
  const { records } = instance
  const mapsOf = transformMaps(instance)
  const matcher = createMatcher(instance)
  const system = instance.access.system()

  function newSet(table: string, mode: string): RecordState {
    const set = records.state('sys_import_set', null, { defaults: true, actor: system })
    if (!set) throw new Error('The table sys_import_set is missing; the data of the instance is damaged')
    Object.assign(set.values, { table_name: table, state: 'loading', mode })
    return set
  }

  function stageRow(actor: Actor, table: string, setId: string, position: number, values: Row): RecordState {
    const state = records.state(table, null)
    if (!state) throw new Error(`The staging table ${table} is gone`)
    for (const [name, value] of Object.entries(values)) {
      state.values[name] = value
      state.assigned.add(name)
    }
    Object.assign(state.values, {
      sys_import_set: setId,
      sys_import_row: String(position),
      sys_import_state: 'pending',
    })
    const stored = records.save(actor, state, { secure: true, known: true })
    if (!stored.ok) throw new StagingRefused(stored)
    return state
  }

  function settle(state: RecordState, outcomes: readonly RowOutcome[]): void {
    const last = outcomes.at(-1)
    if (!last) return
    const row: RecordState = {
      ...state,
      values: {
        ...state.stored,
        sys_import_state: last.status,
        sys_import_state_comment: last.errorMessage ?? last.statusMessage ?? null,
        sys_transform_map: last.map.row.sys_id ?? null,
        sys_target_table: last.map.target,
        sys_target_sys_id: last.sysId ?? null,
      },
      assigned: new Set(),
      journal: [],
      operation: null,
    }
    const kept = records.save(system, row, { workflow: false, known: true })
    if (!kept.ok) throw new Error(`The state of a staging row could not be kept: ${kept.message}`)
  }

  function transform(session: Session, set: RecordState, rows: { state: RecordState; given: Row }[]): RowOutcome[][] {
    const outcomes: RowOutcome[][] = rows.map(() => [])
    for (const map of mapsOf(set.values.table_name ?? '')) transformAll(session, set, map, rows, outcomes)
    rows.forEach(({ state }, index) => settle(state, outcomes[index] ?? []))
    set.values.state = 'processed'
    set.values.load_completed = storedTime(instance.clock.now())
    return outcomes
  }

  function transformAll(
    session: Session,
    set: RecordState,
    map: TransformMap,
    rows: { state: RecordState; given: Row }[],
    outcomes: RowOutcome[][],
  ): void {
    const scope = map.scripts.onStart[0]?.scope ?? map.scripts.onComplete[0]?.scope ?? 'global'
    const wrap = (state: RecordState): unknown => instance.scripts.glideRecord(state, { session, scope })
    const variables = {
      map: wrap(plainState('sys_transform_map', map.row)),
      import_set: wrap(set),
      log: logOf(instance, map),
    }
    const started = map.scripts.onStart.map((script) => runMapScript(instance, session, script, variables))
    const stopped = started.find((said) => said.error)
    let stop: RowOutcome | undefined = stopped && {
      map,
      status: 'error',
      errorMessage: stopped.errorMessage || 'A script ended the transform before its first row.',
    }
    rows.forEach(({ state, given }, index) => {
      const outcome =
        stop ?? transformRow(instance, matcher, { session, map, source: asGiven(state, given), variables })
      outcomes[index]?.push(outcome)
      if (outcome.stop)
        stop = { map, status: 'error', errorMessage: `The transform had ended: ${outcome.errorMessage ?? ''}` }
    })
    for (const script of map.scripts.onComplete) runMapScript(instance, session, script, variables)
  }

  function guarded<T>(work: () => T): T | Refused {
    try {
      return instance.transaction(work)
    } catch (error) {
      if (error instanceof StagingRefused) return { refused: error.outcome }
      throw error
    }
  }

  function save(state: RecordState): void {
    const saved = records.save(system, state, { workflow: false, known: true })
    if (!saved.ok) throw new Error(`The import set could not be kept: ${saved.message}`)
  }

  return {
    run: (session, table, given) =>
      guarded(() => {
        const actor: Actor = { session, scope: null }
        const set = newSet(table, 'synchronous')
        const setId = set.values.sys_id ?? ''
        const rows = given.map((values, index) => ({
          state: stageRow(actor, table, setId, index, values),
          given: values,
        }))
        const outcomes = transform(session, set, rows)
        save(set)
        return {
          setId,
          number: set.values.number ?? '',
          rows: rows.map(({ state }, index) => ({ sysId: state.values.sys_id ?? '', outcomes: outcomes[index] ?? [] })),
        }
      }),
    stage: (session, table, given) =>
      guarded(() => {
        const actor: Actor = { session, scope: null }
        const set = newSet(table, 'asynchronous')
        set.values.state = 'loaded'
        save(set)
        const setId = set.values.sys_id ?? ''
        const rows = given.map((values, index) => ({
          state: stageRow(actor, table, setId, index, values),
          given: values,
        }))
        instance.background.enqueue(`import set ${set.values.number ?? setId}`, () => {
          instance.transaction(() => {
            transform(session, set, rows)
            save(set)
          })
        })
        return { setId }
      }),
    outcomeOf: (table, row) => ({
      set: records.get('sys_import_set', row.sys_import_set ?? '')?.number ?? '',
      mapName:
        mapsOf(table).find((map) => map.row.sys_id === row.sys_transform_map)?.name ??
        records.get('sys_transform_map', row.sys_transform_map ?? '')?.name ??
        '',
    }),
  }
}

/** The stored row as transform scripts see it: the word NULL, which storage turns into nothing, is still there. */
function asGiven(state: RecordState, given: Row): RecordState {
  const values = { ...state.values }
  for (const [name, value] of Object.entries(given)) if (value === 'NULL') values[name] = value
  return {
    ...state,
    values,
    stored: state.stored ?? { ...state.values },
    assigned: new Set(),
    journal: [],
    operation: null,
  }
}

const plainState = (table: string, row: Row): RecordState => ({
  table,
  values: { ...row },
  stored: row,
  assigned: new Set(),
  journal: [],
  aborted: null,
  operation: null,
})

function logOf(instance: Instance, map: TransformMap): Record<string, (message: unknown) => void> {
  const at = (level: 'error' | 'warn' | 'info') => (message: unknown) =>
    instance.log.write(level, `transform:${map.name}`, String(message))
  return { error: at('error'), warn: at('warn'), info: at('info') }
}
