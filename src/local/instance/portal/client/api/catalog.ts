/** The Service Catalog API, reduced to what the pages show. */
import { firstText, flagOf, objectOf, objectsOf, textOf, type JsonObject } from '../json.ts'
import type { Connection } from './contract.ts'

const base = '/api/sn_sc/servicecatalog'

export interface CatalogEntry {
  id: string
  title: string
  description: string
}

export interface CategoryEntry {
  id: string
  title: string
  description: string
  /** Null when the instance did not count. */
  count: number | null
  subcategories: { id: string; title: string }[]
}

export interface Category extends CategoryEntry {
  fullDescription: string
  parent: string
  children: CategoryEntry[]
}

export interface ItemEntry {
  id: string
  name: string
  shortDescription: string
  category: string
  categoryId: string
  price: string
  /** Ordered with `submit_producer` instead of `order_now`. */
  producer: boolean
}

export interface Item extends ItemEntry {
  description: string
  showQuantity: boolean
  variables: unknown
  policies: unknown
  clientScripts: unknown
}

export interface Placed {
  table: string
  id: string
  number: string
}

export interface CatalogApi {
  catalogs(signal?: AbortSignal): Promise<CatalogEntry[]>
  categories(catalog: string, signal?: AbortSignal): Promise<CategoryEntry[]>
  category(id: string, signal?: AbortSignal): Promise<Category>
  items(
    filter: { catalog?: string; category?: string; text?: string; limit: number; offset: number },
    signal?: AbortSignal,
  ): Promise<ItemEntry[]>
  item(id: string, signal?: AbortSignal): Promise<Item>
  order(item: Item, quantity: number, variables: Record<string, string>): Promise<Placed>
}

export function catalogOver(connection: Connection): CatalogApi {
  const at = (...parts: string[]) => [base, ...parts.map(encodeURIComponent)].join('/')
  return {
    async catalogs(signal) {
      const { result } = await connection.get(at('catalogs'), { sysparm_limit: 50 }, signal)
      return objectsOf(result).map((entry) => ({
        id: firstText(entry, 'sys_id'),
        title: firstText(entry, 'title'),
        description: firstText(entry, 'description'),
      }))
    },
    async categories(catalog, signal) {
      const query = { sysparm_top_level_only: true, sysparm_limit: 200 }
      const { result } = await connection.get(at('catalogs', catalog, 'categories'), query, signal)
      return objectsOf(result).map(categoryEntryOf)
    },
    async category(id, signal) {
      const { result } = await connection.get(at('categories', id), {}, signal)
      const given = objectOf(result)
      const children = given.child_categories ?? given.subcategories
      return {
        ...categoryEntryOf(given),
        fullDescription: firstText(given, 'full_description'),
        parent: textOf(given.parent) || firstText(objectOf(given.parent), 'sys_id', 'value'),
        children: objectsOf(children).map(categoryEntryOf),
      }
    },
    async items({ catalog, category, text, limit, offset }, signal) {
      const query = {
        sysparm_catalog: catalog,
        sysparm_category: category,
        sysparm_text: text,
        sysparm_limit: limit,
        sysparm_offset: offset,
      }
      const { result } = await connection.get(at('items'), query, signal)
      return objectsOf(result).map(itemEntryOf)
    },
    async item(id, signal) {
      const { result } = await connection.get(at('items', id), {}, signal)
      const given = objectOf(result)
      return {
        ...itemEntryOf(given),
        description: firstText(given, 'description'),
        showQuantity: given.show_quantity === undefined ? false : flagOf(given.show_quantity),
        variables: given.variables,
        policies: given.ui_policy,
        clientScripts: given.client_script,
      }
    },
    async order(item, quantity, variables) {
      const path = at('items', item.id, item.producer ? 'submit_producer' : 'order_now')
      const body = item.producer ? { variables } : { sysparm_quantity: String(quantity), variables }
      let given = objectOf((await connection.post(path, body)).result)
      // With two-step checkout an order only fills the cart: it still has to be submitted.
      if (!item.producer && firstText(given, 'request_id', 'sys_id') === '' && firstText(given, 'cart_id') !== '') {
        given = objectOf((await connection.post(at('cart', 'submit_order'), {})).result)
      }
      return {
        table: firstText(given, 'table') || 'sc_request',
        id: firstText(given, 'request_id', 'sys_id'),
        number: firstText(given, 'request_number', 'number'),
      }
    },
  }
}

function categoryEntryOf(given: JsonObject): CategoryEntry {
  const count = given.count
  return {
    id: firstText(given, 'sys_id'),
    title: firstText(given, 'title'),
    description: firstText(given, 'description').trim(),
    count: count === undefined || count === null || count === '' ? null : Number(count),
    subcategories: objectsOf(given.subcategories).map((entry) => ({
      id: firstText(entry, 'sys_id'),
      title: firstText(entry, 'title'),
    })),
  }
}

function itemEntryOf(given: JsonObject): ItemEntry {
  return {
    id: firstText(given, 'sys_id'),
    name: firstText(given, 'name'),
    shortDescription: firstText(given, 'short_description').trim(),
    category: firstText(objectOf(given.category), 'title'),
    categoryId: firstText(objectOf(given.category), 'sys_id'),
    price: flagOf(given.show_price) ? firstText(given, 'localized_price', 'price') : '',
    producer: firstText(given, 'sys_class_name') === 'sc_cat_item_producer' || given.type === 'record_producer',
  }
}
