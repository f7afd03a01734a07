/** The frame around the pages: skip link, navigation, who is signed in, the place for the page. */
import type { Person } from './context.ts'
import { hrefOf, type Route, type Section } from './route.ts'
import { element, plain } from './ui/dom.ts'

export interface Shell {
  readonly main: HTMLElement
  markSection(section: Section): void
  setBusy(busy: boolean): void
  setWaiting(count: number): void
}

const entries: { section: Section; label: string; route: Route }[] = [
  { section: 'catalog', label: 'Catalog', route: { page: 'home', catalog: '' } },
  { section: 'requests', label: 'My requests', route: { page: 'requests' } },
  { section: 'approvals', label: 'My approvals', route: { page: 'approvals' } },
  { section: 'products', label: 'My AWS products', route: { page: 'products' } },
]

/** @param shown Entries the instance lets this person use. */
export function drawShell(root: HTMLElement, person: Person, shown: ReadonlySet<Section>, signOut: () => void): Shell {
  const waiting = element('span.counter', { attributes: { 'aria-hidden': true } })
  const waitingText = element('span.visually-hidden')
  const anchors = entries
    .filter((entry) => shown.has(entry.section))
    .map(({ section, label, route }) => ({
      section,
      node: element(
        'a',
        { attributes: { href: hrefOf(route) } },
        label,
        section === 'approvals' ? waiting : null,
        section === 'approvals' ? waitingText : null,
      ),
    }))
  const out = element('button.quiet', { attributes: { type: 'button' } }, 'Sign out')
  out.addEventListener('click', signOut)
  const main = element('main', { attributes: { id: 'main', tabindex: '-1' } })
  const busy = element('div.busy', { attributes: { 'aria-hidden': true } })
  const skip = element('a.skip', { attributes: { href: '#main' } }, 'Skip to the content')
  skip.addEventListener('click', (event) => {
    event.preventDefault()
    ;(main.querySelector('h1') ?? main).focus()
  })
  const header = plain(
    'header.top',
    plain(
      'div.bar',
      element('a.brand', { attributes: { href: hrefOf({ page: 'home', catalog: '' }) } }, 'Service Portal'),
      element(
        'nav.main',
        { attributes: { 'aria-label': 'Main' } },
        plain('ul', ...anchors.map(({ node }) => plain('li', node))),
      ),
      plain('div.person', plain('span', person.name), out),
    ),
    busy,
  )
  root.replaceChildren(skip, header, main)

  return {
    main,
    markSection(section) {
      for (const anchor of anchors) {
        if (anchor.section === section) anchor.node.setAttribute('aria-current', 'page')
        else anchor.node.removeAttribute('aria-current')
      }
    },
    setBusy(on) {
      busy.toggleAttribute('data-on', on)
      main.setAttribute('aria-busy', String(on))
    },
    setWaiting(count) {
      waiting.textContent = count > 99 ? '99+' : String(count)
      waiting.toggleAttribute('data-none', count === 0)
      waitingText.textContent = count === 0 ? '' : ` (${count} waiting)`
    },
  }
}
