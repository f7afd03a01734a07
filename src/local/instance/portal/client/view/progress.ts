/** Where a requested item stands, told in four steps. */

/** Tone of a label: how it is coloured, never the only carrier of the meaning. */
export type Tone = 'plain' | 'waiting' | 'running' | 'good' | 'bad'

export interface RequestedItem {
  state: string
  stateLabel: string
  stage: string
  stageLabel: string
  approval: string
  active: boolean
}

export interface Approval {
  state: string
  approver: string
  /** What the approver wrote with the decision. */
  comment?: string
}

export type StepState = 'done' | 'current' | 'upcoming' | 'failed' | 'skipped'
export interface Step {
  title: string
  state: StepState
  detail: string
}

export interface Progress {
  label: string
  tone: Tone
  steps: Step[]
  /** Nothing will change any more. */
  ended: boolean
}

/** Values of `task.state`. */
const completeStates = new Set(['3'])
const failedStates = new Set(['4', '7'])
const cancelledStages = new Set(['request_cancelled', 'Request Cancelled', 'cancelled'])

export function progressOf(item: RequestedItem, approvals: readonly Approval[]): Progress {
  const complete = completeStates.has(item.state)
  const cancelled = cancelledStages.has(item.stage) || item.approval === 'cancelled'
  const rejected = item.approval === 'rejected' && !complete
  const failed = !complete && (failedStates.has(item.state) || cancelled || rejected)
  const approval = approvalStep(item, approvals, failed, complete)
  const carryingOut = carryOutStep(item, approval, complete, failed)
  return {
    ...summary(item, approval, { complete, failed, rejected, cancelled }),
    steps: [
      { title: 'Ordered', state: 'done', detail: '' },
      approval,
      carryingOut,
      { title: 'Ready', state: complete ? 'done' : failed ? 'skipped' : 'upcoming', detail: '' },
    ],
    ended: complete || failed || !item.active,
  }
}

function approvalStep(item: RequestedItem, approvals: readonly Approval[], failed: boolean, complete: boolean): Step {
  const title = 'Approval'
  const names = (state: string) =>
    approvals.filter((row) => row.state === state && row.approver !== '').map((row) => row.approver)
  if (item.approval === 'rejected' && (failed || !complete)) {
    const by = names('rejected')
    // The platform also marks an item rejected that was closed incomplete: only a decision makes it a rejection.
    if (by.length === 0 && names('approved').length > 0) return { title, state: 'done', detail: '' }
    return { title, state: 'failed', detail: by.length > 0 ? `Rejected by ${by.join(', ')}` : 'Rejected' }
  }
  if (item.approval === 'approved') {
    const by = names('approved')
    return { title, state: 'done', detail: by.length > 0 ? `Approved by ${by.join(', ')}` : 'Approved' }
  }
  if (item.approval === 'requested') {
    const waiting = names('requested')
    return {
      title,
      state: failed ? 'skipped' : 'current',
      detail: waiting.length > 0 ? `Waiting for ${waiting.join(', ')}` : 'Waiting for a decision',
    }
  }
  if (complete || failed) return { title, state: 'skipped', detail: '' }
  return item.stage === 'waiting_for_approval'
    ? { title, state: 'current', detail: 'Being sent for approval' }
    : { title, state: 'skipped', detail: 'Not needed' }
}

function carryOutStep(item: RequestedItem, approval: Step, complete: boolean, failed: boolean): Step {
  const title = 'Set-up'
  if (complete) return { title, state: 'done', detail: '' }
  if (failed) return { title, state: approval.state === 'done' ? 'failed' : 'skipped', detail: '' }
  if (approval.state === 'current') return { title, state: 'upcoming', detail: '' }
  const detail = item.stage === '' || item.stage === 'waiting_for_approval' ? '' : item.stageLabel
  return { title, state: 'current', detail }
}

function summary(
  item: RequestedItem,
  approval: Step,
  is: { complete: boolean; failed: boolean; rejected: boolean; cancelled: boolean },
): { label: string; tone: Tone } {
  if (is.complete) return { label: 'Complete', tone: 'good' }
  if (is.rejected && approval.state === 'failed') return { label: 'Rejected', tone: 'bad' }
  if (is.cancelled) return { label: 'Cancelled', tone: 'bad' }
  if (is.failed)
    return { label: item.state === '4' || item.stateLabel === '' ? 'Failed' : item.stateLabel, tone: 'bad' }
  if (approval.state === 'current') return { label: 'Waiting for approval', tone: 'waiting' }
  return { label: 'In progress', tone: 'running' }
}

/** Label of an approval row or of a record's approval column. */
export function approvalLabel(state: string): { label: string; tone: Tone } {
  switch (state) {
    case 'approved':
      return { label: 'Approved', tone: 'good' }
    case 'rejected':
      return { label: 'Rejected', tone: 'bad' }
    case 'requested':
      return { label: 'Waiting', tone: 'waiting' }
    case 'not requested':
      return { label: 'Not yet asked', tone: 'plain' }
    case 'not_required':
      return { label: 'No longer needed', tone: 'plain' }
    case 'cancelled':
      return { label: 'Withdrawn', tone: 'plain' }
    case 'duplicate':
      return { label: 'Already asked', tone: 'plain' }
    default:
      return { label: state === '' ? 'None' : state, tone: 'plain' }
  }
}

/**
 * Where a provisioned product stands: what is being done with it goes before the status AWS reported last.
 * @param status Status of AWS, such as AVAILABLE.
 * @param lifeCycle What the app is doing with it; '' when it does not say.
 */
export function productLabel(status: string, lifeCycle: string): { label: string; tone: Tone } {
  return (
    lifeCycleLabels[lifeCycle] ?? statusLabels[status] ?? { label: status === '' ? 'Not known' : status, tone: 'plain' }
  )
}

const lifeCycleLabels: Readonly<Record<string, { label: string; tone: Tone }>> = {
  provisioning: { label: 'Being set up', tone: 'running' },
  updating: { label: 'Being changed', tone: 'running' },
  terminating: { label: 'Being terminated', tone: 'running' },
  terminated: { label: 'Terminated', tone: 'plain' },
}

const statusLabels: Readonly<Record<string, { label: string; tone: Tone }>> = {
  AVAILABLE: { label: 'Available', tone: 'good' },
  UNDER_CHANGE: { label: 'Being changed', tone: 'running' },
  PLAN_IN_PROGRESS: { label: 'Plan in progress', tone: 'running' },
  TAINTED: { label: 'Usable, last change failed', tone: 'waiting' },
  ERROR: { label: 'Error', tone: 'bad' },
  TERMINATED: { label: 'Terminated', tone: 'plain' },
  UNKNOWN: { label: 'Not known', tone: 'plain' },
}
