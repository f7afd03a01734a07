import type {
  AssociateTagOptionWithResourceInput,
  AssociateTagOptionWithResourceOutput,
  CreateTagOptionInput,
  CreateTagOptionOutput,
  DeleteTagOptionInput,
  DeleteTagOptionOutput,
  DescribeTagOptionInput,
  DescribeTagOptionOutput,
  DisassociateTagOptionFromResourceInput,
  DisassociateTagOptionFromResourceOutput,
  ListBudgetsForResourceInput,
  ListBudgetsForResourceOutput,
  ListResourcesForTagOptionInput,
  ListResourcesForTagOptionOutput,
  ListTagOptionsInput,
  ListTagOptionsOutput,
  ResourceDetail,
  UpdateTagOptionInput,
  UpdateTagOptionOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { duplicate, inUse, invalidParameters, limitExceeded, notFound } from '../errors.ts'
import type { TagOption } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { paginate } from './paging.ts'
import { budgetsOf, next } from './portfolios.ts'
import { portfolioArn, productArn, tagOptionDetail } from './views.ts'

const MAX_PER_RESOURCE = 25

function byId(call: Call, id: string | undefined): TagOption {
  const option = call.world.tagOptions.get(id ?? '')
  if (option?.scope !== call.scope) throw notFound(`TagOption ${id ?? ''} not found.`)
  return option
}

/** A portfolio or product of this account. */
function resource(call: Call, id: string): ResourceDetail | undefined {
  const portfolio = call.world.portfolios.get(id)
  if (portfolio?.scope === call.scope) {
    return {
      Id: portfolio.id,
      ARN: portfolioArn(call.partition, portfolio),
      Name: portfolio.name,
      CreatedTime: new Date(portfolio.created),
      ...(portfolio.description === undefined ? {} : { Description: portfolio.description }),
    }
  }
  const product = call.world.products.get(id)
  if (product?.scope !== call.scope) return undefined
  return {
    Id: product.id,
    ARN: productArn(call.partition, product),
    Name: product.name,
    CreatedTime: new Date(product.created),
    ...(product.description === undefined ? {} : { Description: product.description }),
  }
}

export const createTagOption: Handler<CreateTagOptionInput, CreateTagOptionOutput> = (input, call) => {
  const { Key: key = '', Value: value = '' } = input
  if (call.world.tagOptions.in(call.scope).some((option) => option.key === key && option.value === value)) {
    throw duplicate(`TagOption ${key}=${value} exists already.`)
  }
  const option = call.world.tagOptions.put({
    id: newId('tag'),
    scope: call.scope,
    key,
    value,
    active: true,
    owner: call.account,
    resourceIds: [],
  })
  return { TagOptionDetail: tagOptionDetail(option) }
}

export const describeTagOption: Handler<DescribeTagOptionInput, DescribeTagOptionOutput> = (input, call) => ({
  TagOptionDetail: tagOptionDetail(byId(call, input.Id)),
})

export const updateTagOption: Handler<UpdateTagOptionInput, UpdateTagOptionOutput> = (input, call) => {
  const option = byId(call, input.Id)
  const value = input.Value ?? option.value
  const same = call.world.tagOptions.in(call.scope).find((item) => item.key === option.key && item.value === value)
  if (same && same.id !== option.id) throw duplicate(`TagOption ${option.key}=${value} exists already.`)
  const changed = call.world.tagOptions.put({ ...option, value, active: input.Active ?? option.active })
  return { TagOptionDetail: tagOptionDetail(changed) }
}

export const deleteTagOption: Handler<DeleteTagOptionInput, DeleteTagOptionOutput> = (input, call) => {
  const option = byId(call, input.Id)
  if (option.resourceIds.some((id) => resource(call, id) !== undefined)) {
    throw inUse(`TagOption ${option.id} is associated with portfolios or products and cannot be deleted.`)
  }
  call.world.tagOptions.delete(option.id)
  return {}
}

/** The answer calls its token `PageToken`, unlike nearly every other operation. */
export const listTagOptions: Handler<ListTagOptionsInput, ListTagOptionsOutput> = (input, call) => {
  const filters = input.Filters
  const found = call.world.tagOptions
    .in(call.scope)
    .filter((option) => filters?.Key === undefined || option.key === filters.Key)
    .filter((option) => filters?.Value === undefined || option.value === filters.Value)
    .filter((option) => filters?.Active === undefined || option.active === filters.Active)
  const page = paginate(found, call, input)
  return {
    TagOptionDetails: page.items.map(tagOptionDetail),
    ...(page.NextPageToken === undefined ? {} : { PageToken: page.NextPageToken }),
  }
}

export const listResourcesForTagOption: Handler<ListResourcesForTagOptionInput, ListResourcesForTagOptionOutput> = (
  input,
  call,
) => {
  const type = input.ResourceType?.toLowerCase()
  if (type !== undefined && !['portfolio', 'product'].includes(type)) {
    throw invalidParameters(`Unknown resource type: ${input.ResourceType ?? ''}. Use Portfolio or Product.`)
  }
  const details = byId(call, input.TagOptionId)
    .resourceIds.map((id) => resource(call, id))
    .filter((detail): detail is ResourceDetail => detail !== undefined)
    .filter((detail) => type === undefined || (detail.Id ?? '').startsWith(type.slice(0, 4)))
  const page = paginate(details, call, input)
  return {
    ResourceDetails: page.items,
    ...(page.NextPageToken === undefined ? {} : { PageToken: page.NextPageToken }),
  }
}

export const associateTagOptionWithResource: Handler<
  AssociateTagOptionWithResourceInput,
  AssociateTagOptionWithResourceOutput
> = (input, call) => {
  const option = byId(call, input.TagOptionId)
  const id = input.ResourceId ?? ''
  if (!resource(call, id)) throw notFound(`Resource ${id} not found.`)
  if (option.resourceIds.includes(id)) throw duplicate(`TagOption ${option.id} is associated with ${id} already.`)
  const present = call.world.tagOptions.in(call.scope).filter((item) => item.resourceIds.includes(id))
  if (present.length >= MAX_PER_RESOURCE)
    throw limitExceeded(`${id} has reached the limit of ${MAX_PER_RESOURCE} TagOptions.`)
  call.world.tagOptions.put({ ...option, resourceIds: [...option.resourceIds, id] })
  return {}
}

export const disassociateTagOptionFromResource: Handler<
  DisassociateTagOptionFromResourceInput,
  DisassociateTagOptionFromResourceOutput
> = (input, call) => {
  const option = byId(call, input.TagOptionId)
  if (!option.resourceIds.includes(input.ResourceId ?? '')) {
    throw notFound(`TagOption ${option.id} is not associated with ${input.ResourceId ?? ''}.`)
  }
  call.world.tagOptions.put({ ...option, resourceIds: option.resourceIds.filter((id) => id !== input.ResourceId) })
  return {}
}

export const listBudgetsForResource: Handler<ListBudgetsForResourceInput, ListBudgetsForResourceOutput> = (
  input,
  call,
) => {
  const id = input.ResourceId ?? ''
  if (!resource(call, id)) throw notFound(`Resource ${id} not found.`)
  const page = paginate(budgetsOf(call, call.scope, id), call, input)
  return { ...next(page), Budgets: page.items }
}
