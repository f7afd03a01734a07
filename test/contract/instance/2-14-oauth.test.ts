/** Platform statements 164 to 170 (and 121): tokens of the instance. */
import { createHmac } from 'node:crypto'
import { registerOAuth } from '../../../src/local/instance/oauth/routes.ts'
import { type TestCertificate, makeCertificate } from '../../support/certificate.ts'
import { type Answer, type TestServer, startServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'
import { type SignIn, assertion } from '../../support/kibana.ts'

const JWT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
let server: TestServer
let keys: TestCertificate
let signIn: Extract<SignIn, { kind: 'jwt' }>
let jwtClient: string

beforeAll(async () => {
  keys = makeCertificate('connector')
  server = await startServer({ extensions: registerOAuth })
  const { instance } = server
  server.addUser('person', ['itil'], { email: 'person@example.com' })
  server.addUser('program', ['itil'], { web_service_access_only: '1' })
  server.addUser('boss', ['admin'])
  server.addUser('gone', [], { active: '0' })
  const entity = (id: string, values = {}) =>
    insert(instance, 'oauth_entity', {
      name: id,
      client_id: id,
      client_secret: instance.secrets.encrypt(`${id}-secret`),
      ...values,
    })
  entity('client')
  entity('retired', { active: '0' })
  entity('public', { public_client: '1', redirect_url: 'https://app.example.com/back' })
  entity('code', { redirect_url: 'https://app.example.com/back' })
  jwtClient = insert(instance, 'oauth_jwt', {
    name: 'jwt',
    client_id: 'jwt',
    client_secret: instance.secrets.encrypt('jwt-secret'),
    user_field: 'user_name',
    enable_jti_verification: '0',
  })
  const certificate = insert(instance, 'sys_certificate', { name: 'connector', pem_certificate: keys.pem })
  insert(instance, 'jwt_verifier_map', { name: 'm', oauth_jwt: jwtClient, kid: 'key-1', sys_certificate: certificate })
  signIn = {
    kind: 'jwt',
    clientId: 'jwt',
    clientSecret: 'jwt-secret',
    keyId: 'key-1',
    privateKey: keys.privateKey,
    subject: 'person',
  }
})
afterAll(() => server.close())

const ask = (fields: Record<string, string>): Promise<Answer> =>
  server.request('POST', '/oauth_token.do', {
    user: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    body: new URLSearchParams(fields).toString(),
  })
const client = (id = 'client') => ({ client_id: id, client_secret: `${id}-secret` })
const password = (username = 'person', secret = 'secret', id = 'client') =>
  ask({ grant_type: 'password', ...client(id), username, password: secret })
const byAssertion = (signed: string) => ask({ assertion: signed, ...client('jwt'), grant_type: JWT })
const me = (token: string) =>
  server.request('GET', '/api/now/table/incident?sysparm_limit=1', {
    user: null,
    headers: { authorization: `Bearer ${token}` },
  })

test('164: form encoding only; the answer has the five keys and opens the APIs', async () => {
  const { status, json } = await password()
  expect(status).toBe(200)
  expect(json).toEqual({
    access_token: expect.any(String) as string,
    refresh_token: expect.any(String) as string,
    scope: 'useraccount',
    token_type: 'Bearer',
    expires_in: expect.any(Number) as number,
  })
  expect(Number(json.expires_in)).toBeLessThanOrEqual(1800)
  expect((await me(json.access_token ?? '')).status).toBe(200)
  const asJson = await server.request('POST', '/oauth_token.do', { user: null, body: { grant_type: 'password' } })
  expect([asJson.status, asJson.json.error]).toEqual([400, 'invalid_request'])
})

test('165: refusals carry error and error_description', async () => {
  for (const refused of [await password('person', 'wrong'), await password('nobody'), await password('gone')]) {
    expect(refused.status).toBe(401)
    expect(refused.json).toEqual({ error: 'server_error', error_description: 'access_denied' })
  }
  expect((await ask({ ...client(), grant_type: 'telepathy' })).json.error).toBe('unsupported_grant_type')
  expect((await ask(client())).status).toBe(400)
})

test('166: the same token until it expires, and a refresh token that outlives it', async () => {
  const one = await password()
  const two = await password()
  expect(two.json.access_token).toBe(one.json.access_token)
  server.instance.clock.advance(600)
  const later = await password()
  expect(later.json.access_token).toBe(one.json.access_token)
  expect(Number(later.json.expires_in)).toBeLessThanOrEqual(1200)
  server.instance.clock.advance(1300)
  expect((await me(one.json.access_token ?? '')).status).toBe(401)
  const refresh = { grant_type: 'refresh_token', ...client(), refresh_token: one.json.refresh_token ?? '' }
  const renewed = await ask(refresh)
  expect(renewed.status).toBe(200)
  expect(renewed.json.refresh_token).toBe(one.json.refresh_token)
  expect((await me(renewed.json.access_token ?? '')).status).toBe(200)
  expect((await ask({ ...refresh, ...client('code') })).json.error).toBe('invalid_grant')
  server.instance.clock.advance(8_640_001)
  expect((await ask(refresh)).json.error).toBe('invalid_grant')
})

test('167: client credentials need the property and a user', async () => {
  const { instance } = server
  const asked = { grant_type: 'client_credentials', ...client() }
  expect((await ask(asked)).json.error).toBe('unsupported_grant_type')
  const system = instance.access.system()
  const of = (table: string, query: string) =>
    instance.records.find(instance.records.query(table, query))[0]?.sys_id ?? ''
  const name = 'glide.oauth.inbound.client.credential.grant_type.enabled'
  instance.records.update(system, 'sys_properties', of('sys_properties', `name=${name}`), { value: 'true' })
  expect((await ask(asked)).json.error).toBe('invalid_grant')
  instance.records.update(system, 'oauth_entity', of('oauth_entity', 'client_id=client'), {
    user: of('sys_user', 'user_name=person'),
  })
  const { status, json } = await ask(asked)
  expect(status).toBe(200)
  expect(json.refresh_token).toBeUndefined()
  expect((await me(json.access_token ?? '')).status).toBe(200)
})

test('168: a signed assertion gives a token without refresh token', async () => {
  const { status, json } = await byAssertion(assertion(signIn, { now: now() }))
  expect(status).toBe(200)
  expect(json.refresh_token).toBeUndefined()
  expect((await me(json.access_token ?? '')).status).toBe(200)
})

const now = () => Math.floor(server.instance.clock.now() / 1000)

test.each<[string, () => string]>([
  ['another key id', () => assertion(signIn, { now: now(), header: { kid: 'key-2' } })],
  ['no key id', () => assertion(signIn, { now: now(), header: { kid: undefined } })],
  ['another audience', () => assertion(signIn, { now: now(), claims: { aud: 'other' } })],
  ['another issuer', () => assertion(signIn, { now: now(), claims: { iss: 'other' } })],
  ['an end in the past', () => assertion(signIn, { now: now(), claims: { exp: now() - 400 } })],
  ['no end', () => assertion(signIn, { now: now(), claims: { exp: undefined } })],
  ['a start in the future', () => assertion(signIn, { now: now(), claims: { iat: now() + 400 } })],
  ['nobody as its subject', () => assertion(signIn, { now: now(), claims: { sub: 'nobody' } })],
  ['another key', () => assertion({ ...signIn, privateKey: makeCertificate('other').privateKey }, { now: now() })],
  [
    'algorithm none',
    () =>
      `${assertion(signIn, { now: now(), header: { alg: 'none' } })
        .split('.')
        .slice(0, 2)
        .join('.')}.`,
  ],
  ['an HMAC by the public key', () => hmacByPublicKey()],
  ['no structure', () => 'abc'],
])('168: an assertion with %s is refused', async (_fault, signed) => {
  const { status, json } = await byAssertion(signed())
  expect(status).toBe(401)
  expect(json).toEqual({ error: 'invalid_grant', error_description: expect.any(String) as string })
})

function hmacByPublicKey(): string {
  const [head = '', body = ''] = assertion(signIn, { now: now(), header: { alg: 'HS256' } }).split('.')
  return `${head}.${body}.${createHmac('sha256', keys.pem).update(`${head}.${body}`).digest('base64url')}`
}

test('168: clocks may differ by the skew; with identifier checks on, each identifier counts once', async () => {
  expect((await byAssertion(assertion(signIn, { now: now(), claims: { exp: now() - 200 } }))).status).toBe(200)
  const system = server.instance.access.system()
  server.instance.records.update(system, 'oauth_jwt', jwtClient, { enable_jti_verification: '1' })
  expect((await byAssertion(assertion(signIn, { now: now() }))).status).toBe(401)
  const once = assertion(signIn, { now: now(), claims: { jti: 'a' } })
  expect((await byAssertion(once)).status).toBe(200)
  expect((await byAssertion(once)).status).toBe(401)
  server.instance.records.update(system, 'oauth_jwt', jwtClient, { enable_jti_verification: '0' })
})

test('169: administrators get no token by assertion', async () => {
  expect((await byAssertion(assertion({ ...signIn, subject: 'boss' }, { now: now() }))).json.error).toBe(
    'invalid_grant',
  )
})

test('170: wrong secret, inactive client, inactive user and accounts for web services are refused', async () => {
  const wrong = {
    client_id: 'client',
    client_secret: 'x',
    grant_type: 'password',
    username: 'person',
    password: 'secret',
  }
  expect((await ask(wrong)).status).toBe(401)
  expect((await ask({ ...wrong, client_secret: '' })).status).toBe(401)
  expect((await password('person', 'secret', 'retired')).status).toBe(401)
  expect((await password('program')).status).toBe(401)
  expect((await ask({ ...wrong, client_id: 'public', client_secret: '' })).status).toBe(200)
})

test('an authorization code is for one use, its client, its address and who can prove it', async () => {
  const verifier = 'v'.repeat(43)
  const challenge = (await crypto.subtle.digest('SHA-256', Buffer.from(verifier))) as ArrayBuffer
  const back = 'https://app.example.com/back'
  const authorize = async (id: string, more: Record<string, string> = {}): Promise<Answer> =>
    server.get(
      `/oauth_auth.do?${new URLSearchParams({ response_type: 'code', client_id: id, redirect_uri: back, state: 's', ...more }).toString()}`,
      { user: 'person:secret' },
    )
  const codeOf = (answer: Answer) => new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const redeem = (id: string, code: string, more: Record<string, string> = {}) =>
    ask({ grant_type: 'authorization_code', ...client(id), code, redirect_uri: back, ...more })
  const code = codeOf(await authorize('code'))
  expect((await redeem('public', code)).status).toBe(401)
  const again = codeOf(await authorize('code'))
  expect((await redeem('code', again)).json.refresh_token).toBeDefined()
  expect((await redeem('code', again)).json.error).toBe('invalid_grant')
  const pkce = { code_challenge: Buffer.from(challenge).toString('base64url'), code_challenge_method: 'S256' }
  const proven = codeOf(await authorize('public', pkce))
  const answer = await ask({
    grant_type: 'authorization_code',
    client_id: 'public',
    code: proven,
    redirect_uri: back,
    code_verifier: verifier,
  })
  expect(answer.status).toBe(200)
  expect((await authorize('public')).status).toBe(400)
  expect((await authorize('code', { redirect_uri: 'https://evil.example.com' })).status).toBe(400)
  expect((await authorize('code', { state: '' })).status).toBe(400)
})

test('a revoked token opens nothing any more', async () => {
  const { json } = await password()
  await server.request('GET', `/oauth_revoke_token.do?token=${json.access_token ?? ''}`, { user: null })
  expect((await me(json.access_token ?? '')).status).toBe(401)
})
