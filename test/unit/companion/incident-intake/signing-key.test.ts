/** Key and certificate that the set-up makes by itself: made once, renewed in time, never shown. */
import { X509Certificate, createPrivateKey } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { checkSignIn } from '../../../../src/companion/incident-intake/sign-in.ts'
import { type SigningKeyRequest, signingKey } from '../../../../src/companion/incident-intake/signing-key.ts'
import { makeCertificate } from '../../../support/certificate.ts'

const DAY_MS = 86_400_000
const NOW = new Date('2026-11-21T00:00:00Z')
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS)
let folder: string
let keyFile: string
let certificateFile: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-'))
  keyFile = join(folder, 'key.pem')
  certificateFile = join(folder, 'certificate.pem')
})
afterEach(() => rmSync(folder, { recursive: true }))

const make = (more: Partial<SigningKeyRequest> = {}) =>
  signingKey({ keyFile, certificateFile, inUse: null, replace: false, now: NOW, dryRun: false, ...more })

test('makes an RSA key for its owner only and a self-signed certificate of it for two years', async () => {
  const made = await make()
  expect(made).toMatchObject({ key: 'created', certificate: 'created', exposed: false })
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  const key = createPrivateKey(readFileSync(keyFile, 'utf8'))
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048)
  const certificate = new X509Certificate(readFileSync(certificateFile, 'utf8'))
  expect(certificate.checkPrivateKey(key)).toBe(true)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.ca).toBe(false)
  expect(Date.parse(certificate.validFrom)).toBeLessThan(NOW.getTime())
  expect(Date.parse(certificate.validTo)).toBe(later(730).getTime())
  expect(made.certificatePem).toBe(readFileSync(certificateFile, 'utf8'))
  expect(inspect(made, { depth: 9 })).not.toContain('PRIVATE KEY')
})

test('a second run keeps both; near its end the certificate is renewed for the same key', async () => {
  const first = await make()
  const key = readFileSync(keyFile, 'utf8')
  expect(await make({ inUse: first.certificatePem, now: later(669) })).toMatchObject({
    key: 'unchanged',
    certificate: 'unchanged',
    certificatePem: first.certificatePem,
  })
  for (const days of [671, 1500]) {
    const renewed = await make({ inUse: first.certificatePem, now: later(days) })
    expect(renewed).toMatchObject({ key: 'unchanged', certificate: 'updated' })
    expect(new X509Certificate(renewed.certificatePem).checkPrivateKey(createPrivateKey(key))).toBe(true)
    expect(Date.parse(renewed.validTo)).toBe(later(days + 730).getTime())
  }
  expect(readFileSync(keyFile, 'utf8')).toBe(key)
  expect(readdirSync(folder).sort()).toEqual(['certificate.pem', 'key.pem'])
})

test('a lost certificate file is made anew from the key', async () => {
  await make()
  rmSync(certificateFile)
  expect(await make()).toMatchObject({ key: 'unchanged', certificate: 'created' })
})

test('a dry run makes no file and says the same', async () => {
  expect(await make({ dryRun: true })).toMatchObject({ key: 'created', certificate: 'created' })
  expect(readdirSync(folder)).toEqual([])
})

test('a key that the instance knows is not replaced in passing, only when asked for, and then kept aside', async () => {
  const { certificatePem: inUse } = await make()
  const before = readFileSync(keyFile, 'utf8')
  await expect(make({ inUse, keyFile: join(folder, 'other.pem') })).rejects.toThrow('--new-key')
  expect(existsSync(join(folder, 'other.pem'))).toBe(false)
  expect(await make({ inUse, replace: true })).toMatchObject({ key: 'created', certificate: 'created' })
  expect(readFileSync(keyFile, 'utf8')).not.toBe(before)
  expect(readFileSync(`${keyFile}.old`, 'utf8')).toBe(before)
  expect(statSync(`${keyFile}.old`).mode & 0o777).toBe(0o600)
})

test('files that cannot be used are refused with what to do, and without their content', async () => {
  writeFileSync(keyFile, 'no key', { mode: 0o600 })
  await expect(make()).rejects.toThrow(/holds no private key .*--key-file/)
  rmSync(keyFile)
  await make()
  writeFileSync(certificateFile, makeCertificate('other').pem)
  await expect(make()).rejects.toThrow('not the certificate of the key')
  writeFileSync(certificateFile, 'nothing')
  await expect(make()).rejects.toThrow('--certificate-file')
})

test('a key that others may read is told', async () => {
  await make()
  chmodSync(keyFile, 0o644)
  expect((await make()).exposed).toBe(true)
})

test.each([
  [{ basic: true, certificate: 'x' }, '--basic'],
  [{ basic: true, newKey: true }, '--basic'],
  [{ certificate: 'x', newKey: true }, '--new-key'],
])('%j contradict each other', (options, message) => {
  const files = { keyFile, certificateFile, keyId: 'k', clientSecretFile: 's' }
  expect(() => checkSignIn({ ...files, ...options })).toThrow(message)
})
