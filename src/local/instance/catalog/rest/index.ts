import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../../http/context.ts'
import { registerBrowseRoutes } from './browse-routes.ts'
import { catalogRoutes } from './call.ts'
import { registerCartRoutes } from './cart-routes.ts'
import { registerGuideRoutes } from './guide-routes.ts'
import { registerOrderRoutes } from './order-routes.ts'
import { registerWishListRoutes } from './wish-list-routes.ts'

/**
 * Service Catalog API: `/api/sn_sc/[v1|v2/]servicecatalog/…`. Errors are the platform's:
 * `{"error":{"message","detail"},"status":"failure"}`.
 */
export function registerCatalogApi(app: FastifyInstance, context: ServerContext): void {
  const route = catalogRoutes(app, context)
  registerBrowseRoutes(route, context.instance)
  registerOrderRoutes(route, context.instance)
  registerCartRoutes(route, context.instance)
  registerWishListRoutes(route, context.instance)
  registerGuideRoutes(route, context.instance)
}
