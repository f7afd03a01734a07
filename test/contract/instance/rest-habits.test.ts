/** What every REST client takes for granted: methods, headers, formats, parameters and the corners of each API. */
import { registerCatalogApi } from '../../../src/local/instance/catalog/rest/index.ts'
import { registerImportApi } from '../../../src/local/instance/imports/routes.ts'
import { registerOAuth } from '../../../src/local/instance/oauth/routes.ts'
import { insert } from '../../support/instance.ts'
import { startServer, type Answer, type TestServer } from '../../support/http.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ extensions: [registerCatalogApi, registerImportApi, registerOAuth] })
  server.instance.dictionary.define({
    name: 'u_staging',
    extends: 'sys_import_set_row',
    scope: 'global',
    flags: { wsAccess: true },
    columns: [{ name: 'u_text', type: 'string' }],
  })
})
afterAll(() => server.close())

const incident = (values: Record<string, string>): string => insert(server.instance, 'incident', values)
const table = (name: string, parameters: Record<string, string>, version = ''): Promise<Answer> =>
  server.get(`/api/now/${version}table/${name}?${new URLSearchParams(parameters).toString()}`)

describe('methods', () => {
  test.each([
    ['/api/now/stats/incident?sysparm_count=true', 200],
    ['/api/now/attachment', 200],
    ['/api/sn_sc/servicecatalog/catalogs', 200],
    ['/api/now/table/incident?sysparm_limit=1', 200],
    ['/api/now/table/incident/none', 404],
  ])('HEAD stands in for GET: %s', async (path, status) => {
    const [head, get] = [await server.request('HEAD', path), await server.get(path)]
    expect([head.status, head.text, head.headers.get('content-type')]).toEqual([
      status,
      '',
      get.headers.get('content-type'),
    ])
    expect(head.headers.get('x-total-count')).toBe(get.headers.get('x-total-count'))
  })

  test.each([
    ['POST', '/api/now/stats/incident'],
    ['DELETE', '/api/now/attachment'],
    ['GET', '/api/now/v1/batch'],
    ['GET', '/api/now/import/u_staging'],
    ['PUT', '/api/now/table/incident'],
    ['POST', '/api/sn_sc/servicecatalog/cart'],
  ])('a resource that does not know a method answers 405: %s %s', async (method, path) => {
    const answer = await server.request(method, path)
    expect([answer.status, answer.json.error?.message, answer.json.status]).toEqual([
      405,
      'Method not supported',
      'failure',
    ])
  })

  test('112 a method in X-HTTP-Method-Override counts', async () => {
    const id = incident({ short_description: 'overridden' })
    const path = `/api/now/table/incident/${id}`
    const patched = await server.request('POST', path, {
      headers: { 'X-HTTP-Method-Override': 'PATCH' },
      body: { urgency: '1' },
    })
    expect([patched.status, patched.json.result?.urgency]).toEqual([200, '1'])
    expect((await server.request('POST', path, { headers: { 'X-HTTP-Method-Override': 'DELETE' } })).status).toBe(204)
    expect((await server.get(path)).status).toBe(404)
    const stats = await server.request('POST', '/api/now/stats/incident?sysparm_count=true', {
      headers: { 'X-HTTP-Method-Override': 'GET' },
    })
    expect([stats.status, Object.keys(stats.json.result?.stats ?? {})]).toEqual([200, ['count']])
  })
})

describe('headers', () => {
  test('an answer says who served it, whether somebody is logged in, and is never cached', async () => {
    const answer = await table('incident', { sysparm_limit: '1' })
    expect(answer.headers.get('server')).toBe('ServiceNow')
    expect(answer.headers.get('x-is-logged-in')).toBe('true')
    expect(answer.headers.get('x-transaction-id')).toMatch(/^[0-9a-f]{24}$/)
    expect(answer.headers.get('cache-control')).toBe('no-cache,no-store,must-revalidate,max-age=-1')
    expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8')
    const refused = await server.get('/api/now/table/incident', { user: null })
    expect([refused.headers.get('x-is-logged-in'), refused.headers.get('www-authenticate')]).toEqual([
      'false',
      'BASIC realm="Service-now"',
    ])
    expect(answer.headers.get('x-transaction-id')).not.toBe(refused.headers.get('x-transaction-id'))
  })

  test('a caller without cookies gets those of a session; they are no login by themselves', async () => {
    const answer = await table('incident', { sysparm_limit: '1' })
    const cookies = answer.headers.getSetCookie().map((text) => text.split(';', 1)[0] ?? '')
    expect(cookies.map((text) => text.split('=', 1)[0])).toEqual(['JSESSIONID', 'glide_user_route'])
    const headers = { cookie: cookies.join('; ') }
    expect((await server.get('/api/now/table/incident', { user: null, headers })).status).toBe(401)
    const again = await server.get('/api/now/table/incident', { headers })
    expect([again.status, again.headers.getSetCookie()]).toEqual([200, []])
  })

  test('X-WantSessionDebugMessages adds a session beside the result', async () => {
    const headers = { 'X-WantSessionDebugMessages': 'true' }
    const answer = await server.get('/api/now/table/incident?sysparm_limit=1', { headers })
    expect(Object.keys(answer.json)).toEqual(['result', 'session'])
    expect(Object.keys((await table('incident', { sysparm_limit: '1' })).json)).toEqual(['result'])
  })

  test('112 no body is sent when X-no-response-body asks for none, and the type stays that of the API', async () => {
    const headers = { 'X-no-response-body': 'true' }
    const made = await server.request('POST', '/api/now/table/incident', { headers, body: { urgency: '1' } })
    expect([made.status, made.text, made.headers.get('content-type')]).toEqual([
      201,
      '',
      'application/json;charset=UTF-8',
    ])
    const path = new URL(made.headers.get('location') ?? '').pathname
    expect((await server.request('PUT', path, { headers, body: { urgency: '2' } })).text).toBe('')
    expect((await server.get(path)).json.result?.urgency).toBe('2')
  })
})

describe('formats', () => {
  const xml = { accept: 'application/xml' }
  test('XML in, XML out', async () => {
    const made = await server.request('POST', '/api/now/table/incident?sysparm_fields=short_description,urgency', {
      headers: { ...xml, 'content-type': 'application/xml' },
      body: '<request><entry><short_description>a &lt; b</short_description><urgency>1</urgency></entry></request>',
    })
    expect([made.status, made.headers.get('content-type')]).toEqual([201, 'application/xml;charset=UTF-8'])
    expect(made.text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><response><result><short_description>a &lt; b</short_description><urgency>1</urgency></result></response>',
    )
    const error = await server.get('/api/now/table/nosuch', { headers: xml })
    expect([error.status, error.text]).toEqual([
      400,
      '<?xml version="1.0" encoding="UTF-8"?><response><error><message>Invalid table nosuch</message><detail/></error><status>failure</status></response>',
    ])
  })

  test('the Service Catalog API answers XML too, and neither API what it cannot write', async () => {
    const catalogs = await server.get('/api/sn_sc/servicecatalog/catalogs', { headers: xml })
    expect(catalogs.headers.get('content-type')).toBe('application/xml;charset=UTF-8')
    expect(catalogs.text).toContain('<title>Service Catalog</title>')
    for (const path of ['/api/sn_sc/servicecatalog/catalogs', '/api/now/table/incident', '/api/now/table/u_file'])
      expect((await server.get(path, { headers: { accept: 'text/csv' } })).status).toBe(406)
  })

  test('122 a row to import may come as XML', async () => {
    const answer = await server.request('POST', '/api/now/import/u_staging', {
      headers: { 'content-type': 'application/xml' },
      body: '<request><entry><u_text>by XML</u_text></entry></request>',
    })
    expect([answer.status, answer.json.staging_table]).toEqual([201, 'u_staging'])
    expect((await table('u_staging', { u_text: 'by XML' })).json.result).toHaveLength(1)
  })

  test.each([
    ['text/plain', 'x', 415],
    ['application/x-www-form-urlencoded', 'a=b', 415],
    ['application/json', '{"a":', 400],
    ['application/json', '"text"', 400],
    ['application/xml', '<a>', 400],
  ])('a body of type %s with %s is refused', async (type, body, status) => {
    const answer = await server.request('POST', '/api/now/table/incident', { headers: { 'content-type': type }, body })
    expect([answer.status, answer.json.status]).toEqual([status, 'failure'])
  })
})

test('a record that exists already is refused without a word of the database', async () => {
  const id = incident({})
  const again = await server.request('POST', '/api/now/table/incident', { body: { sys_id: id } })
  expect([again.status, again.json.error]).toEqual([
    403,
    {
      message: 'Operation Failed',
      detail: "Unique Key violation detected by database (Duplicate entry in incident for key 'sys_id')",
    },
  ])
})

describe('parameters of lists', () => {
  test('a simple filter takes what a choice or a reference shows', async () => {
    const caller = insert(server.instance, 'sys_user', {
      user_name: 'abel.tuter',
      first_name: 'Abel',
      last_name: 'Tuter',
    })
    const id = incident({ short_description: 'filtered', urgency: '1', caller_id: caller })
    incident({ short_description: 'filtered', urgency: '3' })
    const found = async (parameters: Record<string, string>): Promise<unknown> =>
      (await table('incident', { short_description: 'filtered', sysparm_fields: 'sys_id', ...parameters })).json.result
    expect(await found({ urgency: '1 - High' })).toEqual([{ sys_id: id }])
    expect(await found({ urgency: '1' })).toEqual([{ sys_id: id }])
    expect(await found({ urgency: 'Urgent' })).toEqual([])
    expect(await found({ caller_id: 'Abel Tuter' })).toEqual([{ sys_id: id }])
    expect(await found({ caller_id: caller })).toEqual([{ sys_id: id }])
    // With an encoded query they do not count.
    expect(await found({ urgency: '1', sysparm_query: 'short_description=filtered' })).toHaveLength(2)
  })

  test('a view shows the fields of its form and the id, fields that are named win, a table without form shows all', async () => {
    const { instance } = server
    instance.dictionary.define({
      name: 'u_formed',
      scope: 'global',
      columns: ['u_a', 'u_b', 'u_c'].map((name) => ({ name, type: 'string' })),
    })
    const short = insert(instance, 'sys_ui_view', { name: 'short', title: 'Short' })
    const form = (view: string, ...elements: string[]): void => {
      const section = insert(instance, 'sys_ui_section', { name: 'u_formed', view })
      elements.forEach((element, index) =>
        insert(instance, 'sys_ui_element', { sys_ui_section: section, element, position: String(index) }),
      )
    }
    form('Default view', '.begin_split', 'u_b', 'u_a')
    form(short, 'u_c')
    insert(instance, 'u_formed', { u_a: '1' })
    const keys = async (parameters: Record<string, string>): Promise<string[]> =>
      Object.keys((await table('u_formed', parameters)).json.result?.[0] ?? {})
    expect(await keys({ sysparm_view: 'short' })).toEqual(['u_c', 'sys_id'])
    expect(await keys({ sysparm_view: 'default' })).toEqual(['u_b', 'u_a', 'sys_id'])
    expect(await keys({ sysparm_view: 'unknown' })).toEqual(['u_b', 'u_a', 'sys_id'])
    expect(await keys({ sysparm_view: 'short', sysparm_fields: 'u_a' })).toEqual(['u_a'])
    expect((await keys({})).length).toBeGreaterThan(6)
    const made = await server.request('POST', '/api/now/table/u_formed?sysparm_view=short', { body: { u_a: '2' } })
    expect(Object.keys(made.json.result ?? {})).toEqual(['u_c', 'sys_id'])
  })

  test('109 a reference by name links to a query, and what it names is there', async () => {
    const { json } = await table('sys_dictionary', {
      sysparm_query: 'name=incident^element=caller_id',
      sysparm_fields: 'internal_type,reference',
    })
    const [row] = json.result as unknown as Record<string, { link: string; value: string }>[]
    expect(row?.internal_type).toEqual({
      link: `${server.url}/api/now/table/sys_glide_object?name=reference`,
      value: 'reference',
    })
    expect(row?.reference?.link).toBe(`${server.url}/api/now/table/sys_db_object?name=sys_user`)
    for (const { link } of Object.values(row ?? {}))
      expect((await server.get(link.slice(server.url.length))).json.result).toHaveLength(1)
  })

  test('a long address may be sent as a short one', async () => {
    for (const text of ['tiny one', 'tiny two']) incident({ short_description: text })
    const query = 'short_descriptionSTARTSWITHtiny^ORDERBYshort_description'
    const url = `/api/now/table/incident?sysparm_query=${encodeURIComponent(query)}&sysparm_fields=short_description`
    const short = await server.request('POST', '/api/now/tinyurl', { body: { url } })
    const result = String(short.json.result)
    expect([short.status, result]).toEqual([
      200,
      expect.stringMatching(/^api\/now\/table\/incident\?sysparm_tiny=\w+$/),
    ])
    const names = async (path: string): Promise<unknown> =>
      ((await server.get(path)).json.result as unknown as Record<string, string>[]).map((row) => row.short_description)
    expect(await names(`/${result}`)).toEqual(['tiny one', 'tiny two'])
    expect(await names(`/${result}&sysparm_limit=1&sysparm_offset=1`)).toEqual(['tiny two'])
    expect((await server.request('POST', '/api/now/tinyurl', { body: {} })).status).toBe(400)
    expect((await server.request('POST', '/api/now/tinyurl', { user: null, body: { url } })).status).toBe(401)
  })
})

describe('attachments', () => {
  const attach = async (name: string, extra = ''): Promise<Answer> =>
    server.request(
      'POST',
      `/api/now/attachment/file?table_name=incident&table_sys_id=${incident({})}&file_name=${name}${extra}`,
      { headers: { 'content-type': 'text/plain' }, body: 'text' },
    )

  test('120 metadata names the people, and a time of creation is kept', async () => {
    const { json, status } = await attach('a.txt', '&creation_time=2020-02-03%2004:05:06')
    expect(status).toBe(201)
    expect(json.result).toMatchObject({
      created_by_name: 'System Administrator',
      updated_by_name: 'System Administrator',
      sys_created_by: 'admin',
      sys_created_on: '2020-02-03 04:05:06',
      sys_tags: '',
    })
    expect((await attach('a.txt', '&creation_time=yesterday')).status).toBe(400)
  })

  test('120 attributes are pairs of key and value', async () => {
    const base = `/api/now/attachment/${(await attach('b.txt')).json.result?.sys_id ?? ''}/attributes`
    const pair = { key: 'alt_text', value: 'A screen' }
    const made = await server.request('POST', base, { body: pair })
    expect([made.status, made.json.result]).toEqual([201, pair])
    expect((await server.get(base)).json.result).toEqual([pair])
    expect((await server.get(`${base}/alt_text`)).json.result).toEqual(pair)
    const put = await server.request('PUT', `${base}/alt_text`, { body: { value: 'Two screens' } })
    expect([put.status, put.json.result]).toEqual([200, { key: 'alt_text', value: 'Two screens' }])
    expect((await server.request('POST', base, { body: { key: 'x' } })).status).toBe(400)
    expect((await server.get(`${base}/nothing`)).status).toBe(404)
    expect((await server.get('/api/now/attachment/nothing/attributes')).status).toBe(404)
    expect((await server.request('DELETE', `${base}/alt_text`)).status).toBe(204)
    await server.request('POST', base, { body: pair })
    expect((await server.request('DELETE', base)).status).toBe(204)
    expect((await server.get(base)).json.result).toEqual([])
    const stranger = server.addUser('attribute.stranger')
    expect((await server.request('POST', base, { user: stranger, body: pair })).status).toBe(404)
  })

  test('120 in a form the file comes last, and a name may be changed with XML', async () => {
    const form = (fileFirst: boolean): FormData => {
      const made = new FormData()
      const file = (): void => made.append('uploadFile', new Blob(['text'], { type: 'text/plain' }), 'c.txt')
      if (fileFirst) file()
      made.append('table_name', 'incident')
      made.append('table_sys_id', incident({}))
      if (!fileFirst) file()
      return made
    }
    expect((await server.request('POST', '/api/now/attachment/upload', { body: form(true) })).status).toBe(400)
    const made = await server.request('POST', '/api/now/attachment/upload', { body: form(false) })
    expect(made.status).toBe(201)
    const path = `/api/now/attachment/${made.json.result?.sys_id ?? ''}`
    const renamed = await server.request('PATCH', path, {
      headers: { 'content-type': 'application/xml' },
      body: '<request><entry><file_name>d.txt</file_name></entry></request>',
    })
    expect([renamed.status, (await server.get(path)).json.result?.file_name]).toEqual([204, 'd.txt'])
  })
})

test('the keys of signed tokens can be asked for; there are none', async () => {
  expect((await server.get('/api/now/oauth/jwks', { user: null })).json).toEqual({ keys: [] })
})
