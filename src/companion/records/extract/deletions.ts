import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { encodeQuery } from '../../servicenow/query.ts'
import { countRows } from '../count.ts'

export interface Deletion {
  sysId: string
  /** Stored date-time (UTC), '' when only the absence is known. */
  at: string
}
export interface DeletionReport {
  deletions: Deletion[]
  /** `audit`: the record of deletions; `comparison`: ids that are no longer there. */
  source: 'audit' | 'comparison'
}

const CHUNK = 200

/** Ids of records that were there once, from memory or from a file. */
export type KnownIds = Iterable<string> | AsyncIterable<string>

/**
 * Records deleted since a time, from `sys_audit_delete` where this user may read it; else by asking which of the known
 * ids are left (hidden ones look deleted then: the audit is better).
 * @throws InstanceError (code `deletions_unknown`) when neither is possible.
 */
export const findDeletions = async (
  client: InstanceClient,
  table: string,
  since: string,
  knownIds?: KnownIds,
): Promise<DeletionReport> => {
  const audited = await readAudit(client, table, since, knownIds !== undefined)
  if (audited && audited.length > 0) return { source: 'audit', deletions: audited }
  // No entry may also mean that the table is not audited: then what is known decides.
  if (audited && knownIds === undefined) {
    if (await isUnaudited(client, table))
      throw new InstanceError(
        `${client.origin}: deletions of ${table} are not audited, so nothing tells what was deleted. Switch auditing on in the dictionary entry of the table, or name a file of the records known so far.`,
        { code: 'deletions_unknown' },
      )
    return { source: 'audit', deletions: [] }
  }
  const deletions: Deletion[] = []
  for await (const ids of chunks(knownIds ?? [])) {
    const rows = await client.query(table, [{ field: 'sys_id', operator: 'IN', value: ids }], [])
    const left = new Set(rows.map((row) => row['sys_id']))
    for (const id of ids) if (!left.has(id)) deletions.push({ sysId: id, at: '' })
  }
  return { source: 'comparison', deletions }
}

/** Entries of the audit; undefined when it may not be read and there is something else to go by. */
const readAudit = async (
  client: InstanceClient,
  table: string,
  since: string,
  canCompare: boolean,
): Promise<Deletion[] | undefined> => {
  const conditions = [
    { field: 'tablename', operator: '=', value: table },
    { field: 'sys_created_on', operator: '>=', value: since },
  ] as const
  const unreadable = (reason: string, cause?: InstanceError): InstanceError =>
    new InstanceError(
      `${client.origin}: sys_audit_delete may not be read, so deletions of ${table} are unknown (${reason}). Give this user read access, or name a file of the records known so far.`,
      { code: 'deletions_unknown', status: cause?.status ?? 403, cause },
    )
  try {
    const rows = await client.query('sys_audit_delete', conditions, ['documentkey', 'sys_created_on'])
    const there = await countRows(client, 'sys_audit_delete', encodeQuery(conditions))
    if (there > rows.length) throw unreadable(`${there - rows.length} of ${there} entries are hidden`)
    return rows.map((row) => ({ sysId: row['documentkey'] ?? '', at: row['sys_created_on'] ?? '' }))
  } catch (error) {
    if (!(error instanceof InstanceError) || error.retryable || error.code === 'unauthenticated') throw error
    if (canCompare) return undefined
    throw error.code === 'deletions_unknown' ? error : unreadable(error.message, error)
  }
}

/** True when the dictionary says so; what may not be seen counts as audited. */
const isUnaudited = async (client: InstanceClient, table: string): Promise<boolean> => {
  try {
    const conditions = [
      { field: 'name', operator: '=', value: table },
      { field: 'element', operator: 'ISEMPTY' },
    ] as const
    const [entry] = await client.query('sys_dictionary', conditions, ['audit'])
    return entry !== undefined && entry['audit'] !== 'true'
  } catch (error) {
    if (error instanceof InstanceError && error.code === 'forbidden') return false
    throw error
  }
}

async function* chunks(ids: KnownIds): AsyncGenerator<string[]> {
  let chunk: string[] = []
  for await (const id of ids) {
    chunk.push(id)
    if (chunk.length === CHUNK) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}
