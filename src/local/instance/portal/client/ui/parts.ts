/** Pieces that several pages are made of. */
import { Failure } from '../api/failure.ts'
import { hrefOf, type Route } from '../route.ts'
import type { Tone } from '../view/progress.ts'
import type { Fact } from '../view/record-facts.ts'
import { append, element, plain, type Child } from './dom.ts'

export function link(route: Route, ...children: Child[]): HTMLAnchorElement {
  return element('a', { attributes: { href: hrefOf(route) } }, ...children)
}

/** First heading of a page; receives the focus after a change of pages. */
export function pageTitle(text: string): HTMLHeadingElement {
  return element('h1', { attributes: { tabindex: '-1' } }, text)
}

export function badge(label: string, tone: Tone): HTMLElement {
  return element('span.badge', { attributes: { 'data-tone': tone } }, label)
}

export function facts(entries: readonly Fact[]): HTMLElement {
  const list = plain('dl.facts')
  for (const { label, value } of entries) list.append(plain('div', plain('dt', label), plain('dd', value)))
  return list
}

export function emptyState(title: string, text: string, ...more: Child[]): HTMLElement {
  return plain('div.empty', plain('p.empty-title', title), plain('p', text), ...more)
}

/** An error in words, announced at once. */
export function alertBox(title: string, hint: string, ...more: Child[]): HTMLElement {
  return element(
    'div.alert',
    { attributes: { role: 'alert' } },
    plain('p.alert-title', title),
    plain('p', hint),
    ...more,
  )
}

export function alertFor(error: unknown, ...more: Child[]): HTMLElement {
  if (error instanceof Failure) return alertBox(error.message, error.hint, ...more)
  return alertBox('Something went wrong on this page.', 'Reload the page and try again.', ...more)
}

export function section(title: string, ...children: Child[]): HTMLElement {
  const part = plain('section.card', plain('h2', title))
  append(part, children)
  return part
}

/**
 * Runs an action of a button: locked while it runs, so that nobody orders twice.
 * @returns Whether the action ended without an error; an error is shown in `where`.
 */
export async function runAction(
  button: HTMLButtonElement,
  busyLabel: string,
  where: HTMLElement,
  action: () => Promise<void>,
): Promise<boolean> {
  const label = button.textContent ?? ''
  where.replaceChildren()
  button.disabled = true
  button.textContent = busyLabel
  try {
    await action()
    return true
  } catch (error) {
    where.replaceChildren(alertFor(error))
    return false
  } finally {
    button.disabled = false
    button.textContent = label
  }
}
