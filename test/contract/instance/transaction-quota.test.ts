import { allApis, startServer } from '../../support/http.ts'
import type { TestServer } from '../../support/http.ts'
import { defineRule, insert, newInstance } from '../../support/instance.ts'

let server: TestServer
const problem = '/api/now/table/problem'
const cancelled = 'Transaction cancelled: maximum execution time exceeded'
const limits = (body: object) => server.request('POST', '/_local/latency', { user: null, body })
const count = () => {
  const { records } = server.instance
  return records.count(records.query('problem', 'correlation_id=quota'))
}
/** Work of the platform itself, which no time limit of scripts ends. */
const work = (milliseconds: number): void => {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}
const slowly = (text: string) => ({ body: { correlation_id: 'quota', short_description: text } })

beforeAll(async () => {
  server = await startServer({ extensions: allApis }, newInstance({ scriptLimitSeconds: 0.5 }))
  const { instance } = server
  instance.engines.register({
    name: 'slow',
    table: 'problem',
    when: 'after',
    operations: ['insert', 'update', 'delete'],
    run: (state) => {
      if (state.values.short_description === 'slow engine') work(150)
    },
  })
  defineRule(instance, 'problem', {
    name: 'endless',
    script: 'for (;;) {}',
    filter_condition: 'short_description=endless rule',
  })
})
afterEach(() => limits({}))
afterAll(() => server.close())

test.each(['slow engine', 'endless rule'])('a write that takes longer than its quota is undone: %s', async (text) => {
  const before = count()
  await limits({ quotaMs: 100 })
  const started = performance.now()
  const refused = await server.request('POST', problem, slowly(text))
  expect([refused.status, refused.json.error?.message, refused.json.status]).toEqual([500, cancelled, 'failure'])
  expect(refused.json.error?.detail).toContain('glide.rest.debug')
  expect(performance.now() - started).toBeLessThan(5000)
  expect(count()).toBe(before)
})

test('with the usual quota the same write is stored', async () => {
  const before = count()
  expect((await server.request('POST', problem, slowly('slow engine'))).status).toBe(201)
  expect(count()).toBe(before + 1)
})

test('changes and deletions that take too long leave the record as it was', async () => {
  const made = await server.request('POST', problem, slowly('slow engine'))
  const record = `${problem}/${made.json.result?.sys_id}`
  await limits({ quotaMs: 100 })
  expect((await server.request('PATCH', record, { body: { description: 'new' } })).status).toBe(500)
  expect((await server.request('DELETE', record)).status).toBe(500)
  await limits({})
  expect((await server.get(record)).json.result?.description).toBe('')
})

test('a request that an instance this slow cannot answer in time is cancelled when its time is up, undone', async () => {
  const before = count()
  await limits({ requestMs: 60_000, quotaMs: 60 })
  const started = performance.now()
  const refused = await server.request('POST', problem, slowly('x'))
  expect([refused.status, refused.json.error?.message]).toEqual([500, cancelled])
  expect(performance.now() - started).toBeGreaterThanOrEqual(55)
  for (const path of [
    problem,
    '/api/now/v2/table/problem?sysparm_limit=1',
    '/api/now/stats/problem?sysparm_count=true',
  ])
    expect([path, (await server.get(path)).json.error?.message]).toEqual([path, cancelled])
  expect((await server.get('/api/now/attachment')).status).toBe(500)
  expect((await server.request('POST', '/api/now/import/imp_user', { body: {} })).status).toBe(500)
  await limits({})
  expect(count()).toBe(before)
})

test('a list whose time is up while it is written ends with the error behind the rows written so far', async () => {
  for (let n = 0; n < 6; n += 1) await server.request('POST', problem, { body: { correlation_id: 'rows' } })
  const path = `${problem}?correlation_id=rows&sysparm_fields=correlation_id`
  await limits({ rowMs: 150, quotaMs: 500 })
  const cut = await server.get(path)
  expect([cut.status, cut.headers.get('x-total-count')]).toEqual([200, '6'])
  expect(cut.json.result).toHaveLength(3)
  expect(cut.json.error?.message).toBe(cancelled)
  await limits({ rowMs: 30, quotaMs: 5000 })
  expect((await server.get(path)).json.result).toHaveLength(6)
  await limits({ rowMs: 600, quotaMs: 500 })
  const none = await server.get(path)
  expect([none.status, none.headers.get('x-total-count'), none.json.error?.message]).toEqual([500, null, cancelled])
})

test('a single record that is read too slowly is an error alone', async () => {
  const made = await server.request('POST', problem, slowly('x'))
  await limits({ rowMs: 300, quotaMs: 50 })
  const refused = await server.get(`${problem}/${made.json.result?.sys_id}`)
  expect([refused.status, refused.json.error?.message]).toEqual([500, cancelled])
})

test('who reads XML gets the error as XML', async () => {
  await server.request('POST', problem, slowly('x'))
  const path = `${problem}?correlation_id=quota&sysparm_limit=1`
  const read = () => server.get(path, { headers: { accept: 'application/xml' } })
  const usual = await read()
  await limits({ rowMs: 300, quotaMs: 50 })
  const refused = await read()
  expect(refused.status).toBe(500)
  expect(refused.headers.get('content-type')).toBe(usual.headers.get('content-type'))
  expect(refused.text).toContain(`<message>${cancelled}</message>`)
})

test('an upload of several parts has the same end', async () => {
  const made = await server.request('POST', problem, slowly('x'))
  const form = new FormData()
  form.set('table_name', 'problem')
  form.set('table_sys_id', made.json.result?.sys_id ?? '')
  form.set('file', new Blob(['text'], { type: 'text/plain' }), 'a.txt')
  await limits({ requestMs: 60_000, quotaMs: 50 })
  const refused = await server.request('POST', '/api/now/attachment/upload', { body: form })
  expect([refused.status, refused.json.error?.message]).toEqual([500, cancelled])
})

test('other interfaces have no such rule', async () => {
  await limits({ requestMs: 80, quotaMs: 40 })
  expect((await server.get('/api/sn_sc/servicecatalog/catalogs')).status).toBe(200)
})

test('what a batch has not begun when its time is up comes back unserviced', async () => {
  const item = (id: string) => ({
    id,
    method: 'POST',
    url: problem,
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: Buffer.from(JSON.stringify({ correlation_id: 'quota', short_description: 'slow engine' })).toString('base64'),
  })
  await limits({ batchQuotaMs: 100 })
  const before = count()
  const { json } = await server.request('POST', '/api/now/v1/batch', {
    body: { batch_request_id: '1', rest_requests: [item('a'), item('b')] },
  })
  expect(json.serviced_requests).toMatchObject([{ id: 'a', status_code: 201 }])
  expect(json.unserviced_requests).toEqual(['b'])
  expect(count()).toBe(before + 1)
})

test('a quota that makes no sense is refused', async () => {
  expect((await limits({ quotaMs: 0 })).status).toBe(400)
})

describe('a script of an application that answers requests', () => {
  const made = () => {
    const { records } = server.instance
    return records.count(records.query('problem', 'correlation_id=scripted'))
  }
  const write = "var p = new GlideRecord('problem'); p.correlation_id = 'scripted'; p.insert();"
  beforeAll(() => {
    const { instance } = server
    const definition = insert(instance, 'sys_ws_definition', {
      name: 'Quota',
      active: '1',
      namespace: 'x_q',
      service_id: 'quota',
      base_uri: '/api/x_q/quota',
    })
    for (const [path, rest] of [
      ['/endless', 'for (;;) {}'],
      ['/failing', "throw new Error('no')"],
    ])
      insert(instance, 'sys_ws_operation', {
        name: path ?? '',
        active: '1',
        http_method: 'POST',
        relative_path: path ?? '',
        operation_script: `${write} ${rest ?? ''}`,
        web_service_definition: definition,
        requires_authentication: '1',
      })
    insert(instance, 'sys_web_service', {
      name: 'Endless',
      active: '1',
      function_name: 'execute',
      script: `${write} for (;;) {}`,
    })
  })

  test('has written nothing when it was ended', async () => {
    const answer = await server.request('POST', '/api/x_q/quota/endless')
    expect([answer.status, answer.json.error?.message, made()]).toEqual([500, cancelled, 0])
    const soap = await server.request('POST', '/Endless.do?SOAP', {
      headers: { 'content-type': 'text/xml' },
      body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><execute/></s:Body></s:Envelope>`,
    })
    expect([soap.status, made()]).toEqual([500, 0])
    expect(soap.text).toContain('ran longer than')
  })

  test('has written what it wrote when it fails by itself', async () => {
    expect((await server.request('POST', '/api/x_q/quota/failing')).status).toBe(500)
    expect(made()).toBe(1)
  })
})
