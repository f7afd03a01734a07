import type { SeedRecord } from './record.ts'
import { seedRecord } from './record.ts'

/** The catalog that every instance ships with; packages refer to it by this id. */
export const SERVICE_CATALOG_ID = 'e0d08b13c3330100c8b837659bba8fb4'

/** Properties with the defaults of a plain instance: [name, value, type, description]. */
const PROPERTIES: [string, string, string, string][] = [
  ['glide.invalid_query.returns_no_rows', 'false', 'boolean', 'A query with an invalid condition returns no rows'],
  ['glide.rest.choice.allow_non_existing_value', 'false', 'boolean', 'REST accepts choice values that do not exist'],
  ['glide.sm.default_mode', 'deny', 'string', 'What applies to tables without access controls'],
  [
    'glide.wsdl.schema.UnqualifiedElementFormDefault',
    'true',
    'boolean',
    'Generated schemas leave elements unqualified',
  ],
  ['glide.wsdl.definition.use_unique_namespace', 'true', 'boolean', 'Each WSDL has a target namespace of its own'],
  ['glide.wsdl.unique_service_name', 'true', 'boolean', 'Each WSDL has a service name of its own'],
  ['glide.basicauth.required.soap', 'true', 'boolean', 'SOAP requests need a login'],
  ['glide.basicauth.required.wsdl', 'true', 'boolean', 'WSDL requests need a login'],
  ['glide.soap.strict_security', 'true', 'boolean', 'SOAP requests need SOAP roles'],
  ['glide.soap.require_content_type_xml', 'false', 'boolean', 'SOAP requests must have an XML content type'],
  ['glide.soap.omit_null_values', 'false', 'boolean', 'SOAP answers leave out empty elements'],
  ['glide.soapfault.display_stack_trace', 'false', 'boolean', 'SOAP faults carry a stack trace'],
  ['glide.oauth.inbound.client.credential.grant_type.enabled', 'false', 'boolean', 'OAuth client credentials grant'],
  ['glide.sc.checkout.twostep', 'false', 'boolean', 'Checkout shows a summary before the order is placed'],
  ['glide.sc.req_for.roles', 'itil,catalog_admin,admin', 'string', 'Roles that may order for other people'],
  [
    'glide.sc.req_for.roles.default',
    'deny',
    'string',
    'Who may order for others when no roles are listed: allow or deny',
  ],
  ['glide.db.max_view_records', '10000', 'integer', 'Most rows of a database view'],
  ['glide.sys.default.tz', 'Etc/UTC', 'timezone', 'Time zone of users who chose none'],
  ['glide.sys.date_format', 'yyyy-MM-dd', 'date_format', 'Date format of users who chose none'],
  ['glide.sys.time_format', 'HH:mm:ss', 'time_format', 'Time format of users who chose none'],
  ['glide.buildname', 'Australia', 'string', 'Release whose behaviour this instance has'],
  ['glide.buildtag', 'local-instance', 'string', 'Build of the instance'],
  ['glide.product.name', 'Local instance', 'string', 'Name in the page header'],
]

/** Events that the base system queues when approvals and tasks are decided: [name, table, description]. */
const EVENTS: [string, string, string][] = [
  ['approval.inserted', 'sysapproval_approver', 'An approval is requested'],
  ['approval.rejected', 'sysapproval_approver', 'An approval is rejected'],
  ['approval.cancelled', 'sysapproval_approver', 'An approval is cancelled'],
  ['approval.rejected.by.other', 'sysapproval_approver', 'Somebody else has rejected'],
  ['request.approval.inserted', 'sysapproval_approver', 'An approval of a request is requested'],
  ['request.approval.rejected', 'sysapproval_approver', 'An approval of a request is rejected'],
  ['request.approval.cancelled', 'sysapproval_approver', 'An approval of a request is cancelled'],
  ['sc_task.approval.inserted', 'sysapproval_approver', 'An approval of a catalog task is requested'],
  ['sc_task.approval.rejected', 'sysapproval_approver', 'An approval of a catalog task is rejected'],
  ['sc_task.approval.cancelled', 'sysapproval_approver', 'An approval of a catalog task is cancelled'],
  ['task.approved', 'task', 'A task is approved'],
  ['task.rejected', 'task', 'A task is rejected'],
  ['sc_request.approved', 'sc_request', 'A request is approved'],
  ['sc_request.rejected', 'sc_request', 'A request is rejected'],
]

/** Properties, events, numbering that the SDK's table definitions lack, and the default catalog. */
export function settingRecords(): SeedRecord[] {
  return [
    ...PROPERTIES.map(([name, value, type, description]) =>
      seedRecord('sys_properties', name, {
        name,
        sys_name: name,
        value,
        type,
        description,
        is_private: '0',
        ignore_cache: '0',
      }),
    ),
    ...EVENTS.map(([name, table, description]) =>
      seedRecord('sysevent_register', name, { event_name: name, sys_name: name, table, description }),
    ),
    seedRecord('sys_number', 'sc_req_item', {
      category: 'sc_req_item',
      prefix: 'RITM',
      number: '10000',
      maximum_digits: '7',
    }),
    {
      table: 'sc_catalog',
      values: {
        sys_id: SERVICE_CATALOG_ID,
        title: 'Service Catalog',
        sys_name: 'Service Catalog',
        description: 'Products and services for everybody',
        active: '1',
        enable_wish_list: '0',
      },
    },
  ]
}
