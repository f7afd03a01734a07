/** A key pair with a self-signed certificate, made on the spot: tests carry no secrets. */
import { type KeyObject, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isIPv4 } from 'node:net'

export interface TestCertificate {
  privateKey: KeyObject
  publicKey: KeyObject
  pem: string
}

const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : body.length < 256
        ? Buffer.from([0x81, body.length])
        : Buffer.from([0x82, body.length >> 8, body.length & 0xff])
  return Buffer.concat([Buffer.from([tag]), length, body])
}
const sequence = (...parts: Uint8Array[]): Buffer => tlv(0x30, ...parts)
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date): Buffer => tlv(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))

/** Extension 2.5.29.17: the names and addresses that a client may know the server by. */
function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) ? tlv(0x87, Buffer.from(host.split('.').map(Number))) : tlv(0x82, Buffer.from(host)),
  )
  return tlv(0xa3, sequence(sequence(oid('551d11'), tlv(0x04, sequence(...names)))))
}

/** RSA with SHA-256, valid from yesterday for ten years. With `hosts` a server of these names and addresses may show it. */
export function makeCertificate(name: string, hosts: readonly string[] = []): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const algorithm = sequence(oid('2a864886f70d01010b'), tlv(0x05))
  const subject = sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(name)))))
  const day = 86_400_000
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    subject,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + 3650 * day))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(hosts.length > 0 ? [alternativeNames(hosts)] : []),
  )
  const signature = createSign('RSA-SHA256').update(body).sign(privateKey)
  const der = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return {
    privateKey,
    publicKey,
    pem: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}
