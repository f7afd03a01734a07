/** What callers send to break the instance, or to see what is not for them. */
import { ENVELOPE_NAMESPACE } from '../../../src/local/instance/soap/envelope.ts'
import { type Answer, type TestServer, allApis, startServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'

let server: TestServer
let nobody: string
beforeAll(async () => {
  server = await startServer({ extensions: allApis })
  nobody = server.addUser('nobody', [], { mobile_phone: '+15550199' })
})
afterAll(() => server.close())

const soap = (table: string, body: string, options: { user?: string | null; headers?: Record<string, string> } = {}) =>
  server.request('POST', `/${table}.do?SOAP`, {
    ...options,
    headers: { 'content-type': 'text/xml', ...options.headers },
    body: `<e:Envelope xmlns:e="${ENVELOPE_NAMESPACE}"><e:Body>${body}</e:Body></e:Envelope>`,
  })

describe('names that every object inherits', () => {
  test('are no grant type', async () => {
    for (const grant of ['constructor', 'toString', '__proto__']) {
      insert(server.instance, 'oauth_entity', { name: grant, client_id: grant, public_client: '1', active: '1' })
      const answer = await server.request('POST', '/oauth_token.do', {
        user: null,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `grant_type=${grant}&client_id=${grant}`,
      })
      expect([answer.status, answer.json.error]).toEqual([400, 'unsupported_grant_type'])
    }
  })

  test('are no action of the web service before REST', async () => {
    for (const action of ['constructor', 'toString', 'valueOf'])
      for (const method of ['GET', 'POST']) {
        const answer = await server.request(method, `/incident.do?JSONv2&sysparm_action=${action}`, {
          ...(method === 'POST' ? { body: {} } : {}),
        })
        expect(answer.status).toBe(400)
      }
  })

  test('are parameters and headers of a scripted route like any other', async () => {
    const scope = insert(server.instance, 'sys_scope', { scope: 'x_host', name: 'x_host' })
    const definition = { name: 'h', namespace: 'x_host', service_id: 'h', active: '1', sys_scope: scope }
    const service = insert(server.instance, 'sys_ws_definition', definition)
    insert(server.instance, 'sys_ws_operation', {
      name: 'echo',
      web_service_definition: service,
      http_method: 'GET',
      relative_path: '/echo',
      active: '1',
      sys_scope: scope,
      operation_script: `(function (request, response) {
        return { got: request.queryParams['constructor'], header: request.getHeader('constructor') }
      })(request, response)`,
    })
    const answer = await server.get('/api/x_host/h/echo?constructor=1&constructor=2&toString=3&__proto__=4')
    expect(answer.json).toEqual({ result: { got: ['1', '2'], header: null } })
  })
})

describe('aggregates', () => {
  const stats = (query: string, user = nobody): Promise<Answer> =>
    server.get(`/api/now/stats/sys_user?${query}`, { user })

  test('are refused over columns that the caller may not read', async () => {
    for (const query of [
      'sysparm_count=true&sysparm_group_by=user_password',
      'sysparm_max_fields=mobile_phone',
      'sysparm_count=true&sysparm_group_by=name&sysparm_having=max^mobile_phone^>^0',
    ]) {
      const answer = await stats(query)
      expect(answer.status).toBe(403)
      expect(answer.text).not.toMatch(/scrypt|15550199/)
    }
    expect((await stats('sysparm_count=true&sysparm_group_by=name')).status).toBe(200)
  })

  test('never show a password column, to nobody', async () => {
    expect((await stats('sysparm_min_fields=user_password', 'admin:admin')).status).toBe(403)
    expect((await stats('sysparm_max_fields=mobile_phone', 'admin:admin')).status).toBe(200)
  })

  test('are refused across a reference to a column that the caller may not read', async () => {
    const answer = await server.get('/api/now/stats/sys_user_group?sysparm_max_fields=manager.mobile_phone', {
      user: nobody,
    })
    expect(answer.status).toBe(403)
  })
})

describe('SOAP', () => {
  test('shows records of a class by the access controls of that class, whatever table is asked', async () => {
    const { instance } = server
    instance.dictionary.define({
      name: 'x_host_group',
      extends: 'sys_user_group',
      scope: 'global',
      columns: [{ name: 'x_note', type: 'string' }],
    })
    const open = insert(instance, 'sys_user_group', { name: 'Open group' })
    const closed = insert(instance, 'x_host_group', { name: 'Closed group' })
    const [read] = instance.records.find(instance.records.query('sys_security_operation', 'name=read'))
    const [type] = instance.records.find(instance.records.query('sys_security_type', 'name=record'))
    insert(instance, 'sys_security_acl', {
      name: 'x_host_group',
      operation: read?.sys_id ?? '',
      type: type?.sys_id ?? '',
      active: '1',
      admin_overrides: '1',
      decision_type: 'allow',
    })
    const user = server.addUser('soap.reader', ['soap'])
    const get = async (id: string) =>
      (await soap('sys_user_group', `<get><sys_id>${id}</sys_id></get>`, { user })).text.includes('group</name>')
    expect([await get(open), await get(closed)]).toEqual([true, false])
    const listed = await soap('sys_user_group', '<getRecords/>', { user })
    expect(listed.text).toContain('Open group')
    expect(listed.text).not.toContain('Closed group')
    expect((await server.get(`/api/now/table/sys_user_group/${closed}`, { user })).status).toBe(404)
  })

  test('leaves out of an answer what XML cannot hold', async () => {
    const id = insert(server.instance, 'incident', { short_description: 'bell \u0007 and \uFFFF end' })
    const answer = await soap('incident', `<get><sys_id>${id}</sys_id></get>`)
    expect(answer.text).toContain('<short_description>bell  and  end</short_description>')
  })
})

test('a browser session changes nothing over older web services without its token', async () => {
  const login = await server.request('POST', '/angular.do?sysparm_type=view_form.login', {
    user: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'user_name=admin&user_password=admin',
  })
  const cookie = /JSESSIONID=\w+/.exec(login.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const token = String(login.json.session_token)
  const json = (headers: Record<string, string>) =>
    server.request('POST', '/incident.do?JSONv2&sysparm_action=insert', {
      user: null,
      headers: { cookie, ...headers },
      body: { short_description: 'from another site' },
    })
  const insertBySoap = (headers: Record<string, string>) =>
    soap('incident', '<insert><short_description>from another site</short_description></insert>', {
      user: null,
      headers: { cookie, ...headers },
    })
  expect([(await json({})).status, (await insertBySoap({})).status]).toEqual([401, 401])
  expect(
    (await server.get('/api/now/stats/incident?sysparm_query=short_description=from another site&sysparm_count=true'))
      .json,
  ).toEqual({ result: { stats: { count: '0' } } })
  const headers = { 'x-usertoken': token }
  expect([(await json(headers)).status, (await insertBySoap(headers)).status]).toEqual([200, 200])
})

test('an access token in an address does not reach the journal of requests', async () => {
  await server.request('POST', '/_local/journal', { body: { on: true } })
  await server.get('/api/now/table/incident?sysparm_limit=1&access_token=se.cret', { user: null })
  const noted = (await server.get('/_local/journal')).text
  await server.request('POST', '/_local/journal', { body: { on: false } })
  expect(noted).toContain('sysparm_limit=1&access_token=')
  expect(noted).not.toContain('se.cret')
})

test('a header that cannot be sent does not take the other items of a batch with it', async () => {
  const item = (id: string, value: string) => ({
    id,
    method: 'GET',
    url: '/api/now/table/incident?sysparm_limit=1',
    headers: [{ name: 'x-note', value }],
  })
  const answer = await server.request('POST', '/api/now/v1/batch', {
    body: { batch_request_id: '1', rest_requests: [item('a', 'fine'), item('b', 'arrow → and \u0001')] },
  })
  const serviced = answer.json.serviced_requests as unknown as { status_code: number }[]
  expect(serviced.map((one) => one.status_code)).toEqual([200, 200])
})

test('who may only read a record may not rename what is attached to it', async () => {
  const group = insert(server.instance, 'sys_user_group', { name: 'With a file' })
  const made = await server.request(
    'POST',
    `/api/now/attachment/file?table_name=sys_user_group&table_sys_id=${group}&file_name=a.txt`,
    {
      headers: { 'content-type': 'text/plain' },
      body: 'text',
    },
  )
  const id = (made.json.result as unknown as { sys_id: string }).sys_id
  const rename = (user?: string) =>
    server.request('PATCH', `/api/now/attachment/${id}`, { ...(user ? { user } : {}), body: { file_name: 'b.txt' } })
  expect((await rename(nobody)).status).toBe(403)
  expect((await rename()).status).toBe(204)
})

test('a job that is to run on day 99 of the month is reported and stops nothing', async () => {
  const { instance } = server
  const job = { active: '1', run_type: 'monthly', run_time: '1970-01-01 08:00:00' }
  insert(instance, 'sysauto_script', { ...job, name: 'never', run_dayofmonth: '99', script: '' })
  insert(instance, 'sysauto_script', { ...job, name: 'daily', run_type: 'daily', script: "gs.info('daily ran')" })
  await instance.background.idle()
  instance.clock.advance(86_400)
  await instance.background.idle()
  const logged = (text: string) => instance.records.count(instance.records.query('syslog', `messageLIKE${text}`))
  expect(logged('daily ran')).toBe(1)
  expect(logged('The schedule of this job cannot be read')).toBe(1)
})

describe('what only programs of this machine may ask', () => {
  test('is not to be had through a batch, which comes from this machine whoever sent it', async () => {
    const answer = await server.request('POST', '/api/now/v1/batch', {
      user: nobody,
      body: { batch_request_id: '1', rest_requests: [{ id: 'a', method: 'GET', url: '/_local/counters' }] },
    })
    const [item] = answer.json.serviced_requests as unknown as { status_code: number }[]
    expect(item?.status_code).toBe(403)
  })

  test('is not to be had by the page of another site in a browser', async () => {
    const reset = (origin: string) =>
      server.request('POST', '/_local/counters/reset', { user: null, headers: { origin } })
    expect((await reset('https://elsewhere.example')).status).toBe(403)
    expect((await reset(server.url)).status).toBe(200)
  })
})
