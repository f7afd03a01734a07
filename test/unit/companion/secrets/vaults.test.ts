/** Secrets out of vaults, against local servers that speak their protocols, wrong answers included. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jwtVerify } from 'jose'
import { loadResolvedConfig } from '../../../../src/companion/config.ts'
import { createLogger, redact } from '../../../../src/companion/logging.ts'
import { SecretResolver } from '../../../../src/companion/secrets/resolve.ts'
import { makeCertificate } from '../../../support/certificate.ts'

interface Call {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}
type Answer = { status?: number; body: unknown } | { raw: string; status?: number } | 'hang up'

let folder: string
let server: Server
let origin: string
let calls: Call[]
let answers: (call: Call) => Answer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vaults-'))
  calls = []
  server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const call = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
  calls.push(call)
  const answer = answers(call)
  if (answer === 'hang up') return void request.socket.destroy()
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
  response.end('raw' in answer ? answer.raw : JSON.stringify(answer.body))
}
const resolver = (section: unknown, environment: Record<string, string> = {}) =>
  new SecretResolver(section, { directory: folder, environment })

const token: Answer = { body: { access_token: 'azure-token', expires_in: 3600 } }
const azure = (values: Record<string, unknown> = {}) => ({
  azure: {
    vault: origin,
    tenant: 'my-tenant',
    client_id: 'app',
    client_secret: { env: 'AZ' },
    authority: origin,
    ...values,
  },
})
const AZ = { AZ: 'client-secret-value' }

describe('Azure Key Vault', () => {
  test('T-16 signs in with the client secret and reads a secret, with one token for many', async () => {
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value: 'from-azure', id: url } })
    const vault = resolver(azure(), AZ)
    expect((await vault.resolve({ azure: 'snow-password' }, 'instance.password')).reveal()).toBe('from-azure')
    await vault.resolve({ azure: 'other/0123456789abcdef0123456789abcdef' }, 'x')
    expect(calls.map((call) => `${call.method} ${call.url}`)).toEqual([
      'POST /my-tenant/oauth2/v2.0/token',
      'GET /secrets/snow-password?api-version=7.4',
      'GET /secrets/other/0123456789abcdef0123456789abcdef?api-version=7.4',
    ])
    expect(new URLSearchParams(calls[0]?.body).get('scope')).toBe('https://vault.azure.net/.default')
    expect(calls[1]?.headers.authorization).toBe('Bearer azure-token')
  })

  test('uses the managed identity of the machine where no client secret is given', async () => {
    answers = ({ url }) => (url.startsWith('/metadata') ? token : { body: { value: 'managed' } })
    const section = { azure: { vault: origin, managed_identity: origin } }
    expect((await resolver(section).resolve({ azure: 'a' }, 'x')).reveal()).toBe('managed')
    expect(calls[0]?.headers['metadata']).toBe('true')
    expect(calls[0]?.url).toContain('resource=https%3A%2F%2Fvault.azure.net')
  })

  test('TK-43 signs in with a certificate: signed by its key, named by its thumbprint, for this tenant', async () => {
    const certificate = makeCertificate('companion')
    writeFileSync(join(folder, 'cert.pem'), certificate.pem, { mode: 0o600 })
    const key = certificate.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 })
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value: 'from-azure' } })
    const section = azure({
      client_secret: undefined,
      client_certificate: { file: 'cert.pem' },
      client_key: { file: 'key.pem' },
    })
    expect((await resolver(section).resolve({ azure: 'pw' }, 'x')).reveal()).toBe('from-azure')
    const form = new URLSearchParams(calls[0]?.body)
    const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', certificate.publicKey)
    expect(payload).toMatchObject({ iss: 'app', sub: 'app', aud: `${origin}/my-tenant/oauth2/v2.0/token` })
    expect(protectedHeader).toMatchObject({ alg: 'PS256' })
    expect(protectedHeader['x5t#S256']).toMatch(/^[\w-]{43}$/)
    writeFileSync(join(folder, 'key.pem'), 'no key', { mode: 0o600 })
    await expect(resolver(section).resolve({ azure: 'pw' }, 'x')).rejects.toThrow(/no certificate or RSA private key/)
  })

  test('TK-43 asks for a value once within its time, for a pinned version too, and anew when it was refused', async () => {
    let value = 'one-value'
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value } })
    const vault = resolver(azure(), AZ)
    const pinned = `pw/${'0'.repeat(32)}`
    const secret = await vault.resolve({ azure: pinned }, 'x')
    await vault.resolve({ azure: pinned }, 'y')
    expect(calls.filter(({ url }) => url.startsWith(`/secrets/${pinned}?`))).toHaveLength(1)
    value = 'another-value'
    expect(await secret.renew()).toBe(true)
  })

  test('a token that is refused once is asked for anew, once', async () => {
    let refused = 0
    answers = ({ url }) =>
      url.includes('oauth2') ? token : refused++ === 0 ? { status: 401, body: {} } : { body: { value: 'again' } }
    expect((await resolver(azure(), AZ).resolve({ azure: 'a' }, 'x')).reveal()).toBe('again')
  })

  test.each<[string, (call: Call) => Answer, RegExp]>([
    [
      'refuses the sign-in',
      () => ({ status: 401, body: { error: 'invalid_client' } }),
      /signing in was refused \(HTTP 401\)/,
    ],
    [
      'has no such secret',
      ({ url }) => (url.includes('oauth2') ? token : { status: 404, body: {} }),
      /has no secret a\./,
    ],
    ['forbids it', ({ url }) => (url.includes('oauth2') ? token : { status: 403, body: {} }), /refused \(HTTP 403\)/],
    ['answers without value', ({ url }) => (url.includes('oauth2') ? token : { body: {} }), /holds no value/],
    [
      'answers with a page',
      ({ url }) => (url.includes('oauth2') ? token : { raw: '<html>secret-page</html>' }),
      /no JSON/,
    ],
    ['hangs up', () => 'hang up', /no answer from/],
  ])('a vault that %s is a failure', async (_what, given, message) => {
    answers = given
    const failure = resolver(azure(), AZ).resolve({ azure: 'a' }, 'x')
    await expect(failure).rejects.toThrow(message)
    await expect(failure).rejects.not.toThrow(/secret-page|client-secret-value/)
  })

  test('plain http to another machine is refused before anything is sent', async () => {
    await expect(
      resolver(azure({ vault: 'http://vault.example.com' }), AZ).resolve({ azure: 'a' }, 'x'),
    ).rejects.toThrow(/not https/)
  })
})

describe('CyberArk Central Credential Provider', () => {
  const section = () => ({ cyberark: { url: origin, app_id: 'Switchboard', safe: 'IAM' } })

  test('T-16 TK-44 reads the content of an account', async () => {
    answers = () => ({ body: { Content: 'from-cyberark', UserName: 'svc', Address: 'dev.example.com' } })
    const vault = resolver(section())
    expect((await vault.resolve({ cyberark: 'snow svc' }, 'x')).reveal()).toBe('from-cyberark')
    expect(calls[0]?.url).toBe('/AIMWebService/api/Accounts?AppID=Switchboard&Safe=IAM&Object=snow+svc')
  })

  test.each<[string, Answer, RegExp]>([
    [
      'does not know the account',
      { status: 404, body: { ErrorCode: 'APPAP004E', ErrorMsg: 'Password object matching query was not found' } },
      /HTTP 404, APPAP004E/,
    ],
    ['does not admit the application', { status: 403, body: { ErrorCode: 'APPAP133E' } }, /HTTP 403, APPAP133E/],
    ['answers without content', { body: { UserName: 'svc' } }, /no Content/],
    ['answers with a page', { raw: '<html>' }, /no JSON/],
    ['hangs up', 'hang up', /no answer from/],
  ])('a provider that %s is a failure', async (_what, answer, message) => {
    answers = () => answer
    const vault = resolver(section())
    await expect(vault.resolve({ cyberark: 'a' }, 'x')).rejects.toThrow(message)
  })
})

describe('AWS Secrets Manager', () => {
  const before = process.env
  beforeEach(() => {
    process.env = {
      ...before,
      AWS_ENDPOINT_URL: origin,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example-secret-key',
      AWS_REGION: 'eu-west-1',
    }
  })
  afterEach(() => {
    process.env = before
  })

  test('T-16 TK-45 reads a secret, and one entry of a secret that holds JSON', async () => {
    answers = ({ body }) => ({
      body: { Name: 'x', SecretString: body.includes('json') ? '{"password":"entry-value"}' : 'from-aws' },
    })
    const vault = resolver({})
    expect((await vault.resolve({ aws: 'plain' }, 'x')).reveal()).toBe('from-aws')
    expect((await vault.resolve({ aws: 'json#password' }, 'x')).reveal()).toBe('entry-value')
    await expect(vault.resolve({ aws: 'json#user' }, 'x')).rejects.toThrow(/no value under "user"/)
    expect(calls[0]?.headers['x-amz-target']).toBe('secretsmanager.GetSecretValue')
    expect(calls[0]?.headers.authorization).toContain('AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/')
  })

  test('TK-45 reads a parameter of the Parameter Store, decrypted', async () => {
    answers = () => ({ body: { Parameter: { Name: '/prod/snow', Value: 'from-ssm' } } })
    expect((await resolver({}).resolve({ ssm: '/prod/snow' }, 'x')).reveal()).toBe('from-ssm')
    expect(calls[0]?.headers['x-amz-target']).toBe('AmazonSSM.GetParameter')
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ Name: '/prod/snow', WithDecryption: true })
    answers = () => ({ status: 400, body: { __type: 'ParameterNotFound', message: 'x' } })
    await expect(resolver({}).resolve({ ssm: 'gone' }, 'x')).rejects.toThrow(/AWS parameter gone: ParameterNotFound/)
  })

  test.each<[string, Answer, RegExp]>([
    [
      'does not know the secret',
      { status: 400, body: { __type: 'ResourceNotFoundException', message: 'Secrets Manager can’t find it' } },
      /ResourceNotFoundException/,
    ],
    ['denies it', { status: 400, body: { __type: 'AccessDeniedException', message: 'no' } }, /AccessDeniedException/],
    ['holds nothing', { body: { Name: 'x' } }, /holds no value/],
  ])('a service that %s is a failure', async (_what, answer, message) => {
    answers = () => answer
    await expect(resolver({}).resolve({ aws: 'a' }, 'x')).rejects.toThrow(message)
  })
})

describe('the password of the instance', () => {
  const write = (text: string) => {
    const path = join(folder, 'switchboard.yaml')
    writeFileSync(path, text)
    return path
  }
  const load = (path: string, environment: Record<string, string> = {}) =>
    loadResolvedConfig({ path, directory: folder, environment: { ...AZ, ...environment } })
  const yaml = (password: string, more = '') =>
    write(`instance: { url: https://dev1.service-now.com, user: me, password: ${password} }
secrets: { azure: { vault: "${origin}", tenant: t, client_id: c, client_secret: { env: AZ }, authority: "${origin}"${more} } }`)

  test('TK-40 a vault beats the environment, the environment beats the file', async () => {
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value: 'from-the-vault' } })
    writeFileSync(join(folder, 'pw'), 'from-the-file', { mode: 0o600 })
    const environment = { SWITCHBOARD_INSTANCE_PASSWORD: 'from-the-environment' }
    const password = async (path: string, given = {}) => (await load(path, given)).config.instance.password.reveal()
    expect(await password(yaml('{ azure: pw }'), environment)).toBe('from-the-vault')
    expect(await password(yaml('akv:pw'), environment)).toBe('from-the-vault')
    expect(await password(yaml('{ file: pw }'), environment)).toBe('from-the-environment')
    expect(await password(yaml('{ file: pw }'))).toBe('from-the-file')
  })

  test('looked up by the name of the setting, the vault wins where it has it, and only there', async () => {
    answers = ({ url }) =>
      url.includes('oauth2')
        ? token
        : url.includes('instance--password')
          ? { body: { value: 'by-name' } }
          : { status: 404, body: {} }
    const { config, resolver: used } = await load(yaml('{ env: PW }', ', settings: true'), { PW: 'lower' })
    expect(config.instance.password.reveal()).toBe('by-name')
    expect(used.origins.get('instance.password')).toContain('Azure Key Vault')
    answers = ({ url }) => (url.includes('oauth2') ? token : { status: 404, body: {} })
    expect(
      (await load(yaml('{ env: PW }', ', settings: true'), { PW: 'lower' })).config.instance.password.reveal(),
    ).toBe('lower')
  })

  test('T-16 TK-40 a vault that is down is a failure, not a reason to take the value from elsewhere', async () => {
    answers = () => 'hang up'
    await expect(load(yaml('{ env: PW }', ', settings: true'), { PW: 'lower' })).rejects.toThrow(/no answer from/)
  })

  test('a password changed in the vault counts from the next reading on, for whoever holds it', async () => {
    let value = 'first-password'
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value } })
    const { config } = await load(yaml('{ azure: pw }'))
    const held = config.instance.password
    expect(await held.renew()).toBe(false)
    value = 'second-password'
    calls = []
    expect(await Promise.all([held.renew(), held.renew()])).toEqual([true, true])
    expect(calls).toHaveLength(1)
    expect(held.reveal()).toBe('second-password')
  })

  test('a password file that others can read is refused, with what to do', async () => {
    writeFileSync(join(folder, 'pw'), 'from-the-file', { mode: 0o644 })
    await expect(load(yaml('{ file: pw }'))).rejects.toThrow(
      /instance\.password: file .*pw holds a secret and can be read by others \(mode 644\)\. Run: chmod 600/,
    )
  })

  test('TK-47 what was resolved is in no log line: raw, in a URL, in base 64, in an error', async () => {
    const value = 'p@ss/wörd-4711'
    answers = ({ url }) => (url.includes('oauth2') ? token : { body: { value } })
    await load(yaml('{ azure: pw }'))
    const lines: string[] = []
    const logger = createLogger({ level: 'info', json: true, write: (line) => void lines.push(line) })
    const basic = Buffer.from(`me:${value}`).toString('base64')
    logger.info(
      { note: value, url: `https://x/?q=${encodeURIComponent(value)}`, b64: Buffer.from(value).toString('base64') },
      value,
    )
    logger.error({ err: new Error(`failed with ${value}`) }, `Basic ${basic}`)
    expect(lines.join('')).not.toContain(value)
    expect(lines.join('')).not.toContain(encodeURIComponent(value))
    expect(lines.join('')).not.toContain(Buffer.from(value).toString('base64').replace(/=+$/, ''))
    expect(lines.join('')).not.toContain(basic)
    expect(String(redact(`x ${value} y`))).toBe('x [hidden] y')
  })
})
