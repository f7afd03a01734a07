/** Transform maps as the engine uses them, read once and again after one was changed. */
import type { Instance, Row } from '../core.ts'

export type Moment =
  'onStart' | 'onBefore' | 'onAfter' | 'onComplete' | 'onForeignInsert' | 'onChoiceCreate' | 'onReject'

export interface MapScript {
  name: string
  text: string
  scope: string
}
export interface MapEntry {
  sysId: string
  sourceField: string
  targetField: string
  coalesce: boolean
  caseSensitive: boolean
  coalesceEmpty: boolean
  /** What happens to choices and references that do not exist; the platform's default is to create them. */
  unmatched: 'create' | 'ignore' | 'reject'
  script: MapScript | null
  dateFormat: string
  referenceField: string
}
export interface TransformMap {
  row: Row
  name: string
  target: string
  runRules: boolean
  copyEmpty: boolean
  insertOnEmptyKey: boolean
  mandatory: 'none' | 'mapped' | 'all'
  entries: MapEntry[]
  scripts: Record<Moment, MapScript[]>
  mapScript: MapScript | null
}

const everything = { kind: 'all' as const, of: [] }
const byOrder = (a: Row, b: Row): number => Number(a.order ?? 100) - Number(b.order ?? 100)

/** Active maps of a staging table by ascending order. */
export function transformMaps(instance: Instance): (stagingTable: string) => TransformMap[] {
  const read = instance.remember(
    ['sys_transform_map', 'sys_transform_entry', 'sys_transform_script', 'sys_scope'],
    () => readMaps(instance),
  )
  return (stagingTable) => read().get(stagingTable) ?? []
}

function readMaps(instance: Instance): Map<string, TransformMap[]> {
  const rows = (table: string): Row[] =>
    instance.records.find({ table, where: everything, order: [{ column: 'sys_id', descending: false }], invalid: [] })
  const scopes = new Map(rows('sys_scope').map((row) => [row.sys_id, row.scope ?? 'global']))
  const scopeOf = (row: Row): string => scopes.get(row.sys_scope ?? '') ?? 'global'
  const entries = rows('sys_transform_entry')
  const scripts = rows('sys_transform_script').filter((row) => row.active === '1')
  const found = new Map<string, TransformMap[]>()
  for (const row of rows('sys_transform_map').sort(byOrder)) {
    if (row.active !== '1' || !row.source_table || !row.target_table) continue
    const scope = scopeOf(row)
    const name = row.name ?? ''
    const own = scripts.filter((script) => script.map === row.sys_id).sort(byOrder)
    const at = (moment: Moment): MapScript[] =>
      own
        .filter((script) => script.when === moment)
        .map((script) => ({
          name: `sys_transform_script:${name}.${moment}`,
          text: script.script ?? '',
          scope: scopeOf(script),
        }))
    found.set(row.source_table, [
      ...(found.get(row.source_table) ?? []),
      {
        row,
        name,
        target: row.target_table,
        runRules: row.run_business_rules === '1',
        copyEmpty: row.copy_empty_fields === '1',
        insertOnEmptyKey: row.create_new_record_on_empty_coalesce_fields === '1',
        mandatory: mandatoryOf(row.enforce_mandatory_fields ?? ''),
        entries: entries
          .filter((entry) => entry.map === row.sys_id)
          .map((entry) => toEntry(entry, name, scopeOf(entry))),
        scripts: {
          onStart: at('onStart'),
          onBefore: at('onBefore'),
          onAfter: at('onAfter'),
          onComplete: at('onComplete'),
          onForeignInsert: at('onForeignInsert'),
          onChoiceCreate: at('onChoiceCreate'),
          onReject: at('onReject'),
        },
        mapScript:
          row.run_script === '1' && row.script ? { name: `sys_transform_map:${name}`, text: row.script, scope } : null,
      },
    ])
  }
  return found
}

function mandatoryOf(text: string): TransformMap['mandatory'] {
  const word = text.toLowerCase().replaceAll(' ', '')
  if (word.startsWith('all')) return 'all'
  return word.startsWith('only') ? 'mapped' : 'none'
}

function toEntry(row: Row, map: string, scope: string): MapEntry {
  const action = (row.choice_action ?? '').toLowerCase()
  const targetField = row.target_field ?? ''
  return {
    sysId: row.sys_id ?? '',
    sourceField: row.source_field ?? '',
    targetField,
    coalesce: row.coalesce === '1',
    caseSensitive: row.coalesce_case_sensitive === '1',
    coalesceEmpty: row.coalesce_empty_fields === '1',
    unmatched: action === 'ignore' || action === 'reject' ? action : 'create',
    script:
      row.use_source_script === '1' && row.source_script
        ? { name: `sys_transform_entry:${map}.${targetField}`, text: row.source_script, scope }
        : null,
    dateFormat: row.date_format ?? '',
    referenceField: row.reference_value_field ?? '',
  }
}
