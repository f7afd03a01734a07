/** The main job as people do it: order in the portal, approve in My Approvals, see what AWS has made. */
import type { Browser, Page } from 'playwright-core'
import { AwsView } from '../../src/local/demo/aws-view.ts'
import type { Fields } from '../../src/local/stack/rest.ts'
import { signIn, startBrowser } from '../support/browser.ts'
import { JourneyStack, type StartedProgram } from '../support/stack.ts'

jest.setTimeout(90_000)

let stack: JourneyStack
let browser: Browser
let worker: StartedProgram

beforeAll(async () => {
  const [started, launched] = await Promise.all([JourneyStack.start(['--seed', 'demo']), startBrowser()])
  stack = started
  browser = launched
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
  worker = stack.launch(['run', '--no-sync', '--json'])
})

afterAll(async () => {
  await browser.close()
  worker.child.kill('SIGTERM')
  expect((await worker.finished).code).toBe(0)
  await stack.stop()
})

const login = (name: string) => {
  const found = stack.ready.instance.users.find((user) => user.user === name)
  if (!found) throw new Error(`no user ${name}`)
  return found
}

async function order(name: string, product: string): Promise<Awaited<ReturnType<typeof signIn>> & { number: string }> {
  const person = await signIn(browser, stack.ready.instance.url, login('requester'))
  const { page } = person
  await page.getByRole('searchbox').fill(product)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: product, exact: true }).first().click()
  await page.getByLabel(/Name of the product/).fill(name)
  await page.getByRole('button', { name: 'Order now' }).click()
  await page.getByRole('heading', { name: /^Order REQ\d+ placed$/ }).waitFor()
  const number = /RITM\d+/.exec(await page.locator('main').innerText())?.[0] ?? ''
  return { ...person, number }
}

async function openRequest(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'My requests' }).first().click()
  await page.locator('tr, li').filter({ hasText: number }).getByRole('link').first().click()
}

async function decide(number: string, decision: 'Approve' | 'Reject', comment: string): Promise<void> {
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login('approver'), {
    viewport: { width: 375, height: 800 },
  })
  await page.getByRole('link', { name: /My approvals/ }).click()
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await page.getByLabel('Comment').fill(comment)
  await page.getByRole('button', { name: decision }).click()
  await page
    .getByText(decision === 'Approve' ? 'Approved' : 'Rejected')
    .first()
    .waitFor()
  expect(errors).toEqual([])
  await page.context().close()
}

test('order, approve on a phone, and see the outputs', async () => {
  const { page, errors, number } = await order('journey-bucket', 'Storage bucket')
  await decide(number, 'Approve', 'Fine.')

  await openRequest(page, number)
  await page.getByText('journey-bucket is ready.').waitFor({ timeout: 30_000 })
  await page.getByText('Approved by Approver').waitFor()

  await page.getByRole('link', { name: 'My AWS products' }).first().click()
  await page.getByRole('link', { name: 'journey-bucket' }).click()
  await page.getByText('BucketName').first().waitFor()
  expect(await page.locator('main').innerText()).toMatch(/Available[\s\S]*arn:aws:s3:::/)
  expect(errors).toEqual([])
})

test('a rejected order is closed, says who rejected it, and never reaches AWS', async () => {
  const { page, number } = await order('journey-rejected', 'Storage bucket')
  await decide(number, 'Reject', 'Not this quarter.')
  await openRequest(page, number)
  await page.getByText('Rejected by Approver.').waitFor()

  const admin = stack.user('admin')
  const [account] = await admin.rows('x_swb_hub_aws_account', '', ['sync_role_arn', 'end_user_role_arn', 'external_id'])
  const aws = new AwsView(stack.ready.aws, account as Fields)
  const names = [
    ...(await aws.provisionedNames('us-east-1', 'requester')),
    ...(await aws.provisionedNames('eu-west-1', 'requester')),
  ]
  aws.close()
  expect(names).not.toContain('journey-rejected')
  expect(await admin.rows('x_swb_hub_aws_operation', 'provisioned_name=journey-rejected', ['number'])).toEqual([])
})

test('a secret of the order reaches AWS and is nowhere to be read on the way', async () => {
  const secret = 'Correct-Horse-42-Battery'
  const person = await signIn(browser, stack.ready.instance.url, login('requester'))
  const { page } = person
  await page.getByRole('searchbox').fill('Database')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Database', exact: true }).first().click()
  await page.getByLabel(/Name of the product/).fill('journey-database')
  const masked = page.locator('input[type=password]').first()
  await masked.fill(secret)
  await page.getByRole('button', { name: 'Order now' }).click()
  await page.getByRole('heading', { name: /^Order REQ\d+ placed$/ }).waitFor()
  const number = /RITM\d+/.exec(await page.locator('main').innerText())?.[0] ?? ''
  await decide(number, 'Approve', 'Fine.')
  await openRequest(page, number)
  await page.getByText('journey-database is ready.').waitFor({ timeout: 30_000 })
  expect(await page.locator('body').innerText()).not.toContain(secret)

  const admin = stack.user('admin')
  for (const table of [
    'sc_item_option',
    'x_swb_hub_aws_operation',
    'x_swb_hub_event_log',
    'sys_journal_field',
    'sys_audit',
    'syslog',
  ]) {
    const rows = await admin
      .call('GET', `/api/now/table/${table}?sysparm_limit=10000`)
      .catch((error: unknown) => String(error))
    expect(JSON.stringify(rows)).not.toContain(secret)
  }
})
