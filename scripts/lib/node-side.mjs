import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { filesBelow, fingerprint } from './fingerprint.mjs'
import { inRoot } from './paths.mjs'
import { BuildError, run } from './run.mjs'

const SOURCES = [
  'src/companion',
  'src/local',
  'src/contracts',
  'rollup.config.js',
  'tsconfig.base.json',
  'package-lock.json',
]

/** Bundles companion, local stack and portal page into `dist/`; does nothing when no source has changed. */
export async function buildNodeSide() {
  const mark = inRoot('dist', '.fingerprint')
  const now = fingerprint(SOURCES.map((path) => inRoot(path)))
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  console.log('Building the companion and the local stack (about 20 seconds) …')
  const started = Date.now()
  const rollup = await run(
    process.execPath,
    [inRoot('node_modules/rollup/dist/bin/rollup'), '-c', inRoot('rollup.config.js')],
    {
      cwd: inRoot(),
      quiet: true,
    },
  )
  if (rollup.code !== 0) throw new BuildError(`The companion could not be built:\n${rollup.output}`)
  mkdirSync(inRoot('dist'), { recursive: true })
  forgetOlderThan(started)
  writeFileSync(mark, now)
}

/**
 * Removes what an earlier build left and this one did not write. Afterwards, so that a program that runs meanwhile always
 * finds its files.
 * @param {number} started milliseconds since 1970
 */
function forgetOlderThan(started) {
  for (const folder of ['companion', 'local', 'portal'])
    for (const file of filesBelow(inRoot('dist', folder))) if (statSync(file).mtimeMs < started - 1000) rmSync(file)
}
