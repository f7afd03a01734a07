import type { World } from '../state/world.ts'

/**
 * Products whose resources an engine of the customer makes instead of CloudFormation (Terraform and others). They have no
 * stack, no plans and no service actions, and every launch needs a launch role.
 */
export const isMadeByEngine = (productType: string | undefined): productType is string =>
  productType === 'EXTERNAL' || productType?.startsWith('TERRAFORM_') === true

/** `provisionedType` of what is launched from a product; absent for stacks of CloudFormation. */
export const engineType = (world: World, productId: string): { provisionedType?: string } => {
  const type = world.products.get(productId)?.type
  return isMadeByEngine(type) ? { provisionedType: type } : {}
}
