import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import { setupInstance } from '../incident-intake/instance-port.ts'
import { kibanaOrigin } from '../incident-intake/kibana-url.ts'
import { secretFrom } from '../incident-intake/secret-file.ts'
import { CONNECTORS, type Connector, setUpIntake } from '../incident-intake/setup.ts'
import { type SignInOptions, checkSignIn, prepareSignIn } from '../incident-intake/sign-in.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'
import { registerSetupElevation } from './setup-elevation.ts'

interface IntakeOptions extends CommonOptions, SignInOptions {
  kibanaUrl: string
  user: string
  passwordFile: string
  connector: string
  scope?: string
  dryRun?: boolean
}

/** `switchboard setup …`: prepares an instance for a capability. */
export const registerSetup = (program: Command, finish: (code: number) => void): void => {
  const setup = program.command('setup').description('prepare an instance for the systems around it')
  addCommonOptions(setup.command('incident-intake'))
    .description('make user, roles, OAuth client and CORS rule for a ServiceNow connector of a Kibana')
    .requiredOption('--kibana-url <url>', 'address of Kibana as browsers see it')
    .option('--connector <name>', 'itsm for incidents, secops for security incidents', 'itsm')
    .option('--basic', 'let Kibana sign in by user name and password instead of OAuth')
    .option('--certificate <file>', 'PEM certificate of a key of your own (default: key and certificate are made here)')
    .option('--key-file <file>', 'file with the private key, made when missing', 'kibana-key.pem')
    .option(
      '--certificate-file <file>',
      'file with its certificate, made when missing, renewed two months before its end',
      'kibana-certificate.pem',
    )
    .option('--new-key', 'make a new key in place of the one that the instance knows')
    .option('--key-id <text>', 'name of that key (JWT verifier key ID in Kibana)', 'switchboard')
    .option('--client-id <text>', 'client id of the OAuth client (default: the one there is, else a random one)')
    .option('--user <name>', 'user name of the integration user', 'kibana')
    .option('--password-file <file>', 'file with its password, made when missing', 'kibana-password.txt')
    .option('--client-secret-file <file>', 'file with the client secret, made when missing', 'kibana-client-secret.txt')
    .option('--scope <scope>', 'scope of the installed package (default: the one that an unchanged Kibana asks for)')
    .option('--dry-run', 'only say what would be made')
    .action(async (options: IntakeOptions) => finish(await intake(options)))
  registerSetupElevation(setup, finish)
}

const connectorNamed = (name: string): Connector => {
  if (name === 'itsm' || name === 'secops') return CONNECTORS[name]
  throw new UsageError(`--connector ${name}: there are itsm and secops.`)
}

const intake = async (options: IntakeOptions): Promise<number> => {
  const output = createOutput(options)
  const { origin, warning } = kibanaOrigin(options.kibanaUrl)
  const dryRun = options.dryRun ?? false
  checkSignIn(options)
  const connector = connectorNamed(options.connector)
  const scope = options.scope ?? connector.scope
  const passwordFile = resolve(options.passwordFile)
  const secretFile = resolve(options.clientSecretFile)
  const context = await openContext(options)
  try {
    const instance = setupInstance(context.client)
    const signIn = await prepareSignIn(instance, options, new Date(), dryRun)
    const { steps, clientId } = await setUpIntake(instance, {
      scope,
      roles: connector.roles,
      kibanaOrigin: origin,
      userName: options.user,
      password: secretFrom(passwordFile, dryRun).secret,
      jwt: signIn.jwt,
      dryRun,
    })
    for (const step of [...signIn.steps, ...steps]) {
      output.object({ type: 'step', ...step, dryRun })
      output.line(`${dryRun && step.change !== 'unchanged' ? `would be ${step.change}` : step.change}  ${step.what}`)
    }
    const fields: [string, string][] = [
      ['ServiceNow instance URL', context.client.origin],
      ...(clientId === null
        ? ([
            ['Use OAuth authentication', 'off'],
            ['Username', options.user],
            ['Password', `the text in ${passwordFile}`],
          ] satisfies [string, string][])
        : ([
            ['Use OAuth authentication', 'on'],
            ['Client ID', clientId],
            ['Client Secret', `the text in ${secretFile}`],
            ['User Identifier', options.user],
            ['JWT Verifier Key ID', options.keyId],
            ['Private Key', signIn.keyHint],
          ] satisfies [string, string][])),
    ]
    output.object({ type: 'connector', title: connector.title, fields: Object.fromEntries(fields) })
    output.line(`\nType into the connector ${connector.title} of Kibana:`)
    for (const [name, value] of fields) output.line(`  ${name}: ${value}`)
    const notes = [
      ...signIn.notes,
      warning,
      scope === connector.scope
        ? null
        : `An unchanged Kibana asks for ${connector.scope}. With ${scope} it needs a proxy in between that rewrites the paths.`,
    ]
    for (const note of notes.filter((text) => text !== null)) {
      output.object({ type: 'note', message: note })
      output.line(`\nNote: ${note}`)
    }
    return 0
  } finally {
    await context.close()
  }
}
