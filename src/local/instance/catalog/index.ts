import type { Catalog, Instance } from '../core.ts'
import { setVariable, variablesOf } from './options.ts'
import { orderNow } from './order.ts'
import { wishListEngine } from './wish-list.ts'

export { orderNow, placeOrder } from './order.ts'
export * from './cart.ts'
export { submitProducer } from './producer.ts'

/** The service catalog: ordering and the answers of requested items. The engine register must exist when it is made. */
export function createCatalog(instance: Instance): Catalog {
  instance.engines.register(wishListEngine(instance))
  return {
    variablesOf: (requestItem) => variablesOf(instance, requestItem),
    setVariable: (requestItem, name, value) => setVariable(instance, requestItem, name, value),
    orderNow: (actor, request) => orderNow(instance, actor, request),
  }
}
