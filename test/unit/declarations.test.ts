/** What every declaration of the app must have, read from the sources as the build reads them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..', '..', 'fluent')
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.now.ts'))
  .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
const text = sources.map((source) => source.text).join('\n')

const tables = [...text.matchAll(/^export const (\w+) = Table\(\{([\s\S]*?)^\}\)/gm)].map(
  ([, name = '', body = '']) => ({
    name,
    body,
  }),
)
const acls = [...text.matchAll(/\bAcl\(\{([\s\S]*?)^\}\)/gm)].map(([, body = '']) => ({
  table: /table: '(\w+)'/.exec(body)?.[1],
  field: /field: '([^']+)'/.exec(body)?.[1],
  operation: /operation: '(\w+)'/.exec(body)?.[1],
  guarded: /roles: \[[^\]]+\]|script: \w|condition: '/.test(body),
}))

test('there are tables to look at', () => {
  expect(tables.length).toBeGreaterThan(10)
})

test.each(tables.map((table) => table.name))('%s has an access control for each operation on its rows', (table) => {
  const operations = acls.filter((acl) => acl.table === table && acl.field === undefined).map((acl) => acl.operation)
  expect(operations).toEqual(expect.arrayContaining(['read', 'create', 'write', 'delete']))
})

test('no access control lets everybody through', () => {
  expect(acls.filter((acl) => !acl.guarded)).toEqual([])
})

test.each(tables.map((table) => [table.name, table.body] as const))(
  '%s lets other applications read at most',
  (_name, body) => {
    const actions = /^ {2}actions: \[([^\]]*)\]/m.exec(body)?.[1] ?? "'read'"
    expect(actions.replaceAll(/['\s]/g, '').split(',').filter(Boolean)).toEqual(
      expect.not.arrayContaining(['create', 'update', 'delete']),
    )
  },
)

test('scripts stand in modules: what a declaration holds itself only leads there', () => {
  const inline = sources.flatMap(({ name, text: source }) =>
    [...source.matchAll(/script: `([\s\S]*?)`/g)].filter(([, script]) => !script?.includes('require(')).map(() => name),
  )
  expect(inline).toEqual([])
})
