import type { Actor, Instance, Row } from '../../core.ts'
import type { Json } from '../../http/body.ts'
import { formOf, type FormPlace } from '../form.ts'
import { moneyOf, shown } from '../prices.ts'
import { isOn, numberOf, rowsWhere, textOf } from '../rows.ts'
import type { Browse } from './browse.ts'
import { image, titleOf } from './catalog-view.ts'
import { policiesView } from './policy-view.ts'
import { variablesView } from './variable-view.ts'

/** Kind of an item as the catalog API names it. */
export function itemType(instance: Instance, item: Row): string {
  const table = textOf(item, 'sys_class_name')
  if (instance.dictionary.isA(table, 'sc_cat_item_producer')) return 'record_producer'
  if (instance.dictionary.isA(table, 'sc_cat_item_guide')) return 'order_guide'
  return 'catalog_item'
}

/** Is there a price to show? */
export const showsPrice = (item: Row): boolean =>
  !isOn(item, 'omit_price') && (moneyOf(item.price).cents !== 0 || moneyOf(item.recurring_price).cents !== 0)

export const showsQuantity = (item: Row): boolean => !isOn(item, 'no_quantity') && !isOn(item, 'no_quantity_v2')

/** An item in a list. Without a price to show the price fields are left out, as on the platform. */
export function itemView(instance: Instance, browse: Browse, item: Row): { [key: string]: Json } {
  const price = moneyOf(item.price)
  const recurring = moneyOf(item.recurring_price)
  const category = browse.categoriesOf(item)[0]
  const showPrice = showsPrice(item)
  return {
    sys_id: textOf(item, 'sys_id'),
    name: textOf(item, 'name'),
    short_description: item.short_description ?? null,
    description: textOf(item, 'description'),
    kb_article: '',
    icon: image(item, 'icon'),
    picture: image(item, 'picture'),
    url: '',
    content_type: '',
    type: itemType(instance, item),
    sys_class_name: textOf(item, 'sys_class_name'),
    show_price: showPrice,
    show_quantity: showsQuantity(item),
    ...(showPrice
      ? {
          price: shown(price),
          localized_price: shown(price),
          price_currency: price.currency,
          local_currency: price.currency,
          recurring_price: shown(recurring),
          localized_recurring_price: shown(recurring),
          recurring_price_currency: recurring.currency,
          recurring_frequency: item.recurring_frequency ?? null,
        }
      : {}),
    catalogs: browse.catalogsOf(item).map(titleOf),
    category: category ? titleOf(category) : '',
    order: numberOf(item, 'order'),
  }
}

/**
 * One item with its form.
 * @param shown where the form is shown, and answers known already by the name of the question
 */
export function itemDetail(
  instance: Instance,
  actor: Actor,
  browse: Browse,
  item: Row,
  shown: { place?: FormPlace; given?: Record<string, string> } = {},
): { [key: string]: Json } {
  const form = formOf(instance, textOf(item, 'sys_id'), shown.place)
  return {
    ...itemView(instance, browse, item),
    categories: browse.categoriesOf(item).map((category) => categoryPath(instance, category)),
    mandatory_attachment: isOn(item, 'mandatory_attachment'),
    request_method: item.request_method ?? '',
    visible_standalone: item.visible_standalone !== '0',
    variables: variablesView(instance, actor, form, shown.given),
    ui_policy: policiesView(instance, textOf(item, 'sys_id')),
    client_script: clientScripts(instance, item),
    data_lookup: [],
  }
}

/** A category below its parent; a top category stands alone. */
function categoryPath(instance: Instance, category: Row): Json {
  const own = { ...titleOf(category), active: category.active !== '0' }
  const parent = category.parent ? instance.records.get('sc_category', category.parent) : null
  return parent ? { ...titleOf(parent), active: parent.active !== '0', category: own } : own
}

function clientScripts(instance: Instance, item: Row): Json {
  const links = rowsWhere(instance, 'io_set_item', { sc_cat_item: textOf(item, 'sys_id') })
  const scripts = [
    ...rowsWhere(instance, 'catalog_script_client', { cat_item: textOf(item, 'sys_id'), active: '1' }, ['order']),
    ...rowsWhere(
      instance,
      'catalog_script_client',
      { variable_set: links.map((link) => textOf(link, 'variable_set')), active: '1' },
      ['order'],
    ),
  ]
  const of = (type: string): Json =>
    scripts
      .filter((script) => script.type === type && script.applies_catalog !== '0')
      .map((script) => ({
        sys_id: textOf(script, 'sys_id'),
        name: textOf(script, 'name'),
        type,
        fieldName: textOf(script, 'cat_variable'),
        script: textOf(script, 'script'),
      }))
  return { onChange: of('onChange'), onSubmit: of('onSubmit'), onLoad: of('onLoad') }
}
