import { AwsError } from '../errors.ts'
import type { Protocol, ServiceMeta } from '../model/service-model.ts'
import { regionsOf } from '../state/regions.ts'
import type { World } from '../state/world.ts'
import { findCredential } from './identity.ts'
import type { Credential } from './identity.ts'
import { MAX_SKEW_MS, formatAmzDate, parseAmzDate, signatureMatches } from './sigv4.ts'
import type { SignedRequest } from './sigv4.ts'
import type { MalformedSignature, Signature } from './signature.ts'

/** The same refusal has one name in JSON services, another in query and REST services. */
const NAMES = {
  missing: ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  malformed: ['IncompleteSignatureException', 'IncompleteSignature'],
  unknown: ['UnrecognizedClientException', 'InvalidClientTokenId'],
  signature: ['InvalidSignatureException', 'SignatureDoesNotMatch'],
  expired: ['ExpiredTokenException', 'ExpiredToken'],
} as const

type Kind = keyof typeof NAMES

/** EC2 has one sentence for all credentials that it cannot verify. */
function ec2Fault(kind: Kind, message: string): AwsError {
  if (kind === 'expired') return new AwsError('RequestExpired', 'Request has expired.', 400)
  if (kind === 'unknown' || kind === 'signature') {
    return new AwsError('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)
  }
  return new AwsError(NAMES[kind][1], message, 403)
}

export function authenticationFault(kind: Kind, protocol: Protocol, message: string): AwsError {
  if (protocol === 'ec2') return ec2Fault(kind, message)
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
  signature: Signature | MalformedSignature | undefined,
  { id, protocol, globalRegions }: Pick<ServiceMeta, 'id' | 'protocol' | 'globalRegions'>,
  wallClock: number,
  now: number,
): Credential {
  if (!signature) throw authenticationFault('missing', protocol, 'Missing Authentication Token')
  if ('malformed' in signature) throw authenticationFault('malformed', protocol, signature.malformed)
  const credential = findCredential(world, signature.accessKeyId)
  if (!credential) throw authenticationFault('unknown', protocol, INVALID_TOKEN)
  if (signature.service !== id) {
    const text = `Credential should be scoped to correct service: '${id}'. `
    throw authenticationFault('signature', protocol, text)
  }
  checkDate(signature, protocol, wallClock)
  checkSignedHeaders(request, signature, protocol)
  if (credential.sessionToken !== signature.sessionToken) throw authenticationFault('unknown', protocol, INVALID_TOKEN)
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

function checkDate(signature: Signature, protocol: Protocol, wallClock: number): void {
  const { date, expires } = signature
  if (date === '') {
    throw authenticationFault(
      'malformed',
      protocol,
      "Authorization header requires existence of a 'X-Amz-Date' header.",
    )
  }
  const time = parseAmzDate(date)
  if (Number.isNaN(time) || !date.startsWith(signature.day)) {
    throw authenticationFault('signature', protocol, `Date in Credential scope does not match YYYYMMDD from '${date}'.`)
  }
  if (expires !== undefined && wallClock > time + expires * 1000) {
    const text = `Signature expired: ${date} was good for ${expires} seconds`
    throw authenticationFault('signature', protocol, text)
  }
  if (expires === undefined && time < wallClock - MAX_SKEW_MS) {
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
  const needed = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))]
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
  // A region that the account has not switched on does not know the account's credentials.
  throw authenticationFault('unknown', protocol, INVALID_TOKEN)
}
