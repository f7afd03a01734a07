import type { Authorization } from '../call.ts'
import { AwsError } from '../errors.ts'
import type { Protocol } from '../model/service-model.ts'
import type { Caller } from './identity.ts'
import { evaluate } from './policy.ts'
import type { Decision } from './policy.ts'

function decide(caller: Caller, action: string, question: Authorization): Decision {
  const request = { action, resource: question.resource, context: question.context ?? {} }
  const decision = evaluate(caller.policies, request)
  if (decision !== 'allow' || !caller.sessionPolicy) return decision
  return evaluate([caller.sessionPolicy], request)
}

/** AWS's sentence for a refused call. */
export function deniedMessage(caller: Caller, action: string, resource: string, decision: Decision): string {
  const on = resource === '*' ? '' : ` on resource: ${resource}`
  const why =
    decision === 'explicit-deny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  return `User: ${caller.callerArn} is not authorized to perform: ${action}${on} ${why}`
}

/** Throws AWS's refusal of the protocol unless the caller's policies allow the action. */
export function authorize(caller: Caller, action: string, question: Authorization, protocol: Protocol): void {
  const decision = decide(caller, action, question)
  if (decision === 'allow') return
  const message = deniedMessage(caller, action, question.resource, decision)
  if (protocol === 'json') throw new AwsError('AccessDeniedException', message, 400)
  if (protocol === 'ec2')
    throw new AwsError('UnauthorizedOperation', `You are not authorized to perform this operation. ${message}`, 403)
  throw new AwsError('AccessDenied', message, 403)
}
