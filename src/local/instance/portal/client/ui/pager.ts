/** A list that is loaded page by page with a "show more" button. */
import { alertFor, runAction } from './parts.ts'
import { element, plain } from './dom.ts'

export interface PagePart {
  nodes: Node[]
  /** Whether there may be more after these. */
  more: boolean
}

/**
 * @param container Receives the entries, for instance a list or a table body.
 * @param load Loads entries from `offset`.
 */
export function pager(
  container: HTMLElement,
  first: PagePart,
  size: number,
  load: (offset: number) => Promise<PagePart>,
) {
  container.append(...first.nodes)
  let offset = size
  const problem = plain('div')
  const button = element('button', { attributes: { type: 'button' } }, 'Show more')
  const box = plain('div.more', problem, button)
  box.hidden = !first.more
  button.addEventListener('click', () => {
    void runAction(button, 'Loading…', problem, async () => {
      const part = await load(offset)
      offset += size
      const [next] = part.nodes
      container.append(...part.nodes)
      if (next instanceof HTMLElement) next.querySelector('a')?.focus()
      box.hidden = !part.more
    }).catch((error: unknown) => problem.replaceChildren(alertFor(error)))
  })
  return box
}
