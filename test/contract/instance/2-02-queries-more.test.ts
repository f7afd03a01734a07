import type { Actor, Instance } from '../../../src/local/instance/core.ts'
import { defineScope, insert, newInstance, runScript, userWith, valuesOf } from '../../support/instance.ts'

let instance: Instance
beforeAll(() => {
  instance = newInstance()
})
afterAll(() => instance.close())

const names = (encoded: string, actor?: Actor): string[] =>
  instance.records
    .find(instance.records.query('sys_user', encoded, actor ?? instance.access.system()))
    .map((row) => row.user_name ?? '')

test('31 a reference is ordered by what it shows, not by its sys_id', () => {
  const zoe = insert(instance, 'sys_user', { sys_id: '0'.repeat(31) + '1', user_name: 'ord_zoe', name: 'Zoe' })
  const adam = insert(instance, 'sys_user', { sys_id: 'f'.repeat(32), user_name: 'ord_adam', name: 'Adam' })
  insert(instance, 'sys_user', { user_name: 'ord_1', manager: zoe })
  insert(instance, 'sys_user', { user_name: 'ord_2', manager: adam })
  expect(names('user_nameSTARTSWITHord_^managerISNOTEMPTY^ORDERBYmanager')).toEqual(['ord_2', 'ord_1'])
  expect(names('user_nameSTARTSWITHord_^managerISNOTEMPTY^ORDERBYDESCmanager')).toEqual(['ord_1', 'ord_2'])
})

test('20 a literal time is one of the zone of a caller from outside, and UTC for code', () => {
  const web = userWith(instance, 'zoned')
  instance.records.update(instance.access.system(), 'sys_user', web.session.user.sysId, {
    time_zone: 'America/New_York',
  })
  const caller: Actor = { session: instance.access.sessionFor(web.session.user.sysId), scope: null }
  const code: Actor = { ...caller, scope: 'global' }
  const at = (name: string, last_login_time: string): string =>
    insert(instance, 'sys_user', { user_name: name, last_login_time })
  at('at_0430', '2026-11-20 04:30:00')
  at('at_0530', '2026-11-20 05:30:00')
  at('at_nextday', '2026-11-21 04:30:00')
  const found = (condition: string, actor: Actor): string[] =>
    names(`user_nameSTARTSWITHat_^${condition}^ORDERBYuser_name`, actor)
  // Midnight in New York is 05:00 UTC at this time of the year.
  expect(found('last_login_time>=2026-11-20 00:00:00', caller)).toEqual(['at_0530', 'at_nextday'])
  expect(found('last_login_time>=2026-11-20 00:00:00', code)).toEqual(['at_0430', 'at_0530', 'at_nextday'])
  expect(found('last_login_time=2026-11-20', caller)).toEqual(['at_0530', 'at_nextday'])
  expect(found('last_login_time!=2026-11-20', caller)).toEqual(['at_0430'])
  expect(found('last_login_time<2026-11-20', caller)).toEqual(['at_0430'])
  expect(found('last_login_time<=2026-11-20', code)).toEqual(['at_0430', 'at_0530'])
  expect(found('last_login_timeBETWEEN2026-11-20@2026-11-20', caller)).toEqual(['at_0530', 'at_nextday'])
  expect(found("last_login_time>=javascript:'2026-11-20 05:00:00'", caller)).toEqual(['at_0530', 'at_nextday'])
})

test('20 MORETHAN and LESSTHAN measure the distance between two date columns, in queries and in filters', () => {
  const task = (short_description: string, hours: number): void => {
    const closed_at = new Date(Date.UTC(2026, 0, 1, hours)).toISOString().slice(0, 19).replace('T', ' ')
    insert(instance, 'task', { short_description, opened_at: '2026-01-01 00:00:00', closed_at })
  }
  task('dist_2h', 2)
  task('dist_30h', 30)
  task('dist_-3h', -3)
  const both = (condition: string): string[] => {
    const found = valuesOf(instance, 'task', `short_descriptionSTARTSWITHdist_^${condition}`, 'short_description')
    const all = instance.records.find(instance.records.query('task', 'short_descriptionSTARTSWITHdist_'))
    const matching = all.filter((row) => {
      const state = instance.records.state('task', row.sys_id ?? '')
      return state !== null && instance.records.matches(condition, state, instance.access.system())
    })
    expect(matching.map((row) => row.short_description ?? '').sort()).toEqual(found)
    return found
  }
  expect(both('closed_atMORETHANopened_at@day@after@1')).toEqual(['dist_30h'])
  expect(both('closed_atLESSTHANopened_at@day@after@1')).toEqual(['dist_2h'])
  expect(both('closed_atMORETHANopened_at@hour@before@2')).toEqual(['dist_-3h'])
  expect(both('closed_atLESSTHANopened_at@hour@before@2')).toEqual([])
  expect(instance.records.query('task', 'closed_atMORETHANopened_at@fortnight@after@1').invalid).toHaveLength(1)
})

test('20 28 every period that a filter can name has a beginning and an end, also in queries of applications', async () => {
  const now = Date.parse('2026-11-21T10:20:30Z')
  const timed = newInstance({
    clock: { now: () => now, advance: () => undefined, onAdvance: () => undefined },
  })
  const system = timed.access.system()
  const at = (opened_at: string): string => insert(timed, 'task', { short_description: opened_at, opened_at })
  for (const time of [
    '2026-11-20 23:00',
    '2026-11-21 09:30',
    '2026-11-21 10:10',
    '2026-10-15 00:00',
    '2025-12-01 00:00',
  ])
    at(`${time}:00`)
  const count = (period: string, scope: string | null = null): number =>
    timed.records.count(
      timed.records.query(
        'task',
        `opened_atON${period}@javascript:gs.beginningOf${period}()@javascript:gs.endOf${period}()`,
        { session: system.session, scope },
      ),
    )
  const periods = [
    'Today',
    'Yesterday',
    'Tomorrow',
    'LastHour',
    'CurrentHour',
    'Last15Minutes',
    'Last2Hours',
    'ThisWeek',
  ]
  expect(periods.map((period) => [period, count(period)])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Tomorrow', 0],
    ['LastHour', 1],
    ['CurrentHour', 1],
    ['Last15Minutes', 1],
    ['Last2Hours', 2],
    ['ThisWeek', 3],
  ])
  expect(
    ['LastMonth', 'Last3Months', 'LastQuarter', 'ThisYear', 'LastYear', 'OneYearAgo'].map((one) => count(one)),
  ).toEqual([1, 4, 0, 4, 1, 5])
  expect(count('Last7Days', 'x_app')).toBe(3)
  const ago = timed.records.query('task', 'opened_at>javascript:gs.minutesAgo(15)', system)
  expect(timed.records.count(ago)).toBe(1)
  // Code of an application has fewer of them.
  defineScope(timed, 'x_app')
  expect(runScript(timed, 'x_app', 'gs.daysAgoStart(0)')).toBe('2026-11-21 00:00:00')
  expect(runScript(timed, 'x_app', 'gs.yesterday()')).toBe('2026-11-20 10:20:30')
  expect(() => runScript(timed, 'x_app', 'gs.beginningOfToday()')).toThrow('not allowed in scoped applications')
  expect(runScript(timed, 'global', 'gs.beginningOfToday()')).toBe('2026-11-21 00:00:00')
  await timed.close()
})

test('20 a dynamic filter option stands for what its script answers, also at the top of a hierarchy', () => {
  const group = (name: string, parent?: string): string =>
    insert(instance, 'sys_user_group', { name, ...(parent ? { parent } : {}) })
  const mine = group('dyn_mine')
  const below = group('dyn_below', mine)
  const also = group('dyn_also')
  const foreign = group('dyn_foreign')
  for (const [name, id] of Object.entries({ mine, below, also, foreign }))
    insert(instance, 'task', { short_description: `dyn_${name}`, assignment_group: id })
  const member = userWith(instance, 'dyn_member')
  for (const id of [mine, also]) insert(instance, 'sys_user_grmember', { user: member.session.user.sysId, group: id })
  const found = (condition: string, actor = member): string[] =>
    valuesOf(
      instance,
      'task',
      `short_descriptionSTARTSWITHdyn_^assignment_group${condition}`,
      'short_description',
      actor,
    )
  const myGroups = 'd6435e965f510100a9ad2572f2b477fe'
  expect(found(`DYNAMIC${myGroups}`)).toEqual(['dyn_also', 'dyn_mine'])
  expect(found(`IN_HIERARCHY_DYNAMIC${myGroups}`)).toEqual(['dyn_also', 'dyn_below', 'dyn_mine'])
  expect(found(`IN_HIERARCHY_DYNAMICparent@${myGroups}`)).toEqual(['dyn_also', 'dyn_below', 'dyn_mine'])
  expect(found(`IN_HIERARCHY_DYNAMIC${myGroups}`, userWith(instance, 'dyn_nobody'))).toEqual([])
  const option = (values: Record<string, string>): string =>
    insert(instance, 'sys_filter_option_dynamic', { label: 'Mine', field_type: 'reference', active: '1', ...values })
  const listed = option({ script: `'${mine},${foreign}'` })
  expect(found(`DYNAMIC${listed}`)).toEqual(['dyn_foreign', 'dyn_mine'])
  const asked = (id: string): unknown =>
    runScript(
      instance,
      'global',
      `var gr = new GlideRecord('task'); gr.addQuery('assignment_group', 'DYNAMIC', '${id}'); gr.query(); gr.getRowCount()`,
      member,
    )
  expect([asked(myGroups), asked(listed)]).toEqual([2, 2])
  const invalid = (encoded: string): string[] => instance.records.query('task', encoded, member).invalid
  const idle = option({ script: `'${mine}'`, active: '0' })
  for (const value of [idle, 'f'.repeat(32), option({ script: 'throw new Error()' })])
    for (const operator of ['DYNAMIC', 'IN_HIERARCHY_DYNAMIC'])
      expect(invalid(`assignment_group${operator}${value}`)).toEqual([`assignment_group${operator}${value}`])
})

test('20 IN_HIERARCHY finds what refers to a record or to anything below it, and ends in a circle', () => {
  const group = (name: string, parent?: string): string =>
    insert(instance, 'sys_user_group', { name, ...(parent ? { parent } : {}) })
  const top = group('tree_top')
  const middle = group('tree_middle', top)
  const leaf = group('tree_leaf', middle)
  const other = group('tree_other')
  for (const [name, id] of Object.entries({ top, leaf, other }))
    insert(instance, 'task', { short_description: `tree_${name}`, assignment_group: id })
  instance.records.update(instance.access.system(), 'sys_user_group', top, { parent: leaf })
  const found = (value: string): string[] =>
    valuesOf(instance, 'task', `assignment_groupIN_HIERARCHY${value}`, 'short_description')
  expect(found(`parent@${middle}`)).toEqual(['tree_leaf', 'tree_top'])
  expect(found(top)).toEqual(['tree_leaf', 'tree_top'])
  expect(found(`parent@${other}`)).toEqual(['tree_other'])
  const state = instance.records.state('task', null)
  if (!state) throw new Error('no task')
  state.values.assignment_group = leaf
  expect(instance.records.matches(`assignment_groupIN_HIERARCHY${top}`, state, instance.access.system())).toBe(true)
  expect(instance.records.matches(`assignment_groupIN_HIERARCHY${other}`, state, instance.access.system())).toBe(false)
})
