import { cancelRequest } from '../../../src/server/elevation/cancel-request.ts'
import { escalate, expireOverdue, remind } from '../../../src/server/elevation/expire.ts'
import { getStatus } from '../../../src/server/elevation/get-status.ts'
import { type StatusOptions, answerFor } from '../../../src/server/elevation/status.ts'
import { watchItem } from '../../../src/server/elevation/watch-item.ts'
import {
  type ElevationWorld,
  RULE,
  answer,
  approvals,
  created,
  elevationWorld,
  itemRow,
  requests,
  ruleRuns,
} from '../../support/elevation-world.ts'

let world: ElevationWorld
beforeEach(() => {
  world = elevationWorld()
})
const ask = (values: Record<string, string>) =>
  world.records.insert(RULE, { active: 'true', order: '1', action: 'ask', name: 'rule', ...values })
const states = (id: string) =>
  Object.fromEntries(
    approvals(world)
      .filter((row) => row.document_id === id)
      .map((row) => [row.approver, row.state]),
  )

describe('§5.3 the table of answers, first line that holds', () => {
  const options: StatusOptions = { trustItem: false, cancelledIsRejected: false }
  const own = (values: Record<string, string> = {}) => ({ sys_id: 'own', status: 'pending', ...values })
  const item = (approval: string, state = '1', active = true) => ({ approval, state, active })
  const yes = () => ({ status: 'approved' as const, comment: 'fine' })
  const no = () => ({ status: 'rejected' as const, comment: 'no' })
  const nothing = () => null
  const CANCELLED = 'Cancelled in ServiceNow'

  test.each([
    [
      'cancelled by the caller',
      own({ status: 'cancelled', cancelled_by: 'client' }),
      item('rejected', '4', false),
      nothing,
      'invalid',
      CANCELLED,
    ],
    [
      'cancelled in the instance',
      own({ status: 'cancelled', cancelled_by: 'instance' }),
      item('cancelled', '4'),
      nothing,
      'invalid',
      CANCELLED,
    ],
    ['item gone', own(), null, nothing, 'invalid', CANCELLED],
    ['closed incomplete, undecided', own(), item('requested', '4'), nothing, 'invalid', CANCELLED],
    ['closed skipped, undecided', own(), item('requested', '7'), nothing, 'invalid', CANCELLED],
    ['inactive, undecided', own(), item('requested', '1', false), nothing, 'invalid', CANCELLED],
    ['expired', own({ status: 'expired' }), item('cancelled', '4', false), nothing, 'rejected', 'No decision in time'],
    ['rejected', own(), item('rejected', '4', false), no, 'rejected', 'no'],
    ['rejected without a row', own(), item('rejected', '4', false), nothing, 'rejected', ''],
    ['approved by an approver', own(), item('approved', '3', false), yes, 'approved', 'fine'],
    ['approved without a row', own(), item('approved'), nothing, 'pending', ''],
    ['approved, row rejected', own(), item('approved'), no, 'pending', ''],
    ['approval cancelled', own(), item('cancelled'), nothing, 'invalid', ''],
    ['approval not required', own(), item('not_required'), nothing, 'invalid', ''],
    ['approval skipped', own(), item('skipped'), nothing, 'invalid', ''],
    ['not requested', own(), item('not requested'), nothing, 'pending', ''],
    ['requested', own(), item('requested'), nothing, 'pending', ''],
    ['duplicate', own(), item('duplicate'), nothing, 'pending', ''],
    ['empty', own(), item(''), nothing, 'pending', ''],
    ['unheard of', own(), item('perhaps'), nothing, 'pending', ''],
  ] as const)('%s', (_case, request, state, proof, status, comment) => {
    expect(answerFor(request, state, proof, options)).toEqual({ status, comment })
  })

  test('sites may trust the item, or tell cancellations in the instance as rejections', () => {
    expect(answerFor(own(), item('approved'), nothing, { ...options, trustItem: true }).status).toBe('approved')
    const rejecting = { ...options, cancelledIsRejected: true }
    const cancelled = (by: string) => own({ status: 'cancelled', cancelled_by: by })
    expect(answerFor(cancelled('instance'), item('cancelled', '4'), nothing, rejecting).status).toBe('rejected')
    expect(answerFor(cancelled('client'), item('cancelled', '4'), nothing, rejecting).status).toBe('invalid')
  })
})

describe('a poll', () => {
  test('§11.4 pending, then approved or rejected with the comment', () => {
    const id = created(world, { PMApprovalId: '1' })
    expect(getStatus(world, id)).toEqual({ status: 'pending', comment: '' })
    answer(world, id, 'max', 'approved', { comment: 'For today.' })
    ruleRuns(world, id)
    expect(getStatus(world, id)).toEqual({ status: 'approved', comment: 'For today.' })
    const other = created(world, { PMApprovalId: '2' })
    answer(world, other, 'max', 'rejected', { comment: 'Use the portal.' })
    ruleRuns(world, other)
    expect(getStatus(world, other)).toEqual({ status: 'rejected', comment: 'Use the portal.' })
  })

  test('costs two reads while open, one once its end is known, and no write but the first end', () => {
    const id = created(world)
    const cost = () => {
      world.records.statements = 0
      world.records.writes.length = 0
      getStatus(world, id)
      return { statements: world.records.statements, writes: world.records.writes.length }
    }
    expect(cost()).toEqual({ statements: 2, writes: 0 })
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    expect(cost().writes).toBe(1)
    expect(cost()).toEqual({ statements: 1, writes: 0 })
  })

  test('§5.3 keeps its first end, and logs what happens to the item afterwards', () => {
    const id = created(world)
    answer(world, id, 'max', 'rejected', { comment: 'no' })
    ruleRuns(world, id)
    getStatus(world, id)
    world.records.update('sc_req_item', id, { approval: 'approved' })
    watchItem(world, id)
    expect(getStatus(world, id)).toEqual({ status: 'rejected', comment: 'no' })
    expect(world.logged).toContainEqual(expect.objectContaining({ code: 'drift' }))
    expect(requests(world)[0]).toMatchObject({ delivered_status: 'rejected', delivered_at: '2026-01-01 00:00:00' })
  })

  test('§11.14 knows the item by its sys_id, its number and its request', () => {
    const id = created(world)
    const { request = '', number = '' } = itemRow(world, id)
    for (const form of [id, request, number, ` ${id}\n`]) expect(getStatus(world, form).status).toBe('pending')
  })

  test('§11.14 says invalid to what is foreign, empty, too long or a trick, without writing', () => {
    created(world)
    world.records.add('sc_req_item', 'f'.repeat(32), { number: 'RITM0000099', approval: 'approved', active: '1' })
    world.records.writes.length = 0
    for (const id of [
      'f'.repeat(32),
      'RITM0000099',
      '',
      ' ',
      'x'.repeat(300),
      '%',
      'request_itemISNOTEMPTY',
      'javascript:1',
    ])
      expect(getStatus(world, id)).toEqual({ status: 'invalid', comment: '' })
    expect(world.records.writes).toEqual([])
  })

  test('says invalid to an account that did not create the request', () => {
    const id = created(world)
    world.as('bob')
    expect(getStatus(world, id).status).toBe('invalid')
    expect(cancelRequest(world, id, '')).toBe('NotFound')
  })

  test('§11.12 does not take the approval of the request for that of the item', () => {
    const id = created(world)
    world.records.update('sc_request', itemRow(world, id).request ?? '', { approval: 'approved' })
    expect(getStatus(world, id).status).toBe('pending')
  })

  test('§11.11 an item closed incomplete by a fulfiller is rejected, never approved', () => {
    const id = created(world)
    world.records.update('sc_req_item', id, { state: '4' })
    expect(getStatus(world, id)).toEqual({ status: 'rejected', comment: '' })
  })

  test('§8 an approval that somebody wrote on the item is no approval, and is told to administrators', () => {
    const id = created(world)
    world.records.update('sc_req_item', id, { approval: 'approved' })
    expect(getStatus(world, id).status).toBe('pending')
    watchItem(world, id)
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'unproven-approval' }))
  })

  test('§11.18 a comment of 10,000 characters is capped', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved', { comment: 'c'.repeat(10_000) })
    ruleRuns(world, id)
    expect(getStatus(world, id).comment).toHaveLength(1000)
  })

  test('names the approver where the site wants it', () => {
    world.properties.set('elevation.name_approver', 'true')
    const id = created(world)
    answer(world, id, 'max', 'approved', { comment: 'ok' })
    ruleRuns(world, id)
    expect(getStatus(world, id).comment).toBe('Approved by Max: ok')
  })
})

describe('decisions', () => {
  test('§11.5 the first answer counts, the others are no longer asked', () => {
    ask({ approver_users: 'ada,bob' })
    const id = created(world)
    answer(world, id, 'bob', 'approved')
    ruleRuns(world, id)
    expect(states(id)).toEqual({ ada: 'not_required', bob: 'approved' })
    expect(getStatus(world, id).status).toBe('approved')
  })

  test('§11.6 everyone must approve, one rejection ends it', () => {
    ask({ approver_users: 'ada,bob', approval_mode: 'everyone' })
    const id = created(world)
    answer(world, id, 'ada', 'approved')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('pending')
    answer(world, id, 'bob', 'rejected', { comment: 'no' })
    ruleRuns(world, id)
    expect(getStatus(world, id)).toEqual({ status: 'rejected', comment: 'no' })
  })

  test('§5.6 some of many must approve', () => {
    ask({ approver_users: 'ada,bob,max', approval_mode: 'some', approvals_needed: '2' })
    const id = created(world)
    answer(world, id, 'ada', 'approved')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('pending')
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('approved')
  })

  test.each([
    ['anyone', '1', ['ada'], 'pending'],
    ['anyone', '1', ['ada', 'bob', 'max'], 'rejected'],
    ['some', '2', ['ada'], 'pending'],
    ['some', '2', ['ada', 'bob'], 'rejected'],
    ['everyone', '1', ['ada'], 'rejected'],
  ])('§5.6 where one rejection does not end it, %s (%s): rejected by %p is %s', (mode, needed, people, expected) => {
    ask({
      approver_users: 'ada,bob,max',
      approval_mode: mode,
      approvals_needed: needed,
      rejection_ends: 'false',
    })
    const id = created(world)
    for (const person of people) answer(world, id, person, 'rejected', { comment: 'no' })
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe(expected)
  })

  test('§5.6 where one rejection does not end it, enough others may still approve', () => {
    ask({ approver_users: 'ada,bob,max', approval_mode: 'some', approvals_needed: '2', rejection_ends: 'false' })
    const id = created(world)
    answer(world, id, 'ada', 'rejected', { comment: 'no' })
    answer(world, id, 'bob', 'approved')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('pending')
    answer(world, id, 'max', 'approved', { comment: 'yes' })
    ruleRuns(world, id)
    expect(getStatus(world, id)).toEqual({ status: 'approved', comment: 'yes' })
  })

  test('§11.7 a delegate may answer, and the record says who did', () => {
    const now = { starts: '2025-01-01 00:00:00', ends: '2027-01-01 00:00:00' }
    world.records.add('sys_user_delegate', 'd', { user: 'max', delegate: 'deputy', approvals: 'true', ...now })
    const id = created(world)
    answer(world, id, 'max', 'approved', { by: 'deputy' })
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('approved')
    expect(requests(world)[0]).toMatchObject({ decided_by: 'deputy', decided_for: 'max' })
  })

  test('an answer by somebody who is neither approver nor delegate does not count and is asked again', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved', { by: 'bob' })
    ruleRuns(world, id)
    expect(states(id)).toEqual({ max: 'requested' })
    expect(getStatus(world, id).status).toBe('pending')
  })

  test('§11.8 nobody approves his own request, not as a delegate either', () => {
    const now = { starts: '2025-01-01 00:00:00', ends: '2027-01-01 00:00:00' }
    world.records.add('sys_user_delegate', 'd', { user: 'max', delegate: 'anna', approvals: 'true', ...now })
    const id = created(world)
    for (const by of ['anna', 'client']) {
      answer(world, id, 'max', 'approved', { by })
      ruleRuns(world, id)
      expect(states(id)).toEqual({ max: 'requested' })
      expect(getStatus(world, id).status).toBe('pending')
    }
    expect(world.logged).toContainEqual(expect.objectContaining({ code: 'decision-refused' }))
  })

  test('§5.6 a rejection needs a comment unless the site does without', () => {
    const id = created(world)
    answer(world, id, 'max', 'rejected')
    ruleRuns(world, id)
    expect(states(id)).toEqual({ max: 'requested' })
    world.properties.set('elevation.rejection_needs_comment', 'false')
    answer(world, id, 'max', 'rejected')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('rejected')
  })

  test('the requester is told by an event', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    expect(world.raised).toContainEqual({ event: 'x_swb_hub.elevation.decided', first: 'anna', second: 'approved' })
  })
})

describe('a cancellation', () => {
  test('§11.9 takes a pending request back, and again does no harm', () => {
    const id = created(world)
    expect(cancelRequest(world, id, 'The user has gone.')).toBe('Success')
    expect(states(id)).toEqual({ max: 'not_required' })
    expect(itemRow(world, id)).toMatchObject({ state: '4', approval: 'cancelled', active: '0' })
    expect(getStatus(world, id)).toEqual({ status: 'invalid', comment: 'Cancelled in ServiceNow' })
    expect(cancelRequest(world, id, '')).toBe('Success')
    expect(requests(world)[0]).toMatchObject({
      status: 'cancelled',
      cancelled_by: 'client',
      cancel_reason: 'The user has gone.',
    })
  })

  test('§5.4 closes the item in the state that the site wants', () => {
    world.properties.set('elevation.cancelled_state', '7')
    const id = created(world)
    cancelRequest(world, id, '')
    expect(itemRow(world, id)).toMatchObject({ state: '7', approval: 'cancelled', active: '0' })
    expect(getStatus(world, id).status).toBe('invalid')
  })

  test('§11.9 after a decision changes nothing but a note', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    expect(cancelRequest(world, id, 'too late')).toBe('AlreadyDecided')
    expect(itemRow(world, id).work_notes).toContain('cancelled after the decision')
    expect(getStatus(world, id).status).toBe('approved')
  })

  test('§5.4 comes second to an answer that was given just before', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved')
    expect(cancelRequest(world, id, '')).toBe('AlreadyDecided')
    expect(getStatus(world, id).status).toBe('approved')
  })

  test('§5.4 of what is unknown, foreign, empty or too long finds nothing', () => {
    for (const id of ['', 'f'.repeat(32), 'RITM0000099', 'x'.repeat(257), 'javascript:1', 'active=true'])
      expect(cancelRequest(world, id, 'c')).toBe('NotFound')
  })

  test('keeps 4,000 characters of its reason', () => {
    const id = created(world)
    cancelRequest(world, id, 'c'.repeat(10_000))
    expect(requests(world)[0]?.cancel_reason).toHaveLength(4000)
  })
})

describe('time', () => {
  test('§11.10 ends what nobody decided, and a late approval has no effect', () => {
    const id = created(world)
    world.setTime(20 * 60 - 1)
    expireOverdue(world)
    expect(getStatus(world, id).status).toBe('pending')
    world.setTime(20 * 60)
    expireOverdue(world)
    expect(itemRow(world, id)).toMatchObject({ state: '4', approval: 'cancelled' })
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    expect(states(id)).toEqual({ max: 'not_required' })
    expect(getStatus(world, id)).toEqual({ status: 'rejected', comment: 'No decision in time' })
    expect(cancelRequest(world, id, '')).toBe('Success')
  })

  test('an answer given in time counts although nobody has summed it up', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved')
    world.setTime(20 * 60)
    expireOverdue(world)
    expect(getStatus(world, id).status).toBe('approved')
  })

  test('never ends where the site says 0', () => {
    world.properties.set('elevation.expire_minutes', '0')
    const id = created(world)
    world.setTime(1_000_000)
    expireOverdue(world)
    expect(getStatus(world, id).status).toBe('pending')
  })

  test('§5.5 one reminder per approver, none after the decision', () => {
    ask({ approver_users: 'ada,bob' })
    const id = created(world, { PMApprovalId: '1' })
    const decided = created(world, { PMApprovalId: '2' })
    answer(world, decided, 'ada', 'approved')
    ruleRuns(world, decided)
    const reminders = () => world.raised.filter(({ event }) => event.endsWith('reminder')).map(({ first }) => first)
    world.setTime(299)
    remind(world)
    expect(reminders()).toEqual([])
    world.setTime(300)
    remind(world)
    remind(world)
    expect(reminders()).toEqual(['ada', 'bob'])
    expect(states(id)).toEqual({ ada: 'requested', bob: 'requested' })
  })

  test('§5.5 the fallback group is asked, too, after a time if the site wants it', () => {
    world.properties.set('elevation.escalate_minutes', '10')
    const id = created(world)
    world.setTime(600)
    escalate(world)
    escalate(world)
    expect(states(id)).toEqual({ max: 'requested', ada: 'requested' })
  })
})
