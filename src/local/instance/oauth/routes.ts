/** OAuth 2.0 of the instance: authorization, tokens by five grants, revocation, and bearer tokens for every API. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance, Row } from '../core.ts'
import { same } from '../http/authenticate.ts'
import { mediaType, queryOf, readForm } from '../http/body.ts'
import type { ServerContext } from '../http/context.ts'
import { notAuthenticated } from '../http/errors.ts'
import { OAuthRefusal, type TokenAnswer, accessDenied, badRequest, invalidGrant } from './answer.ts'
import { type Assertions, createAssertions } from './assertion.ts'
import { type Codes, createCodes } from './codes.ts'
import { type Tokens, createTokens } from './tokens.ts'

const CLIENT_CREDENTIALS = 'glide.oauth.inbound.client.credential.grant_type.enabled'
const STATE_REQUIRED = 'glide.oauth.state.parameter.required'

interface Parts {
  context: ServerContext
  instance: Instance
  tokens: Tokens
  codes: Codes
  assertions: Assertions
}
type Grant = (parts: Parts, client: Row, form: URLSearchParams) => TokenAnswer

export function registerOAuth(app: FastifyInstance, context: ServerContext): void {
  const { instance } = context
  const tokens = createTokens(instance)
  const parts: Parts = {
    context,
    instance,
    tokens,
    codes: createCodes(instance.clock),
    assertions: createAssertions(instance),
  }
  context.bearerResolvers.push((token) => tokens.userOf(token))
  app.post('/oauth_token.do', async (request, reply) => token(parts, request, reply))
  app.get('/oauth_auth.do', async (request, reply) => authorize(parts, request, reply))
  // Keys are published where tokens are signed texts; the tokens given out here are not.
  app.get('/api/now/oauth/jwks', async () => ({ keys: [] }))
  const revoke = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const form = mediaType(request) === 'application/x-www-form-urlencoded' ? readForm(request) : undefined
    const given = queryOf(request).get('token') ?? form?.get('token') ?? ''
    if (given !== '') tokens.revoke(given)
    return reply.code(200).send('')
  }
  app.get('/oauth_revoke_token.do', revoke)
  app.post('/oauth_revoke_token.do', revoke)
}

function token(parts: Parts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.type('application/json;charset=UTF-8')
  try {
    if (mediaType(request) !== 'application/x-www-form-urlencoded')
      throw badRequest('Token requests are form encoded (application/x-www-form-urlencoded).')
    const form = readForm(request)
    const name = form.get('grant_type')
    if (!name) throw badRequest('grant_type is missing.')
    const grant = Object.hasOwn(GRANTS, name) ? GRANTS[name] : undefined
    if (!grant)
      throw new OAuthRefusal(400, 'unsupported_grant_type', `The grant type ${name.slice(0, 100)} is not supported.`)
    return reply.code(200).send(JSON.stringify(grant(parts, clientOf(parts.instance, form, name), form)))
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error
    parts.instance.log.write('info', 'oauth', error.message)
    return reply.code(error.status).send(JSON.stringify({ error: error.error, error_description: error.description }))
  }
}

function findClient(instance: Instance, clientId: string): Row | undefined {
  const where = clientId === '' ? null : instance.records.where('oauth_entity', 'client_id', '=', clientId)
  if (!where) return undefined
  const [found] = instance.records.find({ table: 'oauth_entity', where, order: [], invalid: [] })
  // As the class it is: what verifies assertions lies in columns that only that class has.
  return found?.sys_id ? (instance.records.get('oauth_entity', found.sys_id) ?? undefined) : undefined
}

/** The active client with the right secret. Public clients need none, except to speak for themselves. */
function clientOf(instance: Instance, form: URLSearchParams, grant: string): Row {
  const client = findClient(instance, form.get('client_id') ?? '')
  if (!client || client.active !== '1') throw accessDenied()
  const given = form.get('client_secret') ?? ''
  if (client.public_client === '1' && grant !== 'client_credentials' && given === '') return client
  const secret = instance.secrets.decrypt(client.client_secret ?? '')
  if (!secret || !same(given, secret)) throw accessDenied()
  return client
}

function usable(instance: Instance, userId: string | null | undefined): string {
  const user = userId ? instance.records.get('sys_user', userId) : null
  if (!user?.sys_id || user.active !== '1' || user.locked_out === '1') throw accessDenied()
  return user.sys_id
}

const GRANTS: Record<string, Grant> = {
  password({ context, instance, tokens }, client, form) {
    const user = context.authenticator.verify(form.get('username') ?? '', form.get('password') ?? '')
    // The grant opens a session of a person, which accounts for web services may not have.
    if (!user || user.web_service_access_only === '1' || user.password_needs_reset === '1') throw accessDenied()
    return tokens.issue(client, usable(instance, user.sys_id), true)
  },
  refresh_token({ instance, tokens }, client, form) {
    const credential = tokens.refresh(client, form.get('refresh_token') ?? '')
    if (!credential) throw invalidGrant('The refresh token is not valid (any more).')
    return tokens.issue(client, usable(instance, credential.user), true)
  },
  client_credentials({ instance, tokens }, client) {
    if (!instance.properties.flag(CLIENT_CREDENTIALS, false))
      throw new OAuthRefusal(
        401,
        'unsupported_grant_type',
        `client_credentials needs the property ${CLIENT_CREDENTIALS}.`,
      )
    if (!client.user) throw invalidGrant('The OAuth application has no user to act as.')
    return tokens.issue(client, usable(instance, client.user), false)
  },
  authorization_code({ instance, tokens, codes }, client, form) {
    const verifier = form.get('code_verifier')
    const code = codes.redeem(client, form.get('code') ?? '', form.get('redirect_uri') ?? '', verifier)
    // Without a secret the proof is what shows that the client is the one that asked.
    if (!code || (client.public_client === '1' && code.challenge === null))
      throw invalidGrant('The code is not valid for this client and address (any more).')
    return tokens.issue(client, usable(instance, code.userId), client.public_client !== '1')
  },
  'urn:ietf:params:oauth:grant-type:jwt-bearer'({ instance, tokens, assertions }, client, form) {
    const user = assertions.userOf(client, form.get('assertion') ?? '')
    return tokens.issue(client, usable(instance, user.sys_id), false)
  },
}

/** A person who is signed in lets a client act for him or her: back to the client with a code. */
function authorize(parts: Parts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { context, instance, codes } = parts
  const asked = queryOf(request)
  const client = findClient(instance, asked.get('client_id') ?? '')
  const redirectUri = asked.get('redirect_uri') ?? ''
  const allowed = (client?.redirect_url ?? '').split(/[\s,]+/).filter((url) => url !== '')
  const refuse = (text: string): FastifyReply =>
    reply
      .code(400)
      .type('application/json;charset=UTF-8')
      .send(JSON.stringify({ error: 'invalid_request', error_description: text }))
  // Nobody is sent to an address that the client has not registered.
  if (!client || client.active !== '1' || !allowed.includes(redirectUri))
    return refuse('The client or its redirect address is unknown.')
  if (asked.get('response_type') !== 'code') return refuse('response_type must be code.')
  const state = asked.get('state')
  if (!state && instance.properties.flag(STATE_REQUIRED, true)) return refuse('state is missing.')
  const challenge = asked.get('code_challenge')
  if (challenge !== null && asked.get('code_challenge_method') !== 'S256')
    return refuse('code_challenge_method must be S256.')
  if (challenge === null && client.public_client === '1') return refuse('A public client needs a code_challenge.')
  const caller = context.caller(request)
  if (!caller) throw notAuthenticated()
  const code = codes.issue({
    clientId: client.client_id ?? '',
    userId: caller.session.user.sysId,
    redirectUri,
    challenge,
  })
  const target = new URL(redirectUri)
  target.searchParams.set('code', code)
  if (state) target.searchParams.set('state', state)
  return reply.redirect(target.href, 302)
}
