/** What the instance should hold for a region, and the sys_ids it goes by. */
import type { TagSettings } from './project-tags.ts'
import type { LookUps } from './resource-kinds.ts'
import { deriveId, type DesiredRow } from './rows.ts'

export interface ProjectSettings {
  scope: string
  /** sys_id of the catalog. */
  catalog: string
  rootCategory: string
  /** Does each region get a category of its own, between the root and its portfolios? */
  categoryLevels: 'none' | 'region'
  /** Groups that may order, by portfolio, of those portfolios that are not open to everybody. */
  grants?: ReadonlyMap<string, readonly string[]>
  tags?: TagSettings
  /** `managers`: budgets in a list of their own; `everyone`: on order forms, too. */
  budgets?: 'none' | 'managers' | 'everyone'
}

/** What the instance should hold for one region, and what must be left as it is because it could not be read. */
export interface Desired {
  region: string
  /** Category of the region, whether it is desired or not. */
  regionCategory: string
  rows: DesiredRow[]
  /** Portfolios whose products are not known. */
  unreadPortfolios: Set<string>
  unreadShareTypes: Set<string>
  /** Products whose details are not known. */
  unreadProducts: Set<string>
  /** What there is to choose from; kinds that nobody asks for are missing. */
  lookUps: LookUps
  /** Nobody knows this time what budgets there are. */
  unreadBudgets: boolean
  failures: string[]
  remarks: string[]
}

/** sys_id of the category under which every portfolio has its own. One for all regions. */
export const rootCategoryId = (scope: string): string => deriveId(scope, 'sc_category', ['root'])
/** Keyed by the region record, so that renaming an account renames the category. */
export const regionCategoryId = (scope: string, region: string): string =>
  deriveId(scope, 'sc_category', ['region', region])
export const categoryIdOf = (scope: string, portfolio: string): string => deriveId(scope, 'sc_category', [portfolio])
/** Criterion that says who may order from a portfolio. */
export const criterionIdOf = (scope: string, portfolio: string): string => deriveId(scope, 'user_criteria', [portfolio])
export const portfolioIdOf = (scope: string, region: string, id: string): string =>
  deriveId(scope, 'aws_portfolio', [region, id])
export const productIdOf = (scope: string, region: string, id: string): string =>
  deriveId(scope, 'aws_product', [region, id])
