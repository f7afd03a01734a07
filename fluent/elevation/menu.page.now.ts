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
