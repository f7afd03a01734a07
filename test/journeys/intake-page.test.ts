/** The page "Intake" as an administrator uses it: with the keyboard, on a desktop and on a phone. */
import type { Browser, Page } from 'playwright-core'
import type { RestUser } from '../../src/local/stack/rest.ts'
import { startBrowser } from '../support/browser.ts'
import { JourneyStack } from '../support/stack.ts'

jest.setTimeout(90_000)

const STAGING = 'x_swb_hub_elastic_incident'
let stack: JourneyStack
let browser: Browser
let admin: RestUser
let url: string

const push = async (row: Record<string, string>, table = STAGING) =>
  ((await admin.call('POST', `/api/now/import/${table}`, row)) as Record<string, string>[])[0] ?? {}

beforeAll(async () => {
  const [started, launched] = await Promise.all([JourneyStack.start(['--seed', 'demo']), startBrowser()])
  stack = started
  browser = launched
  admin = stack.user('admin')
  url = stack.ready.instance.url
  for (let at = 1; at <= 30; at++) await push({ u_short_description: `alert ${at}`, u_correlation_id: `rule:${at}` })
  await push({ u_short_description: 'Disk <b>full</b>', u_assignment_group: 'Night shift' })
  await push({ u_short_description: 'Lost case', elastic_incident_id: 'f'.repeat(32) })
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

async function open(user: string, width: number, path = '/x_swb_hub_intake.do'): Promise<Page & { faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(url + path)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByLabel('User name').fill(user)
  await page.getByLabel('Password').fill(stack.ready.instance.admin.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' })
  return Object.assign(page, { faults })
}
const contents = (page: Page) => page.locator('tbody tr td:nth-child(3) div:first-child').allInnerTexts()

test('newest rows first, with outcome, reason, unmatched values and what they became', async () => {
  const page = await open('admin', 1280)
  await page.getByText('Lost case').waitFor()
  expect((await contents(page)).slice(0, 3)).toEqual(['Lost case', 'Disk <b>full</b>', 'alert 30'])
  const [lost, disk] = [page.locator('tbody tr').nth(0), page.locator('tbody tr').nth(1)]
  expect(await lost.innerText()).toMatch(/error[\s\S]*There is no incident with the sys_id f{32}/)
  expect(await disk.innerText()).toMatch(/inserted[\s\S]*assignment_group: Night shift[\s\S]*INC\d+/)
  const number = await disk.getByRole('link').innerText()
  await disk.getByRole('link').click()
  await page.getByRole('heading', { name: `Incident ${number}` }).waitFor()
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('by keyboard: only errors, a second try that is refused, and one that is taken when the cause is mended', async () => {
  const page = await open('admin', 1280)
  await page.getByText('Lost case').waitFor()
  await page.getByLabel('All').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('alert 30').waitFor({ state: 'detached' })
  expect(await contents(page)).toEqual(['Lost case'])
  await page.getByRole('button', { name: 'Refresh' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('The row was refused: There is no incident').waitFor()
  await page.locator('[role=status]:focus').waitFor()
  expect(await contents(page)).toEqual(['Lost case', 'Lost case'])

  await page.getByLabel('Errors').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('assignment_group: Night shift').waitFor()
  await admin.create('sys_user_group', { name: 'Night shift' })
  await page.getByRole('button', { name: 'Retry: Disk' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/^The row was taken: INC\d+ was inserted\.$/).waitFor()
  const [made] = await admin.rows('incident', 'assignment_group.name=Night shift', ['short_description'])
  expect(made?.short_description).toBe('Disk <b>full</b>')
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('older rows come on demand, and the focus goes on with them', async () => {
  const page = await open('admin', 1280)
  await page.getByText('Lost case').first().waitFor()
  expect(await page.locator('tbody tr').count()).toBe(25)
  await page.getByRole('button', { name: 'Show older rows' }).press('Enter')
  await page.getByText('alert 1', { exact: true }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(34)
  await page.locator('button:focus', { hasText: 'Retry' }).waitFor()
  expect(await page.getByRole('button', { name: 'Show older rows' }).isVisible()).toBe(false)
  await page.context().close()
})

test('on a phone nothing is cut off, and each value says what it is', async () => {
  const page = await open('admin', 375)
  await page.getByText('Lost case').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
  await page.getByLabel('Security incidents').check()
  await page.getByText('There are no such rows.').waitFor()
  expect((await push({ u_short_description: 'early' }, 'x_swb_hub_elastic_si_incident')).status).toBe('error')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByText('Activate Security Incident Response first.').waitFor()
  await page.getByLabel('Events').check()
  await page.getByText('There are no such rows.').waitFor()
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('the page is for administrators; a wrong password and foreign addresses lead nowhere', async () => {
  const page = await open('requester', 1280)
  await page.getByRole('heading', { name: /^Security constraints/ }).waitFor()
  await page.goto(`${url}/${STAGING}.do?sys_id=${'0'.repeat(32)}`)
  await page.getByRole('heading', { name: 'Record not found' }).waitFor()
  await page.context().close()
  const wrong = await fetch(`${url}/login.do`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ user_name: 'admin', user_password: 'no', sysparm_goto_url: '"><b>' }),
  })
  expect(wrong.status).toBe(401)
  expect(await wrong.text()).not.toContain('"><b>')
  const { user, password } = stack.ready.instance.admin
  const target = async (goto: string) => {
    const body = new URLSearchParams({ user_name: user, user_password: password, sysparm_goto_url: goto })
    const answer = await fetch(`${url}/login.do`, { method: 'POST', redirect: 'manual', body })
    return answer.headers.get('location')
  }
  expect(await target('/x_swb_hub_intake.do?a=b')).toBe('/x_swb_hub_intake.do?a=b')
  expect(await target('https://evil.example/x.do')).toBe('/')
  expect(await target('//evil.example/x.do')).toBe('/')
})

test('the links that Kibana shows lead to the incident', async () => {
  const [incident] = await admin.rows('incident', 'correlation_id=rule:1', ['sys_id', 'number'])
  const page = await open('admin', 1280, `/nav_to.do?uri=incident.do?sys_id=${incident?.sys_id}`)
  await page.getByRole('heading', { name: `Incident ${incident?.number}` }).waitFor()
  await page.context().close()
})
