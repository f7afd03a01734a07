import { createPrivateKey, createPublicKey, generateKeyPair, webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import 'reflect-metadata'
import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509'

const SIGNING = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const BITS = 2048
const DAY_MS = 86_400_000
/** The clock of the instance may be behind ours. */
const SLACK_MS = 10 * 60_000

/** A new RSA key as unencrypted PKCS#8 text, which Kibana takes as it is. */
export const newPrivateKey = async (): Promise<string> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** A certificate of the key, signed by itself: for signatures only, valid from now for so many days. */
export const selfSigned = async (keyPem: string, name: string, now: Date, days: number): Promise<string> => {
  const key = createPrivateKey(keyPem)
  const { subtle } = webcrypto
  const keys = {
    privateKey: await subtle.importKey('pkcs8', key.export({ type: 'pkcs8', format: 'der' }), SIGNING, false, ['sign']),
    publicKey: await subtle.importKey(
      'spki',
      createPublicKey(key).export({ type: 'spki', format: 'der' }),
      SIGNING,
      true,
      ['verify'],
    ),
  }
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    notBefore: new Date(now.getTime() - SLACK_MS),
    notAfter: new Date(now.getTime() + days * DAY_MS),
    signingAlgorithm: SIGNING,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    ],
  })
  return `${certificate.toString('pem').trim()}\n`
}
