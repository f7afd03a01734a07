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
import { duplicate, invalidParameters, notFound } from '../errors.ts'
import type { Constraint } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { isObject } from '../template/parse.ts'
import { ownPortfolio, portfolioById, productById } from './access.ts'
import { once } from './idempotency.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'

const TYPES = ['LAUNCH', 'NOTIFICATION', 'RESOURCE_UPDATE', 'STACKSET', 'TEMPLATE']

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

/** The parameters of a constraint are JSON text; what must be in it depends on the type. */
function checkedParameters(type: string, text: string): string {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalidParameters('Constraint parameters must be valid JSON.')
  }
  if (!isObject(parsed)) throw invalidParameters('Constraint parameters must be a JSON object.')
  const names = ['RoleArn', 'LocalRoleName'].filter((name) => typeof parsed[name] === 'string')
  if (type === 'LAUNCH' && names.length !== 1) {
    throw invalidParameters('A LAUNCH constraint must have RoleArn or LocalRoleName, but not both.')
  }
  if (type === 'TEMPLATE' && !isObject(parsed['Rules'])) {
    throw invalidParameters('A TEMPLATE constraint must have Rules.')
  }
  return text
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
  const page = paginate(found, call.operation, input)
  return { ...next(page), ConstraintDetails: page.items.map(detail) }
}

export const describeConstraint: Handler<DescribeConstraintInput, DescribeConstraintOutput> = (input, call) =>
  body(byId(call, input.Id))

export const createConstraint: Handler<CreateConstraintInput, CreateConstraintOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  const product = productById(call, input.ProductId)
  const type = input.Type ?? ''
  if (!TYPES.includes(type)) throw invalidParameters(`Unknown constraint type: ${type}`)
  if (!portfolio.productIds.includes(product.id)) {
    throw notFound(`Product ${product.id} is not associated with portfolio ${portfolio.id}.`)
  }
  const id = once(call, input.IdempotencyToken, input, () => {
    const present = call.world.constraints
      .in(call.scope)
      .filter((constraint) => constraint.portfolioId === portfolio.id && constraint.productId === product.id)
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
