import type {
  CreatePortfolioInput,
  CreatePortfolioOutput,
  DeletePortfolioInput,
  DeletePortfolioOutput,
  DescribePortfolioInput,
  DescribePortfolioOutput,
  ListPortfoliosForProductInput,
  ListPortfoliosForProductOutput,
  ListPortfoliosInput,
  ListPortfoliosOutput,
  UpdatePortfolioInput,
  UpdatePortfolioOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { inUse, limitExceeded } from '../errors.ts'
import { newId } from '../state/world.ts'
import { adminPortfolios, ownPortfolio, portfolioById, productById } from './access.ts'
import { once } from './idempotency.ts'
import { paginate } from './paging.ts'
import { changedTags, MAX_TAGS, toTags } from './tags.ts'
import { portfolioDetail, tagOptionDetail } from './views.ts'

const MAX_PORTFOLIOS = 100

export const tagOptionsOf = (call: Call, scope: string, resourceId: string) =>
  call.world.tagOptions
    .in(scope)
    .filter((option) => option.resourceIds.includes(resourceId))
    .map(tagOptionDetail)

export const budgetsOf = (call: Call, scope: string, resourceId: string) =>
  call.world.budgets
    .in(scope)
    .filter((budget) => budget.resourceIds.includes(resourceId))
    .map((budget) => ({ BudgetName: budget.name }))

/** Own portfolios only: imported ones are what ListAcceptedPortfolioShares is for. */
export const listPortfolios: Handler<ListPortfoliosInput, ListPortfoliosOutput> = (input, call) => {
  const page = paginate(call.world.portfolios.in(call.scope), call, input)
  return { ...next(page), PortfolioDetails: page.items.map((portfolio) => portfolioDetail(portfolio, call.partition)) }
}

export const next = (page: { NextPageToken?: string }) =>
  page.NextPageToken === undefined ? {} : { NextPageToken: page.NextPageToken }

export const describePortfolio: Handler<DescribePortfolioInput, DescribePortfolioOutput> = (input, call) => {
  const portfolio = portfolioById(call, input.Id)
  return {
    PortfolioDetail: portfolioDetail(portfolio, call.partition),
    Tags: portfolio.tags,
    TagOptions: tagOptionsOf(call, portfolio.scope, portfolio.id),
    Budgets: budgetsOf(call, portfolio.scope, portfolio.id),
  }
}

export const listPortfoliosForProduct: Handler<ListPortfoliosForProductInput, ListPortfoliosForProductOutput> = (
  input,
  call,
) => {
  const product = productById(call, input.ProductId)
  const holding = adminPortfolios(call).filter((portfolio) => portfolio.productIds.includes(product.id))
  const page = paginate(holding, call, input)
  return { ...next(page), PortfolioDetails: page.items.map((portfolio) => portfolioDetail(portfolio, call.partition)) }
}

export const createPortfolio: Handler<CreatePortfolioInput, CreatePortfolioOutput> = (input, call) => {
  const id = once(call, input.IdempotencyToken, input, () => {
    if (call.world.portfolios.in(call.scope).length >= MAX_PORTFOLIOS) {
      throw limitExceeded(`You have reached the limit of ${MAX_PORTFOLIOS} portfolios.`)
    }
    return call.world.portfolios.put({
      id: newId('port'),
      scope: call.scope,
      account: call.account,
      region: call.region,
      name: input.DisplayName ?? '',
      providerName: input.ProviderName ?? '',
      created: call.now,
      productIds: [],
      tags: toTags(input.Tags),
      ...(input.Description === undefined ? {} : { description: input.Description }),
    }).id
  })
  const portfolio = ownPortfolio(call, id)
  return { PortfolioDetail: portfolioDetail(portfolio, call.partition), Tags: portfolio.tags }
}

export const updatePortfolio: Handler<UpdatePortfolioInput, UpdatePortfolioOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.Id)
  const tags = changedTags(portfolio.tags, input.AddTags, input.RemoveTags)
  if (tags.length > MAX_TAGS) throw limitExceeded(`Portfolio ${portfolio.id} would have more than ${MAX_TAGS} tags.`)
  const changed = call.world.portfolios.put({
    ...portfolio,
    name: input.DisplayName ?? portfolio.name,
    providerName: input.ProviderName ?? portfolio.providerName,
    tags,
    ...(input.Description === undefined ? {} : { description: input.Description }),
  })
  return { PortfolioDetail: portfolioDetail(changed, call.partition), Tags: changed.tags }
}

export const deletePortfolio: Handler<DeletePortfolioInput, DeletePortfolioOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.Id)
  const { world } = call
  const busy =
    portfolio.productIds.length > 0 ||
    world.grants.in(call.scope).some((grant) => grant.portfolioId === portfolio.id) ||
    world.constraints.in(call.scope).some((constraint) => constraint.portfolioId === portfolio.id) ||
    world.shares.all().some((share) => share.portfolioId === portfolio.id)
  if (busy) {
    throw inUse(`Portfolio ${portfolio.id} has products, principals, constraints or shares and cannot be deleted.`)
  }
  world.portfolios.delete(portfolio.id)
  return {}
}
