import '@servicenow/sdk/global'
import { Acl, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { integrationUser } from './roles.now'

// What a connector found out about a security incident. A text instead of a reference, because the table of security
// incidents is not on every instance.
export const x_swb_hub_elastic_observable = Table({
  name: 'x_swb_hub_elastic_observable',
  label: 'Elastic observable',
  display: 'value',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    security_incident: StringColumn({ label: 'Security incident (sys_id)', maxLength: 32, mandatory: true }),
    value: StringColumn({ label: 'Value', maxLength: 1000, mandatory: true }),
    type: StringColumn({ label: 'Type', maxLength: 100, mandatory: true }),
    observable_key: StringColumn({ label: 'Key', maxLength: 40, mandatory: true, readOnly: true }),
  },
  index: [
    { name: 'observable_key', element: 'observable_key', unique: true },
    { name: 'security_incident', element: 'security_incident', unique: false },
  ],
})

List({
  table: 'x_swb_hub_elastic_observable',
  view: default_view,
  columns: ['sys_created_on', 'security_incident', 'type', 'value'],
})

Acl({
  $id: Now.ID['acl-elastic-observable-read'],
  type: 'record',
  table: 'x_swb_hub_elastic_observable',
  operation: 'read',
  roles: [integrationUser, admin],
})
Acl({
  $id: Now.ID['acl-elastic-observable-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_observable',
  operation: 'create',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-observable-write'],
  type: 'record',
  table: 'x_swb_hub_elastic_observable',
  operation: 'write',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-observable-delete'],
  type: 'record',
  table: 'x_swb_hub_elastic_observable',
  operation: 'delete',
  roles: [admin],
})
