import type { Actor, Instance, Row } from '../../core.ts'
import type { Visibility } from '../criteria.ts'
import { visibilityFor } from '../criteria.ts'
import { isOn, listOf, rowsWhere, textOf } from '../rows.ts'

/** What a list of items is narrowed to; empty texts do not narrow. */
export interface ItemFilter {
  text: string
  catalog: string
  category: string
  /** `Record Producer` or `Order Guide`; anything else is ignored, as on the platform. */
  type: string
  /** `desktop`, `mobile` or `both`: items for these devices; anything else does not narrow. */
  view?: string
}

/** Reads of the catalog for one user and one request; only what he may see comes out. */
export interface Browse {
  readonly visibility: Visibility
  catalogs(): Row[]
  categories(catalog: string): Row[]
  children(category: string): Row[]
  items(filter: ItemFilter): Row[]
  /** Categories of an item: the one of its record first. */
  categoriesOf(item: Row): Row[]
  catalogsOf(item: Row): Row[]
  /** Number of items of each category, by sys_id. */
  counts(): ReadonlyMap<string, number>
}

export function browseFor(instance: Instance, actor: Actor): Browse {
  const visibility = visibilityFor(instance, actor)
  const cache = new Map<string, Row | null>()
  const row = (table: string, id: string): Row | null => {
    const key = `${table}:${id}`
    let found = cache.get(key)
    if (found === undefined) {
      found = instance.records.get(table, id)
      cache.set(key, found)
    }
    return found
  }
  const rows = (table: string, ids: Iterable<string>): Row[] =>
    [...ids].map((id) => (id === '' ? null : row(table, id))).filter((found) => found !== null)
  const linked = (table: string, from: string, id: string, to: string): string[] =>
    rowsWhere(instance, table, { [from]: id }).map((link) => textOf(link, to))

  const itemIdsIn = (table: string, column: string, id: string): Set<string> =>
    new Set(linked(table, column, id, 'sc_cat_item'))
  const visibleCategories = (rows: Row[]): Row[] => rows.filter((category) => visibility.category(category))
  let counted: Map<string, number> | null = null

  const browse: Browse = {
    visibility,
    catalogs: () => rowsWhere(instance, 'sc_catalog', { active: '1' }, ['title']),
    categories: (catalog) =>
      visibleCategories(rowsWhere(instance, 'sc_category', { sc_catalog: catalog, active: '1' }, ['order', 'title'])),
    children: (category) =>
      visibleCategories(rowsWhere(instance, 'sc_category', { parent: category, active: '1' }, ['order', 'title'])),
    items(filter) {
      const words = filter.text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '')
      visibility.preload('sc_cat_item')
      const inCategory =
        filter.category === '' ? null : itemIdsIn('sc_cat_item_category', 'sc_category', filter.category)
      const inCatalog = filter.catalog === '' ? null : itemIdsIn('sc_cat_item_catalog', 'sc_catalog', filter.catalog)
      return rowsWhere(instance, 'sc_cat_item', { active: '1' }, ['order', 'name']).filter((item) => {
        const id = textOf(item, 'sys_id')
        if (inCategory && !inCategory.has(id) && item.category !== filter.category) return false
        if (inCatalog && !inCatalog.has(id) && !listOf(item, 'sc_catalogs').includes(filter.catalog)) return false
        if (words.length > 0 && (isOn(item, 'no_search') || !mentions(item, words))) return false
        return ofType(instance, item, filter.type) && onDevice(item, filter.view ?? '') && visibility.item(item)
      })
    },
    categoriesOf(item) {
      const ids = new Set([
        textOf(item, 'category'),
        ...linked('sc_cat_item_category', 'sc_cat_item', textOf(item, 'sys_id'), 'sc_category'),
      ])
      return rows('sc_category', ids)
    },
    catalogsOf(item) {
      const ids = new Set([
        ...listOf(item, 'sc_catalogs'),
        ...linked('sc_cat_item_catalog', 'sc_cat_item', textOf(item, 'sys_id'), 'sc_catalog'),
      ])
      return rows('sc_catalog', ids)
    },
    counts() {
      if (counted) return counted
      counted = new Map()
      const links = new Map<string, Set<string>>()
      const link = (category: string, item: string): void => {
        if (category !== '') links.set(category, (links.get(category) ?? new Set()).add(item))
      }
      const visible = new Set<string>()
      for (const item of browse.items({ text: '', catalog: '', category: '', type: '' })) {
        visible.add(textOf(item, 'sys_id'))
        link(textOf(item, 'category'), textOf(item, 'sys_id'))
      }
      for (const entry of rowsWhere(instance, 'sc_cat_item_category', {}))
        if (visible.has(textOf(entry, 'sc_cat_item'))) link(textOf(entry, 'sc_category'), textOf(entry, 'sc_cat_item'))
      for (const [category, items] of links) counted.set(category, items.size)
      return counted
    },
  }
  return browse
}

/** Every word occurs in the name, the descriptions or the search words of the item. */
function mentions(item: Row, words: readonly string[]): boolean {
  const text = ['name', 'short_description', 'description', 'meta']
    .map((column) => textOf(item, column))
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

/** An item is for desktop computers, for mobile devices or for both, which is in every view. */
function onDevice(item: Row, view: string): boolean {
  const device = textOf(item, 'availability') || 'on_desktop'
  return !['desktop', 'mobile', 'both'].includes(view) || device === 'on_both' || device === `on_${view}`
}

function ofType(instance: Instance, item: Row, type: string): boolean {
  const table = { 'record producer': 'sc_cat_item_producer', 'order guide': 'sc_cat_item_guide' }[type.toLowerCase()]
  return table === undefined || instance.dictionary.isA(textOf(item, 'sys_class_name'), table)
}
