import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { registerCatalogApi } from '../../../../../src/local/instance/catalog/rest/index.ts'
import { storedTime } from '../../../../../src/local/instance/base/clock.ts'
import type { Instance } from '../../../../../src/local/instance/core.ts'
import { createServer } from '../../../../../src/local/instance/http/server.ts'
import { createInstance } from '../../../../../src/local/instance/instance.ts'
import { registerPortal } from '../../../../../src/local/instance/portal/index.ts'
import { launchBrowser } from './support/browser.ts'
import { portalAssets } from './support/bundle.ts'

/** One order from the catalog to the decision, in a browser against the local instance. */
describe('the portal on the local instance', () => {
  const assetsDir = mkdtempSync(join(tmpdir(), 'portal-'))
  let instance: Instance
  let app: FastifyInstance
  let browser: Browser
  let url = ''
  let itemId = ''
  let approver = ''

  const insert = (table: string, values: Record<string, string>): string => {
    const outcome = instance.records.insert(instance.access.system(), table, values)
    if (!outcome.ok) throw new Error(`${table}: ${outcome.message}`)
    return outcome.sysId
  }
  const find = (table: string, column: string, value: string) => {
    const where = instance.records.where(table, column, '=', value)
    const row = where && instance.records.find({ table, where, order: [], invalid: [] })[0]
    if (!row?.sys_id) throw new Error(`${table} has no row with ${column} ${value}`)
    return row.sys_id
  }
  const update = (table: string, id: string, values: Record<string, string>) => {
    const outcome = instance.records.update(instance.access.system(), table, id, values)
    if (!outcome.ok) throw new Error(`${table}: ${outcome.message}`)
  }

  beforeAll(async () => {
    for (const [path, { body }] of Object.entries(await portalAssets())) {
      writeFileSync(join(assetsDir, path === '/sp' ? 'index.html' : path.slice('/sp/'.length)), body)
    }
    instance = createInstance({ dataFile: ':memory:' })
    app = await createServer(instance, {
      extensions: [registerCatalogApi, (server) => registerPortal(server, { assetsDir })],
    })
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    itemId = seed()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    rmSync(assetsDir, { recursive: true })
  })

  function seed(): string {
    const person = { user_password: 'secret', active: '1' }
    insert('sys_user', { ...person, user_name: 'rita', first_name: 'Rita', last_name: 'Requester' })
    approver = insert('sys_user', { ...person, user_name: 'ann', first_name: 'Ann', last_name: 'Approver' })
    insert('sys_user_has_role', { user: approver, role: find('sys_user_role', 'name', 'approver_user') })
    const catalog = find('sc_catalog', 'active', '1')
    const category = insert('sc_category', { title: 'Storage', sc_catalog: catalog, active: '1' })
    const item = insert('sc_cat_item', { name: 'Bucket', category, sc_catalogs: catalog, active: '1' })
    insert('sc_cat_item_category', { sc_cat_item: item, sc_category: category })
    insert('sc_cat_item_catalog', { sc_cat_item: item, sc_catalog: catalog })
    const variable = (name: string, type: string, order: string, more: Record<string, string> = {}) =>
      insert('item_option_new', { name, type, order, question_text: name, cat_item: item, active: '1', ...more })
    variable('bucket_name', '6', '1', { mandatory: '1' })
    const environment = variable('environment', '5', '2')
    insert('question_choice', { question: environment, value: 'prod', text: 'Production' })
    const days = variable('days', '6', '3')
    variable('owner', '8', '4', { reference: 'sys_user' })
    variable('password', '25', '5')
    const policy = insert('catalog_ui_policy', {
      short_description: 'Production is kept',
      catalog_item: item,
      active: '1',
      on_load: '1',
      reverse_if_false: '1',
      applies_catalog: '1',
      catalog_conditions: `IO:${environment}=prod^EQ`,
    })
    const action = { ui_policy: policy, catalog_item: item, catalog_variable: `IO:${days}` }
    insert('catalog_ui_policy_action', { ...action, visible: 'true', mandatory: 'true' })
    return item
  }

  async function visit(user: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(8000)
    await page.goto(`${url}/`)
    await page.getByLabel('User name').fill(user)
    await page.getByLabel('Password').fill('secret')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    return page
  }

  test('carries an order from the catalog over the approval to the news about it', async () => {
    const page = await visit('rita')
    await page.getByRole('link', { name: 'Storage', exact: true }).click()
    await page.getByRole('link', { name: 'Bucket' }).click()
    await page.getByLabel('bucket_name').fill('team-logs')
    expect(await page.getByLabel('days').isVisible()).toBe(false)
    await page.getByLabel('environment').selectOption('prod')
    await page.getByLabel('days').fill('30')
    await page.locator('input[name=password]').fill('hunter2')
    await page.getByRole('combobox', { name: 'owner' }).pressSequentially('Ann')
    await page.getByRole('option', { name: /Ann Approver/ }).click()
    await page.getByRole('button', { name: 'Order now' }).click()
    await page.getByRole('heading', { name: /^Order REQ\d+ placed$/ }).waitFor()
    await page.getByRole('link', { name: 'Bucket' }).click()
    await page.getByText('Production').waitFor()
    await page.getByText('Ann Approver').waitFor()
    expect(await page.getByText('hunter2').count()).toBe(0)

    const requested = find('sc_req_item', 'cat_item', itemId)
    insert('sysapproval_approver', {
      sysapproval: requested,
      source_table: 'sc_req_item',
      document_id: requested,
      approver,
      state: 'requested',
    })
    update('sc_req_item', requested, { approval: 'requested', comments: 'We have begun' })
    await page.getByText('We have begun').waitFor()
    await page.getByText('Waiting for Ann Approver').waitFor()

    const other = await visit('ann')
    await other.getByRole('link', { name: /My approvals/ }).click()
    await other.getByRole('link', { name: /RITM/ }).click()
    await other.getByText('Rita Requester').first().waitFor()
    await other.getByLabel('Comment').fill('Fine with me')
    await other.getByRole('button', { name: 'Approve' }).click()
    await other.getByText('Nothing waits for you').waitFor()

    await page.getByText('Fine with me').waitFor()
    update('sc_req_item', requested, { approval: 'approved', state: '3', stage: 'completed' })
    await page.getByText('Approved by Ann Approver').waitFor()
    await page.locator('#live').getByText('Status: Complete').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect((await page.goto(`${url}/sp?id=my_requests`))?.status()).toBe(200)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('does not send what somebody had begun when another person signs in again', async () => {
    const page = await visit('rita')
    await page.goto(`${url}/sp?id=sc_cat_item&sys_id=${itemId}`)
    await page.getByLabel('bucket_name').fill('not-for-ann')
    const orders = () => instance.records.count(instance.records.query('sc_request', ''))
    const before = orders()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Order now' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('User name').fill('ann')
    await dialog.getByLabel('Password').fill('secret')
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'What do you need?' }).waitFor()
    await page.getByText('Ann Approver').waitFor()
    expect(orders()).toBe(before)
  })

  test('shows a delegate far from Greenwich what waits for the person he stands in for', async () => {
    const delegate = insert('sys_user', {
      user_password: 'secret',
      active: '1',
      user_name: 'dan',
      name: 'Dan Delegate',
      time_zone: 'America/Los_Angeles',
    })
    insert('sys_user_has_role', { user: delegate, role: find('sys_user_role', 'name', 'approver_user') })
    const at = (hours: number) => storedTime(instance.clock.now() + hours * 3_600_000)
    const task = insert('change_request', { short_description: 'Delegated decision' })
    insert('sys_user_delegate', { user: approver, delegate, approvals: '1', starts: at(-1), ends: at(1) })
    insert('sysapproval_approver', {
      sysapproval: task,
      source_table: 'change_request',
      document_id: task,
      approver,
      state: 'requested',
    })
    const page = await visit('dan')
    await page.getByRole('link', { name: /My approvals/ }).click()
    await page.getByText('(for Ann Approver)').first().waitFor()
  })
})
