import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CONNECTOR_TABLE,
  migrateOwners,
  readConnectorTable,
  readExport,
  type RecordedProduct,
} from '../../../../src/companion/aws-catalog/migrate.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { FakeInstance } from './fake-instance.ts'

const SCOPE = 'x_swb_hub'
let instance: FakeInstance
let client: InstanceClient

beforeEach(async () => {
  instance = await FakeInstance.start(SCOPE)
  client = new InstanceClient({
    url: instance.url,
    user: 'a',
    password: new Secret('b'),
    timeoutSeconds: 5,
    connections: 4,
    pauseMs: 5,
  })
  person('u1', 'requester', 'requester@example.com')
  person('u2', 'colleague', 'shared@example.com')
  person('u3', 'agent', 'shared@example.com')
  person('u4', 'gone', 'gone@example.com', 'false')
  offer('f1', 'pp-one')
  offer('f2', 'pp-two')
})
afterEach(async () => {
  await client.close()
  await instance.close()
})

const person = (sys_id: string, user_name: string, email: string, active = 'true'): void =>
  instance.insert('sys_user', { sys_id, user_name, email, active })
const offer = (sys_id: string, id: string, state = 'offered'): void =>
  instance.insert('aws_found_product', { sys_id, provisioned_product_id: id, name: `name of ${id}`, state, owner: '' })
const recorded = (id: string, owner: string): RecordedProduct => ({ provisionedProductId: id, owner })
const outcomes = async (products: RecordedProduct[], dryRun = false): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await migrateOwners(client, products, { scope: SCOPE, dryRun })).map((one) => [
      one.provisionedProductId,
      one.outcome,
    ]),
  )
const offered = (sysId: string) => instance.rows('aws_found_product', { sys_id: sysId })[0]

describe('X16: provisioned products of another connector', () => {
  it.each([
    ['user name', 'requester'],
    ['e-mail address', 'requester@example.com'],
    ['sys_id', 'u1'],
  ])('go to the owner that is recorded by %s', async (_how, owner) => {
    expect(await outcomes([recorded('pp-one', owner)])).toEqual({ 'pp-one': 'imported' })
    expect(offered('f1')).toMatchObject({ owner: 'u1', state: 'imported' })
    expect(offered('f2')).toMatchObject({ owner: '', state: 'offered' })
  })

  it.each([
    ['nobody', ''],
    ['an unknown person', 'somebody'],
    ['an address that two have', 'shared@example.com'],
    ['a person who has left', 'gone'],
    ['a text that breaks out of a query', 'x^ORuser_name=requester'],
  ])('that belong to %s stay offered, and the fix is said', async (_who, owner) => {
    const [result] = await migrateOwners(client, [recorded('pp-one', owner)], { scope: SCOPE })
    expect(result).toMatchObject({ outcome: 'no_owner', message: expect.stringMatching(/Found on AWS/) })
    expect(offered('f1')).toMatchObject({ owner: '', state: 'offered' })
  })

  it('that are here already, were refused by an administrator or are not on AWS are left alone', async () => {
    instance.insert('aws_provisioned', { sys_id: 'p1', provisioned_product_id: 'pp-here', name: 'here' })
    offer('f3', 'pp-ignored', 'ignored')
    const products = ['pp-here', 'pp-ignored', 'pp-nowhere'].map((id) => recorded(id, 'requester'))
    expect(await outcomes(products)).toEqual({
      'pp-here': 'known',
      'pp-ignored': 'ignored',
      'pp-nowhere': 'not_offered',
    })
    expect(instance.totalWrites()).toBe(0)
  })

  it('are only shown on a dry run, and taken once however often it runs', async () => {
    const products = [recorded('pp-one', 'requester'), recorded('pp-two', 'colleague')]
    expect(await outcomes(products, true)).toEqual({ 'pp-one': 'imported', 'pp-two': 'imported' })
    expect(instance.totalWrites()).toBe(0)
    await outcomes(products)
    expect(instance.totalWrites()).toBe(2)
    expect(await outcomes(products)).toEqual({ 'pp-one': 'known', 'pp-two': 'known' })
    expect(instance.totalWrites()).toBe(2)
  })

  it('that the instance refuses do not stop the others', async () => {
    instance.refuse = (_method, _table, values) => (values['owner'] === 'u1' ? 'Not for you' : undefined)
    const products = [recorded('pp-one', 'requester'), recorded('pp-two', 'colleague')]
    expect(await outcomes(products)).toEqual({ 'pp-one': 'refused', 'pp-two': 'imported' })
  })

  it('are read from the table of the connector, without orders that never reached AWS', async () => {
    instance.insert(CONNECTOR_TABLE, { sys_id: 'c1', awsid: 'pp-one', owned_by: 'u1' })
    instance.insert(CONNECTOR_TABLE, { sys_id: 'c2', awsid: '', owned_by: 'u2' })
    expect(await readConnectorTable(client, CONNECTOR_TABLE)).toEqual([recorded('pp-one', 'u1')])
  })
})

describe('an export of the connector', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-migrate-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it('is CSV or NDJSON, with the names of the connector or ours', async () => {
    const wanted = [recorded('pp-one', 'requester'), recorded('pp-two', '')]
    expect(await readExport(file('a.csv', 'awsid,owned_by\npp-one,requester\n,nobody\npp-two,\n'))).toEqual(wanted)
    const lines =
      '{"provisioned_product_id":"pp-one","owner":"requester"}\n{"provisioned_product_id":"pp-two","owner":""}\n'
    expect(await readExport(file('a.ndjson', lines))).toEqual(wanted)
  })

  it.each([
    ['without the id', 'name,owned_by\nx,y\n', /line 2: there is no column awsid/],
    ['without the owner', 'awsid\npp-one\n', /line 2: there is no column owned_by/],
    ['with another id', 'awsid,owned_by\nprod-one,y\n', /line 2: "prod-one" is no id of a provisioned product/],
    ['with a broken line', 'awsid,owned_by\npp-one\n', /line 2: /],
  ])('%s is refused with the line, before anything is changed', async (_what, text, message) => {
    await expect(readExport(file('b.csv', text))).rejects.toThrow(message)
  })
})
