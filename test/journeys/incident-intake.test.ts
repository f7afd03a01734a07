/**
 * A stock Kibana and an instance with two builds of the app: the whole one, and the one under the scope that Kibana
 * knows. The set-up is the command's, the client sends what the connector sends; every check runs with both sign-ins.
 */
import { createHmac, createPublicKey } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import type { RestUser } from '../../src/local/stack/rest.ts'
import { makeCertificate } from '../support/certificate.ts'
import { IntakeStack, ORIGIN, SCOPE, STAGING, changesOf } from '../support/intake-stack.ts'
import { type Incident, Kibana, assertion, send, tokenRequest } from '../support/kibana.ts'

jest.setTimeout(180_000)

let intake: IntakeStack
let url: string
let admin: RestUser

beforeAll(async () => {
  intake = await IntakeStack.start()
  ;({ url, admin } = intake)
  const planned = await intake.setUp('--dry-run')
  expect(changesOf(planned)).toContain('created')
  expect(await admin.rows('sys_user', 'user_name=kibana', ['sys_id'])).toEqual([])
  expect(readdirSync(intake.folder)).toEqual([])
  const made = await intake.setUp()
  intake.signIns(made)
  const printed = JSON.stringify(made)
  for (const secret of [intake.basic.password, intake.jwt.clientSecret]) expect(printed).not.toContain(secret)
  expect(printed).not.toMatch(/PRIVATE KEY|[A-Za-z0-9+/]{60}/)
})
afterAll(() => intake.stop())

const alert = (more: Partial<Incident> = {}): Incident => intake.alert(more)
const incident = (id: string, columns: string[]) => intake.incident(id, columns)
const count = (table: string) => intake.count(table)
const notes = (id: string) => intake.notes(id)
const advance = (seconds: number) => intake.stack.local('instance', 'POST', 'clock', { advanceSeconds: seconds })

test('the set-up makes key and certificate itself; a second one changes nothing', async () => {
  expect(statSync(intake.file('key.pem')).mode & 0o777).toBe(0o600)
  const [certificate] = await admin.rows('sys_certificate', 'name=Kibana incident intake', ['pem_certificate'])
  expect(certificate?.pem_certificate?.trim()).toBe(readFileSync(intake.file('certificate.pem'), 'utf8').trim())
  const key = readFileSync(intake.file('key.pem'), 'utf8')
  expect(new Set(changesOf(await intake.setUp()))).toEqual(new Set(['unchanged']))
  expect(readFileSync(intake.file('key.pem'), 'utf8')).toBe(key)
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
  expect(await new Kibana(url, intake.basic).health()).toEqual({
    name: 'Switchboard incident intake',
    scope: SCOPE,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
  })
  expect(await intake.stack.user('integration_user').call('GET', '/api/x_swb_hub/elastic_api/health')).toMatchObject({
    scope: 'x_swb_hub',
  })
  await expect(intake.stack.user('requester').call('GET', `/api/${SCOPE}/elastic_api/health`)).rejects.toThrow('403')
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
    Authorization: `Basic ${Buffer.from(`kibana:${intake.basic.password}`).toString('base64')}`,
  })
  expect([get.status, get.headers['access-control-allow-origin']]).toEqual([200, ORIGIN])
  expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
})

test('A19: only a right assertion gives a token', async () => {
  const good = await tokenRequest(url, intake.jwt, assertion(intake.jwt))
  expect(good.status).toBe(200)
  expect(Object.keys(JSON.parse(good.body) as object).sort()).toEqual([
    'access_token',
    'expires_in',
    'scope',
    'token_type',
  ])
  for (const spoilt of [
    assertion(intake.jwt, { header: { kid: 'other' } }),
    assertion(intake.jwt, { claims: { aud: 'other' } }),
    assertion(intake.jwt, { claims: { iss: 'other' } }),
    assertion({ ...intake.jwt, privateKey: makeCertificate('other').privateKey }),
  ])
    expect((await tokenRequest(url, intake.jwt, spoilt)).status).toBe(401)
})

test('A19: old, early, unsigned and wrongly signed assertions give none, nor does a wrong secret', async () => {
  const { jwt } = intake
  const now = Math.floor(Date.now() / 1000)
  const unsigned = (signed: string) => signed.split('.').slice(0, 2).join('.')
  // The trap of a verifier that lets the assertion choose: the public key as a shared secret.
  const shared = unsigned(assertion(jwt, { header: { alg: 'HS256' } }))
  const publicKeys = [
    readFileSync(intake.file('certificate.pem'), 'utf8'),
    createPublicKey(jwt.privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  ]
  for (const spoilt of [
    assertion(jwt, { claims: { exp: now - 3600, iat: now - 7200 } }),
    assertion(jwt, { claims: { iat: now + 3600, exp: now + 7200 } }),
    assertion(jwt, { claims: { sub: 'admin' } }),
    `${unsigned(assertion(jwt, { header: { alg: 'none' } }))}.`,
    `${unsigned(assertion(jwt))}.`,
    ...publicKeys.map((key) => `${shared}.${createHmac('sha256', key).update(shared).digest('base64url')}`),
  ]) {
    const answer = await tokenRequest(url, jwt, spoilt)
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body)).toEqual({
      error: expect.any(String) as string,
      error_description: expect.any(String) as string,
    })
  }
  const wrong = { ...jwt, clientSecret: 'wrong' }
  expect((await tokenRequest(url, wrong, assertion(jwt))).status).toBe(401)
})

describe.each(['basic', 'jwt'] as const)('with %s', (kind) => {
  let kibana: Kibana
  beforeAll(() => {
    kibana = new Kibana(url, kind === 'basic' ? intake.basic : intake.jwt)
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

  test('A3: the answer of a row has exactly the keys that connectors read, inserted, updated and in error', async () => {
    const answer = async (row: object) => {
      const authorization = `Basic ${Buffer.from(`kibana:${intake.basic.password}`).toString('base64')}`
      const headers = { authorization, Accept: 'application/json, text/plain, */*', 'Content-Type': 'application/json' }
      const sent = await send(`${url}/api/now/import/${STAGING}`, 'POST', headers, JSON.stringify(row))
      expect([200, 201]).toContain(sent.status)
      return JSON.parse(sent.body) as object
    }
    const id = `answer-${kind}`
    const result = (status: string) => ({
      import_set: expect.stringMatching(/^ISET\d+$/) as string,
      staging_table: STAGING,
      result: [
        {
          transform_map: 'Elastic Incident',
          table: 'incident',
          display_name: 'number',
          display_value: expect.stringMatching(/^INC\d+$/) as string,
          record_link: expect.stringContaining('/api/now/table/incident/') as string,
          status,
          sys_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        },
      ],
    })
    expect(await answer({ u_short_description: 'x', u_correlation_id: id })).toEqual(result('inserted'))
    expect(await answer({ u_short_description: 'y', u_correlation_id: id })).toEqual(result('updated'))
    expect(await answer({ u_correlation_id: null })).toEqual({
      import_set: expect.any(String) as string,
      staging_table: STAGING,
      result: [
        {
          transform_map: 'Elastic Incident',
          table: 'incident',
          status: 'error',
          error_message: expect.stringContaining('needs a short description') as string,
        },
      ],
    })
  })

  test('A13: a caller named in the row is that user; a name that nobody has is left out and makes nobody', async () => {
    const named = await intake.push({ u_short_description: 'x', u_caller_id: 'requester', u_opened_by: 'approver' })
    expect(await incident(named.sys_id ?? '', ['caller_id.user_name', 'opened_by.user_name'])).toEqual({
      'caller_id.user_name': 'requester',
      'opened_by.user_name': 'approver',
    })
    const before = await count('sys_user')
    const unknown = await intake.push({ u_short_description: 'x', u_caller_id: `nobody-${kind}` })
    expect((await incident(unknown.sys_id ?? '', ['caller_id'])).caller_id).toBe('')
    expect(await count('sys_user')).toBe(before)
  })

  test('an update and a comment are sent and taken as the connector words them', async () => {
    const sent = alert()
    const { id } = await kibana.pushToService(sent)
    const from = kibana.calls.length
    await kibana.pushToService({ ...sent, description: null, externalId: id }, ['a "note"'])
    const nine =
      `"u_short_description":"CPU above 90 %","u_description":null,"u_category":"software","u_subcategory":"os",` +
      `"u_correlation_id":"${sent.correlation_id}","u_correlation_display":"CPU","u_severity":"1","u_urgency":"2","u_impact":"3"`
    const round = (body: string) => [
      `GET /api/${SCOPE}/elastic_api/health`,
      `POST /api/now/import/${STAGING} ${body}`,
      `GET /api/now/v2/table/incident/${id}`,
    ]
    expect(kibana.calls.slice(from).map(({ method, path, body }) => `${method} ${path} ${body ?? ''}`.trim())).toEqual([
      ...round(`{${nine},"elastic_incident_id":"${id}"}`),
      ...round(`{${nine},"u_work_notes":"a \\"note\\"","elastic_incident_id":"${id}"}`),
    ])
    const { Authorization, ...headers } = kibana.calls.at(-2)?.headers ?? {}
    expect(Authorization).toMatch(kind === 'basic' ? /^Basic / : /^Bearer /)
    expect(headers).toEqual({
      Accept: 'application/json, text/plain, */*',
      'Accept-Encoding': 'gzip, compress, deflate, br',
      'User-Agent': expect.stringMatching(/^axios\//) as string,
      'Content-Type': 'application/json',
    })
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
    const raw = await intake.sender.call('POST', `/api/now/import/${STAGING}`, {
      u_short_description: 'x',
      u_correlation_id: sent.correlation_id,
    })
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
    await advance(2)
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

  test('comments for customers and priorities: the one only when sent as such, the other never', async () => {
    const sent = alert({ additional_fields: { u_comments: 'for the customer', u_priority: '1' } })
    const { id } = await kibana.pushToService(sent)
    expect(await notes(id)).toEqual(['comments: for the customer'])
    expect((await incident(id, ['priority'])).priority).not.toBe('1')
  })

  test('A7: closing by incident id asks for the incident first', async () => {
    const { id } = await kibana.pushToService(alert())
    const from = kibana.calls.length
    expect((await kibana.closeIncident({ externalId: id }))?.id).toBe(id)
    expect(kibana.calls.slice(from).map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /api/now/v2/table/incident/${id}`,
      `GET /api/${SCOPE}/elastic_api/health`,
      `POST /api/now/import/${STAGING}`,
      `GET /api/now/v2/table/incident/${id}`,
    ])
    expect((await kibana.getIncident(id)).state).toBe('7')
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
    await advance(2)
    const second = await kibana.pushToService(sent)
    expect(second.id).not.toBe(first.id)
    expect((await kibana.closeIncident({ correlation_id: sent.correlation_id ?? null }))?.id).toBe(second.id)
  })

  test('A9: of two open incidents the newest is updated', async () => {
    const { correlation_id: id = '' } = alert()
    await admin.create('incident', { short_description: 'old', correlation_id: id ?? '' })
    await advance(2)
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

  test('A17: incidents of a correlation id come newest first, and an empty list is 200 with []', async () => {
    const id = `twice-${kind}`
    const old = await admin.create('incident', { short_description: 'old', correlation_id: id })
    await advance(2)
    const newest = await admin.create('incident', { short_description: 'new', correlation_id: id })
    const headers = { Authorization: kibana.calls.at(-1)?.headers.Authorization ?? '', Accept: 'application/json' }
    const list = `${url}/api/now/v2/table/incident?sysparm_query=ORDERBYDESCsys_created_on`
    const found = await send(`${list}^correlation_id=${id}`, 'GET', headers)
    expect(JSON.parse(found.body)).toMatchObject({
      result: [{ sys_id: newest.sys_id, state: '1', number: newest.number }, { sys_id: old.sys_id }],
    })
    // As connectors asked before they were mended: accepted, but the platform need not heed a parameter beside a query.
    expect((await send(`${list}&correlation_id=${id}`, 'GET', headers)).status).toBe(200)
    const none = await send(`${list}^correlation_id=none-${kind}`, 'GET', headers)
    expect([none.status, none.body]).toEqual([200, '{"result":[]}'])
  })

  test('A17: the lists are what the forms need', async () => {
    expect(await kibana.closeIncident({ correlation_id: `nobody-${kind}` })).toBeNull()
    const choices = await kibana.getChoices(['urgency', 'severity', 'impact', 'category', 'subcategory'])
    expect(new Set(choices.map(({ element }) => element))).toEqual(
      new Set(['urgency', 'severity', 'impact', 'category', 'subcategory']),
    )
    expect(kibana.calls.at(-1)?.path).toBe(
      '/api/now/table/sys_choice?sysparm_query=name=task^ORname=incident^element=urgency^ORelement=severity^ORelement=impact^ORelement=category^ORelement=subcategory^language=en&sysparm_fields=label,value,dependent_value,element',
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
  const { user, password } = intake.stack.ready.instance.admin
  const kibana = new Kibana(url, { kind: 'basic', user, password })
  const fields = await kibana.getFields()
  expect(kibana.calls[0]?.path).toBe(
    '/api/now/table/sys_dictionary?sysparm_query=name=task^ORname=incident^internal_type=string&active=true&array=false&read_only=false&sysparm_fields=max_length,element,column_label,mandatory',
  )
  expect(fields.find(({ element }) => element === 'short_description')).toEqual({
    element: 'short_description',
    column_label: 'Short description',
    max_length: '160',
    mandatory: 'false',
  })
})
