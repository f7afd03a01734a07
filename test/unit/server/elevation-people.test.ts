/** Whom a request is for, who is asked, and what they see. */
import { getStatus } from '../../../src/server/elevation/get-status.ts'
import { isAsked } from '../../../src/server/platform/approvals.ts'
import { faultSide } from '../../../src/server/elevation/wire.ts'
import {
  ELEVEN,
  type ElevationWorld,
  REQUEST,
  RULE,
  answer,
  approvals,
  create,
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
const rule = (values: Record<string, string>) =>
  world.records.insert(RULE, { active: 'true', order: '100', action: 'ask', name: 'rule', ...values })
const asked = () => approvals(world).map((row) => row.approver)

describe('§5.2 the requester', () => {
  const requesterOf = (changes: Record<string, string>) => {
    created(world, changes)
    return requests(world).at(-1)?.requester ?? ''
  }
  const person = (sysId: string, values: Record<string, string>) =>
    world.records.add('sys_user', sysId, { active: 'true', ...values })

  test('is known by SID first, where the site keeps SIDs', () => {
    person('sid', { user_name: 'other', u_sid: 'S-1-5-21-7' })
    const sent = { PMInitiatorSID: 'S-1-5-21-7' }
    expect(requesterOf({ ...sent, PMApprovalId: '1' })).toBe('anna')
    world.properties.set('elevation.sid_field', 'u_sid')
    expect(requesterOf({ ...sent, PMApprovalId: '2' })).toBe('sid')
    expect(requesterOf({ PMInitiatorSID: 'no SID^ORactive=true', PMApprovalId: '3' })).toBe('anna')
  })

  test('then by the name with its domain, then without', () => {
    person('with', { user_name: 'CORP\\anna' })
    expect(requesterOf({})).toBe('with')
    world.records.update('sys_user', 'with', { active: 'false' })
    expect(requesterOf({ PMApprovalId: '2' })).toBe('anna')
  })

  test('then by the address of a mapped domain', () => {
    person('berta', { user_name: 'b17', email: 'berta@example.com' })
    expect(requesterOf({ PMInitiatorName: 'CORP\\berta', PMApprovalId: '1' })).toBe('')
    world.properties.set('elevation.domains', 'OTHER=example.org; CORP=example.com')
    expect(requesterOf({ PMInitiatorName: 'CORP\\berta', PMApprovalId: '2' })).toBe('berta')
    expect(requesterOf({ PMInitiatorName: 'berta@example.com', PMApprovalId: '3' })).toBe('berta')
  })

  test('then by the log-on name, when the shown name says nothing', () => {
    expect(requesterOf({ PMInitiatorName: 'Anna Example, Sales', PMInitiatorUserName: 'anna' })).toBe('anna')
  })

  test('who stays unknown is stood for by the fallback user, and the text is kept', () => {
    world.properties.set('elevation.fallback_user', 'bob')
    const id = created(world, { PMInitiatorName: 'CORP\\stranger' })
    expect(itemRow(world, id)).toMatchObject({ requested_for: 'bob', work_notes: expect.stringContaining('not found') })
    expect(requests(world)[0]).toMatchObject({ requester: '', initiator_name: 'CORP\\stranger' })
  })
})

describe('§5.2 the computer', () => {
  const computerOf = (PMAgentName: string, PMApprovalId: string) => {
    created(world, { PMAgentName, PMApprovalId })
    return requests(world).at(-1)?.computer
  }

  test('is found by its exact name, then by its host name, and is never made', () => {
    world.records.add('cmdb_ci_computer', 'full', { name: 'PC-18.corp.example.com' })
    world.records.add('cmdb_ci_computer', 'host', { name: 'PC-18' })
    expect(computerOf('PC-18.corp.example.com', '1')).toBe('full')
    expect(computerOf('PC-18.other.example.com', '2')).toBe('host')
    expect(computerOf('PC-99', '3')).toBe('')
    expect(world.records.rows('cmdb_ci_computer')).toHaveLength(3)
  })

  test('whose name two have is none of them', () => {
    world.records.add('cmdb_ci_computer', 'twin', { name: 'PC-17' })
    expect(computerOf('PC-17', '1')).toBe('')
  })
})

describe('§5.6 who is asked', () => {
  test('by the department or a group of the requester', () => {
    world.records.update('sys_user', 'anna', { department: 'sales' })
    world.records.add('sys_user_grmember', 'm2', { group: 'night', user: 'anna' })
    rule({ order: '1', requester_department: 'it', approver_users: 'max' })
    rule({ order: '2', requester_group: 'day', approver_users: 'max' })
    rule({ order: '3', requester_department: 'sales', requester_group: 'night', approver_users: 'bob' })
    created(world)
    expect(asked()).toEqual(['bob'])
  })

  test('a rule for a department or a group does not fit who is unknown', () => {
    rule({ requester_group: 'night', approver_users: 'bob' })
    created(world, { PMInitiatorName: 'CORP\\stranger' })
    expect(asked()).toEqual(['ada'])
  })

  test('§11.8 a requester who is in the group that is asked is not asked, and is stopped when he answers', () => {
    world.records.add('sys_user_group', 'g', { name: 'G', active: 'true' })
    world.records.add('sys_user_grmember', 'm1', { group: 'g', user: 'anna' })
    world.records.add('sys_user_grmember', 'm2', { group: 'g', user: 'bob' })
    rule({ approver_group: 'g' })
    const id = created(world)
    expect(asked()).toEqual(['bob'])
    // Somebody has made a row for him past us.
    world.records.insert('sysapproval_approver', {
      approver: 'anna',
      document_id: id,
      source_table: 'sc_req_item',
      state: 'requested',
    })
    answer(world, id, 'anna', 'approved')
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('pending')
  })

  test('a delegation that is over, not yet begun, or not for approvals gives no right', () => {
    const id = created(world)
    const delegate = (sysId: string, values: Record<string, string>) =>
      world.records.add('sys_user_delegate', sysId, { user: 'max', delegate: 'deputy', approvals: 'true', ...values })
    delegate('over', { starts: '2025-01-01 00:00:00', ends: '2025-02-01 00:00:00' })
    delegate('later', { starts: '2027-01-01 00:00:00', ends: '2027-02-01 00:00:00' })
    delegate('other', { starts: '2025-01-01 00:00:00', ends: '2027-01-01 00:00:00', approvals: 'false' })
    answer(world, id, 'max', 'approved', { by: 'deputy' })
    ruleRuns(world, id)
    expect(getStatus(world, id).status).toBe('pending')
    expect(isAsked(world.records, world.clock.now(), id, 'deputy')).toBe(false)
  })

  test('who is asked, and his delegate of these days, are told apart from everybody else', () => {
    const item = created(world)
    const asked = (person: string) => isAsked(world.records, world.clock.now(), item, person)
    expect([asked('max'), asked('deputy'), asked('bob'), asked('')]).toEqual([true, false, false, false])
    const now = { starts: '2025-01-01 00:00:00', ends: '2027-01-01 00:00:00' }
    world.records.add('sys_user_delegate', 'd', { user: 'max', delegate: 'deputy', approvals: 'true', ...now })
    expect([asked('deputy'), asked('bob')]).toEqual([true, false])
    expect(isAsked(world.records, world.clock.now(), '', 'max')).toBe(false)
  })
})

describe('§5.7 decisions made at the endpoint', () => {
  test.each(['', 'pending', 'maybe'])('with the flag and the status %p are none: people are asked', (status) => {
    const id = created(world, { PMIsEndpointApproval: 'true', PMApprovalStatus: status })
    expect(asked()).toEqual(['max'])
    expect(getStatus(world, id).status).toBe('pending')
  })

  test('a rejection closes the item incomplete; a supervisor nobody knows stays as text', () => {
    const id = created(world, {
      PMIsEndpointApproval: 'yes',
      PMApprovalStatus: 'Rejected',
      PMApproverName: 'CORP\\stranger',
      PMApproverSID: 'S-1-5-21-9',
    })
    expect(itemRow(world, id)).toMatchObject({ state: '4', approval: 'rejected' })
    expect(requests(world)[0]).toMatchObject({
      decided_by: '',
      endpoint_approver_name: 'CORP\\stranger',
      endpoint_approver_sid: 'S-1-5-21-9',
    })
  })
})

test('§5.8 the approver sees everything that is to be decided by, as text', () => {
  const hash = 'ab'.repeat(20)
  world.records.add(REQUEST, 'old', { sha1: hash, status: 'approved', decided_at: '2025-12-24 10:00:00' })
  const id = created(world, {
    PMFileCommandLine: '/s <b>\u2067x',
    PMFileCompanyName: 'Contoso & Co',
    PMFileProductName: 'Tool',
    PMFileProductVersion: '1.2',
    PMFileSha1Hash: hash,
  })
  expect(itemRow(world, id).description?.split('\n')).toEqual([
    'User: CORP\\anna',
    'Computer: PC-17.corp.example.com',
    'Policy: Admin rights on request',
    'File: tool.exe',
    'Path: C:\\Program Files\\Tool\\tool.exe',
    'Command line: /s <b>[U+2067]x',
    'Publisher: Contoso & Co',
    'Product: Tool 1.2',
    `SHA-1: ${hash}`,
    `Reason: ${ELEVEN.PMUserReason}`,
    'Requested: 2026-01-01 00:00:00 UTC',
    'Decide until: 2026-01-01 00:20:00 UTC, 20 minutes after the request',
    'Earlier decisions: 1 approved, 0 rejected, last on 2025-12-24 10:00:00 UTC.',
  ])
})

test('§7 what the caller can mend is a fault of the caller, all else is ours', () => {
  const codeOf = (changes: Record<string, string>) => {
    const made = create(world, changes)
    return made.ok ? '' : faultSide(made.code)
  }
  expect(codeOf({ PMFilePath: '' })).toBe('Client')
  world.orderRefusal = 'no'
  expect(codeOf({})).toBe('Server')
  world.records.table('sc_cat_item').clear()
  expect(codeOf({})).toBe('Server')
})
