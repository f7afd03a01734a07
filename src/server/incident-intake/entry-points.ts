/** Where the platform calls this capability: the transform of a staged row, and the routes that connectors ask. */
import { GlideDigest, type GlideRecord, gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { glideRecords } from '../platform/records.ts'
import { reply } from '../platform/replies.ts'
import { success } from '../platform/result.ts'
import { glideSettings } from '../platform/settings.ts'
import { matchIncident } from './match-incident.ts'
import { keepObservables, missingTable, observablesOf } from './observables.ts'
import { prepareEvent } from './prepare-event.ts'
import { prepareRow } from './prepare-row.ts'
import type { StagedRow } from './staged-row.ts'
import { type Target, targetOf } from './targets.ts'
import { unmatchedValues } from './unmatched.ts'
import { VERSION } from './version.ts'
import type { World } from './world.ts'

type AnyRecord = GlideRecord<'sys_metadata'>

const world: World = {
  records: glideRecords,
  settings: glideSettings,
  tableExists: (table) => gs.tableExists(table),
  idFor: (text) => new GlideDigest().getMD5Hex(text).toLowerCase(),
  warn: (message) => gs.warn('Incident intake: {0}', message),
}

const valueOf = (record: AnyRecord, column: string): string => record.getValue(column as 'sys_id') ?? ''
const setValue = (record: AnyRecord, column: string, value: string | undefined): void =>
  record.setValue(column as 'sys_id', value as never)

function stagedRow(target: Target, source: AnyRecord): StagedRow {
  const row: StagedRow = {}
  for (const column of target.sent) row[column] = valueOf(source, column)
  return row
}

/** Start script of a map whose target an optional product brings: why no row can be transformed, '' when it is there. */
export function missingTarget(table: string): string {
  return world.tableExists(table) ? '' : missingTable(table)
}

/** Source script of the entry that coalesces on sys_id. */
export function incidentOf(source: AnyRecord): string {
  const target = targetOf(source.getTableName())
  return matchIncident(world, target, stagedRow(target, source))
}

/** Before script: changes the row's texts as the rules say. Answers why the row is refused, '' when it is not. */
export function prepare(source: AnyRecord, target: AnyRecord, action: string): string {
  const into = targetOf(source.getTableName())
  const prepared = prepareRow(world, {
    target: into,
    row: stagedRow(into, source),
    action,
    sender: valueOf(source, 'sys_created_by'),
    targetState: action === 'insert' ? '' : valueOf(target, 'state'),
  })
  if (!prepared.ok) return prepared.message
  for (const column of Object.keys(prepared.value)) setValue(source, column, prepared.value[column])
  return ''
}

/** Before script of events: the same, and the time, which only a script sets as the UTC that it is. */
export function prepareEventRow(source: AnyRecord, target: AnyRecord): string {
  const prepared = prepareEvent(stagedRow(targetOf(source.getTableName()), source))
  if (!prepared.ok) return prepared.message
  const { changes, time, unmatched } = prepared.value
  for (const column of Object.keys(changes)) setValue(source, column, changes[column])
  if (time !== '') setValue(target, 'time_of_event', time)
  if (unmatched !== '') world.records.update(source.getTableName(), source.getUniqueValue(), { unmatched })
  return ''
}

/** After script: what named nothing on this instance is kept with the row. */
export function keepUnmatched(source: AnyRecord, target: AnyRecord): void {
  const into = targetOf(source.getTableName())
  const row = stagedRow(into, source)
  // Only what was sent is looked at: a display value may cost the platform a query.
  const sent = into.naming.filter(([staged]) => row[staged])
  const unmatched = unmatchedValues(sent, row, (column) => {
    const value = valueOf(target, column)
    const kind = sent.find(([, named]) => named === column)
    const isChoice = kind !== undefined && kind[2] === 'choice'
    const differs = isChoice && kind !== undefined && value !== row[kind[0]]
    return { value, display: differs ? (target.getDisplayValue(column) ?? '') : '' }
  })
  if (unmatched !== '') world.records.update(into.staging, source.getUniqueValue(), { unmatched })
}

/** `GET health`: what a connector asks before every push, so it looks at nothing. */
export function healthRoute(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  reply(response, success({ name: 'Switchboard incident intake', scope: 'x_swb_hub', version: VERSION }))
}

/** `POST incident/{sys_id}/observables/bulk`. */
export function observablesRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const given = observablesOf(request.body.data as unknown, true)
  reply(response, given.ok ? keepObservables(world, incidentIn(request), given.value) : given)
}

/** `POST incident/{sys_id}/observables`. */
export function observableRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const given = observablesOf(request.body.data as unknown, false)
  const kept = given.ok ? keepObservables(world, incidentIn(request), given.value) : given
  reply(response, kept.ok ? success(kept.value[0] as object) : kept)
}

const incidentIn = (request: RESTAPIRequest): string =>
  (request.pathParams as unknown as Record<string, string>).sys_id ?? ''
