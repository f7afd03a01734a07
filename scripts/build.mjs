/**
 * Builds the Node side (`dist/`) and the application package (`target/*.zip`).
 *
 *   npm run build                          the app as it is
 *   npm run build -- --scope x_acme_hub    under another vendor prefix, with every sys_id derived anew from the scope
 *   npm run build -- --only aws-catalog    the platform part and one capability
 *   npm run build -- --out FOLDER          works and leaves the zip there (inside the checkout) instead of in target/
 *   npm run build -- --check               fails when fluent/generated/keys.ts would change (CI)
 */
import { parseArgs } from 'node:util'
import { buildNodeSide } from './lib/node-side.mjs'
import { buildPackage } from './lib/package.mjs'
import { BuildError } from './lib/run.mjs'

const { values } = parseArgs({
  options: {
    scope: { type: 'string', default: 'x_swb_hub' },
    only: { type: 'string' },
    out: { type: 'string' },
    check: { type: 'boolean', default: process.env.CI === 'true' },
    'package-only': { type: 'boolean', default: false },
  },
})

try {
  if (!values['package-only']) {
    await buildNodeSide()
  }
  console.log(`Building the package ${values.scope}${values.only ? ` (${values.only} only)` : ''} …`)
  const built = await buildPackage({
    scope: values.scope,
    only: values.only ?? null,
    check: values.check,
    out: values.out ?? null,
  })
  console.log(`${built.zip}  ${built.entries} files, sha256 ${built.sha256.slice(0, 16)}`)
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
