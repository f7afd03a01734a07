import '@servicenow/sdk/global'
import { Acl, BooleanColumn, List, ReferenceColumn, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { signedIn } from '../../src/server/aws-catalog/entry-points.ts'

export const x_swb_hub_aws_product = Table({
  name: 'x_swb_hub_aws_product',
  label: 'AWS product',
  extends: 'sc_cat_item',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'region_product', unique: true, element: ['region', 'product_id'] }],
  schema: {
    product_id: StringColumn({ label: 'Product id', maxLength: 100 }),
    view_id: StringColumn({ label: 'Product view id', maxLength: 100 }),
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region', cascadeRule: 'restrict' }),
    arn: StringColumn({ label: 'ARN', maxLength: 1224 }),
    aws_owner: StringColumn({ label: 'Owner on AWS', maxLength: 255 }),
    distributor: StringColumn({ label: 'Distributor', maxLength: 255 }),
    product_type: StringColumn({ label: 'Product type', maxLength: 100 }),
    support_email: StringColumn({ label: 'Support e-mail', maxLength: 254 }),
    support_url: StringColumn({ label: 'Support URL', maxLength: 2083 }),
    support_description: StringColumn({ label: 'Support description', maxLength: 4000 }),
    region_off: BooleanColumn({ label: 'Switched off with its region', default: false, readOnly: true }),
  },
})

List({
  table: 'x_swb_hub_aws_product',
  view: default_view,
  columns: ['name', 'product_id', 'region', 'product_type', 'active', 'sys_updated_on'],
})

Acl({
  $id: Now.ID['acl-product-read'],
  type: 'record',
  table: 'x_swb_hub_aws_product',
  operation: 'read',
  script: signedIn,
})

Acl({
  $id: Now.ID['acl-product-create'],
  type: 'record',
  table: 'x_swb_hub_aws_product',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-product-write'],
  type: 'record',
  table: 'x_swb_hub_aws_product',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-product-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_product',
  operation: 'delete',
  roles: [companion, admin],
})
