import { approvalEvent, historyLine, rolledUpApproval } from '../../../../src/local/instance/approvals/approvers.ts'
import { cascadedApproval, fulfilmentOf, rolledUpState } from '../../../../src/local/instance/approvals/requests.ts'
import { priorityFor } from '../../../../src/local/instance/approvals/task.ts'
import type { Person } from '../../../../src/local/instance/catalog/criteria.ts'
import { criterionHolds } from '../../../../src/local/instance/catalog/criteria.ts'

test('one rejection rejects, all approvals approve, and rows without a say do not count', () => {
  expect(rolledUpApproval(['approved', 'rejected', 'requested'])).toBe('rejected')
  expect(rolledUpApproval(['approved', 'requested'])).toBeNull()
  expect(rolledUpApproval(['approved', 'not_required', 'duplicate'])).toBe('approved')
  expect(rolledUpApproval(['not_required'])).toBeNull()
  expect(rolledUpApproval([])).toBeNull()
})

test('a request closes with its last item: incomplete if one is, skipped if all are', () => {
  const items = (...states: string[]) => states.map((state) => ({ active: '0', state }))
  expect(rolledUpState(items('3', '3'))).toBe('closed_complete')
  expect(rolledUpState(items('3', '7'))).toBe('closed_complete')
  expect(rolledUpState(items('3', '4'))).toBe('closed_incomplete')
  expect(rolledUpState(items('7', '7'))).toBe('closed_skipped')
  expect(rolledUpState([...items('3'), { active: '1', state: '1' }])).toBeNull()
  expect(rolledUpState([])).toBeNull()
})

test('the approval of a request asks items with a process, is copied to planned items and leaves others alone', () => {
  expect(cascadedApproval(fulfilmentOf({ workflow: 'w' }), 'approved')).toBe('requested')
  expect(cascadedApproval(fulfilmentOf({ flow_designer_flow: 'f' }), 'rejected')).toBe('rejected')
  expect(cascadedApproval(fulfilmentOf({ delivery_plan: 'p' }), 'approved')).toBe('approved')
  expect(cascadedApproval(fulfilmentOf({}), 'approved')).toBeNull()
})

test('approval events are named after the kind of record', () => {
  expect(approvalEvent('sc_req_item', true, 'requested')).toBe('approval.inserted')
  expect(approvalEvent('sc_request', true, 'rejected')).toBe('request.approval.rejected')
  expect(approvalEvent('x_acme_thing', false, 'cancelled')).toBe('x_acme_thing.approval.cancelled')
  expect(approvalEvent('sc_req_item', true, 'not requested')).toBeNull()
})

test('the history tells who decided and why', () => {
  expect(historyLine('Approver', 'approved', '')).toBe('Approver approved the task.')
  expect(historyLine('Approver', 'rejected', 'too dear')).toContain('too dear')
  expect(historyLine('Approver', 'not requested', '')).toBeNull()
})

test('priority comes from impact and urgency', () => {
  expect(priorityFor('1', '1')).toBe('1')
  expect(priorityFor('3', '3')).toBe('5')
  expect(priorityFor('2', '1')).toBe('2')
  expect(priorityFor('9', '1')).toBeNull()
})

describe('user criteria', () => {
  const person: Person = {
    id: 'me',
    loggedIn: true,
    roleIds: new Set(['r1']),
    groups: new Set(['g1']),
    department: 'd1',
    company: '',
    location: '',
  }
  const holds = (criterion: Record<string, string>, script = false) => criterionHolds(criterion, person, () => script)

  test('any filled column is enough unless all must match', () => {
    expect(holds({ role: 'r2,r1', department: 'other' })).toBe(true)
    expect(holds({ role: 'r1', department: 'other', match_all: '1' })).toBe(false)
    expect(holds({ role: 'r1', group: 'g1', department: 'd1', match_all: '1' })).toBe(true)
    expect(holds({ user: 'you' })).toBe(false)
  })

  test('a script counts only when the criterion is advanced', () => {
    expect(holds({ user: 'you', script: 'x' }, true)).toBe(false)
    expect(holds({ user: 'you', script: 'x', advanced: '1' }, true)).toBe(true)
    expect(holds({ user: 'me', script: 'x', advanced: '1', match_all: '1' }, false)).toBe(false)
  })

  test('an empty criterion matches who has logged in', () => {
    expect(holds({})).toBe(true)
    expect(criterionHolds({}, { ...person, loggedIn: false }, () => false)).toBe(false)
  })

  test('an empty company or location of the person never matches', () => {
    expect(holds({ company: 'c1' })).toBe(false)
  })
})
