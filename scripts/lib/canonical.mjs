/**
 * Makes the SDK's output depend on the sources only. What it leaves to chance: the text of references to records outside
 * the app (their identity is in the attributes), the ids of a test step's values (replaced as a whole at every install),
 * serial number and time of the bill of materials, and the times in the zip.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { zipSync } from 'fflate'
import { filesBelow } from './fingerprint.mjs'

/** @param {string} text */
const md5 = (text) => createHash('md5').update(text).digest('hex')

/**
 * @param {string} app `dist/app` of a build; changed in place
 * @param {string} keys text of the keys file: ids in it are ours and stay
 */
export function canonicalise(app, keys) {
  const own = new Set([...keys.matchAll(/\b[0-9a-f]{32}\b/g)].map(([id]) => id))
  for (const file of filesBelow(app)) {
    if (!file.endsWith('.xml')) continue
    const text = readFileSync(file, 'utf8')
    const fixed = text
      .replace(/<(\w+)((?: \w+="[^"]*")+)>([0-9a-f]{32})<\/\1>/g, (whole, tag, attributes, id) =>
        own.has(id) || tag === 'sys_scope' ? whole : `<${tag}${attributes}>${md5(tag + attributes)}</${tag}>`,
      )
      .replace(/"serialNumber": "urn:uuid:[^"]+"/, '"serialNumber": "urn:uuid:00000000-0000-4000-8000-000000000000"')
      .replace(/"timestamp": "[^"]+"/, '"timestamp": "1970-01-01T00:00:00.000Z"')
    const named = stepValues(fixed)
    if (named !== text) writeFileSync(file, named)
  }
  rewriteInventory(app)
}

/** Ids of the values of a test step: derived from the step and the value's place in it. @param {string} text */
function stepValues(text) {
  const step = /<sys_atf_step action="INSERT_OR_UPDATE">\s+<sys_id>([0-9a-f]{32})</.exec(text)?.[1]
  if (!step) return text
  let place = 0
  return text.replace(
    /(<(sys_variable_value|sys_element_mapping) action="INSERT_OR_UPDATE">\s+<sys_id>)[0-9a-f]{32}/g,
    (_whole, before, table) => before + md5(`${step}:${table}:${place++}`),
  )
}

/** The inventory lists the hash of each file; the lines that begin with # stay. @param {string} app */
function rewriteInventory(app) {
  const path = join(app, 'package_inventory.csv')
  let head
  try {
    head = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'))
  } catch {
    return // Written by "pack" in this version of the SDK, from the canonical files.
  }
  const lines = filesBelow(app)
    .filter((file) => file !== path)
    .map((file) => `${relative(app, file)};${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
  writeFileSync(path, [...head, ...lines, ''].join('\n'))
}

/** First time a zip can hold. */
const EPOCH = new Date(1980, 0, 2)

/**
 * @param {Record<string, Uint8Array>} entries
 * @returns {Uint8Array} the same zip for the same entries
 */
export function zipCanonically(entries) {
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(sorted, { level: 6, mtime: EPOCH })
}
