import { type ServiceRecords, makeTwins } from '../../../../src/companion/elevation/twin-services.ts'
import type { InstanceRow } from '../../../../src/companion/servicenow/client.ts'

const NAMES = [
  'CreateExecuteAppApprovalRequest',
  'GetExecuteAppApprovalRequestStatus',
  'CancelExecuteAppApprovalRequest',
]

class Fake implements ServiceRecords {
  readonly rows: (InstanceRow & { table: string })[] = []
  writes = 0
  constructor() {
    for (const name of NAMES) {
      this.rows.push({ table: 'sys_web_service', sys_id: name, scoped_name: `x_swb_hub_${name}`, script: 'ours' })
      this.rows.push({
        table: 'sys_web_service_input',
        sys_id: `i ${name}`,
        web_service: name,
        name: 'In',
        order: '100',
      })
      this.rows.push({
        table: 'sys_web_service_output',
        sys_id: `o ${name}`,
        web_service: name,
        name: 'Out',
        order: '200',
      })
    }
  }
  find: ServiceRecords['find'] = async (table, conditions) =>
    this.rows.filter((row) => row.table === table && conditions.every(({ field, value }) => row[field] === value))
  create: ServiceRecords['create'] = async (table, values) => {
    this.writes += 1
    const id = `new ${this.rows.length}`
    this.rows.push({ ...values, table, sys_id: id })
    return id
  }
  update: ServiceRecords['update'] = async (table, sysId, values) => {
    this.writes += 1
    Object.assign(this.rows.find((row) => row.table === table && row.sys_id === sysId) ?? {}, values)
  }
  named(name: string): InstanceRow {
    return this.rows.find((row) => row.table === 'sys_web_service' && row.scoped_name === name) ?? {}
  }
}
const twins = { scope: 'x_swb_hub', prefix: '', set: 'bare', dryRun: false }

test('makes three global services of one line each, with the parameters of ours', async () => {
  const fake = new Fake()
  expect(await makeTwins(fake, twins)).toEqual(NAMES.map((name) => ({ change: 'created', what: `service ${name}` })))
  const made = fake.named('CreateExecuteAppApprovalRequest')
  expect(made).toMatchObject({ sys_scope: 'global', function_name: 'execute', active: 'true' })
  expect(made.script).toBe('new x_swb_hub.SwitchboardElevation().create(request, response, soapRequestXML, "bare");')
  const parameters = fake.rows.filter((row) => row.web_service === made.sys_id)
  expect(parameters.map(({ name, order }) => [name, order])).toEqual([
    ['In', '100'],
    ['Out', '200'],
  ])
})

test('changes nothing the second time, and mends what is missing', async () => {
  const fake = new Fake()
  await makeTwins(fake, twins)
  fake.writes = 0
  expect((await makeTwins(fake, twins)).map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(fake.writes).toBe(0)
  const made = fake.named('GetExecuteAppApprovalRequestStatus').sys_id
  fake.rows.splice(
    fake.rows.findIndex((row) => row.web_service === made),
    1,
  )
  const steps = await makeTwins(fake, { ...twins, set: 'other' })
  expect(steps.map(({ change }) => change)).toEqual(['updated', 'updated', 'unchanged'])
  expect(fake.writes).toBe(2)
})

test('only says what it would do when it is asked to', async () => {
  const fake = new Fake()
  expect((await makeTwins(fake, { ...twins, dryRun: true })).map(({ change }) => change)).toEqual([
    'created',
    'created',
    'created',
  ])
  expect(fake.writes).toBe(0)
})

test('leaves the services of others alone, and tells when ours are not there', async () => {
  const fake = new Fake()
  fake.rows.push({ table: 'sys_web_service', sys_id: 'v', scoped_name: NAMES[0] ?? '', script: 'vendor' })
  await expect(makeTwins(fake, twins)).rejects.toThrow('Rename or delete it, or give another --prefix.')
  expect((await makeTwins(fake, { ...twins, prefix: 'b_' }))[0]).toMatchObject({ change: 'created' })
  fake.rows.length = 0
  await expect(makeTwins(fake, twins)).rejects.toThrow('Install the app')
})
