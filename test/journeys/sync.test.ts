/** The catalogue follows AWS: what is new, renamed, withdrawn; what fails stays as it is and says why. */
import {
  ListPortfoliosCommand,
  ListProvisioningArtifactsCommand,
  SearchProductsAsAdminCommand,
  ServiceCatalogClient,
  UpdatePortfolioCommand,
  UpdateProductCommand,
  UpdateProvisioningArtifactCommand,
} from '@aws-sdk/client-service-catalog'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RestUser } from '../../src/local/stack/rest.ts'
import { JourneyStack, launchSwitchboard } from '../support/stack.ts'

jest.setTimeout(60_000)

const REGION = 'us-east-1'
let stack: JourneyStack
let admin: RestUser
let aws: ServiceCatalogClient

beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
  admin = stack.user('admin')
  aws = new ServiceCatalogClient({
    endpoint: stack.ready.aws.url,
    region: REGION,
    credentials: stack.ready.aws.administrator,
  })
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
})

afterAll(async () => {
  aws.destroy()
  await stack.stop()
})

async function writesOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  await stack.local('instance', 'POST', 'counters/reset')
  await work()
  return (await stack.counters('instance')).writes
}

/** With short pauses between tries, since some of these instances never answer. */
const sync = (env: Record<string, string> = {}, ...args: string[]) =>
  stack.run(['sync', '--json', ...args], { SWITCHBOARD_INSTANCE_PAUSE_MS: '20', ...env })

async function portfolioId(name: string): Promise<string> {
  const { PortfolioDetails = [] } = await aws.send(new ListPortfoliosCommand({}))
  return PortfolioDetails.find((one) => one.DisplayName === name)?.Id ?? ''
}

async function productId(name: string): Promise<string> {
  const { ProductViewDetails = [] } = await aws.send(new SearchProductsAsAdminCommand({}))
  return ProductViewDetails.find((one) => one.ProductViewSummary?.Name === name)?.ProductViewSummary?.ProductId ?? ''
}

const product = async (id: string) =>
  (await admin.rows('x_swb_hub_aws_product', `product_id=${id}`, ['sys_id', 'name', 'active'], 1))[0]

test('a second sync with nothing changed writes nothing to the instance', async () => {
  expect(await writesOf(() => sync())).toEqual({})
})

test('a dry run of a change shows it and writes nothing', async () => {
  const id = await productId('Storage bucket')
  await aws.send(new UpdateProductCommand({ Id: id, Name: 'Storage bucket for logs' }))
  let output = ''
  expect(
    await writesOf(async () => {
      output = (await sync({}, '--dry-run')).stdout
    }),
  ).toEqual({})
  expect(output).toContain('Storage bucket for logs')
})

test('a renamed product and a renamed portfolio are renamed, and nothing else is written', async () => {
  const id = await productId('Storage bucket for logs')
  const portfolio = await portfolioId('Storage')
  await aws.send(new UpdatePortfolioCommand({ Id: portfolio, DisplayName: 'Storage places' }))
  const writes = await writesOf(() => sync())
  expect((await product(id))?.name).toBe('Storage bucket for logs')
  expect(await admin.rows('sc_category', 'title=Storage places', ['title'])).toHaveLength(1)
  expect(Object.keys(writes).sort()).toEqual(
    expect.arrayContaining(['sc_category', 'x_swb_hub_aws_portfolio', 'x_swb_hub_aws_product']),
  )
  expect(writes.item_option_new ?? 0).toBe(0)
  expect(writes.x_swb_hub_aws_parameter ?? 0).toBe(0)
})

test('a product whose last version is withdrawn can no longer be ordered, and comes back as the same item', async () => {
  const id = await productId('Storage bucket for logs')
  const before = await product(id)
  const { ProvisioningArtifactDetails: [version] = [] } = await aws.send(
    new ListProvisioningArtifactsCommand({ ProductId: id }),
  )
  const setActive = (Active: boolean) =>
    aws.send(new UpdateProvisioningArtifactCommand({ ProductId: id, ProvisioningArtifactId: version?.Id, Active }))
  await setActive(false)
  await sync()
  expect(await product(id)).toMatchObject({ sys_id: before?.sys_id, active: 'false' })
  await setActive(true)
  await sync()
  expect(await product(id)).toMatchObject({ sys_id: before?.sys_id, active: 'true' })
})

test('a region that refuses leaves the other one alone, keeps what is there, and says why and what to do', async () => {
  const before = await admin.rows('x_swb_hub_aws_product', 'active=true', ['sys_id'])
  await stack.local('aws', 'POST', 'faults', [
    {
      match: { region: 'eu-west-1', service: 'servicecatalog' },
      times: 500,
      answer: { error: { code: 'AccessDeniedException', message: 'Not for you', status: 400 } },
    },
  ])
  const result = await sync()
  await stack.local('aws', 'DELETE', 'faults')
  expect(result.code).toBe(1)
  const lines = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const region = (name: string) => lines.find((line) => line.region === name)
  expect(region('eu-west-1')).toMatchObject({ outcome: 'failed' })
  expect(String(region('eu-west-1')?.message)).toMatch(/222233334444.*eu-west-1|eu-west-1.*222233334444/s)
  expect(region('us-east-1')).toMatchObject({ outcome: 'succeeded' })
  expect(await admin.rows('x_swb_hub_aws_product', 'active=true', ['sys_id'])).toHaveLength(before.length)
  expect((await sync()).code).toBe(0)
})

test('a region that times out is given up and named, the other one goes on, and the next sync makes up for it', async () => {
  await stack.local('aws', 'POST', 'faults', [
    { match: { region: 'eu-west-1', service: 'servicecatalog' }, times: 500, answer: { hold: 'before' } },
  ])
  const result = await sync({ SWITCHBOARD_AWS_TIMEOUT_SECONDS: '1' })
  await stack.local('aws', 'DELETE', 'faults')
  expect(result.code).toBe(1)
  const lines = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.find((line) => line.region === 'us-east-1')).toMatchObject({ outcome: 'succeeded' })
  expect(lines.find((line) => line.region === 'eu-west-1')).toMatchObject({
    outcome: 'failed',
    message: expect.stringMatching(
      /region eu-west-1: TimeoutError: No answer within the time allowed.*aws\.timeout_seconds/,
    ),
  })
  expect(await sync()).toMatchObject({ code: 0 })
})

test('an account that refuses the role is named, with the role and the fix', async () => {
  const [account] = await admin.rows('x_swb_hub_aws_account', '', ['sys_id', 'external_id'], 1)
  await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { external_id: 'wrong' })
  const result = await sync()
  await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { external_id: account?.external_id ?? '' })
  expect(result.code).toBe(1)
  expect(result.stdout).toMatch(/role\/Switchboard/)
  expect(result.stdout).toMatch(/external/i)
  await sync()
})

test.each([
  ['a wrong password', { SWITCHBOARD_INSTANCE_PASSWORD: 'wrong' }, /user name or password is wrong/],
  ['an address where nothing listens', { SWITCHBOARD_INSTANCE_URL: 'http://127.0.0.1:9' }, /127\.0\.0\.1:9/],
  ['a wrong AWS secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, /signature|secret/i],
])('%s gives a clear error and changes nothing', async (_case, env, text) => {
  const products = await admin.rows('x_swb_hub_aws_product', 'active=true', ['sys_id'])
  const result = await sync(env)
  expect(result.code).toBe(1)
  expect(result.stdout + result.stderr).toMatch(text)
  expect(await admin.rows('x_swb_hub_aws_product', 'active=true', ['sys_id'])).toHaveLength(products.length)
  await sync()
})

test.each([
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' }, body: {} }],
  ['500', { status: 500, body: { error: { message: 'boom' } } }],
  ['a cut connection', { reset: true }],
])('an instance that answers %s once is asked again', async (_case, answer) => {
  await stack.local('instance', 'POST', 'faults', [{ match: { method: 'GET', path: '/api/now/*' }, times: 1, answer }])
  const result = await sync()
  expect(result.code).toBe(0)
})

test('an instance that answers with a page instead of JSON is told from one that refuses', async () => {
  const page = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<html><body>Your instance is hibernating</body></html>')
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  const result = await sync({ SWITCHBOARD_INSTANCE_URL: `http://127.0.0.1:${(page.address() as AddressInfo).port}` })
  page.close()
  expect(result.code).toBe(1)
  expect(result.stderr).toMatch(/page, not JSON/)
})

test('validate finds nothing to mend on a stack that works, and names what does not', async () => {
  expect(await stack.run(['validate', '--json'])).toMatchObject({ code: 0 })
  const broken = await stack.run(['validate', '--json'], { AWS_SECRET_ACCESS_KEY: 'wrong' })
  expect(broken.code).toBe(1)
  expect(broken.stdout).toMatch(/secret|signature/i)
})

describe('before anything runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-config-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a configuration with a typo names the key and the one that was meant', async () => {
    const file = join(folder, 'switchboard.yaml')
    writeFileSync(file, 'instance:\n  url: http://127.0.0.1:9\n  usr: me\n')
    const result = await launchSwitchboard(['sync', '--config', file]).finished
    expect(result.code).toBe(1)
    expect(result.stderr).toMatch(/instance\.usr/)
    expect(result.stderr).toMatch(/user/)
  })

  test('a reader that leaves early is no failure', async () => {
    const { child, finished } = launchSwitchboard(['order', '--help'])
    child.stdout?.destroy()
    expect(await finished).toMatchObject({ code: 0, stderr: '' })
  })

  test('a port in use is named with the way out', async () => {
    const port = new URL(stack.ready.instance.url).port
    const result = await launchSwitchboard(['local', '--instance-port', port]).finished
    expect(result.code).toBe(1)
    expect(result.stderr).toContain(`Port ${port} is in use`)
    expect(result.stderr).toContain('--instance-port')
  })

  test.each([[['sink']], [['sync', '--nothing']], [['local', '--instance-port', 'eighty']]])(
    'wrong usage %j ends with 64',
    async (args) => {
      expect((await launchSwitchboard(args).finished).code).toBe(64)
    },
  )
})
