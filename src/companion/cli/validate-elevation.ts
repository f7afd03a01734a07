import type { Command } from 'commander'
import { loadResolvedConfig, type Config } from '../config.ts'
import { checkElevation } from '../elevation/check.ts'
import { SoapCaller } from '../elevation/soap-call.ts'
import { ConfigError } from '../errors.ts'
import { Secret } from '../secrets.ts'
import { Transport, type TransportOptions } from '../servicenow/transport.ts'
import { addCommonOptions, createOutput, type CommonOptions } from './context.ts'

interface Options extends CommonOptions {
  user?: string
  initiator: string
  computer: string
}

/** `switchboard validate elevation`, below the given `validate`. */
export const registerValidateElevation = (validate: Command, finish: (code: number) => void): void => {
  const command = addCommonOptions(validate.command('elevation'))
  command
    .description(
      'play Privilege Manager with its account: create, poll and cancel one request that is marked as a test',
    )
    .option('--user <name>', 'account of Privilege Manager; its password is in SWITCHBOARD_ELEVATION_PASSWORD')
    .option('--initiator <name>', 'user for whom the test request is made', 'SWITCHBOARD\\check')
    .option('--computer <name>', 'computer of the test request', 'switchboard-check')
    .action(async () => finish(await run(command.optsWithGlobals<Options>(), process.env)))
}

const run = async (options: Options, environment: Readonly<Record<string, string | undefined>>): Promise<number> => {
  const output = createOutput(options)
  let failed = 0
  const show = (check: string, ok: boolean, message: string): void => {
    if (!ok) failed++
    output.object({ type: 'check', check, ok, message })
    output.line(`${ok ? 'ok    ' : 'FAILED'} ${check}${message ? `\n       ${message}` : ''}`)
  }
  let config: Config
  let connection: TransportOptions
  let account: Account
  try {
    const source = { path: options.config, directory: process.cwd(), environment }
    ;({ config, connection } = await loadResolvedConfig(source))
    account = accountOf(config, options, environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    show('configuration', false, error.message)
    return 1
  }
  // Another account than the companion's signs in as Privilege Manager does.
  const { user, password } = account
  const signIn = password ? { credentials: { kind: 'basic' as const, user, password } } : {}
  const transport = new Transport({ ...connection, ...signIn, connections: 1, attempts: 3 })
  const caller = new SoapCaller(transport, account.user)
  try {
    for await (const { check, ok, message } of checkElevation(caller, config.scope, options)) show(check, ok, message)
  } finally {
    await transport.close()
  }
  output.object({ type: 'summary', failed })
  output.line(failed === 0 ? 'Privilege Manager can work with this instance.' : `${failed} check(s) failed.`)
  return failed === 0 ? 0 : 1
}

interface Account {
  user: string
  /** Absent: signed in as the companion is. */
  password?: Secret
}

/** The account to play: the one of Privilege Manager when it is given, else the companion's own. */
function accountOf(
  config: Config,
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Account {
  const user = options.user ?? environment['SWITCHBOARD_ELEVATION_USER'] ?? ''
  if (user === '') return { user: config.instance.user || 'the user of the companion' }
  const password = environment['SWITCHBOARD_ELEVATION_PASSWORD'] ?? ''
  if (password === '')
    throw new ConfigError(`The password of ${user} is missing. Put it into SWITCHBOARD_ELEVATION_PASSWORD.`)
  return { user, password: new Secret(password) }
}
