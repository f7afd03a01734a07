import '@servicenow/sdk/global'
import { Acl, BooleanColumn, List, ReferenceColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

export const x_swb_hub_aws_portfolio_product = Table({
  name: 'x_swb_hub_aws_portfolio_product',
  label: 'AWS portfolio product',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'portfolio_product', unique: true, element: ['portfolio', 'product'] }],
  schema: {
    portfolio: ReferenceColumn({
      label: 'Portfolio',
      referenceTable: 'x_swb_hub_aws_portfolio',
      cascadeRule: 'cascade',
    }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_portfolio_product',
  view: default_view,
  columns: ['portfolio', 'product', 'active'],
})

Acl({
  $id: Now.ID['acl-portfolio-product-read'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_product',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-portfolio-product-create'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_product',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-portfolio-product-write'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_product',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-portfolio-product-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_portfolio_product',
  operation: 'delete',
  roles: [companion, admin],
})
