import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./instance.mjs', import.meta.url))

/** Starts a local instance with large tables in a process of its own. */
export async function startInstance(tables) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'))
  const child = fork(script, [folder, JSON.stringify({ tables })], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The instance ended with ${code}`)
  })
  ended.catch(() => undefined)
  const answer = async (type) => {
    for (;;) {
      const [message] = await Promise.race([once(child, 'message'), ended])
      if (message.type === type) return message
    }
  }
  const { url } = await answer('ready')
  const local = async (method, path, body) => {
    const sent = await fetch(`${url}/_local/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!sent.ok) throw new Error(`${path}: ${await sent.text()}`)
    return sent.json()
  }
  return {
    url,
    dataFile: join(folder, 'instance.sqlite'),
    latency: (settings) => local('POST', 'latency', settings),
    faults: (plan) => local('POST', 'faults', plan),
    clearFaults: () => local('DELETE', 'faults'),
    churn: (settings) => child.send({ type: 'churn', ...settings }),
    async still() {
      const waiting = answer('still')
      child.send({ type: 'still' })
      return (await waiting).gone
    },
    async usage() {
      const waiting = answer('usage')
      child.send({ type: 'usage' })
      return waiting
    },
    async stop() {
      child.send({ type: 'end' })
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
