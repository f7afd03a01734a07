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
  ['glide.product.name', 'Local instance', 'string', 'Name in the page header'],
]

/** Properties and the default catalog. */
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
