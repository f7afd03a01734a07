import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ConfigError, messageOf } from '../errors.ts'

/** The certificate of a PEM file, without whatever else is in it (never a private key). @throws ConfigError */
export const readCertificate = (
  path: string,
  now: Date,
  option = '--certificate',
): { pem: string; subject: string; validTo: string } => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`${option} ${path}: cannot be read (${messageOf(error)}). Correct the path.`, error)
  }
  const [pem] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text) ?? []
  if (!pem)
    throw new ConfigError(
      `${option} ${path}: holds no PEM certificate (-----BEGIN CERTIFICATE-----). Give the certificate, not the key.`,
    )
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(pem)
  } catch (error) {
    throw new ConfigError(`${option} ${path}: is damaged (${messageOf(error)}). Export it anew.`, error)
  }
  if (certificate.publicKey.asymmetricKeyType !== 'rsa')
    throw new ConfigError(`${option} ${path}: Kibana signs with RSA keys (RS256); this certificate has another kind.`)
  if (new Date(certificate.validTo) < now)
    throw new ConfigError(`${option} ${path}: expired on ${certificate.validTo}. Make a new one.`)
  return { pem: `${pem}\n`, subject: certificate.subject, validTo: certificate.validTo }
}
