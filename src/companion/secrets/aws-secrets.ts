import { messageOf } from '../errors.ts'
import { VaultError } from './vault-call.ts'

/**
 * Secret of AWS Secrets Manager: `id`, or `id#key` for one entry of a secret that holds JSON. Signs in with the
 * credentials of the environment, as every AWS client does. @throws VaultError
 */
export const readAwsSecret = async (reference: string, region: string | undefined): Promise<string> => {
  const at = reference.lastIndexOf('#')
  const id = at < 0 ? reference : reference.slice(0, at)
  const what = `AWS Secrets Manager secret ${id}`
  const { SecretsManagerClient, GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  const client = new SecretsManagerClient({ maxAttempts: 2, ...(region === undefined ? {} : { region }) })
  let text: string | undefined
  try {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: id }))
    text = answer.SecretString ?? (answer.SecretBinary && Buffer.from(answer.SecretBinary).toString('utf8'))
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    // Its text is the service's own and holds no secret, unlike an answer that could not be parsed.
    const reason = name === 'SyntaxError' ? 'the answer is no JSON' : `${name}: ${messageOf(error)}`
    throw new VaultError(`${what}: ${reason}. Check the name, the region and secretsmanager:GetSecretValue for it.`, {
      retryable: /Throttl|Timeout|InternalService|ECONN/i.test(`${name} ${reason}`),
    })
  } finally {
    client.destroy()
  }
  const value = at < 0 ? text : entryOf(text, reference.slice(at + 1))
  if (value === undefined || value === '')
    throw new VaultError(`${what}: holds no value${at < 0 ? '' : ` under "${reference.slice(at + 1)}"`}.`)
  return value
}

const entryOf = (text: string | undefined, key: string): string | undefined => {
  try {
    const content = JSON.parse(text ?? '') as unknown
    const value =
      typeof content === 'object' && content !== null ? (content as Record<string, unknown>)[key] : undefined
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
