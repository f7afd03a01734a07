/** The package: what is in it, that it is the same every time, and that it installs, again and beside another build. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Fields, RestUser } from '../../src/local/stack/rest.ts'
import { installWithSdk } from '../../src/local/stack/install.ts'
import { pathsOf } from '../../src/local/stack/paths.ts'
import { eventually, JourneyStack } from '../support/stack.ts'

jest.setTimeout(240_000)

const root = join(__dirname, '..', '..')
const run = promisify(execFile)
let work: string
let stack: JourneyStack
let admin: RestUser

beforeAll(async () => {
  mkdirSync(join(root, 'target'), { recursive: true })
  work = mkdtempSync(join(root, 'target', 'journey-'))
  stack = await JourneyStack.start(['--seed', 'demo'])
  admin = stack.user('admin')
})
afterAll(async () => {
  await stack.stop()
  rmSync(work, { recursive: true, force: true })
})

async function build(out: string, ...args: string[]): Promise<Uint8Array> {
  const folder = join(work, out)
  await run(process.execPath, ['scripts/build.mjs', '--package-only', '--out', folder, ...args], { cwd: root })
  const [zip] = readdirSync(folder).filter((name) => name.endsWith('.zip'))
  return new Uint8Array(readFileSync(join(folder, zip ?? '')))
}

const textOf = (zip: Uint8Array) =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString('utf8') }))

const install = (folder: string) =>
  installWithSdk(
    { ...pathsOf(root), packageFolder: folder },
    { url: stack.ready.instance.url, ...stack.ready.instance.admin },
  )

test('the zip holds the app and nothing of companion, tests or local stack', () => {
  const [zip] = readdirSync(join(root, 'target')).filter((name) => /^x_swb_hub_\d/.test(name))
  const files = textOf(new Uint8Array(readFileSync(join(root, 'target', zip ?? ''))))
  const modules = files.flatMap(({ text }) => [...text.matchAll(/<path>(.*?)<\/path>/g)].map((match) => match[1] ?? ''))
  expect(modules.length).toBeGreaterThan(10)
  for (const path of modules) expect(path).toMatch(/\/(src\/server\/.*\.ts|package\.json|bom\.json)$/)
  for (const { text } of files) {
    expect(text).not.toMatch(/src\/(companion|local)\b|@aws-sdk|playwright|better-sqlite3/)
  }
})

test('the same sources give the same bytes, under our scope and under a customer’s own', async () => {
  const [first, second] = [
    await build('first', '--scope', 'x_acme_hub'),
    await build('second', '--scope', 'x_acme_hub'),
  ]
  expect(Buffer.compare(first, second)).toBe(0)
  for (const { name, text } of textOf(first)) expect([name, text.includes('x_swb_hub')]).toEqual([name, false])
})

test('a second install is an upgrade that loses nothing', async () => {
  const [account] = await admin.rows('x_swb_hub_aws_account', '', ['sys_id', 'name', 'external_id', 'sys_mod_count'])
  const before = await admin.rows('sys_user_has_role', '', ['sys_id'])
  await install(pathsOf(root).packageFolder)
  expect(await admin.rows('x_swb_hub_aws_account', '', ['sys_id', 'name', 'external_id', 'sys_mod_count'])).toEqual([
    account,
  ])
  expect(await admin.rows('sys_user_has_role', '', ['sys_id'])).toHaveLength(before.length)
  const property = 'x_swb_hub.aws_catalog.default_approval_group'
  expect(await admin.rows('sys_properties', `name=${property}`, ['value'])).toEqual([{ value: 'AWS approvers' }])
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
})

test('a build under another scope lives beside ours on the same instance', async () => {
  await install(join(work, 'second', 'build', 'x_acme_hub'))
  const apps = await admin.rows('sys_app', 'scopeINx_swb_hub,x_acme_hub^ORDERBYscope', ['scope', 'version'])
  expect(apps.map((app) => app.scope)).toEqual(['x_acme_hub', 'x_swb_hub'])
  const account = await admin.create('x_acme_hub_aws_account', {
    name: 'Theirs',
    account_id: '333344445555',
    partition: 'aws',
  })
  expect(account.name).toBe('Theirs')
  expect(await admin.rows('x_swb_hub_aws_account', 'account_id=333344445555', ['sys_id'])).toEqual([])
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
})

test('the tickets alone, under another scope: an order goes in, becomes a ticket and comes back', async () => {
  const zip = await build('tickets', '--only', 'tickets', '--scope', 'x_acme_tix')
  for (const { name, text } of textOf(zip))
    expect([name, /x_acme_tix_(aws|elevation|elastic)_|x_swb_hub/.test(text)]).toEqual([name, false])
  await install(join(work, 'tickets', 'build', 'x_acme_tix-tickets'))
  const roles = async (user: string, ...names: string[]) => {
    const [row] = await admin.rows('sys_user', `user_name=${user}`, ['sys_id'])
    for (const role of await admin.rows('sys_user_role', `nameIN${names.join(',')}`, ['sys_id']))
      await admin.create('sys_user_has_role', { user: row?.sys_id ?? '', role: role.sys_id ?? '' })
  }
  await roles('agent', 'x_acme_tix.companion')
  await roles('requester', 'x_acme_tix.ticket_client')
  const idm = stack.user('requester')
  const api = '/api/x_acme_tix/v1/tickets'
  const order = {
    order_id: 'tix-1',
    action: 'add',
    resource_type: 'account',
    resource_key: 'CN=tix',
    owner: { login: 'requester' },
  }
  expect(await idm.call('POST', `${api}/orders`, order)).toMatchObject({ created: true, state: 1 })
  const config = join(work, 'tickets.yaml')
  writeFileSync(
    config,
    'scope: x_acme_tix\ntickets: { order_table: true, resource_types: { account: { TicketCallerId: login } } }\n',
  )
  const companion = (...args: string[]) =>
    stack.run(['tickets', ...args, '--json', '--config', config], {
      SWITCHBOARD_INSTANCE_USER: 'agent',
      SWITCHBOARD_INSTANCE_PASSWORD: 'switchboard',
      SWITCHBOARD_STATE_DIR: join(work, 'state'),
    })
  expect(await companion('open')).toMatchObject({ code: 0, stdout: expect.stringContaining('"opened":1') as string })
  const [incident] = await admin.rows('incident', 'descriptionLIKEOrder: tix-1', ['sys_id', 'number'])
  expect(await idm.call('GET', `${api}/orders/tix-1`)).toMatchObject({ state: 2, ticket: incident?.number })
  await stack
    .user('agent')
    .update('incident', incident?.sys_id ?? '', { state: '7', close_code: 'Solution provided', close_notes: 'made' })
  // The rule of this package moves its order; the whole app beside it does not mind.
  await eventually(
    async () => ((await idm.call('GET', `${api}/orders/tix-1`)) as Fields).reason === 'made' || undefined,
  )
  expect((await stack.run(['sync', '--json'])).code).toBe(0)
})

test('a damaged package is refused and leaves the installed app as it was', async () => {
  const before = await admin.rows('sys_upgrade_history', '', ['sys_id'])
  const form = new FormData()
  form.set('upload_type', 'file')
  form.set('load_demo', 'false')
  form.set('attachFile', new Blob([Buffer.from('PK\u0003\u0004 this is no zip')]), 'blob')
  const response = await fetch(
    new URL('/sn_appclient_upload_processor.do?sysparm_request_type=custom_app', stack.ready.instance.url),
    {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`admin:${stack.ready.instance.admin.password}`).toString('base64')}`,
      },
      body: form,
    },
  )
  const answer = await response.text()
  expect(response.ok && !/executionTracker/.test(answer)).toBe(false)
  expect(await admin.rows('sys_upgrade_history', '', ['sys_id'])).toHaveLength(before.length)
  expect(await admin.rows('sys_app', 'scope=x_swb_hub', ['scope'])).toHaveLength(1)
})
