import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

Test(
  {
    $id: Now.ID['atf-elevation-one-per-id'],
    name: 'Switchboard: one elevation request per id of a caller',
    description:
      'A second request with the same caller and digest is refused by the unique index; another digest is not.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-one-per-id-first'],
      table: 'x_swb_hub_elevation_request',
      fieldValues: { client: '6816f79cc0a8016401c5a33be04be441', approval_key: 'atf-1', status: 'cancelled' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-one-per-id-second'],
      table: 'x_swb_hub_elevation_request',
      fieldValues: { client: '6816f79cc0a8016401c5a33be04be441', approval_key: 'atf-1', status: 'cancelled' },
      assert: 'record_not_inserted',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-one-per-id-other'],
      table: 'x_swb_hub_elevation_request',
      fieldValues: { client: '6816f79cc0a8016401c5a33be04be441', approval_key: 'atf-2', status: 'cancelled' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-elevation-guarded'],
    name: 'Switchboard: elevation requests are written by the app only',
    description: 'Neither an approver nor the account of Privilege Manager can create, and so forge, a request.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-elevation-guarded-approver'],
      firstName: 'ATF',
      lastName: 'Approver',
      fieldValues: {},
      groups: [],
      roles: ['x_swb_hub.elevation_approver'],
      impersonate: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-guarded-approver-insert'],
      table: 'x_swb_hub_elevation_request',
      fieldValues: { status: 'approved' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
    atf.server.createUser({
      $id: Now.ID['atf-elevation-guarded-client'],
      firstName: 'ATF',
      lastName: 'Client',
      fieldValues: {},
      groups: [],
      roles: ['x_swb_hub.elevation_client'],
      impersonate: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-guarded-client-insert'],
      table: 'x_swb_hub_elevation_request',
      fieldValues: { status: 'approved' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-elevation-guarded-client-rule'],
      table: 'x_swb_hub_elevation_rule',
      fieldValues: { name: 'forged', action: 'approve' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-elevation-item'],
    name: 'Switchboard: what Privilege Manager asks for is there',
    description:
      'The catalog item and the services are there and active under the names that Privilege Manager asks for.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordQuery({
      $id: Now.ID['atf-elevation-item-there'],
      table: 'sc_cat_item',
      fieldValues: 'name=Execute Application Workflow^active=true',
      assert: 'records_match_query',
      enforceSecurity: false,
    })
    atf.server.recordQuery({
      $id: Now.ID['atf-elevation-item-services'],
      table: 'sys_web_service',
      fieldValues:
        'nameINCreateExecuteAppApprovalRequest,GetExecuteAppApprovalRequestStatus,CancelExecuteAppApprovalRequest^active=true',
      assert: 'records_match_query',
      enforceSecurity: false,
    })
  },
)
