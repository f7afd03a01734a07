/**
 * Builds the application package in a folder of its own, so that nothing but the app's sources can get into it and so
 * that another scope never touches the sources.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { canonicalise, zipCanonically } from './canonical.mjs'
import { filesBelow } from './fingerprint.mjs'
import { checkCompleteness, dropForeignDeletes } from './completeness.mjs'
import { inRoot } from './paths.mjs'
import { BuildError, run } from './run.mjs'

export const DEFAULT_SCOPE = 'x_swb_hub'

/**
 * @param {{scope: string, only: string | null, check: boolean, out?: string | null}} options check: refuse to change
 *   fluent/generated/keys.ts; out: folder to work and leave the zip in, instead of `target`
 * @returns {Promise<{zip: string, folder: string, entries: number, sha256: string}>}
 */
export async function buildPackage({ scope, only, check, out = null }) {
  refuseBadOptions(scope, only)
  const target = out === null ? inRoot('target') : resolve(out)
  const finished = join(target, 'build', only ? `${scope}-${only}` : scope)
  // Worked in aside: what is there stays usable until the new one is whole, and two builds do not meet.
  const folder = `${finished}.${process.pid}`
  try {
    const built = await buildIn(folder, target, { scope, only, check })
    rmSync(finished, { recursive: true, force: true })
    renameSync(folder, finished)
    return { ...built, folder: finished }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder to build in @param {string} target where the zip goes
 * @param {{scope: string, only: string | null, check: boolean}} options
 */
async function buildIn(folder, target, { scope, only, check }) {
  const variant = scope === DEFAULT_SCOPE && !only
  const keysBefore = stage(folder, scope, only)

  await nowSdk(folder, ['build'])
  const keysAfter = readFileSync(join(folder, 'fluent/generated/keys.ts'), 'utf8')
  if (variant && keysAfter !== keysBefore) {
    if (check)
      throw new BuildError(
        'fluent/generated/keys.ts does not match the declarations. Run "npm run build" and commit the file with them.',
      )
    mkdirSync(inRoot('fluent/generated'), { recursive: true })
    writeFileSync(inRoot('fluent/generated/keys.ts'), keysAfter)
  }
  const app = join(folder, 'dist/app')
  if (!variant) dropForeignDeletes(app, keysBefore)
  checkCompleteness(folder, app, keysAfter)
  canonicalise(app, keysAfter)

  await nowSdk(folder, ['pack'])
  const packed = readdirSync(join(folder, 'target')).filter((name) => name.endsWith('.zip'))
  if (packed.length !== 1) throw new BuildError(`"now-sdk pack" made ${packed.length} zip files instead of one.`)
  const entries = unzipSync(new Uint8Array(readFileSync(join(folder, 'target', packed[0]))))
  const zip = join(target, `${only ? `${scope}_${only.replaceAll('-', '_')}` : scope}_${version()}.zip`)
  const bytes = zipCanonically(entries)
  writeFileSync(zip, bytes)
  return { zip, entries: Object.keys(entries).length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** @param {string} scope @param {string | null} only */
function refuseBadOptions(scope, only) {
  if (!/^x_[a-z0-9]+_[a-z0-9_]+$/.test(scope) || scope.length > 18)
    throw new BuildError(
      `--scope ${scope}: a scope is x_, your vendor prefix, _ and a name, in lower case, at most 18 characters; for instance x_acme_hub.`,
    )
  if (only && (only === 'platform' || !existsSync(inRoot('fluent', only)))) {
    const known = readdirSync(inRoot('fluent')).filter(
      (name) => !['generated', 'platform', 'tsconfig.json'].includes(name),
    )
    throw new BuildError(`--only ${only}: there is no such capability. There are: ${known.join(', ')}.`)
  }
}

function version() {
  return JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version
}

/**
 * Copies what belongs to the app, rewritten for the scope. Returns the keys file as it stands before the build.
 * @param {string} folder @param {string} scope @param {string | null} only
 */
function stage(folder, scope, only) {
  mkdirSync(folder, { recursive: true })
  const parts = only ? ['platform', only] : null
  for (const tree of ['fluent', 'src/server']) {
    const inside = parts ?? readdirSync(inRoot(tree)).filter((name) => name !== 'generated' && !name.endsWith('.json'))
    for (const part of inside) {
      if (existsSync(inRoot(tree, part))) cpSync(inRoot(tree, part), join(folder, tree, part), { recursive: true })
    }
  }
  cpSync(inRoot('src/contracts'), join(folder, 'src/contracts'), { recursive: true })
  cpSync(inRoot('src/server/tsconfig.json'), join(folder, 'src/server/tsconfig.json'))
  cpSync(inRoot('now.config.json'), join(folder, 'now.config.json'))
  mkdirSync(join(folder, 'fluent/generated'), { recursive: true })
  if (existsSync(inRoot('fluent/generated/keys.ts')))
    cpSync(inRoot('fluent/generated/keys.ts'), join(folder, 'fluent/generated/keys.ts'))
  // The package carries this file: name, version and licence, and nothing of the companion's dependencies.
  const manifest = { name: 'switchboard', version: version(), license: 'Apache-2.0', type: 'module' }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const compiler = { extends: './src/server/tsconfig.json', include: ['fluent/**/*.ts', 'src/server/**/*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), `${JSON.stringify(compiler, null, 2)}\n`)
  if (scope !== DEFAULT_SCOPE) rewriteScope(folder, scope)
  const keys = join(folder, 'fluent/generated/keys.ts')
  return existsSync(keys) ? readFileSync(keys, 'utf8') : ''
}

/**
 * Another scope: its name replaces ours in every text, and every sys_id is derived from the scope and our id, so that
 * two builds can live on one instance and a rebuild gives the same ids.
 * @param {string} folder @param {string} scope
 */
function rewriteScope(folder, scope) {
  const files = filesBelow(folder)
  // Written out in a source, an id is that of a record every instance has: it stays, also where the keys repeat it.
  const foreign = new Set(
    files.filter((file) => !isIds(file)).flatMap((file) => readFileSync(file, 'utf8').match(/\b[0-9a-f]{32}\b/g) ?? []),
  )
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const renamed = text.replaceAll(DEFAULT_SCOPE, scope)
    const derived = (/** @type {string} */ id) => createHash('md5').update(`${scope}:${id}`).digest('hex')
    const rewritten = isIds(file)
      ? renamed.replace(/\b[0-9a-f]{32}\b/g, (id) => (foreign.has(id) ? id : derived(id)))
      : renamed
    if (rewritten !== text) writeFileSync(file, rewritten)
  }
}

/** Files that hold the ids of our own records. @param {string} file */
const isIds = (file) => file.endsWith('generated/keys.ts') || basename(file) === 'now.config.json'

/**
 * The SDK's command line ends with 0 even when one of its plugins failed and dropped a record, so its output decides.
 * NODE_ENV=test keeps it from sending usage data.
 * @param {string} folder @param {string[]} args
 */
async function nowSdk(folder, args) {
  const result = await run(process.execPath, [inRoot('node_modules/@servicenow/sdk/bin/index.js'), ...args], {
    cwd: folder,
    env: { NODE_ENV: 'test', NO_COLOR: '1', NODE_OPTIONS: '' },
    quiet: true,
  })
  if (result.code !== 0 || /\bERROR\b/.test(result.output))
    throw new BuildError(`"now-sdk ${args.join(' ')}" reported errors:\n${result.output}`)
}
