import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { requestTimes, retryStrategy, usesFips } from './connection.ts'
import { AwsError } from '../errors.ts'
import { toAwsError } from './errors.ts'

export interface RoleSession {
  roleArn: string
  /** Empty: the role asks for none. */
  externalId: string
  /** 2-64 of `[\w+=,.@-]`; shows in CloudTrail who it was for. */
  sessionName: string
  /** Region whose STS is asked. */
  region: string
  /** Through the FIPS endpoints of AWS. */
  fips?: boolean
}
export interface SessionCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  expiration: Date
}
export type AssumeRole = (session: RoleSession) => Promise<SessionCredentials>

const REFRESH_BEFORE_MS = 5 * 60_000
/** Everybody who orders has a session; those asked for longest ago are forgotten, and assumed anew when needed. */
const MOST_SESSIONS = 1000
const ROLE_ARN = /^arn:(aws|aws-us-gov|aws-cn):iam::(\d{12}):role\/.+$/

/** Account number in a role ARN, or undefined when it is none. */
export const accountOfRole = (arn: string): string | undefined => ROLE_ARN.exec(arn)?.[2]

/** Asks the regional STS with the companion's own identity (the standard credential chain of the SDK). */
export const stsAssumeRole = (timeoutSeconds: number, onCall: () => void): AssumeRole => {
  const clients = new Map<string, STSClient>()
  return async (session) => {
    if (accountOfRole(session.roleArn) === undefined)
      throw new AwsError(
        `Role "${session.roleArn}" is no role ARN. Correct it on the AWS account record; it looks like arn:aws:iam::123456789012:role/NAME.`,
        { code: 'aws_configuration', awsCode: 'InvalidRoleArn', kind: 'configuration' },
      )
    const place = `${session.region}|${session.fips === true}`
    let client = clients.get(place)
    if (!client) {
      client = new STSClient({
        region: session.region,
        useFipsEndpoint: usesFips(session.fips),
        retryStrategy: retryStrategy('order'),
        requestHandler: requestTimes(timeoutSeconds),
      })
      clients.set(place, client)
    }
    onCall()
    try {
      const answer = await client.send(
        new AssumeRoleCommand({
          RoleArn: session.roleArn,
          RoleSessionName: session.sessionName,
          ...(session.externalId ? { ExternalId: session.externalId } : {}),
        }),
      )
      const given = answer.Credentials
      if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken || !given.Expiration)
        throw new Error('STS answered without credentials')
      return {
        accessKeyId: given.AccessKeyId,
        secretAccessKey: given.SecretAccessKey,
        sessionToken: given.SessionToken,
        expiration: given.Expiration,
      }
    } catch (error) {
      const wrapped = toAwsError(`AssumeRole of ${session.roleArn} through STS in ${session.region}`, error)
      if (wrapped.kind !== 'denied') throw wrapped
      throw new AwsError(
        `${wrapped.message} Check that the role exists, that its trust policy names the companion's identity, and that the external ID on the account record is the one the role asks for.`,
        { code: 'aws_configuration', awsCode: wrapped.awsCode, kind: 'configuration', cause: error },
      )
    }
  }
}

/** Sessions kept until five minutes before they end; callers that ask at the same time share one AssumeRole. */
export class CredentialCache {
  readonly #assume: AssumeRole
  readonly #now: () => number
  readonly #sessions = new Map<string, Promise<SessionCredentials>>()

  constructor(assume: AssumeRole, now: () => number = Date.now) {
    this.#assume = assume
    this.#now = now
  }

  async get(session: RoleSession): Promise<SessionCredentials> {
    const key = keyOf(session)
    const kept = this.#sessions.get(key)
    if (kept) {
      const credentials = await kept
      if (credentials.expiration.getTime() - this.#now() > REFRESH_BEFORE_MS) return credentials
      // Whoever comes first replaces it, the others find the replacement.
      if (this.#sessions.get(key) === kept) this.#sessions.delete(key)
      return this.get(session)
    }
    const fresh = this.#assume(session)
    const oldest = this.#sessions.size >= MOST_SESSIONS ? this.#sessions.keys().next().value : undefined
    if (oldest !== undefined) this.#sessions.delete(oldest)
    this.#sessions.set(key, fresh)
    try {
      return await fresh
    } catch (error) {
      if (this.#sessions.get(key) === fresh) this.#sessions.delete(key)
      throw error
    }
  }

  /** Drops a session that AWS no longer accepts. */
  forget(session: RoleSession): void {
    this.#sessions.delete(keyOf(session))
  }
}

/** Credentials are good in every region of a partition, so the region is no part of the key. */
const keyOf = (session: RoleSession): string => [session.roleArn, session.externalId, session.sessionName].join('|')
