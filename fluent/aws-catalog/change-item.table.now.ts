import '@servicenow/sdk/global'
import { Acl, ChoiceColumn, Table } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { signedIn } from '../../src/server/aws-catalog/entry-points.ts'

// Catalog items that ask for something to be done with what is provisioned already. A class of their own, so that rules
// and scripts know them whatever an administrator calls them.
export const x_swb_hub_aws_change_item = Table({
  name: 'x_swb_hub_aws_change_item',
  label: 'AWS change item',
  extends: 'sc_cat_item',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    operation_type: ChoiceColumn({
      label: 'Operation',
      dropdown: 'dropdown_without_none',
      default: 'update',
      choices: {
        update: { label: 'Update', sequence: 0 },
        terminate: { label: 'Terminate', sequence: 1 },
      },
    }),
  },
})

Acl({
  $id: Now.ID['acl-change-item-read'],
  type: 'record',
  table: 'x_swb_hub_aws_change_item',
  operation: 'read',
  script: signedIn,
})

Acl({
  $id: Now.ID['acl-change-item-create'],
  type: 'record',
  table: 'x_swb_hub_aws_change_item',
  operation: 'create',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-change-item-write'],
  type: 'record',
  table: 'x_swb_hub_aws_change_item',
  operation: 'write',
  roles: [admin],
})

Acl({
  $id: Now.ID['acl-change-item-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_change_item',
  operation: 'delete',
  roles: [admin],
})
