import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
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
  for (const folder of ['companion', 'local', 'portal'])
    rmSync(inRoot('dist', folder), { recursive: true, force: true })
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
  writeFileSync(mark, now)
}
