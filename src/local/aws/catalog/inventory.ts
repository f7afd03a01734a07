import type {
  DescribeProvisionedProductInput,
  DescribeProvisionedProductOutput,
  ListStackInstancesForProvisionedProductInput,
  ListStackInstancesForProvisionedProductOutput,
  ProvisionedProductAttribute,
  ScanProvisionedProductsInput,
  ScanProvisionedProductsOutput,
  SearchProvisionedProductsInput,
  SearchProvisionedProductsOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { invalidParameters } from '../errors.ts'
import type { ProvisionedProduct } from '../state/entities.ts'
import { askedLevel, ownsAt, provisionedBy } from './ownership.ts'
import type { Level } from './ownership.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { provisionedDetail } from './views.ts'

export const describeProvisionedProduct: Handler<DescribeProvisionedProductInput, DescribeProvisionedProductOutput> = (
  input,
  call,
) => ({
  ProvisionedProductDetail: provisionedDetail(provisionedBy(call, input.Id, input.Name)),
  CloudWatchDashboards: [],
})

const visible = (call: Call, level: Level): ProvisionedProduct[] =>
  call.world.provisioned.in(call.scope).filter((candidate) => ownsAt(level, call.caller, candidate.owner))

export const scanProvisionedProducts: Handler<ScanProvisionedProductsInput, ScanProvisionedProductsOutput> = (
  input,
  call,
) => {
  const page = paginate(visible(call, askedLevel(input.AccessLevelFilter)), call, input)
  return { ...next(page), ProvisionedProducts: page.items.map(provisionedDetail) }
}

function attributes(call: Call, provisioned: ProvisionedProduct): ProvisionedProductAttribute {
  const product = call.world.products.get(provisioned.productId)
  const artifact = product?.artifacts.find((candidate) => candidate.id === provisioned.artifactId)
  const detail = provisionedDetail(provisioned)
  const { LaunchRoleArn: _notHere, ...shared } = detail
  return {
    ...shared,
    Tags: provisioned.tags,
    PhysicalId: provisioned.stackId,
    ...(product ? { ProductName: product.name } : {}),
    ...(artifact ? { ProvisioningArtifactName: artifact.name } : {}),
    UserArn: provisioned.owner.principalArn,
    UserArnSession: provisioned.owner.callerArn,
  }
}

/** Fields of a search query `field:value`, and those that results may be sorted by. */
const FIELDS: Record<string, keyof ProvisionedProductAttribute> = {
  arn: 'Arn',
  createdtime: 'CreatedTime',
  id: 'Id',
  lastrecordid: 'LastRecordId',
  idempotencytoken: 'IdempotencyToken',
  name: 'Name',
  physicalid: 'PhysicalId',
  productid: 'ProductId',
  productname: 'ProductName',
  provisioningartifactid: 'ProvisioningArtifactId',
  provisioningartifactname: 'ProvisioningArtifactName',
  status: 'Status',
  type: 'Type',
  userarn: 'UserArn',
  userarnsession: 'UserArnSession',
}

const fieldOf = (name: string): keyof ProvisionedProductAttribute | undefined => {
  const key = name.toLowerCase()
  return Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
}

function textOf(item: ProvisionedProductAttribute, field: keyof ProvisionedProductAttribute): string {
  const value = item[field]
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : ''
}

/** A query is `field:value`, or plain text that the name has to contain. */
function matches(item: ProvisionedProductAttribute, query: string): boolean {
  const colon = query.indexOf(':')
  const field = colon < 0 ? undefined : fieldOf(query.slice(0, colon))
  const tag = /^tag:([^:]+):(.*)$/.exec(query)
  if (tag) return (item.Tags ?? []).some((candidate) => candidate.Key === tag[1] && candidate.Value === tag[2])
  if (field === undefined) return textOf(item, 'Name').toLowerCase().includes(query.toLowerCase())
  return textOf(item, field).toLowerCase() === query.slice(colon + 1).toLowerCase()
}

function sorted(items: ProvisionedProductAttribute[], by: string | undefined, order: string | undefined) {
  const field = fieldOf(by ?? 'createdTime')
  if (field === undefined) throw invalidParameters(`Cannot sort by ${by ?? ''}.`)
  const result = [...items].sort((a, b) => textOf(a, field).localeCompare(textOf(b, field), 'en'))
  return order === 'ASCENDING' ? result : result.reverse()
}

export const searchProvisionedProducts: Handler<SearchProvisionedProductsInput, SearchProvisionedProductsOutput> = (
  input,
  call,
) => {
  const unknown = Object.keys(input.Filters ?? {}).filter((key) => key !== 'SearchQuery')
  if (unknown.length > 0) throw invalidParameters(`Unknown filter: ${unknown.join(', ')}`)
  const queries = input.Filters?.SearchQuery ?? []
  const items = visible(call, askedLevel(input.AccessLevelFilter))
    .map((provisioned) => attributes(call, provisioned))
    .filter((item) => queries.every((query) => matches(item, query)))
  const page = paginate(sorted(items, input.SortBy, input.SortOrder), call, input)
  return { ...next(page), ProvisionedProducts: page.items, TotalResultsCount: items.length }
}

/** Only products launched through a STACKSET constraint have instances, and those are not launched here. */
export const listStackInstancesForProvisionedProduct: Handler<
  ListStackInstancesForProvisionedProductInput,
  ListStackInstancesForProvisionedProductOutput
> = (input, call) => {
  const provisioned = provisionedBy(call, input.ProvisionedProductId, undefined)
  throw invalidParameters(
    `Provisioned product ${provisioned.id} is of type ${provisioned.provisionedType ?? 'CFN_STACK'} and has no stack instances.`,
  )
}
