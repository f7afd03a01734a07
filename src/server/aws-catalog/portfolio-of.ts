/** Which portfolio an order is launched from. */
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Sys_id of the portfolio behind a launch path of a product, '' when nobody knows. */
export function portfolioOf(world: World, product: string, launchPath: string): string {
  const path = world.records.get(TABLES.launchPath, launchPath, ['portfolio'])
  return path?.portfolio || onlyPortfolioOf(world, product)
}

function onlyPortfolioOf(world: World, product: string): string {
  const links = world.records.find(
    TABLES.portfolioProduct,
    [
      ['product', '=', product],
      ['active', '=', 'true'],
    ],
    ['portfolio'],
    { limit: 2 },
  )
  const only = links[0]
  return links.length === 1 && only ? (only.portfolio ?? '') : ''
}
