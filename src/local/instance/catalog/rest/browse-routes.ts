import type { Instance, Row } from '../../core.ts'
import { RestError } from '../../http/errors.ts'
import { delegationRefusal, visibleItem } from '../eligibility.ts'
import { formOf, variableOf } from '../form.ts'
import { answerDisplay } from '../producer.ts'
import { textOf } from '../rows.ts'
import type { Call, Route } from './call.ts'
import { badRequest, page, textOfJson } from './call.ts'
import { catalogDetail, catalogView, categoryDetail, categoryView } from './catalog-view.ts'
import { itemDetail, itemView } from './item-view.ts'

/** Catalogs, categories, items and their variables. */
export function registerBrowseRoutes(route: Route, instance: Instance): void {
  const catalog = (id: string): Row => {
    const found = id === '' ? null : instance.records.get('sc_catalog', id)
    if (!found || found.active === '0')
      throw badRequest('Invalid Catalog', 'The catalog does not exist or is not available to the user')
    return found
  }
  const item = (call: Call): Row => {
    const found = visibleItem(instance, call.actor, call.id)
    if (!found) throw badRequest('Invalid Item', 'The item does not exist or is not available to the user')
    return found
  }

  route('GET', 'catalogs', (call) => {
    const words = (call.query.get('sysparm_text') ?? '').toLowerCase()
    const found = call.browse.catalogs().filter((row) => textOf(row, 'title').toLowerCase().includes(words))
    return page(call, found).map((row) => catalogView(call.browse, row))
  })
  route('GET', 'catalogs/:id', (call) => catalogDetail(call.browse, catalog(call.id)))
  route('GET', 'catalogs/:id/categories', (call) => {
    catalog(call.id)
    const top = call.query.get('sysparm_top_level_only') === 'true'
    const rows = call.browse.categories(call.id).filter((row) => !top || !row.parent)
    return page(call, rows).map((row) => categoryView(call.browse, row))
  })
  route('GET', 'categories/:id', (call) => {
    const found = call.id === '' ? null : instance.records.get('sc_category', call.id)
    if (!found || !call.browse.visibility.category(found))
      throw badRequest('Invalid Category', 'The category does not exist or is not available to the user')
    return categoryDetail(call.browse, found)
  })

  route('GET', 'items', (call) => {
    const parameter = (name: string): string => (call.query.get(name) ?? '').trim()
    const rows = call.browse.items({
      text: parameter('sysparm_text').replaceAll('"', ''),
      catalog: parameter('sysparm_catalog'),
      category: parameter('sysparm_category'),
      type: parameter('sysparm_type'),
      view: parameter('sysparm_view').toLowerCase(),
    })
    return page(call, rows).map((row) => itemView(instance, call.browse, row))
  })
  route('GET', 'items/:id', (call) => itemDetail(instance, call.actor, call.browse, item(call)))
  route(
    'GET',
    'items/:id/variables',
    (call) => itemDetail(instance, call.actor, call.browse, item(call)).variables ?? [],
  )
  route('GET', 'items/:id/delegation/:other', (call) => ({
    result: delegationRefusal(instance, call.actor, item(call), call.other) === null,
  }))
  route('POST', 'variables/:id/display_value', (call) => {
    const row = call.id === '' ? null : instance.records.get('item_option_new', call.id)
    if (!row) throw new RestError(404, 'Invalid Variable', 'There is no variable with this sys_id')
    const variable = row.cat_item ? formOf(instance, row.cat_item).find((entry) => entry.id === call.id) : undefined
    return answerDisplay(instance, variable ?? variableOf(row), textOfJson(call.body.sysparm_value))
  })
}
