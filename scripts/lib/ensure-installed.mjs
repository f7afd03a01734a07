/** Uses nothing but Node itself: it runs before anything is installed. */
import { existsSync, statSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { BuildError, run } from './run.mjs'

const OLDEST_NODE = [20, 18]

/** Refuses a Node that is too old, and installs the dependencies when they are missing or older than the lock file. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new BuildError(
      `Switchboard needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
    )
  const installed = inRoot('node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return
  console.log('Installing dependencies (once, about a minute) …')
  const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: inRoot(),
    quiet: true,
    env: { NODE_ENV: undefined },
  })
  if (result.code !== 0)
    throw new BuildError(
      `The dependencies could not be installed. Is the npm registry reachable, and are python3, make and a C++ compiler there for the SQLite module?\n${result.output}`,
    )
}
