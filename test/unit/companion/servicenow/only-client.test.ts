/** One client for the instance: signing in, limits and repeats are decided in one place. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const companion = join(__dirname, '../../../../src/companion')
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })

/** What speaks HTTP to somebody else, or plays somebody else. */
const OTHERS = new Map([
  ['secrets/vault-call.ts', 'vaults'],
  ['secrets/cyberark.ts', 'vaults'],
  ['tickets/deliver.ts', 'webhooks of the customer'],
])

test('nothing in the companion but its ServiceNow client speaks HTTP to the instance', () => {
  const speakers = files(companion)
    .filter((path) =>
      /from '(undici|node:https?)'|\bglobalThis\.fetch\b|await fetch\(['`]/.test(readFileSync(path, 'utf8')),
    )
    .map((path) => relative(companion, path))
    .filter((path) => !path.startsWith('servicenow/') && !OTHERS.has(path))
  expect(speakers).toEqual([])
})
