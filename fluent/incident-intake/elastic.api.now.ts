import '@servicenow/sdk/global'
import { Acl, Record, RestApi } from '@servicenow/sdk/core'
import { integrationUser } from './roles.now'
import { healthRoute, observableRoute, observablesRoute } from '../../src/server/incident-intake/entry-points.ts'

const integrationOnly = Acl({
  $id: Now.ID['acl-api-elastic'],
  type: 'rest_endpoint',
  name: 'x_swb_hub_elastic_api',
  operation: 'execute',
  roles: [integrationUser],
})

// Without versions, because connectors ask for a path without one.
export const elasticApi = RestApi({
  $id: Now.ID['api-elastic'],
  name: 'Elastic ITSM API',
  serviceId: 'elastic_api',
  consumes: 'application/json',
  produces: 'application/json',
  shortDescription: 'Tells a connector which application answers it',
  enforceAcl: [integrationOnly],
  routes: [
    {
      $id: Now.ID['api-elastic-health'],
      name: 'health',
      method: 'GET',
      path: '/health',
      script: healthRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [integrationOnly],
    },
    {
      $id: Now.ID['api-elastic-observable'],
      name: 'observable of a security incident',
      method: 'POST',
      path: '/incident/{sys_id}/observables',
      script: observableRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [integrationOnly],
      requestExample: '{"value":"192.0.2.1","type":"ipv4-addr"}',
    },
    {
      $id: Now.ID['api-elastic-observables'],
      name: 'observables of a security incident',
      method: 'POST',
      path: '/incident/{sys_id}/observables/bulk',
      script: observablesRoute,
      authentication: true,
      authorization: true,
      enforceAcl: [integrationOnly],
      requestExample: '[{"value":"192.0.2.1","type":"ipv4-addr"}]',
    },
  ],
})

// Completed by the set-up, which knows the address of Kibana. First install only: an upgrade leaves it as it is.
Record({
  $id: Now.ID['cors-elastic'],
  table: 'sys_cors_rule',
  $meta: { installMethod: 'first install' },
  data: {
    name: 'Elastic ITSM API',
    rest_api: elasticApi,
    domain: 'https://kibana.example.com',
    active: false,
    get: true,
    post: false,
    put: false,
    patch: false,
    delete: false,
    max_age: 0,
    access_control_allow_headers: 'Authorization',
  },
})
