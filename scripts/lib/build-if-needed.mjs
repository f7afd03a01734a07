import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { buildNodeSide } from './node-side.mjs'
import { DEFAULT_SCOPE, buildPackage } from './package.mjs'
import { inRoot } from './paths.mjs'

const APP_SOURCES = ['fluent', 'src/server', 'src/contracts', 'now.config.json', 'package.json', 'scripts/lib']

/** @typedef {{name: string, scope: string, only: string | null}} Package */

/** @type {Package} */
export const APP = { name: 'application package', scope: DEFAULT_SCOPE, only: null }
/** The one that a stock Kibana can use: its paths are fixed. @type {Package} */
export const KIBANA_APP = { name: 'package for a stock Kibana', scope: 'x_elas2_inc_int', only: 'incident-intake' }
/** The same for its connector for security incidents. @type {Package} */
export const KIBANA_SECURITY_APP = {
  name: 'package for the security connector of a stock Kibana',
  scope: 'x_elas2_sir_int',
  only: 'incident-intake',
}

/**
 * Builds what has changed since the last build, and says so.
 * @param {{check: boolean, packages: Package[]}} options
 */
export async function buildIfNeeded({ check, packages }) {
  await buildNodeSide()
  for (const { name, scope, only } of packages) {
    const mark = inRoot('target', 'build', `${scope}.fingerprint`)
    // Read again after the build: it may have added keys.
    const sources = () =>
      fingerprint([...APP_SOURCES, 'node_modules/@servicenow/sdk/package.json'].map((path) => inRoot(path)))
    if (existsSync(mark) && readFileSync(mark, 'utf8') === sources()) continue
    console.log(`Building the ${name} (about half a minute) …`)
    await buildPackage({ scope, only, check })
    writeFileSync(mark, sources())
  }
}
