import type { Authorization, Call } from '../call.ts'
import { askedLevel, findProvisioned, levelContext, ownerContext } from './ownership.ts'

/** Listings that ask for a level of ownership. */
const LISTINGS = new Set([
  'ListProvisionedProductPlans',
  'ListRecordHistory',
  'ScanProvisionedProducts',
  'SearchProvisionedProducts',
])

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Operations whose `Id` is a portfolio's or a product's. */
function resourceOf(input: Record<string, unknown>, call: Call): string {
  const id = text(input['Id'])
  const portfolio = text(input['PortfolioId']) ?? (id?.startsWith('port-') ? id : undefined)
  const product = text(input['ProductId']) ?? (id?.startsWith('prod-') ? id : undefined)
  const base = `arn:${call.partition}:catalog:${call.region}:${call.account}`
  if (portfolio !== undefined) return `${base}:portfolio/${portfolio}`
  return product === undefined ? '*' : `${base}:product/${product}`
}

/** Owner of what a call names, or undefined when it names nothing that exists or that has an owner. */
function ownerOf(input: Record<string, unknown>, call: Call) {
  const { operation } = call
  if (operation === 'DescribeRecord') {
    const record = call.world.records.get(text(input['Id']) ?? '')
    return record?.scope === call.scope ? record.owner : undefined
  }
  if (operation.endsWith('ProvisionedProductPlan') && operation !== 'CreateProvisionedProductPlan') {
    const plan = call.world.plans.get(text(input['PlanId']) ?? '')
    return plan?.scope === call.scope ? plan.owner : undefined
  }
  const own = operation === 'DescribeProvisionedProduct'
  const id = text(input[own ? 'Id' : 'ProvisionedProductId'])
  const name = text(input[own ? 'Name' : 'ProvisionedProductName'])
  return findProvisioned(call, id, name)?.owner
}

const OWNED = new Set([
  'CreateProvisionedProductPlan',
  'DeleteProvisionedProductPlan',
  'DescribeProvisionedProduct',
  'DescribeProvisionedProductPlan',
  'DescribeRecord',
  'DescribeServiceActionExecutionParameters',
  'ExecuteProvisionedProductPlan',
  'ExecuteProvisionedProductServiceAction',
  'GetProvisionedProductOutputs',
  'ListStackInstancesForProvisionedProduct',
  'TerminateProvisionedProduct',
  'UpdateProvisionedProduct',
])

/** What IAM is asked about a call of Service Catalog. */
export function catalogAuthorization(input: Record<string, unknown>, call: Call): Authorization {
  if (LISTINGS.has(call.operation)) {
    const filter = input['AccessLevelFilter'] as { Key?: string } | undefined
    return { resource: '*', context: levelContext(askedLevel(filter)) }
  }
  if (!OWNED.has(call.operation)) return { resource: resourceOf(input, call) }
  const owner = ownerOf(input, call)
  // What does not exist is nobody's: the caller is to hear that it is not found.
  return { resource: '*', context: owner ? ownerContext(call.caller, owner) : levelContext('User') }
}
