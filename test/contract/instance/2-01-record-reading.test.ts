import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

describe('2.1 GlideRecord: reading and values', () => {
  let it: ScriptFixture
  let owner: string
  beforeAll(() => {
    it = scriptFixture()
    owner = it.user('olga', [], { last_name: 'Owner', email: 'olga@example.com', time_zone: 'Europe/Berlin' })
    const first = it.add('x_fid_thing', {
      name: 'first',
      flag: '1',
      amount: '5',
      due: '2026-01-31 23:30:00',
      day: '2026-02-03',
      owner,
    })
    it.add('x_fid_thing', { name: 'second', flag: '0', parent: first, colour: 'g' })
  })
  afterAll(() => it.close())
  const thing = (name: string) => `var gr = new GlideRecord('x_fid_thing'); gr.get('name', '${name}');`

  test('1 getValue gives text, or null when the column is empty or unknown', () => {
    expect(it.run(`${thing('first')} [gr.getValue('amount'), gr.getValue('colour'), gr.getValue('nothing')]`)).toEqual([
      '5',
      null,
      null,
    ])
    expect(it.run(`${thing('first')} typeof gr.getValue('amount')`)).toBe('string')
  })

  test("2 a boolean is '1' or '0' by getValue and 'true' or 'false' as text", () => {
    const shown = "[gr.getValue('flag'), '' + gr.flag, String(gr.flag), gr.flag == true]"
    expect(it.run(`${thing('first')} ${shown}`)).toEqual(['1', 'true', 'true', true])
    expect(it.run(`${thing('second')} ${shown}`)).toEqual(['0', 'false', 'false', false])
  })

  test('3 a column read as property is an object, also when empty; an unknown one is undefined', () => {
    expect(it.run(`${thing('first')} [typeof gr.colour, !!gr.colour, gr.colour + '', typeof gr.nothing]`)).toEqual([
      'object',
      true,
      '',
      'undefined',
    ])
  })

  test('4 a kept element shows the row the record stands on now; toString and getValue take copies', () => {
    expect(
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.orderBy('name'); gr.query(); gr.next();
        var kept = gr.name, copy = gr.name + '', value = gr.getValue('name'), again = [gr.name];
        gr.next(); [kept + '', copy, value, again[0] + '']`),
    ).toEqual(['second', 'first', 'first', 'second'])
  })

  test('5 references are walked; an empty link gives an empty element; getValue does not walk', () => {
    expect(
      it.run(`${thing('second')} [gr.parent.owner.email + '', gr.parent.parent.owner.email + '', typeof gr.parent.parent.name,
        gr.getElement('parent.owner.email') + '', gr.getValue('parent.name'), typeof gr.parent.nothing]`),
    ).toEqual(['olga@example.com', '', 'object', 'olga@example.com', null, 'undefined'])
  })

  test('6 display values: record, reference, choice, date in the zone of the user', () => {
    expect(
      it.run(
        `var gr = new GlideRecord('x_fid_thing'); gr.get('name', 'second');
         [gr.getDisplayValue(), gr.parent.getDisplayValue(), gr.getDisplayValue('parent'), gr.colour.getDisplayValue(), gr.parent.due.getDisplayValue(), gr.getDisplayValue('parent.owner')]`,
        { user: owner },
      ),
    ).toEqual(['second', 'first', 'first', 'Green', '2026-02-01 00:30:00', 'olga Owner'])
  })

  test('7 getRefRecord of an empty reference is a record that is not valid', () => {
    expect(
      it.run(`${thing('first')} var none = gr.parent.getRefRecord(), owner = gr.owner.getRefRecord();
        [none === null, none.isValidRecord(), none.getTableName(), owner.isValidRecord(), owner.getValue('user_name')]`),
    ).toEqual([false, false, 'x_fid_thing', true, 'olga'])
  })

  test('8 get takes a sys_id, a display value, or column and value, and stands on the first of several', () => {
    expect(
      it.run(`var gr = new GlideRecord('x_fid_thing'), id = gr.get('first') && gr.getUniqueValue();
        [gr.get(id), gr.get('first'), gr.get('name', 'second'), gr.name + '', gr.get('none'), gr.isValidRecord(), gr.get(null), gr.get('rank', 'low')]`),
    ).toEqual([true, true, true, 'second', false, false, false, true])
  })

  test('9 next after the last row is false and leaves no valid record; hasNext does not move; _next and _query exist', () => {
    expect(
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.orderBy('name'); gr._query();
        [gr.hasNext(), gr._next(), gr.hasNext(), gr.name + '', gr.next(), gr.hasNext(), gr.next(), gr.isValidRecord()]`),
    ).toEqual([true, true, true, 'first', true, false, false, false])
  })

  test('10 getUniqueValue is null without a row; getRowCount counts the rows of the query', () => {
    expect(
      it.run(
        `var gr = new GlideRecord('x_fid_thing'), before = gr.getUniqueValue(); gr.query(); [before, gr.getRowCount(), gr.getUniqueValue()]`,
      ),
    ).toEqual([null, 2, null])
  })

  test('11 getElements is an array; getFields is not there', () => {
    expect(
      it.run(`${thing('first')} var all = gr.getElements();
        [Array.isArray(all), all.filter(function (e) { return e.getName() == 'amount' }).map(function (e) { return e + '' }).join(), typeof gr.getFields]`),
    ).toEqual([true, '5', 'undefined'])
  })

  test('12 an unknown table or column does not throw', () => {
    expect(
      it.run(`var gr = new GlideRecord('x_none'); gr.addQuery('a', 1); gr.query();
        [gr.isValid(), gr.next(), gr.insert(), new GlideRecord('x_fid_thing').isValid(), new GlideRecord('x_fid_thing').isValidField('none'), new GlideRecord('x_fid_thing').isValidField('name')]`),
    ).toEqual([false, false, null, true, false, true])
  })

  test('13 dates are UTC text; days have no zone', () => {
    expect(
      it.run(`${thing('first')} [gr.getValue('due'), gr.due + '', gr.getValue('day'), gr.day + '']`, { user: owner }),
    ).toEqual(['2026-01-31 23:30:00', '2026-01-31 23:30:00', '2026-02-03', '2026-02-03'])
  })

  test('14 a password2 element reads as cipher, clear by getDecryptedValue, and is written by setDisplayValue', () => {
    const [cipher, clear, careless] =
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.name = 'locked';
      gr.secret.setDisplayValue('open sesame'); var id = gr.insert(); gr = new GlideRecord('x_fid_thing'); gr.get(id);
      var seen = [gr.secret + '', gr.secret.getDecryptedValue()];
      gr.setValue('secret', 'clear text'); gr.update(); gr.get(id);
      var answer = seen.concat(gr.secret.getDecryptedValue()); gr.deleteRecord()`) as string[]
    expect(cipher).not.toContain('sesame')
    expect(cipher?.length).toBeGreaterThan(10)
    expect(clear).toBe('open sesame')
    expect(careless).not.toBe('clear text')
  })

  test('15 a new record on which neither initialize nor newRecord was called is no valid record', () => {
    expect(
      it.run(`var bare = new GlideRecord('x_fid_thing'), made = new GlideRecord('x_fid_thing'); made.newRecord();
        [bare.isValidRecord(), bare.isNewRecord(), made.isValidRecord(), made.isNewRecord()]`),
    ).toEqual([false, false, true, true])
  })
})
