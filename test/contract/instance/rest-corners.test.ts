/** Corners that clients from outside reach: odd ids, words that mean empty, links of mails, pages and credentials. */
import { registerPages } from '../../../src/local/instance/pages/routes.ts'
import { allApis, startServer, type TestServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'

type Entry = Record<string, unknown>

let server: TestServer
beforeAll(async () => {
  server = await startServer({ extensions: [...allApis, registerPages] })
})
afterAll(() => server.close())

describe('ids that callers choose', () => {
  test.each([['é漢'], ['../x'], ['a\r\nX-Evil: y'], ['has a blank'], ['6816f79c-c0a8-0164-01c5-a33be04be442']])(
    'a sys_id that no column holds gives way to a new one: %j',
    async (sysId) => {
      const answer = await server.request('POST', '/api/now/table/incident', { body: { sys_id: sysId } })
      expect(answer.status).toBe(201)
      expect(answer.json.result?.sys_id).toMatch(/^[0-9a-f]{32}$/)
      expect(answer.headers.get('location')).toBe(
        `${server.url}/api/now/table/incident/${answer.json.result?.sys_id ?? ''}`,
      )
      expect(answer.headers.get('x-evil')).toBeNull()
    },
  )

  test('a sys_id of 32 digits is kept', async () => {
    const sysId = 'c0ffee'.padEnd(32, '0')
    const answer = await server.request('POST', '/api/now/table/incident', { body: { sys_id: sysId } })
    expect(answer.json.result?.sys_id).toBe(sysId)
  })
})

describe('the word NULL', () => {
  test('asks for empty columns in queries, and against them with !=', async () => {
    for (const caller of ['6816f79cc0a8016401c5a33be04be441', ''])
      insert(server.instance, 'incident', { caller_id: caller, correlation_id: 'null-word' })
    const find = async (condition: string): Promise<string[]> => {
      const query = encodeURIComponent(`correlation_id=null-word^${condition}`)
      const { json } = await server.get(
        `/api/now/table/incident?sysparm_query=${query}&sysparm_fields=caller_id&sysparm_exclude_reference_link=true`,
      )
      return json.result?.map((row) => row.caller_id ?? '') ?? []
    }
    expect(await find('caller_id=NULL')).toEqual([''])
    expect(await find('caller_id!=NULL')).toEqual(['6816f79cc0a8016401c5a33be04be441'])
  })

  test('empties a column with choices, as it does any other', async () => {
    const id = insert(server.instance, 'incident', { urgency: '1', short_description: 'x' })
    const answer = await server.request('PATCH', `/api/now/table/incident/${id}`, {
      body: { urgency: 'NULL', short_description: 'NULL' },
    })
    expect(answer.json.result).toMatchObject({ urgency: '', short_description: '' })
  })
})

describe('values as people see them', () => {
  test.each([
    ['incident', 'Incident'],
    ['sc_req_item', 'Requested Item'],
    ['cmdb_ci_linux_server', 'Linux Server'],
  ])('the class of a record of %s is shown as %s', async (table, label) => {
    const id = insert(server.instance, table, {})
    const path = `/api/now/table/${table}/${id}?sysparm_fields=sys_class_name&sysparm_display_value=all`
    expect((await server.get(path)).json.result).toEqual({ sys_class_name: { display_value: label, value: table } })
  })

  test.each([
    ['1 02:03:04', '1970-01-02 02:03:04', '1 Day 2 Hours 3 Minutes'],
    ['00:00:07', '1970-01-01 00:00:07', '7 Seconds'],
    ['1970-01-01 02:00:00', '1970-01-01 02:00:00', '2 Hours'],
    ['soon', '', ''],
  ])('a duration sent as %j is stored as %j', async (sent, value, shown) => {
    const answer = await server.request('POST', '/api/now/table/incident?sysparm_display_value=all', {
      body: { calendar_duration: sent },
    })
    expect(answer.json.result?.calendar_duration).toEqual({ value, display_value: shown })
  })
})

test('the risk of a change, its category and the state of an article have names', async () => {
  const send = async (table: string, body: Record<string, string>) => {
    const path = `/api/now/table/${table}?sysparm_display_value=all&sysparm_input_display_value=true`
    return server.request('POST', path, { body })
  }
  expect((await send('change_request', { risk: 'High' })).json.result).toMatchObject({
    risk: { value: '2', display_value: 'High' },
    category: { value: 'Other', display_value: 'Other' },
  })
  expect((await send('kb_knowledge', {})).json.result?.workflow_state).toEqual({
    value: 'draft',
    display_value: 'Draft',
  })
  expect((await send('change_request', { risk: '9' })).status).toBe(400)
})

test('a problem goes from New to Closed by either of its states', async () => {
  const made = (await server.request('POST', '/api/now/table/problem', { body: { short_description: 'x' } })).json
    .result
  expect(made).toMatchObject({ state: '101', problem_state: '101', active: 'true' })
  const change = async (body: Record<string, string>) =>
    (await server.request('PATCH', `/api/now/table/problem/${made?.sys_id ?? ''}`, { body })).json.result
  expect(await change({ state: '104' })).toMatchObject({ state: '104', problem_state: '104', active: 'true' })
  expect(await change({ problem_state: '107' })).toMatchObject({ state: '107', problem_state: '107', active: 'false' })
  const shown = await server.get(
    `/api/now/table/problem/${made?.sys_id ?? ''}?sysparm_display_value=true&sysparm_fields=state,problem_state`,
  )
  expect(shown.json.result).toEqual({ state: 'Closed', problem_state: 'Closed' })
})

test('groups of an aggregate come in the order that the query asks for', async () => {
  for (const urgency of ['1', '2', '3']) insert(server.instance, 'incident', { urgency, correlation_id: 'grouped' })
  const order = async (query: string) => {
    const path = `/api/now/stats/incident?sysparm_count=true&sysparm_group_by=urgency&sysparm_query=correlation_id=grouped`
    const groups = (await server.get(`${path}${query}`)).json.result as unknown as { groupby_fields: Entry[] }[]
    return groups.map(({ groupby_fields: fields }) => fields[0]?.value)
  }
  expect(await order('')).toEqual(['1', '2', '3'])
  expect(await order('^ORDERBYDESCurgency')).toEqual(['3', '2', '1'])
  expect(await order('^ORDERBYDESCurgency&sysparm_order_by=urgency')).toEqual(['1', '2', '3'])
})

describe('configuration items', () => {
  test('a Linux server is found among servers and among all items', async () => {
    const id = insert(server.instance, 'cmdb_ci_linux_server', {
      name: 'lnx-1',
      cpu_count: '4',
      ip_address: '10.1.2.3',
    })
    for (const table of ['cmdb_ci_server', 'cmdb_ci_computer', 'cmdb_ci']) {
      const { json } = await server.get(`/api/now/table/${table}/${id}?sysparm_fields=name,ip_address,sys_class_name`)
      expect(json.result).toEqual({ name: 'lnx-1', ip_address: '10.1.2.3', sys_class_name: 'cmdb_ci_linux_server' })
    }
  })

  test('links between tasks and items go with the task', async () => {
    const task = insert(server.instance, 'incident', {})
    const link = insert(server.instance, 'task_ci', { task, ci_item: insert(server.instance, 'cmdb_ci_server', {}) })
    expect((await server.request('DELETE', `/api/now/table/incident/${task}`)).status).toBe(204)
    expect((await server.get(`/api/now/table/task_ci/${link}`)).status).toBe(404)
  })
})

describe('pages', () => {
  const link = async (): Promise<string> => {
    const record = insert(server.instance, 'incident', {})
    const query = `table_name=incident&table_sys_id=${record}&file_name=${encodeURIComponent('a "b" é.txt')}`
    const { json } = await server.request('POST', `/api/now/attachment/file?${query}`, {
      body: 'hello',
      headers: { 'content-type': 'text/plain' },
    })
    return `/sys_attachment.do?sys_id=${json.result?.sys_id ?? ''}`
  }

  test('the sign-in page is there for whoever asks for it', async () => {
    const answer = await server.get('/login.do', { user: null })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.text).toContain('name="user_password"')
  })

  test('a link to an attachment downloads it, with credentials or with the session of a sign-in', async () => {
    const path = await link()
    const direct = await server.get(path)
    expect([direct.status, direct.text]).toEqual([200, 'hello'])
    expect(direct.headers.get('content-disposition')).toBe("attachment;filename*=UTF-8''a%20%22b%22%20%C3%A9.txt")
    const signIn = await server.request('POST', '/login.do', {
      user: null,
      body: 'user_name=admin&user_password=admin',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    expect((await server.get(path, { user: null, headers: { cookie } })).text).toBe('hello')
  })

  test('a link to an attachment asks strangers to sign in and shows others nothing', async () => {
    const path = await link()
    const stranger = await server.get(path, { user: null })
    expect(stranger.status).toBe(401)
    const other = await server.get(path, { user: server.addUser('corner_nobody') })
    expect(other.status).toBe(404)
    expect(stranger.text + other.text).not.toContain('hello')
  })

  test('a record page takes credentials as it takes a session, but none of an account for web services', async () => {
    const id = insert(server.instance, 'incident', { short_description: 'seen with credentials' })
    expect((await server.get(`/incident.do?sys_id=${id}`)).text).toContain('seen with credentials')
    const user = server.addUser('corner_service', ['admin'], { web_service_access_only: '1' })
    expect((await server.get(`/incident.do?sys_id=${id}`, { user })).status).toBe(401)
  })
})

describe('what there is', () => {
  const list = async (user?: string): Promise<Entry[]> =>
    (await server.get('/api/now/doc/table/schema', user === undefined ? {} : { user })).json
      .result as unknown as Entry[]

  test('tables are listed with labels, to each caller those he may read', async () => {
    const all = await list()
    const incident = { label: 'Incident', rawLabel: 'Incident', value: 'incident', image: '', reference: false }
    expect(all).toContainEqual({ ...incident, used: false, selected: false, missing: false })
    expect((await list(server.addUser('corner_lister'))).map(({ value }) => value)).not.toContain('sys_dictionary')
    expect((await server.get('/api/now/doc/table/schema', { user: null })).status).toBe(401)
  })

  test('columns of a table are described, with choices and references', async () => {
    const { columns } = (await server.get('/api/now/ui/meta/incident')).json.result as unknown as {
      columns: Record<string, Entry>
    }
    expect(columns.caller_id).toMatchObject({
      name: 'caller_id',
      type: 'reference',
      base_type: 'GUID',
      reference: 'sys_user',
      reference_display_field: 'name',
      max_length: 32,
    })
    expect(columns.number).toMatchObject({ type: 'string', label: 'Number', cansort: true })
    expect(columns.comments).toMatchObject({ filterable: false })
    const { type, base_type: base, choices } = columns.urgency ?? {}
    expect([type, base, (choices as Entry[]).map(({ label }) => label)]).toEqual([
      'choice',
      'integer',
      expect.arrayContaining(['1 - High', '2 - Medium', '3 - Low']),
    ])
    expect((await server.get('/api/now/ui/meta/nope')).status).toBe(400)
    expect((await server.get('/api/now/ui/meta/sys_dictionary', { user: server.addUser('corner_meta') })).status).toBe(
      403,
    )
  })
})

describe('habits of older clients', () => {
  test('empty parts of a path are passed over, those of a query are not', async () => {
    const id = insert(server.instance, 'incident', { short_description: 'a//b' })
    const found = await server.get(
      `/api/now/v1//table//incident?sysparm_query=short_description=a//b^sys_id=${id}&sysparm_fields=short_description`,
    )
    expect(found.json.result).toEqual([{ short_description: 'a//b' }])
  })

  test('JSONv2 inserts a list of records by insert, and deletes by GET with credentials only', async () => {
    const url = '/incident.do?JSONv2&sysparm_action='
    const made = await server.request('POST', `${url}insert`, {
      body: { records: [{ correlation_id: 'v2-list' }, { correlation_id: 'v2-list' }] },
    })
    expect(made.json.records).toHaveLength(2)
    const away = `${url}deleteMultiple&sysparm_query=correlation_id=v2-list`
    const signIn = await server.request('POST', '/login.do', {
      user: null,
      body: 'user_name=admin&user_password=admin',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    expect((await server.get(away, { user: null, headers: { cookie } })).status).toBe(405)
    expect((await server.get(away)).json.records).toHaveLength(2)
    expect((await server.get(`${url}deleteMultiple`)).status).toBe(400)
  })

  test('what SOAP answers for a record that is not there is in its WSDL', async () => {
    const wsdl = (await server.get('/incident.do?WSDL')).text
    const answer = /<xsd:element name="getResponse">.*?<\/xsd:element>\s*<xsd:element/s.exec(wsdl)?.[0] ?? ''
    expect(answer.slice(0, 400)).toMatch(/name="count"[^>]*minOccurs="0"|minOccurs="0"[^>]*name="count"/)
  })
})

test('a token is revoked by a posted form too', async () => {
  const client = insert(server.instance, 'oauth_entity', {
    name: 'corner',
    client_id: 'corner',
    client_secret: server.instance.secrets.encrypt('hush'),
    active: '1',
  })
  expect(client).toMatch(/^[0-9a-f]{32}$/)
  const form = (path: string, fields: Record<string, string>) =>
    server.request('POST', path, {
      user: null,
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const given = await form('/oauth_token.do', {
    grant_type: 'password',
    client_id: 'corner',
    client_secret: 'hush',
    username: 'admin',
    password: 'admin',
  })
  const token = String(given.json.access_token)
  const call = () =>
    server.get('/api/now/table/incident?sysparm_limit=1', { user: null, headers: { authorization: `Bearer ${token}` } })
  expect((await call()).status).toBe(200)
  expect((await form('/oauth_revoke_token.do', { token })).status).toBe(200)
  expect((await call()).status).toBe(401)
})

test('headers that a scripted service sets reach the client as far as HTTP can carry them', async () => {
  const definition = insert(server.instance, 'sys_ws_definition', {
    name: 'corners',
    service_id: 'corners',
    namespace: 'x_corner',
    active: '1',
  })
  const operation = (path: string, script: string): string =>
    insert(server.instance, 'sys_ws_operation', {
      web_service_definition: definition,
      name: path,
      http_method: 'GET',
      relative_path: path,
      operation_script: `(function process(request, response) { ${script} })(request, response)`,
      active: '1',
      requires_authentication: '1',
    })
  operation('/text', `response.setHeader('X-Note', 'é 漢 \\u0007 😀'); response.setBody({ ok: true })`)
  operation('/name', `response.setHeader('no name', 'x'); response.setBody({ ok: true })`)
  const text = await server.get('/api/x_corner/corners/text')
  expect([text.status, text.headers.get('x-note')]).toEqual([200, '? ?   ?'])
  const name = await server.get('/api/x_corner/corners/name')
  expect(name.status).toBe(500)
  expect(name.json.error?.message).toEqual(expect.any(String))
})
