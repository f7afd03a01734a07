import { createHash } from 'node:crypto'
import type { Account, Session } from '../state/entities.ts'
import type { World } from '../state/world.ts'
import type { PolicyDocument } from './policy.ts'

/** Who signed a request. */
export interface Caller {
  account: string
  partition: string
  /** ARN of the IAM user or role: what portfolios are granted to and what trust policies name. */
  principalArn: string
  /** ARN as GetCallerIdentity shows it; for roles with the session name. */
  callerArn: string
  userId: string
  isRole: boolean
  policies: PolicyDocument[]
  /** Policy of the session, which narrows the role's. */
  sessionPolicy?: PolicyDocument
}

/** A secret to verify signatures with, and whose it is. */
export interface Credential {
  secretAccessKey: string
  sessionToken?: string
  /** Milliseconds on the virtual clock. */
  expires?: number
  account: Account
  caller: Caller
}

export const userArn = (account: Account, name: string): string =>
  `arn:${account.partition}:iam::${account.id}:user/${name}`
export const roleArn = (account: Account, name: string): string =>
  `arn:${account.partition}:iam::${account.id}:role/${name}`
export const sessionArn = (account: Account, role: string, session: string): string =>
  `arn:${account.partition}:sts::${account.id}:assumed-role/${role}/${session}`

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Stable unique ids of principals (`AIDA…`, `AROA…`), 21 characters as IAM's are, made of their names. */
export function principalId(prefix: string, account: string, name: string): string {
  const digest = createHash('sha256').update(`${account}/${name}`).digest()
  return `${prefix}${[...digest.subarray(0, 17)].map((byte) => BASE32.charAt(byte % 32)).join('')}`
}

/** The credential behind an access key, static or temporary; undefined when nobody has it. */
export function findCredential(world: World, accessKeyId: string): Credential | undefined {
  const owner = world.keys.get(accessKeyId)
  if (owner) return userCredential(world, owner.account, owner.user)
  const session = world.sessions.get(accessKeyId)
  return session && sessionCredential(world, session)
}

function userCredential(world: World, accountId: string, name: string): Credential | undefined {
  const account = world.accounts.get(accountId)
  const user = account?.users.find((candidate) => candidate.name === name)
  if (!account || !user) return undefined
  const arn = userArn(account, name)
  return {
    secretAccessKey: user.secretAccessKey,
    account,
    caller: {
      account: account.id,
      partition: account.partition,
      principalArn: arn,
      callerArn: arn,
      userId: principalId('AIDA', account.id, name),
      isRole: false,
      policies: user.policies,
    },
  }
}

function sessionCredential(world: World, session: Session): Credential | undefined {
  const account = world.accounts.get(session.account)
  const role = account?.roles.find((candidate) => candidate.name === session.roleName)
  if (!account || !role) return undefined
  return {
    secretAccessKey: session.secretAccessKey,
    sessionToken: session.sessionToken,
    expires: session.expires,
    account,
    caller: {
      account: account.id,
      partition: account.partition,
      principalArn: roleArn(account, role.name),
      callerArn: sessionArn(account, role.name, session.sessionName),
      userId: `${principalId('AROA', account.id, role.name)}:${session.sessionName}`,
      isRole: true,
      policies: role.policies,
      ...(session.policy ? { sessionPolicy: session.policy } : {}),
    },
  }
}
