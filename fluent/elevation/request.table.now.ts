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
import { admin } from '../platform/roles.now'
import { elevationApprover } from './roles.now'
import { readsAskedRequest } from '../../src/server/elevation/entry-points.ts'

export const x_swb_hub_elevation_request = Table({
  name: 'x_swb_hub_elevation_request',
  label: 'Elevation request',
  display: 'number',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  autoNumber: { prefix: 'ELV', number: 1000, numberOfDigits: 7 },
  index: [
    // One request per id of a calling account; the digest makes any id, however odd, safe and exact to look up.
    { name: 'caller_id', unique: true, element: ['client', 'approval_key'] },
    { name: 'item', unique: false, element: ['request_item'] },
    { name: 'request', unique: false, element: ['request'] },
    { name: 'item_number', unique: false, element: ['item_number'] },
    { name: 'status_expiry', unique: false, element: ['status', 'expires_at'] },
    { name: 'computer', unique: false, element: ['computer_key', 'status'] },
    { name: 'initiator', unique: false, element: ['initiator_key', 'status'] },
    { name: 'file', unique: false, element: ['sha1', 'status'] },
  ],
  schema: {
    number: StringColumn({
      label: 'Number',
      maxLength: 40,
      default: 'javascript:global.getNextObjNumberPadded();',
      readOnlyOption: 'display_read_only',
    }),
    status: ChoiceColumn({
      label: 'Status',
      default: 'creating',
      dropdown: 'dropdown_without_none',
      choices: {
        creating: { label: 'Being created', sequence: 0 },
        pending: { label: 'Pending', sequence: 1 },
        approved: { label: 'Approved', sequence: 2 },
        rejected: { label: 'Rejected', sequence: 3 },
        cancelled: { label: 'Cancelled', sequence: 4 },
        expired: { label: 'Expired', sequence: 5 },
      },
    }),
    client: ReferenceColumn({ label: 'Calling account', referenceTable: 'sys_user' }),
    service_set: StringColumn({ label: 'Set of services', maxLength: 100 }),
    approval_key: StringColumn({ label: 'Digest of the approval id', maxLength: 64 }),
    request_id: StringColumn({ label: 'Id given to the caller', maxLength: 64 }),
    request: ReferenceColumn({ label: 'Request', referenceTable: 'sc_request' }),
    request_item: ReferenceColumn({ label: 'Requested item', referenceTable: 'sc_req_item' }),
    item_number: StringColumn({ label: 'Item number', maxLength: 40 }),
    requester: ReferenceColumn({ label: 'Requester', referenceTable: 'sys_user' }),
    computer: ReferenceColumn({ label: 'Computer', referenceTable: 'cmdb_ci_computer' }),
    approval_id: StringColumn({ label: 'Approval id', maxLength: 100 }),
    initiator_id: StringColumn({ label: 'Initiator id', maxLength: 100 }),
    initiator_name: StringColumn({ label: 'Initiator', maxLength: 255 }),
    policy_id: StringColumn({ label: 'Policy id', maxLength: 100 }),
    policy_name: StringColumn({ label: 'Policy', maxLength: 255 }),
    agent_id: StringColumn({ label: 'Agent id', maxLength: 100 }),
    agent_name: StringColumn({ label: 'Computer name', maxLength: 255 }),
    process_id: StringColumn({ label: 'Process id', maxLength: 100 }),
    process_name: StringColumn({ label: 'Process', maxLength: 255 }),
    file_path: StringColumn({ label: 'Path', maxLength: 1024 }),
    user_reason: StringColumn({ label: 'Reason', maxLength: 4000 }),
    command_line: StringColumn({ label: 'Command line', maxLength: 4000 }),
    company_name: StringColumn({ label: 'Publisher', maxLength: 255 }),
    file_description: StringColumn({ label: 'File description', maxLength: 255 }),
    product_name: StringColumn({ label: 'Product', maxLength: 255 }),
    product_version: StringColumn({ label: 'Product version', maxLength: 255 }),
    file_version: StringColumn({ label: 'File version', maxLength: 255 }),
    original_file_name: StringColumn({ label: 'Original file name', maxLength: 255 }),
    sha1: StringColumn({ label: 'SHA-1 of the file', maxLength: 255 }),
    parent_sha1: StringColumn({ label: 'SHA-1 of the parent', maxLength: 255 }),
    secondary_sha1: StringColumn({ label: 'SHA-1 of the secondary file', maxLength: 255 }),
    initiator_sid: StringColumn({ label: 'Initiator SID', maxLength: 184 }),
    initiator_user_name: StringColumn({ label: 'Initiator log-on name', maxLength: 255 }),
    endpoint_status: StringColumn({ label: 'Status from the endpoint', maxLength: 100 }),
    endpoint_approver_id: StringColumn({ label: 'Endpoint approver id', maxLength: 100 }),
    endpoint_approver_name: StringColumn({ label: 'Endpoint approver', maxLength: 255 }),
    endpoint_approver_sid: StringColumn({ label: 'Endpoint approver SID', maxLength: 255 }),
    endpoint_approval: BooleanColumn({ label: 'Decided at the endpoint', default: false }),
    shortened: BooleanColumn({ label: 'Shortened', default: false }),
    unverified_hash: BooleanColumn({ label: 'Unverified hash', default: false }),
    computer_key: StringColumn({ label: 'Digest of the computer', maxLength: 64 }),
    initiator_key: StringColumn({ label: 'Digest of the initiator', maxLength: 64 }),
    rule: ReferenceColumn({ label: 'Approval rule', referenceTable: 'x_swb_hub_elevation_rule' }),
    approval_mode: ChoiceColumn({
      label: 'Who must approve',
      dropdown: 'dropdown_with_none',
      choices: {
        anyone: { label: 'Any one', sequence: 0 },
        everyone: { label: 'Everyone', sequence: 1 },
        some: { label: 'As many as needed', sequence: 2 },
      },
    }),
    approvals_needed: IntegerColumn({ label: 'Approvals needed', default: 1 }),
    rejection_ends: BooleanColumn({ label: 'One rejection ends it', default: true }),
    decision_source: ChoiceColumn({
      label: 'Decided by means of',
      dropdown: 'dropdown_with_none',
      choices: {
        approver: { label: 'Approver', sequence: 0 },
        rule: { label: 'Approval rule', sequence: 1 },
        endpoint: { label: 'Endpoint', sequence: 2 },
        item: { label: 'Requested item', sequence: 3 },
      },
    }),
    decided_by: ReferenceColumn({ label: 'Decided by', referenceTable: 'sys_user' }),
    decided_for: ReferenceColumn({ label: 'Decided for', referenceTable: 'sys_user' }),
    decided_at: DateTimeColumn({ label: 'Decided' }),
    decision_comment: StringColumn({ label: 'Comment', maxLength: 1000 }),
    delivered_status: StringColumn({ label: 'Answer given', maxLength: 20 }),
    delivered_comment: StringColumn({ label: 'Comment given', maxLength: 1000 }),
    delivered_at: DateTimeColumn({ label: 'Answer given at' }),
    cancelled_by: StringColumn({ label: 'Cancelled by', maxLength: 20 }),
    cancelled_at: DateTimeColumn({ label: 'Cancelled or expired' }),
    cancel_reason: StringColumn({ label: 'Reason of cancellation', maxLength: 4000 }),
    expires_at: DateTimeColumn({ label: 'Decide until' }),
    reminded: BooleanColumn({ label: 'Reminded', default: false }),
    escalated: BooleanColumn({ label: 'Escalated', default: false }),
    claim_token: StringColumn({ label: 'Mark of the order', maxLength: 40 }),
    claimed_at: DateTimeColumn({ label: 'Claimed' }),
  },
})

List({
  table: 'x_swb_hub_elevation_request',
  view: default_view,
  columns: [
    'number',
    'status',
    'initiator_name',
    'agent_name',
    'file_path',
    'policy_name',
    'decided_by',
    'decided_at',
    'delivered_at',
    'expires_at',
    'sys_created_on',
  ],
})

Form({
  table: 'x_swb_hub_elevation_request',
  view: default_view,
  sections: [
    {
      caption: 'Elevation request',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'number' },
            { type: 'table_field', field: 'status' },
            { type: 'table_field', field: 'initiator_name' },
            { type: 'table_field', field: 'requester' },
            { type: 'table_field', field: 'agent_name' },
            { type: 'table_field', field: 'computer' },
            { type: 'table_field', field: 'policy_name' },
          ],
          rightElements: [
            { type: 'table_field', field: 'request_item' },
            { type: 'table_field', field: 'expires_at' },
            { type: 'table_field', field: 'decided_by' },
            { type: 'table_field', field: 'decided_for' },
            { type: 'table_field', field: 'decided_at' },
            { type: 'table_field', field: 'decision_source' },
            { type: 'table_field', field: 'delivered_status' },
            { type: 'table_field', field: 'delivered_at' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { type: 'table_field', field: 'file_path' },
            { type: 'table_field', field: 'command_line' },
            { type: 'table_field', field: 'company_name' },
            { type: 'table_field', field: 'product_name' },
            { type: 'table_field', field: 'product_version' },
            { type: 'table_field', field: 'sha1' },
            { type: 'table_field', field: 'unverified_hash' },
            { type: 'table_field', field: 'user_reason' },
            { type: 'table_field', field: 'decision_comment' },
            { type: 'table_field', field: 'cancel_reason' },
          ],
        },
      ],
    },
  ],
})

Acl({
  $id: Now.ID['acl-elevation-request-read'],
  type: 'record',
  table: 'x_swb_hub_elevation_request',
  operation: 'read',
  roles: [elevationApprover, admin],
})

Acl({
  $id: Now.ID['acl-elevation-request-read-asked'],
  type: 'record',
  table: 'x_swb_hub_elevation_request',
  operation: 'read',
  script: readsAskedRequest,
})

Acl({
  $id: Now.ID['acl-elevation-request-create'],
  type: 'record',
  table: 'x_swb_hub_elevation_request',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-elevation-request-write'],
  type: 'record',
  table: 'x_swb_hub_elevation_request',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-elevation-request-delete'],
  type: 'record',
  table: 'x_swb_hub_elevation_request',
  operation: 'delete',
  roles: [admin],
})
