import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'

Record({
  $id: Now.ID['report-elevation-decisions'],
  table: 'sys_report',
  data: {
    title: 'Elevation: who approved what',
    table: 'x_swb_hub_elevation_request',
    type: 'list',
    filter: 'statusINapproved,rejected^ORDERBYDESCdecided_at',
    field_list:
      'number,status,decided_by,decided_for,decided_at,initiator_name,agent_name,file_path,policy_name,decision_comment',
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['report-elevation-by-status'],
  table: 'sys_report',
  data: {
    title: 'Elevation: how requests ended',
    table: 'x_swb_hub_elevation_request',
    type: 'bar',
    field: 'status',
    filter: 'status!=creating^EQ',
    roles: ['x_swb_hub.elevation_approver'],
  },
})
