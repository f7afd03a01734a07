/**
 * Security incidents and events: what a stock Kibana's security connector sends, under the scope that it knows, on an
 * instance before and after the products that bring the tables are active.
 */
import { execFileSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccessReport } from '../../src/local/instance/access/report.ts'
import { installWithSdk } from '../../src/local/stack/install.ts'
import { pathsOf } from '../../src/local/stack/paths.ts'
import { RestUser } from '../../src/local/stack/rest.ts'
import { type Incident, KibanaSecurity, type SignIn } from '../support/kibana.ts'
import { JourneyStack } from '../support/stack.ts'

jest.setTimeout(180_000)

const SCOPE = 'x_elas2_sir_int'
const STAGING = `${SCOPE}_elastic_si_incident`
const EVENTS = `${SCOPE}_elastic_event`
const root = join(__dirname, '..', '..')
let stack: JourneyStack
let folder: string
let url: string
let admin: RestUser
let sender: RestUser
const signIns: Partial<Record<'basic' | 'jwt', SignIn>> = {}
let counter = 0

const asAdmin = () => {
  const { user, password } = stack.ready.instance.admin
  return { SWITCHBOARD_INSTANCE_USER: user, SWITCHBOARD_INSTANCE_PASSWORD: password }
}
async function setUp() {
  const file = (name: string) => join(folder, name)
  const files = ['--password-file', file('password'), '--client-secret-file', file('secret')]
  files.push('--key-file', file('key.pem'), '--certificate-file', file('certificate.pem'))
  const kibana = ['--kibana-url', 'https://kibana.corp.example', '--connector', 'secops']
  const done = await stack.run(['setup', 'incident-intake', '--json', ...kibana, ...files], asAdmin())
  const lines = done.stdout.trim().split('\n')
  return { code: done.code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}
const activate = (id: string) => stack.local('instance', 'POST', 'plugins', { id })
const alert = (more: Partial<Incident> = {}): Incident => ({
  short_description: 'Suspicious sign-in',
  description: 'host-1',
  category: 'Denial of Service',
  subcategory: '20',
  correlation_id: `rule:${++counter}`,
  correlation_display: 'Alerting',
  priority: '1',
  ...more,
})
const push = async (table: string, row: Record<string, unknown>) =>
  ((await admin.call('POST', `/api/now/import/${table}`, row)) as Record<string, string>[])[0] ?? {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kibana-'))
  const packageFolder = join(root, 'target', 'build', `${SCOPE}-incident-intake`)
  if (!existsSync(join(packageFolder, 'dist', 'app')))
    execFileSync(
      process.execPath,
      ['scripts/build.mjs', '--package-only', '--scope', SCOPE, '--only', 'incident-intake'],
      { cwd: root },
    )
  stack = await JourneyStack.start(['--seed', 'demo'])
  url = stack.ready.instance.url
  admin = stack.user('admin')
  await installWithSdk({ ...pathsOf(root), packageFolder }, { url, ...stack.ready.instance.admin })
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('without the products the package installs, and each row is an error that says what is missing', async () => {
  for (const [table, product, row] of [
    [STAGING, 'Security Incident Response', { u_short_description: 'early' }],
    [EVENTS, 'Event Management', { severity: '1', description: 'early' }],
  ] as const) {
    const refused = await push(table, row)
    expect(refused).toMatchObject({ status: 'error' })
    expect(refused.error_message).toContain(`Activate ${product} first.`)
  }
  const { code, lines } = await setUp()
  expect(code).toBe(1)
  expect(JSON.stringify(lines)).toContain('activate Security Incident Response')
  expect(await admin.rows('sys_user', 'user_name=kibana', ['sys_id'])).toEqual([])
})

test('with them the refused rows can be sent again', async () => {
  expect(await activate('com.snc.security_incident')).toEqual({ activated: true })
  expect(await activate('com.snc.security_incident')).toEqual({ activated: false })
  await activate('com.glideapp.itom.snac')
  for (const [kind, table] of [
    ['security', STAGING],
    ['event', EVENTS],
  ] as const) {
    const [row] = await admin.rows(table, 'sys_import_state=error', ['sys_id'], 1)
    const done = await stack.run(
      ['intake', 'retry', row?.sys_id ?? '', '--kind', kind, '--scope', SCOPE, '--json'],
      asAdmin(),
    )
    expect(JSON.parse(done.stdout)).toMatchObject({ type: 'retried', status: 'inserted' })
  }
  expect(await admin.rows('sn_si_incident', '', ['short_description'])).toEqual([{ short_description: 'early' }])
  expect(await admin.rows('em_event', '', ['description'])).toEqual([{ description: 'early' }])
})

test('the set-up gives the user what the security connector needs', async () => {
  const { code, lines } = await setUp()
  expect(code).toBe(0)
  const fields = lines.find(({ type }) => type === 'connector')?.fields as Record<string, string>
  const text = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
  signIns.basic = { kind: 'basic', user: 'kibana', password: text('password') }
  signIns.jwt = {
    kind: 'jwt',
    clientId: fields['Client ID'] ?? '',
    clientSecret: text('secret'),
    keyId: fields['JWT Verifier Key ID'] ?? '',
    privateKey: createPrivateKey(text('key.pem')),
    subject: fields['User Identifier'] ?? '',
  }
  sender = new RestUser(url, { user: 'kibana', password: text('password') })
})

describe.each(['basic', 'jwt'] as const)('with %s', (kind) => {
  let kibana: KibanaSecurity
  beforeAll(() => {
    const signIn = signIns[kind]
    if (!signIn) throw new Error('the set-up has not run')
    kibana = new KibanaSecurity(url, signIn)
  })

  test('a row becomes a security incident, by the fixed paths and the row as the connector sends it', async () => {
    const sent = alert()
    const pushed = await kibana.pushToService(sent)
    expect(pushed.title).toMatch(/^SIR\d+$/)
    const people =
      kind === 'basic' ? '"u_caller_id":"kibana","u_opened_by":"kibana"' : '"u_caller_id":null,"u_opened_by":null'
    expect(kibana.calls.map(({ method, path, body }) => `${method} ${path} ${body ?? ''}`.trim())).toEqual([
      `GET /api/${SCOPE}/elastic_api/health`,
      `POST /api/now/import/${STAGING} {"u_short_description":"Suspicious sign-in","u_description":"host-1","u_category":"Denial of Service","u_subcategory":"20","u_correlation_id":"${sent.correlation_id}","u_correlation_display":"Alerting","u_priority":"1","u_dest_ip":null,"u_source_ip":null,"u_malware_hash":null,"u_malware_url":null,${people}}`,
      `GET /api/now/v2/table/sn_si_incident/${pushed.id}`,
    ])
    const columns = [
      'short_description',
      'category',
      'subcategory',
      'priority',
      'opened_by.user_name',
      'correlation_id',
    ]
    expect(await admin.row('sn_si_incident', pushed.id, columns)).toEqual({
      short_description: 'Suspicious sign-in',
      category: 'Denial of Service',
      subcategory: '20',
      priority: '1',
      'opened_by.user_name': 'kibana',
      correlation_id: sent.correlation_id,
    })
  })

  test('an active one goes on, a closed one does not, an unknown id is an error, comments are work notes', async () => {
    const sent = alert()
    const first = await kibana.pushToService(sent, ['noted'])
    expect((await kibana.pushToService({ ...sent, short_description: 'again' })).id).toBe(first.id)
    const notes = await admin.rows('sys_journal_field', `element_id=${first.id}`, ['element', 'value'])
    expect(notes).toEqual([{ element: 'work_notes', value: 'noted' }])
    await admin.update('sn_si_incident', first.id, { active: 'false', state: '3' })
    expect((await kibana.pushToService(sent)).id).not.toBe(first.id)
    await expect(kibana.pushToService({ ...sent, externalId: '0'.repeat(32) })).rejects.toThrow('no security incident')
  })

  test('observables follow a push and are kept once', async () => {
    const { id } = await kibana.pushToService(alert())
    const given = [
      { value: '192.0.2.7', type: 'ipv4-addr' },
      { value: 'https://bad.example/x?a=1&b=2', type: 'URL' },
    ]
    const kept = await kibana.addObservables(id, given)
    expect(kept).toEqual(
      given.map(({ value }) => ({ value, observable_sys_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string })),
    )
    expect(await kibana.addObservables(id, given)).toEqual(kept)
    const rows = await admin.rows(`${SCOPE}_elastic_observable`, `security_incident=${id}`, ['type', 'value'])
    expect(rows).toHaveLength(2)
    await expect(kibana.addObservables('0'.repeat(32), given)).rejects.toThrow(/no security incident.*404/)
    await expect(kibana.addObservables(id, [{ value: '' }])).rejects.toThrow('400')
  })
})

test('one observable by itself is answered by itself', async () => {
  const [made] = (await sender.call('POST', `/api/now/import/${STAGING}`, { u_short_description: 'x' })) as Record<
    string,
    string
  >[]
  const path = `/api/${SCOPE}/elastic_api/incident/${made?.sys_id}/observables`
  expect(await sender.call('POST', path, { value: 'abc', type: 'SHA256' })).toEqual({
    value: 'abc',
    observable_sys_id: expect.any(String) as string,
  })
  await expect(stack.user('requester').call('POST', path, { value: 'abc', type: 'SHA256' })).rejects.toThrow('403')
})

test('100 pushes of one new correlation id at once leave one security incident', async () => {
  const { basic } = signIns
  if (!basic) throw new Error('the set-up has not run')
  const kibana = new KibanaSecurity(url, basic)
  const sent = alert({ correlation_id: 'storm' })
  await Promise.all(Array.from({ length: 100 }, () => kibana.pushToService(sent)))
  expect(await admin.rows('sn_si_incident', 'correlation_id=storm', ['sys_id'])).toHaveLength(1)
})

test('a row becomes an event, with its time as sent; each row is an event of its own', async () => {
  const event = {
    source: 'Elastic',
    event_class: 'Kibana',
    resource: 'C:',
    node: 'host-1',
    metric_name: 'disk',
    type: 'threshold',
    severity: '3',
    description: 'Disk "full" <90 %>',
    additional_info: '{"rule":"a^b"}',
    message_key: '{{rule.id}}:{{alert.id}}',
    time_of_event: '2026-11-21 01:02:03',
  }
  const [made] = (await sender.call('POST', `/api/now/import/${EVENTS}`, event)) as Record<string, string>[]
  expect(made).toMatchObject({ transform_map: 'Elastic Event', table: 'em_event', status: 'inserted' })
  expect(await admin.row('em_event', made?.sys_id ?? '', Object.keys(event))).toEqual(event)
  await sender.call('POST', `/api/now/import/${EVENTS}`, event)
  expect(await admin.rows('em_event', `message_key=${event.message_key}`, ['sys_id'])).toHaveLength(2)
  const [late] = (await sender.call('POST', `/api/now/import/${EVENTS}`, {
    severity: '5',
    time_of_event: 'soon',
  })) as Record<string, string>[]
  expect(late).toMatchObject({ status: 'inserted' })
  const [row] = await admin.rows(EVENTS, `sys_target_sys_id=${late?.sys_id}`, ['unmatched'])
  expect(row?.unmatched).toBe('time_of_event: soon')
  const [refused] = (await sender.call('POST', `/api/now/import/${EVENTS}`, { severity: 'bad' })) as Record<
    string,
    string
  >[]
  expect(refused).toMatchObject({ status: 'error', error_message: expect.stringContaining('"bad"') as string })
})

test('the app touches nothing in other scopes that it does not declare', async () => {
  const reports = (await stack.local('instance', 'GET', 'access-report')) as AccessReport[]
  const own = reports.find((report) => report.scope === SCOPE)
  expect(own?.undeclared).toEqual([])
  expect(own?.used).toContainEqual({ operation: 'read', target: 'sn_si_incident' })
})
