import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

Test(
  {
    $id: Now.ID['atf-account-checked'],
    name: 'Switchboard: an AWS account must make sense',
    description:
      'An account with a twelve-digit number and a role of that account is stored; one with a wrong number, and one with a role of another account, are not.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordInsert({
      $id: Now.ID['atf-account-checked-good'],
      table: 'x_swb_hub_aws_account',
      fieldValues: {
        name: 'ATF account',
        account_id: '999900001111',
        partition: 'aws',
        sync_role_arn: 'arn:aws:iam::999900001111:role/Sync',
        end_user_role_arn: 'arn:aws:iam::999900001111:role/EndUser',
      },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-account-checked-number'],
      table: 'x_swb_hub_aws_account',
      fieldValues: { name: 'ATF short', account_id: '1234' },
      assert: 'record_not_inserted',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-account-checked-role'],
      table: 'x_swb_hub_aws_account',
      fieldValues: {
        name: 'ATF foreign role',
        account_id: '999900002222',
        partition: 'aws',
        sync_role_arn: 'arn:aws:iam::999900001111:role/Sync',
      },
      assert: 'record_not_inserted',
      enforceSecurity: false,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-region-named'],
    name: 'Switchboard: an AWS region is named after its account',
    description: 'The name of a region record is made from account and region on insert and again on update.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    const account = atf.server.recordInsert({
      $id: Now.ID['atf-region-named-account'],
      table: 'x_swb_hub_aws_account',
      fieldValues: { name: 'ATF regions', account_id: '999900003333', partition: 'aws' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    const region = atf.server.recordInsert({
      $id: Now.ID['atf-region-named-region'],
      table: 'x_swb_hub_aws_region',
      fieldValues: { account: account.record_id, region: 'EU-West-1' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordValidation({
      $id: Now.ID['atf-region-named-check'],
      table: 'x_swb_hub_aws_region',
      recordId: region.record_id,
      fieldValues: 'region=eu-west-1^name=ATF regions · eu-west-1',
      assert: 'record_validated',
      enforceSecurity: false,
    })
    atf.server.recordUpdate({
      $id: Now.ID['atf-region-named-update'],
      table: 'x_swb_hub_aws_region',
      recordId: region.record_id,
      fieldValues: { region: 'eu-central-1' },
      assert: 'record_successfully_updated',
      enforceSecurity: false,
    })
    atf.server.recordQuery({
      $id: Now.ID['atf-region-named-query'],
      table: 'x_swb_hub_aws_region',
      fieldValues: 'name=ATF regions · eu-central-1',
      assert: 'records_match_query',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-region-named-wrong'],
      table: 'x_swb_hub_aws_region',
      fieldValues: { account: account.record_id, region: 'Europe' },
      assert: 'record_not_inserted',
      enforceSecurity: false,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-operation-guarded'],
    name: 'Switchboard: operations are written by the app only',
    description: 'A manager may read operations but neither create nor change them.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-operation-guarded-user'],
      firstName: 'ATF',
      lastName: 'Manager',
      fieldValues: {},
      groups: [],
      roles: ['x_swb_hub.aws_manager'],
      impersonate: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-operation-guarded-insert'],
      table: 'x_swb_hub_aws_operation',
      fieldValues: { operation_type: 'provision' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
  },
)
