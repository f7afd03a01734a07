/** Entry point: takes up the session, then shows the page the address names, and again whenever the address changes. */
import { catalogOver } from './api/catalog.ts'
import { createConnection } from './api/connection.ts'
import { Failure } from './api/failure.ts'
import { me, recordsOver } from './api/records.ts'
import type { Person } from './context.ts'
import { askAgain, signInPage } from './session.ts'
import { waitingApprovals } from './pages/approvals.ts'
import { hasProducts } from './pages/products.ts'
import { pageFor } from './pages/index.ts'
import { hrefOf, parseRoute, sectionOf, type Route, type Section } from './route.ts'
import { drawShell, type Shell } from './shell.ts'
import { alertFor, pageTitle } from './ui/parts.ts'
import { element } from './ui/dom.ts'

const root = placeOf('app')
const live = placeOf('live')
const appScope = document.querySelector<HTMLMetaElement>('meta[name="app-scope"]')?.content ?? ''

let person: Person | null = null
let shell: Shell | null = null
let leaving = new AbortController()
/** True while a new sign-in is being checked: a refusal then must not ask for yet another one. */
let signingInAgain = false

const connection = createConnection(async () => {
  if (person === null || signingInAgain) throw new Failure('You are not signed in.', 'Sign in to go on.', 401)
  const before = person
  await askAgain(before, async (userName, password) => {
    signingInAgain = true
    const now = await connection
      .signIn(userName, password)
      .then(whoAmI)
      .finally(() => {
        signingInAgain = false
      })
    // Somebody else must not find the pages and half-filled forms of the person before, nor send what that one had begun:
    // the call that asked for the sign-in waits for ever and goes with the page.
    if (now.id !== before.id) {
      location.assign(hrefOf({ page: 'home', catalog: '' }))
      await new Promise<never>(() => undefined)
    }
  })
})
const records = recordsOver(connection)
const catalog = catalogOver(connection)

function placeOf(id: string): HTMLElement {
  const node = document.getElementById(id)
  if (!node) throw new Error(`The page has no element "${id}"`)
  return node
}

async function whoAmI(): Promise<Person> {
  const fields = ['name', 'user_name']
  const { entries } = await records.list('sys_user', { query: `sys_id=${me}`, fields, limit: 1 })
  const entry = entries[0]
  if (!entry) throw new Failure('The instance does not say who you are.', 'Sign in again.', 401)
  return { id: entry.id, userName: entry.value('user_name'), name: entry.display('name') || entry.value('user_name') }
}

async function start(): Promise<void> {
  try {
    if (await connection.resume()) person = await whoAmI()
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 401) {
      root.replaceChildren(element('main.alone', {}, pageTitle('The portal cannot be shown'), alertFor(error)))
      return
    }
  }
  if (person) await enter(person, false)
  else showSignIn()
}

function showSignIn(): void {
  document.title = 'Sign in · Service Portal'
  signInPage(root, async (userName, password) => {
    await connection.signIn(userName, password)
    person = await whoAmI()
    // The field that had the focus is gone with the form.
    await enter(person, true)
  })
}

/** @param moveFocus As for `show`. */
async function enter(who: Person, moveFocus: boolean): Promise<void> {
  const signal = new AbortController().signal
  const [waiting, products] = await Promise.all([
    waitingApprovals(records, signal),
    hasProducts(records, appScope, signal),
  ])
  const shown = new Set<Section>(['catalog', 'requests', 'approvals'])
  if (products) shown.add('products')
  shell = drawShell(root, who, shown, () => void leave())
  shell.setWaiting(waiting)
  await show(parseRoute(location.search), moveFocus)
}

async function leave(): Promise<void> {
  try {
    await connection.signOut()
    leaving.abort()
    person = null
    shell = null
    history.replaceState(null, '', hrefOf({ page: 'home', catalog: '' }))
    showSignIn()
  } catch (error) {
    shell?.main.prepend(alertFor(error))
  }
}

/** @param moveFocus Whether the person came here by a link; after loading the address itself the focus stays. */
async function show(route: Route, moveFocus: boolean): Promise<void> {
  const frame = shell
  if (!frame || !person) return
  leaving.abort()
  const visit = new AbortController()
  leaving = visit
  const { signal } = visit
  frame.markSection(sectionOf(route))
  frame.setBusy(true)
  let content: Node[]
  let title: string
  try {
    const page = await pageFor(route, {
      catalog,
      records,
      person,
      appScope,
      signal,
      go,
      announce: (text) => {
        live.textContent = text
      },
      approvalsChanged: () => void countApprovals(frame),
    })
    content = page.content
    title = page.title
  } catch (error) {
    if (signal.aborted) return
    title = 'This page cannot be shown'
    const again = element('button', { attributes: { type: 'button' } }, 'Try again')
    again.addEventListener('click', () => void show(route, true))
    content = [pageTitle(title), alertFor(error, again)]
  }
  if (signal.aborted) return
  document.title = `${title} · Service Portal`
  frame.main.replaceChildren(...content)
  frame.setBusy(false)
  if (moveFocus) {
    scrollTo(0, 0)
    frame.main.querySelector('h1')?.focus({ preventScroll: true })
  }
}

async function countApprovals(frame: Shell): Promise<void> {
  try {
    frame.setWaiting(await waitingApprovals(records, new AbortController().signal))
  } catch (error) {
    frame.main.prepend(alertFor(error))
  }
}

function go(route: Route): void {
  history.pushState(null, '', hrefOf(route))
  void show(route, true)
}

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null
  const plainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!anchor || !plainClick || event.defaultPrevented || anchor.target === '_blank' || !shell) return
  const target = new URL(anchor.href)
  if (target.origin !== location.origin || target.pathname !== '/sp') return
  event.preventDefault()
  go(parseRoute(target.search))
})
window.addEventListener('popstate', () => void show(parseRoute(location.search), true))

void start()
