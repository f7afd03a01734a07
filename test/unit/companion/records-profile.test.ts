import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { overridesOf } from '../../../src/companion/records/command/options.ts'
import { exitCodeOf } from '../../../src/companion/records/command/run.ts'
import { loadProfile, profileNames } from '../../../src/companion/records/profile.ts'
import { ConfigError, InstanceError } from '../../../src/companion/errors.ts'
import type { Credentials } from '../../../src/companion/servicenow/credentials.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'profile-'))
  writeFileSync(
    join(directory, 'switchboard.yaml'),
    `instance: { url: https://one.example.com, user: abel, password: { env: PW }, connections: 2 }
profiles:
  test:
    url: https://two.example.com/api/now/v2
    auth: oauth
    oauth: { grant: client_credentials, client_id: app, client_secret: { file: secret.txt }, token_parameters: { audience: x } }
`,
  )
  writeFileSync(join(directory, 'secret.txt'), 'geheim\n', { mode: 0o600 })
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const load = (name?: string, environment: Record<string, string> = {}, overrides: string[] = []) =>
  loadProfile({ directory, environment: { PW: 'pw', ...environment }, name, overrides })
const errorOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('it did not fail')
}
const credentials = (options: object): Credentials => (options as { credentials: Credentials }).credentials

describe('RC-01 profiles', () => {
  it('take the instance section as default, and others by name', async () => {
    expect(await load()).toMatchObject({
      url: 'https://one.example.com',
      connections: 2,
      attempts: 6,
      pauseMs: 1000,
      longestPath: 2048,
    })
    expect(credentials(await load())).toMatchObject({ kind: 'basic', user: 'abel' })
    const other = await load('test')
    expect(other.url).toBe('https://two.example.com')
    expect(credentials(other)).toMatchObject({
      kind: 'oauth',
      grant: 'client_credentials',
      tokenParameters: { audience: 'x' },
    })
    expect(profileNames({ directory, environment: {} })).toEqual(['default', 'test'])
  })

  it('let environment beat the file, and the command beat both', async () => {
    const environment = { SWITCHBOARD_PROFILE_TEST_TIMEOUT_SECONDS: '7', SWITCHBOARD_PROFILE_TEST_OAUTH__SCOPE: 'a' }
    expect((await load('test', environment)).timeoutSeconds).toBe(7)
    const options = await load('test', environment, [
      'timeout_seconds=9',
      'oauth.token_parameters.audience=y',
      'oauth.scope=b',
    ])
    expect(options.timeoutSeconds).toBe(9)
    expect(credentials(options)).toMatchObject({ scope: 'b', tokenParameters: { audience: 'y' } })
    expect(
      (
        await load(undefined, {
          SWITCHBOARD_INSTANCE_URL: 'https://env.example.com',
          SWITCHBOARD_INSTANCE_PASSWORD: 'other',
        })
      ).url,
    ).toBe('https://env.example.com')
    expect((await load(undefined, { SWITCHBOARD_PROFILE: 'test' })).url).toBe('https://two.example.com')
  })

  it('accept the root, /api/now and /api/now/v2, and no other path', async () => {
    for (const path of ['', '/', '/api/now', '/api/now/', '/api/now/v2'])
      expect((await load(undefined, {}, [`url=https://x.example.com${path}`])).url).toBe('https://x.example.com')
    expect(await errorOf(() => load(undefined, {}, ['url=https://x.example.com/navpage.do']))).toMatch(
      /instance\.url: "\/navpage\.do" is more than the address of an instance\. Give https:\/\/x\.example\.com/,
    )
    expect(await errorOf(() => load(undefined, {}, ['url=http://x.example.com']))).toMatch(
      /plain http would send the credentials in clear/,
    )
    expect(await errorOf(() => load(undefined, {}, ['url=https://u:geheim@x.example.com']))).not.toContain('geheim')
  })

  it('name unknown keys and profiles with what was probably meant', async () => {
    expect(await errorOf(() => load('tset'))).toMatch(/no such profile\. Did you mean "test"\?/)
    expect(await errorOf(() => load(undefined, {}, ['timeout_second=3']))).toMatch(
      /instance\.timeout_second: unknown key\. Did you mean "timeout_seconds"\?/,
    )
    expect(await errorOf(() => loadProfile({ directory: tmpdir(), environment: {} }))).toMatch(
      /Set SWITCHBOARD_INSTANCE_URL/,
    )
    expect(await errorOf(() => load(undefined, {}, ['auth=api_key']))).toMatch(
      /instance\.api_key: missing\. Signing in by api_key needs it/,
    )
  })
})

describe('RC-34 secrets', () => {
  it('in a file that others may read are refused', async () => {
    chmodSync(join(directory, 'secret.txt'), 0o644)
    expect(await errorOf(() => load('test'))).toMatch(
      /oauth\.client_secret: file .*secret\.txt holds a secret and can be read by others \(mode 644\)\. Run: chmod 600/,
    )
  })

  it('do not belong on a command line, and are not written into the file', async () => {
    expect(await errorOf(() => load(undefined, {}, ['password=geheim']))).toMatch(/does not belong on a command line/)
    writeFileSync(
      join(directory, 'switchboard.yaml'),
      'instance: { url: https://x.example.com, user: a, password: geheim }',
    )
    const message = await errorOf(() => load())
    expect(message).toMatch(/must be a reference/)
    expect(message).not.toContain('geheim')
  })

  it('are hidden in anything printed', async () => {
    expect(JSON.stringify(await load('test'))).not.toContain('geheim')
  })
})

it('RC-32 tells kinds of failure apart by exit code', () => {
  const code = (name: string) => exitCodeOf(new InstanceError('x', { code: name }))
  expect(['unauthenticated', 'sign_in', 'refresh_expired', 'not_allowed_yet'].map(code)).toEqual([4, 4, 4, 4])
  expect(['rate_limited', 'queue_full'].map(code)).toEqual([5, 5])
  expect([code('unknown_table'), exitCodeOf(new Error('x'))]).toEqual([1, 1])
})

it('RC-20 takes pace and requests in flight from the command', async () => {
  const options = { set: ['timeout_seconds=9'], maxRps: '2.5', maxInFlight: '3' }
  expect(await load(undefined, {}, overridesOf(options))).toMatchObject({
    perSecond: 2.5,
    connections: 3,
    timeoutSeconds: 9,
  })
  expect(await errorOf(() => load(undefined, {}, overridesOf({ maxInFlight: '99' })))).toMatch(
    /instance\.max_in_flight/,
  )
})

test('a setting called __proto__ is unknown, and changes no other object', async () => {
  expect(await errorOf(() => load(undefined, {}, ['__proto__.polluted=yes']))).toMatch(/__proto__: unknown key/)
  expect(await errorOf(() => load(undefined, {}, ['oauth.__proto__.polluted=yes']))).toMatch(/instance\.oauth/)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
