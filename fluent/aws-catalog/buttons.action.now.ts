import '@servicenow/sdk/global'
import { UiAction } from '@servicenow/sdk/core'
import { importFoundAction, validateAccountAction } from '../../src/server/aws-catalog/entry-points.ts'

UiAction({
  $id: Now.ID['action-validate-account'],
  table: 'x_swb_hub_aws_account',
  name: 'Validate',
  actionName: 'validate_aws_account',
  hint: 'Let the companion try both roles in every region; the result is on each region',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  script: validateAccountAction,
})

UiAction({
  $id: Now.ID['action-import-found'],
  table: 'x_swb_hub_aws_found_product',
  name: 'Import',
  actionName: 'import_found_product',
  hint: 'Make it a provisioned product of the person under Import for',
  condition: "current.state != 'imported'",
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.aws_manager'],
  form: { showButton: true },
  script: importFoundAction,
})
