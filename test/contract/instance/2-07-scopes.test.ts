import { allowAccess, defineScope, insert, newInstance, runScript, userWith, valuesOf } from '../../support/instance.ts'
import type { Actor, Instance, WriteOutcome } from '../../../src/local/instance/core.ts'

describe('borders between application scopes', () => {
  let instance: Instance
  let app: Actor
  beforeEach(() => {
    instance = newInstance()
    defineScope(instance, 'x_app')
    defineScope(instance, 'x_other')
    instance.dictionary.define({ name: 'x_app_own', scope: 'x_app', columns: [{ name: 'u_name', type: 'string' }] })
    instance.dictionary.define({
      name: 'x_other_closed',
      scope: 'x_other',
      columns: [{ name: 'u_name', type: 'string' }],
    })
    instance.dictionary.define({
      name: 'x_other_open',
      scope: 'x_other',
      columns: [{ name: 'u_name', type: 'string' }],
      flags: { createAccess: true, updateAccess: true, deleteAccess: true },
    })
    app = { session: instance.access.system().session, scope: 'x_app' }
  })
  afterEach(() => instance.close())
  const add = (table: string, actor = app): WriteOutcome => instance.records.insert(actor, table, { u_name: 'x' })

  test('90 an operation needs the flag of the table and the privilege of the application', () => {
    expect(add('x_app_own').ok).toBe(true)
    expect(add('x_other_open')).toMatchObject({ ok: false, reason: 'scope' })
    allowAccess(instance, 'x_app', 'x_other_open', 'create')
    expect(add('x_other_open').ok).toBe(true)
    allowAccess(instance, 'x_app', 'x_other_closed', 'create')
    expect(add('x_other_closed')).toMatchObject({ ok: false, reason: 'scope' })
    expect(instance.access.scopeRefusal('x_app', 'read', 'x_other_closed')).toContain('x_other_closed')
    allowAccess(instance, 'x_app', 'x_other_closed', 'read')
    expect(instance.access.scopeRefusal('x_app', 'read', 'x_other_closed')).toBeUndefined()
  })

  test('90 a package-private table is closed whatever its flags', () => {
    instance.dictionary.define({
      name: 'x_other_open',
      scope: 'x_other',
      columns: [],
      flags: { access: 'package_private' },
    })
    allowAccess(instance, 'x_app', 'x_other_open', 'create')
    expect(add('x_other_open')).toMatchObject({ ok: false, reason: 'scope' })
  })

  test('91 a new table is readable, closed to writes from outside, open to web services', () => {
    expect(instance.dictionary.table('x_app_own')).toMatchObject({
      access: 'public',
      readAccess: true,
      createAccess: false,
      updateAccess: false,
      deleteAccess: false,
      wsAccess: true,
      configurationAccess: false,
    })
  })

  test.each([
    'task',
    'incident',
    'sc_request',
    'sc_task',
    'problem',
    'sys_user',
    'cmdb_ci',
    'alm_asset',
    'sysapproval_approver',
  ])('92 %s may be read, created and updated from outside, not deleted', (table) => {
    expect(instance.dictionary.table(table)).toMatchObject({
      readAccess: true,
      createAccess: true,
      updateAccess: true,
      deleteAccess: false,
    })
  })
  test.each(['sys_user_group', 'sc_cat_item', 'sc_category', 'sc_catalog', 'user_criteria', 'sys_attachment'])(
    '92 %s may only be read from outside',
    (table) => {
      expect(instance.dictionary.table(table)).toMatchObject({
        readAccess: true,
        createAccess: false,
        updateAccess: false,
        deleteAccess: false,
      })
    },
  )

  test('93 a refusal names operation, table and scope, is logged, and does not throw', () => {
    const outcome = add('incident')
    const message = outcome.ok ? '' : outcome.message
    expect(message).toMatch(/Create operation on table 'incident' from scope 'x_app' was denied/)
    expect(message).toContain('privilege')
    expect(valuesOf(instance, 'syslog', "messageLIKEscope 'x_app'", 'message')).toEqual([message])
    expect(runScript(instance, 'x_app', "var g = new GlideRecord('incident'); g.initialize(); g.insert()")).toBeNull()
  })

  test('94 a script include of another scope must be public and the call declared', () => {
    insert(instance, 'sys_script_include', {
      name: 'Helper',
      api_name: 'x_other.Helper',
      script: 'var Helper = function(){};',
      access: 'package_private',
      sys_scope: valuesOf(instance, 'sys_scope', 'scope=x_other', 'sys_id')[0] ?? null,
    })
    const refusal = (): string | undefined => instance.access.scopeRefusal('x_app', 'execute', 'x_other.Helper')
    allowAccess(instance, 'x_app', 'x_other.Helper', 'execute')
    expect(refusal()).toContain('x_other.Helper')
    const id = valuesOf(instance, 'sys_script_include', 'api_name=x_other.Helper', 'sys_id')[0] ?? ''
    instance.records.update(instance.access.system(), 'sys_script_include', id, { access: 'public' })
    expect(refusal()).toBeUndefined()
    expect(instance.access.scopeRefusal('x_other', 'execute', 'x_other.Helper')).toBeUndefined()
  })

  test('95 tracking lets through and writes the privilege down as requested; permissive lets through', () => {
    const scope = valuesOf(instance, 'sys_scope', 'scope=x_app', 'sys_id')[0] ?? ''
    const mode = (value: string | null): WriteOutcome =>
      instance.records.update(instance.access.system(), 'sys_scope', scope, { runtime_access_tracking: value })
    mode('tracking')
    expect(add('incident').ok).toBe(true)
    expect(add('incident').ok).toBe(true)
    expect(valuesOf(instance, 'sys_scope_privilege', 'target_name=incident^operation=create', 'status')).toEqual([
      'requested',
    ])
    mode(null)
    expect(add('incident').ok).toBe(false)
    mode('permissive')
    expect(add('incident').ok).toBe(true)
    expect(valuesOf(instance, 'sys_scope_privilege', `source_scope=${scope}^target_name=incident`, 'status')).toEqual([
      'requested',
    ])
  })

  test('96 being admin changes nothing; a caller without a scope is not checked', () => {
    const admin = userWith(instance, 'boss', ['admin'])
    expect(add('incident', { ...admin, scope: 'x_app' })).toMatchObject({ ok: false, reason: 'scope' })
    expect(add('incident', admin).ok).toBe(true)
  })

  test('98 restricted callers are checked in addition', () => {
    instance.dictionary.define({ name: 'x_other_open', scope: 'x_other', columns: [], flags: { callerAccess: '2' } })
    allowAccess(instance, 'x_app', 'x_other_open', 'create')
    expect(add('x_other_open')).toMatchObject({ ok: false, reason: 'scope' })
    const [request] = instance.records.find(
      instance.records.query('sys_restricted_caller_access', 'target=x_other_open'),
    )
    expect(request).toMatchObject({ status: 'requested', operation: 'create' })
    instance.records.update(instance.access.system(), 'sys_restricted_caller_access', request?.sys_id ?? '', {
      status: 'allowed',
    })
    expect(add('x_other_open').ok).toBe(true)
  })

  test('what a scope touched outside itself is kept for the access report', () => {
    add('incident')
    allowAccess(instance, 'x_app', 'task', 'read')
    instance.access.scopeRefusal('x_app', 'read', 'task')
    instance.access.scopeRefusal('x_app', 'read', 'x_app_own')
    expect(instance.access.touched()).toEqual([
      { scope: 'x_app', operation: 'create', target: 'incident', type: 'sys_db_object', declared: false },
      { scope: 'x_app', operation: 'read', target: 'task', type: 'sys_db_object', declared: true },
    ])
  })

  test('44 rules of a record of another scope cannot be suppressed', () => {
    allowAccess(instance, 'x_app', 'x_other_open', 'create')
    insert(instance, 'sys_script', {
      name: 'guard',
      collection: 'x_other_open',
      when: 'before',
      active: '1',
      advanced: '1',
      action_insert: '1',
      script: "current.u_name = 'ruled';",
      sys_scope: valuesOf(instance, 'sys_scope', 'scope=x_other', 'sys_id')[0] ?? null,
    })
    const outcome = instance.records.insert(app, 'x_other_open', {}, { workflow: false })
    expect(outcome.ok && outcome.row.u_name).toBe('ruled')
  })
})
