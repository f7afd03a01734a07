import { portfolioIdOf, productIdOf, regionCategoryId, type Desired, type ProjectSettings } from './desired.ts'
import { projectBudgets } from './project-budgets.ts'
import { portfolioRows, regionCategory, rootCategory } from './project-portfolio.ts'
import { projectProduct } from './project-product.ts'
import { projectResources } from './project-resources.ts'
import type { RegionTarget, Snapshot } from './snapshot.ts'

/** Desired rows of one region. Pure: the same snapshot gives the same rows, in the same order. */
export const project = (target: RegionTarget, snapshot: Snapshot, settings: ProjectSettings): Desired => {
  const desired: Desired = {
    region: target.sysId,
    regionCategory: regionCategoryId(settings.scope, target.sysId),
    rows: [],
    unreadPortfolios: new Set(),
    unreadShareTypes: new Set(snapshot.unreadShareTypes),
    unreadProducts: new Set(),
    lookUps: snapshot.lookUps,
    unreadBudgets: snapshot.budgets === 'unread',
    failures: [...snapshot.failures],
    remarks: [...snapshot.remarks],
  }
  const portfolios = [...snapshot.portfolios].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  if (portfolios.length > 0) {
    desired.rows.push(rootCategory(settings))
    if (settings.categoryLevels === 'region') desired.rows.push(regionCategory(target, settings))
  }
  for (const portfolio of portfolios) {
    desired.rows.push(...portfolioRows(target, portfolio, settings))
    if (portfolio.products === null)
      desired.unreadPortfolios.add(portfolioIdOf(settings.scope, target.sysId, portfolio.id))
  }
  const budgets = Array.isArray(snapshot.budgets) ? snapshot.budgets : []
  const shown = settings.budgets === 'everyone' ? budgets : []
  for (const product of snapshot.products) {
    const inPortfolios = portfolios.filter((portfolio) => portfolio.products?.includes(product.id))
    projectProduct(target, product, inPortfolios, settings, desired, shown)
  }
  desired.rows.push(
    ...projectBudgets(settings.scope, target.sysId, budgets, {
      portfolio: (id) => portfolioIdOf(settings.scope, target.sysId, id),
      product: (id) => productIdOf(settings.scope, target.sysId, id),
    }),
  )
  desired.rows.push(...projectResources(settings.scope, target.sysId, snapshot.lookUps))
  return desired
}
