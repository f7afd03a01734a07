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

Test(
  {
    $id: Now.ID['atf-portfolio-change'],
    name: 'Switchboard: managers say which action needs a change request',
    description:
      'A portfolio leaves change requests to its account until a manager says otherwise; an account asks for none.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    const account = atf.server.recordInsert({
      $id: Now.ID['atf-portfolio-change-account'],
      table: 'x_swb_hub_aws_account',
      fieldValues: { name: 'ATF changes', account_id: '999900004444', partition: 'aws' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordValidation({
      $id: Now.ID['atf-portfolio-change-account-default'],
      table: 'x_swb_hub_aws_account',
      recordId: account.record_id,
      fieldValues: 'provision_change=none^update_change=none^terminate_change=none',
      assert: 'record_validated',
      enforceSecurity: false,
    })
    const portfolio = atf.server.recordInsert({
      $id: Now.ID['atf-portfolio-change-portfolio'],
      table: 'x_swb_hub_aws_portfolio',
      fieldValues: { name: 'ATF portfolio', portfolio_id: 'port-atf' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordValidation({
      $id: Now.ID['atf-portfolio-change-default'],
      table: 'x_swb_hub_aws_portfolio',
      recordId: portfolio.record_id,
      fieldValues: 'provision_change=account^update_change=account^terminate_change=account',
      assert: 'record_validated',
      enforceSecurity: false,
    })
    atf.server.createUser({
      $id: Now.ID['atf-portfolio-change-user'],
      firstName: 'ATF',
      lastName: 'Change manager',
      fieldValues: {},
      groups: [],
      roles: ['x_swb_hub.aws_manager'],
      impersonate: true,
    })
    atf.server.recordUpdate({
      $id: Now.ID['atf-portfolio-change-update'],
      table: 'x_swb_hub_aws_portfolio',
      recordId: portfolio.record_id,
      fieldValues: { terminate_change: 'normal' },
      assert: 'record_successfully_updated',
      enforceSecurity: true,
    })
  },
)
