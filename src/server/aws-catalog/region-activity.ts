/** A region or account that is switched off offers nothing; what is under way goes on. */
import { isFalse } from '../platform/flags.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Refused when nothing can be ordered from the region at the moment. */
export function mayOrderIn(world: World, region: string): Result<null> {
  const row = world.records.get(TABLES.region, region, ['name', 'active', 'account.active'])
  if (!row || (!isFalse(row.active) && !isFalse(row['account.active']))) return success(null)
  return refusal(
    'region-off',
    `${row.name || 'Its region'} is switched off at the moment, so nothing can be ordered from it. Ask an administrator of AWS products.`,
  )
}

/**
 * Takes the products of a region out of the catalog when it or its account is switched off, and puts back what was taken
 * out so when both are on again. What AWS has withdrawn stays away; the next sync corrects what changed meanwhile.
 */
export function alignProducts(world: World, region: string): void {
  const open = mayOrderIn(world, region).ok
  const products = world.records.find(
    TABLES.product,
    [['region', '=', region], open ? ['region_off', '=', 'true'] : ['active', '=', 'true']],
    [],
  )
  for (const product of products)
    world.records.update(TABLES.product, product.sys_id, { active: String(open), region_off: String(!open) })
}

/** The same for all regions of an account. */
export function alignAccount(world: World, account: string): void {
  for (const region of world.records.find(TABLES.region, [['account', '=', account]], []))
    alignProducts(world, region.sys_id)
}
