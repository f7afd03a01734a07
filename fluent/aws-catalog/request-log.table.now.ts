import '@servicenow/sdk/global'
import {
  Acl,
  DateTimeColumn,
  IntegerColumn,
  List,
  Record,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { menu } from '../platform/menu.page.now'
import { admin, companion } from '../platform/roles.now'
import { nobody } from '../../src/server/aws-catalog/entry-points.ts'

/** Failed requests to AWS, without secrets; the companion adds to it and nobody changes it. */
export const x_swb_hub_aws_request_log = Table({
  name: 'x_swb_hub_aws_request_log',
  label: 'Failed AWS request',
  display: 'action',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'operation', unique: false, element: ['operation'] }],
  schema: {
    occurred_on: DateTimeColumn({ label: 'Occurred' }),
    action: StringColumn({ label: 'Action', maxLength: 100 }),
    account_id: StringColumn({ label: 'Account number', maxLength: 12 }),
    region: StringColumn({ label: 'Region', maxLength: 40 }),
    role: StringColumn({ label: 'Role', maxLength: 512 }),
    code: StringColumn({ label: 'Error code', maxLength: 100 }),
    http_status: IntegerColumn({ label: 'HTTP status' }),
    message: StringColumn({ label: 'Message', maxLength: 4000 }),
    request_id: StringColumn({ label: 'Request id', maxLength: 100 }),
    times: IntegerColumn({ label: 'Times', default: 1 }),
    operation: ReferenceColumn({ label: 'Operation', referenceTable: 'x_swb_hub_aws_operation' }),
  },
})

List({
  table: 'x_swb_hub_aws_request_log',
  view: default_view,
  columns: ['occurred_on', 'action', 'account_id', 'region', 'code', 'times', 'operation', 'message', 'request_id'],
})

Acl({
  $id: Now.ID['acl-request-log-read'],
  type: 'record',
  table: 'x_swb_hub_aws_request_log',
  operation: 'read',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-request-log-create'],
  type: 'record',
  table: 'x_swb_hub_aws_request_log',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-request-log-write'],
  type: 'record',
  table: 'x_swb_hub_aws_request_log',
  operation: 'write',
  script: nobody,
  adminOverrides: false,
})

Acl({
  $id: Now.ID['acl-request-log-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_request_log',
  operation: 'delete',
  roles: [admin],
})

Record({
  $id: Now.ID['menu-request-log'],
  table: 'sys_app_module',
  data: {
    title: 'AWS request log',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_request_log',
    filter: 'ORDERBYDESCoccurred_on',
    order: 81,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})
