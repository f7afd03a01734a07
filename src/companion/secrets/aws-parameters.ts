import { messageOf } from '../errors.ts'
import { VaultError } from './vault-call.ts'

/** Parameter of AWS Systems Manager, decrypted. Signs in as every AWS client does. @throws VaultError */
export const readAwsParameter = async (name: string, region: string | undefined): Promise<string> => {
  const what = `AWS parameter ${name}`
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm')
  const client = new SSMClient({ maxAttempts: 2, ...(region === undefined ? {} : { region }) })
  let value: string | undefined
  try {
    value = (await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }))).Parameter?.Value
  } catch (error) {
    const kind = error instanceof Error ? error.name : ''
    const reason = kind === 'SyntaxError' ? 'the answer is no JSON' : `${kind}: ${messageOf(error)}`
    throw new VaultError(`${what}: ${reason}. Check the name, the region, ssm:GetParameter and kms:Decrypt for it.`, {
      retryable: /Throttl|Timeout|InternalServer|ECONN/i.test(`${kind} ${reason}`),
    })
  } finally {
    client.destroy()
  }
  if (value === undefined || value === '') throw new VaultError(`${what}: holds no value.`)
  return value
}
