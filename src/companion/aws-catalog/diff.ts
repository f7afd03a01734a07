import { BUDGET_LABEL } from './project-budgets.ts'
import { criterionIdOf, type Desired } from './desired.ts'
import {
  isOurs,
  keyOf,
  SYNC_TABLES,
  TABLE_RULES,
  type Current,
  type CurrentRow,
  type SyncTable,
  type Values,
} from './rows.ts'

export interface Change {
  kind: 'create' | 'update' | 'withdraw' | 'delete'
  table: SyncTable
  sysId: string
  /** Values to write; empty for a deletion. */
  values: Values
  /** What stood there, for the columns that change. */
  before: Values
  product?: string
}

/** Order forms of products that were withdrawn stay as they are: past orders still show them. */
const FORM_TABLES: ReadonlySet<SyncTable> = new Set([
  'item_option_new',
  'question_choice',
  'catalog_ui_policy',
  'catalog_ui_policy_action',
])

/**
 * What has to be written so that the instance holds what is desired. Only columns named in a desired row are compared.
 * Rows of the region that are no longer desired are withdrawn, except those that nobody could read this time.
 */
export const diff = (scope: string, desired: Desired, current: Current): Change[] => {
  const changes: Change[] = []
  const find = finder(current)
  const wanted = new Set<string>()
  for (const row of desired.rows) {
    const present = find(row.table, row.sysId, row.values)
    wanted.add(`${row.table}|${present?.sysId ?? row.sysId}`)
    const product = row.product === undefined ? {} : { product: row.product }
    if (!present) {
      changes.push({
        kind: 'create',
        table: row.table,
        sysId: row.sysId,
        values: { ...row.createOnly, ...row.values },
        before: {},
        ...product,
      })
      continue
    }
    const numbers = TABLE_RULES[row.table].numbers
    const differing = Object.entries(row.values).filter(([column, value]) => {
      const stored = present.values[column] ?? ''
      return !(numbers?.includes(column) ? sameNumber(value, stored) : same(value, stored))
    })
    if (differing.length === 0) continue
    changes.push({
      kind: 'update',
      table: row.table,
      sysId: present.sysId,
      values: Object.fromEntries(differing),
      before: Object.fromEntries(differing.map(([column]) => [column, present.values[column] ?? ''])),
      ...product,
    })
  }
  const keep = keeper(scope, desired, current)
  for (const table of SYNC_TABLES)
    for (const row of current.get(table)?.values() ?? []) {
      if (wanted.has(`${table}|${row.sysId}`) || !isOurs(scope, table, row) || keep(table, row)) continue
      const { withdrawn } = TABLE_RULES[table]
      const before = withdrawn ? pick(row.values, Object.keys(withdrawn)) : row.values
      if (withdrawn && Object.entries(withdrawn).every(([column, value]) => same(value, row.values[column] ?? '')))
        continue
      changes.push({
        kind: withdrawn ? 'withdraw' : 'delete',
        table,
        sysId: row.sysId,
        values: withdrawn ?? {},
        before,
      })
    }
  return changes
}

/** The platform ends lines with \n, and drops blanks at the end of some columns. */
const same = (a: string, b: string): boolean => a === b || normal(a) === normal(b)
const sameNumber = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && Number(a) === Number(b))
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

const pick = (values: Values, columns: readonly string[]): Values =>
  Object.fromEntries(columns.map((column) => [column, values[column] ?? '']))

/** Finds the row of the instance that stands for a desired one: by sys_id, for links also by what they link. */
const finder = (current: Current): ((table: SyncTable, sysId: string, values: Values) => CurrentRow | undefined) => {
  const byKey = new Map<string, CurrentRow>()
  for (const [table, rows] of current)
    if (TABLE_RULES[table].matchByKey)
      for (const row of rows.values()) byKey.set(`${table}|${keyOf(table, row.values)}`, row)
  return (table, sysId, values) => current.get(table)?.get(sysId) ?? byKey.get(`${table}|${keyOf(table, values)}`)
}

/** Tells which rows must be left alone because what they depend on could not be read, or because it is not AWS's. */
const keeper = (
  scope: string,
  desired: Desired,
  current: Current,
): ((table: SyncTable, row: CurrentRow) => boolean) => {
  const portfolios = new Set(desired.unreadPortfolios)
  for (const row of current.get('aws_portfolio')?.values() ?? [])
    if (desired.unreadShareTypes.has(row.values['share_type'] ?? '')) portfolios.add(row.sysId)
  const categories = new Set<string>()
  for (const id of portfolios) categories.add(current.get('aws_portfolio')?.get(id)?.values['category'] ?? '')
  categories.delete('')
  // While some share is unread nobody knows whether portfolios are left to stand below it.
  if (desired.unreadShareTypes.size > 0) categories.add(desired.regionCategory)
  // Categories that are ours to withdraw: those of the region and its portfolios. The root serves all regions.
  const ownCategories = new Set(
    [...(current.get('aws_portfolio')?.values() ?? [])].map((row) => row.values['category'] ?? ''),
  )
  ownCategories.add(desired.regionCategory)

  // Who may order from a portfolio that could not be read stays as it is.
  const criteria = new Set([...portfolios].map((portfolio) => criterionIdOf(scope, portfolio)))
  const desiredProducts = new Set(desired.rows.filter((row) => row.table === 'aws_product').map((row) => row.sysId))
  const products = new Set(desired.unreadProducts)
  const missing = new Set<string>()
  for (const row of current.get('aws_portfolio_product')?.values() ?? []) {
    const product = row.values['product'] ?? ''
    if (
      row.values['active'] !== 'false' &&
      portfolios.has(row.values['portfolio'] ?? '') &&
      !desiredProducts.has(product)
    ) {
      products.add(product)
      missing.add(product)
    }
  }
  const variables = current.get('item_option_new')
  const policies = current.get('catalog_ui_policy')
  const productOf = (table: SyncTable, values: Values): string => {
    if (table === 'item_option_new') return values['cat_item'] ?? ''
    if (table === 'question_choice') return variables?.get(values['question'] ?? '')?.values['cat_item'] ?? ''
    if (table === 'catalog_ui_policy') return values['catalog_item'] ?? ''
    if (table === 'catalog_ui_policy_action')
      return policies?.get(values['ui_policy'] ?? '')?.values['catalog_item'] ?? ''
    return values['product'] ?? ''
  }
  return (table, row) => {
    const { values } = row
    if (table === 'aws_portfolio') return portfolios.has(row.sysId)
    if (desired.unreadBudgets && (table === 'aws_budget' || values['name'] === BUDGET_LABEL)) return true
    if (table === 'aws_resource') return keepsResource(desired, values['kind'] ?? '')
    if (table === 'user_criteria') return criteria.has(row.sysId)
    if (table === 'sc_cat_item_user_criteria_mtom')
      // As long as some portfolio of the product is unread, nobody knows whether it is open to everybody.
      return portfolios.size > 0 || desired.unreadShareTypes.size > 0 || missing.has(values['sc_cat_item'] ?? '')
    if (table === 'sc_category') return categories.has(row.sysId) || !ownCategories.has(row.sysId)
    if (table === 'aws_product') return products.has(row.sysId)
    if (table === 'aws_portfolio_product')
      return portfolios.has(values['portfolio'] ?? '') || missing.has(values['product'] ?? '')
    if (table === 'sc_cat_item_category') {
      const category = values['sc_category'] ?? ''
      return categories.has(category) || !ownCategories.has(category) || missing.has(values['sc_cat_item'] ?? '')
    }
    // Also in other catalogs by an administrator's wish.
    if (table === 'sc_cat_item_catalog') return true
    const product = productOf(table, values)
    return products.has(product) || (FORM_TABLES.has(table) && !desiredProducts.has(product))
  }
}

/** Rows of a kind stay while it could not be read, or while nobody knows whether products that are not read ask for it. */
const keepsResource = (
  { lookUps, unreadProducts, unreadPortfolios, unreadShareTypes }: Desired,
  kind: string,
): boolean => {
  const read = Object.entries(lookUps).find(([one]) => one === kind)?.[1]
  const unread = unreadProducts.size + unreadPortfolios.size + unreadShareTypes.size
  return read === 'unread' || (read === undefined && unread > 0)
}
