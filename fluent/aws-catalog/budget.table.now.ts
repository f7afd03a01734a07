import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  DateTimeColumn,
  DecimalColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { awsManager } from './roles.now'

// What AWS has spent against the budgets of portfolios and products, if the companion is told to ask for it.
export const x_swb_hub_aws_budget = Table({
  name: 'x_swb_hub_aws_budget',
  label: 'AWS budget',
  display: 'budget_name',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'region_name_watched', unique: true, element: ['region', 'budget_name', 'portfolio', 'product'] }],
  schema: {
    budget_name: StringColumn({ label: 'Budget', maxLength: 100 }),
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region', cascadeRule: 'cascade' }),
    portfolio: ReferenceColumn({
      label: 'Portfolio',
      referenceTable: 'x_swb_hub_aws_portfolio',
      cascadeRule: 'cascade',
    }),
    product: ReferenceColumn({ label: 'Product', referenceTable: 'x_swb_hub_aws_product', cascadeRule: 'cascade' }),
    unit: StringColumn({ label: 'Currency', maxLength: 40 }),
    limit_amount: DecimalColumn({ label: 'Limit' }),
    actual_spend: DecimalColumn({ label: 'Spent' }),
    forecast_spend: DecimalColumn({ label: 'Expected' }),
    period_end: DateTimeColumn({ label: 'Until' }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_budget',
  view: default_view,
  columns: [
    'budget_name',
    'portfolio',
    'product',
    'region',
    'actual_spend',
    'forecast_spend',
    'limit_amount',
    'unit',
    'period_end',
    'sys_updated_on',
  ],
})

Acl({
  $id: Now.ID['acl-budget-read'],
  type: 'record',
  table: 'x_swb_hub_aws_budget',
  operation: 'read',
  roles: [awsManager, companion],
})

Acl({
  $id: Now.ID['acl-budget-create'],
  type: 'record',
  table: 'x_swb_hub_aws_budget',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-budget-write'],
  type: 'record',
  table: 'x_swb_hub_aws_budget',
  operation: 'write',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-budget-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_budget',
  operation: 'delete',
  roles: [companion, admin],
})
