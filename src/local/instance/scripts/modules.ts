import { posix } from 'node:path'

/** The `sys_module` rows of one application by path. */
export interface ModuleSource {
  has(path: string): boolean
  read(path: string): string | undefined
}

/**
 * Path of the module that `specifier` names, undefined when there is none.
 *
 * Exact paths win; relative ones are taken from the importing module (from the application's package root in script
 * fields) with the extension as written or `.ts`, `.js`, an index file, or `.ts` where `.js` is written; bare names go
 * through the version in the application's package.json and the dependency's own `exports` or `main`.
 */
export function resolveModule(
  modules: ModuleSource,
  specifier: string,
  from: { module: string | null; packageJson: string | null; scope: string },
): string | undefined {
  if (modules.has(specifier)) return specifier
  if (specifier.startsWith('.')) {
    const base = from.module ?? from.packageJson
    return base === null ? undefined : existing(modules, posix.normalize(posix.join(posix.dirname(base), specifier)))
  }
  const [name, sub] = splitName(specifier)
  for (const folder of packageFolders(modules, name, from)) {
    const found = packageFile(modules, folder, sub)
    if (found) return found
  }
  return undefined
}

function existing(modules: ModuleSource, path: string): string | undefined {
  const candidates = [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`, `${path}/index.js`]
  if (path.endsWith('.js')) candidates.push(`${path.slice(0, -3)}.ts`)
  return candidates.find((candidate) => modules.has(candidate))
}

function splitName(specifier: string): [name: string, sub: string] {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  return [name, `.${specifier.slice(name.length)}`]
}

/** Where the dependency may lie: beside the importing package (its `node_modules`), or `<scope>/<name>/<version>`. */
function packageFolders(
  modules: ModuleSource,
  name: string,
  from: { module: string | null; packageJson: string | null; scope: string },
): string[] {
  const folders: string[] = []
  for (
    let at = posix.dirname(from.module ?? from.packageJson ?? '');
    at !== '.' && at !== '/';
    at = posix.dirname(at)
  ) {
    folders.push(`${at}/node_modules/${name}`)
    const version = dependency(modules, `${at}/package.json`, name)
    if (version) folders.push(`${from.scope}/${name}/${version}`)
  }
  const version = from.packageJson === null ? undefined : dependency(modules, from.packageJson, name)
  if (version) folders.push(`${from.scope}/${name}/${version}`)
  return folders
}

function dependency(modules: ModuleSource, packageJson: string, name: string): string | undefined {
  const found = (json(modules, packageJson)?.['dependencies'] as Record<string, unknown> | undefined)?.[name]
  return typeof found === 'string' ? found.replace(/^[\^~]/, '') : undefined
}

function packageFile(modules: ModuleSource, folder: string, sub: string): string | undefined {
  const manifest = json(modules, `${folder}/package.json`)
  if (!manifest) return existing(modules, posix.join(folder, sub === '.' ? 'index.js' : sub))
  const exported = target((manifest['exports'] as Record<string, unknown> | undefined)?.[sub])
  if (exported) return existing(modules, posix.join(folder, exported))
  if (sub !== '.') return existing(modules, posix.join(folder, sub))
  const main = typeof manifest['exports'] === 'string' ? manifest['exports'] : manifest['main']
  return existing(modules, posix.join(folder, typeof main === 'string' ? main : 'index.js'))
}

/** Conditional exports: the first condition that CommonJS code would take. */
function target(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  if (entry === null || typeof entry !== 'object') return undefined
  const conditions = entry as Record<string, unknown>
  for (const condition of ['require', 'default', 'import', 'node']) {
    const found = target(conditions[condition])
    if (found) return found
  }
  return undefined
}

function json(modules: ModuleSource, path: string): Record<string, unknown> | undefined {
  const text = modules.read(path)
  if (text === undefined) return undefined
  return JSON.parse(text) as Record<string, unknown>
}
