import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type StepConfig, stepConfigs } from '../../../src/local/instance/atf/configs.ts'
import type { AtfResult } from '../../../src/local/instance/atf/run.ts'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { defineRule, insert } from '../../support/instance.ts'
import { allApis, startServer, type TestServer } from '../../support/http.ts'

const folder = join(__dirname, '../../../target/build/x_swb_hub/target')
let server: TestServer
let configs: Map<string, StepConfig>
beforeAll(async () => {
  server = await startServer({ extensions: allApis })
  configs = stepConfigs()
})
afterAll(() => server.close())

const run = async (): Promise<AtfResult[]> =>
  (await server.request('POST', '/_local/atf')).json as unknown as AtfResult[]

/** A test of steps `[kind, inputs]`; returns the ids of the steps. */
function define(name: string, steps: [string, Record<string, string>][]): void {
  const test = insert(server.instance, 'sys_atf_test', { name, active: '1' })
  steps.forEach(([kind, inputs], order) => {
    const [configId, config] = [...configs].find(([, found]) => found.name === kind) ?? []
    const step = insert(server.instance, 'sys_atf_step', {
      test,
      active: '1',
      order: String(order),
      step_config: configId ?? '',
      display_name: kind,
    })
    for (const [input, value] of Object.entries(inputs)) {
      const [variable] = [...(config?.inputs ?? [])].find(([, found]) => found.name === input) ?? []
      insert(server.instance, 'sys_variable_value', { document_key: step, variable: variable ?? input, value })
    }
  })
}

test('the tests of our package pass on the local instance and leave nothing behind', async () => {
  const { instance } = server
  const archive = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? ''
  installPackage(instance, readFileSync(join(folder, archive)))
  const rows = (): number[] =>
    ['x_swb_hub_aws_account', 'x_swb_hub_aws_region', 'sys_user'].map((table) =>
      instance.records.count(instance.records.query(table, '')),
    )
  const before = rows()
  const results = await run()
  expect(results.filter(({ status }) => status !== 'success')).toEqual([])
  expect(results.length).toBeGreaterThanOrEqual(3)
  expect(rows()).toEqual(before)
})

test('steps pass and fail as they should: records, users, scripts, requests', async () => {
  const { instance } = server
  for (const row of instance.records.find(instance.records.query('sys_atf_test', '')))
    instance.records.delete(instance.access.system(), 'sys_atf_test', row.sys_id ?? '')
  defineRule(instance, 'problem', {
    name: 'no xyz',
    filter_condition: 'short_description=xyz',
    script: 'current.setAbortAction(true)',
  })
  const insertStep = (text: string, assert: string): [string, Record<string, string>] => [
    'server.recordInsert',
    { table: 'problem', fieldValues: `short_description=${text}^EQ`, assert, enforceSecurity: 'false' },
  ]
  define('1 refused insert', [insertStep('xyz', 'record_not_inserted')])
  define('2 unexpected refusal', [insertStep('xyz', 'record_successfully_inserted')])
  define('3 unexpected insert', [insertStep('fine', 'record_not_inserted')])
  define('4 user without rights', [
    ['server.createUser', { firstName: 'A', lastName: 'B', roles: '', groups: '', impersonate: '1' }],
    [
      'server.recordInsert',
      {
        table: 'sys_user_role',
        fieldValues: 'name=x',
        assert: 'record_not_inserted',
        enforceSecurity: '1',
      },
    ],
  ])
  define('5 script says no', [['server.runServerSideScript', { script: '(function () { return false })()' }]])
  define('6 script asserts', [
    [
      'server.runServerSideScript',
      { script: "(function (assertEqual) { assertEqual({ name: 'sum', shouldbe: 2, value: 1 + 1 }) })(assertEqual)" },
    ],
  ])
  define('7 request', [
    [
      'rest.sendRestRequest',
      { path: '/api/now/table/sys_user', method: 'get', queryParameters: '{"sysparm_query":"user_name=admin"}' },
    ],
    ['rest.assertStatusCode', { operation: 'equals', statusCode: '200' }],
    [
      'rest.assertJsonResponsePayloadElement',
      { elementName: '/result/0/user_name', operation: 'equals', elementValue: 'admin' },
    ],
    ['rest.assertResponseHeader', { headerName: 'X-Total-Count', operation: 'equals', headerValue: '1' }],
  ])
  define('8 request with another end', [
    ['rest.sendRestRequest', { path: '/api/now/table/nothing', method: 'get' }],
    ['rest.assertStatusCode', { operation: 'equals', statusCode: '200' }],
  ])
  define('9 page', [['form.submitForm', {}]])
  const results = await run()
  expect(results.map(({ test: name, status }) => `${name.slice(0, 1)} ${status}`)).toEqual([
    '1 success',
    '2 failure',
    '3 failure',
    '4 success',
    '5 failure',
    '6 success',
    '7 success',
    '8 failure',
    '9 skipped',
  ])
  expect(results[1]?.message).toContain('no xyz')
  expect(results[7]?.message).toContain('400')
  expect(instance.records.count(instance.records.query('problem', 'short_description=fine'))).toBe(0)
  expect(instance.records.count(instance.records.query('sys_atf_test_result', 'status=failure'))).toBe(4)
})
