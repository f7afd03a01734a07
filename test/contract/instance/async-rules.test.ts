/** An async rule belongs to the write that fired it: whoever was told that the write is stored gets its consequences. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInstance } from '../../../src/local/instance/instance.ts'
import { defineRule, insert, userWith, valuesOf } from '../../support/instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-async-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = "var g = new GlideRecord('sys_user_group'); g.initialize();"

/** The files as a process leaves them that is killed right now. */
function killedCopy(dataFile: string): string {
  const copy = join(folder, 'copy.sqlite')
  for (const part of ['', '-wal', '.key']) copyFileSync(dataFile + part, copy + part)
  return copy
}

test('54 an async rule that had not run when the process was killed runs after the next start, once, as the same user', async () => {
  const dataFile = join(folder, 'data.sqlite')
  const first = createInstance({ dataFile })
  defineRule(first, 'incident', {
    name: 'follow up',
    when: 'async',
    action_update: '0',
    script: `${names} g.name = current.short_description + ' ' + gs.getUserName(); g.insert();`,
  })
  const person = userWith(first, 'someone')
  const written = first.records.insert(person, 'incident', { short_description: 'kept' })
  expect(written.ok).toBe(true)
  const copy = killedCopy(dataFile)

  const second = createInstance({ dataFile: copy })
  await second.background.idle()
  expect(valuesOf(second, 'sys_user_group', 'nameSTARTSWITHkept', 'name')).toEqual(['kept someone'])
  await second.close()
  const third = createInstance({ dataFile: copy })
  await third.background.idle()
  expect(valuesOf(third, 'sys_user_group', 'nameSTARTSWITHkept', 'name')).toHaveLength(1)
  expect(valuesOf(third, 'sys_trigger', '', 'name')).toEqual([])
  await third.close()
  await first.close()
})

test('54 an async rule on a deletion still sees the record, and one that fails is not run again at every start', async () => {
  const dataFile = join(folder, 'data.sqlite')
  const instance = createInstance({ dataFile })
  defineRule(instance, 'incident', {
    name: 'after deletion',
    when: 'async',
    action_insert: '0',
    action_update: '0',
    action_delete: '1',
    script: `${names} g.name = 'gone ' + current.short_description; g.insert();`,
  })
  defineRule(instance, 'problem', { name: 'fails', when: 'async', script: "throw new Error('on purpose')" })
  const incident = insert(instance, 'incident', { short_description: 'remembered' })
  insert(instance, 'problem', { short_description: 'x' })
  expect(instance.records.delete(instance.access.system(), 'incident', incident).ok).toBe(true)
  await instance.background.idle()
  expect(valuesOf(instance, 'sys_user_group', 'nameSTARTSWITHgone', 'name')).toEqual(['gone remembered'])
  expect(valuesOf(instance, 'sys_trigger', '', 'name')).toEqual([])
  await instance.close()
})
