/** Settings in the names of the agent that is replaced: as they stand, and taken over from its file. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, publicEncrypt } from 'node:crypto'
import { loadConfig, loadResolvedConfig } from '../../../../src/companion/config.ts'
import { main } from '../../../../src/companion/main.ts'
import { loadProfile } from '../../../../src/companion/records/profile.ts'
import { newKeyPair, publicKeyOf } from '../../../../src/companion/secrets/envelope.ts'
import type { OAuthCredentials } from '../../../../src/companion/servicenow/credentials.ts'
import { orderOfCells } from '../../../../src/companion/tickets/order-csv.ts'
import { ticketSettings } from '../../../../src/companion/tickets/settings.ts'

let folder: string
let out: string
let err: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-'))
  out = ''
  err = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
})
afterEach(() => {
  jest.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
const save = (name: string, text: string): string => {
  writeFileSync(at(name), text, { mode: 0o600 })
  return at(name)
}
const run = (...words: string[]): Promise<number> => main(['node', 'switchboard', ...words])

const NAMED = `
  Server: https://dev1.service-now.com/api/now/table
  Login: svc
  Password: { env: PW }
  ResponseSizeLimit: 5000
  Filter: [sys_user#active=true, incident#assignment_group=x]
  TicketCookieDirectoryPath: /var/lib/tickets
`
const OAUTH = `
  ClientId: app
  ClientSecret: { env: CS }
  OAuth2Url: https://dev1.service-now.com/oauth_token.do
`

test('TK-01 TK-05 the section may be written in the names of the agent, and means the same', () => {
  save('switchboard.yaml', `instance:${NAMED}tickets: { connection: SnowProd }`)
  const config = loadConfig({ path: at('switchboard.yaml'), directory: folder, environment: { PW: 'pw-value' } })
  expect(config.instance).toMatchObject({ url: 'https://dev1.service-now.com', user: 'svc' })
  expect(config.instance.password.reveal()).toBe('pw-value')
  const settings = ticketSettings(config.tickets)
  expect(settings).toMatchObject({ connection: 'SnowProd', ResponseSizeLimit: 5000, state_dir: '/var/lib/tickets' })
  expect(settings.entities['sys_user']?.filter).toBe('active=true')
  expect(settings.entities['incident']).toMatchObject({ filter: 'assignment_group=x' })
  expect(settings.entities['sys_user_group']?.filter).toBe('')
})

test('TK-01 the three OAuth settings mean the password grant; TK-03 other grants are written in our names', async () => {
  save(
    'switchboard.yaml',
    `profiles:
  old: {${(NAMED + OAUTH).trim().replaceAll(/\n\s*/g, ', ')} }
  new: { url: https://dev1.service-now.com, auth: oauth, oauth: { grant: client_credentials, client_id: app, client_secret: { env: CS } } }`,
  )
  const open = (name: string) =>
    loadProfile({ directory: folder, environment: { PW: 'pw-value', CS: 'cs-value' }, name })
  const credentials = (await open('old')).credentials as OAuthCredentials
  expect(credentials).toMatchObject({
    kind: 'oauth',
    grant: 'password',
    clientId: 'app',
    user: 'svc',
    tokenUrl: 'https://dev1.service-now.com/oauth_token.do',
  })
  expect([credentials.password?.reveal(), credentials.clientSecret?.reveal()]).toEqual(['pw-value', 'cs-value'])
  expect((await open('new')).credentials).toMatchObject({ grant: 'client_credentials', password: undefined })
})

test.each([
  [
    'TK-01 a name of neither kind',
    NAMED.replace('Login', 'Logn'),
    /instance\.Logn: unknown key\. Did you mean "Login"/,
  ],
  ['TK-01 two of the three', `${NAMED}  ClientId: app\n`, /ClientId, ClientSecret and OAuth2Url belong together/],
  ['TK-02 plain http', NAMED.replace('https', 'http'), /plain http would send the credentials in clear/],
  ['a secret in clear', NAMED.replace('{ env: PW }', 'hunter2'), /must be a reference/],
])('%s is refused, without showing a secret', (_what, section, message) => {
  save('switchboard.yaml', `instance:${section}`)
  const load = () =>
    loadConfig({ path: at('switchboard.yaml'), directory: folder, environment: { PW: 'pw-value', CS: 'x' } })
  expect(load).toThrow(message)
  expect(load).not.toThrow(/hunter2/)
})

test.each(['1snow', 'a_b', 'a:b', 'a/b', 'a?', 'a*b', 'a|b', 'a<b', '"'])(
  'TK-04 %s is no name of a connection',
  (connection) => {
    expect(() => ticketSettings({ connection })).toThrow(/tickets\.connection: must not begin with a digit/)
  },
)

const AGENT = {
  Connections: {
    SnowProd: {
      Server: 'https://dev1.service-now.com/api/now/table',
      Login: 'svc',
      Password: 'agent-password',
      ResponseSizeLimit: 500,
      Filter: 'sys_user#active=true',
      TicketCookieDirectoryPath: 'C:/cookies',
    },
    '9lives': { Server: 'https://x.example.com', Login: 'a', Password: 'b' },
  },
}

describe('TK-01 a connection taken over from the file of the agent', () => {
  test('gives a configuration in which no secret stands in clear', async () => {
    const file = save('appsettings.agent.json', JSON.stringify(AGENT))
    expect(await run('tickets', 'import', file, '--connection', 'SnowProd', '--out', at('switchboard.yaml'))).toBe(0)
    expect(out + err + readFileSync(at('switchboard.yaml'), 'utf8')).not.toContain('agent-password')
    expect(err).toContain('Set SWITCHBOARD_INSTANCE_PASSWORD in the environment')
    expect(statSync(at('switchboard.yaml')).mode & 0o777).toBe(0o600)
    const environment = { SWITCHBOARD_INSTANCE_PASSWORD: 'agent-password' }
    const config = loadConfig({ path: at('switchboard.yaml'), directory: folder, environment })
    expect(config.instance).toMatchObject({ url: 'https://dev1.service-now.com', user: 'svc' })
    expect(ticketSettings(config.tickets)).toMatchObject({
      connection: 'SnowProd',
      ResponseSizeLimit: 500,
      state_dir: 'C:/cookies',
    })
  })

  test('encrypts its secrets where a key is given, and takes over what the agent has encrypted', async () => {
    const pair = newKeyPair(2048)
    const key = publicKeyOf(pair.publicKey, 'k')
    save('private.pem', pair.privateKey)
    save('public.pem', pair.publicKey)
    const file = save('agent.json', JSON.stringify(AGENT))
    const yaml = at('switchboard.yaml')
    expect(
      await run('tickets', 'import', file, '--connection', 'SnowProd', '--key', at('public.pem'), '--out', yaml),
    ).toBe(0)
    const load = async () => (await loadResolvedConfig({ path: yaml, directory: folder, environment: {} })).config
    expect((await load()).instance.password.reveal()).toBe('agent-password')
    rmSync(yaml)
    const sealed = (value: string) =>
      publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING }, Buffer.from(value)).toString('base64')
    const encrypted = save(
      'appsettings.encrypted.agent.json',
      JSON.stringify({
        Connections: { SnowProd: { Login: sealed('sealed-user'), Password: sealed('sealed-password') } },
      }),
    )
    expect(
      await run('tickets', 'import', file, '--connection', 'SnowProd', '--encrypted', encrypted, '--out', yaml),
    ).toBe(0)
    const config = await load()
    expect([config.instance.user, config.instance.password.reveal()]).toEqual(['sealed-user', 'sealed-password'])
  })

  test('says which connections there are, and refuses what cannot be a name', async () => {
    const file = save('agent.json', JSON.stringify(AGENT))
    expect(await run('tickets', 'import', file, '--connection', 'Snow')).toBe(64)
    expect(err).toContain('Connections.Snow: there is no such connection. Known: SnowProd, 9lives.')
    expect(await run('tickets', 'import', file, '--connection', '9lives')).toBe(1)
    expect(err).toContain('must not begin with a digit')
    save('broken.json', '{"Connections": {"A": {"Password": "agent-password" "Login"')
    expect(await run('tickets', 'import', at('broken.json'), '--connection', 'A')).toBe(64)
    expect(err).toContain('it is no JSON')
    expect(out + err).not.toContain('agent-password')
  })
})

describe('orders as CSV', () => {
  test('one line an order: plain columns, owner, old and new values, names of secrets', () => {
    expect(
      orderOfCells(
        {
          order_id: 'o-1',
          action: 'modify',
          resource_type: 'account',
          resource_key: 'CN=Ada, OU=x',
          'owner.login': 'ada',
          'owner.mail': '',
          'old.mail': 'a@x',
          'new.mail': 'b@x',
          'new.pw': 'geheim',
          secret: 'pw',
          state: '5',
        },
        'f line 2',
      ),
    ).toEqual({
      order_id: 'o-1',
      action: 'modify',
      resource_type: 'account',
      resource_key: 'CN=Ada, OU=x',
      state: 5,
      owner: { login: 'ada' },
      changes: [
        { name: 'mail', old: 'a@x', new: 'b@x' },
        { name: 'pw', new: 'geheim', secret: true },
      ],
    })
  })

  test('a column that means nothing is refused, and so is a secret without a value', () => {
    expect(() => orderOfCells({ order: '1' }, 'f line 2')).toThrow(
      /f line 2: column "order" is unknown\. Known: order_id/,
    )
    expect(() => orderOfCells({ secret: 'pw' }, 'f line 2')).toThrow(/secret names "pw"/)
  })
})
