/**
 * `npm test`: installs and builds what is missing, then lint, format, types and all tests. Ends with one line
 * `N passed, N failed`, in which each gate counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { inRoot } from './lib/paths.mjs'
import { BuildError, run } from './lib/run.mjs'

/** @type {{passed: number, failed: number}} */
const total = { passed: 0, failed: 0 }

/** @param {string} name @param {() => Promise<void>} work */
async function gate(name, work) {
  console.log(`\n== ${name}`)
  try {
    await work()
    total.passed++
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    console.error(error.message)
    total.failed++
  }
}

/** @param {string[]} command file below node_modules and its arguments @param {Record<string, string>} [env] */
async function tool([program = '', ...args], env) {
  const result = await run(process.execPath, [inRoot('node_modules', program), ...args], { cwd: inRoot(), env })
  if (result.code !== 0) throw new BuildError(`${program} ${args.join(' ')} ended with ${result.code}.`)
}

/** @param {Record<string, string>} env */
async function jest(env) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-test-'))
  try {
    const file = join(folder, 'result.json')
    const result = await run(
      process.execPath,
      [inRoot('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...process.argv.slice(2)],
      { cwd: inRoot(), env, stdout: 'ignore' },
    )
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'))
    total.passed += numPassedTests
    total.failed += numFailedTests + numRuntimeErrorTestSuites
    if (result.code !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) total.failed++
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

try {
  await ensureInstalled()
  const { findChromium } = await import('./lib/chromium.mjs')
  const { APP, KIBANA_APP, KIBANA_SECURITY_APP, buildIfNeeded } = await import('./lib/build-if-needed.mjs')
  const chromium = await findChromium()
  await gate('Lint', () => tool(['eslint/bin/eslint.js', '.', '--max-warnings', '0']))
  await gate('Format', () => tool(['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']))
  for (const project of [
    'tsconfig.json',
    'src/server/tsconfig.json',
    'fluent/tsconfig.json',
    'src/local/instance/portal/client/tsconfig.json',
  ])
    await gate(`Types: ${project}`, () => tool(['typescript/bin/tsc', '--noEmit', '-p', project]))
  const packages = [APP, KIBANA_APP, KIBANA_SECURITY_APP]
  await gate('Build', () => buildIfNeeded({ check: process.env.CI === 'true', packages }))
  console.log('\n== Tests')
  await jest({ CHROMIUM_PATH: chromium })
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  console.error(error.message)
  total.failed++
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
