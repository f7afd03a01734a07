/** The commands of the local stack: `local`, `demo` and `start`. */
import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { runDemo } from './demo/demo.ts'
import { reportTo } from './demo/report.ts'
import { stackFolder, start } from './demo/start.ts'
import { type AccessReport, accessReportLines } from './instance/access/report.ts'
import type { AtfResult } from './instance/atf/run.ts'
import { StackError } from './stack/errors.ts'
import { type Paths, pathsOf } from './stack/paths.ts'
import { startStack } from './stack/stack.ts'

interface LocalOptions extends PortOptions {
  data?: string
  seed: 'demo' | 'empty'
  accessReport?: boolean
  atf?: boolean
}
interface PortOptions {
  instancePort: number
  awsPort: number
  json?: boolean
}

/** Adds the commands to the program. Each sets `process.exitCode`; messages go to the terminal. */
export function registerLocalCommands(program: Command): void {
  program
    .command('local')
    .description('Start the local ServiceNow instance and the local AWS with the built package installed')
    .addOption(portOption('--instance-port <number>', 'port of the instance, 0 for any free one', 0))
    .addOption(portOption('--aws-port <number>', 'port of AWS, 0 for any free one', 0))
    .option('--data <folder>', 'keep the data in this folder (default: a temporary one)')
    .addOption(new Option('--seed <what>', 'what is there at the start').choices(['demo', 'empty']).default('demo'))
    .option('--json', 'progress as JSON lines on standard error too')
    .option('--atf', 'run the packaged ATF tests, print a line for each, and end; fails when one of them does')
    .option('--access-report', 'at the end, print what the app touched in other scopes against what it declares')
    .addHelpText('after', '\nPrints one JSON line when it is ready. Stops on Ctrl-C or SIGTERM.')
    .action((options: LocalOptions) => guarded(() => local(options)))

  program
    .command('demo')
    .description(
      'The main job from nothing: sync, order, approve, provision, outputs; shows each step with its evidence',
    )
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean }) =>
      guarded(async () => {
        const done = await runDemo(
          projectPaths(),
          reportTo((line) => console.log(line), options.json === true),
        )
        if (!options.json) console.log(done ? 'Every step happened.' : 'The demo failed.')
        return done ? 0 : 1
      }),
    )

  program
    .command('start')
    .description('The local stack with its data kept, the catalogue synced and the worker running ("npm start")')
    .addOption(portOption('--instance-port <number>', 'port of the portal', 8080))
    .addOption(portOption('--aws-port <number>', 'port of the local AWS', 8081))
    .option('--json', 'progress as JSON lines')
    .action((options: PortOptions) => guarded(() => startAll(options)))
}

async function local(options: LocalOptions): Promise<number> {
  const stop = stopSignal()
  const stack = await startStack({
    paths: projectPaths(),
    instancePort: options.instancePort,
    awsPort: options.awsPort,
    data: options.data === undefined ? null : resolve(options.data),
    seed: options.seed,
    progress: progressTo(process.stderr, options.json === true),
  })
  // Whatever fails, servers that go on listening would keep the program from ending.
  try {
    if (options.atf) return await atf(stack.ready.instance.url, options.json === true)
    console.log(JSON.stringify(stack.ready))
    await stop
    if (options.accessReport) for (const line of await accessReportOf(stack.ready.instance.url)) console.log(line)
    return 0
  } finally {
    await stack.close()
  }
}

/** Exit code 0 when tests ran and none failed. */
async function atf(url: string, json: boolean): Promise<number> {
  const response = await fetch(new URL('/_local/atf', url), { method: 'POST' })
  if (!response.ok) throw new StackError(`The tests could not be run: ${response.status} ${await response.text()}`)
  const results = (await response.json()) as AtfResult[]
  for (const { test, status, message } of results)
    console.log(
      json ? JSON.stringify({ test, status, message }) : `${status.padEnd(8)} ${test}${message ? `: ${message}` : ''}`,
    )
  const failed = results.filter((result) => result.status === 'failure').length
  if (!json) console.log(`${results.length} tests, ${failed} failed`)
  return results.length > 0 && failed === 0 ? 0 : 1
}

async function accessReportOf(url: string): Promise<string[]> {
  const response = await fetch(new URL('/_local/access-report', url))
  return accessReportLines((await response.json()) as AccessReport[])
}

function startAll(options: PortOptions): Promise<number> {
  const paths = projectPaths()
  return start({
    paths,
    instancePort: options.instancePort,
    awsPort: options.awsPort,
    data: stackFolder(paths),
    progress: progressTo(process.stdout, options.json === true),
    write: (line) => console.log(line),
    stopped: stopSignal(),
  })
}

/** Root of the checkout: the program is its bin/switchboard.js, however it was called. */
function projectPaths(): Paths {
  const program = process.argv[1]
  if (!program) throw new StackError('The local stack can only be started by the switchboard program.')
  return pathsOf(dirname(dirname(realpathSync(program))))
}

function portOption(flags: string, description: string, otherwise: number): Option {
  return new Option(flags, description).default(otherwise).argParser((text) => {
    const port = Number(text)
    if (!/^\d+$/.test(text) || port > 65535)
      throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes any free one.')
    return port
  })
}

function progressTo(stream: NodeJS.WritableStream, json: boolean): (text: string) => void {
  return (text) => void stream.write(json ? `${JSON.stringify({ progress: text })}\n` : `  … ${text}\n`)
}

function stopSignal(): Promise<void> {
  return new Promise((resolveStop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveStop())
  })
}

async function guarded(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof StackError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
