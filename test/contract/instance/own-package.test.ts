/** Our own package on the instance: what the installer says about it, and what a second installation changes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { newInstance } from '../../support/instance.ts'

const folder = join(__dirname, '../../../target/build/x_swb_hub/target')
const archive = (): Uint8Array => {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.zip')) : undefined
  if (!name) throw new Error(`There is no built package in ${folder}. Run "npm run build" first; "npm test" does it.`)
  return readFileSync(join(folder, name))
}

test('our package installs without a warning, cuts no text, and a second installation writes nothing of it', () => {
  const instance = newInstance()
  const bytes = archive()
  const first = installPackage(instance, bytes)
  expect(first.warnings).toEqual([])
  const cut = instance.records.find(instance.records.query('syslog', 'sourceLIKErecords^messageLIKEcut'))
  expect(cut.map((row) => row.message)).toEqual([])

  const versions = (table: string): string[] =>
    instance.records
      .find(instance.records.query(table, ''))
      .map((row) => `${row.sys_id} ${row.sys_mod_count} ${row.sys_updated_on}`)
      .sort()
  const before = versions('sys_metadata')
  instance.clock.advance(60)
  instance.counters.reset()
  const second = installPackage(instance, bytes)
  expect(second).toMatchObject({ inserted: 0, updated: 0, deleted: 0, warnings: [] })
  expect(versions('sys_metadata')).toEqual(before)
  expect(instance.counters.snapshot().writes).toEqual({ sys_upgrade_history: 1 })
})

test('88 our package brings no bundled package that the platform cannot run', async () => {
  const instance = newInstance()
  installPackage(instance, archive())
  const paths = instance.records
    .find(instance.records.query('sys_module', 'external_source=true'))
    .map((row) => row.path ?? '')
  const failing = '@faker-js/faker ajv archiver axios deep-equal eml-parser exceljs jszip jws minimatch qs unzipper'
  expect(paths.filter((path) => failing.split(' ').some((name) => path.includes(`/${name}/`)))).toEqual([])
  expect(instance.records.find(instance.records.query('sys_module', '')).length).toBeGreaterThan(10)
  await instance.close()
})
