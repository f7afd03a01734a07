import { matchesGlob } from '../auth/policy.ts'
import type { Call } from '../call.ts'
import { invalidParameters, notFound } from '../errors.ts'
import type { Artifact, Constraint, Grant, Portfolio, Product } from '../state/entities.ts'
import { derivedId } from '../state/world.ts'

/** Portfolios of others that this account may use: shares it accepted, and shares of its organization. */
export const acceptedShares = (call: Call) => call.world.shares.in(call.scope).filter((share) => share.accepted)

/** A portfolio that this account owns or has been given. Throws ResourceNotFoundException. */
export function portfolioById(call: Call, id: string | undefined): Portfolio {
  const portfolio = call.world.portfolios.get(id ?? '')
  const mine = portfolio?.scope === call.scope
  const shared = portfolio && acceptedShares(call).some((share) => share.portfolioId === portfolio.id)
  if (!portfolio || !(mine || shared)) throw notFound(`Portfolio ${id ?? ''} not found.`)
  return portfolio
}

/** A portfolio that this account may change. */
export function ownPortfolio(call: Call, id: string | undefined): Portfolio {
  const portfolio = portfolioById(call, id)
  if (portfolio.scope !== call.scope) {
    throw notFound(`Portfolio ${portfolio.id} is shared with this account and can be changed by its owner only.`)
  }
  return portfolio
}

/** Portfolios an administrator of this account sees: own ones and accepted shares. */
export function adminPortfolios(call: Call): Portfolio[] {
  const shared = acceptedShares(call)
    .map((share) => call.world.portfolios.get(share.portfolioId))
    .filter((portfolio) => portfolio !== undefined)
  return [...call.world.portfolios.in(call.scope), ...shared]
}

export function productsOf(call: Call, portfolio: Portfolio): Product[] {
  return portfolio.productIds
    .map((id) => call.world.products.get(id))
    .filter((product): product is Product => product !== undefined)
}

/** A product that an administrator of this account sees. */
export function productById(call: Call, id: string | undefined): Product {
  const product = call.world.products.get(id ?? '')
  const visible =
    product &&
    (product.scope === call.scope ||
      adminPortfolios(call).some((portfolio) => portfolio.productIds.includes(product.id)))
  if (!visible) throw notFound(`Product ${id ?? ''} not found or access was denied.`)
  return product
}

/** A product that this account may change. */
export function ownProduct(call: Call, id: string | undefined): Product {
  const product = productById(call, id)
  if (product.scope !== call.scope) throw notFound(`Product ${product.id} is shared with this account by its owner.`)
  return product
}

/** A product named by id or by name, one of them. */
export function chosenProduct(call: Call, id: string | undefined, name: string | undefined, among: Product[]): Product {
  exactlyOne('product', id, name)
  const found = among.filter((product) => product.id === id || (name !== undefined && product.name === name))
  if (found.length > 1) throw invalidParameters(`More than one product is named ${name ?? ''}. Use the product id.`)
  const [product] = found
  if (!product) throw notFound(`Product ${id ?? `with name ${name ?? ''}`} does not exist or access was denied.`)
  return product
}

export function exactlyOne(what: string, id: string | undefined, name: string | undefined): void {
  if ((id === undefined) === (name === undefined)) {
    throw invalidParameters(`You must provide the ${what} name or ID, but not both.`)
  }
}

export function artifactOf(product: Product, id: string | undefined): Artifact {
  const artifact = product.artifacts.find((candidate) => candidate.id === id)
  if (!artifact) throw notFound(`Provisioning artifact ${id ?? ''} not found for product ${product.id}.`)
  return artifact
}

/** `IAM` grants name one principal; `IAM_PATTERN` grants have no account and may hold `*` and `?`. */
function covers(grant: Grant, principalArn: string): boolean {
  if (grant.principalType === 'IAM') return grant.principalArn === principalArn
  return matchesGlob(grant.principalArn, principalArn.replace(/^(arn:[a-z-]+:iam::)\d{12}:/, '$1:'))
}

/** Portfolios granted to the caller, at once or through the pattern of a grant. */
export function launchablePortfolios(call: Call): Portfolio[] {
  const visibleSince = call.now - call.behaviour.grantDelaySeconds * 1000
  const granted = new Set(
    call.world.grants
      .in(call.scope)
      .filter((grant) => grant.created <= visibleSince && covers(grant, call.caller.principalArn))
      .map((grant) => grant.portfolioId),
  )
  return adminPortfolios(call).filter((portfolio) => granted.has(portfolio.id))
}

/** Way from a caller to a product: a portfolio that holds the product and is granted to him. */
export interface LaunchPath {
  id: string
  name: string
  portfolio: Portfolio
}

export const pathId = (call: Call, portfolio: Portfolio, product: Product): string =>
  derivedId('lpv2', call.account, portfolio.id, product.id)

export function launchPaths(call: Call, product: Product): LaunchPath[] {
  return launchablePortfolios(call)
    .filter((portfolio) => portfolio.productIds.includes(product.id))
    .map((portfolio) => ({ id: pathId(call, portfolio, product), name: portfolio.name, portfolio }))
}

/** Products the caller may launch, each once, in the order of the portfolios. */
export function launchableProducts(call: Call): Product[] {
  const products = new Map<string, Product>()
  for (const portfolio of launchablePortfolios(call)) {
    for (const product of productsOf(call, portfolio)) products.set(product.id, product)
  }
  return [...products.values()]
}

/** The product of a call of an end user; not granted and not existing look the same. */
export function launchableProduct(call: Call, id: string | undefined, name?: string): Product {
  if (id !== undefined && name === undefined) {
    const product = call.world.products.get(id)
    if (product && launchPaths(call, product).length > 0) return product
    throw notFound(`No launch paths found for resource: ${id}`)
  }
  return chosenProduct(call, id, name, launchableProducts(call))
}

/** The path of a call: named, or the only one there is. */
export function chosenPath(call: Call, product: Product, id: string | undefined, name?: string): LaunchPath {
  if (id !== undefined && name !== undefined) {
    throw invalidParameters('You must provide the path name or ID, but not both.')
  }
  const paths = launchPaths(call, product)
  const wanted = paths.filter(
    (path) => (id === undefined || path.id === id) && (name === undefined || path.name === name),
  )
  const [path] = wanted
  if (paths.length === 0) throw notFound(`No launch paths found for resource: ${product.id}`)
  if (!path) throw notFound(`Launch path ${id ?? name ?? ''} not found for product ${product.id}.`)
  if (wanted.length > 1) {
    throw invalidParameters('More than one launch path ids exist. Please specify the launch path id')
  }
  return path
}

/** Constraints of a product in a portfolio. */
export const constraintsOn = (call: Call, portfolio: Portfolio, product: Product): Constraint[] =>
  call.world.constraints
    .in(portfolio.scope)
    .filter((constraint) => constraint.portfolioId === portfolio.id && constraint.productId === product.id)
