import { AwsError } from '../errors.ts'
import type { Protocol, ServiceMeta } from '../model/service-model.ts'
import { regionsOf } from '../state/regions.ts'
import type { World } from '../state/world.ts'
import { findCredential } from './identity.ts'
import type { Credential } from './identity.ts'
import { MAX_SKEW_MS, formatAmzDate, parseAmzDate, signatureMatches } from './sigv4.ts'
import type { Signature, SignedRequest } from './sigv4.ts'

/** The same refusal has one name in JSON services, another in query services. */
const NAMES = {
  missing: ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  unknown: ['UnrecognizedClientException', 'InvalidClientTokenId'],
  signature: ['InvalidSignatureException', 'SignatureDoesNotMatch'],
  expired: ['ExpiredTokenException', 'ExpiredToken'],
} as const

export function authenticationFault(kind: keyof typeof NAMES, protocol: Protocol, message: string): AwsError {
  const [json, query] = NAMES[kind]
  return protocol === 'json' ? new AwsError(json, message, 400) : new AwsError(query, message, 403)
}

const INVALID_TOKEN = 'The security token included in the request is invalid.'
export const EXPIRED_TOKEN = 'The security token included in the request is expired'

/**
 * Finds out who signed a request and whether he did.
 *
 * @param wallClock real time, which signatures are dated by; `now` is the virtual clock, which sessions expire by
 */
export function authenticate(
  world: World,
  request: SignedRequest,
  signature: Signature | undefined,
  { protocol, globalRegions }: Pick<ServiceMeta, 'protocol' | 'globalRegions'>,
  wallClock: number,
  now: number,
): Credential {
  if (!signature) throw authenticationFault('missing', protocol, 'Missing Authentication Token')
  const credential = findCredential(world, signature.accessKeyId)
  if (!credential) throw authenticationFault('unknown', protocol, INVALID_TOKEN)
  checkDate(request, signature, protocol, wallClock)
  checkSignedHeaders(request, signature, protocol)
  const token = request.headers['x-amz-security-token']
  if ((credential.sessionToken ?? undefined) !== token) throw authenticationFault('unknown', protocol, INVALID_TOKEN)
  if (!signatureMatches(request, signature, credential.secretAccessKey)) {
    throw authenticationFault(
      'signature',
      protocol,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    )
  }
  if (credential.expires !== undefined && now >= credential.expires) {
    throw authenticationFault('expired', protocol, EXPIRED_TOKEN)
  }
  checkRegion(credential, signature.region, protocol, globalRegions?.[credential.account.partition])
  return credential
}

function checkDate(request: SignedRequest, signature: Signature, protocol: Protocol, wallClock: number): void {
  const date = String(request.headers['x-amz-date'] ?? '')
  const time = parseAmzDate(date)
  if (Number.isNaN(time) || !date.startsWith(signature.day)) {
    throw authenticationFault('signature', protocol, `Date in Credential scope does not match YYYYMMDD from '${date}'.`)
  }
  if (time < wallClock - MAX_SKEW_MS) {
    const limit = formatAmzDate(wallClock - MAX_SKEW_MS)
    const text = `Signature expired: ${date} is now earlier than ${limit} (${formatAmzDate(wallClock)} - 5 min.)`
    throw authenticationFault('signature', protocol, text)
  }
  if (time > wallClock + MAX_SKEW_MS) {
    const limit = formatAmzDate(wallClock + MAX_SKEW_MS)
    const text = `Signature not yet current: ${date} is still later than ${limit} (${formatAmzDate(wallClock)} + 5 min.)`
    throw authenticationFault('signature', protocol, text)
  }
}

function checkSignedHeaders(request: SignedRequest, signature: Signature, protocol: Protocol): void {
  const needed = ['host', 'x-amz-date']
  if (request.headers['x-amz-security-token'] !== undefined) needed.push('x-amz-security-token')
  for (const name of needed) {
    if (!signature.signedHeaders.includes(name)) {
      throw authenticationFault('signature', protocol, `'${name}' must be a 'SignedHeader' in the AWS Authorization.`)
    }
  }
}

/** A global service answers for one region of the partition, whatever region the client works in. */
function checkRegion(credential: Credential, region: string, protocol: Protocol, global: string | undefined): void {
  const valid = global === undefined ? regionsOf(credential.account.partition) : [global]
  if (!valid.includes(region)) {
    throw authenticationFault('signature', protocol, `Credential should be scoped to a valid region, not '${region}'.`)
  }
  if (!credential.account.disabledRegions.includes(region)) return
  // A region that the account has not switched on does not know the account's credentials; EC2 says so in other words.
  if (protocol === 'ec2') {
    throw new AwsError(
      'OptInRequired',
      'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
      403,
    )
  }
  throw authenticationFault('unknown', protocol, INVALID_TOKEN)
}
