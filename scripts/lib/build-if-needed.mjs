import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { buildNodeSide } from './node-side.mjs'
import { DEFAULT_SCOPE, buildPackage } from './package.mjs'
import { inRoot } from './paths.mjs'

const KIBANA_SCOPE = 'x_elas2_inc_int'
const APP_SOURCES = ['fluent', 'src/server', 'src/contracts', 'now.config.json', 'package.json', 'scripts/lib']

/**
 * Builds what has changed since the last build, and says so.
 * @param {{check: boolean}} options
 */
export async function buildIfNeeded({ check }) {
  await buildNodeSide()
  const mark = inRoot('target', 'build', `${DEFAULT_SCOPE}.fingerprint`)
  const sources = () =>
    fingerprint([...APP_SOURCES, 'node_modules/@servicenow/sdk/package.json'].map((path) => inRoot(path)))
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources()) return
  console.log('Building the application packages (about a minute) …')
  await buildPackage({ scope: DEFAULT_SCOPE, only: null, check })
  // The one that a stock Kibana can use: its paths are fixed.
  await buildPackage({ scope: KIBANA_SCOPE, only: 'incident-intake', check })
  writeFileSync(mark, sources())
}
