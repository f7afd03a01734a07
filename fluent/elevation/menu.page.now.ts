import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'
import { menu } from '../platform/menu.page.now'

Record({
  $id: Now.ID['menu-elevation-open'],
  table: 'sys_app_module',
  data: {
    title: 'Open elevation requests',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_request',
    filter: 'status=pending^ORDERBYexpires_at',
    order: 100,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-decided'],
  table: 'sys_app_module',
  data: {
    title: 'Who approved what',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_request',
    filter: 'statusINapproved,rejected^ORDERBYDESCdecided_at',
    order: 110,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-endpoint'],
  table: 'sys_app_module',
  data: {
    title: 'Elevations decided at endpoints',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_request',
    filter: 'decision_source=endpoint^ORDERBYDESCdecided_at',
    order: 120,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-unresolved'],
  table: 'sys_app_module',
  data: {
    title: 'Elevation requests of unknown users',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_request',
    filter: 'requesterISEMPTY^status!=creating^ORDERBYDESCsys_created_on',
    order: 130,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-rules'],
  table: 'sys_app_module',
  data: {
    title: 'Elevation approval rules',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_rule',
    filter: 'ORDERBYorder',
    order: 140,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-applications'],
  table: 'sys_app_module',
  data: {
    title: 'Most requested applications',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_figure',
    filter: 'kind=application^ORDERBYDESCrequests',
    order: 132,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-times'],
  table: 'sys_app_module',
  data: {
    title: 'Time to answer elevation requests',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_figure',
    filter: 'kind!=application^ORDERBYkind^ORDERBYDESCrequests',
    order: 134,
    active: true,
    roles: ['x_swb_hub.elevation_approver'],
  },
})

Record({
  $id: Now.ID['menu-elevation-mismatches'],
  table: 'sys_app_module',
  data: {
    title: 'Elevation answers that did not count',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_event_log',
    filter: 'source=elevation^codeINunproven-approval,decision-refused,late,drift^ORDERBYDESCsys_created_on',
    order: 136,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-elevation-setup'],
  table: 'sys_app_module',
  data: {
    title: 'Elevation set-up',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elevation_setup',
    filter: 'ORDERBYorder',
    order: 150,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})
