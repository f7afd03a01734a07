/** Values encrypted for one setting. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import {
  decryptValue,
  encryptValue,
  newKeyPair,
  privateKeyOf,
  publicKeyOf,
} from '../../../../src/companion/secrets/envelope.ts'
import { secretReference } from '../../../../src/companion/secrets/reference.ts'
import { SecretResolver } from '../../../../src/companion/secrets/resolve.ts'

const pair = newKeyPair(2048)
const other = newKeyPair(2048)
const publicKey = publicKeyOf(pair.publicKey, 'public')
const privateKey = privateKeyOf(pair.privateKey, 'private')
const otherKey = privateKeyOf(other.privateKey, 'other')
const VALUE = 'Grüße, 秘密 and a "quote"'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'envelope-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('T-16 a value comes back for its own setting, with a new envelope each time', () => {
  const [one, two] = [
    encryptValue(VALUE, 'instance.password', publicKey),
    encryptValue(VALUE, 'instance.password', publicKey),
  ]
  expect(one).not.toBe(two)
  expect(decryptValue(one, 'instance.password', [otherKey, privateKey])).toBe(VALUE)
  expect(one).not.toContain('password')
})

test('T-16 TK-41 a value moved to another setting, or changed, is refused', () => {
  const envelope = encryptValue(VALUE, 'instance.password', publicKey)
  expect(() => decryptValue(envelope, 'tickets.deliver.0.secret', [privateKey])).toThrow(/belongs to another setting/)
  const parts = envelope.split('.')
  for (const at of [2, 3, 4]) {
    const bytes = Buffer.from(parts[at] ?? '', 'base64url')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    const changed = [...parts.slice(0, at), bytes.toString('base64url'), ...parts.slice(at + 1)].join('.')
    expect(() => decryptValue(changed, 'instance.password', [privateKey])).toThrow(/was changed or belongs/)
  }
})

test('a value for another key names that key; text that is no envelope is told apart', () => {
  const envelope = encryptValue(VALUE, 's', publicKey)
  expect(() => decryptValue(envelope, 's', [otherKey])).toThrow(/is encrypted for the key [0-9a-f]{32}/)
  expect(() => decryptValue('hunter2', 's', [privateKey])).toThrow(/is no encrypted value/)
})

test('short and other keys are refused', () => {
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
  expect(() => publicKeyOf(short.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'k')).toThrow(
    /at least 2048 bits/,
  )
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(() => publicKeyOf(curve.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'k')).toThrow(/RSA key/)
  expect(() => privateKeyOf('-----BEGIN nonsense', 'k')).toThrow(/no unencrypted private key/)
})

test('the resolver decrypts with the keys of the configuration, and refuses a key file that others can read', async () => {
  const path = join(folder, 'private.pem')
  writeFileSync(path, pair.privateKey, { mode: 0o600 })
  const make = () =>
    new SecretResolver({ private_keys: [{ file: 'private.pem' }] }, { directory: folder, environment: {} })
  const reference = { enc: encryptValue(VALUE, 'instance.password', publicKey) }
  expect((await make().resolve(reference, 'instance.password')).reveal()).toBe(VALUE)
  chmodSync(path, 0o644)
  await expect(make().resolve(reference, 'instance.password')).rejects.toThrow(/can be read by others.*chmod 600/)
})

test.each([
  ['env:NAME', { env: 'NAME' }],
  ['file:/run/secrets/x', { file: '/run/secrets/x' }],
  ['akv:snow-password', { azure: 'snow-password' }],
  ['cyberark:snow', { cyberark: 'snow' }],
  ['aws-ssm:/prod/snow', { ssm: '/prod/snow' }],
  ['aws-sm:prod/snow#password', { aws: 'prod/snow#password' }],
  ['enc:swb1.a.b.c.d', { enc: 'swb1.a.b.c.d' }],
])('TK-46 %s is a reference', (text, reference) => {
  expect(secretReference.parse(text)).toEqual(reference)
})

test('a secret written out is no reference, and is not repeated in the message', () => {
  const checked = secretReference.safeParse('hunter2')
  expect(checked.success).toBe(false)
  expect(JSON.stringify(checked.error?.issues)).not.toContain('hunter2')
})
