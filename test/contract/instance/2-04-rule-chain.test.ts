import { defineRule, defineScope, insert, newInstance, userWith, valuesOf } from '../../support/instance.ts'
import type { Actor, Instance, Row, WriteOutcome } from '../../../src/local/instance/core.ts'

describe('rules and engines around a write', () => {
  let instance: Instance
  let system: Actor
  beforeEach(() => {
    instance = newInstance()
    system = instance.access.system()
    for (const [name, parent] of [
      ['u_base', null],
      ['u_child', 'u_base'],
    ] as const) {
      instance.dictionary.define({
        name,
        extends: parent,
        scope: 'global',
        columns: [
          { name: 'u_name', type: 'string' },
          { name: 'u_trace', type: 'string', maxLength: 1000 },
          { name: 'u_state', type: 'string' },
        ],
      })
    }
  })
  afterEach(() => instance.close())

  const trace = (text: string): string => `current.u_trace = (current.getValue('u_trace') || '') + '${text} ';`
  const write = (values: Row, table = 'u_base', actor = system): WriteOutcome =>
    instance.records.insert(actor, table, values)
  const written = (values: Row, table = 'u_base'): Row => {
    const outcome = write(values, table)
    if (!outcome.ok) throw new Error(outcome.message)
    return outcome.row
  }
  const rule = (values: Row, table = 'u_base'): string => defineRule(instance, table, values)

  test('52 53 before rules below 1000, engines, before rules from 1000 on, storage, after rules', () => {
    rule({ name: 'late', order: '1000', script: trace('late') })
    rule({ name: 'second', order: '200', script: trace('second') })
    rule({ name: 'first', order: '100', script: trace('first') })
    const seen: (string | null)[] = []
    instance.engines.register({
      name: 'test engine',
      table: 'u_base',
      when: 'before',
      operations: ['insert'],
      run: (state) => {
        state.values.u_trace = `${state.values.u_trace ?? ''}engine `
      },
    })
    instance.engines.register({
      name: 'after engine',
      table: 'u_base',
      when: 'after',
      operations: ['insert'],
      run: (state) => {
        seen.push(instance.records.get('u_base', state.values.sys_id ?? '')?.u_trace ?? null)
      },
    })
    expect(written({}).u_trace?.trim()).toBe('first second engine late')
    expect(seen.map((text) => text?.trim())).toEqual(['first second engine late'])
  })

  test('54 async rules run later with current as stored by then and without previous', async () => {
    rule({
      when: 'async',
      script:
        "current.u_trace = current.getValue('u_state') + ' ' + (previous === null || previous === undefined); current.update();",
    })
    const id = written({ u_state: 'new' }).sys_id ?? ''
    expect(instance.records.get('u_base', id)?.u_trace).toBeNull()
    instance.records.update(system, 'u_base', id, { u_state: 'changed' }, { workflow: false })
    await instance.background.idle()
    expect(instance.records.get('u_base', id)?.u_trace).toBe('changed true')
  })

  test('55 filter and condition script must both hold, and the filter minds upper and lower case', () => {
    rule({ filter_condition: 'u_state=Open^EQ', condition: "current.u_name == 'yes'", script: trace('ran') })
    expect(written({ u_state: 'Open', u_name: 'yes' }).u_trace?.trim()).toBe('ran')
    expect(written({ u_state: 'open', u_name: 'yes' }).u_trace).toBeNull()
    expect(written({ u_state: 'Open', u_name: 'no' }).u_trace).toBeNull()
  })

  test('55 filters may ask what changes', () => {
    rule({ action_insert: '0', filter_condition: 'u_stateCHANGESTOdone', script: trace('done') })
    const id = written({ u_state: 'open' }).sys_id ?? ''
    const update = (values: Row): string | null => {
      const outcome = instance.records.update(system, 'u_base', id, values)
      return outcome.ok ? (outcome.row.u_trace ?? null) : outcome.message
    }
    expect(update({ u_name: 'x' })).toBeNull()
    expect(update({ u_state: 'done' })?.trim()).toBe('done')
    expect(update({ u_name: 'y' })?.trim()).toBe('done')
  })

  test('55 role conditions keep a rule from others', () => {
    const role = insert(instance, 'sys_user_role', { name: 'u_chosen' })
    rule({ role_conditions: role, script: trace('ran') })
    const chosen = instance.records.insert(userWith(instance, 'with', ['u_chosen']), 'u_base', {})
    const other = instance.records.insert(userWith(instance, 'without'), 'u_base', {})
    expect(chosen.ok && chosen.row.u_trace?.trim()).toBe('ran')
    expect(other.ok && other.row.u_trace).toBeNull()
  })

  test('57 what an after rule changes in current is lost unless it saves', () => {
    rule({ when: 'after', action_update: '0', script: "current.u_trace = 'lost';" })
    const id = written({}).sys_id ?? ''
    expect(instance.records.get('u_base', id)?.u_trace).toBeNull()
    rule({ when: 'after', action_update: '0', order: '200', script: "current.u_trace = 'kept'; current.update();" })
    const other = written({}).sys_id ?? ''
    expect(instance.records.get('u_base', other)?.u_trace).toBe('kept')
  })

  test('58 a rule whose own update fires it again on the same record is cut', () => {
    rule({ when: 'after', script: "current.u_trace = (current.getValue('u_trace') || '') + 'x'; current.update();" })
    const id = written({}).sys_id ?? ''
    expect(instance.records.get('u_base', id)?.u_trace).toBe('x')
  })

  test('59 changes are relative to the stored row in before and after rules', () => {
    rule({ script: "current.u_trace = 'before:' + current.u_state.changes();" })
    rule({
      when: 'after',
      action_update: '0',
      script:
        "gs.getSession(); current.u_name = 'after:' + current.u_state.changes(); current.setWorkflow(false); current.update();",
    })
    const id = written({ u_state: 'a' }).sys_id ?? ''
    expect(instance.records.get('u_base', id)).toMatchObject({ u_trace: 'before:true', u_name: 'after:true' })
  })

  test('60 an abort prevents the write, names the rule, and the script runs to its end', () => {
    const aborting = rule({ name: 'stop it', script: "current.setAbortAction(true); current.u_trace = 'end';" })
    const outcome = write({})
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'aborted',
      rule: { table: 'sys_script', name: 'stop it', sysId: aborting },
    })
    expect(outcome.ok ? '' : outcome.message).toContain(`'stop it^${aborting}'`)
    expect(instance.records.count(instance.records.query('u_base', ''))).toBe(0)
  })

  test.each([
    [true, ['ran']],
    [false, []],
  ])('60 whether later before rules run after an abort is a switch: %s', async (rulesRunAfterAbort, expected) => {
    const other = newInstance({ readings: { rulesRunAfterAbort } })
    other.dictionary.define({ name: 'u_t', scope: 'global', columns: [{ name: 'u_name', type: 'string' }] })
    other.dictionary.define({ name: 'u_seen', scope: 'global', columns: [{ name: 'u_name', type: 'string' }] })
    defineRule(other, 'u_t', { order: '1', script: 'current.setAbortAction(true);' })
    defineRule(other, 'u_t', {
      order: '2',
      script: "var g = new GlideRecord('u_seen'); g.initialize(); g.u_name = 'ran'; g.insert();",
    })
    expect(other.records.insert(other.access.system(), 'u_t', {}).ok).toBe(false)
    expect(valuesOf(other, 'u_seen', '', 'u_name')).toEqual(expected)
    await other.close()
  })

  describe('of an application on a table of another scope', () => {
    beforeEach(() => {
      defineScope(instance, 'x_app')
    })
    const foreign = (values: Row): string => {
      const scope = valuesOf(instance, 'sys_scope', 'scope=x_app', 'sys_id')[0] ?? null
      return rule({ sys_scope: scope, ...values })
    }

    test('61 63 a before rule may set columns, but neither runs its script nor aborts', () => {
      foreign({ advanced: '0', template: 'u_trace=set^EQ' })
      foreign({ order: '200', script: "current.u_name = 'scripted'; current.setAbortAction(true);" })
      foreign({ order: '300', advanced: '0', abort_action: '1' })
      const outcome = write({})
      expect(outcome.ok && outcome.row).toMatchObject({ u_trace: 'set', u_name: null })
    })

    test('63 an after rule does not run, an async one does', async () => {
      foreign({ when: 'after', script: "current.u_name = 'after'; current.update();" })
      instance.dictionary.define({ name: 'x_app_log', scope: 'x_app', columns: [{ name: 'u_name', type: 'string' }] })
      foreign({
        when: 'async',
        script: "var g = new GlideRecord('x_app_log'); g.initialize(); g.u_name = 'async'; g.insert();",
      })
      const id = written({}).sys_id ?? ''
      await instance.background.idle()
      expect(instance.records.get('u_base', id)?.u_name).toBeNull()
      expect(valuesOf(instance, 'x_app_log', '', 'u_name')).toEqual(['async'])
    })

    test('62 63 query rules count for exactly their table, and not from another application', () => {
      rule({ name: 'own', action_query: '1', script: "current.addQuery('u_state', 'open');" })
      foreign({ name: 'foreign', action_query: '1', script: "current.addQuery('u_state', 'x');" })
      expect(instance.records.queryRules('u_base').map((found) => found.name)).toEqual(['own'])
      expect(instance.records.queryRules('u_child')).toEqual([])
    })
  })

  test('64 a rule on a parent runs for its descendants', () => {
    rule({ script: trace('parent') })
    rule({ order: '200', script: trace('child') }, 'u_child')
    expect(written({}, 'u_child').u_trace?.trim()).toBe('parent child')
    expect(written({}).u_trace?.trim()).toBe('parent')
  })

  test('a rule that throws is logged and the write goes on', () => {
    rule({ name: 'broken', script: 'noSuchThing.at.all;' })
    expect(written({ u_name: 'stored' }).u_name).toBe('stored')
    expect(valuesOf(instance, 'syslog', 'sourceLIKEbroken', 'message').join()).toContain('noSuchThing')
  })

  test('a rule that is switched off or removed stops at once', () => {
    const id = rule({ script: trace('ran') })
    expect(written({}).u_trace?.trim()).toBe('ran')
    instance.records.update(system, 'sys_script', id, { active: 'false' })
    expect(written({}).u_trace).toBeNull()
  })
})
