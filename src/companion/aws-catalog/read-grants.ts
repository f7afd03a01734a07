import type { InstanceClient } from '../servicenow/client.ts'
import { tableName } from './rows.ts'

/**
 * Groups that may order, by sys_id of the portfolio, of those portfolios of a region that are not open to everybody. An
 * empty list: nobody may.
 */
export const readGrants = async (
  client: InstanceClient,
  scope: string,
  region: string,
): Promise<Map<string, string[]>> => {
  const portfolios = await client.query(
    tableName(scope, 'aws_portfolio'),
    [
      { field: 'region', operator: '=', value: region },
      { field: 'visibility', operator: '=', value: 'granted' },
    ],
    [],
  )
  const grants = new Map(portfolios.map((row): [string, string[]] => [row['sys_id'] ?? '', []]))
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
