import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

Test(
  {
    $id: Now.ID['atf-ticket-order-guarded'],
    name: 'Switchboard: provisioning orders are written by the app only',
    description: 'A reader may neither create nor change provisioning orders.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-ticket-order-guarded-user'],
      firstName: 'ATF',
      lastName: 'Reader',
      fieldValues: {},
      groups: [],
      roles: ['x_swb_hub.ticket_reader'],
      impersonate: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-ticket-order-guarded-insert'],
      table: 'x_swb_hub_ticket_order',
      fieldValues: { order_id: 'atf-1', action: 'add' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-ticket-order-once'],
    name: 'Switchboard: an order id is there once',
    description: 'A second provisioning order with the same order id is not stored.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordInsert({
      $id: Now.ID['atf-ticket-order-once-first'],
      table: 'x_swb_hub_ticket_order',
      fieldValues: { order_id: 'atf-once', action: 'add', resource_type: 'account', resource_key: 'CN=ATF' },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-ticket-order-once-second'],
      table: 'x_swb_hub_ticket_order',
      fieldValues: { order_id: 'atf-once', action: 'add', resource_type: 'account', resource_key: 'CN=ATF' },
      assert: 'record_not_inserted',
      enforceSecurity: false,
    })
  },
)
