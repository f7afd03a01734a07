/** Who may order from a portfolio. The catalog hides what a person may not order; this holds it for every other way. */
import { type Result, refusal, success } from '../platform/result.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** `person` is the one the order is for. A portfolio that nobody knows is not open to anybody. */
export function mayOrderFrom(world: World, portfolio: string, person: string): Result<null> {
  const row = portfolio ? world.records.get(TABLES.portfolio, portfolio, ['name', 'visibility']) : null
  if (!row || row.visibility !== 'granted') return success(null)
  const grants = world.records.find(
    TABLES.portfolioGrant,
    [
      ['portfolio', '=', portfolio],
      ['active', '=', 'true'],
    ],
    ['user_group'],
  )
  const groups = grants.map((grant) => grant.user_group ?? '').filter((group) => group !== '')
  const member =
    groups.length > 0 &&
    world.records.find(
      'sys_user_grmember',
      [
        ['user', '=', person],
        ['group', 'IN', groups.join(',')],
        ['group.active', '=', 'true'],
      ],
      [],
      { limit: 1 },
    ).length > 0
  return member
    ? success(null)
    : refusal(
        'not-granted',
        `The person it is for may not order from the portfolio ${row.name}: no group of theirs has been granted it.`,
      )
}
