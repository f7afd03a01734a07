import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'
import { menu } from '../platform/menu.page.now'

Record({
  $id: Now.ID['menu-intake-page'],
  table: 'sys_app_module',
  data: {
    title: 'Intake',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_swb_hub_intake.do',
    order: 82,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-intake'],
  table: 'sys_app_module',
  data: {
    title: 'Intake: rows of incidents',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elastic_incident',
    filter: 'ORDERBYDESCsys_created_on',
    order: 84,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-intake-security'],
  table: 'sys_app_module',
  data: {
    title: 'Intake: rows of security incidents',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elastic_si_incident',
    filter: 'ORDERBYDESCsys_created_on',
    order: 85,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-intake-events'],
  table: 'sys_app_module',
  data: {
    title: 'Intake: rows of events',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elastic_event',
    filter: 'ORDERBYDESCsys_created_on',
    order: 86,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-intake-errors'],
  table: 'sys_app_module',
  data: {
    title: 'Intake: errors and unmatched values',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elastic_incident',
    filter: 'sys_import_state=error^ORunmatchedISNOTEMPTY^ORDERBYDESCsys_created_on',
    order: 87,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-intake-observables'],
  table: 'sys_app_module',
  data: {
    title: 'Intake: observables',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_elastic_observable',
    filter: 'ORDERBYDESCsys_created_on',
    order: 88,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})
