import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { elevationApprover } from './roles.now'

Property({
  $id: Now.ID['setting-elevation-expire-minutes'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.expire_minutes',
  type: 'integer',
  value: 20,
  description:
    'Minutes after which a request that nobody decided on expires; 0: never. Privilege Manager gives up after 20 by default. An approval rule may say otherwise.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-remind-minutes'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.remind_minutes',
  type: 'integer',
  value: 5,
  description: 'Minutes after which those who are asked are reminded, once; 0: never.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-escalate-minutes'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.escalate_minutes',
  type: 'integer',
  value: 0,
  description: 'Minutes after which the fallback group is asked, too; 0: never.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-fallback-group'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.fallback_group',
  type: 'string',
  value: '',
  description:
    'Group (name or sys_id) that is asked when a rule, or the absence of one, leads to nobody. Empty: such requests wait and expire; nothing is ever approved by itself.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-fallback-user'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.fallback_user',
  type: 'string',
  value: '',
  description: 'User (user name or sys_id) for whom requests of unknown people are made. Empty: the calling account.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-domains'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.domains',
  type: 'string',
  value: '',
  description: 'Mail domains of Windows domains, one DOMAIN=example.com each, separated by semicolons.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-sid-field'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.sid_field',
  type: 'string',
  value: '',
  description: 'Column of the user table that holds Windows SIDs. Empty: there is none.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-request-id-form'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.request_id_form',
  type: 'choicelist',
  value: 'ritm_sys_id',
  choices: ['ritm_sys_id', 'ritm_number'],
  description: 'What Privilege Manager is given as the id of a request: ritm_sys_id or ritm_number.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-name-approver'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.name_approver',
  type: 'boolean',
  value: false,
  description: 'Tell the endpoint who approved or rejected.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-rejection-comment'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.rejection_needs_comment',
  type: 'boolean',
  value: true,
  description: 'A rejection without a comment does not count; the approver is asked again.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-mail-answers'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.accept_mail_answers',
  type: 'boolean',
  value: true,
  description: 'Answers that approvers send by e-mail count. False: they are asked again, in My Approvals.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-figures-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.figures_days',
  type: 'integer',
  value: 30,
  description: 'Days over which times to answer and most requested applications are counted (1-365).',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-trust-item'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.trust_item_approval',
  type: 'boolean',
  value: false,
  description: 'Accept an approval of the requested item that no approver gave, for sites whose own workflow sets it.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-cancelled-is'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.cancelled_is',
  type: 'choicelist',
  value: 'invalid',
  choices: ['invalid', 'rejected'],
  description:
    'What Privilege Manager is told about a request that was cancelled inside the instance: invalid or rejected.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-cancelled-state'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.cancelled_state',
  type: 'integer',
  value: 4,
  description:
    'State of the requested item of a request that was cancelled or has expired; 4: Closed Incomplete. Must be a state that closes the item.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-endpoint-decisions'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.accept_endpoint_decisions',
  type: 'boolean',
  value: true,
  description: 'Keep a record of decisions that supervisors made at endpoints; false refuses such requests.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-approving-rules'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.allow_approving_rules',
  type: 'boolean',
  value: false,
  description: 'Let approval rules that name a SHA-1 approve without a person.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-open-per-computer'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.open_per_computer',
  type: 'integer',
  value: 20,
  description: 'Most open requests of one computer; 0: no limit.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-open-per-user'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.open_per_user',
  type: 'integer',
  value: 10,
  description: 'Most open requests of one user; 0: no limit.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-catalog-item'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.catalog_item',
  type: 'string',
  value: '',
  description:
    'Sys_id of the catalog item that requests order. Empty: the item Execute Application Workflow of this app.',
  roles: { read: [elevationApprover], write: [admin] },
})

Property({
  $id: Now.ID['setting-elevation-keep-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.elevation.keep_days',
  type: 'integer',
  value: 365,
  description: 'Days after which elevation requests are deleted (1-3650).',
  roles: { read: [elevationApprover], write: [admin] },
})
