import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'
import { menu } from '../platform/menu.page.now'

Record({
  $id: Now.ID['menu-start'],
  table: 'sys_app_module',
  data: {
    title: 'Getting started',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_swb_hub_start.do',
    order: 1,
    active: true,
    roles: ['x_swb_hub.aws_manager', 'x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-portfolios'],
  table: 'sys_app_module',
  data: {
    title: 'Portfolios',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_portfolio',
    order: 20,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-portfolio-grants'],
  table: 'sys_app_module',
  data: {
    title: 'Portfolio grants',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_portfolio_grant',
    order: 25,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-tags'],
  table: 'sys_app_module',
  data: {
    title: 'Automated tags',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_tag',
    order: 27,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-tag-choices'],
  table: 'sys_app_module',
  data: {
    title: 'Tag choices',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_tag_choice',
    filter: 'active=true',
    order: 28,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-products'],
  table: 'sys_app_module',
  data: {
    title: 'Products',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_product',
    order: 30,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-resources'],
  table: 'sys_app_module',
  data: {
    title: 'Resources to choose from',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_resource',
    filter: 'active=true',
    order: 35,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-budgets'],
  table: 'sys_app_module',
  data: {
    title: 'Budgets',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_budget',
    filter: 'active=true',
    order: 36,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-provisioned'],
  table: 'sys_app_module',
  data: {
    title: 'Provisioned products',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_provisioned',
    order: 40,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-found-products'],
  table: 'sys_app_module',
  data: {
    title: 'Found on AWS',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_found_product',
    filter: 'state=offered',
    order: 45,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-operations'],
  table: 'sys_app_module',
  data: {
    title: 'Operations',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_operation',
    filter: 'ORDERBYDESCsys_created_on',
    order: 50,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})

Record({
  $id: Now.ID['menu-accounts'],
  table: 'sys_app_module',
  data: {
    title: 'Accounts',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_account',
    order: 60,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-regions'],
  table: 'sys_app_module',
  data: {
    title: 'Regions',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_region',
    order: 70,
    active: true,
    roles: ['x_swb_hub.admin'],
  },
})

Record({
  $id: Now.ID['menu-sync-runs'],
  table: 'sys_app_module',
  data: {
    title: 'Catalogue syncs',
    application: menu,
    link_type: 'LIST',
    name: 'x_swb_hub_aws_sync_run',
    filter: 'ORDERBYDESCstarted_on',
    order: 80,
    active: true,
    roles: ['x_swb_hub.aws_manager'],
  },
})
