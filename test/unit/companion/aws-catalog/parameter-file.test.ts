import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import { ParameterFile } from '../../../../src/companion/aws-catalog/parameter-file.ts'
import type { ParameterSet } from '../../../../src/companion/aws-catalog/snapshot.ts'

const SECRET = 'Correct-Horse-42-Battery'
let folder: string
let now: number
let warnings: string[]
const logger = { warn: ((_facts: object, message: string) => void warnings.push(message)) as never }

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'switchboard-test-')), 'state')
  now = Date.UTC(2026, 0, 1)
  warnings = []
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const set = (more: { noEcho?: boolean; defaultValue?: string } = {}): ParameterSet => ({
  versionId: 'pa-1',
  pathId: 'lpv2-1',
  parameters: [
    {
      key: 'Days',
      type: 'Number',
      defaultValue: more.defaultValue,
      noEcho: more.noEcho ?? false,
      description: 'How long',
      allowedValues: ['1', '2'],
      allowedPattern: '',
      constraintDescription: '',
      minLength: '',
      maxLength: '',
      minValue: '1',
      maxValue: '',
    },
  ],
  groups: [{ label: 'Main', keys: ['Days'] }],
  labels: { Days: 'Days' },
  tagOptions: [{ key: 'stage', values: ['a', 'b'] }],
  rules: [],
})
/** A process: opens the cache, asks for one form, keeps what is new. The value is what it read from AWS. */
async function process(form: ParameterSet, about = ['https://aws', 'https://instance'], stamp = ''): Promise<number> {
  let read = 0
  const cache = new ParameterCache(24, { store: new ParameterFile(folder, about, logger), now: () => now })
  const got = await cache.get('key', stamp, async () => {
    read++
    return form
  })
  expect(got).toEqual(form)
  cache.save()
  return read
}

test('what one process read the next one need not', async () => {
  expect(await process(set({ defaultValue: '30' }))).toBe(1)
  expect(await process(set({ defaultValue: '30' }))).toBe(0)
})

test('a form without a default comes back without one', async () => {
  await process(set())
  expect(await process(set())).toBe(0)
})

test('it is read again after its time, with another stamp, and for another AWS or instance', async () => {
  await process(set())
  expect(await process(set(), undefined, 'other tags')).toBe(1)
  expect(await process(set(), ['https://other-aws', 'https://instance'])).toBe(1)
  expect(readdirSync(folder)).toHaveLength(2)
  now += 25 * 3_600_000
  expect(await process(set(), undefined, 'other tags')).toBe(1)
})

test('the default of a secret is never written, so its form is read every time', async () => {
  const form = set({ noEcho: true, defaultValue: SECRET })
  expect(await process(form)).toBe(1)
  expect(await process(form)).toBe(1)
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(SECRET)
})

test('a secret without a default is no secret to keep', async () => {
  await process(set({ noEcho: true }))
  expect(await process(set({ noEcho: true }))).toBe(0)
})

test('only its owner may read the file', async () => {
  await process(set())
  expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toBe(0o600)
})

test.each(['{', '{"version":2,"entries":{}}', '[]'])(
  'a file that holds %p is read again from AWS, and told',
  async (bad) => {
    await process(set())
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), bad)
    expect(await process(set())).toBe(1)
    expect(warnings).toEqual(['Remembered launch parameters cannot be used; they are read again'])
  },
)

test('a folder that cannot be written costs the memory, not the sync', async () => {
  writeFileSync(folder, 'a file where the folder should be')
  const file = new ParameterFile(folder, [], logger)
  file.save(new Map())
  expect(warnings).toEqual(['Launch parameters could not be remembered'])
  expect(() => file.load()).toThrow(/sync.state_dir/)
})
