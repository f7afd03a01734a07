import { Agent, get as httpGet } from 'node:http'
import { insert } from '../../support/instance.ts'
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
})
