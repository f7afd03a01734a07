import { ListBudgetsForResourceCommand } from '@aws-sdk/client-service-catalog'
import type { AwsTarget } from '../aws/clients.ts'
import { allPages } from '../aws/pages.ts'
import { PARTITIONS } from '../aws/partitions.ts'
import { loadBudgets } from '../aws/services.ts'
import { AwsError } from '../errors.ts'
import type { RegionCalls } from './region-calls.ts'
import type { BudgetRead, Budgets, PortfolioRead, ProductRead, RegionTarget } from './snapshot.ts'

/**
 * Reads the budgets that watch portfolios and products, with what was spent: one call for each portfolio and one for each
 * budget; products name theirs with their details. `unread`: nobody knows this time.
 */
export const readBudgets = async (
  calls: RegionCalls,
  target: RegionTarget,
  role: AwsTarget,
  portfolios: readonly PortfolioRead[],
  products: readonly ProductRead[],
): Promise<Budgets> => {
  const region = PARTITIONS[target.account.partition].budgets
  if (region === undefined) {
    calls.remarks.push(`Budgets: partition ${target.account.partition} has none. Set sync.budgets to none.`)
    return []
  }
  const found = new Map<string, Pick<BudgetRead, 'portfolios' | 'products'>>()
  const watchers = (name: string): Pick<BudgetRead, 'portfolios' | 'products'> => {
    const known = found.get(name) ?? { portfolios: [], products: [] }
    found.set(name, known)
    return known
  }
  const budgets: BudgetRead[] = []
  try {
    // Budgets are of the account that owns the portfolio; those of shared ones are not told.
    for (const portfolio of portfolios.filter((one) => one.shareType === 'local'))
      for (const name of await budgetsOf(calls, role, portfolio.id)) watchers(name).portfolios.push(portfolio.id)
    for (const product of products)
      if (typeof product.details === 'object')
        for (const name of product.details.budgets) watchers(name).products.push(product.id)
    for (const [name, watched] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const read = await readBudget(calls, { ...role, region }, name)
      if (read) budgets.push({ ...read, ...watched })
    }
    return budgets
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'denied')
      calls.remarks.push(
        `Budgets are left as they are: ${error.message} Bring the sync role up to date with aws/switchboard-account.yaml, or set sync.budgets to none.`,
      )
    else calls.note('Budgets', error)
    return 'unread'
  }
}

const budgetsOf = async (calls: RegionCalls, role: AwsTarget, ResourceId: string): Promise<string[]> => {
  const details = await allPages(
    (PageToken) =>
      calls.call('ListBudgetsForResource', role, (client) =>
        client.send(new ListBudgetsForResourceCommand({ ResourceId, PageToken, PageSize: 20 })),
      ),
    (page) => page.Budgets,
    (page) => page.NextPageToken,
  )
  return details.flatMap((detail) => (detail.BudgetName ? [detail.BudgetName] : []))
}

/** Undefined when the budget has been deleted: the catalogue keeps its name all the same. */
const readBudget = async (
  calls: RegionCalls,
  target: AwsTarget,
  BudgetName: string,
): Promise<Omit<BudgetRead, 'portfolios' | 'products'> | undefined> => {
  const { DescribeBudgetCommand } = await loadBudgets()
  try {
    const { Budget: budget } = await calls.callService('budgets', 'DescribeBudget', target, (client) =>
      client.send(new DescribeBudgetCommand({ AccountId: target.accountId, BudgetName })),
    )
    const spend = budget?.CalculatedSpend
    return {
      name: BudgetName,
      unit: budget?.BudgetLimit?.Unit ?? spend?.ActualSpend?.Unit ?? '',
      limit: budget?.BudgetLimit?.Amount ?? '',
      actual: spend?.ActualSpend?.Amount ?? '',
      forecast: spend?.ForecastedSpend?.Amount ?? '',
      ends: budget?.TimePeriod?.End,
    }
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'missing') return undefined
    throw error
  }
}
