import type { Command } from 'commander'
import { confirmOrder, failOrder, retryOrder, withdrawOrder } from '../tickets/service.ts'
import { addCommonOptions, type CommonOptions } from './context.ts'
import { exportAll, fulfil } from './tickets/entities.ts'
import { importSettings, type ImportOptions } from './tickets/import.ts'
import { manual } from './tickets/manual.ts'
import { generate, set } from './tickets/password.ts'
import { withSession, type Session } from './tickets/session.ts'
import { compare, events, list, metrics, show, status } from './tickets/show.ts'
import { follow, open, run } from './tickets/work.ts'

type Run<O extends CommonOptions> = (session: Session, options: O, args: string[]) => Promise<number>

/** `switchboard tickets …` */
export const registerTickets = (program: Command, finish: (code: number) => void): void => {
  const tickets = program
    .command('tickets')
    .description('manual provisioning: orders become tickets and are followed to their end')
  const addTo = <O extends CommonOptions>(
    parent: Command,
    name: string,
    description: string,
    work: Run<O>,
  ): Command => {
    const command = addCommonOptions(parent.command(name)).description(description)
    return command.action(async () =>
      finish(await withSession(command.opts<O>(), (session) => work(session, command.opts<O>(), command.args))),
    )
  }
  const add = <O extends CommonOptions>(name: string, description: string, work: Run<O>): Command =>
    addTo(tickets, name, description, work)

  add('open', 'take orders in (file, folder, or - for standard input) and make their tickets', open).argument(
    '[source]',
  )
  add('follow', 'read what became of the tickets, until stopped', follow).option('--once', 'read once, then end')
  add('run', 'take in, open, follow and deliver, until stopped', run).option(
    '--folder <path>',
    'take in order files that appear in this folder',
  )
  add('preview', 'show the calls that would make the tickets of these orders; nothing is sent', show).argument(
    '<source>',
  )

  add('status', 'how many orders stand where, and what is oldest', status)
  add('list', 'orders, with filters', list)
    .option('--state <codes>', 'only these states, by number or name, separated by commas')
    .option('--age <hours>', 'only orders at least this old')
  add('events', 'changes of state since a sequence number', events).option(
    '--after <seq>',
    'only changes after this sequence number',
    '0',
  )
  add('metrics', 'numbers for a collector of metrics', metrics)
  add('reconcile', 'compare the orders with the tickets of the instance, both ways', compare)

  add(
    'confirm',
    'say that orders have been carried out',
    manual(({ store, settings }, id, comment) => confirmOrder(store, settings, id, comment)),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')
  add(
    'report-error',
    'say that orders could not be carried out',
    manual(({ store }, id, comment) => failOrder(store, id, comment)),
  )
    .argument('<orders...>')
    .requiredOption('--comment <text>', 'what went wrong')
  add(
    'withdraw',
    'take orders back',
    manual(({ store, desk, settings }, id, comment) => withdrawOrder(store, desk, settings, id, comment)),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')
  add(
    'retry',
    'try errored orders anew, with a new ticket',
    manual(({ store }, id, comment) => retryOrder(store, id, comment)),
  )
    .argument('<orders...>')
    .option('--comment <text>', 'shown with the order', '')

  add('export', 'write users, groups, memberships and other tables as CSV files', exportAll)
    .requiredOption('--out <folder>', 'where the files go')
    .option('--incremental', 'only what was added, changed or deleted since the last export')
  add('fulfil', 'carry orders out on the instance itself: create, update or delete rows', fulfil).argument('<source>')

  const password = tickets.command('password').description('passwords of users of the instance')
  addTo(password, 'generate', 'make a password up', generate)
    .option('--reset <name>', 'by which of tickets.password_resets')
    .option('--out <path>', 'write it to a new file (mode 600) instead of showing it')
  addTo(password, 'set', 'set the password of a user; it is read from standard input', set)
    .argument('<user>', 'user name or sys_id')
    .option('--reset <name>', 'by which of tickets.password_resets')
    .option('--out <path>', 'new file (mode 600) for a password that is made up')
    .option('--force', 'also for accounts of programs, which it may lock out')
    .option('--prove', 'then try to sign in with it over REST')

  addCommonOptions(tickets.command('import <file>'))
    .description("configuration out of a connection of the replaced agent's settings file (JSON)")
    .requiredOption('--connection <id>', 'which of its Connections')
    .option('--encrypted <path>', 'its encrypted settings file, whose values are taken over as they are')
    .option('--key <path>', 'public key (PEM) that secrets are encrypted for')
    .option('--out <path>', 'new file for the result; default: standard output')
    .action((file: string, options: ImportOptions) => finish(importSettings(file, options)))
}
