import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './paths.mjs'

/**
 * Hash over the names and contents of files and folders, to know whether something must be built again.
 * @param {string[]} paths absolute; missing ones count as missing
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    if (!existsSync(path)) {
      hash.update(`missing ${relative(root, path)}\n`)
      continue
    }
    for (const file of filesBelow(path)) {
      hash.update(`${relative(root, file)}\n`)
      hash.update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} path file or folder
 * @returns {string[]} files, sorted
 */
export function filesBelow(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
