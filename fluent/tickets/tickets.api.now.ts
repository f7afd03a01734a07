import '@servicenow/sdk/global'
import { Acl, RestApi } from '@servicenow/sdk/core'
import { companion } from '../platform/roles.now'
import { ticketClient } from './roles.now'
import { changesRoute, placeRoute, queueRoute, readRoute, reportRoute } from '../../src/server/tickets/entry-points.ts'

const clientOnly = Acl({
  $id: Now.ID['acl-api-tickets-client'],
  type: 'rest_endpoint',
  name: 'x_swb_hub_tickets_client',
  operation: 'execute',
  roles: [ticketClient],
})

const companionOnly = Acl({
  $id: Now.ID['acl-api-tickets-companion'],
  type: 'rest_endpoint',
  name: 'x_swb_hub_tickets_companion',
  operation: 'execute',
  roles: [companion],
})

RestApi({
  $id: Now.ID['api-tickets'],
  name: 'Switchboard tickets',
  serviceId: 'tickets',
  consumes: 'application/json',
  produces: 'application/json',
  shortDescription: 'Provisioning orders in, their changes out',
  versions: [{ $id: Now.ID['api-tickets-v1'], version: 1, isDefault: true }],
  routes: [
    {
      $id: Now.ID['api-tickets-place'],
      version: 1,
      name: 'hand in an order',
      method: 'POST',
      path: '/orders',
      script: placeRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [clientOnly],
    },
    {
      $id: Now.ID['api-tickets-read'],
      version: 1,
      name: 'read an order',
      method: 'GET',
      path: '/orders/{order_id}',
      script: readRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [clientOnly],
    },
    {
      $id: Now.ID['api-tickets-changes'],
      version: 1,
      name: 'changes since a cursor',
      method: 'GET',
      path: '/changes',
      script: changesRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [clientOnly],
    },
    {
      $id: Now.ID['api-tickets-queue'],
      version: 1,
      name: 'orders that wait for the companion',
      method: 'GET',
      path: '/queue',
      script: queueRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
    },
    {
      $id: Now.ID['api-tickets-report'],
      version: 1,
      name: 'report on an order',
      method: 'POST',
      path: '/orders/{order_id}/report',
      script: reportRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [companionOnly],
    },
  ],
})
