/** The catalogue: categories, sub-categories, their items, and the search. */
import type { CategoryEntry, ItemEntry } from '../api/catalog.ts'
import type { Page, PageContext } from '../context.ts'
import { badge, emptyState, link, pageTitle } from '../ui/parts.ts'
import { element, freshId, plain, type Child } from '../ui/dom.ts'
import { lineage, type CategoryStep } from './lineage.ts'
import { pager, type PagePart } from '../ui/pager.ts'

const pageSize = 24

export async function homePage(context: PageContext, wanted: string): Promise<Page> {
  const catalogs = await context.catalog.catalogs(context.signal)
  const chosen = catalogs.find((catalog) => catalog.id === wanted) ?? catalogs[0]
  const title = 'What do you need?'
  if (!chosen) {
    const empty = emptyState('Nothing to order yet', 'There is no catalog you may order from.')
    return { title: 'Catalog', content: [pageTitle(title), empty] }
  }
  const categories = await context.catalog.categories(chosen.id, context.signal)
  const items = categories.length === 0 ? await itemList(context, { catalog: chosen.id }) : null
  const content: Child[] = [
    pageTitle(title),
    searchForm(context, ''),
    catalogs.length > 1 ? catalogSwitch(catalogs, chosen.id) : null,
    categories.some(leadsSomewhere) ? plain('h2', 'Categories') : null,
    categories.some(leadsSomewhere) ? categoryCards(categories) : null,
    items,
  ]
  return { title: 'Catalog', content: nodes(content) }
}

export async function categoryPage(context: PageContext, id: string): Promise<Page> {
  const [category, items] = await Promise.all([
    context.catalog.category(id, context.signal),
    itemList(context, { category: id }),
  ])
  const above = await lineage(context, category.parent)
  const description = category.fullDescription || category.description
  const content: Child[] = [
    trail(above, category.title),
    pageTitle(category.title),
    description === '' ? null : plain('p.lead', description),
    searchForm(context, ''),
    category.children.length > 0 ? plain('h2', 'Categories') : null,
    category.children.length > 0 ? categoryCards(category.children) : null,
    ...categoryItems(category.children.length > 0, items),
  ]
  return { title: category.title, content: nodes(content) }
}

/** A category that only leads on to others has no list of its own to be empty. */
function categoryItems(leadsOn: boolean, items: HTMLElement): Child[] {
  if (leadsOn && items.classList.contains('empty')) return []
  return [leadsOn ? plain('h2', 'Items') : element('h2.visually-hidden', {}, 'Items'), items]
}

export async function searchPage(context: PageContext, text: string): Promise<Page> {
  const results =
    text === '' ? emptyState('Nothing to search for', 'Enter a word above.') : await itemList(context, { text })
  const heading = text === '' ? 'Search the catalog' : `Results for “${text}”`
  return {
    title: heading,
    content: [trail([], 'Search'), pageTitle(heading), searchForm(context, text), results],
  }
}

function nodes(children: readonly Child[]): Node[] {
  return children.filter((child): child is Node => child instanceof Node)
}

/** @param above The categories that lead here, the topmost first. */
export function trail(above: readonly CategoryStep[], here: string): HTMLElement {
  const steps = [plain('li', link({ page: 'home', catalog: '' }, 'Catalog'))]
  for (const { id, title } of above) steps.push(plain('li', link({ page: 'category', id }, title)))
  steps.push(element('li', { attributes: { 'aria-current': 'page' } }, here))
  return element('nav.trail', { attributes: { 'aria-label': 'Where you are' } }, plain('ol', ...steps))
}

function searchForm(context: PageContext, value: string): HTMLElement {
  const id = freshId('search')
  const input = element('input', {
    attributes: { id, type: 'search', name: 'q', value, placeholder: 'Search the catalog', autocomplete: 'off' },
  })
  const form = element(
    'form.search',
    { attributes: { role: 'search' } },
    element('label.visually-hidden', { attributes: { for: id } }, 'Search the catalog'),
    input,
    element('button', { attributes: { type: 'submit' } }, 'Search'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    context.go({ page: 'search', text: input.value.trim() })
  })
  return form
}

function catalogSwitch(catalogs: { id: string; title: string }[], chosen: string): HTMLElement {
  const entries = catalogs.map((catalog) => {
    const anchor = link({ page: 'home', catalog: catalog.id }, catalog.title)
    if (catalog.id === chosen) anchor.setAttribute('aria-current', 'true')
    return plain('li', anchor)
  })
  return element('nav.tabs', { attributes: { 'aria-label': 'Catalogs' } }, plain('ul', ...entries))
}

/** Nobody is sent where there is nothing for him. */
const leadsSomewhere = (category: CategoryEntry): boolean => category.count !== 0 || category.subcategories.length > 0

function categoryCards(categories: readonly CategoryEntry[]): HTMLElement {
  const cards = categories
    .filter(leadsSomewhere)
    .map((category) =>
      plain(
        'li.card.category',
        plain('h3', link({ page: 'category', id: category.id }, category.title)),
        category.description === '' ? null : plain('p.muted', category.description),
        category.subcategories.length === 0
          ? null
          : plain(
              'ul.chips',
              ...category.subcategories.map((entry) =>
                plain('li', link({ page: 'category', id: entry.id }, entry.title)),
              ),
            ),
        countLine(category),
      ),
    )
  return plain('ul.cards', ...cards)
}

function countLine(category: CategoryEntry): HTMLElement | null {
  if (category.count === null || category.count === 0) return null
  return plain('p.count', category.count === 1 ? '1 item' : `${category.count} items`)
}

async function itemList(
  context: PageContext,
  filter: { catalog?: string; category?: string; text?: string },
): Promise<HTMLElement> {
  const load = async (offset: number): Promise<PagePart> => {
    const items = await context.catalog.items({ ...filter, limit: pageSize, offset }, context.signal)
    // Items of several accounts and regions may have one name: a list of results says where each stands.
    const places = filter.category === undefined ? await placesOf(context, items) : new Map<string, string>()
    return {
      nodes: items.map((item) => itemCard(item, places.get(item.categoryId) ?? item.category)),
      more: items.length === pageSize,
    }
  }
  const first = await load(0)
  if (first.nodes.length === 0) {
    return filter.text === undefined
      ? emptyState('No items here', 'There is nothing in this category that you may order.')
      : emptyState('Nothing found', 'Try another word, or look through the categories.')
  }
  const list = plain('ul.cards')
  return plain('div', list, pager(list, first, pageSize, load))
}

/** What people read of the categories of items: the path to each, without the topmost one. */
async function placesOf(context: PageContext, items: readonly ItemEntry[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.map((item) => item.categoryId).filter((id) => id !== ''))]
  const paths = await Promise.all(
    ids.map(async (id) => {
      const path = (await lineage(context, id)).map(({ title }) => title)
      return [id, (path.length > 1 ? path.slice(1) : path).join(' › ')] as const
    }),
  )
  return new Map(paths.filter(([, path]) => path !== ''))
}

function itemCard(item: ItemEntry, place: string): HTMLElement {
  return plain(
    'li.card.item',
    plain('h3', link({ page: 'item', id: item.id }, item.name)),
    item.shortDescription === '' ? null : plain('p.muted', item.shortDescription),
    place === '' && item.price === ''
      ? null
      : plain('p.item-foot', place === '' ? null : badge(place, 'plain'), item.price),
  )
}
