import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { authorizeInBrowser } from '../../servicenow/authorization-code.ts'
import { TokenSource } from '../../servicenow/sign-in.ts'
import { findRuns } from '../run-log.ts'
import { completionScript } from './completion.ts'
import { whole, withCommon, type CommonOptions } from './options.ts'
import { EXIT, runCommand, type Session } from './run.ts'
import { asTable } from './show.ts'

/** Checking and allowing the connection, the run log, shell completion. */
export const registerConnection = (records: Command, finish: (code: number) => void): void => {
  withCommon(records.command('test'))
    .description('what this connection can do, and what is missing')
    .action((options: CommonOptions) => runCommand(options, finish, (session) => examine(session, options)))
  withCommon(records.command('login'))
    .description('allow access in a browser (authorization code grant)')
    .option('--wait-seconds <n>', 'how long to wait (default 300)', whole(1, 3600))
    .action((options: CommonOptions & { waitSeconds?: number }) =>
      runCommand(options, finish, (session) => login(session, options)),
    )
  records
    .command('runs [text]')
    .description('logged runs whose tracked values hold the text')
    .option('--json', 'one JSON document')
    .action((text: string | undefined, options: { json?: boolean }) => {
      const entries = findRuns(text ?? '')
      process.stdout.write(
        options.json
          ? `${JSON.stringify(entries, null, 2)}\n`
          : asTable(entries.map(({ at, operation, tracked }) => ({ at, operation, tracked: JSON.stringify(tracked) }))),
      )
    })
  records
    .command('completion <shell>')
    .description('completion script for bash or zsh')
    .addHelpText('after', '\nExample: eval "$(switchboard records completion bash)"')
    .action((shell: string) => {
      process.stdout.write(completionScript(shell, records))
    })
}

const examine = async (session: Session, options: CommonOptions): Promise<number> => {
  let failed = 0
  let refused = false
  for await (const check of session.records.examine()) {
    if (!check.ok) failed++
    if (check.refused) refused = true
    session.out(
      options.json || options.ndjson
        ? `${JSON.stringify({ type: 'check', ...check })}\n`
        : `${check.ok ? 'ok    ' : 'FAILED'} ${check.check}${check.message ? `: ${check.message}` : ''}\n`,
    )
  }
  if (refused) return EXIT.signIn
  return failed > 0 ? EXIT.fatal : EXIT.complete
}

const login = async (session: Session, options: { waitSeconds?: number }): Promise<number> => {
  const { signIn } = session.records.client.transport
  if (!(signIn instanceof TokenSource))
    throw new UsageError('login is for profiles with auth: oauth. Other kinds sign in by themselves.')
  const signal = AbortSignal.any([session.signal, AbortSignal.timeout((options.waitSeconds ?? 300) * 1000)])
  const token = await authorizeInBrowser(
    signIn.endpoint,
    (url) => session.err(`Open this address and allow access:\n${url}\n`),
    signal,
  )
  signIn.accept(token)
  session.err('Access is allowed.\n')
  return EXIT.complete
}
