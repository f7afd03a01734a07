import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepSnapshot, restoreSnapshot } from '../../../../src/local/stack/snapshot.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'switchboard-snapshot-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const made = (name: string): string => {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'data'), name)
  return path
}

it('keeps the first of two stacks that prepared the same at the same time, and nothing half done', () => {
  const cache = join(folder, 'cache')
  expect(restoreSnapshot(cache, 'same', join(folder, 'none'))).toBe(false)
  keepSnapshot(cache, 'same', made('first'))
  keepSnapshot(cache, 'same', made('second'))
  expect(readdirSync(cache)).toEqual(['same'])
  expect(restoreSnapshot(cache, 'same', join(folder, 'copy'))).toBe(true)
  expect(readFileSync(join(folder, 'copy', 'data'), 'utf8')).toBe('first')
})

it('forgets the snapshots of other keys', () => {
  const cache = join(folder, 'cache')
  keepSnapshot(cache, 'old', made('one'))
  keepSnapshot(cache, 'new', made('two'))
  expect(existsSync(join(cache, 'old'))).toBe(false)
  expect(existsSync(join(cache, 'new'))).toBe(true)
})
