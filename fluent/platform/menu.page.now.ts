import '@servicenow/sdk/global'
import { ApplicationMenu, Record } from '@servicenow/sdk/core'

const category = Record({
  $id: Now.ID['menu-category'],
  table: 'sys_app_category',
  data: { name: 'Switchboard', default_order: 900 },
})

export const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Switchboard',
  hint: 'Connections to the systems around this instance',
  order: 900,
  active: true,
  category: category,
})

Record({
  $id: Now.ID['menu-events'],
  table: 'sys_app_module',
  data: {
    title: 'Event log',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_event_log',
    filter: 'ORDERBYDESCsys_created_on',
    order: 90,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})
