import type { Command } from 'commander'
import { makeTwins, serviceRecords } from '../elevation/twin-services.ts'
import { UsageError } from '../errors.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'

interface Options extends CommonOptions {
  prefix: string
  set: string
  dryRun?: boolean
}

/** `switchboard setup elevation`, below the given `setup`. */
export const registerSetupElevation = (setup: Command, finish: (code: number) => void): void => {
  addCommonOptions(setup.command('elevation'))
    .description('make services of bare names in the global scope, for a Privilege Manager that knows no prefixes')
    .option('--prefix <text>', 'put before the names, for a further set of services', '')
    .option('--set <name>', 'name of the set, kept with every request', 'bare')
    .option('--dry-run', 'only say what would be made')
    .action(async (options: Options) => finish(await run(options)))
}

const run = async (options: Options): Promise<number> => {
  if (!/^(\w{0,40})$/.test(options.prefix))
    throw new UsageError(`--prefix ${options.prefix}: at most 40 letters, digits and underscores.`)
  if (!/^[\w -]{1,100}$/.test(options.set))
    throw new UsageError(`--set ${options.set}: at most 100 letters, digits, blanks, hyphens and underscores.`)
  const output = createOutput(options)
  const dryRun = options.dryRun ?? false
  const context = await openContext(options)
  try {
    const { prefix, set } = options
    const steps = await makeTwins(serviceRecords(context.client), { scope: context.config.scope, prefix, set, dryRun })
    for (const step of steps) {
      output.object({ type: 'step', ...step, dryRun })
      output.line(`${dryRun && step.change !== 'unchanged' ? `would be ${step.change}` : step.change}  ${step.what}`)
    }
    return 0
  } finally {
    await context.close()
  }
}
