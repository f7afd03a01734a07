import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DateTimeColumn,
  Form,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'
import { readsOwnProvisioned } from '../../src/server/aws-catalog/entry-points.ts'

export const x_swb_hub_aws_provisioned = Table({
  name: 'x_swb_hub_aws_provisioned',
  label: 'AWS provisioned product',
  extends: 'cmdb_ci',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [
    { name: 'request_item', unique: true, element: ['request_item'] },
    { name: 'provisioned_product', unique: false, element: ['provisioned_product_id'] },
  ],
  schema: {
    provisioned_product_id: StringColumn({ label: 'Provisioned product id', maxLength: 100 }),
    arn: StringColumn({ label: 'ARN', maxLength: 1224 }),
    provisioned_type: StringColumn({ label: 'Type', maxLength: 100 }),
    aws_status: ChoiceColumn({
      label: 'AWS status',
      default: 'UNKNOWN',
      dropdown: 'dropdown_without_none',
      choices: {
        AVAILABLE: { label: 'Available', sequence: 0 },
        UNDER_CHANGE: { label: 'Under change', sequence: 1 },
        TAINTED: { label: 'Tainted', sequence: 2 },
        ERROR: { label: 'Error', sequence: 3 },
        PLAN_IN_PROGRESS: { label: 'Plan in progress', sequence: 4 },
        TERMINATED: { label: 'Terminated', sequence: 5 },
        UNKNOWN: { label: 'Unknown', sequence: 6 },
      },
    }),
    status_message: StringColumn({ label: 'Status message', maxLength: 4000 }),
    life_cycle: ChoiceColumn({
      label: 'Life cycle',
      default: 'provisioning',
      dropdown: 'dropdown_without_none',
      choices: {
        provisioning: { label: 'Provisioning', sequence: 0 },
        provisioned: { label: 'Provisioned', sequence: 1 },
        updating: { label: 'Updating', sequence: 2 },
        terminating: { label: 'Terminating', sequence: 3 },
        terminated: { label: 'Terminated', sequence: 4 },
        error: { label: 'Error', sequence: 5 },
      },
    }),
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region' }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product' }),
    version: ReferenceColumn({ label: 'Version', referenceTable: 'x_swb_hub_aws_version' }),
    launch_path: ReferenceColumn({ label: 'Launch path', referenceTable: 'x_swb_hub_aws_launch_path' }),
    request_item: ReferenceColumn({ label: 'Requested item', referenceTable: 'sc_req_item' }),
    session_name: StringColumn({ label: 'Session name', maxLength: 64 }),
    last_record_id: StringColumn({ label: 'Last record', maxLength: 100 }),
    values_record: StringColumn({ label: 'Record of the present values', maxLength: 100 }),
    created_on_aws: DateTimeColumn({ label: 'Created on AWS' }),
  },
})

List({
  table: 'x_swb_hub_aws_provisioned',
  view: default_view,
  columns: ['name', 'owned_by', 'product', 'region', 'aws_status', 'life_cycle', 'provisioned_product_id'],
})

Form({
  table: 'x_swb_hub_aws_provisioned',
  view: default_view,
  sections: [
    {
      caption: 'AWS provisioned product',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'product' },
            { type: 'table_field', field: 'version' },
            { type: 'table_field', field: 'region' },
            { type: 'table_field', field: 'owned_by' },
            { type: 'table_field', field: 'assigned_to' },
            { type: 'table_field', field: 'request_item' },
          ],
          rightElements: [
            { type: 'table_field', field: 'life_cycle' },
            { type: 'table_field', field: 'aws_status' },
            { type: 'table_field', field: 'provisioned_product_id' },
            { type: 'table_field', field: 'last_record_id' },
            { type: 'table_field', field: 'created_on_aws' },
            { type: 'table_field', field: 'session_name' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'arn' },
            { type: 'table_field', field: 'status_message' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_operation.provisioned' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_output.provisioned' },
            { type: 'list', listType: '12M', listRef: 'x_swb_hub_aws_value.provisioned' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-provisioned-read'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-provisioned-own-read'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  operation: 'read',
  script: readsOwnProvisioned,
})

Acl({
  $id: Now.ID['acl-provisioned-create'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-provisioned-write'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-provisioned-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  operation: 'delete',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-provisioned-session_name-read'],
  type: 'record',
  table: 'x_swb_hub_aws_provisioned',
  field: 'session_name',
  operation: 'read',
  roles: [awsManager],
})
