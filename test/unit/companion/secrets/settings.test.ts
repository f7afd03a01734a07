/** Protected settings as a whole: encrypted files, references anywhere, what wins over what, what is told about it. */
import { constants, publicEncrypt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadResolvedConfig } from '../../../../src/companion/config.ts'
import { main } from '../../../../src/companion/main.ts'
import { loadProfile } from '../../../../src/companion/records/profile.ts'
import { encryptValue, newKeyPair, publicKeyOf } from '../../../../src/companion/secrets/envelope.ts'
import type { OAuthCredentials } from '../../../../src/companion/servicenow/credentials.ts'

const pair = newKeyPair(2048)
const next = newKeyPair(2048)
const publicKey = publicKeyOf(pair.publicKey, 'public')
let folder: string
let out: string
let err: string
const kept = { ...process.env }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
  out = ''
  err = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
  save('private.pem', pair.privateKey)
  save('public.pem', pair.publicKey)
  save('next.pem', next.privateKey)
  save('next-public.pem', next.publicKey)
})
afterEach(() => {
  jest.restoreAllMocks()
  process.env = { ...kept }
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
const save = (name: string, text: string): string => {
  writeFileSync(at(name), text, { mode: 0o600 })
  return at(name)
}
const run = (...words: string[]): Promise<number> => main(['node', 'switchboard', ...words])
const load = (environment: Record<string, string> = {}) =>
  loadResolvedConfig({ path: at('switchboard.yaml'), directory: folder, environment })

const KEYS = 'private_keys: [{ file: private.pem }]'

test('TK-40 TK-41 a whole file is encrypted in its shape, and beats the plain one, value by value', async () => {
  save('plain.yaml', 'instance:\n  user: from-encrypted # a note\n  password: encrypted-password\n')
  expect(
    await run('secrets', 'encrypt-file', at('plain.yaml'), '--key', at('public.pem'), '--out', at('enc.yaml')),
  ).toBe(0)
  const text = readFileSync(at('enc.yaml'), 'utf8')
  expect(text).toMatch(/^instance:\n {2}user: swb1\.\S+ # a note\n {2}password: swb1\.\S+\n$/)
  expect(text).not.toContain('encrypted-password')
  expect(statSync(at('enc.yaml')).mode & 0o777).toBe(0o600)
  save(
    'switchboard.yaml',
    `instance: { url: https://dev1.example.com, user: plain, password: { env: PLAIN } }
secrets: { encrypted_file: enc.yaml, ${KEYS} }`,
  )
  const { config } = await load({ PLAIN: 'plain-password' })
  expect(config.instance).toMatchObject({ url: 'https://dev1.example.com', user: 'from-encrypted' })
  expect(config.instance.password.reveal()).toBe('encrypted-password')
  // The environment beats both files.
  const other = await load({ PLAIN: 'x', SWITCHBOARD_INSTANCE_PASSWORD: 'from-environment' })
  expect(other.config.instance.password.reveal()).toBe('from-environment')
})

test('TK-40 a private key that is not there is a failure, not a reason to take the plain value', async () => {
  save(
    'enc.json',
    JSON.stringify({ instance: { password: encryptValue('x-password', 'instance.password', publicKey) } }),
  )
  save(
    'switchboard.yaml',
    `instance: { url: https://dev1.example.com, user: me, password: { env: PLAIN } }
secrets: { encrypted_file: enc.json, private_keys: [{ file: gone.pem }] }`,
  )
  await expect(load({ PLAIN: 'plain-password' })).rejects.toThrow(/gone\.pem cannot be read/)
})

test('TK-41 values are moved to another key by one command, in every place they stand, and to no other setting', async () => {
  save(
    'switchboard.yaml',
    `instance:
  url: https://dev1.example.com
  user: enc:${encryptValue('hidden-user', 'instance.user', publicKey)}
  password: { enc: ${encryptValue('hidden-password', 'instance.password', publicKey)} } # stays
secrets:
  private_keys: [{ file: private.pem }, { file: next.pem }]
`,
  )
  const config = at('switchboard.yaml')
  expect(await run('secrets', 'rotate', config, '--key', at('next-public.pem'), '--config', config)).toBe(0)
  expect(out).toContain('2 value(s)')
  const text = readFileSync(config, 'utf8')
  expect(text).toContain('# stays')
  writeFileSync(config, text.replace('{ file: private.pem }, ', ''))
  const loaded = (await load()).config
  expect([loaded.instance.user, loaded.instance.password.reveal()]).toEqual(['hidden-user', 'hidden-password'])
  const stolen = /enc:(\S+)/.exec(text)?.[1] ?? ''
  writeFileSync(config, text.replace(/\{ enc: \S+ \}/, `{ enc: ${stolen} }`))
  await expect(load()).rejects.toThrow(/instance\.password: the encrypted value was changed or belongs to another/)
})

test.each(['sha256', 'sha1', 'sha512'] as const)(
  'TK-42 a value encrypted with RSA alone (OAEP, %s) is read when that is switched on, in base 64 and hexadecimal',
  async (oaepHash) => {
    const sealed = publicEncrypt(
      { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash },
      Buffer.from('legacy-password'),
    )
    for (const encoding of ['base64', 'hex'] as const) {
      const write = (legacy: string) =>
        save(
          'switchboard.yaml',
          `instance: { url: https://dev1.example.com, user: me, password: { enc: "${sealed.toString(encoding)}" } }
secrets: { ${KEYS}${legacy} }`,
        )
      write(', legacyRsa: true')
      expect((await load()).config.instance.password.reveal()).toBe('legacy-password')
      write('')
      await expect(load()).rejects.toThrow(/instance\.password: is no encrypted value/)
    }
    save(
      'switchboard.yaml',
      `instance: { url: https://dev1.example.com, user: me, password: { enc: "AAAA" } }
secrets: { ${KEYS}, legacyRsa: true }`,
    )
    await expect(load()).rejects.toThrow(/none of secrets\.private_keys opens this value/)
  },
)

describe('every setting of a connection out of every source', () => {
  let server: Server
  let origin: string
  /** What the vaults hold, by name. */
  const VALUES: Readonly<Record<string, string>> = {
    url: 'https://vault.example.com',
    user: 'vault-user',
    password: 'vault-password',
    'client-id': 'vault-client',
    'client-secret': 'vault-client-secret',
    'token-url': 'https://vault.example.com/oauth_token.do',
    'refresh-token': 'vault-refresh',
    token: 'vault-token',
    'api-key': 'vault-api-key',
    proxy: 'http://proxy.example.com:8080',
  }
  beforeEach(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        const url = request.url ?? ''
        const asked = JSON.parse(body.startsWith('{') ? body : '{}') as Record<string, string>
        const named = /\/secrets\/([\w-]+)/.exec(url)?.[1] ?? /Object=([\w-]+)/.exec(url)?.[1]
        const value = VALUES[named ?? asked['SecretId'] ?? asked['Name'] ?? '']
        const answer = url.includes('oauth2')
          ? { access_token: 't', expires_in: 60 }
          : { value, Content: value, SecretString: value, Parameter: { Value: value } }
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(answer))
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: origin,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example-secret-key',
      AWS_REGION: 'eu-west-1',
    })
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })

  const profiles = (name: (key: string, path: string) => string) => `
secrets:
  azure: { vault: "${origin}", tenant: t, client_id: c, client_secret: { env: AZ }, authority: "${origin}" }
  cyberark: { url: "${origin}", app_id: a, safe: s }
  ${KEYS}
profiles:
  oauth:
    url: ${name('url', 'profiles.oauth.url')}
    auth: oauth
    user: ${name('user', 'profiles.oauth.user')}
    password: ${name('password', 'profiles.oauth.password')}
    proxy: ${name('proxy', 'profiles.oauth.proxy')}
    oauth:
      grant: password
      client_id: ${name('client-id', 'profiles.oauth.oauth.client_id')}
      client_secret: ${name('client-secret', 'profiles.oauth.oauth.client_secret')}
      token_url: ${name('token-url', 'profiles.oauth.oauth.token_url')}
  refresh:
    url: https://x.example.com
    auth: oauth
    oauth: { grant: refresh_token, client_id: c, refresh_token: ${name('refresh-token', 'profiles.refresh.oauth.refresh_token')} }
  bearer: { url: https://x.example.com, auth: bearer, token: ${name('token', 'profiles.bearer.token')} }
  key: { url: https://x.example.com, auth: api_key, api_key: ${name('api-key', 'profiles.key.api_key')} }
`

  test.each<[string, (key: string, path: string) => string]>([
    ['the encrypted file', (key, path) => `enc:${encryptValue(VALUES[key] ?? '', path, publicKey)}`],
    ['Azure Key Vault', (key) => `akv:${key}`],
    ['CyberArk', (key) => `cyberark:${key}`],
    ['AWS Secrets Manager', (key) => `aws-sm:${key}`],
    ['AWS Parameter Store', (key) => `aws-ssm:${key}`],
    ['the environment', (key) => `env:V_${key.replaceAll('-', '_')}`],
  ])('T-16 TK-46 from %s', async (_what, name) => {
    save('switchboard.yaml', profiles(name))
    const environment = {
      AZ: 'azure-secret',
      ...Object.fromEntries(Object.entries(VALUES).map(([key, value]) => [`V_${key.replaceAll('-', '_')}`, value])),
    }
    const open = (profile: string) => loadProfile({ directory: folder, environment, name: profile })
    const options = await open('oauth')
    const credentials = options.credentials as OAuthCredentials
    expect(options.url).toBe(VALUES['url'])
    expect(options.proxy?.reveal()).toBe(VALUES['proxy'])
    expect(credentials).toMatchObject({
      user: VALUES['user'],
      clientId: VALUES['client-id'],
      tokenUrl: VALUES['token-url'],
    })
    expect([credentials.password?.reveal(), credentials.clientSecret?.reveal()]).toEqual([
      VALUES['password'],
      VALUES['client-secret'],
    ])
    expect(((await open('refresh')).credentials as OAuthCredentials).refreshToken?.reveal()).toBe('vault-refresh')
    expect(JSON.stringify(await open('bearer'))).toContain('[hidden]')
    expect((await open('key')).credentials).toMatchObject({ kind: 'api_key' })
  })

  test('TK-49 the check names the source of each, and no value', async () => {
    save(
      'switchboard.yaml',
      `instance: { url: https://dev1.example.com, user: me, password: { file: pw } }
tickets:
  deliver: [{ kind: webhook, url: https://x.example.com, secret: akv:password }]
  password_resets: { new: { DefaultPassword: { env: NOT_SET } } }
${profiles((key) => (key === 'url' ? 'https://x.example.com' : `akv:${key}`))}`,
    )
    save('pw', 'file-password')
    process.env['AZ'] = 'azure-secret'
    expect(await run('secrets', 'check', '--json', '--config', at('switchboard.yaml'))).toBe(1)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { setting: string; ok: boolean; source: string; message?: string })
    expect(lines).toEqual(
      expect.arrayContaining([
        { type: 'secret', setting: 'instance.password', ok: true, source: 'file pw' },
        { type: 'secret', setting: 'tickets.deliver.0.secret', ok: true, source: 'Azure Key Vault secret password' },
        {
          type: 'secret',
          setting: 'profiles.oauth.oauth.client_secret',
          ok: true,
          source: 'Azure Key Vault secret client-secret',
        },
        expect.objectContaining({
          setting: 'tickets.password_resets.new.DefaultPassword',
          ok: false,
          message: expect.stringContaining('environment variable NOT_SET is not set') as string,
        }),
      ]),
    )
    for (const value of [...Object.values(VALUES), 'file-password', 'azure-secret'])
      if (!value.includes('example.com')) expect(out + err).not.toContain(value)
  })
})
