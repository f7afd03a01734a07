/** What an application may count on with change requests, and where the platform's own process says no. */
import type { Row } from '../../../src/local/instance/core.ts'
import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture } from './catalog-fixture.ts'

let world: CatalogFixture
beforeAll(async () => {
  world = await catalogFixture()
})
afterAll(() => world.close())

const change = (values: Row = {}) => world.add('change_request', { short_description: 'x', ...values })
const update = (id: string, values: Row) =>
  world.instance.records.update(world.instance.access.system(), 'change_request', id, values)
const CLOSING = { close_code: 'successful', close_notes: 'Done' }

/** Moves a change through states; the value is the first state that it refuses. */
function walk(id: string, states: string[]): string | undefined {
  return states.find((state) => !update(id, { state, ...CLOSING }).ok)
}

test('a new change is new, normal, active and not yet approved', () => {
  expect(world.get('change_request', change())).toMatchObject({
    state: '-5',
    type: 'normal',
    active: '1',
    approval: 'not requested',
    number: expect.stringMatching(/^CHG00\d{5}$/),
  })
})

test('a standard change is approved when it is scheduled, and skips assessing and authorising', () => {
  const id = change({ type: 'standard' })
  expect(walk(id, ['-2'])).toBeUndefined()
  expect(world.get('change_request', id).approval).toBe('approved')
  expect(walk(id, ['-1', '0', '3'])).toBeUndefined()
  expect(world.get('change_request', id)).toMatchObject({ active: '0', state: '3' })
})

test('a normal change passes every state, and is scheduled only when approved', () => {
  const id = change()
  expect(walk(id, ['-4', '-3', '-2'])).toBe('-2')
  expect(update(id, { approval: 'approved' }).ok).toBe(true)
  expect(walk(id, ['-2', '-1', '0', '3'])).toBeUndefined()
})

test('an emergency change is authorised without being assessed', () => {
  expect(walk(change({ type: 'emergency', approval: 'approved' }), ['-3', '-2', '-1', '0', '3'])).toBeUndefined()
})

test('no state is skipped', () => {
  expect(walk(change(), ['-1'])).toBe('-1')
  expect(walk(change({ type: 'standard' }), ['-2', '3'])).toBe('3')
})

test('a change is cancelled at any time but in review and after its end', () => {
  const id = change({ type: 'standard' })
  expect(walk(id, ['4'])).toBeUndefined()
  expect(walk(id, ['-2'])).toBe('-2')
  expect(walk(change({ type: 'standard' }), ['-2', '-1', '0', '4'])).toBe('4')
})

test('a change does not close without close code and close notes', () => {
  const id = change({ type: 'standard' })
  for (const state of ['-2', '-1', '0']) expect(update(id, { state }).ok).toBe(true)
  expect(update(id, { state: '3' }).ok).toBe(false)
  expect(update(id, { state: '3', ...CLOSING }).ok).toBe(true)
})

test('a type of its own has no model and goes anywhere', () => {
  expect(walk(change({ type: 'local_rush' }), ['-1', '3'])).toBeUndefined()
})
