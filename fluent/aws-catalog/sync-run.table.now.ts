import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_sync_run = Table({
  name: 'x_swb_hub_aws_sync_run',
  label: 'AWS catalogue sync',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'started', unique: false, element: ['started_on'] }],
  schema: {
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region', cascadeRule: 'cascade' }),
    started_on: DateTimeColumn({ label: 'Started' }),
    ended_on: DateTimeColumn({ label: 'Ended' }),
    outcome: ChoiceColumn({
      label: 'Outcome',
      default: 'succeeded',
      dropdown: 'dropdown_without_none',
      choices: {
        succeeded: { label: 'Succeeded', sequence: 0 },
        partly: { label: 'Partly', sequence: 1 },
        failed: { label: 'Failed', sequence: 2 },
      },
    }),
    created: IntegerColumn({ label: 'Created', default: 0 }),
    updated: IntegerColumn({ label: 'Updated', default: 0 }),
    deactivated: IntegerColumn({ label: 'Deactivated', default: 0 }),
    failed: IntegerColumn({ label: 'Failed', default: 0 }),
    calls: IntegerColumn({ label: 'AWS calls', default: 0 }),
    message: StringColumn({ label: 'Message', maxLength: 4000 }),
  },
})

List({
  table: 'x_swb_hub_aws_sync_run',
  view: default_view,
  columns: ['started_on', 'region', 'outcome', 'created', 'updated', 'deactivated', 'failed', 'calls', 'message'],
})

Acl({
  $id: Now.ID['acl-sync-run-read'],
  type: 'record',
  table: 'x_swb_hub_aws_sync_run',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-sync-run-create'],
  type: 'record',
  table: 'x_swb_hub_aws_sync_run',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-sync-run-write'],
  type: 'record',
  table: 'x_swb_hub_aws_sync_run',
  operation: 'write',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-sync-run-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_sync_run',
  operation: 'delete',
  roles: [admin],
})
