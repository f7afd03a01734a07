import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'

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

/**
 * Records deleted since a time, from `sys_audit_delete` where this user may read it; else by asking which of the known
 * ids are left (hidden ones look deleted then: the audit is better).
 * @throws InstanceError (code `deletions_unknown`) when neither is possible.
 */
export const findDeletions = async (
  client: InstanceClient,
  table: string,
  since: string,
  knownIds?: Iterable<string>,
): Promise<DeletionReport> => {
  try {
    const rows = await client.query(
      'sys_audit_delete',
      [
        { field: 'tablename', operator: '=', value: table },
        { field: 'sys_created_on', operator: '>=', value: since },
      ],
      ['documentkey', 'sys_created_on'],
    )
    if (rows.length > 0 || knownIds === undefined)
      return {
        source: 'audit',
        deletions: rows.map((row) => ({ sysId: row['documentkey'] ?? '', at: row['sys_created_on'] ?? '' })),
      }
  } catch (error) {
    if (!(error instanceof InstanceError) || error.retryable) throw error
    if (knownIds === undefined)
      throw new InstanceError(
        `${client.origin}: sys_audit_delete may not be read, so deletions of ${table} are unknown (${error.message}) Give this user read access, or name a file of the ids known so far.`,
        { code: 'deletions_unknown', status: error.status, cause: error },
      )
  }
  // No entry may also mean that the table is not audited: what is known decides.
  const deletions: Deletion[] = []
  for (const ids of chunks(knownIds)) {
    const rows = await client.query(table, [{ field: 'sys_id', operator: 'IN', value: ids }], [])
    const left = new Set(rows.map((row) => row['sys_id']))
    for (const id of ids) if (!left.has(id)) deletions.push({ sysId: id, at: '' })
  }
  return { source: 'comparison', deletions }
}

function* chunks(ids: Iterable<string>): Generator<string[]> {
  let chunk: string[] = []
  for (const id of ids) {
    chunk.push(id)
    if (chunk.length === CHUNK) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}
