/** The thin layer over GlideRecord, against a stand-in that evaluates what the platform would evaluate. */
import * as glide from '@servicenow/glide'
import { glideRecords } from '../../../src/server/platform/records.ts'

const SCRIPT = 'javascript:gs.getUserID()'
/** Every value that reached a query of the platform. */
const asked: string[] = []
/** What was written. */
const stored: Record<string, string> = {}

class StandIn {
  get(_column: string, value: string): boolean {
    asked.push(value)
    return true
  }
  addQuery(_column: string, _operator: string, value: string): void {
    asked.push(value)
  }
  query(): void {
    return
  }
  next(): boolean {
    return false
  }
  getUniqueValue(): string {
    return 'one'
  }
  deleteRecord(): boolean {
    return true
  }
  update(): string {
    return 'one'
  }
  setValue(column: string, value: string): void {
    stored[column] = value
  }
}

beforeEach(() => {
  asked.length = 0
  Object.assign(glide, { GlideRecord: StandIn })
})

test('a sys_id that the platform would run as a script finds, changes and deletes nothing', () => {
  expect(glideRecords.get('incident', SCRIPT, [])).toBeNull()
  expect(glideRecords.update('incident', ` ${SCRIPT}`, { state: '7' })).toMatchObject({ ok: false, code: 'not-found' })
  expect(glideRecords.remove('incident', 'JavaScript:1')).toBe(false)
  expect(glideRecords.find('incident', [['number', '=', SCRIPT]], [])).toEqual([])
  expect(asked).toEqual([])
})

test('any other sys_id is asked for as it is', () => {
  expect(glideRecords.get('incident', 'one', [])).toEqual({ sys_id: 'one' })
  expect(glideRecords.update('incident', 'one', { state: '7' })).toEqual({ ok: true, value: 'one' })
  expect(glideRecords.remove('incident', 'one')).toBe(true)
  expect(asked).toEqual(['one', 'one', 'one'])
})

test('what is passed on into a journal is shown there, not run as markup', () => {
  glideRecords.update('sc_req_item', 'one', { comments: 'Size=[code]<img>[/code]', short_description: '[code]' })
  expect(stored).toMatchObject({ comments: 'Size=[ code]<img>[ /code]', short_description: '[code]' })
})
