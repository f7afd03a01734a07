import { type Finding, checkSetup, keepFindings } from '../../../src/server/elevation/check-setup.ts'
import { figuresOf, refreshFigures } from '../../../src/server/elevation/figures.ts'
import { playRequest } from '../../../src/server/elevation/play-request.ts'
import { SERVICES } from '../../../src/server/elevation/tables.ts'
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

const FIGURE = 'x_swb_hub_elevation_figure'
const SETUP = 'x_swb_hub_elevation_setup'

let world: ElevationWorld
beforeEach(() => {
  world = elevationWorld()
})

describe('§10 figures', () => {
  const row = (values: Record<string, string>) => ({
    sys_id: '',
    sys_created_on: '2026-01-01 00:00:00',
    file_path: 'C:\\a\\tool.exe',
    ...values,
  })
  const answered = (seconds: number, values: Record<string, string> = {}) =>
    row({
      status: 'approved',
      decision_source: 'approver',
      decided_at: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString().slice(0, 19).replace('T', ' '),
      ...values,
    })

  test('the median is of what people answered, not of what rules, endpoints and time decided', () => {
    const rows = [
      answered(10),
      answered(20),
      answered(600, { status: 'rejected' }),
      answered(1, { decision_source: 'rule' }),
      row({ status: 'expired' }),
      row({ status: 'pending' }),
    ]
    expect(figuresOf(rows)[0]).toEqual({
      kind: 'all',
      name: 'All requests',
      requests: 6,
      waiting: 1,
      approved: 3,
      rejected: 1,
      expired: 1,
      cancelled: 0,
      expiredShare: 20,
      medianSeconds: 20,
    })
    expect(figuresOf(rows.slice(0, 2))[0]?.medianSeconds).toBe(15)
    expect(figuresOf([])[0]).toMatchObject({ requests: 0, expiredShare: 0, medianSeconds: null })
  })

  test('applications are counted by file name whatever its case and folder, the most requested first', () => {
    const rows = [
      row({ file_path: 'C:\\one.exe' }),
      row({ file_path: 'D:\\x\\TOOL.exe' }),
      row({ file_path: 'C:\\Tool.EXE' }),
    ]
    const applications = figuresOf(rows).filter(({ kind }) => kind === 'application')
    expect(applications.map(({ name, requests: count }) => [name.toLowerCase(), count])).toEqual([
      ['tool.exe', 2],
      ['one.exe', 1],
    ])
  })

  test('are kept by policy and approver, and change only where they have changed', () => {
    const id = created(world)
    world.setTime(90)
    answer(world, id, 'max', 'approved')
    ruleRuns(world, id)
    refreshFigures(world)
    const kept = () => world.records.rows(FIGURE).map(({ kind, name, requests: count }) => [kind, name, count])
    expect(kept()).toEqual([
      ['all', 'All requests', '1'],
      ['application', 'tool.exe', '1'],
      ['policy', 'Admin rights on request', '1'],
      ['approver', 'Max', '1'],
    ])
    expect(world.records.rows(FIGURE)[0]).toMatchObject({ median_seconds: '90', expired_share: '0' })
    world.records.writes.length = 0
    refreshFigures(world)
    expect(world.records.writes).toEqual([])
    world.setTime(40 * 86_400)
    refreshFigures(world)
    expect(kept()).toEqual([['all', 'All requests', '0']])
  })
})

describe('§10 the set-up page', () => {
  const give = (user: string, ...roles: string[]) => {
    for (const role of roles) {
      world.records.add('sys_user_role', role, { name: role })
      world.records.add('sys_user_has_role', `${user} ${role}`, { user, role })
    }
  }
  const healthy = () => {
    for (const name of SERVICES)
      world.records.add('sys_web_service', name, { scoped_name: name, active: 'true', function_name: 'execute' })
    world.platform.set('glide.servlet.uri', 'https://example.service-now.com/')
    world.platform.set('glide.basicauth.required.soap', 'true')
    world.records.update('sys_user', 'client', { web_service_access_only: 'true' })
    give('client', 'x_swb_hub.elevation_client', 'soap_script')
  }
  const found = (key: string): Finding | undefined => checkSetup(world).find((finding) => finding.key === key)

  test('shows the three addresses, and that all is in order', () => {
    healthy()
    created(world)
    const findings = checkSetup(world)
    expect(findings.filter(({ result }) => result !== 'ok')).toEqual([])
    expect(findings[1]?.found).toBe(
      'https://example.service-now.com/x_swb_hub_GetExecuteAppApprovalRequestStatus.do?SOAP',
    )
    expect(found('last')?.found).toContain('request 2026-01-01 00:00:00 UTC')
  })

  test('says of an account what it lacks and what it has too much of', () => {
    healthy()
    give('ada', 'x_swb_hub.elevation_client', 'approval_admin')
    expect(found('account ada')).toMatchObject({ result: 'failed', fix: expect.stringContaining('soap_script') })
    give('ada', 'soap_script')
    expect(found('account ada')).toMatchObject({
      result: 'warning',
      fix: 'Take the role approval_admin away; calls do not need it. Tick Web service access only.',
    })
    expect(found('account client')).toMatchObject({ result: 'ok' })
  })

  test.each<[string, string, () => void]>([
    [
      'a service that is not active',
      SERVICES[0],
      () => world.records.update('sys_web_service', SERVICES[0], { active: 'false' }),
    ],
    ['a missing service', SERVICES[2], () => world.records.remove('sys_web_service', SERVICES[2])],
    ['an item that is not active', 'item', () => world.records.update('sc_cat_item', 'item', { active: 'false' })],
    [
      'SOAP without strict security',
      'glide.soap.strict_security',
      () => world.platform.set('glide.soap.strict_security', 'false'),
    ],
    [
      'SOAP without a logon',
      'glide.basicauth.required.soap',
      () => world.platform.delete('glide.basicauth.required.soap'),
    ],
    ['no account', 'account', () => world.records.table('sys_user_has_role').clear()],
  ])('%s has to be mended', (_case, key, damage) => {
    healthy()
    damage()
    expect(found(key)).toMatchObject({ result: 'failed', fix: expect.stringMatching(/^\w+ .*\.$/) })
  })

  test.each([
    ['', 'none named'],
    ['Nobody', 'Nobody is not there'],
    ['Empty', 'Empty has no active member'],
  ])('a fallback group %p is better changed', (name, text) => {
    world.records.add('sys_user_group', 'empty', { name: 'Empty', active: 'true' })
    world.properties.set('elevation.fallback_group', name)
    expect(found('fallback')).toMatchObject({ result: 'warning', found: text })
  })

  test('keeps one row for each finding, and drops those that are gone', () => {
    healthy()
    give('ada', 'x_swb_hub.elevation_client')
    keepFindings(world)
    const rows = world.records.rows(SETUP)
    keepFindings(world)
    expect(world.records.rows(SETUP)).toHaveLength(rows.length)
    world.records.update('sys_user', 'ada', { active: 'false' })
    world.records.remove('sys_user_has_role', 'ada x_swb_hub.elevation_client')
    keepFindings(world)
    expect(world.records.rows(SETUP)).toHaveLength(rows.length - 1)
  })

  test('plays a request that nobody waits for, and keeps how that went', () => {
    world.as('ada')
    expect(playRequest(world)).toMatchObject({ result: 'ok' })
    expect(requests(world)).toEqual([expect.objectContaining({ status: 'cancelled', service_set: 'test' })])
    keepFindings(world)
    expect(world.records.rows(SETUP)).toContainEqual(expect.objectContaining({ subject: 'Test request', result: 'ok' }))
    world.orderRefusal = 'no'
    expect(playRequest(world)).toMatchObject({ result: 'failed', found: expect.stringContaining('create:') })
    expect(world.records.rows(SETUP).filter(({ subject }) => subject === 'Test request')).toHaveLength(1)
  })

  test('a rule that decides by itself is told as what stops a test', () => {
    world.records.insert(RULE, { active: 'true', order: '1', action: 'reject', name: 'no' })
    expect(playRequest(world)).toMatchObject({ result: 'failed', fix: expect.stringContaining('approval rule') })
  })
})

describe('§5.6 answers by e-mail', () => {
  const mail = (id: string, changed: string) => {
    const [row] = approvals(world).filter((approval) => approval.document_id === id)
    world.records.update('sysapproval_approver', row?.sys_id ?? '', { sys_updated_on: '2026-01-01 00:01:00' })
    world.records.insert('sys_email', { instance: row?.sys_id ?? '', type: 'received', sys_updated_on: changed })
  }

  test('count as on the platform unless the site says otherwise', () => {
    const id = created(world)
    answer(world, id, 'max', 'approved')
    mail(id, '2026-01-01 00:01:02')
    ruleRuns(world, id)
    expect(itemRow(world, id).approval).toBe('approved')
  })

  test('do not count where the site says so, and the approver is asked again', () => {
    world.properties.set('elevation.accept_mail_answers', 'false')
    const id = created(world)
    answer(world, id, 'max', 'approved')
    mail(id, '2026-01-01 00:01:02')
    ruleRuns(world, id)
    expect(itemRow(world, id).approval).toBe('requested')
    expect(approvals(world)).toEqual([
      expect.objectContaining({ state: 'requested', comments: expect.stringContaining('My Approvals') }),
    ])
  })

  test('an answer in My Approvals counts also after one by e-mail did not', () => {
    world.properties.set('elevation.accept_mail_answers', 'false')
    const id = created(world)
    answer(world, id, 'max', 'approved')
    mail(id, '2025-12-31 23:00:00')
    ruleRuns(world, id)
    expect(itemRow(world, id).approval).toBe('approved')
  })

  test('are known by their source where the release says it', () => {
    world.properties.set('elevation.accept_mail_answers', 'false')
    const id = created(world)
    answer(world, id, 'max', 'approved')
    const [row] = approvals(world)
    world.records.update('sysapproval_approver', row?.sys_id ?? '', { approval_source: 'email' })
    ruleRuns(world, id)
    expect(itemRow(world, id).approval).toBe('requested')
  })
})
