/** An order form with everything AWS may ask for: choices out of a region, tags that are given, chosen and written. */
import {
  AssociatePrincipalWithPortfolioCommand,
  ListPortfoliosCommand,
  SearchProvisionedProductsCommand,
  ServiceCatalogClient,
  UpdateProvisionedProductCommand,
} from '@aws-sdk/client-service-catalog'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import type { Browser, Page } from 'playwright-core'
import type { Fields, RestUser } from '../../src/local/stack/rest.ts'
import { signIn, startBrowser } from '../support/browser.ts'
import { eventually, JourneyStack, type StartedProgram } from '../support/stack.ts'

jest.setTimeout(90_000)

const REGION = 'us-east-1'
const NAME = 'form-machine'
let stack: JourneyStack
let browser: Browser
let worker: StartedProgram
let admin: RestUser

beforeAll(async () => {
  const [started, launched] = await Promise.all([JourneyStack.start(['--seed', 'demo']), startBrowser()])
  stack = started
  browser = launched
  admin = stack.user('admin')
  await admin.create('x_swb_hub_aws_tag', {
    tag_key: 'team',
    source: 'choice',
    choices: 'red\nblue',
    active: 'true',
  })
  await admin.create('x_swb_hub_aws_tag', { tag_key: 'ordered-for', source: 'user_name', active: 'true' })
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
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const aws = <T extends { destroy(): void }>(make: (settings: object) => T): T =>
  make({
    endpoint: stack.ready.aws.url,
    region: REGION,
    credentials: stack.ready.aws.administrator,
  })
const choose = async (page: Page, label: string | RegExp, text: RegExp): Promise<void> => {
  const select = page.getByLabel(label)
  const option = await select.locator('option').filter({ hasText: text }).first().getAttribute('value')
  await select.selectOption(option ?? '')
}

async function approve(item: string): Promise<void> {
  const approver = stack.user('approver')
  const row = await eventually(async () => {
    const { active } = await admin.row('sc_req_item', item, ['active'])
    if (active === 'false') throw new Error(`The request was closed instead: ${await comments(item)}`)
    return (await approver.rows('sysapproval_approver', `sysapproval=${item}^state=requested`, ['sys_id'], 1))[0]
  })
  await approver.update('sysapproval_approver', row.sys_id ?? '', { state: 'approved' })
}
const comments = async (item: string): Promise<string> =>
  (await admin.rows('sys_journal_field', `element_id=${item}^element=comments`, ['value']))
    .map((row) => row.value)
    .join('\n')
const ended = (item: string): Promise<Fields> =>
  eventually(async () => {
    const row = await admin.row('sc_req_item', item, ['active', 'state', 'configuration_item'])
    return row.active === 'false' ? row : undefined
  })
const itemOf = async (page: Page): Promise<string> => {
  await page.getByRole('heading', { name: /^Order REQ\d+ placed$/ }).waitFor()
  const number = /RITM\d+/.exec(await page.locator('main').innerText())?.[0] ?? ''
  return (await admin.rows('sc_req_item', `number=${number}`, ['sys_id'], 1))[0]?.sys_id ?? ''
}

test('X5, P10, X9: a machine is ordered from choices of the region, with its tags', async () => {
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login('requester'))
  const [product] = await admin.rows(
    'x_swb_hub_aws_product',
    `name=Virtual machine^region.region=${REGION}`,
    ['sys_id'],
    1,
  )
  await page.goto(new URL(`/sp?id=sc_cat_item&sys_id=${product?.sys_id}`, stack.ready.instance.url).href)
  await page.getByLabel(/Name of the product/).fill(NAME)
  await choose(page, /^Image Id/, /company-linux/)
  await choose(page, /^Key Name/, /operators/)
  await choose(page, /^Vpc Id/, /main/)
  await choose(page, /^Subnet Id/, /private-a/)
  await page.locator('input[type=password]').fill('correct.horse.battery')
  await page.getByRole('button', { name: 'Order now' }).click()
  // Nothing is ordered while security groups and the tags to choose are missing.
  await page.getByText('3 answers need your attention.').waitFor()
  await page.getByRole('checkbox', { name: /web/ }).check()
  await page.getByRole('checkbox', { name: /internal/ }).check()
  await choose(page, /^environment/, /test/)
  await choose(page, /^team/, /blue/)
  await page.getByLabel(/Further tags/).fill('project=apollo')
  await shot(page, 'order-form')
  await page.setViewportSize({ width: 375, height: 800 })
  await shot(page, 'order-form-phone')
  await page.getByRole('button', { name: 'Order now' }).click()
  const item = await itemOf(page)
  await approve(item)
  const done = await ended(item)
  expect([done.state, await comments(item)]).toEqual(['3', expect.stringContaining(`${NAME} is ready.`)])
  expect(errors).toEqual([])
  await page.context().close()

  const catalog = aws((settings) => new ServiceCatalogClient(settings))
  const { ProvisionedProducts = [] } = await catalog.send(
    new SearchProvisionedProductsCommand({
      AccessLevelFilter: { Key: 'Account', Value: 'self' },
      Filters: { SearchQuery: [`name:${NAME}`] },
    }),
  )
  catalog.destroy()
  const tags = Object.fromEntries((ProvisionedProducts[0]?.Tags ?? []).map((tag) => [tag.Key, tag.Value]))
  expect(tags).toMatchObject({ environment: 'test', team: 'blue', 'ordered-for': 'requester', project: 'apollo' })
  const cloudFormation = aws((settings) => new CloudFormationClient(settings))
  const { Stacks = [] } = await cloudFormation.send(
    new DescribeStacksCommand({ StackName: ProvisionedProducts[0]?.PhysicalId?.split('/')[1] ?? '' }),
  )
  cloudFormation.destroy()
  const values = Object.fromEntries(
    (Stacks[0]?.Parameters ?? []).map((one) => [one.ParameterKey, one.ParameterValue ?? '']),
  )
  expect(values['SecurityGroupIds']).toMatch(/^sg-\w+,sg-\w+$/)
  expect(values['KeyName']).toBe('operators')
})

test('X5: a hosted zone is chosen by its name and reaches AWS as the id that CloudFormation takes', async () => {
  await stack.local('aws', 'POST', 'seed', {
    catalogs: [
      {
        account: '222233334444',
        region: REGION,
        products: [
          {
            name: 'Web site',
            versions: [
              {
                name: 'v1.0',
                template: JSON.stringify({
                  AWSTemplateFormatVersion: '2010-09-09',
                  Parameters: { Zone: { Type: 'AWS::Route53::HostedZone::Id' } },
                  Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
                }),
              },
            ],
          },
        ],
        portfolios: [
          { name: 'Web', products: ['Web site'], principals: ['arn:aws:iam::222233334444:role/SwitchboardEndUser'] },
        ],
      },
    ],
  })
  expect(await stack.run(['sync', '--json', '--region', REGION])).toMatchObject({ code: 0 })
  const [portfolio] = await admin.rows('x_swb_hub_aws_portfolio', 'name=Web', ['sys_id'], 1)
  await admin.update('x_swb_hub_aws_portfolio', portfolio?.sys_id ?? '', { approval: 'none' })
  const [product] = await admin.rows('x_swb_hub_aws_product', 'name=Web site', ['sys_id'], 1)
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login('requester'))
  await page.goto(new URL(`/sp?id=sc_cat_item&sys_id=${product?.sys_id}`, stack.ready.instance.url).href)
  await page.getByLabel(/Name of the product/).fill('form-site')
  await choose(page, /^Zone/, /corp\.example\.com · private/)
  await choose(page, /^team/, /red/)
  await page.getByRole('button', { name: 'Order now' }).click()
  const item = await itemOf(page)
  const done = await ended(item)
  expect([done.state, await comments(item)]).toEqual(['3', expect.stringContaining('form-site is ready.')])
  expect(errors).toEqual([])
  await page.context().close()
  const values = await admin.rows('x_swb_hub_aws_value', 'provisioned.name=form-site', ['parameter_key', 'value'])
  expect(values).toEqual([{ parameter_key: 'Zone', value: 'Z0DEMO2CORP' }])
})

test('P15: the form of a change shows what is there now, keeps the secret, and changes only what was changed', async () => {
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login('requester'))
  const [change] = await admin.rows('x_swb_hub_aws_change_item', 'operation_type=update', ['sys_id'], 1)
  await page.goto(new URL(`/sp?id=sc_cat_item&sys_id=${change?.sys_id}`, stack.ready.instance.url).href)
  await page.getByRole('combobox', { name: /^AWS product/ }).fill(NAME)
  await page.getByRole('option', { name: new RegExp(NAME) }).click()
  const parameters = page.getByLabel(/^Parameters to change/)
  await page.getByText('These are the present values.', { exact: false }).waitFor()
  const present = await parameters.inputValue()
  expect(present).toMatch(/^InstanceType=t3\.micro$/m)
  expect(present).toMatch(/^KeyName=operators$/m)
  expect(present).not.toContain('AdminPassword')
  expect(await page.locator('main').innerText()).toMatch(/Now: v1\.0\.[\s\S]*Kept as they are: AdminPassword\./)
  await parameters.fill(present.replace('InstanceType=t3.micro', 'InstanceType=t3.small'))
  await shot(page, 'change-form')
  await page.setViewportSize({ width: 375, height: 800 })
  await shot(page, 'change-form-phone')
  await page.getByRole('button', { name: 'Order now' }).click()
  const item = await itemOf(page)
  await approve(item)
  expect([(await ended(item)).state, await comments(item)]).toEqual(['3', expect.stringContaining('has been changed.')])
  expect(errors).toEqual([])
  await page.context().close()

  const values = await stack
    .user('requester')
    .rows('x_swb_hub_aws_value', `provisioned.name=${NAME}`, ['parameter_key', 'value'])
  expect(values).toContainEqual({ parameter_key: 'InstanceType', value: 't3.small' })
  expect(JSON.stringify(values)).not.toMatch(/correct\.horse|AdminPassword/)
  // Nobody else learns of it, and the same form without a change is refused.
  const [ci] = await admin.rows('x_swb_hub_aws_provisioned', `name=${NAME}`, ['sys_id'], 1)
  const path = `/api/x_swb_hub/v1/aws_products/provisioned/${ci?.sys_id}`
  await expect(stack.user('approver').call('GET', path)).rejects.toThrow(/There is no such AWS product of yours/)
  const again = (await stack.user('requester').call('GET', path)) as { parameters: { key: string; value: string }[] }
  const answer = (await stack
    .user('requester')
    .call('POST', `/api/sn_sc/servicecatalog/items/${change?.sys_id}/order_now`, {
      sysparm_quantity: '1',
      variables: {
        provisioned: ci?.sys_id,
        parameters: again.parameters.map((one) => `${one.key}=${one.value}`).join('\n'),
      },
    })) as { request_id: string }
  const [idle] = await admin.rows('sc_req_item', `request=${answer.request_id}`, ['sys_id'], 1)
  await ended(idle?.sys_id ?? '')
  expect(await comments(idle?.sys_id ?? '')).toContain('nothing would change')
})

test('P20: the product page tells its outputs, present values and history', async () => {
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login('requester'))
  await page.getByRole('link', { name: 'My AWS products' }).first().click()
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/InstanceId[\s\S]*InstanceType[\s\S]*t3\.small[\s\S]*Update[\s\S]*Provision/)
  expect(text).not.toMatch(/correct\.horse/)
  await shot(page, 'product')
  expect(errors).toEqual([])
  await page.context().close()
})

test('P15: values that were changed in the AWS console are seen with the next comparison', async () => {
  const catalog = aws((settings) => new ServiceCatalogClient(settings))
  const { ProvisionedProducts = [] } = await catalog.send(
    new SearchProvisionedProductsCommand({
      AccessLevelFilter: { Key: 'Account', Value: 'self' },
      Filters: { SearchQuery: [`name:${NAME}`] },
    }),
  )
  const { PortfolioDetails = [] } = await catalog.send(new ListPortfoliosCommand({}))
  await catalog.send(
    new AssociatePrincipalWithPortfolioCommand({
      PortfolioId: PortfolioDetails.find((one) => one.DisplayName === 'Compute')?.Id ?? '',
      PrincipalARN: 'arn:aws:iam::222233334444:user/administrator',
      PrincipalType: 'IAM',
    }),
  )
  await stack.local('aws', 'POST', 'clock', { advanceSeconds: 120 })
  await catalog.send(
    new UpdateProvisionedProductCommand({
      ProvisionedProductId: ProvisionedProducts[0]?.Id ?? '',
      ProvisioningParameters: [{ Key: 'InstanceType', Value: 't3.medium' }],
      UpdateToken: 'in-the-console',
    }),
  )
  catalog.destroy()
  await stack.local('aws', 'POST', 'clock', { advanceSeconds: 600 })
  expect((await stack.run(['reconcile', '--json', '--region', REGION])).code).toBe(0)
  const values = await stack
    .user('requester')
    .rows('x_swb_hub_aws_value', `provisioned.name=${NAME}`, ['parameter_key', 'value'])
  expect(values).toContainEqual({ parameter_key: 'InstanceType', value: 't3.medium' })
  await stack.local('instance', 'POST', 'counters/reset')
  expect((await stack.run(['reconcile', '--json', '--region', REGION])).code).toBe(0)
  expect((await stack.counters('instance')).writes).toEqual({})
})

test('P26: the app has a page that leads through the set-up, for those who look after it', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(new URL('/x_swb_hub_start.do', stack.ready.instance.url).href)
  await page.getByLabel('User name').fill('admin')
  await page.getByLabel('Password').fill(stack.ready.instance.admin.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'AWS products: getting started' }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toHaveLength(8)
  const links = await page
    .getByRole('link')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''))
  const tables = links.flatMap((href) => /^\/(x_swb_hub_\w+)_list\.do$/.exec(href)?.[1] ?? [])
  expect(tables.length).toBeGreaterThan(8)
  for (const table of tables) await admin.rows(table, 'sys_idISEMPTY', ['sys_id'], 1)
  await shot(page, 'getting-started')
  await page.getByRole('link', { name: 'Accounts', exact: true }).click()
  await page.getByRole('link', { name: 'Workload' }).click()
  await page.getByRole('heading', { name: 'AWS account Workload' }).waitFor()
  await context.close()
})
