/** Orders go in as an identity system hands them over, tickets come out, people close them, outcomes go back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fields, RestUser } from '../../src/local/stack/rest.ts'
import { eventually, JourneyStack } from '../support/stack.ts'

jest.setTimeout(90_000)

let stack: JourneyStack
let agent: RestUser
let folder: string
let config: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickets-journey-'))
  config = join(folder, 'switchboard.yaml')
  stack = await JourneyStack.start(['--seed', 'demo'])
  agent = stack.user('agent')
  writeFileSync(
    config,
    `tickets:
  connection: journey
  interval_seconds: 0.2
  unclear_waits: [0.2, 0.5]
  settle_seconds: 1
  deliver:
    - { kind: ndjson, path: ${join(folder, 'changes.ndjson')} }
  resource_types:
    account:
      label: Mail account
      TicketCallerId: login
      TicketCategory: software
`,
  )
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

const tickets = (...args: string[]) => ['tickets', ...args, '--json', '--config', config]
const environment = () => ({
  SWITCHBOARD_INSTANCE_USER: 'agent',
  SWITCHBOARD_INSTANCE_PASSWORD: 'switchboard',
  SWITCHBOARD_STATE_DIR: join(folder, 'state'),
})
const run = (...args: string[]) => stack.run(tickets(...args), environment())
const orderFile = (...ids: string[]): string => {
  const file = join(folder, `${ids.join('-')}.ndjson`)
  const line = (id: string) =>
    JSON.stringify({
      order_id: id,
      action: 'add',
      resource_type: 'account',
      resource_key: `CN=${id}`,
      owner: { login: 'requester', display_name: 'Requester' },
      changes: [{ name: 'mail', new: `${id}@example.com` }],
    })
  writeFileSync(file, ids.map((id) => `${line(id)}\n`).join(''))
  return file
}
const ticketsOf = async (id: string): Promise<Fields[]> =>
  agent.rows('incident', `descriptionLIKEOrder: ${id}`, ['sys_id', 'number', 'state', 'correlation_id'])
const statesOf = async (): Promise<Record<string, Record<string, unknown>>> => {
  const { code, stdout, stderr } = await run('list')
  if (code !== 0) throw new Error(`tickets list: ${String(code)} ${stderr}`)
  const rows = stdout.split('\n').filter((line) => line !== '')
  return Object.fromEntries(
    rows.map((line) => {
      const row = JSON.parse(line) as Record<string, unknown>
      return [String(row['order_id']), row]
    }),
  )
}
const stateOf = async (id: string) => (await statesOf())[id]

test('TK-60 TK-61 an order becomes an incident, is followed to its end, and its outcome comes out in order', async () => {
  expect(await run('open', orderFile('o-1', 'o-2'))).toMatchObject({ code: 0 })
  const [first] = await ticketsOf('o-1')
  const [second] = await ticketsOf('o-2')
  expect((await run('follow', '--once')).stdout).toContain('"moved":0')
  await agent.update('incident', first?.sys_id ?? '', {
    state: '7',
    close_code: 'Solution provided',
    close_notes: 'Account is there',
  })
  await agent.update('incident', second?.sys_id ?? '', { state: '8', close_notes: 'Person has left' })
  expect(await run('follow', '--once')).toMatchObject({ code: 0 })
  expect(await statesOf()).toMatchObject({
    'o-1': { state: 8, state_name: 'Executed', ticket: first?.number },
    'o-2': { state: 3, reason: 'cancelled: Person has left' },
  })
  const changes = readFileSync(join(folder, 'changes.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(changes.map((change) => change['seq'])).toEqual([1, 2, 3, 4])
  expect(changes.filter((change) => change['order_id'] === 'o-1').map((change) => change['to'])).toEqual([2, 8])
})

test('TK-74 an identity system orders by one call and reads changes by another; the ticket itself moves the order', async () => {
  const admin = stack.user('admin')
  const [role] = await admin.rows('sys_user_role', 'name=x_swb_hub.companion', ['sys_id'])
  const [user] = await admin.rows('sys_user', 'user_name=agent', ['sys_id'])
  await admin.create('sys_user_has_role', { user: user?.sys_id ?? '', role: role?.sys_id ?? '' })
  const idm = stack.user('ticket_client')
  const api = '/api/x_swb_hub/v1/tickets'
  const order = {
    order_id: 'idm:1',
    action: 'add',
    resource_type: 'account',
    resource_key: 'CN=idm',
    owner: { login: 'requester' },
    changes: [{ name: 'password', new: 'topsecret', secret: true }],
  }
  expect(await idm.call('POST', `${api}/orders`, order)).toMatchObject({ created: true, state: 1 })
  expect(await idm.call('POST', `${api}/orders`, order)).toMatchObject({ created: false, state: 1 })
  await expect(idm.call('POST', `${api}/orders`, { ...order, action: 'delete' })).rejects.toThrow(/409/)
  await expect(stack.user('requester').call('POST', `${api}/orders`, order)).rejects.toThrow(/403|401/)
  const withTable = join(folder, 'table.yaml')
  writeFileSync(withTable, readFileSync(config, 'utf8').replace('tickets:\n', 'tickets:\n  order_table: true\n'))
  const opened = await stack.run(['tickets', 'open', '--json', '--config', withTable], environment())
  expect(opened).toMatchObject({ code: 0 })
  const [ticket] = await ticketsOf('idm:1')
  expect(await idm.call('GET', `${api}/orders/idm:1`)).toMatchObject({ state: 2, ticket: ticket?.number })
  await agent.update('incident', ticket?.sys_id ?? '', {
    state: '7',
    close_code: 'Solution provided',
    close_notes: 'by the rule',
  })
  // Nobody follows: the rule on the instance does.
  await eventually(
    async () => ((await idm.call('GET', `${api}/orders/idm:1`)) as Fields).reason === 'by the rule' || undefined,
  )
  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 10 })
  const page = (await idm.call('GET', `${api}/changes?after=`)) as {
    changes: Record<string, unknown>[]
    cursor: string
  }
  expect(page.changes).toMatchObject([
    { order_id: 'idm:1', from: 1, to: 2 },
    { order_id: 'idm:1', from: 2, to: 8, reason: 'by the rule' },
  ])
  expect(await idm.call('GET', `${api}/changes?after=${page.cursor}`)).toEqual({ changes: [], cursor: page.cursor })
  expect(JSON.stringify(await admin.rows('x_swb_hub_ticket_order', '', ['content']))).not.toContain('topsecret')
})

const POST = { method: 'POST', path: '/api/now/v2/table/incident' }
const LOOK_UP = { method: 'GET', path: '/api/now/v2/table/sys_user' }
const READ = { method: 'GET', path: '/api/now/v2/table/incident' }

test.each([
  ['before the caller is known', 'open', LOOK_UP, 'before'],
  ['before the instance has the ticket', 'open', POST, 'before'],
  ['after the instance has the ticket, before the order knows', 'open', POST, 'after'],
  ['while it reads what became of the ticket', 'follow', READ, 'after'],
] as const)('T-03 killed %s: one ticket, and the right state', async (step, command, match, hold) => {
  const id = `k-${step.replaceAll(/[^a-z]+/g, '-')}`
  const file = orderFile(id)
  if (command === 'follow') {
    await run('open', file)
    const [ticket] = await ticketsOf(id)
    await agent.update('incident', ticket?.sys_id ?? '', {
      state: '7',
      close_code: 'Solution provided',
      close_notes: 'x',
    })
  }
  await stack.local('instance', 'POST', 'faults', [{ match, times: 1, answer: { hold } }])
  const victim = stack.launch(tickets(command, ...(command === 'open' ? [file] : ['--once'])), environment())
  await eventually(
    async () => ((await stack.local('instance', 'GET', 'faults')) as unknown[]).length === 0 || undefined,
  )
  victim.child.kill('SIGKILL')
  await victim.finished
  await stack.local('instance', 'DELETE', 'faults')

  const again = await run(command, ...(command === 'open' ? [file] : ['--once']))
  expect(again.code).toBe(0)
  expect(await ticketsOf(id)).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({ state: command === 'open' ? 2 : 8 })
})

test('TK-62 the worker takes orders from a folder, follows them and stops cleanly', async () => {
  const worker = stack.launch(tickets('run', '--folder', join(folder, 'in')), environment())
  const { mkdirSync, renameSync } = await import('node:fs')
  mkdirSync(join(folder, 'in'), { recursive: true })
  renameSync(orderFile('w-1'), join(folder, 'in', 'w-1.ndjson'))
  const ticket = await eventually(async () => (await ticketsOf('w-1'))[0])
  await agent.update('incident', ticket.sys_id ?? '', { state: '7', close_code: 'Solution provided', close_notes: 'x' })
  await eventually(
    async () =>
      readFileSync(join(folder, 'changes.ndjson'), 'utf8').includes('"order_id":"w-1","attempt":1,"from":2,"to":8') ||
      undefined,
  )
  worker.child.kill('SIGTERM')
  expect(await worker.finished).toMatchObject({ code: 0 })
})

test('orders are previewed, confirmed, retried and withdrawn by hand, and compared with the instance', async () => {
  const before = (await stack.counters('instance')).requests['POST /api/now/v2/table/incident'] ?? 0
  const shown = await run('preview', orderFile('m-1', 'm-2'))
  expect(shown.stdout).toContain('"path":"/api/now/v2/table/incident"')
  expect((await stack.counters('instance')).requests['POST /api/now/v2/table/incident'] ?? 0).toBe(before)
  await run('open', orderFile('m-1', 'm-2'))
  expect(await run('confirm', 'm-1', '--comment', 'seen')).toMatchObject({ code: 0 })
  expect(await run('report-error', 'm-2', '--comment', 'no licence')).toMatchObject({ code: 0 })
  expect(await run('retry', 'm-1')).toMatchObject({ code: 2 })
  expect(await run('retry', 'm-2')).toMatchObject({ code: 0 })
  expect(await run('open')).toMatchObject({ code: 0 })
  expect(await ticketsOf('m-2')).toHaveLength(2)
  expect(await run('withdraw', 'm-2')).toMatchObject({ code: 0 })
  expect(await stateOf('m-2')).toMatchObject({ state: 6, attempt: 2 })
  expect((await run('reconcile')).stdout).toContain('"differences":0')
})

test('wrong credentials end with exit code 4 and change no order', async () => {
  const { code, stderr } = await stack.run(tickets('open', orderFile('a-1')), {
    ...environment(),
    SWITCHBOARD_INSTANCE_PASSWORD: 'not-the-password',
  })
  expect(code).toBe(4)
  expect(stderr).not.toContain('not-the-password')
  expect(await stateOf('a-1')).toMatchObject({ state: 1 })
})
