import type { InstanceClient } from '../servicenow/client.ts'
import type { ChosenTag, TagSettings } from './project-tags.ts'
import { tableName } from './rows.ts'

/** What managers have said on the instance about ordering from the portfolios of a region. */
export interface OrderSettings {
  /**
   * Groups that may order, by sys_id of the portfolio, of those portfolios that are not open to everybody. An empty list:
   * nobody may.
   */
  grants: Map<string, string[]>
  tags: TagSettings
}

export const readOrderSettings = async (
  client: InstanceClient,
  scope: string,
  region: string,
  chosen: readonly ChosenTag[],
): Promise<OrderSettings> => {
  const portfolios = await client.query(
    tableName(scope, 'aws_portfolio'),
    [{ field: 'region', operator: '=', value: region }],
    ['visibility', 'user_tags'],
  )
  const having = (column: string, value: string): string[] =>
    portfolios.filter((row) => row[column] === value).map((row) => row['sys_id'] ?? '')
  return {
    grants: await readGrants(client, scope, region, having('visibility', 'granted')),
    tags: { withoutUserTags: new Set(having('user_tags', 'refused')), chosen },
  }
}

const readGrants = async (
  client: InstanceClient,
  scope: string,
  region: string,
  portfolios: readonly string[],
): Promise<Map<string, string[]>> => {
  const grants = new Map(portfolios.map((portfolio): [string, string[]] => [portfolio, []]))
  if (grants.size === 0) return grants
  const rows = await client.query(
    tableName(scope, 'aws_portfolio_grant'),
    [
      { field: 'portfolio.region', operator: '=', value: region },
      { field: 'active', operator: '=', value: 'true' },
    ],
    ['portfolio', 'user_group'],
  )
  for (const row of rows) if (row['user_group']) grants.get(row['portfolio'] ?? '')?.push(row['user_group'])
  for (const groups of grants.values()) groups.sort()
  return grants
}

/** Tags whose value people choose, of all regions. */
export const readChosenTags = async (client: InstanceClient, scope: string): Promise<ChosenTag[]> => {
  const rows = await client.query(
    tableName(scope, 'aws_tag'),
    [
      { field: 'active', operator: '=', value: 'true' },
      { field: 'source', operator: '=', value: 'choice' },
    ],
    ['tag_key', 'choices', 'portfolio'],
  )
  return rows.map((row) => ({
    key: (row['tag_key'] ?? '').trim(),
    values: linesOf(row['choices'] ?? ''),
    portfolio: row['portfolio'] ?? '',
  }))
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
