/** Signing in by every kind, against a small token server. */
import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, get as httpGet, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { ConfigError, InstanceError } from '../../../../src/companion/errors.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { authorizeInBrowser } from '../../../../src/companion/servicenow/authorization-code.ts'
import {
  JWT_ALGORITHMS,
  type Credentials,
  type OAuthCredentials,
} from '../../../../src/companion/servicenow/credentials.ts'
import { TokenSource } from '../../../../src/companion/servicenow/sign-in.ts'
import { Transport } from '../../../../src/companion/servicenow/transport.ts'

let server: Server
let url: string
let folder: string
let tokens: URLSearchParams[]
let seen: { authorization: string | undefined; key: string | undefined; cookie: string | undefined }[]
let answerToken: (form: URLSearchParams, call: number) => { status: number; body: object }
let answerApi: (authorization: string | undefined, call: number) => number
let open: Transport[]

beforeEach(async () => {
  tokens = []
  seen = []
  open = []
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
  answerToken = (_form, call) => ({
    status: 200,
    body: { access_token: `t${call}`, refresh_token: 'r', expires_in: 1800, token_type: 'Bearer' },
  })
  answerApi = () => 200
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const json = (status: number, value: object): void => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'set-cookie': `JSESSIONID=s${seen.length}; Path=/`,
        })
        response.end(JSON.stringify(value))
      }
      if (request.url?.startsWith('/oauth_token.do')) {
        expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded')
        tokens.push(new URLSearchParams(body))
        const { status, body: value } = answerToken(tokens.at(-1) as URLSearchParams, tokens.length)
        json(status, value)
      } else {
        const { authorization, cookie } = request.headers
        seen.push({ authorization, key: request.headers['x-sn-apikey'] as string | undefined, cookie })
        const status = answerApi(authorization, seen.length)
        json(
          status,
          status === 200
            ? { result: [] }
            : { error: { message: 'User Not Authenticated', detail: null }, status: 'failure' },
        )
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(open.map((transport) => transport.close()))
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

const connect = (credentials: Credentials): Transport => {
  const transport = new Transport({ url, credentials, timeoutSeconds: 2, connections: 4, attempts: 3, pauseMs: 1 })
  open.push(transport)
  return transport
}
const get = (transport: Transport) => transport.request({ method: 'GET', path: '/api/now/v2/table/x' })
const oauth = (values: Partial<OAuthCredentials>): OAuthCredentials => ({
  kind: 'oauth',
  grant: 'client_credentials',
  clientId: 'app',
  clientSecret: new Secret('app-secret'),
  ...values,
})
const form = (index: number) => Object.fromEntries(tokens[index] ?? [])

describe('RC-02 kinds of signing in', () => {
  it('bearer, API key and certificate', async () => {
    await get(connect({ kind: 'bearer', token: new Secret('tok') }))
    await get(connect({ kind: 'api_key', key: new Secret('k') }))
    await get(connect({ kind: 'certificate' }))
    expect(seen.map(({ authorization, key }) => [authorization, key])).toEqual([
      ['Bearer tok', undefined],
      [undefined, 'k'],
      [undefined, undefined],
    ])
  })

  it('OAuth password, client credentials and refresh token', async () => {
    await get(connect(oauth({ grant: 'password', user: 'u', password: new Secret('p'), scope: 'useraccount' })))
    await get(connect(oauth({})))
    await get(connect(oauth({ grant: 'refresh_token', refreshToken: new Secret('first') })))
    const client = { client_id: 'app', client_secret: 'app-secret' }
    expect([form(0), form(1), form(2)]).toEqual([
      { ...client, grant_type: 'password', username: 'u', password: 'p', scope: 'useraccount' },
      { ...client, grant_type: 'client_credentials' },
      { ...client, grant_type: 'refresh_token', refresh_token: 'first' },
    ])
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3'])
  })

  const curves: Record<string, string> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }
  it.each(JWT_ALGORITHMS)('JWT bearer with %s', async (algorithm) => {
    const pair = algorithm.startsWith('RS')
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: curves[algorithm] ?? 'P-256' })
    const shared = 'a shared secret that is long enough for any of the algorithms, really it is'
    const key = algorithm.startsWith('HS')
      ? shared
      : pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    await get(
      connect(
        oauth({
          grant: 'jwt_bearer',
          jwt: { algorithm, key: new Secret(key), keyId: 'k1', subject: 'abel', claims: { region: 'eu' } },
        }),
      ),
    )
    expect(form(0)).toMatchObject({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_id: 'app' })
    const assertion = form(0)['assertion'] ?? ''
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: algorithm, kid: 'k1' })
    const verified = await jwtVerify(
      assertion,
      algorithm.startsWith('HS') ? new TextEncoder().encode(shared) : pair.publicKey,
      {
        issuer: 'app',
        audience: 'app',
        subject: 'abel',
      },
    )
    expect(verified.payload).toMatchObject({ region: 'eu' })
    expect(verified.payload.jti).toBeTruthy()
  })

  it('authorization code: state checked, PKCE S256, loopback redirect', async () => {
    const source = new TokenSource(
      oauth({ grant: 'authorization_code', authorizationParameters: { prompt: 'login' } }),
      {
        origin: url,
        dispatcher: connect({ kind: 'certificate' }).dispatcher,
        timeoutMs: 1000,
      },
    )
    await expect(source.headers()).rejects.toMatchObject({ code: 'not_allowed_yet' })
    const visit = (change: (back: URL, asked: URL) => void) =>
      authorizeInBrowser(source.endpoint, (address) => {
        const asked = new URL(address)
        expect(Object.fromEntries(asked.searchParams)).toMatchObject({
          response_type: 'code',
          client_id: 'app',
          prompt: 'login',
          code_challenge_method: 'S256',
        })
        const back = new URL(asked.searchParams.get('redirect_uri') ?? '')
        expect(back.hostname).toBe('127.0.0.1')
        back.searchParams.set('state', asked.searchParams.get('state') ?? '')
        change(back, asked)
        void fetch(back)
      })
    await expect(visit((back) => back.searchParams.set('state', 'forged'))).rejects.toThrow(/state differs/)
    await expect(visit((back) => back.searchParams.set('error', 'access_denied'))).rejects.toThrow(/access_denied/)
    expect(tokens).toHaveLength(0)
    const token = await visit((back) => back.searchParams.set('code', 'the code'))
    expect(form(0)).toMatchObject({ grant_type: 'authorization_code', code: 'the code' })
    expect(form(0)['code_verifier']?.length).toBeGreaterThan(43)
    source.accept(token)
    expect(await source.headers()).toEqual({ authorization: 'Bearer t1' })
  })

  it('authorization code: what else reaches the port neither ends the wait nor the process', async () => {
    const source = new TokenSource(oauth({ grant: 'authorization_code' }), {
      origin: url,
      dispatcher: connect({ kind: 'certificate' }).dispatcher,
      timeoutMs: 1000,
    })
    const strays: (number | undefined)[] = []
    const answer = async (address: string): Promise<void> => {
      const asked = new URL(address)
      const back = new URL(asked.searchParams.get('redirect_uri') ?? '')
      for (const path of ['//', '//[', '/favicon.ico']) {
        const status = await new Promise<number | undefined>((resolve, reject) => {
          httpGet({ host: back.hostname, port: back.port, path, agent: false }, (reply) => {
            reply.resume()
            resolve(reply.statusCode)
          }).on('error', reject)
        })
        strays.push(status)
      }
      back.searchParams.set('state', asked.searchParams.get('state') ?? '')
      back.searchParams.set('code', 'the code')
      await fetch(back)
    }
    await authorizeInBrowser(source.endpoint, (address) => void answer(address))
    expect(strays).toEqual([404, 404, 404])
  })
})

describe('RC-03 extra parameters and claims', () => {
  it('go along, but never replace what the grant needs', async () => {
    await get(connect(oauth({ tokenParameters: { audience: 'x', grant_type: 'password' } })))
    expect(form(0)).toMatchObject({ audience: 'x', grant_type: 'client_credentials' })
    const jwt = {
      algorithm: 'HS256' as const,
      key: new Secret('s'.repeat(32)),
      subject: 'abel',
      claims: { sub: 'admin', exp: 1 },
    }
    await expect(get(connect(oauth({ grant: 'jwt_bearer', jwt })))).rejects.toThrow(
      /sub, exp cannot be set as a free claim/,
    )
    expect(tokens).toHaveLength(1)
  })

  it('lets issuer, audience and life be set by their own fields', async () => {
    const jwt = {
      algorithm: 'HS256' as const,
      key: new Secret('s'.repeat(32)),
      subject: 'a',
      issuer: 'me',
      audience: 'you',
      lifetimeSeconds: 60,
    }
    await get(connect(oauth({ grant: 'jwt_bearer', jwt })))
    const claims = decodeJwt(form(0)['assertion'] ?? '')
    expect(claims).toMatchObject({ iss: 'me', aud: 'you' })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60)
  })
})

describe('RC-04 one token for all', () => {
  it('is asked for once, however many requests wait for it', async () => {
    const transport = connect(oauth({}))
    await Promise.all(Array.from({ length: 8 }, () => get(transport)))
    expect(tokens).toHaveLength(1)
    expect(new Set(seen.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer t1']))
  })

  it('is renewed at 80 % of its life, or 60 s before its end', async () => {
    let now = 0
    const source = (life: number) => {
      answerToken = (_form, call) => ({ status: 200, body: { access_token: `t${call}`, expires_in: life } })
      return new TokenSource(oauth({}), {
        origin: url,
        dispatcher: connect({ kind: 'certificate' }).dispatcher,
        timeoutMs: 1000,
        now: () => now,
      })
    }
    const long = source(1800)
    await long.headers()
    now = 1439_000
    await long.headers()
    expect(tokens).toHaveLength(1)
    now = 1441_000
    await long.headers()
    expect(tokens).toHaveLength(2)
    const short = source(100)
    await short.headers()
    now += 41_000
    await short.headers()
    expect(tokens).toHaveLength(4)
  })

  it('is used to its end when the instance hands the same one out again', async () => {
    let now = 0
    answerToken = () => ({ status: 200, body: { access_token: 'same', expires_in: 1800 - now / 1000 } })
    const source = new TokenSource(oauth({}), {
      origin: url,
      dispatcher: connect({ kind: 'certificate' }).dispatcher,
      timeoutMs: 1000,
      now: () => now,
    })
    await source.headers()
    now = 1500_000
    for (let call = 0; call < 5; call++) await source.headers()
    expect(tokens).toHaveLength(2)
  })

  it('is refreshed once on a 401, and a second 401 is final', async () => {
    answerApi = (authorization) => (authorization === 'Bearer t2' ? 200 : 401)
    const transport = connect(oauth({ grant: 'password', user: 'u', password: new Secret('p') }))
    await get(transport)
    expect(tokens.map((one) => one.get('grant_type'))).toEqual(['password', 'refresh_token'])
    answerApi = () => 401
    await expect(get(transport)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(seen).toHaveLength(4)
  })

  it('has an error of its own when the refresh token has expired', async () => {
    answerToken = () => ({ status: 401, body: { error: 'server_error', error_description: 'access_denied' } })
    const refused = await get(connect(oauth({ grant: 'refresh_token', refreshToken: new Secret('old') }))).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(InstanceError)
    expect(refused).toMatchObject({
      code: 'refresh_expired',
      message: expect.stringContaining('records login') as string,
    })
    const wrong = await get(connect(oauth({}))).catch((error: unknown) => error)
    expect(wrong).toMatchObject({ code: 'sign_in', message: expect.stringContaining('access_denied') as string })
    expect(String(wrong)).not.toContain('app-secret')
  })

  it('is kept on disk only when asked for, readable by its owner alone', async () => {
    const tokenFile = join(folder, 'token.json')
    await get(connect(oauth({})))
    expect(existsSync(tokenFile)).toBe(false)
    await get(connect(oauth({ tokenFile })))
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600)
    expect(readFileSync(tokenFile, 'utf8')).toContain('"t2"')
    await get(connect(oauth({ tokenFile })))
    expect(tokens).toHaveLength(2)
    chmodSync(tokenFile, 0o644)
    expect(() => connect(oauth({ tokenFile }))).toThrow(ConfigError)
    writeFileSync(tokenFile, 'nonsense', { mode: 0o600 })
    chmodSync(tokenFile, 0o600)
    expect(() => connect(oauth({ tokenFile }))).toThrow(/Delete it and sign in again/)
  })
})

it('RC-11 gives every request in flight a cookie jar of its own, and uses it again', async () => {
  const transport = connect({ kind: 'bearer', token: new Secret('t') })
  await Promise.all([get(transport), get(transport)])
  await Promise.all([get(transport), get(transport)])
  expect(seen.slice(0, 2).map(({ cookie }) => cookie)).toEqual([undefined, undefined])
  expect(new Set(seen.slice(2).map(({ cookie }) => cookie)).size).toBe(2)
})
