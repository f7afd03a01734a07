import { setTimeout as delay } from 'node:timers/promises'
import type { RecordDetail } from '@aws-sdk/client-service-catalog'
import type { ClaimedOperation, OperationReport } from '../../contracts/aws-catalog.ts'
import type { ServiceCatalogCaller } from '../aws/clients.ts'
import { AwsError } from '../errors.ts'
import type { Logger } from '../logging.ts'
import { readCurrentValues, STACK_OUTPUT, type CurrentValue } from './current-values.ts'
import {
  operationTarget,
  provisionedOf,
  readOutputs,
  readProvisioned,
  readRecord,
  recordOf,
  submit,
} from './operation-aws.ts'
import { gone, hideSecrets, recordFailure, submissionFailure } from './operation-outcome.ts'
import type { OperationQueue } from './operation-wire.ts'

export interface CarryOutDependencies {
  aws: ServiceCatalogCaller
  queue: OperationQueue
  logger: Logger
  worker: string
  leaseSeconds: number
  /** Shortest and longest pause between two looks at a record, in milliseconds. Default 1,000 and 15,000. */
  lookMs?: { first: number; longest: number }
  now?: () => number
}

/** AWS may lose sight of a new record for a moment; this many misses in a row mean that it is gone. */
const MISSES = 4

/**
 * Carries one operation from where it stands to its end: submits it, then follows its record. Everything that matters
 * is kept by AWS (under the operation's token) and by the instance, so the process may die between any two steps: the
 * next claim carries on. Ends early, without a report, once `signal` says so.
 * @throws InstanceError when the instance does not take a report; the lease then ends by itself.
 */
export const carryOut = async (
  dependencies: CarryOutDependencies,
  operation: ClaimedOperation,
  signal: AbortSignal,
): Promise<void> => {
  const { logger } = dependencies
  const about = {
    operation: operation.number,
    type: operation.type,
    account: operation.account.account_id,
    region: operation.region,
  }
  let record: RecordDetail = { RecordId: operation.record_id, Status: 'IN_PROGRESS' }
  if (operation.record_id === '') {
    const submitted = await trySubmit(dependencies, operation)
    if (submitted instanceof AwsError) {
      const outcome = submissionFailure(operation, submitted)
      logger.warn(
        { ...about, state: outcome.state, code: submitted.awsCode },
        hideSecrets(operation, submitted.message),
      )
      await report(dependencies, operation, outcome)
      return
    }
    record = submitted
    logger.info({ ...about, record: record.RecordId, status: record.Status }, 'AWS accepted the operation')
    await report(dependencies, operation, {
      state: 'in_progress',
      lease_seconds: dependencies.leaseSeconds,
      record: recordOf(record),
      provisioned: provisionedOf(operation, record, 'UNDER_CHANGE'),
    })
  }
  const ended = await follow(dependencies, operation, record, signal)
  if (!ended) return
  const outcome = await outcomeOf(dependencies, operation, ended)
  logger.info({ ...about, record: record.RecordId, state: outcome.state }, `Operation ${outcome.state}`)
  await report(dependencies, operation, outcome)
}

const report = (
  { queue, worker }: CarryOutDependencies,
  operation: ClaimedOperation,
  outcome: Omit<OperationReport, 'worker'>,
): Promise<unknown> => queue.report(operation.sys_id, { worker, ...outcome })

const trySubmit = async (
  { aws }: CarryOutDependencies,
  operation: ClaimedOperation,
): Promise<RecordDetail | AwsError> => {
  try {
    return await submit(aws, operation)
  } catch (error) {
    if (error instanceof AwsError) return error
    throw error
  }
}

const ENDED = new Set(['SUCCEEDED', 'FAILED'])

/** Looks at the record until it has ended. Undefined: told to stop. `missing`: AWS does not know it. */
const follow = async (
  dependencies: CarryOutDependencies,
  operation: ClaimedOperation,
  first: RecordDetail,
  signal: AbortSignal,
): Promise<RecordDetail | 'missing' | undefined> => {
  const { aws, logger, leaseSeconds } = dependencies
  const now = dependencies.now ?? Date.now
  const look = dependencies.lookMs ?? { first: 1000, longest: 15_000 }
  // The lease must outlive the pause by far, or another worker would take over what is being followed.
  const longest = Math.min(look.longest, (leaseSeconds * 1000) / 4)
  let record = first
  let reportedAt = now()
  let misses = 0
  for (let pause = look.first; !ENDED.has(record.Status ?? ''); pause = Math.min(longest, pause * 1.5)) {
    if (!(await pauseUnlessStopped(pause, signal))) return undefined
    let status = record.Status
    try {
      const seen = await readRecord(aws, operation, first.RecordId ?? '')
      misses = 0
      status = seen.Status
      if (ENDED.has(status ?? '')) return { ...seen, RecordId: first.RecordId }
      const changed = status !== record.Status
      record = { ...seen, RecordId: first.RecordId }
      if (!changed && now() - reportedAt < (leaseSeconds * 1000) / 3) continue
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      if (error.kind === 'missing' && ++misses >= MISSES) return 'missing'
      // AWS goes on with the work whether or not we may look, so giving up would tell an untruth.
      logger.warn(
        { operation: operation.number, code: error.awsCode },
        hideSecrets(operation, `The record could not be read, trying again: ${error.message}`),
      )
      if (now() - reportedAt < (leaseSeconds * 1000) / 3) continue
    }
    await report(dependencies, operation, {
      state: 'in_progress',
      lease_seconds: leaseSeconds,
      record: recordOf(record),
    })
    reportedAt = now()
  }
  return record
}

const pauseUnlessStopped = async (ms: number, signal: AbortSignal): Promise<boolean> => {
  if (signal.aborted) return false
  try {
    await delay(ms, undefined, { signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}

const outcomeOf = async (
  dependencies: CarryOutDependencies,
  operation: ClaimedOperation,
  record: RecordDetail | 'missing',
): Promise<Omit<OperationReport, 'worker'>> => {
  const { aws } = dependencies
  if (record === 'missing') {
    if (operation.type === 'terminate') return { state: 'succeeded', ...gone(operation, '') }
    return {
      state: 'failed',
      error: {
        code: 'RecordNotFound',
        message: 'AWS no longer knows the record of this operation. Look at the product in the AWS console.',
      },
    }
  }
  const succeeded = record.Status === 'SUCCEEDED'
  const result: Omit<OperationReport, 'worker'> = {
    state: succeeded ? 'succeeded' : 'failed',
    record: recordOf(record),
    ...(succeeded ? {} : { error: recordFailure(operation, record.RecordErrors ?? []) }),
  }
  if (succeeded && operation.type === 'terminate') return { ...result, ...gone(operation, '') }
  const id = record.ProvisionedProductId ?? operation.provisioned_product_id
  if (id === '') return result
  // After a failed first provisioning AWS may have removed the product again.
  const provisioned =
    (await readProvisioned(aws, operation, id)) ??
    provisionedOf(operation, record, succeeded ? 'UNKNOWN' : 'TERMINATED')
  const outputs = succeeded ? await readOutputs(aws, operation, record.RecordId ?? '') : []
  const values = succeeded ? await valuesOf(dependencies, operation, outputs) : undefined
  return { ...result, provisioned, ...(succeeded ? { outputs } : {}), ...(values ? { values } : {}) }
}

/** Only what people see on the form of a change; an operation never waits or fails for it. */
const valuesOf = async (
  { aws, logger }: CarryOutDependencies,
  operation: ClaimedOperation,
  outputs: readonly { key: string; value: string }[],
): Promise<CurrentValue[] | undefined> => {
  const stack = outputs.find((output) => output.key === STACK_OUTPUT)?.value ?? ''
  const secrets = new Set(operation.parameters.filter((parameter) => parameter.secret).map(({ key }) => key))
  try {
    const values = await readCurrentValues(aws, operationTarget(operation), stack)
    return values?.filter((one) => !secrets.has(one.key))
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    logger.warn(
      { operation: operation.number, code: error.awsCode },
      hideSecrets(operation, `The present parameter values could not be read: ${error.message}`),
    )
    return undefined
  }
}
