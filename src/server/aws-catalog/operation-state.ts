/** The state machine of an operation, as plain functions over what a worker reports. */
import type { OperationReport, OperationState } from '../../contracts/aws-catalog.ts'
import { type Result, refusal, success } from '../platform/result.ts'

export interface HeldOperation {
  number: string
  state: string
  worker: string
}

const TERMINAL: readonly string[] = ['succeeded', 'failed', 'cancelled']

/**
 * What a report does to the operation: its next state, or `repeated` when it says again how the operation ended (a
 * worker that was killed after the report was taken). Refused when another worker has taken over.
 */
export function nextState(
  operation: HeldOperation,
  report: Pick<OperationReport, 'worker' | 'state'>,
): Result<{ state: OperationState; repeated: boolean }> {
  if (TERMINAL.includes(operation.state)) {
    if (operation.state === report.state) return success({ state: report.state as OperationState, repeated: true })
    return refusal(
      'wrong-state',
      `${operation.number} has ended already (${operation.state}); "${report.state}" is too late.`,
    )
  }
  if (operation.worker !== report.worker || operation.state === 'pending') {
    return refusal(
      'lease-lost',
      `${operation.number} is ${operation.worker ? `held by ${operation.worker}` : 'held by nobody'}; claim it again before reporting.`,
    )
  }
  if (report.state === 'retry') return success({ state: 'pending', repeated: false })
  return success({ state: report.state, repeated: false })
}

export type LifeCycle = 'provisioning' | 'provisioned' | 'updating' | 'terminating' | 'terminated' | 'error'

/** Life cycle of the configuration item while and after an operation of this type. */
export function lifeCycle(type: string, state: OperationState, awsStatus: string): LifeCycle {
  if (awsStatus === 'TERMINATED') return 'terminated'
  if (state === 'succeeded')
    return type === 'terminate' ? 'terminated' : awsStatus === 'ERROR' ? 'error' : 'provisioned'
  if (state === 'failed') return awsStatus === 'AVAILABLE' || awsStatus === 'TAINTED' ? 'provisioned' : 'error'
  return type === 'provision' ? 'provisioning' : type === 'update' ? 'updating' : 'terminating'
}
