/** Where the platform calls this capability: the transform of a staged row, and the health resource. */
import { GlideDigest, type GlideRecord, gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { glideRecords } from '../platform/records.ts'
import { reply } from '../platform/replies.ts'
import { success } from '../platform/result.ts'
import { glideSettings } from '../platform/settings.ts'
import { matchIncident } from './match-incident.ts'
import { prepareRow } from './prepare-row.ts'
import { SENT_COLUMNS, type StagedRow } from './staged-row.ts'
import { TABLES } from './tables.ts'
import { NAMING_COLUMNS, unmatchedValues } from './unmatched.ts'
import { VERSION } from './version.ts'
import type { World } from './world.ts'

type AnyRecord = GlideRecord<'sys_metadata'>

const world: World = {
  records: glideRecords,
  settings: glideSettings,
  idFor: (text) => new GlideDigest().getMD5Hex(text).toLowerCase(),
  warn: (message) => gs.warn('Incident intake: {0}', message),
}

const valueOf = (record: AnyRecord, column: string): string => record.getValue(column as 'sys_id') ?? ''

function stagedRow(source: AnyRecord): StagedRow {
  const row: StagedRow = {}
  for (const column of SENT_COLUMNS) row[column] = valueOf(source, column)
  return row
}

/** Source script of the entry that coalesces on sys_id. */
export function incidentOf(source: AnyRecord): string {
  return matchIncident(world, stagedRow(source))
}

/** Before script: changes the row's texts as the rules say. Answers why the row is refused, '' when it is not. */
export function prepare(source: AnyRecord, target: AnyRecord, action: string): string {
  const prepared = prepareRow(world, {
    row: stagedRow(source),
    action,
    sender: valueOf(source, 'sys_created_by'),
    targetState: action === 'insert' ? '' : valueOf(target, 'state'),
  })
  if (!prepared.ok) return prepared.message
  for (const column of Object.keys(prepared.value)) source.setValue(column as 'sys_id', prepared.value[column] as never)
  return ''
}

/** After script: what named nothing on this instance is kept with the row. */
export function keepUnmatched(source: AnyRecord, target: AnyRecord): void {
  const row = stagedRow(source)
  // Only what was sent is looked at: a display value may cost the platform a query.
  const sent = NAMING_COLUMNS.filter(([staged]) => row[staged])
  const unmatched = unmatchedValues(row, (column) => {
    const value = valueOf(target, column)
    const kind = sent.find(([, incident]) => incident === column)
    const isChoice = kind !== undefined && kind[2] === 'choice'
    const differs = isChoice && kind !== undefined && value !== row[kind[0]]
    return { value, display: differs ? (target.getDisplayValue(column) ?? '') : '' }
  })
  if (unmatched !== '') world.records.update(TABLES.staging, source.getUniqueValue(), { unmatched })
}

/** `GET health`: what a connector asks before every push, so it looks at nothing. */
export function healthRoute(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  reply(response, success({ name: 'Switchboard incident intake', scope: 'x_swb_hub', version: VERSION }))
}
