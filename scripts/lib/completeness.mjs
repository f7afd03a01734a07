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
  // Some tables are keyed by their columns (a role containment by its roles, a variable by item and name, a page by its address): there the SDK
  // gives ids of its own, and what can be compared is how many there are.
  const records = text.matchAll(/\bRecord\(\{\s+\$id: Now\.ID\['([^']+)'\],(?:\s+\$meta: [^\n]+)?\s+table: '(\w+)'/g)
  const tableOf = new Map([...records].map(([, key, table]) => [key, table]))
  for (const [, key] of text.matchAll(/\bUiPage\(\{\s+\$id: Now\.ID\['([^']+)'\]/g)) tableOf.set(key, 'sys_ui_page')
  const declared = new Map()
  for (const [, key] of text.matchAll(/Now\.ID\['([^']+)'\]/g)) {
    const id = ids.get(key)
    const table = tableOf.get(key)
    if (table) declared.set(table, (declared.get(table) ?? 0) + 1)
    if (id ? !output.includes(id) : !table) missing.push(`Now.ID['${key}']`)
  }
  for (const [table, count] of declared) {
    const found = output.split(`<${table} action="INSERT_OR_UPDATE"`).length - 1
    if (found < count) missing.push(`${count - found} records of ${table}`)
  }
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
