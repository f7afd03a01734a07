import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { awsManager } from './roles.now'

Property({
  $id: Now.ID['setting-default-approval-group'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.default_approval_group',
  type: 'string',
  value: '',
  description:
    'Group (name or sys_id) that approves orders of AWS products whose portfolio names no approval group of its own. Empty: such orders wait until a portfolio names one.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-sync-run-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.sync_run.keep_days',
  type: 'integer',
  value: 30,
  description: 'Days after which records of AWS catalogue syncs are deleted (1-3650).',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-reconcile-settle'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.reconcile.settle_minutes',
  type: 'integer',
  value: 10,
  description:
    'Minutes for which a provisioned product that AWS does not list is left alone after its last change here (0-1440): AWS may list new ones late.',
  roles: { read: [awsManager], write: [admin] },
})
