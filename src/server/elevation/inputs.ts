/** The inputs of a request, as the caller names them, and what may be in them. */
import { type Result, refusal, success } from '../platform/result.ts'
import { clean, cut } from './text.ts'

export interface InputField {
  /** Name of the parameter and of the catalog variable. */
  name: string
  /** Column of the request record. */
  column: string
  longest: number
}

const field = (name: string, column: string, longest: number): InputField => ({ name, column, longest })

/** Every known input but the flag of endpoint approvals, which is no text. */
export const INPUTS: readonly InputField[] = [
  field('PMApprovalId', 'approval_id', 100),
  field('PMInitiatorId', 'initiator_id', 100),
  field('PMInitiatorName', 'initiator_name', 255),
  field('PMPolicyId', 'policy_id', 100),
  field('PMPolicyName', 'policy_name', 255),
  field('PMAgentId', 'agent_id', 100),
  field('PMAgentName', 'agent_name', 255),
  field('PMProcessId', 'process_id', 100),
  field('PMProcessName', 'process_name', 255),
  field('PMFilePath', 'file_path', 1024),
  field('PMUserReason', 'user_reason', 4000),
  field('PMFileCommandLine', 'command_line', 4000),
  field('PMFileCompanyName', 'company_name', 255),
  field('PMFileDescription', 'file_description', 255),
  field('PMFileProductName', 'product_name', 255),
  field('PMFileProductVersion', 'product_version', 255),
  field('PMFileVersion', 'file_version', 255),
  field('PMFileOriginalFileName', 'original_file_name', 255),
  field('PMFileSha1Hash', 'sha1', 255),
  field('PMParentFileSha1Hash', 'parent_sha1', 255),
  field('PMSecondaryFileSha1Hash', 'secondary_sha1', 255),
  field('PMInitiatorSID', 'initiator_sid', 184),
  field('PMInitiatorUserName', 'initiator_user_name', 255),
  field('PMApprovalStatus', 'endpoint_status', 100),
  field('PMApproverId', 'endpoint_approver_id', 100),
  field('PMApproverName', 'endpoint_approver_name', 255),
  field('PMApproverSID', 'endpoint_approver_sid', 255),
]
export const ENDPOINT_FLAG = 'PMIsEndpointApproval'

const HASHES = ['sha1', 'parent_sha1', 'secondary_sha1']
const NO_REASON = 'none given'

export interface Inputs {
  /** By column of the request record; every column is there, '' when nothing came. */
  values: Readonly<Record<string, string>>
  /** Decided at the endpoint already by a supervisor who signed in there; null for a normal request. */
  endpointDecision: 'approved' | 'rejected' | null
  /** The flag of endpoint approvals as sent. */
  endpointFlag: boolean
  /** Something was longer than is kept. */
  shortened: boolean
  /** A hash is no SHA-1. */
  unverifiedHash: boolean
}

/**
 * Checks and cleans what came. Refused: `missing-input`, naming every missing one, and `too-long` for the caller's id,
 * which would no longer be the same id if it were cut.
 */
export function readInputs(raw: Readonly<Record<string, unknown>>): Result<Inputs> {
  const values: Record<string, string> = {}
  let shortened = false
  for (const { name, column, longest } of INPUTS) {
    const full = clean(textOf(raw[name]))
    if (column === 'approval_id' && full.length > longest)
      return refusal('too-long', `${name} is longer than ${longest} characters`)
    values[column] = cut(full, longest)
    if (values[column] !== full) shortened = true
  }
  const missing = missingInputs(values)
  if (missing.length > 0) return refusal('missing-input', `Required and missing: ${missing.join('; ')}`)
  if (values.user_reason === '') values.user_reason = NO_REASON
  const endpointFlag = /^(true|1|yes|y)$/i.test(clean(textOf(raw[ENDPOINT_FLAG])))
  return success({
    values,
    endpointFlag,
    endpointDecision: endpointFlag ? endpointDecision(values.endpoint_status ?? '') : null,
    shortened,
    unverifiedHash: HASHES.some((column) => values[column] !== '' && !isSha1(values[column] ?? '')),
  })
}

function missingInputs(values: Record<string, string>): string[] {
  const has = (column: string) => (values[column] ?? '') !== ''
  const missing: string[] = []
  if (!has('approval_id')) missing.push('PMApprovalId')
  if (!has('initiator_name') && !has('initiator_user_name') && !has('initiator_sid'))
    missing.push('PMInitiatorName (or PMInitiatorUserName or PMInitiatorSID)')
  if (!has('agent_name') && !has('agent_id')) missing.push('PMAgentName (or PMAgentId)')
  if (!has('file_path')) missing.push('PMFilePath')
  return missing
}

function endpointDecision(status: string): 'approved' | 'rejected' | null {
  const text = status.toLowerCase()
  return text === 'approved' || text === 'rejected' ? text : null
}

export function isSha1(text: string): boolean {
  return /^[0-9a-f]{40}$/i.test(text)
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** Names of the inputs in which two requests differ. */
export function differingInputs(stored: Readonly<Record<string, string>>, inputs: Inputs): string[] {
  return INPUTS.filter(({ column }) => (stored[column] ?? '') !== inputs.values[column]).map(({ name }) => name)
}
