import { createHash } from 'node:crypto'

/** Tables the sync writes, parents first. Names that start with `aws_` get the scope in front. */
export const SYNC_TABLES = [
  'sc_category',
  'user_criteria',
  'aws_portfolio',
  'aws_product',
  'sc_cat_item_catalog',
  'sc_cat_item_category',
  'sc_cat_item_user_criteria_mtom',
  'aws_portfolio_product',
  'aws_version',
  'aws_launch_path',
  'aws_resource',
  'aws_budget',
  'item_option_new',
  'question_choice',
  'catalog_ui_policy',
  'catalog_ui_policy_action',
  'aws_parameter',
  'aws_tag_choice',
] as const
export type SyncTable = (typeof SYNC_TABLES)[number]

/** Database values by column, as text; '' is empty. */
export type Values = Readonly<Record<string, string>>

/** A row the instance should have. Columns that are not named are not ours to compare or write. */
export interface DesiredRow {
  table: SyncTable
  sysId: string
  values: Values
  /** Values for a new row only; later they belong to the administrator (or are not known this time). */
  createOnly?: Values
  /** Product the row is part of: it is not written when that product cannot be. */
  product?: string
}

export interface CurrentRow {
  sysId: string
  values: Values
}
export type Current = ReadonlyMap<SyncTable, ReadonlyMap<string, CurrentRow>>

interface TableRules {
  /** Columns that make the natural key, from which the sys_id is derived. Empty: the key is not among the columns. */
  key: readonly string[]
  /** What happens to a row that AWS no longer has. Null: the row is deleted. */
  withdrawn: Values | null
  /**
   * Rows match by key, not by sys_id: the platform makes such links by itself too, and a second one would show twice.
   */
  matchByKey?: true
  /** Columns that hold numbers, which the platform writes in its own way. */
  numbers?: readonly string[]
}

const INACTIVE: Values = { active: 'false' }

export const TABLE_RULES: Readonly<Record<SyncTable, TableRules>> = {
  sc_category: { key: [], withdrawn: INACTIVE },
  user_criteria: { key: [], withdrawn: INACTIVE },
  // Links that an administrator made are not ours: they have other ids.
  sc_cat_item_user_criteria_mtom: { key: ['sc_cat_item', 'user_criteria'], withdrawn: null },
  aws_portfolio: { key: ['region', 'portfolio_id'], withdrawn: INACTIVE },
  aws_product: { key: ['region', 'product_id'], withdrawn: INACTIVE },
  sc_cat_item_catalog: { key: ['sc_cat_item', 'sc_catalog'], withdrawn: null, matchByKey: true },
  sc_cat_item_category: { key: ['sc_cat_item', 'sc_category'], withdrawn: null, matchByKey: true },
  aws_portfolio_product: { key: ['portfolio', 'product'], withdrawn: INACTIVE },
  aws_version: { key: ['product', 'version_id'], withdrawn: INACTIVE },
  aws_launch_path: { key: ['product', 'path_id'], withdrawn: INACTIVE },
  aws_budget: {
    key: ['region', 'budget_name', 'portfolio', 'product'],
    withdrawn: INACTIVE,
    numbers: ['limit_amount', 'actual_spend', 'forecast_spend'],
  },
  // Inactive ones are deleted by the instance, some time after nobody can choose them any more.
  aws_resource: { key: ['region', 'kind', 'resource_id'], withdrawn: INACTIVE },
  // Answers of past orders still point at variables and choices, so these are never deleted.
  item_option_new: { key: ['cat_item', 'name'], withdrawn: INACTIVE },
  question_choice: { key: ['question', 'value'], withdrawn: { inactive: 'true' } },
  catalog_ui_policy: { key: ['catalog_item', 'short_description'], withdrawn: INACTIVE },
  catalog_ui_policy_action: { key: ['ui_policy', 'catalog_variable'], withdrawn: null },
  aws_parameter: { key: ['version', 'launch_path', 'parameter_key'], withdrawn: INACTIVE },
  aws_tag_choice: { key: ['launch_path', 'tag_key'], withdrawn: INACTIVE },
}

/** Name of a table on the instance. */
export const tableName = (scope: string, table: string): string =>
  table.startsWith('aws_') ? `${scope}_${table}` : table

/**
 * sys_id derived from what a row is about, so that references need no round trip, a repeated write hits the same row,
 * and two builds under different scopes never share rows.
 */
export const deriveId = (scope: string, table: SyncTable, key: readonly string[]): string =>
  createHash('md5')
    .update([scope, table, ...key].join('|'))
    .digest('hex')

/** Natural key of a row as one text, '' when the table has none among its columns. */
export const keyOf = (table: SyncTable, values: Values): string =>
  TABLE_RULES[table].key.map((column) => values[column] ?? '').join('|')

/** Did the sync make this row? Administrators may add variables, choices and policies of their own to our items. */
export const isOurs = (scope: string, table: SyncTable, row: CurrentRow): boolean => {
  const { key, matchByKey } = TABLE_RULES[table]
  if (key.length === 0 || matchByKey) return true
  return (
    deriveId(
      scope,
      table,
      key.map((column) => row.values[column] ?? ''),
    ) === row.sysId
  )
}
