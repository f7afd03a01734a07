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

Record({
  $id: Now.ID['report-elevation-time-to-answer'],
  table: 'sys_report',
  data: {
    title: 'Elevation: median time to answer',
    table: 'x_swb_hub_elevation_figure',
    type: 'list',
    filter: 'kind!=application^ORDERBYkind^ORDERBYDESCrequests',
    field_list: 'kind,name,requests,waiting,approved,rejected,expired,expired_share,median_seconds',
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['report-elevation-applications'],
  table: 'sys_report',
  data: {
    title: 'Elevation: top applications',
    table: 'x_swb_hub_elevation_figure',
    type: 'list',
    filter: 'kind=application^ORDERBYDESCrequests',
    field_list: 'name,requests,approved,rejected,expired,cancelled,median_seconds',
    roles: ['x_swb_hub.elevation_approver'],
  },
})
