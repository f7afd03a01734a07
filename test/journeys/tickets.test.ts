/** Orders go in as an identity system hands them over, tickets come out, people close them, outcomes go back. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Fields, RestUser } from '../../src/local/stack/rest.ts'
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

test('T-03 killed exactly before the state is written: the answer is there, the state file is held', async () => {
  const id = 'k-exactly'
  await run('open', orderFile('k-first'))
  const state = new Database(join(folder, 'state', 'tickets.sqlite'))
  // The answer to the POST is held until nobody can write the state any more.
  await stack.local('instance', 'POST', 'faults', [{ match: POST, times: 1, answer: { delayMs: 3000 } }])
  const victim = stack.launch(tickets('open', orderFile(id)), environment())
  await eventually(
    async () => ((await stack.local('instance', 'GET', 'faults')) as unknown[]).length === 0 || undefined,
  )
  state.exec('begin immediate')
  const [ticket] = await eventually(async () => {
    const found = await ticketsOf(id)
    return found.length > 0 ? found : undefined
  })
  const link = () =>
    state.prepare('select posts, sys_id from links where order_id = ?').get(id) as {
      posts: number
      sys_id: string | null
    }
  expect(link()).toEqual({ posts: 1, sys_id: null })
  victim.child.kill('SIGKILL')
  await victim.finished
  expect(link()).toEqual({ posts: 1, sys_id: null })
  state.exec('rollback')
  state.close()
  expect(await run('open')).toMatchObject({ code: 0, stdout: expect.stringContaining('"adopted":1') as string })
  expect(await ticketsOf(id)).toEqual([ticket])
  expect(await stateOf(id)).toMatchObject({ state: 2 })
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
  // A second one on the same state: it says who holds the tickets, and disturbs nothing.
  await holdFollowing(async () => {
    const second = await run('follow', '--once')
    expect(second).toMatchObject({ code: 1, stderr: expect.stringMatching(/are being followed already by /) as string })
  })
  // Ctrl-C
  worker.child.kill('SIGINT')
  expect(await worker.finished).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"type":"stopped"') as string,
  })
})

/** Works while another process reads what became of the tickets. */
async function holdFollowing(work: () => Promise<void>): Promise<void> {
  const answer = { hold: 'before' }
  await stack.local('instance', 'POST', 'faults', [{ match: READ, times: 1, answer }])
  await eventually(
    async () => ((await stack.local('instance', 'GET', 'faults')) as unknown[]).length === 0 || undefined,
  )
  await work()
}

test('the item that comes with the application makes requests of orders; closing its requested item ends them', async () => {
  const admin = stack.user('admin')
  const [item] = await admin.rows('sc_cat_item', 'name=Manual provisioning', ['sys_id'])
  const withItem = join(folder, 'catalog.yaml')
  writeFileSync(
    withItem,
    readFileSync(config, 'utf8') +
      `    badge:
      TicketCallerId: login
      TicketKind: catalog
      TicketCatalogItem: ${item?.sys_id}
      TicketCorrelationVariable: order_key
      TicketVariables: { action: '{{action}}', resource_type: '{{resource_label}}', resource_key: '{{resource_key}}' }
`,
  )
  const order = JSON.parse(readFileSync(orderFile('b-1'), 'utf8')) as object
  writeFileSync(join(folder, 'badge.ndjson'), `${JSON.stringify({ ...order, resource_type: 'badge' })}\n`)
  const call = (...args: string[]) => stack.run(['tickets', ...args, '--json', '--config', withItem], environment())
  expect(await call('open', join(folder, 'badge.ndjson'))).toMatchObject({ code: 0 })
  const listed = (await statesOf())['b-1']
  expect(listed).toMatchObject({ state: 2, table: 'sc_req_item', ticket: expect.stringMatching(/^REQ/) as string })
  await agent.update('sc_req_item', String(listed?.['ticket_sys_id']), { state: '3', close_notes: 'Badge is printed' })
  expect(await call('follow', '--once')).toMatchObject({ code: 0 })
  expect(await stateOf('b-1')).toMatchObject({ state: 8, reason: 'Badge is printed' })
})

test('TK-47 nothing secret is in the process list, in messages of failures or where it breaks down', async () => {
  const secret = 'Geheim-4711-Kennwort'
  const broken = join(folder, 'broken.yaml')
  writeFileSync(
    broken,
    readFileSync(config, 'utf8').replace(
      'tickets:\n',
      `tickets:\n  metrics_file: ${join(folder, 'no', 'such', 'folder')}\n`,
    ),
  )
  const shown: string[] = []
  const watch = async (args: string[], more: Record<string, string> = {}) => {
    const started = stack.launch(args, { ...environment(), ...more })
    shown.push(execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(started.child.pid)], { encoding: 'utf8' }))
    const { code, stdout, stderr } = await started.finished
    shown.push(stdout, stderr)
    return code
  }
  const wrong = { SWITCHBOARD_INSTANCE_PASSWORD: secret }
  expect(await watch(tickets('follow', '--once'), wrong)).toBe(4)
  expect(await watch(tickets('open', orderFile('s-1')), wrong)).toBe(4)
  expect(await watch(tickets('run'), { ...wrong, SWITCHBOARD_INSTANCE_URL: 'http://127.0.0.1:9' })).toBe(1)
  // Not foreseen: a bare error of the system, with its stack.
  const unforeseen = ['tickets', 'follow', '--once', '--config', broken]
  expect(await watch(unforeseen)).toBe(1)
  expect(shown.join('')).toContain('ENOENT')
  const forms = [secret, encodeURIComponent(secret), Buffer.from(`agent:${secret}`).toString('base64')]
  for (const form of forms) expect(shown.join('\n')).not.toContain(form)
  expect(shown.join('\n')).not.toMatch(/Basic [A-Za-z0-9+/=]{6}/)
})

test('the order table gives an attacker nothing: neither others’ orders, nor other content under a known id, nor a way out of a query', async () => {
  const api = '/api/x_swb_hub/v1/tickets'
  const admin = stack.user('admin')
  const idm = stack.user('ticket_client')
  const order = {
    order_id: 'mine',
    action: 'add',
    resource_type: 'account',
    resource_key: 'k',
    owner: { login: 'requester' },
  }
  await idm.call('POST', `${api}/orders`, order)
  // A second identity system with the same role.
  const other = await admin.create('sys_user', { user_name: 'idm2', active: 'true' })
  const [role] = await admin.rows('sys_user_role', 'name=x_swb_hub.ticket_client', ['sys_id'])
  await admin.create('sys_user_has_role', { user: other.sys_id ?? '', role: role?.sys_id ?? '' })
  await admin.call('PATCH', `/api/now/table/sys_user/${other.sys_id}?sysparm_input_display_value=true`, {
    user_password: 'switchboard',
  })
  const attacker = new RestUser(stack.ready.instance.url, { user: 'idm2', password: 'switchboard' })
  const refused = async (work: Promise<unknown>, status: RegExp) => expect(work).rejects.toThrow(status)
  await refused(attacker.call('GET', `${api}/orders/mine`), /404/)
  await refused(attacker.call('POST', `${api}/orders`, order), /409/)
  await refused(attacker.call('POST', `${api}/orders`, { ...order, action: 'delete' }), /409/)
  await refused(idm.call('POST', `${api}/orders`, { ...order, owner: { login: 'admin' } }), /409/)
  expect(await attacker.call('GET', `${api}/changes?after=`)).toMatchObject({ changes: [] })
  for (const id of [
    'mine^ORorder_idISNOTEMPTY',
    'x^NQclientISNOTEMPTY',
    'javascript:gs.getUserID()',
    '%',
    '*',
    "' or 1=1 --",
  ]) {
    await refused(attacker.call('GET', `${api}/orders/${encodeURIComponent(id)}`), /40[04]/)
    await refused(attacker.call('POST', `${api}/orders`, { ...order, order_id: id }), /400/)
    await refused(attacker.call('GET', `${api}/changes?after=${encodeURIComponent(id)}`), /400/)
  }
  // What belongs to the companion, and the table itself.
  await refused(attacker.call('GET', `${api}/queue`), /40[13]/)
  await refused(attacker.call('POST', `${api}/orders/mine/report`, { seq: 1, state: 8 }), /40[13]/)
  expect(await attacker.rows('x_swb_hub_ticket_order', '', ['order_id']).catch(() => [])).toEqual([])
  await refused(attacker.create('x_swb_hub_ticket_order', { order_id: 'forged' }), /40[13]/)
  // Too much, too deep, of the wrong kind.
  const bodies: unknown[] = [
    [],
    'text',
    null,
    { ...order, order_id: { $ne: '' } },
    { ...order, order_id: 'x'.repeat(65) },
    { ...order, order_id: 'big', owner: { login: 'x'.repeat(61_000) } },
    { ...order, order_id: 'many', changes: Array.from({ length: 501 }, (_, at) => ({ name: `n${at}` })) },
    { ...order, order_id: 'deep', owner: { login: { a: { b: {} } } } },
    { ...order, order_id: 'odd', state: 8 },
    { ...order, order_id: 'late', expires: '2026-99-99T00:00:00Z' },
    { ...order, order_id: 'back', not_before: '2027-01-02T00:00:00Z', expires: '2027-01-01T00:00:00Z' },
  ]
  for (const body of bodies) await refused(attacker.call('POST', `${api}/orders`, body), /400/)
  await refused(attacker.call('GET', `${api}/changes?limit=100000`), /400/)
  expect(await admin.rows('x_swb_hub_ticket_order', `client=${other.sys_id}`, ['order_id'])).toEqual([])
  // A ticket that carries a known key, but is not the ticket of the order, moves nothing.
  const [mine] = await admin.rows('x_swb_hub_ticket_order', 'order_id=idm:1', ['correlation_id', 'state'])
  const forged = await agent.create('incident', {
    short_description: 'forged',
    correlation_id: mine?.correlation_id ?? '',
  })
  await agent.update('incident', forged.sys_id ?? '', { state: '8', close_notes: 'forged' })
  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 10 })
  expect(await admin.rows('x_swb_hub_ticket_order', 'order_id=idm:1', ['correlation_id', 'state'])).toEqual([mine])
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
