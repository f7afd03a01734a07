/**
 * The whole local stack for journeys, as a person would start it: `switchboard local` as a program of its own, reached
 * through its public interfaces only. `npm test` has built it before.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Ready } from '../../src/local/stack/ready.ts'
import { RestUser } from '../../src/local/stack/rest.ts'

const root = join(__dirname, '..', '..')
const program = join(root, 'bin', 'switchboard.js')

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}
export interface StartedProgram {
  child: ChildProcess
  finished: Promise<Finished>
}

export class JourneyStack {
  private constructor(
    readonly ready: Ready,
    private readonly child: ChildProcess,
  ) {}

  static async start(args: string[] = []): Promise<JourneyStack> {
    const child = spawn(process.execPath, [program, 'local', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: quiet(),
    })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const ended = once(child, 'close').then(([code]) => {
      throw new Error(`switchboard local ended with ${String(code)}: ${errors}`)
    })
    const line = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
    ended.catch(() => undefined)
    return new JourneyStack(JSON.parse(String(line[0])) as Ready, child)
  }

  user(name: string): RestUser {
    const login = this.ready.instance.users.find((user) => user.user === name)
    if (!login) throw new Error(`The stack has no user ${name}.`)
    return new RestUser(this.ready.instance.url, login)
  }

  /** Starts a command against this stack; `env` wins over the stack's own settings. */
  launch(args: string[], env: Record<string, string> = {}): StartedProgram {
    return launchSwitchboard(args, { ...this.ready.env, ...env })
  }

  async run(args: string[], env: Record<string, string> = {}): Promise<Finished> {
    return this.launch(args, env).finished
  }

  /** `/_local/` of the instance or of AWS. */
  async local(side: 'instance' | 'aws', method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(new URL(`/_local/${path}`, this.ready[side].url), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(`${side} /_local/${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }

  async counters(
    side: 'instance' | 'aws',
  ): Promise<{ requests: Record<string, number>; writes: Record<string, number> }> {
    return (await this.local(side, 'GET', 'counters')) as {
      requests: Record<string, number>
      writes: Record<string, number>
    }
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode
    const closed = once(this.child, 'close')
    this.child.kill('SIGTERM')
    const [code] = (await closed) as [number | null]
    return code
  }
}

export function launchSwitchboard(args: string[], env: Record<string, string> = {}): StartedProgram {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...quiet(), ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const finished = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  return { child, finished }
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_NO_WARNINGS: '1' }
}

/** Asks until the answer is there; the test's own time limit ends a wait in vain. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
