import { cancelRequest } from '../../../src/server/elevation/cancel-request.ts'
import { clearDeadClaims } from '../../../src/server/elevation/expire.ts'
import { getStatus } from '../../../src/server/elevation/get-status.ts'
import {
  ELEVEN,
  type ElevationWorld,
  REQUEST,
  RULE,
  approvals,
  create,
  created,
  elevationWorld,
  itemRow,
  requests,
} from '../../support/elevation-world.ts'

let world: ElevationWorld
beforeEach(() => {
  world = elevationWorld()
})

describe('a new request', () => {
  test('§11.1 orders one item with its answers, asks the manager and gives the id of the item', () => {
    const id = created(world)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(world.ordered.get(id)).toMatchObject(ELEVEN)
    expect(approvals(world)).toEqual([
      expect.objectContaining({ approver: 'max', state: 'requested', document_id: id }),
    ])
    expect(itemRow(world, id)).toMatchObject({
      approval: 'requested',
      requested_for: 'anna',
      correlation_id: ELEVEN.PMApprovalId,
      short_description: 'Run tool.exe on PC-17.corp.example.com for CORP\\anna',
    })
    expect(requests(world)).toEqual([
      expect.objectContaining({
        status: 'pending',
        request_id: id,
        requester: 'anna',
        computer: 'pc',
        client: 'client',
      }),
    ])
  })

  test('asks records 17 times, besides one entry of the log and one event', () => {
    world.records.statements = 0
    created(world, { PMFileSha1Hash: 'ab'.repeat(20) })
    expect(world.records.statements).toBe(17)
  })

  test('shows the approver who, where, what, why, until when and what was decided before', () => {
    const hash = 'ab'.repeat(20)
    world.records.add(REQUEST, 'old', { sha1: hash, status: 'rejected', decided_at: '2025-12-24 10:00:00' })
    const id = created(world, {
      PMFileSha1Hash: hash,
      PMFileCommandLine: '/x\nPath: C:\\forged',
      PMUserReason: '\u202Eexe',
    })
    const { description = '' } = itemRow(world, id)
    expect(description).toContain('User: CORP\\anna')
    expect(description).toContain('Reason: [U+202E]exe')
    expect(description).toContain('Decide until: 2026-01-01 00:20:00 UTC')
    expect(description).toContain('Earlier decisions: 0 approved, 1 rejected, last on 2025-12-24 10:00:00 UTC.')
    expect(description).not.toMatch(/^Path: C:\\forged/m)
    expect(world.ordered.get(id)).toMatchObject({ earlier_decisions: expect.stringContaining('1 rejected') })
    expect(requests(world).find((row) => row.request_item === id)?.user_reason).toBe('\u202Eexe')
  })

  test('may be known to the caller by the number of its item', () => {
    world.properties.set('elevation.request_id_form', 'ritm_number')
    expect(created(world)).toBe('RITM0000001')
    expect(getStatus(world, 'RITM0000001').status).toBe('pending')
  })
})

describe('the same id again', () => {
  test('§11.2 gives the same answer and orders nothing', () => {
    const id = created(world)
    expect(created(world)).toBe(id)
    expect(world.ordered.size).toBe(1)
    expect(itemRow(world, id).work_notes).not.toContain('repeated')
  })

  test('with other values it changes nothing but a note that names them', () => {
    const id = created(world)
    expect(created(world, { PMFilePath: 'C:\\other.exe' })).toBe(id)
    expect(itemRow(world, id).work_notes).toContain('other values of: PMFilePath')
    expect(requests(world)[0]?.file_path).toBe(ELEVEN.PMFilePath)
  })

  test('§7 after it was cancelled or decided gives the same id, whose status is its end', () => {
    const id = created(world)
    cancelRequest(world, id, '')
    expect(created(world)).toBe(id)
    expect(getStatus(world, id).status).toBe('invalid')
    expect(world.ordered.size).toBe(1)
  })

  test('from another account is another request', () => {
    const id = created(world)
    world.as('ada')
    expect(created(world)).not.toBe(id)
  })

  test('ids that differ in case only are two', () => {
    expect(created(world, { PMApprovalId: 'abc' })).not.toBe(created(world, { PMApprovalId: 'ABC' }))
  })

  test('§5.2 the loser of a race waits for the winner and gives its id', () => {
    let winner = ''
    world.records.before.set(`insert ${REQUEST}`, () => (winner = created(world)))
    expect(created(world)).toBe(winner)
    expect(world.ordered.size).toBe(1)
  })

  test('the loser of a race gives up when the winner takes too long', () => {
    const key = world.digest(ELEVEN.PMApprovalId ?? '')
    const claimed = { client: 'client', approval_key: key, status: 'creating', claimed_at: world.clock.now() }
    world.records.add(REQUEST, 'claim', claimed)
    world.records.statements = 0
    expect(create(world)).toMatchObject({ ok: false, code: 'in-progress' })
    expect(world.records.statements).toBeLessThan(40)
    expect(world.ordered.size).toBe(0)
  })

  test('§5.2 a claim that died is taken over after two minutes, and what it ordered is cancelled', () => {
    const key = world.digest(ELEVEN.PMApprovalId ?? '')
    const died = { client: 'client', approval_key: key, claimed_at: world.clock.now(), claim_token: 'mark' }
    world.records.add(REQUEST, 'claim', { ...died, status: 'creating' })
    world.orders.place('item', 'mark', {})
    world.setTime(121)
    const id = created(world)
    expect(requests(world)).toHaveLength(1)
    expect(itemRow(world, `b${'1'.padStart(31, '0')}`)).toMatchObject({ active: '0', approval: 'cancelled' })
    expect(itemRow(world, id).approval).toBe('requested')
  })

  test('a call that was taken for dead leaves nothing beside the request that counts', () => {
    let second = ''
    world.records.before.set('insert sysapproval_approver', () => {
      world.setTime(121)
      second = created(world)
    })
    expect(create(world)).toMatchObject({ ok: false, code: 'failed' })
    expect(created(world)).toBe(second)
    expect(requests(world)).toEqual([expect.objectContaining({ request_item: second, status: 'pending' })])
    const others = world.records.rows('sc_req_item').filter((row) => row.sys_id !== second)
    expect(others).toEqual([expect.objectContaining({ approval: 'cancelled', active: '0' })])
    expect(approvals(world).filter((row) => row.state === 'requested')).toEqual([
      expect.objectContaining({ document_id: second }),
    ])
  })

  test('a claim that nobody takes over is cleared up by the job', () => {
    const died = { status: 'creating', claimed_at: world.clock.now(), claim_token: 'mark' }
    world.records.add(REQUEST, 'claim', died)
    world.setTime(121)
    clearDeadClaims(world)
    expect(requests(world)).toEqual([])
  })
})

test('§7 an input nobody knows is ignored', () => {
  const id = created(world, { PMSomethingNew: 'x', constructor: 'y', __proto__: 'z' })
  expect(world.ordered.get(id)).not.toHaveProperty('PMSomethingNew')
})

describe('§7 when it cannot be done', () => {
  test('a catalog that refuses leaves nothing, and the same id can be sent again', () => {
    world.orderRefusal = 'Items are unavailable: secret detail'
    const refused = create(world)
    expect(refused).toMatchObject({ ok: false, code: 'failed', message: expect.stringContaining('reference') })
    expect(refused.ok || refused.message).not.toContain('secret')
    expect(requests(world)).toEqual([])
    world.orderRefusal = null
    expect(create(world).ok).toBe(true)
  })

  test.each(['sc_request', 'sysapproval_approver'])(
    'a write to %s that fails cancels the item and keeps no claim',
    (table) => {
      world.records.refused.add(table)
      expect(create(world)).toMatchObject({ ok: false, code: 'failed' })
      expect(requests(world)).toEqual([])
      expect([...world.records.table('sc_req_item').values()]).toEqual([
        expect.objectContaining({ active: '0', approval: 'cancelled' }),
      ])
    },
  )

  test('a failure nobody foresaw leaves nothing either', () => {
    const place = world.orders.place
    world.orders.place = (...args) => {
      place(...args)
      throw new Error('out of memory')
    }
    expect(create(world)).toMatchObject({ ok: false, code: 'failed' })
    expect(requests(world)).toEqual([])
    expect([...world.records.table('sc_req_item').values()]).toEqual([expect.objectContaining({ active: '0' })])
    world.orders.place = place
    expect(create(world).ok).toBe(true)
  })

  test('a catalog item that is missing is told to administrators', () => {
    world.records.table('sc_cat_item').clear()
    expect(create(world)).toMatchObject({ ok: false, code: 'no-item', message: 'Catalog item not available' })
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'no-item' }))
    expect(requests(world)).toEqual([])
  })

  test('an item of the same name that something else has left behind is not ordered', () => {
    const ordered: string[] = []
    const { place } = world.orders
    world.orders.place = (item, ...rest) => {
      ordered.push(item)
      return place(item, ...rest)
    }
    world.records.add('sc_cat_item', 'theirs', { name: 'Execute Application Workflow', active: 'true' })
    expect(create(world)).toMatchObject({ ok: false, code: 'no-item' })
    world.records.add('sys_scope', 'ours', { scope: 'x_swb_hub' })
    world.records.update('sc_cat_item', 'item', { sys_scope: 'ours' })
    created(world)
    world.properties.set('elevation.catalog_item', 'theirs')
    created(world, { PMApprovalId: '2' })
    expect(ordered).toEqual(['item', 'theirs'])
  })

  test('§8 one computer and one user have so many open requests and no more', () => {
    world.properties.set('elevation.open_per_user', '2')
    created(world, { PMApprovalId: '1' })
    created(world, { PMApprovalId: '2' })
    expect(create(world, { PMApprovalId: '3' })).toMatchObject({ ok: false, code: 'too-many-open' })
    expect(create(world, { PMApprovalId: '3', PMInitiatorName: 'CORP\\ada' }).ok).toBe(true)
    world.properties.set('elevation.open_per_computer', '3')
    expect(create(world, { PMApprovalId: '4', PMInitiatorName: 'CORP\\bob' })).toMatchObject({ code: 'too-many-open' })
  })
})

describe('who is asked', () => {
  const asked = () => approvals(world).map((row) => row.approver)
  const rule = (values: Record<string, string>) =>
    world.records.insert(RULE, { active: 'true', order: '100', action: 'ask', name: 'rule', ...values })

  test('the first rule that fits, in order', () => {
    rule({ order: '200', approver_users: 'ada' })
    rule({ order: '50', policy: 'other*', approver_users: 'max' })
    rule({ order: '100', policy: 'admin*', path: '*\\tool.exe', approver_users: 'bob' })
    created(world)
    expect(asked()).toEqual(['bob'])
  })

  test('§5.6 nobody twice, nobody inactive', () => {
    world.records.update('sys_user', 'bob', { active: 'false' })
    rule({ approver_users: 'bob,max,max', ask_manager: 'true' })
    created(world)
    expect(asked()).toEqual(['max'])
  })

  test('§11.8 never the requester nor the calling account; the fallback group instead', () => {
    rule({ approver_users: 'anna,client' })
    created(world)
    expect(asked()).toEqual(['ada'])
    expect(world.logged).toContainEqual(expect.objectContaining({ code: 'fallback' }))
  })

  test('§7 a rule whose people are gone falls back, too', () => {
    rule({ approver_group: 'deleted', approver_users: 'deleted' })
    created(world)
    expect(asked()).toEqual(['ada'])
  })

  test('§5.6 nobody at all: the request waits, administrators are told, nothing is approved', () => {
    world.records.table('sys_user_grmember').clear()
    rule({ approver_users: 'anna' })
    const id = created(world)
    expect(asked()).toEqual([])
    expect(getStatus(world, id)).toEqual({ status: 'pending', comment: '' })
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'no-approver' }))
    expect(world.raised).toContainEqual(expect.objectContaining({ event: 'x_swb_hub.elevation.nobody' }))
  })

  test('an unknown requester is no obstacle: the fallback group is asked and a note says so', () => {
    const id = created(world, { PMInitiatorName: 'CORP\\nobody' })
    expect(asked()).toEqual(['ada'])
    expect(itemRow(world, id)).toMatchObject({ work_notes: expect.stringContaining('not found') })
    expect(itemRow(world, id).description).toContain('not found among the users')
  })

  test('a name that two people share is nobody', () => {
    world.records.add('sys_user', 'anna2', { user_name: 'anna', active: 'true' })
    const id = created(world)
    expect(itemRow(world, id).requested_for).toBeUndefined()
  })

  test('a rule may reject at once, and says so to the requester', () => {
    rule({ hash: 'ab'.repeat(20), action: 'reject', comment: 'Known malware' })
    const id = created(world, { PMFileSha1Hash: 'AB'.repeat(20) })
    expect(asked()).toEqual([])
    expect(getStatus(world, id)).toEqual({ status: 'rejected', comment: 'Known malware' })
    expect(requests(world)[0]).toMatchObject({ decision_source: 'rule' })
  })

  test('§5.6 a rule may approve only with a SHA-1 and the property that allows it', () => {
    rule({ publisher: 'Contoso*', action: 'approve' })
    rule({ order: '110', hash: 'ab'.repeat(20), action: 'approve' })
    const sent = { PMFileCompanyName: 'Contoso Ltd', PMFileSha1Hash: 'ab'.repeat(20) }
    expect(getStatus(world, created(world, { ...sent, PMApprovalId: '1' })).status).toBe('pending')
    world.properties.set('elevation.allow_approving_rules', 'true')
    expect(getStatus(world, created(world, { ...sent, PMApprovalId: '2' })).status).toBe('approved')
    expect(getStatus(world, created(world, { ...sent, PMApprovalId: '3', PMFileSha1Hash: 'zz' })).status).toBe(
      'pending',
    )
  })

  test('a rule sets how long there is to decide', () => {
    rule({ approver_users: 'bob', minutes: '5' })
    created(world)
    expect(requests(world)[0]?.expires_at).toBe('2026-01-01 00:05:00')
  })

  test('§5.6 the same file by the same user on the same computer is linked', () => {
    const hash = { PMFileSha1Hash: 'ab'.repeat(20) }
    created(world, { ...hash, PMApprovalId: '1' })
    const second = created(world, { ...hash, PMApprovalId: '2' })
    expect(itemRow(world, second).work_notes).toContain('RITM0000001')
  })
})

describe('decisions made at the endpoint', () => {
  const supervisor = { PMIsEndpointApproval: 'True', PMApproverName: 'CORP\\bob' }

  test('§11.16 are kept as history: nobody is asked, the item is closed, the status is known', () => {
    const id = created(world, { ...supervisor, PMApprovalStatus: 'approved' })
    expect(approvals(world)).toEqual([])
    expect(itemRow(world, id)).toMatchObject({ state: '3', approval: 'approved' })
    expect(getStatus(world, id).status).toBe('approved')
    expect(requests(world)[0]).toMatchObject({ decision_source: 'endpoint', decided_by: 'bob' })
    const other = created(world, { ...supervisor, PMApprovalId: '2', PMApprovalStatus: 'rejected' })
    expect(getStatus(world, other).status).toBe('rejected')
  })

  test('§11.16 without the flag the status is stored and decides nothing', () => {
    const id = created(world, {
      PMIsEndpointApproval: 'false',
      PMApprovalStatus: 'approved',
      PMApproverName: 'CORP\\bob',
    })
    expect(getStatus(world, id).status).toBe('pending')
    expect(requests(world)[0]).toMatchObject({ endpoint_status: 'approved', endpoint_approval: 'false' })
  })

  test('§5.7 can be refused altogether', () => {
    world.properties.set('elevation.accept_endpoint_decisions', 'false')
    expect(create(world, { ...supervisor, PMApprovalStatus: 'approved' })).toMatchObject({ ok: false, code: 'refused' })
    expect(requests(world)).toEqual([])
  })
})
