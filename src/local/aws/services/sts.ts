import { randomBytes } from 'node:crypto'
import type {
  AssumeRoleRequest,
  AssumeRoleResponse,
  GetCallerIdentityRequest,
  GetCallerIdentityResponse,
} from '@aws-sdk/client-sts'
import { handlerMap } from '../call.ts'
import type { Authorization, Call, Handler, Service } from '../call.ts'
import { decide, deniedMessage } from '../auth/authorize.ts'
import { principalId, roleArn, sessionArn } from '../auth/identity.ts'
import type { Caller } from '../auth/identity.ts'
import { MalformedPolicy, parsePolicyDocument } from '../auth/policy-document.ts'
import { evaluate, trusts, trustsByName } from '../auth/policy.ts'
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

/** The role with exactly this ARN: of the account's partition, and without a path, since roles here have none. */
function findRole(call: Call, arn: string): { account: Account; role: IamRole } | undefined {
  const account = call.world.accounts.get(arn.split(':')[4] ?? '')
  const role = account?.roles.find((candidate) => roleArn(account, candidate.name) === arn)
  return account && role ? { account, role } : undefined
}

/**
 * The trust policy must name the caller and hold its conditions; the caller's own policies must allow the call as well, unless
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
  const decision = decide(caller, request)
  if (decision === 'allow') return
  if (decision === 'explicit-deny') {
    throw new AwsError('AccessDenied', deniedMessage(caller, 'sts:AssumeRole', arn, decision), 403)
  }
  const named = evaluate([role.trustPolicy], request, (statement) => trustsByName(statement, caller)) === 'allow'
  if (named && arn.split(':')[4] === caller.account && !caller.sessionPolicy) return
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
    return parsePolicyDocument(text)
  } catch (error) {
    if (error instanceof MalformedPolicy) throw new AwsError('MalformedPolicyDocument', error.message)
    throw error
  }
}

/** What narrows or marks a session in ways that are not followed here: taking it without effect would widen the session. */
function refuseUnfollowed(input: AssumeRoleRequest): void {
  const asked: [string, boolean][] = [
    ['PolicyArns', (input.PolicyArns ?? []).length > 0],
    ['Tags', (input.Tags ?? []).length > 0],
    ['TransitiveTagKeys', (input.TransitiveTagKeys ?? []).length > 0],
    ['ProvidedContexts', (input.ProvidedContexts ?? []).length > 0],
    ['SerialNumber', input.SerialNumber !== undefined],
    ['TokenCode', input.TokenCode !== undefined],
  ]
  const named = asked.filter(([, given]) => given).map(([name]) => name)
  if (named.length === 0) return
  throw new AwsError('NotImplemented', `The local AWS endpoint does not follow ${named.join(', ')} of AssumeRole.`, 501)
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
  refuseUnfollowed(input)
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
