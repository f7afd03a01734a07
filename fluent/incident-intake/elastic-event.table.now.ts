import '@servicenow/sdk/global'
import { Acl, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { integrationUser } from './roles.now'

// Rows that become events of Event Management, under the names that events have everywhere.
export const x_swb_hub_elastic_event = Table({
  name: 'x_swb_hub_elastic_event',
  label: 'Elastic event',
  extends: 'sys_import_set_row',
  extensible: true,
  actions: ['read'],
  allowWebServiceAccess: true,
  allowNewFields: true,
  schema: {
    source: StringColumn({ label: 'Source', maxLength: 100 }),
    event_class: StringColumn({ label: 'Source instance', maxLength: 100 }),
    resource: StringColumn({ label: 'Resource', maxLength: 255 }),
    node: StringColumn({ label: 'Node', maxLength: 255 }),
    metric_name: StringColumn({ label: 'Metric name', maxLength: 255 }),
    type: StringColumn({ label: 'Type', maxLength: 255 }),
    severity: StringColumn({ label: 'Severity', maxLength: 40 }),
    description: StringColumn({ label: 'Description', maxLength: 4000 }),
    additional_info: StringColumn({ label: 'Additional information', maxLength: 16000 }),
    message_key: StringColumn({ label: 'Message key', maxLength: 1024 }),
    time_of_event: StringColumn({ label: 'Time of event', maxLength: 40 }),
    unmatched: StringColumn({ label: 'Unmatched values', maxLength: 4000 }),
  },
})

List({
  table: 'x_swb_hub_elastic_event',
  view: default_view,
  columns: [
    'sys_created_on',
    'sys_import_state',
    'sys_import_state_comment',
    'unmatched',
    'severity',
    'source',
    'node',
    'description',
    'message_key',
    'sys_target_sys_id',
  ],
})

Acl({
  $id: Now.ID['acl-elastic-event-read'],
  type: 'record',
  table: 'x_swb_hub_elastic_event',
  operation: 'read',
  roles: [integrationUser, admin],
})
Acl({
  $id: Now.ID['acl-elastic-event-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_event',
  operation: 'create',
  roles: [integrationUser],
})
// Kept by the intake itself, not sent.
Acl({
  $id: Now.ID['acl-elastic-event-unmatched-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_event',
  field: 'unmatched',
  operation: 'create',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-event-write'],
  type: 'record',
  table: 'x_swb_hub_elastic_event',
  operation: 'write',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-event-delete'],
  type: 'record',
  table: 'x_swb_hub_elastic_event',
  operation: 'delete',
  roles: [admin],
})
