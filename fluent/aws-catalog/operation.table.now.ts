import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  Form,
  IntegerColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'
import { readsOwnOperation } from '../../src/server/aws-catalog/entry-points.ts'

export const x_swb_hub_aws_operation = Table({
  name: 'x_swb_hub_aws_operation',
  label: 'AWS operation',
  display: 'number',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  autoNumber: { prefix: 'SWB', number: 1000, numberOfDigits: 7 },
  index: [
    { name: 'item_type', unique: true, element: ['request_item', 'operation_type'] },
    { name: 'state_due', unique: false, element: ['state', 'next_attempt'] },
    { name: 'change', unique: false, element: ['change_request'] },
    { name: 'token', unique: true, element: ['token'] },
  ],
  schema: {
    number: StringColumn({
      label: 'Number',
      maxLength: 40,
      default: 'javascript:global.getNextObjNumberPadded();',
      readOnlyOption: 'display_read_only',
    }),
    operation_type: ChoiceColumn({
      label: 'Type',
      default: 'provision',
      dropdown: 'dropdown_without_none',
      choices: {
        provision: { label: 'Provision', sequence: 0 },
        update: { label: 'Update', sequence: 1 },
        terminate: { label: 'Terminate', sequence: 2 },
      },
    }),
    state: ChoiceColumn({
      label: 'State',
      default: 'pending',
      dropdown: 'dropdown_without_none',
      choices: {
        waiting: { label: 'Waiting for its change request', sequence: -1 },
        pending: { label: 'Pending', sequence: 0 },
        claimed: { label: 'Claimed', sequence: 1 },
        in_progress: { label: 'In progress', sequence: 2 },
        succeeded: { label: 'Succeeded', sequence: 3 },
        failed: { label: 'Failed', sequence: 4 },
        cancelled: { label: 'Cancelled', sequence: 5 },
      },
    }),
    request_item: ReferenceColumn({ label: 'Requested item', referenceTable: 'sc_req_item' }),
    change_request: ReferenceColumn({ label: 'Change request', referenceTable: 'change_request' }),
    change_type: StringColumn({ label: 'Kind of change', maxLength: 40 }),
    requested_for: ReferenceColumn({ label: 'Requested for', referenceTable: 'sys_user' }),
    provisioned: ReferenceColumn({ label: 'Provisioned product', referenceTable: 'x_swb_hub_aws_provisioned' }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product' }),
    version: ReferenceColumn({ label: 'Version', referenceTable: 'x_swb_hub_aws_version' }),
    launch_path: ReferenceColumn({ label: 'Launch path', referenceTable: 'x_swb_hub_aws_launch_path' }),
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region' }),
    provisioned_name: StringColumn({ label: 'Name of the provisioned product', maxLength: 128 }),
    retain_resources: BooleanColumn({ label: 'Keep the resources', default: false }),
    ignore_errors: BooleanColumn({ label: 'Ignore errors', default: false }),
    token: StringColumn({ label: 'Idempotency token', maxLength: 128 }),
    session_name: StringColumn({ label: 'Session name', maxLength: 64 }),
    record_id: StringColumn({ label: 'AWS record', maxLength: 100 }),
    record_status: StringColumn({ label: 'Record status', maxLength: 40 }),
    provisioned_product_id: StringColumn({ label: 'Provisioned product id', maxLength: 100 }),
    worker: StringColumn({ label: 'Worker', maxLength: 100 }),
    lease_until: DateTimeColumn({ label: 'Lease until' }),
    next_attempt: DateTimeColumn({ label: 'Next attempt' }),
    attempts: IntegerColumn({ label: 'Attempts', default: 0 }),
    error_code: StringColumn({ label: 'Error code', maxLength: 100 }),
    error_message: StringColumn({ label: 'Error', maxLength: 4000 }),
    submitted_on: DateTimeColumn({ label: 'Submitted' }),
    ended_on: DateTimeColumn({ label: 'Ended' }),
  },
})

List({
  table: 'x_swb_hub_aws_operation',
  view: default_view,
  columns: [
    'number',
    'operation_type',
    'state',
    'request_item',
    'change_request',
    'provisioned',
    'product',
    'region',
    'attempts',
    'error_code',
    'sys_updated_on',
  ],
})

Form({
  table: 'x_swb_hub_aws_operation',
  view: default_view,
  sections: [
    {
      caption: 'AWS operation',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'operation_type' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'requested_for' },
            { type: 'table_field', field: 'request_item' },
            { type: 'table_field', field: 'change_request' },
            { type: 'table_field', field: 'change_type' },
            { type: 'table_field', field: 'provisioned' },
          ],
          rightElements: [
            { type: 'table_field', field: 'product' },
            { type: 'table_field', field: 'version' },
            { type: 'table_field', field: 'launch_path' },
            { type: 'table_field', field: 'region' },
            { type: 'table_field', field: 'provisioned_name' },
            { type: 'table_field', field: 'retain_resources' },
            { type: 'table_field', field: 'ignore_errors' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'error_code' },
            { type: 'table_field', field: 'error_message' },
          ],
        },
      ],
    },
    {
      caption: 'On AWS',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'record_id' },
            { type: 'table_field', field: 'record_status' },
            { type: 'table_field', field: 'provisioned_product_id' },
            { type: 'table_field', field: 'session_name' },
            { type: 'table_field', field: 'token' },
          ],
          rightElements: [
            { type: 'table_field', field: 'worker' },
            { type: 'table_field', field: 'attempts' },
            { type: 'table_field', field: 'lease_until' },
            { type: 'table_field', field: 'next_attempt' },
            { type: 'table_field', field: 'submitted_on' },
            { type: 'table_field', field: 'ended_on' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-operation-read'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-operation-read-own'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  operation: 'read',
  script: readsOwnOperation,
})

Acl({
  $id: Now.ID['acl-operation-token-read'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  field: 'token',
  operation: 'read',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-operation-create'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-operation-write'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-operation-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  operation: 'delete',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-operation-session_name-read'],
  type: 'record',
  table: 'x_swb_hub_aws_operation',
  field: 'session_name',
  operation: 'read',
  roles: [awsManager],
})
