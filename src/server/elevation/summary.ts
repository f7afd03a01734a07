/** What approvers read. Every line is plain text; direction characters are made visible. */
import type { Inputs } from './inputs.ts'
import { cut, fileName, oneLine, secondsOf, withVisibleDirection } from './text.ts'

export interface History {
  approved: number
  rejected: number
  /** Date-time of the last decision, '' when there was none. */
  last: string
}
export interface Facts {
  inputs: Inputs
  requesterFound: boolean
  requestedAt: string
  /** '' when the request does not expire. */
  expiresAt: string
  history: History
}

/** `Run <file> on <computer> for <user>`. */
export function title({ values }: Inputs): string {
  const computer = values.agent_name || values.agent_id || ''
  const user = values.initiator_name || values.initiator_user_name || values.initiator_sid || ''
  return cut(oneLine(`Run ${fileName(values.file_path ?? '')} on ${computer} for ${user}`), 160)
}

export function historyText({ approved, rejected, last }: History): string {
  if (approved + rejected === 0) return 'No earlier decision about this file.'
  return `${approved} approved, ${rejected} rejected, last on ${last} UTC.`
}

/** Until when the caller waits; people in other time zones see by the minutes how much that is. */
export function deadlineText({ requestedAt, expiresAt }: Facts): string {
  if (expiresAt === '') return 'No limit'
  const minutes = Math.round((secondsOf(expiresAt) - secondsOf(requestedAt)) / 60)
  return `${expiresAt} UTC, ${minutes === 1 ? '1 minute' : `${minutes} minutes`} after the request`
}

/** Everything to decide by, in one text that fits the description of a task. */
export function summary(facts: Facts): string {
  const { values } = facts.inputs
  const version = [values.product_name, values.product_version || values.file_version].filter(Boolean).join(' ')
  const lines: [label: string, text: string, longest: number][] = [
    ['User', `${userText(values)}${facts.requesterFound ? '' : ' (not found among the users of this instance)'}`, 400],
    ['Computer', values.agent_name || values.agent_id || '', 255],
    ['Policy', values.policy_name || values.policy_id || '', 255],
    ['File', fileName(values.file_path ?? ''), 255],
    ['Path', values.file_path ?? '', 600],
    ['Command line', values.command_line ?? '', 700],
    ['Publisher', values.company_name ?? '', 255],
    ['Product', version, 300],
    ['SHA-1', `${values.sha1 ?? ''}${facts.inputs.unverifiedHash ? ' (not a SHA-1: unverified)' : ''}`, 300],
    ['Reason', values.user_reason ?? '', 900],
    ['Requested', `${facts.requestedAt} UTC`, 40],
    ['Decide until', deadlineText(facts), 80],
    ['Earlier decisions', historyText(facts.history), 120],
    ['Note', facts.inputs.shortened ? 'Some values were too long and have been cut.' : '', 60],
  ]
  const shown = lines.filter(([, text]) => text.trim() !== '')
  return cut(shown.map(([label, text, longest]) => `${label}: ${cut(visible(text), longest)}`).join('\n'), 4000)
}

function userText(values: Readonly<Record<string, string>>): string {
  return values.initiator_name || values.initiator_user_name || values.initiator_sid || ''
}

/** Line ends of users are indented, so that nobody can forge a line of this text. */
function visible(text: string): string {
  return withVisibleDirection(text).replace(/[\n\u2028\u2029]+/g, '\n    ')
}
