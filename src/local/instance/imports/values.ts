/** From the text of a staging column to the value of a target column. */
import { DateTime } from 'luxon'
import type { Column, Instance, RecordState, Session } from '../core.ts'
import { isDateTime, isReference } from '../dictionary/types.ts'
import { hasChoices } from '../http/table/choices.ts'
import type { MapEntry, TransformMap } from './definitions.ts'
import type { Matcher } from './match.ts'
import { runMapScript, runSourceScript } from './script.ts'

/** One row on its way through one map. */
export interface Passage {
  session: Session
  map: TransformMap
  source: RecordState
  target: RecordState
  action: 'insert' | 'update'
  /** Variables of every script of this row. */
  variables: Record<string, unknown>
  /** Source scripts have run for these entries already. */
  computed: Map<string, string>
}
/** The row must not be written, and why. */
export interface Rejection {
  status: 'error' | 'ignored'
  message: string
}

/** Text that an entry brings: the staging column's, or what its source script says (asked once a row). */
export function entryText(instance: Instance, passage: Omit<Passage, 'target' | 'action'>, entry: MapEntry): string {
  if (!entry.script) return passage.source.values[entry.sourceField] ?? ''
  const known = passage.computed.get(entry.sysId)
  if (known !== undefined) return known
  const text = runSourceScript(instance, passage.session, entry.script, passage.variables)
  passage.computed.set(entry.sysId, text)
  return text
}

/** Copies one entry into the target. An empty text leaves the target alone unless the map copies those too. */
export function copyEntry(
  instance: Instance,
  matcher: Matcher,
  passage: Passage,
  entry: MapEntry,
): Rejection | undefined {
  const { target, map } = passage
  const column = instance.dictionary.column(target.table, entry.targetField)
  if (!column) return undefined
  const text = entryText(instance, passage, entry)
  if (entry.targetField === 'sys_id') {
    if (passage.action === 'insert' && /^[0-9a-f]{32}$/i.test(text)) target.values.sys_id = text.toLowerCase()
    return undefined
  }
  if (text === '' || text === 'NULL') {
    if (text === 'NULL' || map.copyEmpty) set(target, column, null)
    return undefined
  }
  if (isReference(column.type)) return copyReference(instance, matcher, passage, entry, column, text)
  if (hasChoices(column)) return copyChoice(instance, matcher, passage, entry, column, text)
  set(target, column, isDateTime(column.type) && entry.dateFormat ? dateTime(text, entry.dateFormat) : text)
  return undefined
}

function set(target: RecordState, column: Column, value: string | null): void {
  target.values[column.name] = value
  target.assigned.add(column.name)
}

function copyReference(
  instance: Instance,
  matcher: Matcher,
  passage: Passage,
  entry: MapEntry,
  column: Column,
  text: string,
): Rejection | undefined {
  const found = matcher.reference(column, text, entry.referenceField)
  if (found !== undefined) {
    set(passage.target, column, found)
    return undefined
  }
  const table = column.reference ?? ''
  if (entry.unmatched === 'ignore') return undefined
  if (entry.unmatched === 'reject') return rejected(instance, passage, column, text)
  const field = entry.referenceField || instance.dictionary.displayColumn(table)
  if (!field) return undefined
  for (const script of passage.map.scripts.onForeignInsert)
    if (runMapScript(instance, passage.session, script, passage.variables).ignore) return undefined
  const made = instance.records.insert({ session: passage.session, scope: null }, table, { [field]: text })
  if (made.ok) set(passage.target, column, made.sysId)
  else notMade(instance, passage, column, text, made.message)
  return undefined
}

function copyChoice(
  instance: Instance,
  matcher: Matcher,
  passage: Passage,
  entry: MapEntry,
  column: Column,
  text: string,
): Rejection | undefined {
  const { target } = passage
  const found = matcher.choice(target.table, column, text)
  if (found !== undefined) {
    set(target, column, found)
    return undefined
  }
  if (entry.unmatched === 'ignore') return undefined
  if (entry.unmatched === 'reject') return rejected(instance, passage, column, text)
  for (const script of passage.map.scripts.onChoiceCreate)
    if (runMapScript(instance, passage.session, script, passage.variables).ignore) return undefined
  const made = instance.records.insert({ session: passage.session, scope: null }, 'sys_choice', {
    name: target.table,
    element: column.name,
    value: text,
    label: text,
  })
  if (!made.ok) notMade(instance, passage, column, text, made.message)
  set(target, column, text)
  return undefined
}

const notMade = (instance: Instance, { map, target }: Passage, column: Column, text: string, why: string): void =>
  instance.log.write(
    'warn',
    `transform:${map.name}`,
    `${target.table}.${column.name}: "${text}" was not created: ${why}`,
  )

function rejected(instance: Instance, passage: Passage, column: Column, text: string): Rejection {
  for (const script of passage.map.scripts.onReject) runMapScript(instance, passage.session, script, passage.variables)
  return { status: 'ignored', message: `Row rejected: "${text}" is no value of ${passage.target.table}.${column.name}` }
}

/** A date-time written in the entry's own format (UTC), as records keep it; other texts stay as they are. */
function dateTime(text: string, format: string): string {
  const parsed = DateTime.fromFormat(text, format.replace(/ z$/, ' ZZZ'), { zone: 'UTC', setZone: true })
  return parsed.isValid ? parsed.toUTC().toFormat('yyyy-MM-dd HH:mm:ss') : text
}
