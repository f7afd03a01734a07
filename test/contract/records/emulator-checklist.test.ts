/**
 * What a client of records needs of an emulated instance, line by line: the platform's APIs with their corners, base
 * tables and their rules, access, time, and faults on demand. More of each stands in the contract tests of the instance.
 */
import { registerCatalogApi } from '../../../src/local/instance/catalog/rest/index.ts'
import { registerImportApi } from '../../../src/local/instance/imports/routes.ts'
import { registerOAuth } from '../../../src/local/instance/oauth/routes.ts'
import { startServer, type Answer, type TestServer } from '../../support/http.ts'
import { insert, setProperty } from '../../support/instance.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ extensions: [registerImportApi, registerOAuth, registerCatalogApi] })
  server.addUser('abel', ['itil'], { name: 'Abel Tuter' })
  server.addUser('plain')
})
afterAll(() => server.close())
afterEach(async () => {
  await server.request('DELETE', '/_local/faults')
  await server.request('POST', '/_local/latency', { body: {} })
  await server.request('POST', '/_local/journal', { body: { on: false } })
})

const search = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString()
const list = (table: string, parameters: Record<string, string> = {}, user?: string): Promise<Answer> =>
  server.get(`/api/now/v2/table/${table}?${search(parameters)}`, user === undefined ? {} : { user })
const idOf = (table: string, query: string): string =>
  server.instance.records.find(server.instance.records.query(table, query))[0]?.sys_id ?? ''
const create = async (table: string, body: object): Promise<Record<string, string>> => {
  const answer = await server.request('POST', `/api/now/v2/table/${table}`, { body })
  expect(answer.status).toBe(201)
  return answer.json.result as unknown as Record<string, string>
}
const faults = (plan: object[]) => server.request('POST', '/_local/faults', { body: plan })
const error = (answer: Answer) => [answer.status, answer.json.error?.message, answer.json.error?.detail]

describe('3.1 what all APIs share', () => {
  test('versions, formats, one record of an array, cleared fields, 401 with a challenge', async () => {
    for (const version of ['', 'v1/', 'v2/'])
      expect((await server.get(`/api/now/${version}table/incident?sysparm_limit=1`)).status).toBe(
        version === 'v1/' ? 404 : 200,
      )
    const xml = await server.get('/api/now/v2/table/sys_user?sysparm_limit=1', {
      headers: { accept: 'application/xml' },
    })
    expect(xml.headers.get('content-type')).toMatch(/^application\/xml/)
    const record = await create('incident', [{ short_description: 'first' }, { short_description: 'second' }])
    expect(record['short_description']).toBe('first')
    const cleared = await server.request('PUT', `/api/now/v2/table/incident/${record['sys_id']}`, {
      body: { short_description: '' },
    })
    expect(cleared.json.result).toMatchObject({ short_description: '', number: record['number'] })
    const refused = await server.get('/api/now/v2/table/incident', { user: null })
    expect(error(refused)).toEqual([401, 'User Not Authenticated', 'Required to provide Auth information'])
    expect(refused.headers.get('www-authenticate')).toMatch(/^BASIC realm=/i)
    expect((await server.get('/api/now/nothing')).status).toBe(400)
  })
})

describe('3.2 refusals', () => {
  test.each([
    ['GET', '/api/now/v2/table/nope', 400, 'Invalid table nope'],
    ['GET', `/api/now/v2/table/incident/${'f'.repeat(32)}`, 404, 'No Record found'],
    ['PATCH', `/api/now/v2/table/incident/${'f'.repeat(32)}`, 404, 'No Record found'],
    ['DELETE', `/api/now/v2/table/incident/${'f'.repeat(32)}`, 404, 'No Record found'],
    ['GET', '/api/now/v1/table/incident?sysparm_query=number=none', 404, 'No Record found'],
  ])('%s %s answers %i %s', async (method, path, status, message) => {
    const answer = await server.request(method, path, method === 'PATCH' ? { body: {} } : {})
    expect(error(answer).slice(0, 2)).toEqual([status, message])
  })

  test('without the right to insert: 403 Operation Failed', async () => {
    const answer = await server.request('POST', '/api/now/v2/table/sys_user_group', {
      user: 'plain:secret',
      body: { name: 'x' },
    })
    expect(answer.status).toBe(403)
    expect((await list('incident', { sysparm_query: 'number=none' })).json).toEqual({ result: [] })
  })
})

describe('3.3 Table API', () => {
  test('value forms by sysparm_display_value and sysparm_exclude_reference_link', async () => {
    const caller = idOf('sys_user', 'user_name=abel')
    const { sys_id: id } = await create('incident', { caller_id: caller, urgency: '1' })
    const forms = async (display: string, bare: string) =>
      (
        await server.get(
          `/api/now/v2/table/incident/${id}?${search({ sysparm_fields: 'urgency,caller_id,assigned_to', sysparm_display_value: display, sysparm_exclude_reference_link: bare })}`,
        )
      ).json.result as unknown
    const link = `${server.url}/api/now/table/sys_user/${caller}`
    expect(await forms('false', 'false')).toEqual({ urgency: '1', caller_id: { link, value: caller }, assigned_to: '' })
    expect(await forms('false', 'true')).toEqual({ urgency: '1', caller_id: caller, assigned_to: '' })
    expect(await forms('true', 'false')).toMatchObject({
      urgency: '1 - High',
      caller_id: { display_value: 'Abel Tuter' },
    })
    expect(await forms('true', 'true')).toEqual({ urgency: '1 - High', caller_id: 'Abel Tuter', assigned_to: '' })
    expect(await forms('all', 'true')).toMatchObject({
      urgency: { display_value: '1 - High', value: '1' },
      caller_id: { display_value: 'Abel Tuter', value: caller },
      assigned_to: { display_value: '', value: '' },
    })
  })

  test('limit, offset, count and links of a list; no count and no links when told so', async () => {
    for (let index = 0; index < 5; index++) insert(server.instance, 'problem', { correlation_id: 'list' })
    const query = { sysparm_query: 'correlation_id=list^ORDERBYsys_id', sysparm_limit: '2' }
    const page = await list('problem', { ...query, sysparm_offset: '2' })
    expect(page.json.result).toHaveLength(2)
    expect(page.headers.get('x-total-count')).toBe('5')
    expect(page.headers.get('link')).toMatch(/rel="first".*rel="prev".*rel="next".*rel="last"/)
    const bare = await list('problem', {
      ...query,
      sysparm_no_count: 'true',
      sysparm_suppress_pagination_header: 'true',
    })
    expect([bare.headers.get('x-total-count'), bare.headers.get('link')]).toEqual([null, null])
  })

  test('a condition on a column that does not exist is dropped, unless a property says that it finds nothing', async () => {
    const typo = { sysparm_query: 'nmae=x', sysparm_limit: '5', sysparm_fields: 'sys_id' }
    expect((await list('sys_user', typo)).json.result?.length).toBeGreaterThan(0)
    const restored = setProperty(server.instance, 'glide.invalid_query.returns_no_rows', 'true')
    expect((await list('sys_user', typo)).json.result).toHaveLength(0)
    restored()
  })

  test('the limit counts before row rules: hidden rows leave a page short although more follow', async () => {
    const answer = await list('sys_user_has_role', { sysparm_limit: '3' }, 'plain:secret')
    if (answer.status === 200)
      expect(Number(answer.headers.get('x-total-count'))).toBeGreaterThan((answer.json.result ?? []).length)
    else expect(answer.status).toBe(403)
  })
})

describe('3.4 encoded queries', () => {
  test('^OR binds to the condition before it, ^NQ begins a new list, values may be lists, ranges and patterns', async () => {
    for (const [name, city] of [
      ['q1', 'Bern'],
      ['q2', 'Basel'],
      ['q3', 'Chur'],
    ])
      insert(server.instance, 'cmn_location', { name: name ?? '', city: city ?? '' })
    const names = async (query: string) =>
      (
        (await list('cmn_location', { sysparm_query: `${query}^ORDERBYname`, sysparm_fields: 'name' })).json
          .result as unknown as { name: string }[]
      ).map(({ name }) => name)
    expect(await names('name=q1^ORname=q2^city=Basel')).toEqual(['q2'])
    expect(await names('name=q1^NQname=q3')).toEqual(['q1', 'q3'])
    expect(await names('nameINq1,q3')).toEqual(['q1', 'q3'])
    expect(await names('nameBETWEENq2@q3')).toEqual(['q2', 'q3'])
    expect(await names('cityLIKEase^nameSTARTSWITHq')).toEqual(['q2'])
    expect(await names('city!=Bern^nameSTARTSWITHq')).toEqual(['q2', 'q3'])
    expect(await names('nameSTARTSWITHQ^cityENDSWITHn')).toEqual(['q1'])
  })
})

describe('3.5 formats and time zones', () => {
  test('stored times are UTC, shown ones in the zone of the user who reads', async () => {
    server.addUser('tokyo', ['itil'], { time_zone: 'Asia/Tokyo' })
    const { sys_id: id } = await create('incident', { due_date: '2026-01-01 00:00:00', active: true })
    const due = async (display: string, user?: string) =>
      (
        await server.get(
          `/api/now/v2/table/incident/${id}?${search({ sysparm_fields: 'due_date,active', sysparm_display_value: display })}`,
          user === undefined ? {} : { user },
        )
      ).json.result as unknown
    expect(await due('false', 'tokyo:secret')).toEqual({ due_date: '2026-01-01 00:00:00', active: 'true' })
    expect(await due('true', 'tokyo:secret')).toMatchObject({ due_date: '2026-01-01 09:00:00' })
  })
})

describe('3.6 Aggregate API', () => {
  test('counts and statistics as text, ungrouped and by group', async () => {
    const plain = await server.get('/api/now/v1/stats/problem?sysparm_count=true&sysparm_max_fields=sys_updated_on')
    expect(plain.json.result?.stats).toMatchObject({ count: expect.stringMatching(/^\d+$/) as string })
    const grouped = await server.get('/api/now/v1/stats/sys_choice?sysparm_count=true&sysparm_group_by=element')
    expect(grouped.json.result?.[0]).toMatchObject({
      stats: { count: expect.any(String) as string },
      groupby_fields: [{ field: 'element', value: expect.any(String) as string }],
    })
  })
})

describe('3.7 to 3.10 files, imports, batches, tokens', () => {
  test('3.7 a file is stored with its metadata, and nothing hangs on a record that is not there', async () => {
    const { sys_id: record } = await create('incident', { short_description: 'with a file' })
    const send = (id: string) =>
      server.request('POST', `/api/now/attachment/file?table_name=incident&table_sys_id=${id}&file_name=a.txt`, {
        body: 'text',
        headers: { 'content-type': 'text/plain' },
      })
    const stored = await send(record ?? '')
    expect(stored.status).toBe(201)
    expect(stored.headers.get('location')).toContain('/attachment/')
    expect(stored.json.result).toMatchObject({ file_name: 'a.txt', size_bytes: '4', content_type: 'text/plain' })
    const bytes = await server.get(`/api/now/attachment/${stored.json.result?.sys_id}/file`)
    expect([bytes.text, bytes.headers.has('x-attachment-metadata')]).toEqual(['text', true])
    expect((await send('f'.repeat(32))).status).toBe(404)
  })

  test('3.9 a batch answers each of its requests, in base64, and echoes its id as text', async () => {
    const answer = await server.request('POST', '/api/now/v1/batch', {
      body: {
        batch_request_id: 7,
        rest_requests: [{ id: 'a', method: 'GET', url: '/api/now/v2/table/sys_user?sysparm_limit=1', headers: [] }],
      },
    })
    expect(answer.json).toMatchObject({ batch_request_id: '7', unserviced_requests: [] })
    const [item] = answer.json.serviced_requests ?? []
    expect(item).toMatchObject({ id: 'a', status_code: 200 })
    expect(JSON.parse(Buffer.from(String(item?.body), 'base64').toString())).toMatchObject({ result: [{}] })
  })

  test('3.10 a token of a password grant signs in, is handed out again while it lives, and can be revoked', async () => {
    insert(server.instance, 'oauth_entity', {
      name: 'app',
      client_id: 'app',
      client_secret: server.instance.secrets.encrypt('app-secret'),
    })
    const ask = () =>
      server.request('POST', '/oauth_token.do', {
        user: null,
        body: search({
          grant_type: 'password',
          client_id: 'app',
          client_secret: 'app-secret',
          username: 'abel',
          password: 'secret',
        }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const token = (await ask()).json as unknown as { access_token: string; expires_in: number; token_type: string }
    expect(token).toMatchObject({ token_type: 'Bearer', refresh_token: expect.any(String) as string })
    expect(((await ask()).json as unknown as typeof token).access_token).toBe(token.access_token)
    const read = () =>
      server.get('/api/now/v2/table/incident?sysparm_limit=1', {
        user: null,
        headers: { authorization: `Bearer ${token.access_token}` },
      })
    expect((await read()).status).toBe(200)
    await server.get(`/oauth_revoke_token.do?token=${token.access_token}`, { user: null })
    expect((await read()).status).toBe(401)
  })
})

describe('tables and their rules', () => {
  test.each(
    'sys_user sys_user_group sys_user_grmember sys_user_role sys_user_has_role incident sc_request sc_req_item sc_task sc_cat_item task sys_db_object sys_dictionary sys_glide_object sys_choice sys_attachment sys_audit_delete sys_journal_field sys_import_set'.split(
      ' ',
    ),
  )('there is a table %s', async (table) => {
    expect((await list(table, { sysparm_limit: '1' })).status).toBe(200)
  })

  test('inheritance, own columns, numbers, priority, and the end of a task', async () => {
    const made = await create('incident', { short_description: 'rules', urgency: '1', impact: '1' })
    expect(made).toMatchObject({
      number: expect.stringMatching(/^INC\d{7}$/) as string,
      priority: '1',
      active: 'true',
      sys_class_name: 'incident',
      sys_mod_count: '0',
      sys_created_by: 'admin',
      sys_updated_on: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
    })
    expect((await server.get(`/api/now/v2/table/task/${made['sys_id']}`)).json.result).toMatchObject({
      number: made['number'],
    })
    const closed = await server.request('PATCH', `/api/now/v2/table/incident/${made['sys_id']}`, {
      body: { state: '7', impact: '3' },
    })
    expect(closed.json).toMatchObject({ result: { active: 'false', priority: '3', sys_mod_count: '1' } })
  })

  test('access rules hold for rows and for columns', async () => {
    const own = idOf('sys_user', 'user_name=plain')
    const seen = await server.get(`/api/now/v2/table/sys_user/${own}`, { user: 'plain:secret' })
    expect(seen.json.result).not.toHaveProperty('user_password', expect.stringMatching(/./))
    expect((await list('sys_user_has_role', {}, 'plain:secret')).json.result ?? []).toHaveLength(0)
  })
})

describe('what no real instance has', () => {
  test('the clock can be advanced', async () => {
    const before = (await create('incident', {}))['sys_created_on'] ?? ''
    await server.request('POST', '/_local/clock', { body: { advanceSeconds: 3600 } })
    const after = (await create('incident', {}))['sys_created_on'] ?? ''
    expect(Date.parse(`${after}Z`) - Date.parse(`${before}Z`)).toBeGreaterThanOrEqual(3_600_000)
  })

  const path = '/api/now/v2/table/sys_user'
  test.each([
    ['202 without body', { status: 202 }, 202],
    ['401 once', { status: 401 }, 401],
    ['403', { status: 403, body: { error: { message: 'x', detail: null }, status: 'failure' } }, 403],
    ['404', { status: 404 }, 404],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '3' } }, 429],
    ['429 without headers', { status: 429 }, 429],
    ['500', { status: 500 }, 500],
    ['503', { status: 503 }, 503],
    ['a page of HTML', { status: 200, html: '<html>waking up</html>' }, 200],
  ])('a fault on demand: %s', async (_name, answer, status) => {
    await faults([{ match: { path }, times: 1, answer }])
    const first = await list('sys_user', { sysparm_limit: '2' })
    expect(first.status).toBe(status)
    expect(first.json?.result).toBeUndefined()
    expect(first.headers.get('retry-after')).toBe('headers' in answer ? '3' : null)
    expect((await list('sys_user', { sysparm_limit: '2' })).json.result).toHaveLength(2)
  })

  test('answers damaged on demand: an error behind a cut list, cut text, a stray element; latency; a cut connection', async () => {
    const damage = async (kind: string) => {
      await faults([{ match: { path }, times: 1, answer: { damage: kind } }])
      return list('sys_user', { sysparm_limit: '4' })
    }
    const trailing = await damage('trailing-error')
    expect([trailing.status, trailing.json.result?.length, trailing.json.error?.message]).toEqual([
      200,
      2,
      'Transaction cancelled: maximum execution time exceeded',
    ])
    expect((await damage('cut')).json).toBeUndefined()
    expect(typeof (await damage('stray')).json.result?.at(-1)).toBe('string')
    await faults([{ match: { path }, times: 1, answer: { reset: true } }])
    await expect(list('sys_user')).rejects.toThrow()
    await server.request('POST', '/_local/latency', { body: { requestMs: 50 } })
    const started = performance.now()
    await list('sys_user', { sysparm_limit: '1' })
    expect(performance.now() - started).toBeGreaterThan(45)
  })

  test('requests of one session go one after the other when switched on, and one too many is dropped with 202', async () => {
    const opened = await list('sys_user', { sysparm_limit: '1' })
    const session = opened.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '')
    await server.request('POST', '/_local/latency', { body: { requestMs: 150, sessionQueue: 2 } })
    const get = (cookie: string[]) =>
      server.get(`${path}?sysparm_limit=1`, { headers: cookie.length > 0 ? { cookie: cookie.join('; ') } : {} })
    const statuses = async (cookie: string[], count: number) =>
      (await Promise.all(Array.from({ length: count }, () => get(cookie)))).map(({ status }) => status).sort()
    const started = performance.now()
    expect(await statuses(session, 5)).toEqual([200, 200, 200, 202, 202])
    expect(performance.now() - started).toBeGreaterThan(440)
    // Requests without a common session do not wait for one another.
    expect(await statuses([], 5)).toEqual([200, 200, 200, 200, 200])
    await server.request('POST', '/_local/latency', { body: {} })
    expect(await statuses(session, 5)).toEqual([200, 200, 200, 200, 200])
  })

  test('a journal keeps what was asked, with status and session and without secrets', async () => {
    await server.request('POST', '/_local/journal', { body: { on: true } })
    await server.get(`${path}?sysparm_limit=1`, { headers: { 'user-agent': 'tester', cookie: 'JSESSIONID=mine' } })
    await server.get('/api/now/v2/table/nope')
    const entries = (await server.get('/_local/journal')).json as unknown as object[]
    expect(entries).toEqual([
      { method: 'GET', url: `${path}?sysparm_limit=1`, status: 200, session: 'mine', userAgent: 'tester' },
      expect.objectContaining({ url: '/api/now/v2/table/nope', status: 400 }),
    ])
    expect(JSON.stringify(entries)).not.toMatch(/authorization|basic/i)
    await server.request('POST', '/_local/journal', { body: { on: false } })
    await server.get(path)
    expect((await server.get('/_local/journal')).json).toEqual([])
  })

  test('the server listens on this machine only', () => {
    expect(server.app.server.address()).toMatchObject({ address: expect.stringMatching(/^(127\.|::1)/) as string })
  })
})
