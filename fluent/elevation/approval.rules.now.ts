import '@servicenow/sdk/global'
import { BusinessRule } from '@servicenow/sdk/core'
import { onApprovalDecided, onItemChanged } from '../../src/server/elevation/entry-points.ts'

// Rules on tables of other scopes are async: the platform lets an app do no more there.
BusinessRule({
  $id: Now.ID['rule-elevation-decided'],
  name: 'Switchboard: decide elevation request',
  table: 'sysapproval_approver',
  when: 'async',
  action: ['insert', 'update'],
  filterCondition:
    'source_table=sc_req_item^sysapproval.correlation_display=Privilege Manager^stateINapproved,rejected^EQ',
  order: 200,
  script: onApprovalDecided,
})

BusinessRule({
  $id: Now.ID['rule-elevation-item'],
  name: 'Switchboard: watch elevation item',
  table: 'sc_req_item',
  when: 'async',
  action: ['update'],
  filterCondition: 'correlation_display=Privilege Manager^EQ',
  order: 200,
  script: onItemChanged,
})
