import type { Catalog, Instance } from '../core.ts'
import { setVariable, variablesOf } from './options.ts'
import { orderNow } from './order.ts'

export { placeOrder } from './order.ts'
export * from './cart.ts'
export { submitProducer } from './producer.ts'

/** The service catalog: ordering and the answers of requested items. */
export function createCatalog(instance: Instance): Catalog {
  return {
    variablesOf: (requestItem) => variablesOf(instance, requestItem),
    setVariable: (requestItem, name, value) => setVariable(instance, requestItem, name, value),
    orderNow: (actor, request) => orderNow(instance, actor, request),
  }
}
