import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { TestServer } from '../../support/http.ts'
import { startServer } from '../../support/http.ts'
import { insert, valuesOf } from '../../support/instance.ts'

let server: TestServer
let ids: string[]
const table = '/api/now/table'

async function create(name: string, values: Record<string, unknown>): Promise<string> {
  const answer = await server.request('POST', `${table}/${name}`, { body: values })
  expect(answer.status).toBe(201)
  return answer.json.result!.sys_id as string
}

async function setProperty(name: string, value: string): Promise<void> {
  const found = await server.get(`${table}/sys_properties?name=${name}&sysparm_fields=sys_id`)
  const [row] = found.json.result as unknown as { sys_id: string }[]
  if (row) await server.request('PATCH', `${table}/sys_properties/${row.sys_id}`, { body: { value } })
  else await create('sys_properties', { name, value })
}

beforeAll(async () => {
  server = await startServer()
  ids = []
  for (const n of [1, 2, 3, 4, 5])
    ids.push(await create('problem', { short_description: `paging ${n}`, correlation_id: 'paging' }))
})
afterAll(() => server.close())

describe('2.9 Table API', () => {
  test('108 a list answers result, X-Total-Count and Link with first, prev, next, last', async () => {
    const query = 'sysparm_query=correlation_id=paging^ORDERBYshort_description&sysparm_fields=short_description'
    const page = await server.get(`${table}/problem?${query}&sysparm_limit=2&sysparm_offset=2`)
    expect(page.json.result).toEqual([{ short_description: 'paging 3' }, { short_description: 'paging 4' }])
    expect(page.headers.get('x-total-count')).toBe('5')
    const links = [...(page.headers.get('link') ?? '').matchAll(/<([^>]+)>;rel="(\w+)"/g)]
    const offsets = links.map(([, url, rel]) => [rel, new URL(url!).searchParams.get('sysparm_offset')])
    expect(offsets).toEqual([
      ['first', '0'],
      ['prev', '0'],
      ['next', '4'],
      ['last', '4'],
    ])
    const next = await server.get(links[2]![1]!.replace(server.url, ''))
    expect(next.json.result).toEqual([{ short_description: 'paging 5' }])
    expect(next.headers.get('link')).not.toContain('rel="next"')
  })

  test('108 the limit is applied before rows are hidden, so that a page may be short', async () => {
    const reader = server.addUser('short.page')
    const own = await create('incident', { short_description: 'mine', caller_id: '', correlation_id: 'short' })
    const where = server.instance.records.where('sys_user', 'user_name', '=', 'short.page')!
    const user = server.instance.records.find({ table: 'sys_user', where, order: [], invalid: [] })[0]!.sys_id
    await server.request('PATCH', `${table}/incident/${own}`, { body: { caller_id: user } })
    await create('incident', { short_description: 'someone else', correlation_id: 'short' })
    const page = await server.get(`${table}/incident?sysparm_query=correlation_id=short&sysparm_limit=2`, {
      user: reader,
    })
    expect(page.status).toBe(200)
    expect((page.json.result as unknown as unknown[]).length).toBe(1)
    expect(page.headers.get('x-total-count')).toBe('2')
  })

  test('109 all values are text, empty is "", booleans are words and a reference has link and value', async () => {
    const user = await server.get(`${table}/sys_user/6816f79cc0a8016401c5a33be04be441`)
    const record = user.json.result!
    expect(Object.values(record).every((value) => typeof value === 'string' || typeof value === 'object')).toBe(true)
    expect(record).toMatchObject({ active: 'true', locked_out: 'false', middle_name: '', name: 'System Administrator' })
    expect(record.department).toEqual({
      link: `${server.url}/api/now/table/cmn_department/a581ab703710200044e0bfc8bcbe5de8`,
      value: 'a581ab703710200044e0bfc8bcbe5de8',
    })
    expect(record.manager).toBe('')
  })

  test.each([
    ['true', { display_value: 'Finance', link: expect.stringContaining('/cmn_department/') }, 'true'],
    [
      'all',
      { display_value: 'Finance', link: expect.anything(), value: 'a581ab703710200044e0bfc8bcbe5de8' },
      { display_value: 'true', value: 'true' },
    ],
  ])('109 sysparm_display_value=%s gives display values', async (mode, department, active) => {
    const path = `${table}/sys_user/6816f79cc0a8016401c5a33be04be441?sysparm_fields=department,active&sysparm_display_value=${mode}`
    expect((await server.get(path)).json.result).toEqual({ department, active })
  })

  test.each([
    ['false', 'a581ab703710200044e0bfc8bcbe5de8'],
    ['true', 'Finance'],
    ['all', { display_value: 'Finance', value: 'a581ab703710200044e0bfc8bcbe5de8' }],
  ])('109 without reference links a reference is flat, display value %s', async (mode, department) => {
    const path = `${table}/sys_user/6816f79cc0a8016401c5a33be04be441?sysparm_fields=department&sysparm_exclude_reference_link=true&sysparm_display_value=${mode}`
    expect((await server.get(path)).json.result).toEqual({ department })
  })

  test('110 unknown names in sysparm_fields are ignored and dotted names give flat keys', async () => {
    const path = `${table}/sys_user/6816f79cc0a8016401c5a33be04be441?sysparm_fields=name,no_such,department.name,department.no_such`
    expect((await server.get(path)).json.result).toEqual({ name: 'System Administrator', 'department.name': 'Finance' })
  })

  test('111 no rows: 404 in version 1, an empty list in version 2 and without version', async () => {
    const query = 'sysparm_query=number=NONE'
    expect((await server.get(`/api/now/v1/table/problem?${query}`)).status).toBe(404)
    for (const version of ['v2/', '']) {
      const answer = await server.get(`/api/now/${version}table/problem?${query}`)
      expect([answer.status, answer.json]).toEqual([200, { result: [] }])
    }
  })

  test('112 POST answers 201 with Location, PUT and PATCH 200, DELETE 204', async () => {
    const posted = await server.request('POST', `${table}/problem`, { body: { short_description: 'new' } })
    const id = posted.json.result!.sys_id as string
    expect(posted.status).toBe(201)
    expect(posted.headers.get('location')).toBe(`${server.url}/api/now/table/problem/${id}`)
    for (const method of ['PUT', 'PATCH']) {
      const changed = await server.request(method, `${table}/problem/${id}`, { body: { description: method } })
      expect([changed.status, changed.json.result!.description, changed.json.result!.short_description]).toEqual([
        200,
        method,
        'new',
      ])
    }
    const removed = await server.request('DELETE', `${table}/problem/${id}`)
    expect([removed.status, removed.text]).toEqual([204, ''])
    expect((await server.get(`${table}/problem/${id}`)).status).toBe(404)
  })

  test('112 X-no-response-body suppresses the body', async () => {
    const headers = { 'X-no-response-body': 'true' }
    const posted = await server.request('POST', `${table}/problem`, { body: { short_description: 'quiet' }, headers })
    expect([posted.status, posted.text]).toEqual([201, ''])
    expect(posted.headers.get('location')).toMatch(/\/problem\/[0-9a-f]{32}$/)
  })

  test('112 X-HTTP-Method-Override is honoured', async () => {
    const id = await create('problem', { short_description: 'override' })
    const headers = { 'X-HTTP-Method-Override': 'PATCH' }
    const answer = await server.request('POST', `${table}/problem/${id}`, { body: { description: 'x' }, headers })
    expect([answer.status, answer.json.result!.description]).toEqual([200, 'x'])
  })

  test('112 of an array of records only the first is stored', async () => {
    const body = [
      { short_description: 'first', correlation_id: 'array' },
      { short_description: 'second', correlation_id: 'array' },
    ]
    await server.request('POST', `${table}/problem`, { body })
    const found = await server.get(`${table}/problem?correlation_id=array&sysparm_fields=short_description`)
    expect(found.json.result).toEqual([{ short_description: 'first' }])
  })

  test('113 missing and wrong credentials', async () => {
    for (const user of [null, 'admin:wrong', 'nobody:x', ':']) {
      const answer = await server.get(`${table}/problem`, { user })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('BASIC realm="Service-now"')
      expect(answer.json).toEqual({
        error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
        status: 'failure',
      })
    }
  })

  test('113 a record that does not exist', async () => {
    for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {}
      const answer = await server.request(method, `${table}/problem/${'0'.repeat(32)}`, { body })
      expect([answer.status, answer.json]).toEqual([
        404,
        {
          error: { message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" },
          status: 'failure',
        },
      ])
    }
  })

  test('113 a table that does not exist', async () => {
    const answer = await server.get(`${table}/no_such_table`)
    expect([answer.status, answer.json]).toEqual([
      400,
      { error: { message: 'Invalid table no_such_table', detail: null }, status: 'failure' },
    ])
  })

  test('113 an insert that access controls forbid', async () => {
    const user = server.addUser('no.rights')
    const answer = await server.request('POST', `${table}/sys_user`, { user, body: { user_name: 'x' } })
    expect([answer.status, answer.json]).toEqual([
      403,
      {
        error: { message: 'Operation Failed', detail: 'ACL Exception Insert Failed due to security constraints' },
        status: 'failure',
      },
    ])
  })

  test('104 an unreadable row is absent or 404, an unreadable column left out, an unwritable one silently not written', async () => {
    const idOf = (name: string, query: string): string => valuesOf(server.instance, name, query, 'sys_id')[0] ?? ''
    for (const operation of ['read', 'write']) {
      const acl = insert(server.instance, 'sys_security_acl', {
        name: 'incident.close_notes',
        type: idOf('sys_security_type', 'name=record'),
        operation: idOf('sys_security_operation', `name=${operation}`),
        active: '1',
        admin_overrides: '1',
      })
      insert(server.instance, 'sys_security_acl_role', {
        sys_security_acl: acl,
        sys_user_role: idOf('sys_user_role', 'name=admin'),
      })
    }
    const worker = server.addUser('itil.user', ['itil'])
    const id = await create('incident', { short_description: 'guarded', close_notes: 'secret', correlation_id: '104' })
    const shown = await server.get(`${table}/incident/${id}?sysparm_fields=short_description,close_notes`, {
      user: worker,
    })
    expect(shown.json.result).toEqual({ short_description: 'guarded' })
    const body = { close_notes: 'overwritten', short_description: 'changed' }
    const changed = await server.request('PATCH', `${table}/incident/${id}`, { user: worker, body })
    expect([changed.status, changed.json.result!.short_description]).toEqual([200, 'changed'])
    expect((await server.get(`${table}/incident/${id}`)).json.result!.close_notes).toBe('secret')
    const stranger = server.addUser('stranger')
    expect((await server.get(`${table}/incident/${id}`, { user: stranger })).status).toBe(404)
    expect((await server.request('PATCH', `${table}/incident/${id}`, { user: stranger, body })).status).toBe(404)
    expect((await server.request('DELETE', `${table}/incident/${id}`, { user: stranger })).status).toBe(404)
    const list = await server.get(`${table}/incident?correlation_id=104`, { user: stranger })
    expect(list.text).not.toContain('guarded')
  })

  test('a user who may read nothing of a table may not query it', async () => {
    const stranger = server.addUser('no.reader')
    const answer = await server.get(`${table}/sys_user_has_role?sysparm_limit=1`, { user: stranger })
    expect([answer.status, answer.json.error?.message]).toEqual([403, 'Insufficient rights to query records'])
  })

  test('a compressed body is taken', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const body = gzipSync(JSON.stringify({ short_description: 'zipped' }))
    const answer = await server.request('POST', `${table}/problem`, { body, headers })
    expect(answer.json.result?.short_description).toBe('zipped')
    expect((await server.request('POST', `${table}/problem`, { body: '{}', headers })).status).toBe(400)
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 32))
    expect((await server.request('POST', `${table}/problem`, { body: bomb, headers })).status).toBe(400)
    const noise = randomBytes(600 * 1024).toString('hex')
    const large = gzipSync(JSON.stringify({ short_description: 'zipped', description: noise }), { level: 1 })
    expect(large.length).toBeLessThan(1024 * 1024)
    expect((await server.request('POST', `${table}/problem`, { body: large, headers })).status).toBe(201)
    const larger = gzipSync(JSON.stringify({ description: noise + randomBytes(400 * 1024).toString('hex') }))
    const refused = await server.request('POST', `${table}/problem`, { body: larger, headers })
    expect(refused.status).toBe(400)
    expect(refused.json.error?.detail).toBe('The compressed payload is larger than 1 MB.')
  })

  test('114 a rule that aborts: 403 naming file, rule and id; messages for people stay out', async () => {
    const rule = await create('sys_script', {
      name: 'Refuse everything',
      collection: 'problem',
      when: 'before',
      action_insert: 'true',
      active: 'true',
      advanced: 'true',
      filter_condition: 'correlation_id=abort',
      script: "gs.addErrorMessage('secret reason'); current.setAbortAction(true);",
    })
    const answer = await server.request('POST', `${table}/problem`, { body: { correlation_id: 'abort' } })
    expect(answer.status).toBe(403)
    expect(answer.json.error!.message).toBe('Operation Failed')
    expect(answer.json.error!.detail).toBe(
      `Operation against file 'problem' was aborted by Business Rule 'Refuse everything^${rule}'. Business Rule Stack:Refuse everything`,
    )
    expect(answer.text).not.toContain('secret reason')
    expect((await server.get(`${table}/problem?correlation_id=abort`)).json.result).toEqual([])
  })

  test('115 a table without web service access refuses the API', async () => {
    server.instance.dictionary.define({
      name: 'u_closed',
      scope: 'global',
      flags: { wsAccess: false, readAccess: true },
      columns: [{ name: 'name', type: 'string' }],
    })
    expect((await server.get(`${table}/u_closed`)).status).toBe(403)
  })

  test("116 date-times are UTC, or in the caller's zone with sysparm_input_display_value", async () => {
    const user = server.addUser('zone', ['admin'], { time_zone: 'Europe/Berlin' })
    const body = { short_description: 'time', due_date: '2026-07-01 12:00:00' }
    const raw = await server.request('POST', `${table}/problem`, { user, body })
    expect(raw.json.result!.due_date).toBe('2026-07-01 12:00:00')
    const local = await server.request('POST', `${table}/problem?sysparm_input_display_value=true`, { user, body })
    expect(local.json.result!.due_date).toBe('2026-07-01 10:00:00')
    const shown = await server.get(`${table}/problem/${local.json.result!.sys_id}?sysparm_display_value=true`, { user })
    expect(shown.json.result!.due_date).toBe('2026-07-01 12:00:00')
  })

  test('116 a password is only set with sysparm_input_display_value, and shown as eight asterisks', async () => {
    const body = { user_name: 'by.rest', name: 'by rest', user_password: 'pass-word' }
    const made = await server.request('POST', `${table}/sys_user?sysparm_input_display_value=true`, { body })
    expect(made.json.result!.user_password).toBe('********')
    expect(
      (await server.get(`${table}/sys_user/${made.json.result!.sys_id}`, { user: 'by.rest:pass-word' })).status,
    ).toBe(200)
    await server.request('PATCH', `${table}/sys_user/${made.json.result!.sys_id}`, { body: { user_password: 'other' } })
    expect((await server.get(`${table}/sys_user/${made.json.result!.sys_id}`, { user: 'by.rest:other' })).status).toBe(
      401,
    )
  })

  test('117 unknown body columns are ignored', async () => {
    const answer = await server.request('POST', `${table}/problem`, {
      body: { no_such_column: 'x', short_description: 'y' },
    })
    expect(answer.status).toBe(201)
    expect(answer.json.result).not.toHaveProperty('no_such_column')
  })

  test('117 an unknown choice value is refused unless the property allows it', async () => {
    const post = () =>
      server.request('POST', `${table}/incident`, { body: { state: '77', short_description: 'choice' } })
    expect((await post()).status).toBe(400)
    await setProperty('glide.rest.choice.allow_non_existing_value', 'true')
    expect((await post()).status).toBe(201)
    await setProperty('glide.rest.choice.allow_non_existing_value', 'false')
  })

  test('47 a sys_id in the body is kept', async () => {
    const sysId = 'abcdef0123456789abcdef0123456789'
    expect(await create('problem', { sys_id: sysId, short_description: 'own id' })).toBe(sysId)
  })

  test('49 a journal text is stored as an entry and not on the row', async () => {
    const id = await create('incident', { short_description: 'journal', comments: 'hello there' })
    expect((await server.get(`${table}/incident/${id}`)).json.result!.comments).toBe('')
    const entries = await server.get(`${table}/sys_journal_field?element_id=${id}&sysparm_fields=element,value,name`)
    expect(entries.json.result).toEqual([{ element: 'comments', value: 'hello there', name: 'incident' }])
    const shown = await server.get(`${table}/incident/${id}?sysparm_display_value=true&sysparm_fields=comments`)
    expect(shown.json.result!.comments).toContain('hello there')
  })

  test('16 an unknown condition is dropped; with the property it matches nothing', async () => {
    const query = `${table}/problem?sysparm_query=no_such=1&sysparm_limit=1`
    expect((await server.get(query)).json.result).toHaveLength(1)
    await setProperty('glide.invalid_query.returns_no_rows', 'true')
    expect((await server.get(query)).json.result).toHaveLength(0)
    await setProperty('glide.invalid_query.returns_no_rows', 'false')
  })

  test('62 query rules of a table narrow lists, reads, counts and writes over REST', async () => {
    const open = await create('change_request', { short_description: 'open', correlation_id: 'ruled' })
    const hidden = await create('change_request', { short_description: 'hidden', correlation_id: 'ruled' })
    const rule = await create('sys_script', {
      name: 'Hide some',
      collection: 'change_request',
      when: 'before',
      action_query: 'true',
      active: 'true',
      advanced: 'true',
      script: "current.addQuery('short_description', '!=', 'hidden');",
    })
    const list = await server.get(`${table}/change_request?correlation_id=ruled&sysparm_fields=sys_id`)
    expect(list.json.result).toEqual([{ sys_id: open }])
    expect(list.headers.get('x-total-count')).toBe('1')
    expect((await server.get(`${table}/change_request/${hidden}`)).status).toBe(404)
    expect((await server.get(`${table}/change_request/${open}`)).status).toBe(200)
    await server.request('DELETE', `${table}/sys_script/${rule}`)
    expect((await server.get(`${table}/change_request/${hidden}`)).status).toBe(200)
  })

  test.each([
    ['sysparm_offset=-1', 400],
    ['sysparm_offset=x', 400],
    ['sysparm_limit=0', 200],
  ])('%s answers %i', async (parameter, status) => {
    expect((await server.get(`${table}/problem?${parameter}`)).status).toBe(status)
  })

  test.each([
    ['{"a":', /not valid JSON/],
    ['"text"', /not a JSON object/],
    ['['.repeat(5000) + ']'.repeat(5000), /deeper/],
  ])('a body that cannot be read is refused with 400', async (body, detail) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await server.request('POST', `${table}/problem`, { body, headers })
    expect(answer.status).toBe(400)
    expect(answer.json.error!.detail).toMatch(detail)
  })

  test('a body that is no UTF-8 is refused, one of a wrong type too', async () => {
    const broken = {
      body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      headers: { 'content-type': 'application/json' },
    }
    expect((await server.request('POST', `${table}/problem`, broken)).status).toBe(400)
    const text = { body: 'x', headers: { 'content-type': 'text/plain' } }
    expect((await server.request('POST', `${table}/problem`, text)).status).toBe(415)
    expect((await server.get(`${table}/problem`, { headers: { accept: 'image/png' } })).status).toBe(406)
  })

  test('XML is answered and taken when asked for', async () => {
    const body = '<request><entry><short_description>a &amp; b</short_description></entry></request>'
    const headers = { 'content-type': 'application/xml', accept: 'application/xml' }
    const answer = await server.request('POST', `${table}/problem`, { body, headers })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('content-type')).toContain('application/xml')
    expect(answer.text).toContain('<short_description>a &amp; b</short_description>')
  })

  test('119 an address of more than 20 KB is accepted, an absurd one is answered with a page', async () => {
    const list = Array.from({ length: 700 }, () => '0'.repeat(32)).join(',')
    const long = await server.get(`${table}/problem?sysparm_query=sys_idIN${list}`)
    expect([long.status, long.json.result]).toEqual([200, []])
    const absurd = await server.get(`${table}/problem?sysparm_query=sys_idIN${list.repeat(4)}`)
    expect(absurd.headers.get('content-type')).toContain('text/html')
    expect(absurd.status).toBeGreaterThanOrEqual(400)
    const enormous = await server.get(`${table}/${'x'.repeat(400_000)}`)
    expect(enormous.headers.get('content-type')).toContain('text/html')
  })

  test('121 a session cookie needs its user token, and both are enough', async () => {
    const form = new URLSearchParams({ sysparm_type: 'login', user_name: 'admin', user_password: 'admin' })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const login = await server.request('POST', '/angular.do?sysparm_type=view_form.login', {
      user: null,
      body: form.toString(),
      headers,
    })
    expect(login.json.status).toBe('success')
    const cookie = login.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ')
    const user = await server.request('POST', '/angular.do?sysparm_type=get_user', { user: null, headers: { cookie } })
    expect(user.status).toBe(401)
    const token = user.headers.get('x-usertoken-response')!
    const ask = (sent: Record<string, string>) =>
      server.get(`${table}/problem?sysparm_limit=1`, { user: null, headers: sent })
    expect((await ask({ cookie })).status).toBe(401)
    expect((await ask({ cookie, 'X-UserToken': 'wrong' })).status).toBe(401)
    expect((await ask({ cookie, 'X-UserToken': token })).status).toBe(200)
    await server.get('/logout.do', { user: null, headers: { cookie } })
    expect((await ask({ cookie, 'X-UserToken': token })).status).toBe(401)
  })

  test('121 a web service account may call the API but not sign in to pages; locked and inactive users may nothing', async () => {
    const service = server.addUser('service', ['admin'], { web_service_access_only: '1' })
    expect((await server.get(`${table}/problem?sysparm_limit=1`, { user: service })).status).toBe(200)
    const login = async (name: string) => {
      const body = new URLSearchParams({ user_name: name, user_password: 'secret' }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return (await server.request('POST', '/angular.do?sysparm_type=view_form.login', { user: null, body, headers }))
        .json.status
    }
    expect(await login('service')).toBe('error')
    const refused: Record<string, string>[] = [{ locked_out: '1' }, { active: '0' }]
    for (const values of refused) {
      const name = Object.keys(values)[0]!.replace('_', '.')
      const user = server.addUser(name, ['admin'], values)
      expect((await server.get(`${table}/problem?sysparm_limit=1`, { user })).status).toBe(401)
      expect(await login(name)).toBe('error')
    }
    // A password that must be changed is one for pages: over an interface nobody can change it.
    const due = server.addUser('due', ['admin'], { password_needs_reset: '1' })
    expect((await server.get(`${table}/problem?sysparm_limit=1`, { user: due })).status).toBe(401)
    expect(await login('due')).toBe('success')
  })
})

test('121 a bearer token is accepted, and signs in to a session that was opened without credentials', async () => {
  const bearer = await startServer({
    extensions: (_app, context) => {
      context.bearerResolvers.push((token) => (token === 'good' ? '6816f79cc0a8016401c5a33be04be441' : undefined))
    },
  })
  const ask = (path: string, headers: Record<string, string>) => bearer.get(path, { user: null, headers })
  const path = `${table}/sys_scope?sysparm_limit=1`
  expect((await ask(path, { authorization: 'Bearer good' })).status).toBe(200)
  expect((await ask(path, { authorization: 'Bearer bad' })).status).toBe(401)
  expect((await ask(`${path}&access_token=good`, {})).status).toBe(200)
  const cookies = (headers: Headers) =>
    headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ')
  const userToken = (headers: Record<string, string>) =>
    bearer.request('POST', '/angular.do?sysparm_type=get_user', { user: null, headers })
  const anonymous = await userToken({})
  expect(anonymous.status).toBe(200)
  const signedIn = await ask(path, { cookie: cookies(anonymous.headers), authorization: 'Bearer good' })
  const cookie = cookies(signedIn.headers)
  const token = await userToken({ cookie })
  expect(token.status).toBe(401)
  const header = { cookie, 'X-UserToken': token.headers.get('x-usertoken-response') ?? '' }
  expect((await ask(path, header)).status).toBe(200)
  await bearer.close()
})

describe('2.9 Batch API', () => {
  const batch = (body: unknown) => server.request('POST', '/api/now/v1/batch', { body })
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
  const decode = (text: string): Record<string, Record<string, string>> =>
    JSON.parse(Buffer.from(text, 'base64').toString())

  test('118 items run one after another as the caller, bodies are base64 both ways', async () => {
    const headers = [{ name: 'Content-Type', value: 'application/json' }]
    const answer = await batch({
      batch_request_id: 7,
      rest_requests: [
        { id: 'a', method: 'POST', url: '/api/now/table/problem', headers, body: encode({ correlation_id: 'batch' }) },
        { id: 'b', method: 'GET', url: '/api/now/table/problem?correlation_id=batch&sysparm_fields=correlation_id' },
        { id: 'c', method: 'GET', url: '/api/now/table/no_such_table', exclude_response_headers: true },
      ],
    })
    expect(answer.status).toBe(200)
    const [a, b, c] = answer.json.serviced_requests as unknown as {
      body: string
      status_code: number
      headers: unknown[]
    }[]
    expect(answer.json).toMatchObject({ batch_request_id: '7', unserviced_requests: [] })
    expect([a!.status_code, b!.status_code, c!.status_code]).toEqual([201, 200, 400])
    expect(decode(b!.body).result).toEqual([{ correlation_id: 'batch' }])
    expect(c!.headers).toEqual([])
  })

  test.each([
    [{ rest_requests: [] }],
    [{}],
    [[]],
    [{ rest_requests: [{ id: '1', method: 'POST', url: '/api/now/v1/batch' }] }],
    [{ rest_requests: [{ id: '1', method: 'GET', url: 'http://elsewhere/' }] }],
  ])('118 an empty, nested or foreign batch is refused: %j', async (body) => {
    expect((await batch(body)).status).toBe(400)
  })
})

describe('2.9 Attachment API', () => {
  const content = Buffer.from('some bytes \u00e4\u00f6 '.repeat(100_000))

  test('120 a file is stored with 201 and Location, read back, listed and deleted', async () => {
    const path = `/api/now/attachment/file?table_name=problem&table_sys_id=${ids[0]}&file_name=a%20b.txt`
    const stored = await server.request('POST', path, { body: content, headers: { 'content-type': 'text/plain' } })
    expect(stored.status).toBe(201)
    const { result } = stored.json
    expect(result).toMatchObject({
      file_name: 'a b.txt',
      content_type: 'text/plain',
      table_name: 'problem',
      size_bytes: String(content.length),
    })
    expect(stored.headers.get('location')).toBe(`${server.url}/api/now/attachment/${result!.sys_id}`)
    const file = await server.get(`/api/now/attachment/${result!.sys_id}/file`)
    expect(file.text).toBe(content.toString())
    const list = await server.get(`/api/now/attachment?sysparm_query=table_sys_id=${ids[0]}`)
    expect(list.json.result).toMatchObject([{ sys_id: result!.sys_id }])
    const chunks = await server.get(`${table}/sys_attachment_doc?sys_attachment=${result!.sys_id}`)
    expect((chunks.json.result as unknown as unknown[]).length).toBeGreaterThan(0)
    expect((await server.request('DELETE', `/api/now/attachment/${result!.sys_id}`)).status).toBe(204)
    expect((await server.get(`/api/now/attachment/${result!.sys_id}`)).status).toBe(404)
    expect((await server.get(`${table}/sys_attachment_doc?sys_attachment=${result!.sys_id}`)).json.result).toEqual([])
  })

  test('120 a multipart form is taken', async () => {
    const form = new FormData()
    form.append('table_name', 'problem')
    form.append('table_sys_id', ids[1]!)
    form.append('uploadFile', new Blob(['hello'], { type: 'text/csv' }), 'x.csv')
    const stored = await server.request('POST', '/api/now/attachment/upload', { body: form })
    expect([stored.status, stored.json.result]).toMatchObject([201, { file_name: 'x.csv', content_type: 'text/csv' }])
  })

  test('120 a missing parameter answers 400, an unknown record 404', async () => {
    const post = (query: string) =>
      server.request('POST', `/api/now/attachment/file?${query}`, {
        body: 'x',
        headers: { 'content-type': 'text/plain' },
      })
    expect((await post('table_name=problem&file_name=a')).status).toBe(400)
    expect((await post(`table_name=problem&file_name=a&table_sys_id=${'0'.repeat(32)}`)).status).toBe(404)
    expect((await post(`table_name=nope&file_name=a&table_sys_id=${ids[0]}`)).status).toBe(400)
  })
})

describe('Aggregate API', () => {
  test('counts, groups and computes as text', async () => {
    const plain = await server.get('/api/now/stats/problem?sysparm_query=correlation_id=paging&sysparm_count=true')
    expect(plain.json).toEqual({ result: { stats: { count: '5' } } })
    await server.request('PATCH', `${table}/problem/${ids[0]}`, { body: { reassignment_count: 4 } })
    const path =
      'sysparm_query=correlation_id=paging&sysparm_count=true&sysparm_group_by=reassignment_count&sysparm_max_fields=reassignment_count&sysparm_avg_fields=reassignment_count&sysparm_order_by=COUNT^DESC'
    expect((await server.get(`/api/now/stats/problem?${path}`)).json.result).toEqual([
      {
        stats: { count: '4', avg: { reassignment_count: '0.0000' }, max: { reassignment_count: '0' } },
        groupby_fields: [{ field: 'reassignment_count', value: '0' }],
      },
      {
        stats: { count: '1', avg: { reassignment_count: '4.0000' }, max: { reassignment_count: '4' } },
        groupby_fields: [{ field: 'reassignment_count', value: '4' }],
      },
    ])
    const having = await server.get(`/api/now/stats/problem?${path}&sysparm_having=count^reassignment_count^>^3`)
    expect(having.json.result).toHaveLength(1)
  })
})
