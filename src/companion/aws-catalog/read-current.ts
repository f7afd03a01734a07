import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'
import type { QueryCondition } from '../servicenow/query.ts'
import { criterionIdOf, type Desired } from './desired.ts'
import { SYNC_TABLES, tableName, TABLE_RULES, type Current, type CurrentRow, type SyncTable } from './rows.ts'

/** Columns beside those of the desired rows that tell what to leave alone. */
const ALWAYS: Partial<Record<SyncTable, readonly string[]>> = {
  aws_portfolio: ['share_type', 'category', 'active'],
  aws_portfolio_product: ['active'],
  aws_parameter: ['product'],
  aws_tag_choice: ['product'],
}
/** sys_ids in one query; keeps the URL within a few KB. */
const IDS_PER_QUERY = 100

/** Reads what the instance holds of one region: only the columns that will be compared. */
export const readCurrent = async (client: InstanceClient, scope: string, desired: Desired): Promise<Current> => {
  const reader = new CurrentReader(client, scope, desired)
  const region = (field: string): QueryCondition => ({ field, operator: '=', value: desired.region })
  const [portfolios, products, links, versions, paths, parameters, tagChoices, resources, budgets] = await Promise.all([
    reader.read('aws_portfolio', region('region')),
    reader.read('aws_product', region('region')),
    reader.read('aws_portfolio_product', region('portfolio.region')),
    reader.read('aws_version', region('product.region')),
    reader.read('aws_launch_path', region('product.region')),
    reader.read('aws_parameter', region('product.region')),
    reader.read('aws_tag_choice', region('product.region')),
    reader.read('aws_resource', region('region')),
    reader.read('aws_budget', region('region')),
  ])
  const productIds = products.map((row) => row.sysId)
  const categoryIds = new Set(desired.rows.filter((row) => row.table === 'sc_category').map((row) => row.sysId))
  categoryIds.add(desired.regionCategory)
  for (const row of portfolios) categoryIds.add(row.values['category'] ?? '')
  categoryIds.delete('')
  const criteriaIds = new Set(desired.rows.filter((row) => row.table === 'user_criteria').map((row) => row.sysId))
  for (const row of portfolios) criteriaIds.add(criterionIdOf(scope, row.sysId))
  const [criteria, criteriaLinks, categories, inCatalogs, inCategories, variables, policies] = await Promise.all([
    reader.readIn('user_criteria', 'sys_id', [...criteriaIds]),
    reader.readIn('sc_cat_item_user_criteria_mtom', 'user_criteria', [...criteriaIds]),
    reader.readIn('sc_category', 'sys_id', [...categoryIds]),
    reader.readIn('sc_cat_item_catalog', 'sc_cat_item', productIds),
    reader.readIn('sc_cat_item_category', 'sc_cat_item', productIds),
    reader.readIn('item_option_new', 'cat_item', productIds),
    reader.readIn('catalog_ui_policy', 'catalog_item', productIds),
  ])
  const [choices, actions] = await Promise.all([
    reader.readIn(
      'question_choice',
      'question',
      variables.map((row) => row.sysId),
    ),
    reader.readIn(
      'catalog_ui_policy_action',
      'ui_policy',
      policies.map((row) => row.sysId),
    ),
  ])
  const rows: Record<SyncTable, CurrentRow[]> = {
    sc_category: categories,
    user_criteria: criteria,
    sc_cat_item_user_criteria_mtom: criteriaLinks,
    aws_portfolio: portfolios,
    aws_product: products,
    sc_cat_item_catalog: inCatalogs,
    sc_cat_item_category: inCategories,
    aws_portfolio_product: links,
    aws_version: versions,
    aws_launch_path: paths,
    item_option_new: variables,
    question_choice: choices,
    catalog_ui_policy: policies,
    catalog_ui_policy_action: actions,
    aws_parameter: parameters,
    aws_tag_choice: tagChoices,
    aws_budget: budgets,
    aws_resource: resources,
  }
  return new Map(SYNC_TABLES.map((table) => [table, new Map(rows[table].map((row) => [row.sysId, row]))]))
}

class CurrentReader {
  readonly #client: InstanceClient
  readonly #scope: string
  readonly #columns: Map<SyncTable, Set<string>>

  constructor(client: InstanceClient, scope: string, desired: Desired) {
    this.#client = client
    this.#scope = scope
    this.#columns = new Map(
      SYNC_TABLES.map((table) => {
        const { key, withdrawn } = TABLE_RULES[table]
        return [table, new Set([...key, ...Object.keys(withdrawn ?? {}), ...(ALWAYS[table] ?? [])])]
      }),
    )
    for (const row of desired.rows)
      for (const column of Object.keys(row.values)) this.#columns.get(row.table)?.add(column)
  }

  async read(table: SyncTable, condition: QueryCondition): Promise<CurrentRow[]> {
    const rows = await this.#client.query(
      tableName(this.#scope, table),
      [condition],
      [...(this.#columns.get(table) ?? [])],
    )
    return rows.map(toCurrent)
  }

  /** Rows whose column holds one of these ids. */
  async readIn(table: SyncTable, field: string, ids: readonly string[]): Promise<CurrentRow[]> {
    const parts: string[][] = []
    for (let at = 0; at < ids.length; at += IDS_PER_QUERY) parts.push(ids.slice(at, at + IDS_PER_QUERY))
    const found = await Promise.all(parts.map((value) => this.read(table, { field, operator: 'IN', value })))
    return found.flat()
  }
}

const toCurrent = ({ sys_id, ...values }: InstanceRow): CurrentRow => ({ sysId: sys_id ?? '', values })
