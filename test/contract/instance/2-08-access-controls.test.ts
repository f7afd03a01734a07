import { insert, newInstance, userWith, valuesOf } from '../../support/instance.ts'
import type { Actor, Instance, Operation, Row } from '../../../src/local/instance/core.ts'

describe('access controls and roles', () => {
  let instance: Instance
  let person: Actor
  let holder: Actor
  let admin: Actor
  let record: string

  beforeAll(() => {
    instance = newInstance()
    person = userWith(instance, 'person')
    holder = userWith(instance, 'holder', ['u_holder'])
    admin = userWith(instance, 'boss', ['admin'])
  })
  afterAll(() => instance.close())
  let counter = 0
  let table = ''
  beforeEach(() => {
    counter += 1
    table = `u_guarded_${counter}`
    instance.dictionary.define({
      name: `u_parent_${counter}`,
      scope: 'global',
      columns: [
        { name: 'u_name', type: 'string' },
        { name: 'u_pay', type: 'integer' },
      ],
    })
    instance.dictionary.define({
      name: table,
      extends: `u_parent_${counter}`,
      scope: 'global',
      columns: [{ name: 'u_own', type: 'string' }],
    })
    record = insert(instance, table, { u_name: 'Open' })
  })

  const idOf = (from: string, name: string): string => valuesOf(instance, from, `name=${name}`, 'sys_id')[0] ?? ''
  function acl(name: string, operation: string, values: Row = {}, roles: string[] = []): string {
    const id = insert(instance, 'sys_security_acl', {
      name,
      operation: idOf('sys_security_operation', operation),
      type: idOf('sys_security_type', 'record'),
      ...values,
    })
    for (const role of roles)
      insert(instance, 'sys_security_acl_role', { sys_security_acl: id, sys_user_role: idOf('sys_user_role', role) })
    return id
  }
  const may = (actor: Actor, operation: Operation, column?: string): boolean =>
    instance.access.allowed(actor, operation, table, column, instance.records.state(table, record))

  test('99 the table is tried first, then its parents; the first level with rules decides', () => {
    acl(`u_parent_${counter}`, 'read', {}, ['u_holder'])
    expect([may(person, 'read'), may(holder, 'read')]).toEqual([false, true])
    acl(table, 'read', { condition: 'u_name=Open' })
    expect([may(person, 'read'), may(holder, 'read')]).toEqual([true, true])
  })

  test('99 a column is tried by name on the table and its parents before the wildcard of the table; row and column must pass', () => {
    acl(table, 'read', { condition: 'u_name=Open' })
    acl(`${table}.*`, 'read', {}, ['u_holder'])
    expect([may(person, 'read', 'u_pay'), may(holder, 'read', 'u_pay')]).toEqual([false, true])
    acl(`u_parent_${counter}.u_pay`, 'read', { condition: 'u_name=Open' })
    expect(may(person, 'read', 'u_pay')).toBe(true)
    instance.records.update(instance.access.system(), table, record, { u_name: 'Shut' })
    expect([may(person, 'read'), may(person, 'read', 'u_pay'), may(holder, 'read', 'u_own')]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('100 one passing rule of several is enough; within a rule role, condition and script must all pass', () => {
    acl(
      table,
      'write',
      { condition: 'u_name=Open', advanced: '1', script: "answer = current.getValue('u_pay') == '7';" },
      ['u_holder'],
    )
    expect(may(holder, 'write')).toBe(false)
    instance.records.update(instance.access.system(), table, record, { u_pay: '7' })
    expect([may(holder, 'write'), may(person, 'write')]).toEqual([true, false])
    acl(table, 'write', { condition: 'u_pay=7' })
    expect(may(person, 'write')).toBe(true)
  })

  test('101 a denying rule that fails refuses, whatever the allowing ones say', () => {
    acl(table, 'read', { condition: 'u_name=Open' })
    expect(may(person, 'read')).toBe(true)
    acl(table, 'read', { decision_type: 'deny' }, ['u_holder'])
    expect([may(person, 'read'), may(holder, 'read')]).toEqual([false, true])
  })

  test('102 a rule without role, condition and script, and a table without any rule, refuse all but admins', () => {
    expect([may(person, 'delete'), may(admin, 'delete')]).toEqual([false, true])
    acl(table, 'delete')
    expect([may(person, 'delete'), may(holder, 'delete'), may(admin, 'delete')]).toEqual([false, false, true])
  })

  test('103 admin_overrides lets admin pass; off, the rule binds admin too', () => {
    acl(table, 'read', { condition: 'u_name=Never' })
    expect(may(admin, 'read')).toBe(true)
    acl(table, 'write', { condition: 'u_name=Never', admin_overrides: '0' })
    expect(may(admin, 'write')).toBe(false)
  })

  test('105 a create rule sees an empty record', () => {
    acl(table, 'create', { condition: 'u_name=Open' })
    expect(instance.records.insert(person, table, { u_name: 'Open' }, { secure: true })).toMatchObject({
      ok: false,
      reason: 'acl',
    })
  })

  test('106 query access controls limit the columns a caller may filter by', () => {
    const blocked = (actor: Actor, encoded: string): string[] =>
      instance.access.unfilterable(actor, instance.records.query(table, encoded))
    expect(blocked(person, 'u_pay>5^u_name=x')).toEqual([])
    acl(`${table}.u_pay`, 'query_range', {}, ['u_holder'])
    expect(blocked(person, 'u_name=x^ORu_pay>5')).toEqual(['u_pay'])
    expect(blocked(person, 'u_pay=5')).toEqual([])
    expect(blocked(holder, 'u_pay>5')).toEqual([])
  })

  test('an access control stops or starts to count as soon as it is written', () => {
    const id = acl(table, 'read', {}, ['u_holder'])
    expect(may(holder, 'read')).toBe(true)
    instance.records.update(instance.access.system(), 'sys_security_acl', id, { active: 'false' })
    expect(may(holder, 'read')).toBe(false)
  })

  test('107 internal and external roles matter only when explicit roles are on', () => {
    const system = instance.access.system()
    const guest = userWith(instance, `outsider_${counter}`, ['snc_external'])
    acl(table, 'read', { condition: 'u_name=Open' })
    acl(table, 'write', { condition: 'u_name=Open' }, ['snc_external'])
    acl(table, 'delete', {}, ['snc_internal'])
    const answers = (actor: Actor): boolean[] => (['read', 'write', 'delete'] as const).map((one) => may(actor, one))
    expect([answers(guest), answers(person)]).toEqual([
      [true, true, false],
      [true, false, false],
    ])
    const property = insert(instance, 'sys_properties', {
      name: 'glide.security.explicit_roles.enabled',
      value: 'true',
    })
    // Now a rule without roles is for internal people, and everybody is internal who is not said to be external.
    expect([answers(guest), answers(person)]).toEqual([
      [false, true, false],
      [true, false, true],
    ])
    instance.records.delete(system, 'sys_properties', property)
    expect(answers(guest)).toEqual([true, true, false])
  })

  test('69 admin holds every role; a comma-separated list means any', () => {
    expect(instance.access.hasRole(admin.session, 'anything_at_all')).toBe(true)
    expect(instance.access.hasRole(holder.session, 'nothing,u_holder')).toBe(true)
    expect(instance.access.hasRole(person.session, 'nothing,u_holder')).toBe(false)
  })

  test('69 roles come by containment and by groups, and go with the membership', () => {
    const system = instance.access.system()
    const outer = insert(instance, 'sys_user_role', { name: `u_outer_${counter}` })
    const inner = insert(instance, 'sys_user_role', { name: `u_inner_${counter}` })
    insert(instance, 'sys_user_role_contains', { role: outer, contains: inner })
    const group = insert(instance, 'sys_user_group', { name: `Group ${counter}` })
    const member = userWith(instance, `member_${counter}`)
    const user = member.session.user.sysId
    const inherited = (): string[] => valuesOf(instance, 'sys_user_has_role', `user=${user}^inherited=true`, 'role')
    const membership = insert(instance, 'sys_user_grmember', { user, group })
    expect(inherited()).toEqual([])
    const grant = insert(instance, 'sys_group_has_role', { group, role: outer })
    expect(inherited()).toEqual([inner, outer].sort())
    expect([...member.session.roles].sort()).toEqual([`u_inner_${counter}`, `u_outer_${counter}`])
    instance.records.delete(system, 'sys_group_has_role', grant)
    expect(inherited()).toEqual([])
    insert(instance, 'sys_group_has_role', { group, role: inner })
    expect(inherited()).toEqual([inner])
    instance.records.delete(system, 'sys_user_grmember', membership)
    expect(inherited()).toEqual([])
    expect(member.session.roles.size).toBe(0)
  })
})
