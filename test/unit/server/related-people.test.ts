import { isRelated } from '../../../src/server/aws-catalog/related-people.ts'
import { FakeRecords } from '../../support/fake-world.ts'

let records: FakeRecords
beforeEach(() => {
  records = new FakeRecords()
  records.add('sys_user_grmember', 'member', { group: 'team', user: 'somebody' })
})

test.each(['owned_by', 'assigned_to', 'managed_by', 'supported_by'])('P20, P25: %s may look', (column) => {
  records.add('x_swb_hub_aws_provisioned', 'ci', { [column]: 'somebody' })
  expect(isRelated(records, 'ci', 'somebody')).toBe(true)
  expect(isRelated(records, 'ci', 'stranger')).toBe(false)
})

test.each(['assignment_group', 'support_group'])('members of %s may look', (column) => {
  records.add('x_swb_hub_aws_provisioned', 'ci', { [column]: 'team' })
  expect(isRelated(records, 'ci', 'somebody')).toBe(true)
  expect(isRelated(records, 'ci', 'stranger')).toBe(false)
})

test('nobody may look at what is not there, and nobody is not somebody', () => {
  records.add('x_swb_hub_aws_provisioned', 'ci', { owned_by: '' })
  expect([
    isRelated(records, '', 'somebody'),
    isRelated(records, 'none', 'somebody'),
    isRelated(records, 'ci', ''),
  ]).toEqual([false, false, false])
})
