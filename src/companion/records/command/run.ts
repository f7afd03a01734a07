import { redact } from '../../redact.ts'
import { ConfigError, InstanceError, isSignInError, messageOf, SwitchboardError, UsageError } from '../../errors.ts'
import { loadProfile } from '../profile.ts'
import { Records } from '../records.ts'
import { preferSmallHeap } from './lean-heap.ts'
import { overridesOf, type CommonOptions } from './options.ts'

/** Exit codes of `switchboard records`. */
export const EXIT = { complete: 0, fatal: 1, someFailed: 2, unproven: 3, signIn: 4, throttled: 5 } as const

/** Exit code that tells a script what kind of failure it was. */
export const exitCodeOf = (error: unknown): number => {
  if (!(error instanceof InstanceError)) return EXIT.fatal
  if (isSignInError(error)) return EXIT.signIn
  return error.code === 'rate_limited' || error.code === 'queue_full' ? EXIT.throttled : EXIT.fatal
}

export interface Io {
  out(text: string): void
  err(text: string): void
}
const standard: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

/** What a command works with. */
export interface Session extends Io {
  records: Records
  /** Aborted by Ctrl-C or SIGTERM: work ends where it can go on later. */
  signal: AbortSignal
}

/** Opens the connection, does the work, closes, and turns a failure into a message and an exit code. */
export const runCommand = async (
  options: CommonOptions,
  finish: (code: number) => void,
  work: (session: Session) => Promise<number>,
): Promise<void> => {
  preferSmallHeap()
  const stop = new AbortController()
  const onSignal = (): void =>
    stop.abort(new SwitchboardError('Stopped before it was finished.', { code: 'stopped', retryable: true }))
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onSignal)
  try {
    const records = new Records(
      await loadProfile({
        directory: process.cwd(),
        environment: process.env,
        path: options.config,
        name: options.profile,
        overrides: overridesOf(options),
      }),
    )
    try {
      finish(await work({ records, signal: stop.signal, ...standard }))
    } finally {
      await records.close()
    }
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof SwitchboardError)) throw error
    report(options, standard, error)
    finish(error instanceof ConfigError ? EXIT.fatal : exitCodeOf(error))
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.removeListener(name, onSignal)
  }
}

const report = (options: CommonOptions, io: Io, error: SwitchboardError): void => {
  const message = String(redact(messageOf(error)))
  if (options.json || options.ndjson) io.out(`${JSON.stringify({ type: 'error', code: error.code, message })}\n`)
  io.err(`switchboard: ${message}\n`)
}
