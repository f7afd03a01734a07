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

Test(
  {
    $id: Now.ID['atf-intake-health'],
    name: 'Switchboard: the health resource answers a connector, and nobody else',
    description:
      'What a connector asks before every push: name, scope and version under one result. Others are refused.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['atf-intake-health-user'],
      firstName: 'ATF',
      lastName: 'health',
      roles: [integrationUser],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-intake-health-ask'],
      path: '/api/x_swb_hub/elastic_api/health',
      method: 'get',
      auth: '',
    })
    atf.rest.assertStatusCode({ $id: Now.ID['atf-intake-health-status'], operation: 'equals', statusCode: 200 })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-intake-health-scope'],
      elementName: '/result/scope',
      operation: 'equals',
      elementValue: 'x_swb_hub',
    })
    atf.server.createUser({
      $id: Now.ID['atf-intake-health-other'],
      firstName: 'ATF',
      lastName: 'nobody',
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-intake-health-refused'],
      path: '/api/x_swb_hub/elastic_api/health',
      method: 'get',
      auth: '',
    })
    atf.rest.assertStatusCode({ $id: Now.ID['atf-intake-health-refused-status'], operation: 'equals', statusCode: 403 })
  },
)

Test(
  {
    $id: Now.ID['atf-intake-unknown-incident'],
    name: 'Switchboard: a row for an incident that is not there is an error and makes nothing',
    description:
      'A closing for a deleted incident must not become a new one: one result, status error, with the reason.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-intake-unknown-incident-push'],
      path: '/api/now/import/x_swb_hub_elastic_incident',
      method: 'post',
      auth: '',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: '{"elastic_incident_id":"0123456789abcdef0123456789abcdef","u_short_description":"ATF lost case","u_state":"7"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-intake-unknown-incident-status'],
      operation: 'equals',
      statusCode: 201,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-intake-unknown-incident-error'],
      operation: 'contains',
      responseBody: 'There is no incident with the sys_id 0123456789abcdef0123456789abcdef',
    })
    atf.server.recordQuery({
      $id: Now.ID['atf-intake-unknown-incident-none'],
      table: 'incident',
      fieldValues: 'short_description=ATF lost case',
      assert: 'no_records_match_query',
      enforceSecurity: false,
    })
  },
)
