import { Agent, get as httpGet } from 'node:http'
import { defineRule, insert, newInstance, runScript } from '../../support/instance.ts'
import { startServer, type TestServer } from '../../support/http.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const statusOf = (path: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    httpGet(server.url + path, { agent, auth: 'admin:admin' }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', reject)
  })

test('a refusal tells browsers to ask for a password, but not the scripts of a page', async () => {
  const path = '/api/now/table/incident'
  const plain = await server.get(path, { user: null })
  expect([plain.status, plain.headers.get('www-authenticate')]).toEqual([401, 'BASIC realm="Service-now"'])
  for (const header of [{ 'X-Requested-With': 'XMLHttpRequest' }, { 'X-UserToken': 'stale' }]) {
    const refused = await server.get(path, { user: null, headers: header as unknown as Record<string, string> })
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, null])
  }
})

test('many requests over one connection leave nothing behind on it', async () => {
  const warnings: string[] = []
  const listen = (warning: Error): void => void warnings.push(warning.name)
  process.on('warning', listen)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    for (let count = 0; count < 30; count++)
      expect(await statusOf('/api/now/table/sys_user?sysparm_limit=1', agent)).toBe(200)
    await new Promise((resolve) => setImmediate(resolve))
    expect(warnings).toEqual([])
  } finally {
    process.off('warning', listen)
    agent.destroy()
  }
})

test('106 over REST a query by a column that the caller may not filter by finds nothing', async () => {
  const { instance } = server
  instance.dictionary.define({
    name: 'u_pay_slip',
    scope: 'global',
    columns: [
      { name: 'u_name', type: 'string' },
      { name: 'u_pay', type: 'integer' },
    ],
    flags: { wsAccess: true },
  })
  const operation = (name: string): string =>
    instance.records.find(instance.records.query('sys_security_operation', `name=${name}`))[0]?.sys_id ?? ''
  const acl = (name: string, of: string, role: string): void => {
    const id = insert(instance, 'sys_security_acl', { name, operation: operation(of), type: 'record', active: '1' })
    const [row] = instance.records.find(instance.records.query('sys_user_role', `name=${role}`))
    insert(instance, 'sys_security_acl_role', { sys_security_acl: id, sys_user_role: row?.sys_id ?? '' })
  }
  acl('u_pay_slip', 'read', 'itil')
  acl('u_pay_slip.*', 'read', 'itil')
  acl('u_pay_slip.u_pay', 'query_range', 'user_admin')
  insert(instance, 'u_pay_slip', { u_name: 'a', u_pay: '10' })
  const clerk = server.addUser('clerk', ['itil'])
  const payroll = server.addUser('payroll', ['itil', 'user_admin'])
  const rows = async (user: string, query: string): Promise<number> =>
    (await server.get(`/api/now/table/u_pay_slip?sysparm_query=${query}`, { user })).json.result?.length ?? -1
  expect(await rows(clerk, 'u_pay=10')).toBe(1)
  expect(await rows(clerk, 'u_pay>5')).toBe(0)
  expect(await rows(clerk, 'u_name=a^ORu_pay>5')).toBe(0)
  expect(await rows(payroll, 'u_pay>5')).toBe(1)
  // An order tells what is more, and a joined table is asked for its columns, too.
  expect([await rows(clerk, 'ORDERBYu_name'), await rows(clerk, 'ORDERBYu_pay')]).toEqual([1, 0])
  expect(await rows(payroll, 'ORDERBYDESCu_pay')).toBe(1)
  const joined = 'JOINu_pay_slip.u_name=u_pay_slip.u_name!u_pay>5'
  expect([await rows(clerk, joined), await rows(payroll, joined)]).toEqual([0, 1])
})

describe('limits', () => {
  test('a rate rule is named in every answer, ends in 429 with the time to wait, and begins anew with the hour', async () => {
    const { instance } = server
    const user = server.addUser('busy', ['itil'])
    const [row] = instance.records.find(instance.records.query('sys_user', 'user_name=busy'))
    const rule = insert(instance, 'sys_rate_limit_rules', {
      name: 'busy',
      user: row?.sys_id ?? '',
      method: 'GET',
      path: '/api/now/table/{table}',
      request_limit: '2',
    })
    insert(instance, 'sys_rate_limit_rules', { name: 'all', request_limit: '1000' })
    const get = (path: string) => server.get(path, { user })
    const path = '/api/now/v2/table/incident?sysparm_limit=1'
    const first = await get(path)
    expect([first.status, first.headers.get('x-ratelimit-limit'), first.headers.get('x-ratelimit-rule')]).toEqual([
      200,
      '2',
      rule,
    ])
    expect((await get('/api/now/table/problem?sysparm_limit=1')).status).toBe(200)
    const third = await get(path)
    expect([third.status, third.json.error?.message]).toEqual([429, 'Rate limit exceeded'])
    const wait = Number(third.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(3600)
    expect(Number(third.headers.get('x-ratelimit-reset')) % 3600).toBe(0)
    expect((await get('/api/now/stats/incident?sysparm_count=true')).headers.get('x-ratelimit-limit')).toBe('1000')
    expect((await server.get(path)).status).toBe(200)
    instance.clock.advance(wait)
    expect((await get(path)).status).toBe(200)
  })

  test('a rule that runs too long is cancelled, nothing is stored, and the server goes on', async () => {
    const slow = await startServer({}, newInstance({ scriptLimitSeconds: 0.3 }))
    try {
      defineRule(slow.instance, 'problem', {
        name: 'endless',
        script: 'for (;;) {}',
        filter_condition: 'short_description=endless',
      })
      const before = slow.instance.records.count(slow.instance.records.query('problem', ''))
      const refused = await slow.request('POST', '/api/now/table/problem', { body: { short_description: 'endless' } })
      expect([refused.status, refused.json.error?.message]).toEqual([
        500,
        'Transaction cancelled: maximum execution time exceeded',
      ])
      expect(slow.instance.records.count(slow.instance.records.query('problem', ''))).toBe(before)
      expect((await slow.request('POST', '/api/now/table/problem', { body: { short_description: 'x' } })).status).toBe(
        201,
      )
    } finally {
      await slow.close()
    }
  })

  test('a script that writes without end is cancelled, nothing of it is stored, and writes go on', () => {
    const instance = newInstance({ scriptLimitSeconds: 0.3 })
    const count = () => instance.records.count(instance.records.query('problem', ''))
    const before = count()
    for (let run = 0; run < 5; run += 1) {
      const endless = `for (;;) { var gr = new GlideRecord('problem'); gr.setValue('short_description', 'x'); gr.insert() }`
      expect(() => instance.transaction(() => runScript(instance, 'global', endless))).toThrow(
        'longer than 0.3 seconds',
      )
      expect(count()).toBe(before)
    }
    expect(insert(instance, 'problem', { short_description: 'after' })).toMatch(/^[0-9a-f]{32}$/)
    expect(() =>
      instance.transaction(() => {
        insert(instance, 'problem', { short_description: 'undone' })
        throw new Error('on purpose')
      }),
    ).toThrow('on purpose')
    expect(count()).toBe(before + 1)
  })
})
