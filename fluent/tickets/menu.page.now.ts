import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'
import { menu } from '../platform/menu.page.now'

Record({
  $id: Now.ID['menu-ticket-orders'],
  table: 'sys_app_module',
  data: {
    title: 'Provisioning orders',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_ticket_order',
    filter: 'ORDERBYDESCsys_created_on',
    order: 160,
    active: true,
    roles: ['x_swb_hub.ticket_reader'],
  },
})

Record({
  $id: Now.ID['menu-ticket-orders-errored'],
  table: 'sys_app_module',
  data: {
    title: 'Provisioning orders: errored',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_ticket_order',
    filter: 'state=3^ORDERBYDESCsys_updated_on',
    order: 162,
    active: true,
    roles: ['x_swb_hub.ticket_reader'],
  },
})

Record({
  $id: Now.ID['menu-ticket-changes'],
  table: 'sys_app_module',
  data: {
    title: 'Provisioning order changes',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_ticket_change',
    filter: 'ORDERBYDESCnumber',
    order: 164,
    active: true,
    roles: ['x_swb_hub.ticket_reader'],
  },
})
