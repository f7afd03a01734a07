/** The set-up of an instance for a connector: what it makes, that it can be repeated, and what it refuses. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCertificate } from '../../../../src/companion/incident-intake/certificate-file.ts'
import type { SetupInstance } from '../../../../src/companion/incident-intake/instance-port.ts'
import { kibanaOrigin } from '../../../../src/companion/incident-intake/kibana-url.ts'
import { secretFrom } from '../../../../src/companion/incident-intake/secret-file.ts'
import { type SetupRequest, setUpIntake } from '../../../../src/companion/incident-intake/setup.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { makeCertificate } from '../../../support/certificate.ts'

type Row = Record<string, string>
class FakeInstance implements SetupInstance {
  readonly tables = new Map<string, Row[]>()
  readonly writes: string[] = []

  rows(table: string): Row[] {
    const rows = this.tables.get(table) ?? []
    this.tables.set(table, rows)
    return rows
  }

  find(table: string, conditions: { field: string; value?: string | readonly string[] }[]): Promise<Row[]> {
    return Promise.resolve(
      this.rows(table).filter((row) => conditions.every(({ field, value }) => row[field] === value)),
    )
  }

  create(table: string, values: Row): Promise<string> {
    const sysId = `${table}-${this.rows(table).length}`
    this.rows(table).push({ ...values, sys_id: sysId })
    this.writes.push(`create ${table}`)
    return Promise.resolve(sysId)
  }

  update(table: string, sysId: string, values: Row): Promise<void> {
    Object.assign(this.rows(table).find((row) => row['sys_id'] === sysId) ?? {}, values)
    this.writes.push(`update ${table} ${Object.keys(values).join()}`)
    return Promise.resolve()
  }
}

let instance: FakeInstance
const request = (more: Partial<SetupRequest> = {}): SetupRequest => ({
  scope: 'x_elas2_inc_int',
  roles: [],
  kibanaOrigin: 'https://kibana.corp.example',
  userName: 'kibana',
  password: new Secret('p'),
  jwt: { certificatePem: 'PEM', keyId: 'key', clientSecret: new Secret('s'), clientId: null },
  dryRun: false,
  ...more,
})

beforeEach(() => {
  instance = new FakeInstance()
  for (const name of [
    'import_set_loader',
    'import_transformer',
    'personalize_choices',
    'x_elas2_inc_int.integration_user',
  ])
    instance.rows('sys_user_role').push({ sys_id: name, name })
  instance
    .rows('sys_ws_definition')
    .push({ sys_id: 'service', namespace: 'x_elas2_inc_int', service_id: 'elastic_api', name: 'Elastic ITSM API' })
  instance.rows('sys_cors_rule').push({
    sys_id: 'rule',
    rest_api: 'service',
    domain: 'https://kibana.example.com',
    active: 'false',
    get: 'true',
    access_control_allow_headers: 'Authorization',
  })
})

test('makes user, four roles, certificate, client, verifier map and completes the rule; again changes nothing', async () => {
  const { clientId } = await setUpIntake(instance, request())
  expect(instance.rows('sys_user')).toMatchObject([{ user_name: 'kibana', user_password: 'p', active: 'true' }])
  expect(instance.rows('sys_user_has_role')).toHaveLength(4)
  expect(instance.rows('oauth_jwt')).toMatchObject([
    { client_id: clientId, client_secret: 's', user_field: 'user_name', enable_jti_verification: 'false' },
  ])
  expect(instance.rows('jwt_verifier_map')).toMatchObject([
    { kid: 'key', oauth_jwt: 'oauth_jwt-0', sys_certificate: 'sys_certificate-0' },
  ])
  expect(instance.rows('sys_cors_rule')).toMatchObject([{ domain: 'https://kibana.corp.example', active: 'true' }])
  instance.writes.length = 0
  const again = await setUpIntake(instance, request())
  expect(instance.writes).toEqual([])
  expect(again.clientId).toBe(clientId)
  expect(new Set(again.steps.map(({ change }) => change))).toEqual(new Set(['unchanged']))
})

test('a dry run writes nothing and says the same', async () => {
  const planned = await setUpIntake(instance, request({ dryRun: true }))
  expect(instance.writes).toEqual([])
  // One made up now would not be that of the run.
  expect(planned.clientId).toBe('(made by the run)')
  expect(await setUpIntake(instance, request())).toMatchObject({ steps: planned.steps })
})

test('without a certificate there is no OAuth client; a second Kibana gets a rule of its own', async () => {
  await setUpIntake(instance, request({ jwt: null }))
  expect(instance.rows('oauth_jwt')).toEqual([])
  await setUpIntake(instance, request({ jwt: null, kibanaOrigin: 'https://other.corp.example' }))
  expect(instance.rows('sys_cors_rule').map(({ domain }) => domain)).toEqual([
    'https://kibana.corp.example',
    'https://other.corp.example',
  ])
})

test('roles of a connector are given besides; one that the instance lacks is told', async () => {
  await expect(setUpIntake(instance, request({ roles: ['sn_si.read'] }))).rejects.toThrow('sn_si.read')
  expect(instance.writes).toEqual([])
  instance.rows('sys_user_role').push({ sys_id: 'sn_si.read', name: 'sn_si.read' })
  await setUpIntake(instance, request({ roles: ['sn_si.read'] }))
  expect(instance.rows('sys_user_has_role')).toHaveLength(5)
})

test('an instance without the package is told apart', async () => {
  instance.rows('sys_ws_definition').length = 0
  await expect(setUpIntake(instance, request())).rejects.toThrow('--scope x_elas2_inc_int')
  expect(instance.writes).toEqual([])
})

test.each([
  ['https://kibana.example.com:5601/app', 'https://kibana.example.com:5601', false],
  ['http://10.0.0.1:5601', 'http://10.0.0.1:5601', false],
  ['http://localhost:5601', 'http://localhost:5601', true],
])('of %s the origin counts', (text, origin, warned) => {
  expect(kibanaOrigin(text)).toMatchObject({ origin })
  expect(kibanaOrigin(text).warning !== null).toBe(warned)
})

test.each(['kibana', 'ftp://kibana.example.com'])('%s is refused', (text) => {
  expect(() => kibanaOrigin(text)).toThrow('--kibana-url')
})

describe('files', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'setup-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  test('a missing secret is made once, for its owner only; a dry run makes no file', () => {
    const path = join(folder, 'secret')
    expect(secretFrom(path, true).made).toBe(true)
    const { secret } = secretFrom(path, false)
    expect(secret.reveal()).toHaveLength(32)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(secretFrom(path, false)).toMatchObject({ made: false })
    expect(secretFrom(path, false).secret.reveal()).toBe(readFileSync(path, 'utf8').trim())
  })

  test('only the certificate of a file is read, and only one that can be used', () => {
    const { pem, privateKey } = makeCertificate('kibana')
    const path = join(folder, 'kibana.pem')
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    writeFileSync(path, `${key}${pem}`)
    expect(readCertificate(path, new Date()).pem).toBe(pem)
    expect(() => readCertificate(path, new Date('2050-01-01'))).toThrow('expired')
    writeFileSync(path, key)
    expect(() => readCertificate(path, new Date())).toThrow('not the key')
    expect(() => readCertificate(join(folder, 'none'), new Date())).toThrow('cannot be read')
  })
})
