import type { BatchLimits, BatchRequest, BatchResult } from '../servicenow/batch.ts'
import { tablePath, type InstanceClient } from '../servicenow/client.ts'
import type { Change } from './diff.ts'
import { refuseWhenStopped } from '../errors.ts'
import { SYNC_TABLES, tableName, type SyncTable } from './rows.ts'

export interface ApplyResult {
  created: number
  updated: number
  deactivated: number
  /** One sentence per row that was not written. */
  failures: string[]
}

/**
 * Order of the writes: parents first, withdrawals last and children first. A new product stays inactive until
 * everything it consists of is written, so that nobody orders half a product.
 */
export const planSteps = (changes: readonly Change[]): Change[][] => {
  const steps: Change[][] = []
  const activations: Change[] = []
  for (const table of SYNC_TABLES) {
    const writes = changes.filter(
      (change) => change.table === table && (change.kind === 'create' || change.kind === 'update'),
    )
    steps.push(
      writes.map((change) => {
        if (table !== 'aws_product' || change.values['active'] !== 'true') return change
        activations.push({
          ...change,
          kind: 'update',
          values: { active: 'true' },
          before: { active: 'false' },
          product: change.sysId,
        })
        return withoutActivation(change)
      }),
    )
  }
  steps.push(activations)
  for (const table of [...SYNC_TABLES].reverse())
    steps.push(
      changes.filter((change) => change.table === table && (change.kind === 'withdraw' || change.kind === 'delete')),
    )
  return steps
    .map((step) => step.filter((change) => change.kind !== 'update' || Object.keys(change.values).length > 0))
    .filter((step) => step.length > 0)
}

const withoutActivation = (change: Change): Change => {
  const { active: _later, ...values } = change.values
  return { ...change, values: change.kind === 'create' ? { ...values, active: 'false' } : values }
}

/** Writes the difference in batches and tells what became of it. A row that fails does not stop the others. */
export const applyChanges = async (
  client: InstanceClient,
  scope: string,
  changes: readonly Change[],
  limits: BatchLimits,
  signal?: AbortSignal,
): Promise<ApplyResult> => {
  const result: ApplyResult = { created: 0, updated: 0, deactivated: 0, failures: [] }
  const failed = new Set<string>()
  /** Products with a part that failed: they are not activated. */
  const incomplete = new Set<string>()
  const created = new Set<string>()
  for (const step of planSteps(changes)) {
    refuseWhenStopped(signal)
    const ready = step.filter((change) => {
      const parent = missingParent(change, failed, incomplete)
      if (parent) fail(change, parent)
      return !parent
    })
    const answers = await write(client, scope, ready, limits)
    for (const [index, change] of ready.entries()) {
      const answer = answers[index]
      if (answer && succeeded(change, answer)) count(change)
      else fail(change, answer?.message ?? 'no answer')
    }
  }
  return result

  function fail(change: Change, reason: string): void {
    failed.add(change.sysId)
    if (change.product) incomplete.add(change.product)
    result.failures.push(`${tableName(scope, change.table)} ${nameOf(change)}: ${change.kind} failed: ${reason}`)
  }
  function count(change: Change): void {
    if (change.kind === 'create') {
      result.created++
      created.add(change.sysId)
    } else if (change.kind !== 'update') result.deactivated++
    // The activation belongs to the creation it completes.
    else if (!created.has(change.sysId)) result.updated++
  }
}

const missingParent = (
  change: Change,
  failed: ReadonlySet<string>,
  incomplete: ReadonlySet<string>,
): string | undefined => {
  if (change.product && failed.has(change.product)) return 'the product it belongs to was not written'
  if (change.product === change.sysId && incomplete.has(change.sysId))
    return 'not activated, because a part of it was not written'
  return Object.values(change.values).some((value) => failed.has(value))
    ? 'a record it refers to was not written'
    : undefined
}

const nameOf = (change: Change): string => {
  const values = { ...change.before, ...change.values }
  return values['name'] ?? values['title'] ?? values['parameter_key'] ?? values['text'] ?? change.sysId
}

const succeeded = (change: Change, answer: BatchResult): boolean =>
  (answer.status >= 200 && answer.status < 300) || (change.kind === 'delete' && answer.status === 404)

const write = async (
  client: InstanceClient,
  scope: string,
  changes: readonly Change[],
  limits: BatchLimits,
): Promise<BatchResult[]> => {
  const answers = await client.batch(
    changes.map((change) => toRequest(scope, change)),
    limits,
  )
  // A creation whose answer was lost, or that another run made first, finds its row in place: then it is brought up to date.
  const refused = changes.flatMap((change, index) => {
    const status = answers[index]?.status ?? 0
    return change.kind === 'create' && status >= 400 && status < 500 ? [{ change, index }] : []
  })
  if (refused.length === 0) return answers
  const present = await presentIds(
    client,
    scope,
    refused.map(({ change }) => change),
  )
  const existing = refused.filter(({ change }) => present.has(change.sysId))
  const updates = await client.batch(
    existing.map(({ change }) => toRequest(scope, { ...change, kind: 'update' })),
    limits,
  )
  for (const [at, { index }] of existing.entries()) {
    const update = updates[at]
    if (update) answers[index] = update
  }
  return answers
}

const presentIds = async (client: InstanceClient, scope: string, changes: readonly Change[]): Promise<Set<string>> => {
  const ids = new Set<string>()
  for (const table of new Set<SyncTable>(changes.map((change) => change.table))) {
    const value = changes.filter((change) => change.table === table).map((change) => change.sysId)
    for (const row of await client.query(tableName(scope, table), [{ field: 'sys_id', operator: 'IN', value }], []))
      ids.add(row['sys_id'] ?? '')
  }
  return ids
}

const toRequest = (scope: string, change: Change): BatchRequest => {
  const path = tablePath(tableName(scope, change.table))
  if (change.kind === 'create') return { method: 'POST', url: path, body: { ...change.values, sys_id: change.sysId } }
  if (change.kind === 'delete') return { method: 'DELETE', url: `${path}/${change.sysId}` }
  return { method: 'PATCH', url: `${path}/${change.sysId}`, body: change.values }
}
