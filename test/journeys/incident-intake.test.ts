/**
 * A stock Kibana and an instance with two builds of the app: the whole one, and the one under the scope that Kibana
 * knows. The set-up is the command's, the client sends what the connector sends; every check runs with both sign-ins.
 */
import { execFileSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { AccessReport } from '../../src/local/instance/access/report.ts'
import { installWithSdk } from '../../src/local/stack/install.ts'
import { pathsOf } from '../../src/local/stack/paths.ts'
import { RestUser } from '../../src/local/stack/rest.ts'
import { makeCertificate } from '../support/certificate.ts'
import { type Incident, Kibana, type SignIn, assertion, send, tokenRequest } from '../support/kibana.ts'
import { JourneyStack } from '../support/stack.ts'

jest.setTimeout(180_000)

const SCOPE = 'x_elas2_inc_int'
const STAGING = `${SCOPE}_elastic_incident`
const ORIGIN = 'https://kibana.corp.example:5601'
const root = join(__dirname, '..', '..')
let stack: JourneyStack
let folder: string
let url: string
let admin: RestUser
let basic: SignIn
let jwt: Extract<SignIn, { kind: 'jwt' }>
let counter = 0

async function setUp(...more: string[]): Promise<Record<string, unknown>[]> {
  const { user, password } = stack.ready.instance.admin
  const file = (name: string) => join(folder, name)
  const args = ['setup', 'incident-intake', '--json', '--kibana-url', ORIGIN]
  const files = ['--password-file', file('password'), '--client-secret-file', file('secret')]
  files.push('--key-file', file('key.pem'), '--certificate-file', file('certificate.pem'))
  const done = await stack.run([...args, ...files, ...more], {
    SWITCHBOARD_INSTANCE_USER: user,
    SWITCHBOARD_INSTANCE_PASSWORD: password,
  })
  expect(done).toMatchObject({ code: 0 })
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const passwordOf = (signIn: SignIn): string => (signIn.kind === 'basic' ? signIn.password : '')
const changes = (lines: Record<string, unknown>[]): unknown[] =>
  lines.filter(({ type }) => type === 'step').map(({ change }) => change)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kibana-'))
  const packageFolder = join(root, 'target', 'build', `${SCOPE}-incident-intake`)
  if (!existsSync(join(packageFolder, 'dist', 'app')))
    execFileSync(
      process.execPath,
      ['scripts/build.mjs', '--package-only', '--scope', SCOPE, '--only', 'incident-intake'],
      {
        cwd: root,
      },
    )
  stack = await JourneyStack.start(['--seed', 'demo'])
  url = stack.ready.instance.url
  admin = stack.user('admin')
  await installWithSdk({ ...pathsOf(root), packageFolder }, { url, ...stack.ready.instance.admin })
  const planned = await setUp('--dry-run')
  expect(changes(planned)).toContain('created')
  expect(await admin.rows('sys_user', 'user_name=kibana', ['sys_id'])).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  const made = await setUp()
  const connector = made.find(({ type }) => type === 'connector')?.fields as Record<string, string>
  basic = { kind: 'basic', user: 'kibana', password: readFileSync(join(folder, 'password'), 'utf8').trim() }
  const privateKey = readFileSync(join(folder, 'key.pem'), 'utf8')
  jwt = {
    kind: 'jwt',
    clientId: connector['Client ID'] ?? '',
    clientSecret: readFileSync(join(folder, 'secret'), 'utf8').trim(),
    keyId: connector['JWT Verifier Key ID'] ?? '',
    privateKey: createPrivateKey(privateKey),
    subject: connector['User Identifier'] ?? '',
  }
  expect(JSON.stringify(made)).not.toContain(basic.password)
  expect(JSON.stringify(made)).not.toContain(jwt.clientSecret)
  expect(JSON.stringify(made)).not.toMatch(/PRIVATE KEY|[A-Za-z0-9+/]{60}/)
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

const alert = (more: Partial<Incident> = {}): Incident => ({
  short_description: 'CPU above 90 %',
  description: 'host-1',
  category: 'software',
  subcategory: 'os',
  correlation_id: `rule:${++counter}`,
  correlation_display: 'CPU',
  severity: '1',
  urgency: '2',
  impact: '3',
  ...more,
})
const incident = (id: string, columns: string[]) => admin.row('incident', id, columns)
const withId = (correlationId: string) =>
  admin.rows('incident', `correlation_id=${correlationId}^ORDERBYsys_created_on`, ['sys_id', 'state'])
const count = async (table: string) => (await admin.rows(table, '', ['sys_id'], 5000)).length
const notes = async (id: string) =>
  (await admin.rows('sys_journal_field', `element_id=${id}^ORDERBYsys_created_on`, ['element', 'value'])).map(
    ({ element, value }) => `${element}: ${value}`,
  )

test('the set-up makes key and certificate itself; a second one changes nothing', async () => {
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600)
  const [certificate] = await admin.rows('sys_certificate', 'name=Kibana incident intake', ['pem_certificate'])
  expect(certificate?.pem_certificate?.trim()).toBe(readFileSync(join(folder, 'certificate.pem'), 'utf8').trim())
  const key = readFileSync(join(folder, 'key.pem'), 'utf8')
  expect(new Set(changes(await setUp()))).toEqual(new Set(['unchanged']))
  expect(readFileSync(join(folder, 'key.pem'), 'utf8')).toBe(key)
})

test('A1: the health resource answers name, scope and version to the integration user only, in both builds', async () => {
  for (const scope of [SCOPE, 'x_swb_hub']) {
    const path = `${url}/api/${scope}/elastic_api/health`
    const anonymous = await send(path, 'GET', {})
    expect(anonymous.status).toBe(401)
    expect(JSON.parse(anonymous.body)).toEqual({
      error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
      status: 'failure',
    })
  }
  expect(await new Kibana(url, basic).health()).toEqual({
    name: 'Switchboard incident intake',
    scope: SCOPE,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
  })
  expect(await stack.user('integration_user').call('GET', '/api/x_swb_hub/elastic_api/health')).toMatchObject({
    scope: 'x_swb_hub',
  })
  await expect(stack.user('requester').call('GET', `/api/${SCOPE}/elastic_api/health`)).rejects.toThrow('403')
})

test('A2: the browser of Kibana may ask for the health resource, other pages may not', async () => {
  const path = `${url}/api/${SCOPE}/elastic_api/health`
  const preflight = (origin: string) =>
    send(path, 'OPTIONS', {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization',
    })
  const allowed = await preflight(ORIGIN)
  expect(allowed.status).toBe(200)
  expect(allowed.headers['access-control-allow-origin']).toBe(ORIGIN)
  expect(allowed.headers['access-control-allow-methods']).toContain('GET')
  expect(String(allowed.headers['access-control-allow-headers']).toLowerCase()).toContain('authorization')
  const get = await send(path, 'GET', {
    Origin: ORIGIN,
    Authorization: `Basic ${Buffer.from(`kibana:${passwordOf(basic)}`).toString('base64')}`,
  })
  expect([get.status, get.headers['access-control-allow-origin']]).toEqual([200, ORIGIN])
  expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
})

test('A19: only a right assertion gives a token', async () => {
  const good = await tokenRequest(url, jwt, assertion(jwt))
  expect(good.status).toBe(200)
  expect(Object.keys(JSON.parse(good.body) as object).sort()).toEqual([
    'access_token',
    'expires_in',
    'scope',
    'token_type',
  ])
  for (const spoilt of [
    assertion(jwt, { header: { kid: 'other' } }),
    assertion(jwt, { claims: { aud: 'other' } }),
    assertion(jwt, { claims: { iss: 'other' } }),
    assertion({ ...jwt, privateKey: makeCertificate('other').privateKey }),
  ])
    expect((await tokenRequest(url, jwt, spoilt)).status).toBe(401)
})

describe.each(['basic', 'jwt'] as const)('with %s', (kind) => {
  let kibana: Kibana
  beforeAll(() => {
    kibana = new Kibana(url, kind === 'basic' ? basic : jwt)
  })

  test('A3, A13: a row becomes an incident, which the integration user may read', async () => {
    const sent = alert()
    const pushed = await kibana.pushToService(sent)
    expect(pushed.title).toMatch(/^INC\d+$/)
    const columns = ['short_description', 'description', 'category', 'subcategory', 'correlation_id', 'state']
    const people = [
      'correlation_display',
      'severity',
      'urgency',
      'impact',
      'caller_id.user_name',
      'opened_by.user_name',
    ]
    expect(await incident(pushed.id, [...columns, ...people])).toEqual({
      short_description: 'CPU above 90 %',
      description: 'host-1',
      category: 'software',
      subcategory: 'os',
      correlation_id: sent.correlation_id,
      correlation_display: 'CPU',
      severity: '1',
      urgency: '2',
      impact: '3',
      state: '1',
      'caller_id.user_name': 'kibana',
      'opened_by.user_name': 'kibana',
    })
    const calls = kibana.calls.slice(-3)
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /api/${SCOPE}/elastic_api/health`,
      `POST /api/now/import/${STAGING}`,
      `GET /api/now/v2/table/incident/${pushed.id}`,
    ])
    const people_ =
      kind === 'basic' ? '"u_caller_id":"kibana","u_opened_by":"kibana"' : '"u_caller_id":null,"u_opened_by":null'
    expect(calls[1]?.body).toBe(
      `{"u_short_description":"CPU above 90 %","u_description":"host-1","u_category":"software","u_subcategory":"os",` +
        `"u_correlation_id":"${sent.correlation_id}","u_correlation_display":"CPU","u_severity":"1","u_urgency":"2","u_impact":"3",${people_}}`,
    )
  })

  test('A4, A14: the same correlation id updates, nulls leave alone, one result a row', async () => {
    const sent = alert()
    const first = await kibana.pushToService(sent)
    const again = await kibana.pushToService({
      short_description: 'CPU above 95 %',
      correlation_id: sent.correlation_id,
    })
    expect(again.id).toBe(first.id)
    expect(await incident(first.id, ['short_description', 'description', 'category', 'urgency'])).toEqual({
      short_description: 'CPU above 95 %',
      description: 'host-1',
      category: 'software',
      urgency: '2',
    })
    const raw = await new RestUser(url, {
      user: 'kibana',
      password: passwordOf(basic),
    }).call('POST', `/api/now/import/${STAGING}`, { u_short_description: 'x', u_correlation_id: sent.correlation_id })
    expect(raw).toHaveLength(1)
    expect(raw).toMatchObject([
      { transform_map: 'Elastic Incident', table: 'incident', status: 'updated', sys_id: first.id },
    ])
  })

  test('A5: an incident id wins over a newer incident with the same correlation id', async () => {
    const sent = alert()
    const old = await kibana.pushToService(sent)
    await admin.create('incident', { short_description: 'newer', correlation_id: sent.correlation_id ?? '' })
    const updated = await kibana.pushToService({ ...sent, short_description: 'mine', externalId: old.id })
    expect(updated.id).toBe(old.id)
    expect((await incident(old.id, ['short_description'])).short_description).toBe('mine')
  })

  test('A6: comments become work notes in their order, never comments for customers', async () => {
    const sent = alert()
    const pushed = await kibana.pushToService(sent, ['first'])
    await stack.local('instance', 'POST', 'clock', { advanceSeconds: 2 })
    await kibana.pushToService({ ...sent, externalId: pushed.id }, ['second', 'third'])
    const written = await notes(pushed.id)
    expect(written[0]).toBe('work_notes: first')
    expect(written.slice(1).sort()).toEqual(['work_notes: second', 'work_notes: third'])
    expect(
      kibana.calls
        .slice(-9)
        .map(({ method }) => method)
        .join(' '),
    ).toBe('GET POST GET GET POST GET GET POST GET')
    expect(Object.keys(JSON.parse(kibana.calls.at(-2)?.body ?? '') as object).slice(-2)).toEqual([
      'u_work_notes',
      'elastic_incident_id',
    ])
  })

  test('A7: closing sets state, code and notes; a second closing posts nothing', async () => {
    const sent = alert()
    const pushed = await kibana.pushToService(sent)
    const from = kibana.calls.length
    expect((await kibana.closeIncident({ correlation_id: sent.correlation_id ?? null }))?.id).toBe(pushed.id)
    expect(kibana.calls.slice(from).map(({ method, path, body }) => `${method} ${path} ${body ?? ''}`.trim())).toEqual([
      `GET /api/now/v2/table/incident?sysparm_query=ORDERBYDESCsys_created_on^correlation_id=${sent.correlation_id}`,
      `GET /api/${SCOPE}/elastic_api/health`,
      `POST /api/now/import/${STAGING} {"u_state":"7","u_close_code":"Closed/Resolved by Caller","u_close_notes":"Closed by Caller","elastic_incident_id":"${pushed.id}"}`,
      `GET /api/now/v2/table/incident/${pushed.id}`,
    ])
    expect(await incident(pushed.id, ['state', 'close_code', 'close_notes', 'active'])).toEqual({
      state: '7',
      close_code: 'Resolved by caller',
      close_notes: 'Closed by Caller',
      active: 'false',
    })
    expect(await kibana.closeIncident({ externalId: pushed.id })).toBeNull()
    expect(kibana.calls.at(-1)?.path).toBe(`/api/now/v2/table/incident/${pushed.id}`)
  })

  test('A8: after closing, the same correlation id makes a new incident, which the next closing hits', async () => {
    const sent = alert()
    const first = await kibana.pushToService(sent)
    await kibana.closeIncident({ externalId: first.id })
    await stack.local('instance', 'POST', 'clock', { advanceSeconds: 2 })
    const second = await kibana.pushToService(sent)
    expect(second.id).not.toBe(first.id)
    expect((await kibana.closeIncident({ correlation_id: sent.correlation_id ?? null }))?.id).toBe(second.id)
  })

  test('A9: of two open incidents the newest is updated', async () => {
    const { correlation_id: id = '' } = alert()
    await admin.create('incident', { short_description: 'old', correlation_id: id ?? '' })
    await stack.local('instance', 'POST', 'clock', { advanceSeconds: 2 })
    const newest = await admin.create('incident', { short_description: 'new', correlation_id: id ?? '' })
    expect((await kibana.pushToService({ short_description: 'again', correlation_id: id })).id).toBe(newest.sys_id)
  })

  test('A10: without correlation id every row is an incident of its own', async () => {
    const one = await kibana.pushToService(alert({ correlation_id: null }))
    const two = await kibana.pushToService(alert({ correlation_id: '' }))
    expect(one.id).not.toBe(two.id)
  })

  test('A11: an unknown incident id is an error with a reason, and nothing is made', async () => {
    const before = await count('incident')
    const unknown = '0123456789abcdef0123456789abcdef'
    await expect(kibana.pushToService({ ...alert(), externalId: unknown })).rejects.toThrow(
      /no incident .*0123456789abcdef/,
    )
    await expect(kibana.pushToService(alert({ short_description: '' }))).rejects.toThrow('short description')
    expect(await count('incident')).toBe(before)
    const [row] = await admin.rows(STAGING, `elastic_incident_id=${unknown}`, [
      'sys_import_state',
      'sys_import_state_comment',
    ])
    expect(row).toMatchObject({ sys_import_state: 'error' })
  })

  test('A12: what names nothing is left out and kept for the administrator; nothing is created', async () => {
    const tables = ['sys_user', 'sys_user_group', 'cmdb_ci', 'core_company', 'sys_choice']
    const before = await Promise.all(tables.map(count))
    const pushed = await kibana.pushToService(
      alert({
        category: 'no such category',
        additional_fields: {
          u_assignment_group: 'No such group',
          u_cmdb_ci: { name: 'x' },
          u_company: 'No company',
          u_unknown: [1],
          unknown: true,
        },
      }),
    )
    expect(await incident(pushed.id, ['assignment_group', 'cmdb_ci', 'company'])).toEqual({
      assignment_group: '',
      cmdb_ci: '',
      company: '',
    })
    expect((await incident(pushed.id, ['category'])).category).not.toBe('no such category')
    expect(await Promise.all(tables.map(count))).toEqual(before)
    const [row] = await admin.rows(STAGING, `sys_target_sys_id=${pushed.id}`, ['unmatched'])
    expect(row?.unmatched?.split('\n')).toEqual([
      'category: no such category',
      'cmdb_ci: {name=x}',
      'company: No company',
      'assignment_group: No such group',
    ])
    const named = await kibana.pushToService(alert({ additional_fields: { u_assignment_group: 'AWS approvers' } }))
    const [group] = await admin.rows('sys_user_group', 'name=AWS approvers', ['sys_id'])
    expect((await incident(named.id, ['assignment_group'])).assignment_group).toBe(group?.sys_id)
  })

  test('A15: a correlation id that is too long is cut, and still finds its incident', async () => {
    const long = `${kind}-${'x'.repeat(120)}`
    const first = await kibana.pushToService(alert({ correlation_id: long }))
    expect((await incident(first.id, ['correlation_id'])).correlation_id).toBe(long.slice(0, 100))
    expect((await kibana.pushToService(alert({ correlation_id: long }))).id).toBe(first.id)
  })

  test.each(['{{rule.id}}:{{alert.id}}', 'a^b=c', 'rule:x & y', 'x#y', '100%', `it's "so"`, 'NULLS', 'ÄÖ €'])(
    'A16: the correlation id %s is like any other',
    async (text) => {
      const id = `${text} ${kind}`
      const first = await kibana.pushToService(alert({ correlation_id: id }))
      expect((await incident(first.id, ['correlation_id'])).correlation_id).toBe(id)
      expect((await kibana.pushToService(alert({ correlation_id: id }))).id).toBe(first.id)
    },
  )

  test('long texts are cut with their whole kept, the word NULL clears nothing', async () => {
    const long = 'word '.repeat(60)
    const pushed = await kibana.pushToService(alert({ short_description: long }))
    const { short_description: summary = '', description = '' } = await incident(pushed.id, [
      'short_description',
      'description',
    ])
    expect(summary).toHaveLength(160)
    expect(summary.endsWith('…')).toBe(true)
    expect(description).toBe(`${long}\n\nhost-1`)
    await kibana.pushToService({ ...alert({ short_description: 'short', description: 'NULL' }), externalId: pushed.id })
    expect((await incident(pushed.id, ['description'])).description).toBe(description)
  })

  test('A17: the lists are what the forms need', async () => {
    expect(await kibana.closeIncident({ correlation_id: `nobody-${kind}` })).toBeNull()
    const choices = await kibana.getChoices(['urgency', 'severity', 'impact', 'category', 'subcategory'])
    expect(new Set(choices.map(({ element }) => element))).toEqual(
      new Set(['urgency', 'severity', 'impact', 'category', 'subcategory']),
    )
    for (const choice of choices)
      expect(Object.keys(choice).sort()).toEqual(['dependent_value', 'element', 'label', 'value'])
    expect(choices.find(({ element, value }) => element === 'subcategory' && value === 'os')?.dependent_value).toBe(
      'software',
    )
  })
})

test('A18: the four roles are all that the integration user has', async () => {
  const [user] = await admin.rows('sys_user', 'user_name=kibana', ['sys_id'])
  const roles = await admin.rows('sys_user_has_role', `user=${user?.sys_id}^inherited=false`, ['role.name'])
  expect(roles.map((row) => row['role.name']).sort()).toEqual([
    'import_set_loader',
    'import_transformer',
    'personalize_choices',
    `${SCOPE}.integration_user`,
  ])
})

test('A17: fields for who may read the dictionary', async () => {
  const { user, password } = stack.ready.instance.admin
  const fields = await new Kibana(url, { kind: 'basic', user, password }).getFields()
  expect(fields.find(({ element }) => element === 'short_description')).toEqual({
    element: 'short_description',
    column_label: 'Short description',
    max_length: '160',
    mandatory: 'false',
  })
})

test.each([
  ['update', '7'],
  ['reopen', '2'],
])('with the setting "%s" a closed incident goes on, in state %s', async (policy, state) => {
  const name = `${SCOPE}.incident_intake.closed_incident`
  const [property] = await admin.rows('sys_properties', `name=${name}`, ['sys_id'])
  const kibana = new Kibana(url, basic)
  const sent = alert()
  const { id } = await kibana.pushToService(sent)
  await kibana.closeIncident({ externalId: id })
  await admin.update('sys_properties', property?.sys_id ?? '', { value: policy })
  try {
    expect((await kibana.pushToService({ ...sent, short_description: 'again' })).id).toBe(id)
  } finally {
    await admin.update('sys_properties', property?.sys_id ?? '', { value: 'create' })
  }
  expect(await incident(id, ['state', 'short_description'])).toEqual({ state, short_description: 'again' })
})

test('the whole sequence of a push costs the instance at most twelve statements', async () => {
  const kibana = new Kibana(url, basic)
  await kibana.pushToService(alert())
  const statements = async () =>
    ((await stack.local('instance', 'GET', 'counters')) as { statements: number }).statements
  const before = await statements()
  await kibana.pushToService(alert())
  expect((await statements()) - before).toBeLessThanOrEqual(12)
})

test('a sender cannot write what the intake itself keeps with a row', async () => {
  const sender = new RestUser(url, { user: 'kibana', password: passwordOf(basic) })
  const row = {
    u_short_description: 'x',
    unmatched: 'forged',
    sys_import_state_comment: 'forged',
    sys_created_by: 'admin',
  }
  const [made] = (await sender.call('POST', `/api/now/import/${STAGING}`, row)) as Record<string, string>[]
  const columns = ['unmatched', 'sys_import_state_comment', 'sys_created_by']
  expect(await admin.rows(STAGING, `sys_target_sys_id=${made?.sys_id}`, columns)).toEqual([
    { unmatched: '', sys_import_state_comment: '', sys_created_by: 'kibana' },
  ])
})

test('200 pushes of one new correlation id at once leave one open incident', async () => {
  const kibana = new Kibana(url, basic)
  const sent = alert({ correlation_id: 'storm' })
  const pushed = await Promise.all(Array.from({ length: 200 }, () => kibana.pushToService(sent)))
  expect(new Set(pushed.map(({ id }) => id)).size).toBe(1)
  expect(await withId('storm')).toHaveLength(1)
})

test('the whole app on the same instance takes rows by its own paths, apart from Kibana’s', async () => {
  const user = stack.user('integration_user')
  const row = { u_short_description: 'own scope', u_correlation_id: 'own' }
  const [first] = (await user.call('POST', '/api/now/import/x_swb_hub_elastic_incident', row)) as Record<
    string,
    string
  >[]
  expect(first).toMatchObject({ transform_map: 'Elastic Incident', status: 'inserted' })
  await expect(user.call('POST', `/api/now/import/${STAGING}`, row)).rejects.toThrow('403')
})

test('an administrator sees failed rows with their reason and sends one again', async () => {
  const { user, password } = stack.ready.instance.admin
  const asAdmin = { SWITCHBOARD_INSTANCE_USER: user, SWITCHBOARD_INSTANCE_PASSWORD: password }
  const intake = async (...args: string[]) => {
    const done = await stack.run(['intake', ...args, '--json'], asAdmin)
    const lines = done.stdout.trim().split('\n')
    return { ...done, rows: lines.map((line) => JSON.parse(line) as Record<string, string>) }
  }
  const listed = await intake('list', '--errors', '--limit', '50')
  expect(listed.code).toBe(0)
  const failed = listed.rows.find(({ state, reason }) => state === 'error' && reason?.includes('no incident'))
  expect(failed).toBeDefined()
  expect((await intake('retry', failed?.id ?? '')).rows[0]).toMatchObject({ type: 'error', code: 'row_refused' })
  const partly = listed.rows.find(({ unmatched }) => unmatched?.includes('No such group'))
  expect((await intake('retry', partly?.id ?? '')).rows[0]).toMatchObject({ type: 'retried', status: 'updated' })
})

test('the button on the form of a row does the same in the browser', async () => {
  const [action] = await admin.rows('sys_ui_action', `table=${STAGING}^action_name=retry_intake_row`, [
    'script',
    'onclick',
  ])
  const messages: string[] = []
  const { user, password } = stack.ready.instance.admin
  const press = async (row: string): Promise<string | undefined> => {
    await (runInNewContext(`${action?.script}\n;${action?.onclick}`, {
      window: { g_ck: 'token' },
      g_form: {
        getUniqueValue: () => row,
        addInfoMessage: (text: string) => messages.push(text),
        addErrorMessage: (text: string) => messages.push(text),
      },
      // A browser sends the cookie of the session; this one signs in anew.
      fetch: (path: string, init: RequestInit) => {
        const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
        const { 'X-UserToken': token, ...headers } = init.headers as Record<string, string>
        expect(token).toBe('token')
        return fetch(url + path, { ...init, headers: { ...headers, authorization } })
      },
    }) as Promise<void>)
    return messages.pop()
  }
  const [bad] = await admin.rows(STAGING, 'sys_import_state=error^elastic_incident_idISNOTEMPTY', ['sys_id'], 1)
  const [good] = await admin.rows(STAGING, 'sys_import_state=inserted', ['sys_id'], 1)
  expect(await press(bad?.sys_id ?? '')).toMatch(/^The row was refused: There is no incident/)
  expect(await press(good?.sys_id ?? '')).toMatch(/^The row was taken: INC\d+ was (inserted|updated)\.$/)
})

test('a key of one’s own signs in as well', async () => {
  const own = makeCertificate('own')
  writeFileSync(join(folder, 'own.crt'), own.pem)
  await setUp('--certificate', join(folder, 'own.crt'), '--key-id', 'own')
  const signed = { ...jwt, keyId: 'own', privateKey: own.privateKey }
  expect(await new Kibana(url, signed).health()).toMatchObject({ scope: SCOPE })
  expect((await tokenRequest(url, jwt, assertion(jwt))).status).toBe(401)
})

test('the app touches nothing in other scopes that it does not declare, and declares nothing it does not touch', async () => {
  const reports = (await stack.local('instance', 'GET', 'access-report')) as AccessReport[]
  const own = reports.find((report) => report.scope === SCOPE)
  expect(own?.undeclared).toEqual([])
  // Methods of platform classes are not followed by the report; security incidents have a journey of their own.
  const followed = own?.unused.filter(({ operation, target }) => operation !== 'execute' && target !== 'sn_si_incident')
  expect(followed).toEqual([])
})
