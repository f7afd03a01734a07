import type {
  CreateConstraintInput,
  CreateConstraintOutput,
  DeleteConstraintInput,
  DeleteConstraintOutput,
  DescribeConstraintInput,
  DescribeConstraintOutput,
  ListConstraintsForPortfolioInput,
  ListConstraintsForPortfolioOutput,
  UpdateConstraintInput,
  UpdateConstraintOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { duplicate, invalidParameters, limitExceeded, notFound } from '../errors.ts'
import type { Constraint } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { ownPortfolio, portfolioById, productById } from './access.ts'
import { checkedParameters, isConstraintType } from './constraint-parameters.ts'
import { once } from './idempotency.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'

const MAX_CONSTRAINTS = 100

const detail = (constraint: Constraint) => ({
  ConstraintId: constraint.id,
  Type: constraint.type,
  Owner: constraint.owner,
  ProductId: constraint.productId,
  PortfolioId: constraint.portfolioId,
  ...(constraint.description === undefined ? {} : { Description: constraint.description }),
})

const body = (constraint: Constraint) => ({
  ConstraintDetail: detail(constraint),
  ConstraintParameters: constraint.parameters,
  Status: 'AVAILABLE' as const,
})

function byId(call: Call, id: string | undefined): Constraint {
  const constraint = call.world.constraints.get(id ?? '')
  if (constraint?.scope !== call.scope) throw notFound(`Constraint ${id ?? ''} not found.`)
  return constraint
}

export const listConstraintsForPortfolio: Handler<
  ListConstraintsForPortfolioInput,
  ListConstraintsForPortfolioOutput
> = (input, call) => {
  const portfolio = portfolioById(call, input.PortfolioId)
  const found = call.world.constraints
    .in(portfolio.scope)
    .filter((constraint) => constraint.portfolioId === portfolio.id)
    .filter((constraint) => input.ProductId === undefined || constraint.productId === input.ProductId)
  const page = paginate(found, call, input)
  return { ...next(page), ConstraintDetails: page.items.map(detail) }
}

export const describeConstraint: Handler<DescribeConstraintInput, DescribeConstraintOutput> = (input, call) =>
  body(byId(call, input.Id))

export const createConstraint: Handler<CreateConstraintInput, CreateConstraintOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  const product = productById(call, input.ProductId)
  const type = input.Type ?? ''
  if (!isConstraintType(type)) throw invalidParameters(`Unknown constraint type: ${type}`)
  if (!portfolio.productIds.includes(product.id)) {
    throw notFound(`Product ${product.id} is not associated with portfolio ${portfolio.id}.`)
  }
  const id = once(call, input.IdempotencyToken, input, () => {
    const present = call.world.constraints
      .in(call.scope)
      .filter((constraint) => constraint.portfolioId === portfolio.id && constraint.productId === product.id)
    if (present.length >= MAX_CONSTRAINTS) {
      throw limitExceeded(
        `Product ${product.id} has ${MAX_CONSTRAINTS} constraints in portfolio ${portfolio.id} already.`,
      )
    }
    const single = type === 'LAUNCH' || type === 'STACKSET' ? ['LAUNCH', 'STACKSET'] : [type]
    if (type !== 'TEMPLATE' && present.some((constraint) => single.includes(constraint.type))) {
      throw duplicate(`Product ${product.id} has a ${type} constraint in portfolio ${portfolio.id} already.`)
    }
    return call.world.constraints.put({
      id: newId('cons'),
      scope: call.scope,
      type,
      portfolioId: portfolio.id,
      productId: product.id,
      owner: call.account,
      parameters: checkedParameters(type, input.Parameters ?? ''),
      created: call.now,
      ...(input.Description === undefined ? {} : { description: input.Description }),
    }).id
  })
  return body(byId(call, id))
}

export const updateConstraint: Handler<UpdateConstraintInput, UpdateConstraintOutput> = (input, call) => {
  const constraint = byId(call, input.Id)
  return body(
    call.world.constraints.put({
      ...constraint,
      parameters:
        input.Parameters === undefined ? constraint.parameters : checkedParameters(constraint.type, input.Parameters),
      ...(input.Description === undefined ? {} : { description: input.Description }),
    }),
  )
}

export const deleteConstraint: Handler<DeleteConstraintInput, DeleteConstraintOutput> = (input, call) => {
  call.world.constraints.delete(byId(call, input.Id).id)
  return {}
}
