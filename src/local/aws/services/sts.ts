import { randomBytes } from 'node:crypto'
import type {
  AssumeRoleRequest,
  AssumeRoleResponse,
  GetCallerIdentityRequest,
  GetCallerIdentityResponse,
} from '@aws-sdk/client-sts'
import { handlerMap } from '../call.ts'
import type { Authorization, Call, Handler, Service } from '../call.ts'
import { deniedMessage } from '../auth/authorize.ts'
import { principalId, sessionArn } from '../auth/identity.ts'
import type { Caller } from '../auth/identity.ts'
import { evaluate, trusts } from '../auth/policy.ts'
import type { PolicyDocument } from '../auth/policy.ts'
import { AwsError } from '../errors.ts'
import type { Account, IamRole } from '../state/entities.ts'
import { GLOBAL_SCOPE } from '../state/entities.ts'

const DEFAULT_SECONDS = 3600
/** A role that is assumed with the credentials of a role gets an hour at most. */
const CHAINED_SECONDS = 3600

const validationError = (message: string): AwsError => new AwsError('ValidationError', message, 400)

function refused(caller: Caller, resource: string): AwsError {
  const text = `User: ${caller.callerArn} is not authorized to perform: sts:AssumeRole on resource: ${resource}`
  return new AwsError('AccessDenied', text, 403)
}

function findRole(call: Call, arn: string): { account: Account; role: IamRole } | undefined {
  const match = /^arn:[a-z-]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn)
  const account = match ? call.world.accounts.get(match[1] ?? '') : undefined
  const role = account?.roles.find((candidate) => candidate.name === match?.[2])
  return account && role ? { account, role } : undefined
}

/**
 * The trust policy must name the caller and hold its conditions; the caller's own policy must allow the call as well, unless
 * the trust policy of the same account names the very principal.
 */
function checkTrust(call: Call, input: AssumeRoleRequest, arn: string, role: IamRole): void {
  const { caller } = call
  const context: Record<string, readonly string[]> = {
    'sts:RoleSessionName': [input.RoleSessionName ?? ''],
    'aws:PrincipalArn': [caller.principalArn],
    'aws:PrincipalAccount': [caller.account],
    ...(input.ExternalId === undefined ? {} : { 'sts:ExternalId': [input.ExternalId] }),
    ...(input.SourceIdentity === undefined ? {} : { 'sts:SourceIdentity': [input.SourceIdentity] }),
  }
  const request = { action: 'sts:AssumeRole', resource: arn, context }
  if (evaluate([role.trustPolicy], request, (statement) => trusts(statement, caller)) !== 'allow') {
    throw refused(caller, arn)
  }
  const decision = evaluate(caller.policies, request)
  if (decision === 'allow') return
  if (decision === 'explicit-deny') {
    throw new AwsError('AccessDenied', deniedMessage(caller, 'sts:AssumeRole', arn, decision), 403)
  }
  throw refused(caller, arn)
}

function checkDuration(call: Call, seconds: number, role: IamRole): void {
  if (call.caller.isRole && seconds > CHAINED_SECONDS) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    )
  }
  if (seconds > role.maxSessionDuration) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  }
}

/** Credentials expire; keeping those that have would let the state grow with every call. */
function forgetExpired(call: Call): void {
  for (const session of call.world.sessions.all()) {
    // Kept for an hour longer, so that late callers hear that the token is expired and not that it is unknown.
    if (session.expires + 3_600_000 < call.now) call.world.sessions.delete(session.id)
  }
}

function parsePolicy(text: string | undefined): PolicyDocument | undefined {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as PolicyDocument
  } catch {
    throw new AwsError('MalformedPolicyDocument', 'This policy contains invalid Json')
  }
}

const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url')
const temporaryKeyId = (): string => `ASIA${randomBytes(10).toString('hex').toUpperCase().slice(0, 16)}`

const assumeRole: Handler<AssumeRoleRequest, AssumeRoleResponse> = (input, call) => {
  const arn = input.RoleArn ?? ''
  const sessionName = input.RoleSessionName ?? ''
  const found = findRole(call, arn)
  if (!found) throw refused(call.caller, arn)
  checkTrust(call, input, arn, found.role)
  const seconds = input.DurationSeconds ?? DEFAULT_SECONDS
  checkDuration(call, seconds, found.role)
  const policy = parsePolicy(input.Policy)
  if (call.world.sessions.size > 1_000) forgetExpired(call)
  const session = call.world.sessions.put({
    id: temporaryKeyId(),
    scope: GLOBAL_SCOPE,
    secretAccessKey: randomText(30),
    sessionToken: randomText(120),
    account: found.account.id,
    roleName: found.role.name,
    sessionName,
    expires: Math.floor(call.now / 1000) * 1000 + seconds * 1000,
    ...(input.SourceIdentity === undefined ? {} : { sourceIdentity: input.SourceIdentity }),
    ...(policy ? { policy } : {}),
  })
  return {
    Credentials: {
      AccessKeyId: session.id,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(session.expires),
    },
    AssumedRoleUser: {
      AssumedRoleId: `${principalId('AROA', found.account.id, found.role.name)}:${sessionName}`,
      Arn: sessionArn(found.account, found.role.name, sessionName),
    },
    ...(input.SourceIdentity === undefined ? {} : { SourceIdentity: input.SourceIdentity }),
  }
}

const getCallerIdentity: Handler<GetCallerIdentityRequest, GetCallerIdentityResponse> = (_input, call) => ({
  UserId: call.caller.userId,
  Account: call.account,
  Arn: call.caller.callerArn,
})

export const sts: Service = {
  handlers: handlerMap({ AssumeRole: assumeRole, GetCallerIdentity: getCallerIdentity }),
  // AssumeRole weighs the caller's and the role's policies itself; GetCallerIdentity needs no permission.
  open: new Set(['AssumeRole', 'GetCallerIdentity']),
  authorization: (): Authorization => ({ resource: '*' }),
}
