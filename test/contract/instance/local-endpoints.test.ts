import type { TestServer } from '../../support/http.ts'
import { startServer } from '../../support/http.ts'

let server: TestServer
const problem = '/api/now/table/problem'
const local = (method: string, path: string, body?: unknown) =>
  server.request(method, `/_local/${path}`, { user: null, ...(body === undefined ? {} : { body }) })
const fault = (match: object, answer: object, times = 1) => local('POST', 'faults', [{ match, times, answer }])

beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

test('counters tell requests by method and path template, and writes by table', async () => {
  await local('POST', 'counters/reset')
  const made = await server.request('POST', problem, { body: { short_description: 'a' } })
  await server.get(`${problem}/${made.json.result!.sys_id}`)
  await server.get(`${problem}?sysparm_limit=1`)
  const { json } = await local('GET', 'counters')
  expect(json.requests).toEqual({
    'POST /api/now/table/problem': 1,
    'GET /api/now/table/problem/{id}': 1,
    'GET /api/now/table/problem': 1,
  })
  expect(json.writes).toMatchObject({ problem: 1 })
  expect(Number(json.statements)).toBeGreaterThan(0)
})

test('counters tell what scripts of a scope asked of records, without what the platform did on account of it', async () => {
  const { json: made } = await server.request('POST', problem, { body: {} })
  await local('POST', 'counters/reset')
  const { scripts, access } = server.instance
  scripts.run(
    {
      name: 'counted',
      scope: 'global',
      text: `var p = new GlideRecord('problem'); p.get('${made.result!.sys_id}'); p.description = 'a'; p.update();
        p = new GlideRecord('problem'); p.addQuery('active', true); p.query(); p.initialize(); p.insert();`,
    },
    { session: access.system().session, scope: 'global' },
  )
  const { json } = await local('GET', 'counters')
  expect(json.scripts).toEqual({ global: { queries: 2, writes: 2 } })
})

test('the clock can be put forward', async () => {
  await local('POST', 'clock', { advanceSeconds: 3600 })
  const made = await server.request('POST', problem, { body: {} })
  const created = Date.parse(`${made.json.result!.sys_created_on!.replace(' ', 'T')}Z`)
  expect(created - Date.now()).toBeGreaterThan(3_500_000)
})

test('a fault answers in the place of the platform as often as it says, and only where it fits', async () => {
  await fault(
    { method: 'GET', path: '/api/now/table/problem' },
    { status: 429, headers: { 'Retry-After': '2' }, body: { slow: 'down' } },
    2,
  )
  expect((await server.request('POST', problem, { body: {} })).status).toBe(201)
  expect((await server.get('/api/now/table/incident?sysparm_limit=1')).status).toBe(200)
  for (const attempt of [1, 2]) {
    const answer = await server.get(problem)
    expect([attempt, answer.status, answer.headers.get('retry-after'), answer.json]).toEqual([
      attempt,
      429,
      '2',
      { slow: 'down' },
    ])
  }
  expect((await server.get(problem)).status).toBe(200)
})

test('a pattern with * fits the whole path, and a page can be answered', async () => {
  await fault({ path: '/api/*/problem' }, { status: 200, html: '<h1>asleep</h1>' })
  expect((await server.get(`${problem}/x`)).status).toBe(404)
  const page = await server.get(`${problem}?sysparm_limit=1`)
  expect([page.text, page.headers.get('content-type')]).toEqual(['<h1>asleep</h1>', 'text/html;charset=UTF-8'])
})

test('a request held before is not carried out, one held after is; neither is answered, closing releases them', async () => {
  const held = { before: false, after: false }
  const send = async (when: 'before' | 'after') => {
    await fault({ method: 'POST', path: problem }, { hold: when })
    void server.request('POST', problem, { body: { correlation_id: when } }).catch(() => {
      held[when] = true
    })
  }
  await send('before')
  await waitUntil(async () => (await local('GET', 'faults')).text === '[]')
  await send('after')
  const found = async () =>
    (await server.get(`${problem}?sysparm_query=correlation_idINbefore,after&sysparm_fields=correlation_id`)).json
      .result
  await waitUntil(async () => ((await found()) as unknown as unknown[]).length > 0)
  expect(await found()).toEqual([{ correlation_id: 'after' }])
  expect(held).toEqual({ before: false, after: false })
  await server.app.close()
  await waitUntil(async () => held.before && held.after)
})

test('a connection can be cut', async () => {
  await fault({ path: problem }, { reset: true })
  await expect(server.get(problem)).rejects.toThrow(/fetch failed/)
  expect((await server.get(`${problem}?sysparm_limit=1`)).status).toBe(200)
})

test('latency per request and per row delays answers', async () => {
  for (const n of [1, 2, 3])
    await server.request('POST', problem, { body: { correlation_id: 'latency', description: String(n) } })
  await local('POST', 'latency', { requestMs: 40, rowMs: 20 })
  const started = performance.now()
  await server.get(`${problem}?correlation_id=latency`)
  expect(performance.now() - started).toBeGreaterThanOrEqual(95)
  await local('POST', 'latency', {})
})

test('with few requests in parallel the others wait their turn', async () => {
  await local('POST', 'latency', { requestMs: 30, parallel: 1 })
  const started = performance.now()
  await Promise.all([1, 2, 3].map(() => server.get(`${problem}?sysparm_limit=1`)))
  expect(performance.now() - started).toBeGreaterThanOrEqual(85)
})

test('a fault that makes no sense is refused', async () => {
  expect((await fault({}, { status: 9 })).status).toBe(400)
  expect((await fault({}, { hold: 'never' })).status).toBe(400)
  expect((await local('POST', 'faults', '[')).status).toBe(400)
})

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
