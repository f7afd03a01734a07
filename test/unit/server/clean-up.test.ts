import { deleteOlderThan, isCleanUpHour } from '../../../src/server/platform/clean-up.ts'
import { fakeWorld } from '../../support/fake-world.ts'

test.each([
  ['2', 2, true],
  ['2', 3, false],
  ['2, 14', 14, true],
  ['', 0, false],
  ['noon', 0, false],
  ['02', 2, true],
])('old rows are deleted in the hours of the settings: %p at %i h', (hours, hour, due) => {
  const world = fakeWorld()
  world.properties.set('clean_up.hours', hours)
  world.setTime(hour * 3600 + 900)
  expect(isCleanUpHour(world.settings, world.clock)).toBe(due)
})

test('what is older than the days of the settings goes, the rest stays', () => {
  const world = fakeWorld()
  world.setTime(40 * 86_400)
  world.records.add('x_swb_hub_aws_request_log', 'old', { sys_created_on: '2026-01-05 00:00:00' })
  world.records.add('x_swb_hub_aws_request_log', 'new', { sys_created_on: '2026-02-05 00:00:00' })
  expect(deleteOlderThan(world.records, world.clock, 'x_swb_hub_aws_request_log', 30)).toBe(1)
  expect([...world.records.table('x_swb_hub_aws_request_log').keys()]).toEqual(['new'])
})

test('what is still needed stays however old it is', () => {
  const world = fakeWorld()
  world.setTime(40 * 86_400)
  const table = 'x_swb_hub_elevation_request'
  world.records.add(table, 'waits', { sys_created_on: '2026-01-05 00:00:00', status: 'pending' })
  world.records.add(table, 'over', { sys_created_on: '2026-01-05 00:00:00', status: 'expired' })
  expect(deleteOlderThan(world.records, world.clock, table, 30, [['status', '!=', 'pending']])).toBe(1)
  expect([...world.records.table(table).keys()]).toEqual(['waits'])
})
