/** The app's own tests, as packaged for real instances, under the other reading of every open question. */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AtfResult } from '../../../src/local/instance/atf/run.ts'
import type { Readings } from '../../../src/local/instance/core.ts'
import { createInstance, STRICT_READINGS } from '../../../src/local/instance/instance.ts'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { allApis, startServer } from '../../support/http.ts'

const built = join(__dirname, '../../../target/build/x_swb_hub/target')
let folder: string
let installed: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-readings-'))
  installed = join(folder, 'installed.sqlite')
  await install(installed, {})
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function install(dataFile: string, readings: Partial<Readings>): Promise<void> {
  const instance = createInstance({ dataFile, readings })
  const archive = readdirSync(built).find((name) => name.endsWith('.zip')) ?? ''
  const { warnings } = installPackage(instance, readFileSync(join(built, archive)))
  await instance.close()
  expect(warnings).toEqual([])
}

/** Readings that say how a package is taken in: the app is installed under them, not only run. One installation shows all. */
const forInstallers = ['unknownColumnsAreLoaded', 'oauthColumnsAreOpen', 'absentMapFlagsAreTicked'] as const
const isForInstallers = (name: string): boolean => forInstallers.some((one) => one === name)

async function results(readings: Partial<Readings>, properties: Record<string, string> = {}): Promise<AtfResult[]> {
  const dataFile = join(folder, `${Math.random()}.sqlite`)
  if (Object.keys(readings).some(isForInstallers)) await install(dataFile, readings)
  else copyFileSync(installed, dataFile)
  const instance = createInstance({ dataFile, readings })
  for (const [name, value] of Object.entries(properties)) {
    const [row] = instance.records.find(instance.records.query('sys_properties', `name=${name}`))
    const system = instance.access.system()
    if (row) instance.records.update(system, 'sys_properties', row.sys_id ?? '', { value })
    else instance.records.insert(system, 'sys_properties', { name, value })
  }
  const server = await startServer({ extensions: allApis }, instance)
  try {
    return (await server.request('POST', '/_local/atf')).json as unknown as AtfResult[]
  } finally {
    await server.close()
  }
}

const flipped = (name: keyof Readings): Partial<Readings> => {
  const value = STRICT_READINGS[name]
  const other = typeof value === 'boolean' ? !value : name === 'unknownRestPathStatus' ? 404 : 200
  return { [name]: other }
}

const names = Object.keys(STRICT_READINGS) as (keyof Readings)[]
test.each(names.filter((name) => !isForInstallers(name)).map((name) => [name]))(
  'the packaged tests pass with %s read the other way',
  async (name) => {
    const found = await results(flipped(name))
    expect(found.length).toBeGreaterThan(2)
    expect(found.filter(({ status }) => status !== 'success')).toEqual([])
  },
)

test('the app installs without a warning and its tests pass with what concerns installers read the other way', async () => {
  const readings = Object.assign({}, ...forInstallers.map(flipped)) as Partial<Readings>
  expect(Object.keys(readings)).toEqual(forInstallers)
  const found = await results(readings)
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter(({ status }) => status !== 'success')).toEqual([])
})

test('17 the packaged tests pass when queries with unknown conditions find nothing', async () => {
  const found = await results({}, { 'glide.invalid_query.returns_no_rows': 'true' })
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter(({ status }) => status !== 'success')).toEqual([])
})
