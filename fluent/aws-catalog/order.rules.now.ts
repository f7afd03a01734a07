import '@servicenow/sdk/global'
import { BusinessRule } from '@servicenow/sdk/core'
import {
  checkAccount,
  checkFound,
  checkTag,
  nameRegion,
  onAccountChanged,
  onApprovalDecided,
  onChangeRequest,
  onFoundChanged,
  onRegionChanged,
  onRequestedItem,
} from '../../src/server/aws-catalog/entry-points.ts'

// Rules on tables of other scopes are async: the platform lets an app do no more there.
BusinessRule({
  $id: Now.ID['rule-requested-item'],
  name: 'Switchboard: place AWS order',
  table: 'sc_req_item',
  when: 'async',
  action: ['insert'],
  filterCondition: 'cat_item.sys_class_nameINx_swb_hub_aws_product,x_swb_hub_aws_change_item^EQ',
  order: 200,
  script: onRequestedItem,
})

BusinessRule({
  $id: Now.ID['rule-approval-decided'],
  name: 'Switchboard: decide AWS order',
  table: 'sysapproval_approver',
  when: 'async',
  action: ['insert', 'update'],
  filterCondition: 'source_table=sc_req_item^stateINapproved,rejected^EQ',
  order: 200,
  script: onApprovalDecided,
})

BusinessRule({
  $id: Now.ID['rule-change-request'],
  name: 'Switchboard: follow change request',
  table: 'change_request',
  when: 'async',
  action: ['update', 'delete'],
  filterCondition: 'correlation_display=Switchboard^EQ',
  order: 200,
  script: onChangeRequest,
})

BusinessRule({
  $id: Now.ID['rule-account'],
  name: 'Switchboard: check AWS account',
  table: 'x_swb_hub_aws_account',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  script: checkAccount,
})

BusinessRule({
  $id: Now.ID['rule-region'],
  name: 'Switchboard: name AWS region',
  table: 'x_swb_hub_aws_region',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  script: nameRegion,
})

BusinessRule({
  $id: Now.ID['rule-region-activity'],
  name: 'Switchboard: offer products of AWS region',
  table: 'x_swb_hub_aws_region',
  when: 'async',
  action: ['update'],
  order: 200,
  script: onRegionChanged,
})

BusinessRule({
  $id: Now.ID['rule-account-activity'],
  name: 'Switchboard: offer products of AWS account',
  table: 'x_swb_hub_aws_account',
  when: 'async',
  action: ['update'],
  order: 200,
  script: onAccountChanged,
})

BusinessRule({
  $id: Now.ID['rule-found-check'],
  name: 'Switchboard: check import of AWS product',
  table: 'x_swb_hub_aws_found_product',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  script: checkFound,
})

BusinessRule({
  $id: Now.ID['rule-found-import'],
  name: 'Switchboard: import AWS product',
  table: 'x_swb_hub_aws_found_product',
  when: 'after',
  action: ['update'],
  filterCondition: 'state=imported^provisionedISEMPTY^EQ',
  order: 200,
  script: onFoundChanged,
})

BusinessRule({
  $id: Now.ID['rule-tag'],
  name: 'Switchboard: check automated tag',
  table: 'x_swb_hub_aws_tag',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  script: checkTag,
})
