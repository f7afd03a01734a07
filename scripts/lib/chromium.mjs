import { existsSync } from 'node:fs'
import { BuildError, run } from './run.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Path of a Chromium for the browser tests: the one named, the system's, or the distribution's package. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new BuildError(`CHROMIUM_PATH is ${named}, but there is no such file.`)
  }
  const found = () => PLACES.find((place) => existsSync(place))
  const present = found()
  if (present) return present
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium for the browser tests …')
    await run('apt-get', ['update', '-q'], { quiet: true })
    const result = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = found()
    if (result.code === 0 && installed) return installed
  }
  throw new BuildError(
    'The browser tests need Chromium or Chrome, and none was found. Install it (for instance "sudo apt-get install chromium") or set CHROMIUM_PATH to its program, then run "npm test" again.',
  )
}
