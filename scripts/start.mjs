/**
 * `npm start`: installs and builds what is missing, then starts the local stack. Options after `--` go to
 * `switchboard start`, for instance `npm start -- --instance-port 9000`.
 */
import { spawn } from 'node:child_process'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { inRoot } from './lib/paths.mjs'
import { BuildError } from './lib/run.mjs'

try {
  await ensureInstalled()
  const { APP, buildIfNeeded } = await import('./lib/build-if-needed.mjs')
  await buildIfNeeded({ check: false, packages: [APP] })
  const child = spawn(process.execPath, [inRoot('bin/switchboard.js'), 'start', ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // The terminal sends Ctrl-C to both; the child stops everything and this waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
  process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
