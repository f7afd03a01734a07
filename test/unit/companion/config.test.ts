import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { loadConfig, loadResolvedConfig } from '../../../src/companion/config.ts'
import { ConfigError } from '../../../src/companion/errors.ts'

const directory = mkdtempSync(join(tmpdir(), 'switchboard-config-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const SECRET = 'correct horse battery staple'
const environment = { MY_PASSWORD: SECRET }
let files = 0
const write = (text: string): string => {
  const path = join(directory, `config-${++files}.yaml`)
  writeFileSync(path, text)
  return path
}
const load = (text: string, variables: Record<string, string> = environment) =>
  loadConfig({ path: write(text), directory, environment: variables })
const faultOf = (text: string, variables?: Record<string, string>): string => {
  try {
    load(text, variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('the configuration was accepted')
}

const MINIMAL = `
instance:
  url: https://dev1.example.com
  user: switchboard
  password: {env: MY_PASSWORD}
`

describe('RC-02 the instance section', () => {
  const connect = async (text: string, variables: Record<string, string> = {}) =>
    (await loadResolvedConfig({ path: write(text), directory, environment: { ...environment, ...variables } }))
      .connection
  const AT = 'instance:\n  url: https://dev1.example.com/api/now\n'

  it('takes every way to sign in that a profile takes, secrets by reference', async () => {
    expect(await connect(MINIMAL)).toMatchObject({ credentials: { kind: 'basic', user: 'switchboard' } })
    expect(await connect(`${AT}  auth: bearer\n  token: {env: MY_PASSWORD}\n`)).toMatchObject({
      url: 'https://dev1.example.com',
      credentials: { kind: 'bearer' },
    })
    const oauth = `${AT}  auth: oauth\n  oauth: {grant: client_credentials, client_id: app, client_secret: {env: MY_PASSWORD}}\n`
    expect(await connect(oauth)).toMatchObject({
      credentials: { kind: 'oauth', grant: 'client_credentials', clientId: 'app' },
    })
    const jwt = `${AT}  auth: oauth\n  oauth: {grant: jwt_bearer, client_id: app, jwt: {algorithm: HS256, key: {env: MY_PASSWORD}, subject: abel}}\n`
    expect(await connect(jwt)).toMatchObject({ credentials: { grant: 'jwt_bearer', jwt: { subject: 'abel' } } })
    expect(JSON.stringify(await connect(jwt))).not.toContain(SECRET)
  })

  it('takes it from the environment alone', async () => {
    const { connection, config } = await loadResolvedConfig({
      directory,
      environment: {
        SWITCHBOARD_INSTANCE_URL: 'https://dev1.example.com',
        SWITCHBOARD_INSTANCE_AUTH: 'oauth',
        SWITCHBOARD_INSTANCE_OAUTH__GRANT: 'refresh_token',
        SWITCHBOARD_INSTANCE_OAUTH__CLIENT_ID: 'app',
        SWITCHBOARD_INSTANCE_OAUTH__REFRESH_TOKEN: SECRET,
        SWITCHBOARD_INSTANCE_MAX_IN_FLIGHT: '2',
      },
    })
    expect(connection).toMatchObject({ connections: 2, credentials: { grant: 'refresh_token', clientId: 'app' } })
    expect(config.instance).toMatchObject({ user: '', connections: 2 })
  })

  it('names what a sign-in lacks, and the variable that may hold it', async () => {
    const missing = `${AT}  auth: oauth\n  oauth: {grant: password, client_id: app}\n  user: abel\n`
    await expect(connect(missing)).rejects.toThrow(
      /instance\.password: missing\. Signing in by oauth needs it\..*SWITCHBOARD_INSTANCE_PASSWORD/,
    )
    await expect(connect(`${AT}  auth: oath\n`)).rejects.toThrow(/instance\.auth: .*oauth/)
    await expect(connect(`${MINIMAL}  oauth: {grnt: password}\n`)).rejects.toThrow(
      /instance\.oauth\.grnt: unknown key\. Did you mean "grant"\?/,
    )
  })
})

describe('configuration', () => {
  it('fills in defaults for everything but the instance', () => {
    const config = load(MINIMAL)
    expect(config.scope).toBe('x_swb_hub')
    expect(config.sync.schedule).toBe('*/5 * * * *')
    expect(config.worker.leaseSeconds).toBe(120)
    expect(config.instance.password.reveal()).toBe(SECRET)
  })

  it('works from the environment alone', () => {
    const config = loadConfig({
      directory,
      environment: {
        SWITCHBOARD_INSTANCE_URL: 'http://127.0.0.1:8080',
        SWITCHBOARD_INSTANCE_USER: '4711',
        SWITCHBOARD_INSTANCE_PASSWORD: SECRET,
        SWITCHBOARD_SYNC_ON_START: 'false',
        SWITCHBOARD_POLL_SECONDS: '0.5',
      },
    })
    expect(config.instance).toMatchObject({ url: 'http://127.0.0.1:8080', user: '4711' })
    expect(config.sync.onStart).toBe(false)
    expect(config.worker.pollSeconds).toBe(0.5)
  })

  it('lets the environment beat the file', () => {
    const config = load(MINIMAL, {
      ...environment,
      SWITCHBOARD_SCOPE: 'x_acme_hub',
      SWITCHBOARD_INSTANCE_PASSWORD: 'other',
    })
    expect(config.scope).toBe('x_acme_hub')
    expect(config.instance.password.reveal()).toBe('other')
  })

  it('never shows a secret when printed, logged or made JSON', () => {
    const config = load(MINIMAL)
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 9 }), String(config.instance.password)]) {
      expect(shown).not.toContain(SECRET)
      expect(shown).toContain('[hidden]')
    }
  })

  it('reads a secret from a file beside the configuration', () => {
    writeFileSync(join(directory, 'password.txt'), `${SECRET}\n`, { mode: 0o600 })
    expect(load(MINIMAL.replace('{env: MY_PASSWORD}', '{file: password.txt}')).instance.password.reveal()).toBe(SECRET)
  })

  const faults: [string, string, RegExp][] = [
    [
      'an unknown key, with the name that was meant',
      `${MINIMAL}wroker:\n  name: a\n`,
      /wroker: unknown key\. Did you mean "worker"\?/,
    ],
    ['an unknown key inside a section', `${MINIMAL}  usr: x\n`, /instance\.usr: unknown key\. Did you mean "user"\?/],
    [
      'a secret written into the file',
      MINIMAL.replace('{env: MY_PASSWORD}', 'hunter2'),
      /instance\.password: must be a reference, either \{env: NAME\} or \{file: path\}/,
    ],
    [
      'a value of the wrong type, by its key path',
      `${MINIMAL}worker: {poll_seconds: often}\n`,
      /worker\.poll_seconds: .*number/,
    ],
    ['a value out of range', `${MINIMAL}sync: {batch_size: 1000}\n`, /sync\.batch_size: .*100/],
    [
      'plain http to another host',
      MINIMAL.replace('https', 'http'),
      /instance\.url: plain http would send the credentials in clear\. Use https/,
    ],
    [
      'a URL with a path',
      MINIMAL.replace('.com', '.com/navpage.do'),
      /"\/navpage\.do" is more than the address of an instance\. Give https:\/\/dev1\.example\.com/,
    ],
    ['a URL with a password', MINIMAL.replace('dev1', 'me:pw@dev1'), /holds a user name or password/],
    ['text that is no URL', MINIMAL.replace('https://dev1.example.com', 'dev1'), /is no URL/],
    ['YAML that cannot be read', 'instance: [', /not readable YAML/],
    ['a section that is no section', `${MINIMAL}log: loud\n`, /log: /],
  ]
  it.each(faults)('refuses %s', (_what, text, message) => {
    expect(faultOf(text)).toMatch(message)
  })

  it('does not repeat a literal secret in its error', () => {
    expect(faultOf(MINIMAL.replace('{env: MY_PASSWORD}', 'hunter2'))).not.toContain('hunter2')
  })

  it('does not quote text that is no YAML', () => {
    const fault = faultOf('{a: b}\nhunter2')
    expect(fault).toMatch(/is not readable YAML: .* at line 2, column 1/)
    expect(fault).not.toContain('hunter2')
  })

  it('does not quote the text around a fault of the YAML', () => {
    const fault = faultOf('instance:\n  password: "hunter2\n  user: a')
    expect(fault).toMatch(/is not readable YAML: Missing closing "quote/)
    expect(fault).not.toContain('hunter2')
  })

  it('names the variable that a secret should come from', () => {
    expect(faultOf(MINIMAL, {})).toMatch(/instance\.password: environment variable MY_PASSWORD is not set/)
  })

  it('says how to give the instance when there is nothing at all', () => {
    expect(() => loadConfig({ directory, environment: {} })).toThrow(/SWITCHBOARD_INSTANCE_URL/)
  })

  it('refuses a --config path that leads nowhere', () => {
    expect(() => loadConfig({ path: 'nowhere.yaml', directory, environment })).toThrow(/nowhere\.yaml does not exist/)
  })
})
