import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'
import { integrationUser } from './roles.now'

Test(
  {
    $id: Now.ID['atf-intake-integration-user'],
    name: 'Switchboard: the integration user may stage rows of the incident intake',
    description: 'With its role and the platform roles for imports a user creates and reads rows of the staging table.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-intake-integration-user-user'],
      firstName: 'ATF',
      lastName: 'connector',
      roles: [integrationUser],
      impersonate: true,
    })
    const row = atf.server.recordInsert({
      $id: Now.ID['atf-intake-integration-user-row'],
      table: 'x_swb_hub_elastic_incident',
      fieldValues: { u_short_description: 'ATF row', u_correlation_id: 'atf' },
      assert: 'record_successfully_inserted',
      enforceSecurity: true,
    })
    atf.server.recordValidation({
      $id: Now.ID['atf-intake-integration-user-read'],
      table: 'x_swb_hub_elastic_incident',
      recordId: row.record_id,
      fieldValues: 'u_short_description=ATF row^u_correlation_id=atf',
      assert: 'record_validated',
      enforceSecurity: true,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-intake-nobody-else'],
    name: 'Switchboard: nobody else may stage rows of the incident intake',
    description: 'A user without the role of the intake creates no row in the staging table.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-intake-nobody-else-user'],
      firstName: 'ATF',
      lastName: 'somebody',
      impersonate: true,
    })
    atf.server.recordInsert({
      $id: Now.ID['atf-intake-nobody-else-row'],
      table: 'x_swb_hub_elastic_incident',
      fieldValues: { u_short_description: 'ATF row' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-intake-one-map'],
    name: 'Switchboard: one map transforms rows of the incident intake',
    description:
      'Connectors look at the first result only, and every active map of the staging table adds one: there must be exactly the one of the app.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.recordQuery({
      $id: Now.ID['atf-intake-one-map-there'],
      table: 'sys_transform_map',
      fieldValues: 'source_table=x_swb_hub_elastic_incident^active=true^name=Elastic Incident',
      assert: 'records_match_query',
      enforceSecurity: false,
    })
    atf.server.recordQuery({
      $id: Now.ID['atf-intake-one-map-only'],
      table: 'sys_transform_map',
      fieldValues: 'source_table=x_swb_hub_elastic_incident^active=true^name!=Elastic Incident',
      assert: 'no_records_match_query',
      enforceSecurity: false,
    })
  },
)
