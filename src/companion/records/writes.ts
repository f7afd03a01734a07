import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { BatchRequest, BatchResult } from '../servicenow/batch.ts'
import { tablePath, type InstanceClient } from '../servicenow/client.ts'

/** One record to write. Creations carry their sys_id, so that a lost answer never makes a second record. */
export type Write =
  | { kind: 'create'; values: Readonly<Record<string, string>>; sysId?: string }
  | { kind: 'update'; sysId: string; values: Readonly<Record<string, string>> }
  | { kind: 'delete'; sysId: string }
export interface WriteResult {
  ok: boolean
  /** `present`: a creation whose record was there already; `absent`: a deletion whose record was gone already. */
  outcome: 'created' | 'updated' | 'deleted' | 'present' | 'absent' | 'failed'
  sysId: string
  /** HTTP status of the item; 0 when the instance never got to it. */
  status: number
  /** In the instance's words, '' when it worked. */
  reason: string
}
export interface WriteOptions {
  /** Values are what people see: names of references, dates in the user's format. */
  inputDisplay?: boolean | undefined
  /** Records in one request. Default 100, which is also the most. */
  batchSize?: number | undefined
  /** Rounds for items that failed for a passing reason. Default 4. */
  rounds?: number | undefined
  /** First pause before a further round, milliseconds; doubles. Default 500. */
  pauseMs?: number | undefined
  signal?: AbortSignal | undefined
}

/** The platform takes 5 MB in one call and gives it 30 s; a call of this many small writes takes a few. */
const MOST_ITEMS = 100
const MOST_BYTES = 4_000_000
const ID_CHUNK = 100
const mayPass = (status: number): boolean => status === 0 || status === 408 || status === 429 || status >= 500

/** Writes records through the Batch API; one result per record in the same order, whatever happened to the others. */
export const writeRecords = async (
  client: InstanceClient,
  table: string,
  writes: readonly Write[],
  options: WriteOptions = {},
): Promise<WriteResult[]> => {
  const named = writes.map((write): Write & { sysId: string } =>
    write.kind === 'create' ? { ...write, sysId: write.sysId ?? newId() } : write,
  )
  const results = new Array<WriteResult>(named.length)
  const limits = { size: Math.min(MOST_ITEMS, options.batchSize ?? MOST_ITEMS), bytes: MOST_BYTES }
  let left = named.map((_write, index) => index)
  for (let round = 1; left.length > 0; round++) {
    const sent = left.map((index) => requestOf(table, named[index] as Write & { sysId: string }, options))
    const answers = await client.batch(sent, limits)
    const again: number[] = []
    left.forEach((index, position) => {
      const answer = answers[position] as BatchResult
      results[index] = resultOf(named[index] as Write & { sysId: string }, answer)
      if (!results[index]?.ok && mayPass(answer.status)) again.push(index)
    })
    if (again.length === 0 || round >= (options.rounds ?? 4)) break
    left = again
    const pause = Math.random() * (options.pauseMs ?? 500) * 2 ** round
    await delay(pause, undefined, options.signal ? { signal: options.signal } : {})
  }
  await recognisePresent(client, table, named, results)
  return results
}

export const newId = (): string => randomUUID().replaceAll('-', '')

const requestOf = (table: string, write: Write & { sysId: string }, options: WriteOptions): BatchRequest => {
  const base = tablePath(table)
  const one = `${base}/${encodeURIComponent(write.sysId)}`
  const input = options.inputDisplay ? '?sysparm_input_display_value=true' : ''
  switch (write.kind) {
    case 'create':
      return { method: 'POST', url: base + input, body: { ...write.values, sys_id: write.sysId } }
    case 'update':
      return { method: 'PATCH', url: one + input, body: write.values }
    case 'delete':
      return { method: 'DELETE', url: one }
  }
}

const OUTCOME = { create: 'created', update: 'updated', delete: 'deleted' } as const

const resultOf = (write: Write & { sysId: string }, answer: BatchResult): WriteResult => {
  const { status, message } = answer
  const common = { sysId: write.sysId, status }
  if (status >= 200 && status < 300) return { ...common, ok: true, outcome: OUTCOME[write.kind], reason: '' }
  if (write.kind === 'delete' && status === 404) return { ...common, ok: true, outcome: 'absent', reason: '' }
  return { ...common, ok: false, outcome: 'failed', reason: message }
}

/** A refused creation whose record is there was carried out before, by this run or an earlier one. */
const recognisePresent = async (
  client: InstanceClient,
  table: string,
  writes: readonly (Write & { sysId: string })[],
  results: WriteResult[],
): Promise<void> => {
  const refused = writes.flatMap((write, index) => {
    const result = results[index]
    return write.kind === 'create' && result && !result.ok && result.status >= 400 && result.status < 500
      ? [result]
      : []
  })
  for (let start = 0; start < refused.length; start += ID_CHUNK) {
    const chunk = refused.slice(start, start + ID_CHUNK)
    const rows = await client.query(
      table,
      [{ field: 'sys_id', operator: 'IN', value: chunk.map((result) => result.sysId) }],
      [],
    )
    const there = new Set(rows.map((row) => row['sys_id']))
    for (const result of chunk)
      if (there.has(result.sysId)) Object.assign(result, { ok: true, outcome: 'present', reason: '' })
  }
}
