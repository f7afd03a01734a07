import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './support/browser.ts'
import { portalAssets } from './support/bundle.ts'
import { person, startFakeInstance, type FakeInstance } from './support/fake-instance.ts'
import { fill } from './support/sample-data.ts'

/** The portal as people use it: a real browser against a server that answers the documented calls. */
describe('the portal in a browser', () => {
  let browser: Browser
  let fake: FakeInstance
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    fake = await startFakeInstance(await portalAssets())
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await fake.close()
  })
  beforeEach(async () => {
    fill(fake)
    fake.orders.length = 0
    fake.patches.length = 0
    errors.length = 0
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
    page.setDefaultTimeout(5000)
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text())
    })
  })
  afterEach(async () => {
    expect(errors).toEqual([])
    expect(await page.title()).not.toContain('broken into')
    await page.close()
  })

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  async function signInAt(query: string): Promise<void> {
    await page.goto(`${fake.url}/sp${query}`)
    await page.getByLabel('User name').fill(person.userName)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
  }

  test('tells a wrong password in words and lets the right one in, back to where the person wanted to go', async () => {
    await page.goto(`${fake.url}/sp?id=my_requests`)
    await page.getByLabel('User name').fill(person.userName)
    await page.getByLabel('Password').fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('User name or password invalid').waitFor()
    await page.getByLabel('Password').fill(person.password)
    await page.keyboard.press('Enter')
    await heading('My requests')
    await page.reload()
    await heading('My requests')
  })

  test('leads by keyboard from the catalog to an order', async () => {
    await signInAt('')
    await page.getByRole('searchbox').fill('s3')
    await page.keyboard.press('Enter')
    await heading('Results for “s3”')
    await page.getByRole('link', { name: 'Encrypted S3 bucket' }).press('Enter')
    await heading('Encrypted S3 bucket')
    await page.getByLabel('Name of the bucket').fill('team-logs')
    await page.getByLabel('Environment').selectOption('prod')
    await page.getByLabel('Days to keep old versions').fill('30')
    const owner = page.getByRole('combobox', { name: 'Owner' })
    await owner.pressSequentially('osc')
    await page.getByRole('option', { name: /Oscar Owner/ }).waitFor()
    await owner.press('ArrowDown')
    await owner.press('Enter')
    await page.getByRole('button', { name: 'Order now' }).press('Enter')
    await heading('Order REQ0010001 placed')
    expect(fake.orders).toEqual([
      {
        item: 'bucket',
        body: {
          sysparm_quantity: '1',
          variables: {
            provisioned_name: 'team-logs',
            env: 'prod',
            region: 'eu-west-1',
            days: '30',
            owner: 'b'.repeat(32),
            public: 'false',
            backup: 'Yes',
          },
        },
      },
    ])
  })

  test('shows a question only when a policy asks for it, and sends nothing while answers are wrong', async () => {
    await signInAt('?id=sc_cat_item&sys_id=bucket')
    const days = page.getByLabel('Days to keep old versions')
    await page.getByLabel('Environment').waitFor()
    expect(await days.isVisible()).toBe(false)
    await page.getByLabel('Environment').selectOption('prod')
    await days.waitFor()
    await page.getByLabel('Name of the bucket').fill('Team Logs')
    await page.getByRole('button', { name: 'Order now' }).click()
    await page.getByText('3 answers need your attention.').waitFor()
    const name = page.getByLabel('Name of the bucket')
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    expect(await name.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true)
    await name.fill('team-logs')
    expect(await name.getAttribute('aria-invalid')).toBeNull()
    expect(fake.orders).toEqual([])
  })

  test('shows a refusal of the instance and keeps what was typed', async () => {
    fake.refuseOrder = { status: 400, message: 'Mandatory Variables are required', detail: 'owner' }
    await signInAt('?id=sc_cat_item&sys_id=warehouse')
    await page.getByRole('button', { name: 'Order now' }).click()
    await page.getByRole('alert').getByText('Mandatory Variables are required: owner').waitFor()
    await page.getByRole('button', { name: 'Order now' }).click()
    await heading('Order REQ0010001 placed')
  })

  test('hides a secret until asked to show it', async () => {
    await signInAt('?id=sc_cat_item&sys_id=bucket')
    const secret = page.locator('input[name=secret]')
    expect(await secret.getAttribute('type')).toBe('password')
    await page.getByRole('button', { name: 'Show Database password' }).click()
    expect(await secret.getAttribute('type')).toBe('text')
  })

  test('asks to sign in again when the session has ended, and goes on with the form as it was', async () => {
    await signInAt('?id=sc_cat_item&sys_id=warehouse')
    await page.getByRole('button', { name: 'Order now' }).waitFor()
    fake.endSessions()
    await page.getByRole('button', { name: 'Order now' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Your session has ended').first().waitFor()
    await dialog.getByLabel('Password').fill(person.password)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await heading('Order REQ0010001 placed')
    expect(fake.orders).toHaveLength(1)
  })

  test('follows a request while it moves, and says so to those who do not see it', async () => {
    await signInAt('?id=ticket&table=sc_req_item&sys_id=ritm1')
    await page.getByText('Waiting for Rita Requester').waitFor()
    await page.getByText('<img src=x').waitFor()
    const row = fake.tables.sc_req_item?.[0]
    Object.assign(row ?? {}, {
      state: { value: '3', display_value: 'Closed Complete' },
      approval: 'approved',
      active: 'false',
      configuration_item: { value: 'pp1', display_value: 'team-logs' },
    })
    await page.locator('#live').getByText('Status: Complete').waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'team-logs' }).click()
    await heading('team-logs')
    await page.getByText('team-logs-4711').waitFor()
    expect(await page.getByText('not mine').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'javascript:alert(1)' }).count()).toBe(0)
    expect(await page.getByText('hunter2').count()).toBe(0)
  })

  test('needs a reason for a rejection and sends it with the decision', async () => {
    await signInAt('?id=approvals')
    await page.getByRole('link', { name: /RITM0010001/ }).click()
    await heading('Encrypted S3 bucket')
    await page.getByText('team-logs').waitFor()
    await page.getByText('Production').waitFor()
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('alert').getByText('Say why you reject this.').waitFor()
    expect(fake.patches).toEqual([])
    await page.getByLabel('Comment').fill('Use the shared bucket')
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByText('Nothing waits for you').waitFor()
    expect(fake.patches).toEqual([
      { table: 'sysapproval_approver', id: 'ap1', body: { state: 'rejected', comments: 'Use the shared bucket' } },
    ])
  })

  test('lets a person decide who may not read what it is about', async () => {
    fake.tables.sysapproval_approver?.push({
      sys_id: 'ap2',
      state: 'requested',
      approver: person.id,
      document_id: { value: 'x1', display_value: 'Elevation request: install.exe' },
      source_table: 'x_swb_hub_elevation_request',
      sys_created_on: '2026-11-20 09:30:00',
    })
    fake.tables.x_swb_hub_elevation_request = []
    await signInAt('?id=approval&sys_id=ap2')
    await heading('Elevation request: install.exe')
    await page.getByText('You may not read this record.').waitFor()
    await page.getByRole('button', { name: 'Approve' }).click()
    await heading('My approvals')
    expect(fake.patches).toEqual([{ table: 'sysapproval_approver', id: 'ap2', body: { state: 'approved' } }])
  })

  test('leaves the AWS products out where the instance has no such table', async () => {
    delete fake.tables.x_swb_hub_aws_provisioned
    await signInAt('')
    expect(await page.getByRole('link', { name: 'My AWS products' }).count()).toBe(0)
    await page.getByRole('link', { name: 'My requests' }).waitFor()
  })

  test.each([
    '',
    '?id=sc_cat_item&sys_id=bucket',
    '?id=my_requests',
    '?id=ticket&sys_id=ritm1',
    '?id=approval&sys_id=ap1',
  ])('fits a small phone without scrolling sideways: %s', async (query) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await signInAt(query)
    await page.locator('main h1').waitFor()
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBeLessThanOrEqual(0)
  })

  test('says what to do when a page cannot be shown', async () => {
    await signInAt('?id=ticket&sys_id=nowhere')
    await heading('This page cannot be shown')
    await page.getByText('Go back to the list and open it from there.').waitFor()
  })
})
