import { messageOf } from '../errors.ts'
import {
  categoryIdOf,
  criterionIdOf,
  portfolioIdOf,
  productIdOf,
  type Desired,
  type ProjectSettings,
} from './desired.ts'
import { detailRows } from './project-details.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type { BudgetRead, PortfolioRead, ProductRead, RegionTarget } from './snapshot.ts'
import { cut, oneLine, toHtml } from './text.ts'

/** Adds a product with all that belongs to it; one whose form cannot be made is left as it is and told. */
export const projectProduct = (
  target: RegionTarget,
  product: ProductRead,
  portfolios: readonly PortfolioRead[],
  settings: ProjectSettings,
  desired: Desired,
  budgets: readonly BudgetRead[],
): void => {
  const { scope } = settings
  const sysId = productIdOf(scope, target.sysId, product.id)
  const portfolioIds = portfolios.map((portfolio) => portfolioIdOf(scope, target.sysId, portfolio.id))
  let details = product.details
  let inner: DesiredRow[] = []
  if (typeof details === 'object')
    try {
      inner = detailRows(target, sysId, product, details, portfolios, settings, desired.lookUps, budgets)
    } catch (error) {
      desired.failures.push(`Product ${product.id} (${product.name}): ${messageOf(error)}.`)
      details = 'unread'
    }
  if (typeof details === 'string') desired.unreadProducts.add(sysId)
  desired.rows.push(
    productRow(target, sysId, product, details, portfolioIds, settings, desired),
    ...linkRows(sysId, portfolioIds, settings),
    ...inner,
  )
}

const productRow = (
  target: RegionTarget,
  sysId: string,
  product: ProductRead,
  details: ProductRead['details'],
  portfolioIds: readonly string[],
  settings: ProjectSettings,
  desired: Desired,
): DesiredRow => {
  const orderable = typeof details === 'object' && details.versions.length > 0 && details.paths.length > 0
  const active = { active: String(orderable) }
  const category = { category: portfolioIds[0] ? categoryIdOf(settings.scope, portfolioIds[0]) : '' }
  // While some portfolio is unread nobody knows which one comes first: then the category stays as it is.
  const complete = desired.unreadPortfolios.size === 0 && desired.unreadShareTypes.size === 0
  return {
    table: 'aws_product',
    sysId,
    values: {
      product_id: product.id,
      view_id: product.viewId,
      region: target.sysId,
      arn: product.arn,
      aws_owner: cut(oneLine(product.owner), 255),
      distributor: cut(oneLine(product.distributor), 255),
      product_type: product.type,
      support_email: cut(product.supportEmail, 254),
      support_url: cut(product.supportUrl, 2083),
      support_description: cut(product.supportDescription, 4000),
      name: cut(oneLine(product.name), 100),
      short_description: cut(oneLine(product.description), 200),
      description: toHtml(cut(product.description, 4000)),
      sc_catalogs: settings.catalog,
      ...(complete ? category : {}),
      // Unread details say nothing about whether it can be ordered.
      ...(details === 'unread' ? {} : active),
    },
    createOnly: {
      type: 'item',
      no_quantity_v2: 'true',
      ...category,
      ...(details === 'unread' ? { active: 'false' } : {}),
    },
  }
}

const linkRows = (product: string, portfolioIds: readonly string[], settings: ProjectSettings): DesiredRow[] => {
  const { scope, catalog } = settings
  const row = (table: DesiredRow['table'], key: readonly string[], values: Record<string, string>): DesiredRow => ({
    table,
    sysId: deriveId(scope, table, key),
    product,
    values,
  })
  // In one portfolio that is open to everybody: then everybody may see it.
  const grants = portfolioIds.map((portfolio) => settings.grants?.has(portfolio) ?? false)
  const criteria = grants.length > 0 && grants.every((granted) => granted) ? portfolioIds : []
  return [
    ...criteria.map((portfolio) => {
      const user_criteria = criterionIdOf(scope, portfolio)
      return row('sc_cat_item_user_criteria_mtom', [product, user_criteria], { sc_cat_item: product, user_criteria })
    }),
    row('sc_cat_item_catalog', [product, catalog], { sc_cat_item: product, sc_catalog: catalog }),
    ...portfolioIds.flatMap((portfolio) => {
      const category = categoryIdOf(scope, portfolio)
      return [
        row('sc_cat_item_category', [product, category], { sc_cat_item: product, sc_category: category }),
        row('aws_portfolio_product', [portfolio, product], { portfolio, product, active: 'true' }),
      ]
    }),
  ]
}
