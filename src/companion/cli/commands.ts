import type { Command } from 'commander'
import { registerIntake } from './intake.ts'
import { registerMigrate } from './migrate.ts'
import { registerOrder } from './order.ts'
import { registerReconcile } from './reconcile.ts'
import { registerRun } from './run.ts'
import { registerSecrets } from './secrets.ts'
import { registerSetup } from './setup.ts'
import { registerSync } from './sync.ts'
import { registerTickets } from './tickets.ts'
import { registerValidate } from './validate.ts'

/** Every command of the companion but `records`, which is loaded on its own. `finish` takes the exit code. */
export const registerCommands = (program: Command, finish: (code: number) => void): void => {
  registerIntake(program, finish)
  registerMigrate(program, finish)
  registerOrder(program, finish)
  registerReconcile(program, finish)
  registerRun(program, finish)
  registerSecrets(program, finish)
  registerSetup(program, finish)
  registerSync(program, finish)
  registerTickets(program, finish)
  registerValidate(program, finish)
}
