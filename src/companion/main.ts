import { Command, CommanderError } from 'commander'
import { messageOf, SwitchboardError, systemCodeOf, UsageError } from './errors.ts'
import { redact } from './redact.ts'
import { VERSION } from './version.ts'

/** Exit codes: done, failed, wrong usage. */
export const EXIT = { ok: 0, failed: 1, usage: 64 } as const

const OWN_COMMANDS = new Set([
  'sync',
  'run',
  'validate',
  'reconcile',
  'order',
  'migrate',
  'tickets',
  'secrets',
  'setup',
  'intake',
  'records',
])

/**
 * The `switchboard` command. Returns its exit code.
 * @param argv As `process.argv`: two leading entries, then the arguments.
 */
export const main = async (argv: string[]): Promise<number> => {
  let code: number = EXIT.ok
  const finish = (result: number): void => {
    code = Math.max(code, result)
  }
  const program = new Command('switchboard')
    .description('Connects a ServiceNow instance to the systems around it')
    .version(VERSION)
    .exitOverride()
  const command = argv.slice(2).find((argument) => !argument.startsWith('-'))
  const versionOnly = argv.slice(2).some((argument) => argument === '--version' || argument === '-V')
  // The pinned versions of the AWS SDK run on every Node.js this package allows: its reminder would only disturb.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  // For good: what was written last may be refused after the command has ended.
  if (!process.stdout.listeners('error').includes(onBrokenPipe)) process.stdout.on('error', onBrokenPipe)
  try {
    // `records` handles any amount of data in little memory: it does without the AWS clients of the others.
    if (command !== 'records') (await import('./cli/commands.ts')).registerCommands(program, finish)
    const { registerRecords } = await import('./records/command/register.ts')
    registerRecords(program, finish)
    // The local stack is heavy (a whole instance): commands that do without it do not load it.
    if (!(command !== undefined && OWN_COMMANDS.has(command)) && !versionOnly) {
      const { registerLocalCommands } = await import('../local/cli.ts')
      registerLocalCommands(program)
    }
    hintAtHelp(program)
    await program.parseAsync(argv)
  } catch (error) {
    return explain(error, argv.includes('--json'))
  }
  return code === EXIT.ok ? Number(process.exitCode ?? EXIT.ok) : code
}

/** Wrong usage is answered with where the help for that very command is. */
const hintAtHelp = (command: Command, path = command.name()): void => {
  command.showHelpAfterError(`(${path} --help ${command.commands.length > 0 ? 'lists commands' : 'explains its use'})`)
  for (const child of command.commands) hintAtHelp(child, `${path} ${child.name()}`)
}

/** Whoever reads along may leave early (`switchboard sync | head`): the work goes on. */
const onBrokenPipe = (error: Error): void => {
  if (systemCodeOf(error) !== 'EPIPE') throw error
}

const explain = (error: unknown, json: boolean): number => {
  // Commander has written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  const message = String(redact(messageOf(error)))
  const code = error instanceof SwitchboardError ? error.code : 'unexpected'
  if (json) process.stdout.write(`${JSON.stringify({ type: 'error', code, message })}\n`)
  process.stderr.write(`switchboard: ${message}\n`)
  if (code === 'unexpected' && error instanceof Error && error.stack)
    process.stderr.write(`${String(redact(error.stack))}\n`)
  return error instanceof UsageError ? EXIT.usage : EXIT.failed
}
