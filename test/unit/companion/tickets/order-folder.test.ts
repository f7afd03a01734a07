/** A folder in which order files appear: each is taken in once, and kept. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '../../../../src/companion/cli/tickets/session.ts'
import { takeInFolder } from '../../../../src/companion/cli/tickets/source.ts'
import { writeNewFile } from '../../../../src/companion/cli/new-file.ts'
import { UsageError } from '../../../../src/companion/errors.ts'
import { TicketStore } from '../../../../src/companion/tickets/store.ts'

let folder: string
let store: TicketStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orders-'))
  mkdirSync(join(folder, 'in'))
  store = new TicketStore(join(folder, 'state'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const session = (): Session => ({ store, context: { logger: { error: () => undefined } } }) as unknown as Session
const order = (id: string): string =>
  `${JSON.stringify({ order_id: id, action: 'add', resource_type: 'account', resource_key: `CN=${id}` })}\n`
const handIn = (name: string, text: string) => writeFileSync(join(folder, 'in', name), text)

test('a later file of the same name is kept beside the earlier one', async () => {
  handIn('orders.ndjson', order('a'))
  expect(await takeInFolder(session(), join(folder, 'in'))).toBe(1)
  handIn('orders.ndjson', order('b'))
  expect(await takeInFolder(session(), join(folder, 'in'))).toBe(1)
  handIn('orders.ndjson', order('c'))
  await takeInFolder(session(), join(folder, 'in'))
  const done = join(folder, 'in', 'done')
  expect(readdirSync(done).sort()).toEqual(['orders.2.ndjson', 'orders.3.ndjson', 'orders.ndjson'])
  expect(readFileSync(join(done, 'orders.ndjson'), 'utf8')).toContain('"a"')
  expect(readFileSync(join(done, 'orders.3.ndjson'), 'utf8')).toContain('"c"')
})

test('a file that cannot be used is put aside, the others are taken in', async () => {
  handIn('a.ndjson', 'nonsense\n')
  handIn('b.ndjson', order('b'))
  expect(await takeInFolder(session(), join(folder, 'in'))).toBe(1)
  expect(readdirSync(join(folder, 'in', 'refused'))).toEqual(['a.ndjson'])
})

test('a result is not written over a file that is there', () => {
  const path = join(folder, 'password.txt')
  writeNewFile(path, 'first\n', '--out')
  expect(() => writeNewFile(path, 'second\n', '--out')).toThrow(UsageError)
  expect(() => writeNewFile(path, 'second\n', '--out')).toThrow(/--out: .*password\.txt is there already/)
  expect(readFileSync(path, 'utf8')).toBe('first\n')
})
