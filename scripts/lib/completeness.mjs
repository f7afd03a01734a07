/** A build that prints success may still have dropped a record: every declaration must be found in the output. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './fingerprint.mjs'
import { BuildError } from './run.mjs'

/**
 * @param {string} folder build folder with `fluent/`
 * @param {string} app its `dist/app`
 * @param {string} keys text of the keys file
 */
export function checkCompleteness(folder, app, keys) {
  const declarations = filesBelow(join(folder, 'fluent')).filter((file) => file.endsWith('.now.ts'))
  const text = declarations.map((file) => readFileSync(file, 'utf8')).join('\n')
  const output = filesBelow(app)
    .filter((file) => file.endsWith('.xml'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const missing = []
  const ids = idsByKey(keys)
  const coalesced = new Set(
    [...text.matchAll(/Now\.ID\['([^']+)'\],\s+table: 'sys_user_role_contains'/g)].map(([, key]) => key),
  )
  for (const [, key] of text.matchAll(/Now\.ID\['([^']+)'\]/g)) {
    // Role containment is keyed by its two roles; the SDK gives it an id of its own.
    if (coalesced.has(key)) continue
    const id = ids.get(key)
    if (!id || !output.includes(id)) missing.push(`Now.ID['${key}']`)
  }
  const contained = output.split('<sys_user_role_contains action="INSERT_OR_UPDATE">').length - 1
  if (contained < coalesced.size) missing.push(`${coalesced.size - contained} role containments`)
  for (const [, table] of text.matchAll(/^export const (\w+) = Table\(/gm)) {
    if (!output.includes(`<element name="${table}" type="collection"`)) missing.push(`table ${table}`)
  }
  for (const [, role] of text.matchAll(/Role\(\{\s+name: '([^']+)'/g)) {
    if (!output.includes(`<name>${role}</name>`)) missing.push(`role ${role}`)
  }
  if (missing.length > 0)
    throw new BuildError(
      `The build dropped ${missing.length} declared records although it reported success: ${missing.join(', ')}.`,
    )
}

/** @param {string} keys */
function idsByKey(keys) {
  const ids = new Map()
  for (const [, quoted, bare, id] of keys.matchAll(/(?:'([^']+)'|(\w+)): \{\s+table: '[^']+'\s+id: '([0-9a-f]{32})'/g))
    ids.set(quoted ?? bare, id)
  return ids
}

/**
 * Leaving a capability out makes the SDK think that its records were deleted. Keeps only deletions that the committed
 * keys file knows as such.
 * @param {string} app @param {string} keysBefore
 */
export function dropForeignDeletes(app, keysBefore) {
  const deleted = new Set()
  for (const [, id] of keysBefore.matchAll(/id: '([0-9a-f]{32})'\s+deleted: true/g)) deleted.add(id)
  for (const file of filesBelow(join(app))) {
    if (!file.includes('author_elective_update')) continue
    const text = readFileSync(file, 'utf8')
    if (!text.includes('action="DELETE"')) continue
    const ids = [...text.matchAll(/<sys_id>([0-9a-f]{32})<\/sys_id>/g)].map(([, id]) => id)
    if (!ids.some((id) => deleted.has(id))) rmSync(file)
  }
}
