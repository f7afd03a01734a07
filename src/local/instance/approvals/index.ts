import type { Instance } from '../core.ts'
import { changeModel } from './change.ts'
import { approverChange, mootApprovals, taskDecisionEvents } from './approvers.ts'
import {
  catalogTaskRollUp,
  itemAddedLater,
  itemClosing,
  itemRollUp,
  requestAutoApproval,
  requestCascade,
  requestState,
} from './requests.ts'
import { approvalStamp, incidentPriority, taskLifecycle } from './task.ts'

/**
 * Registers what the base system does by itself when tasks, requests, approvals and role grants change. Engines of one
 * table run in the order of registration: request and item states first, because closing follows from them.
 */
export function registerEngines(instance: Instance): void {
  const engines = [
    requestState,
    itemAddedLater(instance),
    itemClosing,
    changeModel,
    taskLifecycle(instance),
    incidentPriority,
    approvalStamp(instance),
    requestAutoApproval(instance),
    requestCascade(instance),
    mootApprovals(instance),
    catalogTaskRollUp(instance),
    itemRollUp(instance),
    taskDecisionEvents(instance),
    approverChange(instance),
  ]
  for (const engine of engines) instance.engines.register(engine)
}
