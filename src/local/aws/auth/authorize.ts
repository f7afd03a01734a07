import type { Authorization } from '../call.ts'
import { AwsError } from '../errors.ts'
import type { Protocol } from '../model/service-model.ts'
import type { Caller } from './identity.ts'
import { evaluate } from './policy.ts'
import type { Decision, PolicyRequest } from './policy.ts'

/** A session may do what its role may and, when it was made with a policy of its own, what that allows as well. */
export function decide(caller: Caller, request: PolicyRequest): Decision {
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
  const { resource, context = {} } = question
  const decision = decide(caller, { action, resource, context })
  if (decision === 'allow') return
  const message = deniedMessage(caller, action, question.resource, decision)
  if (protocol === 'json') throw new AwsError('AccessDeniedException', message, 400)
  if (protocol === 'ec2')
    throw new AwsError('UnauthorizedOperation', `You are not authorized to perform this operation. ${message}`, 403)
  throw new AwsError('AccessDenied', message, 403)
}
