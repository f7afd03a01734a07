import { insert, newInstance, runScript, setProperty, userWith, valuesOf } from '../../support/instance.ts'
import type { Instance } from '../../../src/local/instance/core.ts'

const TABLE = 'u_thing'

describe('queries', () => {
  let instance: Instance
  const found = (encoded: string, table = TABLE): string[] => valuesOf(instance, table, encoded, 'u_name')
  const script = (text: string): unknown => runScript(instance, 'global', text)

  beforeAll(() => {
    instance = newInstance()
    instance.dictionary.define({
      name: TABLE,
      scope: 'global',
      columns: [
        { name: 'u_name', type: 'string', display: true },
        { name: 'u_kind', type: 'string' },
        { name: 'u_size', type: 'integer' },
        { name: 'u_due', type: 'glide_date_time' },
        { name: 'u_on', type: 'boolean' },
        { name: 'u_owner', type: 'reference', reference: 'sys_user' },
        { name: 'active', type: 'boolean', defaultValue: 'true' },
      ],
    })
    instance.dictionary.define({
      name: 'u_big_thing',
      extends: TABLE,
      scope: 'global',
      columns: [{ name: 'u_extra', type: 'string' }],
    })
    const abel = insert(instance, 'sys_user', { user_name: 'abel', name: 'Abel Tuter', email: 'abel@example.com' })
    insert(instance, TABLE, {
      u_name: 'one',
      u_kind: 'Red',
      u_size: '1',
      u_due: '2026-01-01 10:00:00',
      u_on: 'true',
      u_owner: abel,
    })
    insert(instance, TABLE, { u_name: 'two', u_kind: 'blue', u_size: '2', u_due: '2026-01-02 00:00:00', u_on: 'false' })
    insert(instance, TABLE, { u_name: 'ten', u_kind: null, u_size: '10', u_due: null, active: 'false' })
    insert(instance, 'u_big_thing', { u_name: 'big', u_kind: 'green', u_size: '3', u_extra: 'x' })
  })
  afterAll(() => instance.close())

  test('16 a condition on an unknown column is dropped and every row matches', () => {
    const query = instance.records.query(TABLE, 'u_nothing=1')
    expect(query.invalid).toEqual(['u_nothing=1'])
    expect(instance.records.count(query)).toBe(4)
    expect(found('u_nothing=1^u_name=one')).toEqual(['one'])
    expect(found('u_name')).toHaveLength(4)
  })

  test('16 with glide.invalid_query.returns_no_rows, or in a strict session, it matches none', () => {
    const actor = userWith(instance, 'strict')
    actor.session.strictQuery = true
    expect(instance.records.count(instance.records.query(TABLE, 'u_nothing=1', actor))).toBe(0)
    const restored = setProperty(instance, 'glide.invalid_query.returns_no_rows', 'true')
    expect(instance.records.count(instance.records.query(TABLE, 'u_nothing=1'))).toBe(0)
    restored()
    expect(instance.records.count(instance.records.query(TABLE, 'u_nothing=1'))).toBe(4)
  })

  test('18 equality ignores upper and lower case', () => {
    expect(found('u_kind=RED')).toEqual(['one'])
    expect(found('u_kindINRED,Blue')).toEqual(['one', 'two'])
  })

  test.each([
    ['u_size>2', ['big', 'ten']],
    ['u_size<=2', ['one', 'two']],
    ['u_size!=1', ['big', 'ten', 'two']],
    ['u_nameSTARTSWITHt', ['ten', 'two']],
    ['u_nameENDSWITHo', ['two']],
    ['u_name%o', ['two']],
    ['u_nameLIKEn', ['one', 'ten']],
    ['u_name*n', ['one', 'ten']],
    ['u_nameNOT LIKEn', ['big', 'two']],
    ['u_name!*n', ['big', 'two']],
    ['u_nameCONTAINSn', ['one', 'ten']],
    ['u_nameDOES NOT CONTAINn', ['big', 'two']],
    ['u_sizeIN1,10', ['one', 'ten']],
    ['u_sizeNOT IN1,10', ['big', 'two']],
    ['u_sizeBETWEEN2@3', ['big', 'two']],
    ['u_kindISEMPTY', ['ten']],
    ['u_kindEMPTYSTRING', ['ten']],
    ['u_kindISNOTEMPTY', ['big', 'one', 'two']],
    ['u_kindANYTHING', ['big', 'one', 'ten', 'two']],
    ['u_dueON2026-01-01@2026-01-01 00:00:00@2026-01-01 23:59:59', ['one']],
    ['u_dueNOTON2026-01-01@2026-01-01 00:00:00@2026-01-01 23:59:59', ['two']],
    ['u_nameSAMEASu_name', ['big', 'one', 'ten', 'two']],
    ['u_nameNSAMEASu_kind', ['big', 'one', 'two']],
    ['u_on=true', ['one']],
    ['u_sizeGT_FIELDsys_mod_count', ['big', 'one', 'ten', 'two']],
    ['sys_class_nameINSTANCEOFu_big_thing', ['big']],
  ])('19 20 the operators of encoded text: %s', (encoded, expected) => {
    expect(found(encoded)).toEqual(expected)
  })

  test('20 relative dates count from the clock', () => {
    const due = (hours: number): string =>
      new Date(instance.clock.now() + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    const near = insert(instance, TABLE, { u_name: 'near', u_due: due(-1) })
    expect(found('u_dueRELATIVEGT@hour@ago@2')).toEqual(['near'])
    expect(found('u_dueRELATIVELT@hour@ago@2')).not.toContain('near')
    instance.records.delete(instance.access.system(), TABLE, near)
  })

  test('21 ^OR belongs to the condition just before it, ^NQ starts another query, a trailing ^EQ is allowed', () => {
    expect(found('u_kind=red^ORu_kind=blue^u_size=2')).toEqual(['two'])
    expect(found('u_size=2^u_kind=red^ORu_kind=blue^EQ')).toEqual(['two'])
    expect(found('u_size=2^u_kind=blue^NQu_name=one')).toEqual(['one', 'two'])
  })

  test('22 nothing escapes ^ inside a value', () => {
    expect(found('u_name=nobody^ORu_name=one')).toEqual(['one'])
    expect(found('u_name=nobody^^NQu_name=one')).toEqual(['one'])
  })

  test('23 an empty value means empty', () => {
    expect(found('u_kind=')).toEqual(['ten'])
    expect(found('u_kind!=')).toEqual(['big', 'one', 'two'])
  })

  test('24 negative operators leave empty columns out', () => {
    expect(found('u_kind!=red')).toEqual(['big', 'two'])
    expect(found('u_kind!=red^ORu_kindISEMPTY')).toEqual(['big', 'ten', 'two'])
    expect(found('u_kindNOT INred,blue')).toEqual(['big'])
    expect(found('u_kindNOT LIKEred')).toEqual(['big', 'two'])
  })

  test('25 dot-walked columns work in conditions and ordering', () => {
    expect(found('u_owner.email=ABEL@example.com')).toEqual(['one'])
    const ordered = instance.records.find(instance.records.query(TABLE, 'ORDERBYDESCu_owner.name^ORDERBYu_size'))
    expect(ordered.map((row) => row.u_name)).toEqual(['one', 'two', 'big', 'ten'])
  })

  test('25 text operators on a reference look at what it displays', () => {
    expect(found('u_ownerLIKEtuter')).toEqual(['one'])
    expect(found('u_ownerSTARTSWITHAbel')).toEqual(['one'])
  })

  test('26 a join query tests existence on another table and does not multiply rows', () => {
    const group = insert(instance, 'sys_user_group', {
      name: 'Joined',
      manager: valuesOf(instance, 'sys_user', 'user_name=abel', 'sys_id')[0] ?? null,
    })
    insert(instance, 'sys_user_group', {
      name: 'Joined too',
      manager: valuesOf(instance, 'sys_user', 'user_name=abel', 'sys_id')[0] ?? null,
    })
    expect(
      valuesOf(
        instance,
        'sys_user',
        'JOINsys_user.sys_id=sys_user_group.manager!active=true^nameSTARTSWITHJoined',
        'user_name',
      ),
    ).toEqual(['abel'])
    expect(
      valuesOf(instance, 'sys_user', 'JOINsys_user.sys_id=sys_user_group.manager!name=nothing', 'user_name'),
    ).toEqual([])
    expect(group).toMatch(/^[0-9a-f]{32}$/)
  })

  test('27 a related-list count is accepted', () => {
    const managed = 'RLQUERYsys_user_group.manager,>=2^nameSTARTSWITHJoined^ENDRLQUERY'
    expect(valuesOf(instance, 'sys_user', managed, 'user_name')).toEqual(['abel'])
    expect(valuesOf(instance, 'sys_user', `${managed}^active=false`, 'user_name')).toEqual([])
    expect(
      valuesOf(instance, 'sys_user', 'RLQUERYsys_user_group.manager,>2^nameSTARTSWITHJoined^ENDRLQUERY', 'user_name'),
    ).toEqual([])
    expect(
      valuesOf(instance, 'sys_user', 'user_name=abel^RLQUERYsys_user_has_role.user,=0^ENDRLQUERY', 'user_name'),
    ).toEqual(['abel'])
  })

  test('28 javascript: values are evaluated first, without write access', () => {
    const actor = userWith(instance, 'asker')
    insert(instance, TABLE, { u_name: 'mine', u_owner: actor.session.user.sysId })
    expect(valuesOf(instance, TABLE, 'u_owner=javascript:gs.getUserID()', 'u_name', actor)).toEqual(['mine'])
    const before = instance.records.count(instance.records.query(TABLE, ''))
    const write = `javascript:var g = new GlideRecord('${TABLE}'); g.initialize(); g.u_name = 'bad'; g.insert(); 'x'`
    instance.records.find(instance.records.query(TABLE, `u_name=${write}`, actor))
    expect(instance.records.count(instance.records.query(TABLE, ''))).toBe(before)
  })

  test('29 an empty encoded query adds nothing', () => {
    const query = instance.records.query(TABLE, '')
    expect(query.invalid).toEqual([])
    expect(instance.records.count(query)).toBeGreaterThanOrEqual(4)
  })

  test('30 a window is from inclusive to exclusive', () => {
    const query = { ...instance.records.query(TABLE, 'u_nameINone,two,ten^ORDERBYu_size'), window: { from: 1, to: 2 } }
    expect(instance.records.find(query).map((row) => row.u_name)).toEqual(['two'])
  })

  test('31 orderings stack in the order given', () => {
    const query = instance.records.query(TABLE, 'u_nameINone,two,ten,big^ORDERBYactive^ORDERBYDESCu_size')
    expect(instance.records.find(query).map((row) => row.u_name)).toEqual(['ten', 'big', 'two', 'one'])
  })

  test('33 a base table shows the rows of its descendants with their class and its own columns', () => {
    const [row] = instance.records.find(instance.records.query(TABLE, 'u_name=big'))
    expect(row?.sys_class_name).toBe('u_big_thing')
    expect(row).not.toHaveProperty('u_extra')
    expect(found('', 'u_big_thing')).toEqual(['big'])
    expect(instance.records.get(TABLE, row?.sys_id ?? '')).toHaveProperty('u_extra', 'x')
  })

  test('18 26 scripts reach the same through GlideRecord', () => {
    expect(
      script(
        `var g = new GlideRecord('${TABLE}'); g.addQuery('u_kind', 'RED').addOrCondition('u_kind', 'blue'); g.query(); g.getRowCount()`,
      ),
    ).toBe(2)
  })

  test('a thousand values in an IN list are one statement', () => {
    const ids = Array.from({ length: 2000 }, (_, n) => n.toString(16).padStart(32, '0'))
    instance.counters.reset()
    expect(found(`sys_idIN${ids.join(',')}`)).toEqual([])
    expect(instance.counters.snapshot().statements).toBeLessThan(5)
  })
})
