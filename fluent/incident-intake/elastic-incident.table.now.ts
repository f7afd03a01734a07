import '@servicenow/sdk/global'
import { Acl, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { integrationUser } from './roles.now'

// The names of table and columns are the connector's. Wider than the incident's columns where the rules cut by
// themselves, so that they see the whole text.
export const x_swb_hub_elastic_incident = Table({
  name: 'x_swb_hub_elastic_incident',
  label: 'Elastic incident',
  extends: 'sys_import_set_row',
  extensible: true,
  actions: ['read'],
  allowWebServiceAccess: true,
  allowNewFields: true,
  schema: {
    elastic_incident_id: StringColumn({ label: 'Incident id', maxLength: 32 }),
    u_correlation_id: StringColumn({ label: 'Correlation id', maxLength: 1024 }),
    u_correlation_display: StringColumn({ label: 'Correlation display', maxLength: 100 }),
    u_short_description: StringColumn({ label: 'Short description', maxLength: 4000 }),
    u_description: StringColumn({ label: 'Description', maxLength: 4000 }),
    u_category: StringColumn({ label: 'Category', maxLength: 40 }),
    u_subcategory: StringColumn({ label: 'Subcategory', maxLength: 40 }),
    u_severity: StringColumn({ label: 'Severity', maxLength: 40 }),
    u_urgency: StringColumn({ label: 'Urgency', maxLength: 40 }),
    u_impact: StringColumn({ label: 'Impact', maxLength: 40 }),
    u_caller_id: StringColumn({ label: 'Caller', maxLength: 100 }),
    u_opened_by: StringColumn({ label: 'Opened by', maxLength: 100 }),
    u_work_notes: StringColumn({ label: 'Work notes', maxLength: 16000 }),
    u_comments: StringColumn({ label: 'Comments', maxLength: 16000 }),
    u_state: StringColumn({ label: 'State of the incident', maxLength: 40 }),
    u_close_code: StringColumn({ label: 'Close code', maxLength: 100 }),
    u_close_notes: StringColumn({ label: 'Close notes', maxLength: 4000 }),
    u_cmdb_ci: StringColumn({ label: 'Configuration item', maxLength: 255 }),
    u_company: StringColumn({ label: 'Company', maxLength: 255 }),
    u_assignment_group: StringColumn({ label: 'Assignment group', maxLength: 255 }),
    u_assigned_to: StringColumn({ label: 'Assigned to', maxLength: 255 }),
    u_location: StringColumn({ label: 'Location', maxLength: 255 }),
    u_business_service: StringColumn({ label: 'Business service', maxLength: 255 }),
    u_contact_type: StringColumn({ label: 'Contact type', maxLength: 40 }),
    unmatched: StringColumn({ label: 'Unmatched values', maxLength: 4000 }),
  },
})

List({
  table: 'x_swb_hub_elastic_incident',
  view: default_view,
  columns: [
    'sys_created_on',
    'sys_import_state',
    'sys_import_state_comment',
    'unmatched',
    'u_short_description',
    'u_correlation_id',
    'elastic_incident_id',
    'sys_target_sys_id',
  ],
})

Acl({
  $id: Now.ID['acl-elastic-incident-read'],
  type: 'record',
  table: 'x_swb_hub_elastic_incident',
  operation: 'read',
  roles: [integrationUser, admin],
})
Acl({
  $id: Now.ID['acl-elastic-incident-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_incident',
  operation: 'create',
  roles: [integrationUser],
})
// Kept by the intake itself, not sent.
Acl({
  $id: Now.ID['acl-elastic-incident-unmatched-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_incident',
  field: 'unmatched',
  operation: 'create',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-incident-write'],
  type: 'record',
  table: 'x_swb_hub_elastic_incident',
  operation: 'write',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-incident-delete'],
  type: 'record',
  table: 'x_swb_hub_elastic_incident',
  operation: 'delete',
  roles: [admin],
})
