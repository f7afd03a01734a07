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

Property({
  $id: Now.ID['setting-change-start'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.start',
  type: 'choicelist',
  value: 'approved',
  choices: ['approved', 'implement'],
  description:
    'What lets an operation begin that has a change request: approved (the change is approved and no longer being assessed) or implement (it has reached the state Implement, for instance at its planned start).',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-automatic-type'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.automatic_type',
  type: 'string',
  value: 'standard',
  description: 'Type of change requests that are approved together with the order.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-assignment-group'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.assignment_group',
  type: 'string',
  value: '',
  description: 'Group (name or sys_id) that change requests are assigned to. Empty: whatever the instance assigns.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-state-scheduled'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.state.scheduled',
  type: 'string',
  value: '-2',
  description: 'Value of the change state Scheduled. Empty: the instance has no such state.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-state-implement'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.state.implement',
  type: 'string',
  value: '-1',
  description: 'Value of the change state Implement. Empty: the instance has no such state.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-state-review'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.state.review',
  type: 'string',
  value: '0',
  description: 'Value of the change state Review. Empty: the instance has no such state.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-state-closed'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.state.closed',
  type: 'string',
  value: '3',
  description: 'Value of the change state Closed.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-state-cancelled'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.state.cancelled',
  type: 'string',
  value: '4',
  description: 'Value of the change state Canceled.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-close-code-successful'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.close_code.successful',
  type: 'string',
  value: 'successful',
  description: 'Close code of a change whose operation succeeded.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-change-close-code-unsuccessful'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.change.close_code.unsuccessful',
  type: 'string',
  value: 'unsuccessful',
  description: 'Close code of a change whose operation failed.',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-request-log-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.request_log.keep_days',
  type: 'integer',
  value: 30,
  description: 'Days after which failed requests to AWS are deleted from the request log (1-3650).',
  roles: { read: [awsManager], write: [admin] },
})

Property({
  $id: Now.ID['setting-resource-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.aws_catalog.resource.keep_days',
  type: 'integer',
  value: 30,
  description:
    'Days after which AWS resources that are gone are deleted from the list that order forms choose from (1-3650). Until then past orders still show their names.',
  roles: { read: [awsManager], write: [admin] },
})
