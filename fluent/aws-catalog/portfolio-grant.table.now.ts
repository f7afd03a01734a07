import '@servicenow/sdk/global'
import { Acl, BooleanColumn, List, ReferenceColumn, Table, default_view } from '@servicenow/sdk/core'
import { companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_portfolio_grant = Table({
  name: 'x_swb_hub_aws_portfolio_grant',
  label: 'AWS portfolio grant',
  actions: ['read'],
  allowWebServiceAccess: true,
  audit: true,
  index: [{ name: 'portfolio_group', unique: true, element: ['portfolio', 'user_group'] }],
  schema: {
    portfolio: ReferenceColumn({
      label: 'Portfolio',
      referenceTable: 'x_swb_hub_aws_portfolio',
      mandatory: true,
      cascadeRule: 'cascade',
    }),
    user_group: ReferenceColumn({
      label: 'Group',
      referenceTable: 'sys_user_group',
      mandatory: true,
      cascadeRule: 'cascade',
    }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_portfolio_grant',
  view: default_view,
  columns: ['portfolio', 'user_group', 'active', 'sys_updated_on'],
})

Acl({
  $id: Now.ID['acl-portfolio-grant-read'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_grant',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-portfolio-grant-create'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_grant',
  operation: 'create',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-grant-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_grant',
  operation: 'write',
  roles: [awsManager],
})

Acl({
  $id: Now.ID['acl-portfolio-grant-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_grant',
  operation: 'delete',
  roles: [awsManager],
})
