import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'

/** Headless Chromium; `npm test` says where it is. The switches keep it from calling home. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** A page of its own, signed in to the portal. Errors of the page's own script fail the test that reads `errors`. */
export async function signIn(
  browser: Browser,
  url: string,
  login: { user: string; password: string },
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(new URL('/sp', url).href)
  await page.getByLabel('User name').fill(login.user)
  await page.getByLabel('Password').fill(login.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page
    .getByRole('link', { name: 'Sign out' })
    .or(page.getByRole('button', { name: 'Sign out' }))
    .waitFor()
  return { page, errors }
}
