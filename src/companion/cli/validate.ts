import type { Command } from 'commander'
import { validateAll } from '../aws-catalog/validate.ts'
import { ConfigError, InstanceError } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { signedInUser } from '../servicenow/signed-in-user.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions, type Context } from './context.ts'
import { registerValidateElevation } from './validate-elevation.ts'

export const registerValidate = (program: Command, finish: (code: number) => void): void => {
  const command = addCommonOptions(program.command('validate'))
    .description('check configuration, instance, and every account and region; say what to mend')
    .action(async (options: CommonOptions) => finish(await validate(options)))
  registerValidateElevation(command, finish)
}

const validate = async (options: CommonOptions): Promise<number> => {
  const output = createOutput(options)
  let failed = 0
  const show = (check: string, ok: boolean, message: string): void => {
    if (!ok) failed++
    output.object({ type: 'check', check, ok, message })
    output.line(
      `${ok ? 'ok    ' : 'FAILED'} ${check}${message ? `\n       ${message.replaceAll('\n', '\n       ')}` : ''}`,
    )
  }
  let context: Context
  try {
    context = await openContext(options)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    show('configuration', false, error.message)
    return 1
  }
  show('configuration', true, '')
  try {
    const { client, aws, config } = context
    // Not every way to sign in names the user. One who cannot be found out fails the checks that need him.
    const user = config.instance.user || (await signedInName(client))
    for await (const { check, ok, message } of validateAll(client, aws, config.scope, user)) show(check, ok, message)
  } finally {
    await context.close()
  }
  output.object({ type: 'summary', failed })
  output.line(failed === 0 ? 'Everything needed is in place.' : `${failed} check(s) failed.`)
  return failed === 0 ? 0 : 1
}

const signedInName = async (client: InstanceClient): Promise<string> => {
  try {
    return (await signedInUser(client, ['user_name']))?.['user_name'] ?? ''
  } catch (error) {
    if (error instanceof InstanceError) return ''
    throw error
  }
}
