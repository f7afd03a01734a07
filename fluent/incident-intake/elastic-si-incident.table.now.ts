import '@servicenow/sdk/global'
import { Acl, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { integrationUser } from './roles.now'

// Rows of the connector for security incidents. The table stands alone: what it becomes is a table of Security Incident
// Response, which is not on every instance.
export const x_swb_hub_elastic_si_incident = Table({
  name: 'x_swb_hub_elastic_si_incident',
  label: 'Elastic security incident',
  extends: 'sys_import_set_row',
  extensible: true,
  actions: ['read'],
  allowWebServiceAccess: true,
  allowNewFields: true,
  schema: {
    elastic_incident_id: StringColumn({ label: 'Security incident id', maxLength: 32 }),
    u_correlation_id: StringColumn({ label: 'Correlation id', maxLength: 1024 }),
    u_correlation_display: StringColumn({ label: 'Correlation display', maxLength: 100 }),
    u_short_description: StringColumn({ label: 'Short description', maxLength: 4000 }),
    u_description: StringColumn({ label: 'Description', maxLength: 4000 }),
    u_category: StringColumn({ label: 'Category', maxLength: 40 }),
    u_subcategory: StringColumn({ label: 'Subcategory', maxLength: 40 }),
    u_priority: StringColumn({ label: 'Priority', maxLength: 40 }),
    u_opened_by: StringColumn({ label: 'Opened by', maxLength: 100 }),
    u_work_notes: StringColumn({ label: 'Work notes', maxLength: 16000 }),
    u_comments: StringColumn({ label: 'Comments', maxLength: 16000 }),
    u_dest_ip: StringColumn({ label: 'Destination address', maxLength: 4000 }),
    u_source_ip: StringColumn({ label: 'Source address', maxLength: 4000 }),
    u_malware_hash: StringColumn({ label: 'Hash of the malware', maxLength: 4000 }),
    u_malware_url: StringColumn({ label: 'Link of the malware', maxLength: 4000 }),
    u_affected_user: StringColumn({ label: 'Affected user', maxLength: 255 }),
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
  table: 'x_swb_hub_elastic_si_incident',
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
  $id: Now.ID['acl-elastic-si-incident-read'],
  type: 'record',
  table: 'x_swb_hub_elastic_si_incident',
  operation: 'read',
  roles: [integrationUser, admin],
})
Acl({
  $id: Now.ID['acl-elastic-si-incident-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_si_incident',
  operation: 'create',
  roles: [integrationUser],
})
// Kept by the intake itself, not sent.
Acl({
  $id: Now.ID['acl-elastic-si-incident-unmatched-create'],
  type: 'record',
  table: 'x_swb_hub_elastic_si_incident',
  field: 'unmatched',
  operation: 'create',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-si-incident-write'],
  type: 'record',
  table: 'x_swb_hub_elastic_si_incident',
  operation: 'write',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elastic-si-incident-delete'],
  type: 'record',
  table: 'x_swb_hub_elastic_si_incident',
  operation: 'delete',
  roles: [admin],
})
