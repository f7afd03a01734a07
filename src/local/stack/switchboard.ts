/** Runs the companion's own commands against a stack, as a platform engineer would: as programs of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { StackError } from './errors.ts'
import type { Paths } from './paths.ts'

type Environment = Record<string, string>

function launch(paths: Paths, env: Environment, args: string[], output: 'pipe' | 'ignore'): ChildProcess {
  return spawn(process.execPath, [join(paths.root, 'bin', 'switchboard.js'), ...args], {
    cwd: paths.root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  })
}

/** Runs a command to its end. Throws with what it printed when it fails. */
export async function runSwitchboard(paths: Paths, env: Environment, args: string[]): Promise<string> {
  const child = launch(paths, env, args, 'pipe')
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new StackError(`"switchboard ${args.join(' ')}" ended with ${code}:\n${output.trim()}`)
  return output
}

export interface Worker {
  /** Resolves when the worker ends by itself; the text says why. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** Starts `switchboard run`; its log goes to the file. */
export function startWorker(paths: Paths, env: Environment, logFile: string): Worker {
  const child = launch(paths, env, ['run', '--json'], 'pipe')
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  // A full disk or a folder that is gone costs the log, not the stack.
  log.on('error', (error) => {
    console.error(`The worker's log ${logFile} cannot be written: ${error.message}`)
    child.stdout?.resume()
    child.stderr?.resume()
  })
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', (code) => {
      log.end()
      resolve(code)
    })
  })
  return {
    ended: closed.then((code) => `The worker has ended with ${code}; its log is ${logFile}.`),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM')
      await closed
    },
  }
}
