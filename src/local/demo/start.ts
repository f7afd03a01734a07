/** `npm start`: the stack with its data kept, the catalogue synced and the worker running, until Ctrl-C. */
import { join } from 'node:path'
import type { Paths } from '../stack/paths.ts'
import { SCOPE } from '../stack/paths.ts'
import { RestUser } from '../stack/rest.ts'
import { type Stack, type StackOptions, startStack } from '../stack/stack.ts'
import { runSwitchboard, startWorker } from '../stack/switchboard.ts'
import { catalogueOf } from './people.ts'

export interface StartOptions extends Omit<StackOptions, 'seed'> {
  write: (line: string) => void
  /** Resolves when the person wants to stop. */
  stopped: Promise<void>
}

/** Exit code. */
export async function start(options: StartOptions): Promise<number> {
  const stack = await startStack({ ...options, seed: 'demo' })
  try {
    options.progress('Syncing the AWS products into the catalogue ("switchboard sync")')
    await runSwitchboard(options.paths, stack.ready.env, ['sync', '--json'])
    const requester = new RestUser(stack.ready.instance.url, {
      user: 'requester',
      password: stack.ready.instance.admin.password,
    })
    const items = await catalogueOf(requester)
    options.progress('Starting the worker ("switchboard run")')
    const log = join(options.data ?? options.paths.state, 'worker.log')
    const worker = startWorker(options.paths, stack.ready.env, log)
    options.write(greeting(stack, items.length, log, options.paths))
    const ended = await Promise.race([options.stopped.then(() => ''), worker.ended])
    options.write(ended || 'Stopping …')
    await worker.stop()
    return ended ? 1 : 0
  } finally {
    await stack.close()
  }
}

function greeting(stack: Stack, products: number, log: string, paths: Paths): string {
  const { instance, aws } = stack.ready
  const { password } = instance.admin
  return `
Switchboard is running with ${products} AWS products in the catalogue.

  Portal       ${instance.url}/sp
  Sign in as   requester      ${password}    orders
               approver       ${password}    decides in My Approvals
               admin          ${password}    sees everything
  Local AWS    ${aws.url}
  Worker log   ${log}

Try: sign in as requester, open AWS Products > a region > Storage and order a storage bucket; sign in as approver in a
private window and approve it under My approvals; watch My requests and My AWS products.
The app's tables answer at ${instance.url}/api/now/table/${SCOPE}_aws_operation and so on.
Data is kept in ${stackFolder(paths)}; delete the folder to begin anew. Ctrl-C stops everything.
`
}

export function stackFolder(paths: Paths): string {
  return join(paths.state, 'start')
}
