import type {
  AssociateProductWithPortfolioInput,
  AssociateProductWithPortfolioOutput,
  CreateProductInput,
  CreateProductOutput,
  DeleteProductInput,
  DeleteProductOutput,
  DescribeProductAsAdminInput,
  DescribeProductAsAdminOutput,
  DescribeProductInput,
  DescribeProductOutput,
  DescribeProductViewInput,
  DescribeProductViewOutput,
  DisassociateProductFromPortfolioInput,
  DisassociateProductFromPortfolioOutput,
  ProvisioningArtifactProperties,
  SearchProductsAsAdminInput,
  SearchProductsAsAdminOutput,
  SearchProductsInput,
  SearchProductsOutput,
  UpdateProductInput,
  UpdateProductOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { AwsError, inUse, invalidParameters, limitExceeded, notFound } from '../errors.ts'
import type { Product } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import {
  adminPortfolios,
  chosenProduct,
  launchableProducts,
  launchPaths,
  ownPortfolio,
  ownProduct,
  portfolioById,
  productById,
  productsOf,
} from './access.ts'
import { newArtifact } from './artifacts.ts'
import { once } from './idempotency.ts'
import { paginate } from './paging.ts'
import { budgetsOf, next, tagOptionsOf } from './portfolios.ts'
import { changedTags, MAX_TAGS, toTags } from './tags.ts'
import { artifactDetail, artifactView, productDetail, productSummary, viewId } from './views.ts'

const MAX_PRODUCTS = 350
const MAX_PRODUCTS_PER_PORTFOLIO = 150

type Filters = Partial<Record<string, string[]>> | undefined
type SortBy = SearchProductsInput['SortBy']

const FIELDS: Record<string, (product: Product) => string> = {
  Owner: (product) => product.owner,
  ProductType: (product) => product.type,
  SourceProductId: (product) => product.id,
}

function fullText(product: Product): string {
  return [product.name, product.description, product.owner, product.distributor].join(' ').toLowerCase()
}

function filtered(products: Product[], filters: Filters): Product[] {
  return products.filter((product) =>
    Object.entries(filters ?? {}).every(([key, values = []]) => {
      if (key === 'FullTextSearch') return values.every((value) => fullText(product).includes(value.toLowerCase()))
      const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
      if (!field) throw invalidParameters(`Unknown filter: ${key}`)
      return values.includes(field(product))
    }),
  )
}

function sorted(products: Product[], by: SortBy, order: string | undefined): Product[] {
  if (by === undefined) return products
  const compare: Record<string, (a: Product, b: Product) => number> = {
    Title: (a, b) => a.name.localeCompare(b.name, 'en'),
    CreationDate: (a, b) => a.created - b.created,
    VersionCount: (a, b) => a.artifacts.length - b.artifacts.length,
  }
  const result = [...products].sort(compare[by])
  return order === 'DESCENDING' ? result.reverse() : result
}

export const searchProductsAsAdmin: Handler<SearchProductsAsAdminInput, SearchProductsAsAdminOutput> = (
  input,
  call,
) => {
  const among =
    input.PortfolioId === undefined
      ? call.world.products.in(call.scope)
      : productsOf(call, portfolioById(call, input.PortfolioId))
  const found = sorted(filtered(among, input.Filters), input.SortBy, input.SortOrder)
  const page = paginate(found, call, input)
  return { ...next(page), ProductViewDetails: page.items.map((product) => productDetail(product, call.partition)) }
}

export const searchProducts: Handler<SearchProductsInput, SearchProductsOutput> = (input, call) => {
  const found = sorted(filtered(launchableProducts(call), input.Filters), input.SortBy, input.SortOrder)
  const page = paginate(found, call, input)
  const count = (values: string[]) =>
    [...new Set(values)].map((value) => ({
      Value: value,
      ApproximateCount: values.filter((candidate) => candidate === value).length,
    }))
  return {
    ...next(page),
    ProductViewSummaries: page.items.map((product) => viewSummary(call, product)),
    ProductViewAggregations: {
      Owner: count(found.map((product) => product.owner)),
      ProductType: count(found.map((product) => product.type)),
    },
  }
}

const viewSummary = (call: Call, product: Product) => productSummary(product, launchPaths(call, product).length === 1)
const activeVersions = (product: Product) => product.artifacts.filter((artifact) => artifact.active).map(artifactView)

export const describeProduct: Handler<DescribeProductInput, DescribeProductOutput> = (input, call) => {
  const product = chosenProduct(call, input.Id, input.Name, launchableProducts(call))
  return {
    ProductViewSummary: viewSummary(call, product),
    ProvisioningArtifacts: activeVersions(product),
    Budgets: budgetsOf(call, product.scope, product.id),
    LaunchPaths: launchPaths(call, product).map((path) => ({ Id: path.id, Name: path.name })),
  }
}

export const describeProductView: Handler<DescribeProductViewInput, DescribeProductViewOutput> = (input, call) => {
  const product = launchableProducts(call).find((candidate) => viewId(candidate) === input.Id)
  if (!product) throw notFound(`Product view ${input.Id ?? ''} not found or access was denied.`)
  return { ProductViewSummary: viewSummary(call, product), ProvisioningArtifacts: activeVersions(product) }
}

export const describeProductAsAdmin: Handler<DescribeProductAsAdminInput, DescribeProductAsAdminOutput> = (
  input,
  call,
) => {
  const shared = adminPortfolios(call).flatMap((portfolio) => productsOf(call, portfolio))
  const among = [...new Map([...call.world.products.in(call.scope), ...shared].map((item) => [item.id, item])).values()]
  const product = chosenProduct(call, input.Id, input.Name, among)
  return {
    ProductViewDetail: productDetail(product, call.partition),
    ProvisioningArtifactSummaries: product.artifacts.map((artifact) => ({
      Id: artifact.id,
      Name: artifact.name,
      CreatedTime: new Date(artifact.created),
      ...(artifact.description === undefined ? {} : { Description: artifact.description }),
    })),
    Tags: product.tags,
    TagOptions: tagOptionsOf(call, product.scope, product.id),
    Budgets: budgetsOf(call, product.scope, product.id),
  }
}

const noSourceConnections = () =>
  new AwsError('NotImplemented', 'The local AWS endpoint has no source connections.', 501)

/** A product begins with a version, or with the repository that its versions come from. */
function firstVersion(input: CreateProductInput): ProvisioningArtifactProperties {
  const { ProvisioningArtifactParameters: version, SourceConnection: source } = input
  if (version === undefined && source === undefined) {
    throw invalidParameters('Either ProvisioningArtifactParameters or SourceConnection must be given.')
  }
  if (version === undefined) throw noSourceConnections()
  if (source !== undefined) {
    throw invalidParameters('ProvisioningArtifactParameters and SourceConnection cannot both be given.')
  }
  return version
}

export const createProduct: Handler<CreateProductInput, CreateProductOutput> = (input, call) => {
  const id = once(call, input.IdempotencyToken, input, () => {
    if (call.world.products.in(call.scope).length >= MAX_PRODUCTS) {
      throw limitExceeded(`You have reached the limit of ${MAX_PRODUCTS} products.`)
    }
    const type = input.ProductType ?? 'CLOUD_FORMATION_TEMPLATE'
    if (type === 'MARKETPLACE') throw invalidParameters('Products of type MARKETPLACE come from the marketplace only.')
    const artifact = newArtifact(call, type, firstVersion(input))
    return call.world.products.put({
      id: newId('prod'),
      scope: call.scope,
      account: call.account,
      region: call.region,
      name: input.Name ?? '',
      owner: input.Owner ?? '',
      type,
      created: call.now,
      tags: toTags(input.Tags),
      artifacts: [artifact],
      ...texts(input),
    }).id
  })
  const product = ownProduct(call, id)
  const [artifact] = product.artifacts
  return {
    ProductViewDetail: productDetail(product, call.partition),
    Tags: product.tags,
    ...(artifact ? { ProvisioningArtifactDetail: artifactDetail(artifact) } : {}),
  }
}

/** The optional texts of a product, those that are given. */
function texts(input: UpdateProductInput | CreateProductInput): Partial<Product> {
  const given: [keyof Product, string | undefined][] = [
    ['description', input.Description],
    ['distributor', input.Distributor],
    ['supportDescription', input.SupportDescription],
    ['supportEmail', input.SupportEmail],
    ['supportUrl', input.SupportUrl],
  ]
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<Product>
}

export const updateProduct: Handler<UpdateProductInput, UpdateProductOutput> = (input, call) => {
  const product = ownProduct(call, input.Id)
  if (input.SourceConnection) throw noSourceConnections()
  const tags = changedTags(product.tags, input.AddTags, input.RemoveTags)
  if (tags.length > MAX_TAGS) throw invalidParameters(`Product ${product.id} would have more than ${MAX_TAGS} tags.`)
  const changed = call.world.products.put({
    ...product,
    name: input.Name ?? product.name,
    owner: input.Owner ?? product.owner,
    tags,
    ...texts(input),
  })
  return { ProductViewDetail: productDetail(changed, call.partition), Tags: changed.tags }
}

const isOf = (product: Product) => (version: { productId: string }) => version.productId === product.id

export const deleteProduct: Handler<DeleteProductInput, DeleteProductOutput> = (input, call) => {
  const product = ownProduct(call, input.Id)
  if (call.world.portfolios.in(call.scope).some((portfolio) => portfolio.productIds.includes(product.id))) {
    throw inUse(`Product ${product.id} is associated with portfolios and cannot be deleted.`)
  }
  if (call.world.tagOptions.in(call.scope).some((option) => option.resourceIds.includes(product.id))) {
    throw inUse(`Product ${product.id} has TagOptions and cannot be deleted.`)
  }
  if (call.world.serviceActions.in(call.scope).some((action) => action.versions.some(isOf(product)))) {
    throw inUse(`Product ${product.id} has service actions and cannot be deleted.`)
  }
  call.world.products.delete(product.id)
  return {}
}

export const associateProductWithPortfolio: Handler<
  AssociateProductWithPortfolioInput,
  AssociateProductWithPortfolioOutput
> = (input, call) => {
  const product = productById(call, input.ProductId)
  const portfolio = ownPortfolio(call, input.PortfolioId)
  if (portfolio.productIds.includes(product.id)) return {}
  if (portfolio.productIds.length >= MAX_PRODUCTS_PER_PORTFOLIO) {
    throw limitExceeded(`Portfolio ${portfolio.id} has reached the limit of ${MAX_PRODUCTS_PER_PORTFOLIO} products.`)
  }
  call.world.portfolios.put({ ...portfolio, productIds: [...portfolio.productIds, product.id] })
  return {}
}

export const disassociateProductFromPortfolio: Handler<
  DisassociateProductFromPortfolioInput,
  DisassociateProductFromPortfolioOutput
> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  if (!portfolio.productIds.includes(input.ProductId ?? '')) {
    throw notFound(`Product ${input.ProductId ?? ''} is not associated with portfolio ${portfolio.id}.`)
  }
  if (
    call.world.constraints
      .in(call.scope)
      .some((item) => item.portfolioId === portfolio.id && item.productId === input.ProductId)
  ) {
    throw inUse(`Product ${input.ProductId ?? ''} has constraints in portfolio ${portfolio.id}.`)
  }
  call.world.portfolios.put({
    ...portfolio,
    productIds: portfolio.productIds.filter((id) => id !== input.ProductId),
  })
  return {}
}
