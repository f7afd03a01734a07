import { createClock } from '../../../src/local/instance/base/clock.ts'
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

/** Wednesday 2026-03-18 10:20:30.400 UTC. */
const noon = Date.UTC(2026, 2, 18, 10, 20, 30, 400)

describe('2.5 gs, dates and aggregates', () => {
  let it: ScriptFixture
  let berliner: string
  beforeAll(() => {
    it = scriptFixture({ clock: createClock(() => noon) })
    berliner = it.user('berta', [], { time_zone: 'Europe/Berlin' })
  })
  afterAll(() => it.close())
  const thrown = (text: string) => it.run(`var answer = null; try { ${text} } catch (e) { answer = e.message }`)

  test('66 info, warn, error and debug exist and replace {0} to {4}', () => {
    it.run("gs.info('a {0} {1} {2} {3} {4}', 1, 'two', true, null, [5]); gs.warn('w'); gs.error('e'); gs.debug('d')")
    expect(it.logged()).toContain('x_fid a 1 two true null 5')
  })

  test('80 log rows carry the calling scope', () => {
    it.run("gs.info('who spoke')")
    expect(it.find('syslog', 'message=who spoke')[0]?.['source']).toBe('x_fid')
  })

  describe('68 properties', () => {
    test('are text or the alternative; booleans come as text', () => {
      it.add('sys_properties', { name: 'x_fid.on', value: 'true', type: 'boolean', sys_scope: it.scope })
      expect(
        it.run("[gs.getProperty('x_fid.on'), gs.getProperty('x_fid.none'), gs.getProperty('x_fid.none', 'other')]"),
      ).toEqual(['true', null, 'other'])
    })

    test('are written only in the own scope', () => {
      it.add('sys_properties', { name: 'x_fid.mine', value: 'a', sys_scope: it.scope })
      it.run(
        "gs.setProperty('x_fid.mine', 'b'); gs.setProperty('glide.product.name', 'taken over'); gs.setProperty('x_fid.fresh', 1)",
      )
      expect(
        it.run("[gs.getProperty('x_fid.mine'), gs.getProperty('glide.product.name'), gs.getProperty('x_fid.fresh')]"),
      ).toEqual(['b', 'Local instance', '1'])
    })

    test('that are private cannot be read from another scope', () => {
      const other = it.add('sys_app', { name: 'Other', scope: 'x_priv' })
      it.add('sys_properties', { name: 'x_priv.hidden', value: 'v', is_private: '1', sys_scope: other })
      const read = "gs.getProperty('x_priv.hidden', 'alternative')"
      expect(it.run(read)).toBe('alternative')
      expect(it.run(read, { scope: 'x_priv' })).toBe('v')
    })
  })

  test('69 hasRole is true for an admin whatever it asks; a list means any of them', () => {
    const admin = it.user('adam', ['admin'])
    const clerk = it.user('cleo', ['itil'])
    expect(it.run("[gs.hasRole('no_such_role'), gs.getUser().hasRole('x')]", { user: admin })).toEqual([true, true])
    expect(
      it.run(
        "[gs.hasRole('itil'), gs.hasRole('catalog_admin,itil'), gs.hasRole('catalog_admin'), gs.hasRole('admin')]",
        { user: clerk },
      ),
    ).toEqual([true, true, false, false])
    expect(
      it.run('[gs.getUserName(), gs.getUserID(), gs.getUser().getID(), gs.getSession().isInteractive()]', {
        user: clerk,
      }),
    ).toEqual(['cleo', clerk, clerk, false])
  })

  test('70 nil covers null, undefined, empty text and an empty element; GUIDs are 32 hex digits', () => {
    it.add('x_fid_thing', { name: 'nil' })
    expect(
      it.run(`var gr = new GlideRecord('x_fid_thing'); gr.get('name', 'nil');
        [null, undefined, '', gr.colour, 0, false, 'x', gr.name, {}].map(function (v) { return gs.nil(v) })`),
    ).toEqual([true, true, true, true, false, false, false, false, false])
    expect(it.run('gs.generateGUID()')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('72 a date-time without argument is now in UTC; text is read as UTC in internal format first', () => {
    expect(
      it.run(
        "[new GlideDateTime().getValue(), new GlideDateTime('2026-01-02 03:04:05') + '', new GlideDateTime('2026-01-02').getValue()]",
        { user: berliner },
      ),
    ).toEqual(['2026-03-18 10:20:30', '2026-01-02 03:04:05', '2026-01-02 00:00:00'])
  })

  test('72 ISO text is not accepted: the object is invalid, nothing is thrown', () => {
    expect(
      it.run(
        "var d = new GlideDateTime('2026-01-02T03:04:05Z'); [d.isValid(), d.getErrorMsg() !== '', new GlideDateTime().isValid()]",
      ),
    ).toEqual([false, true, true])
  })

  test('73 getValue drops milliseconds, getNumericValue keeps them; weekdays count from Monday, months from 1', () => {
    expect(
      it.run(
        "var d = new GlideDateTime(); [d.getValue(), d.getNumericValue(), d.getDayOfWeekUTC(), d.getMonthUTC(), d.getYearUTC(), new GlideDateTime('2026-03-22 12:00:00').getDayOfWeekUTC()]",
      ),
    ).toEqual(['2026-03-18 10:20:30', noon, 3, 3, 2026, 7])
  })

  test('74 subtract is the second minus the first; compareTo gives -1, 0, 1; months are cut at their end', () => {
    expect(
      it.run(`var a = new GlideDateTime('2026-01-31 10:00:00'), b = new GlideDateTime('2026-02-02 11:30:00'), span = GlideDateTime.subtract(a, b);
        var shown = [span.getNumericValue(), span.getDurationValue(), span.getDisplayValue(), a.compareTo(b), b.compareTo(a), a.compareTo(new GlideDateTime(a)), a.before(b), b.onOrAfter(a)];
        a.addMonthsUTC(1); shown.concat([a.getValue()])`),
    ).toEqual([178_200_000, '2 01:30:00', '2 Days 1 Hour 30 Minutes', -1, 1, 0, true, true, '2026-02-28 10:00:00'])
  })

  test('75 display getters and setters use the zone of the user; text that does not fit throws', () => {
    expect(
      it.run(
        "var d = new GlideDateTime('2026-07-01 22:30:00'), l = d.getLocalDate() + ''; var shown = [d.getDisplayValue(), l, d.getDate() + '', d.getTZOffset()]; d.setDisplayValue('2026-07-02 00:30:00'); shown.concat(d.getValue())",
        {
          user: berliner,
        },
      ),
    ).toEqual(['2026-07-02 00:30:00', '2026-07-02', '2026-07-01', 7_200_000, '2026-07-01 22:30:00'])
    expect(thrown("new GlideDateTime().setDisplayValue('first of July')")).toContain('does not fit the format')
  })

  test('days and months added in local time keep the hour over a change of clocks', () => {
    expect(
      it.run(
        "var d = new GlideDateTime('2026-03-28 11:00:00'), u = new GlideDateTime(d); d.addDaysLocalTime(1); u.addDaysUTC(1); [d + '', u + '']",
        { user: berliner },
      ),
    ).toEqual(['2026-03-29 10:00:00', '2026-03-29 11:00:00'])
  })

  test('the date helpers of gs give ends of periods in the zone of the user, as UTC', () => {
    expect(
      it.run(
        '[gs.beginningOfThisMonth(), gs.endOfLastWeek(), gs.daysAgo(1), gs.daysAgoStart(0), gs.hoursAgo(-2), gs.beginningOfThisQuarter(), gs.minutesAgoEnd(1), gs.dateGenerate("2026-07-01", "start")]',
        {
          user: berliner,
        },
      ),
    ).toEqual([
      '2026-02-28 23:00:00',
      '2026-03-15 22:59:59',
      '2026-03-17 10:20:30',
      '2026-03-17 23:00:00',
      '2026-03-18 12:20:30',
      '2025-12-31 23:00:00',
      '2026-03-18 10:19:59',
      '2026-06-30 22:00:00',
    ])
  })

  test('days, times and durations', () => {
    expect(
      it.run(`var d = new GlideDuration('1 02:03:04'), t = new GlideTime(); t.setValue('08:30:00');
        var at = new GlideDateTime('2026-01-01 00:00:00'); at.add(t); at.add(1500);
        [d.getValue(), d.getDayPart(), d.add(new GlideDuration(60000)).getDurationValue(), at.getValue(), new GlideDate('2026-02-03').getDayOfMonthNoTZ(), t.getByFormat('HH:mm')]`),
    ).toEqual(['1970-01-02 02:03:04', 1, '1 02:04:04', '2026-01-01 08:30:01', 3, '08:30'])
  })

  test('messages come from sys_ui_message, else the key, with places filled', () => {
    const column = (name: string) => ({ name, type: 'string', maxLength: 4000 })
    if (!it.instance.dictionary.table('sys_ui_message')) {
      it.instance.dictionary.define({
        name: 'sys_ui_message',
        scope: 'global',
        columns: ['key', 'message', 'language'].map(column),
      })
    }
    it.add('sys_ui_message', { key: 'x_fid greeting', message: 'Hello {0} and {1}', language: 'en' })
    expect(
      it.run(
        "[gs.getMessage('x_fid greeting', ['Ann', 'Bob']), gs.getMessage('x_fid none {0}', 'x'), gs.getEscapedMessage('a < b')]",
      ),
    ).toEqual(['Hello Ann and Bob', 'x_fid none x', 'a &lt; b'])
  })

  test('encodings round-trip', () => {
    expect(
      it.run(
        "[gs.base64Encode('Grüße'), gs.base64Decode(gs.base64Encode('Grüße')), gs.urlEncode('a b&c'), gs.urlDecode('a+b%26c'), GlideStringUtil.escapeHTML('<a>')]",
      ),
    ).toEqual(['R3LDvMOfZQ==', 'Grüße', 'a+b%26c', 'a b&c', '&lt;a&gt;'])
  })

  describe('76 GlideAggregate', () => {
    beforeAll(() => {
      for (const [name, amount, flag] of [
        ['p', '1', '1'],
        ['p', '3', '1'],
        ['q', '3', '0'],
      ]) {
        it.add('x_fid_thing', { name: name ?? null, amount: amount ?? null, flag: flag ?? null, rank: 'agg' })
      }
    })
    const start = "var ga = new GlideAggregate('x_fid_thing'); ga.addQuery('rank', 'agg');"

    test('results are text; what was not selected is null', () => {
      expect(
        it.run(
          `${start} ga.addAggregate('COUNT'); ga.query(); ga.next(); [ga.getAggregate('COUNT'), typeof ga.getAggregate('COUNT'), ga.getAggregate('SUM', 'amount'), ga.getValue('name')]`,
        ),
      ).toEqual(['3', 'string', null, null])
    })

    test('an aggregate of a column gives one row per value, unless it is told not to group', () => {
      const list = "var rows = []; while (ga.next()) rows.push(ga.getAggregate('SUM', 'amount')); answer = rows"
      expect(it.run(`${start} ga.addAggregate('SUM', 'amount'); ga.query(); ${list}`)).toEqual(['1', '6'])
      expect(it.run(`${start} ga.addAggregate('SUM', 'amount'); ga.setGroup(false); ga.query(); ${list}`)).toEqual([
        '7',
      ])
    })

    test('groups carry their columns and may be filtered and ordered by an aggregate', () => {
      const list =
        "var rows = []; while (ga.next()) rows.push(ga.name + ':' + ga.getAggregate('COUNT') + ':' + ga.getValue('name')); answer = rows"
      expect(it.run(`${start} ga.addAggregate('COUNT'); ga.groupBy('name'); ga.query(); ${list}`)).toEqual([
        'p:2:p',
        'q:1:q',
      ])
      expect(
        it.run(
          `${start} ga.addAggregate('COUNT'); ga.groupBy('name'); ga.addHaving('COUNT', 'name', '>', 1); ga.query(); ${list}`,
        ),
      ).toEqual(['p:2:p'])
      expect(
        it.run(
          `${start} ga.addAggregate('COUNT'); ga.groupBy('name'); ga.orderByAggregate('COUNT'); ga.query(); ga.hasNext() && ga.next(); answer = ga.getRowCount()`,
        ),
      ).toBe(2)
    })
  })

  describe('77 78 attachments', () => {
    const record =
      "var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.insert(); var store = new GlideSysAttachment();"
    beforeAll(() => {
      it.privilege('read', 'sys_attachment')
    })

    test('are written, listed, read as text, base64 and stream, copied and deleted with their chunks', () => {
      const [id, text, base64, count, fromStream, left] = it.run(`${record}
        var id = store.write(gr, 'a.txt', 'text/plain', 'hällo');
        var list = store.getAttachments('x_fid_thing', gr.getUniqueValue()); list.next();
        var text = store.getContent(list), base64 = store.getContentBase64(list), reader = new GlideTextReader(store.getContentStream(id));
        var second = new GlideRecord('x_fid_thing'); second.initialize(); second.insert();
        store.copy('x_fid_thing', gr.getUniqueValue(), 'x_fid_thing', second.getUniqueValue());
        var copies = store.getAttachments('x_fid_thing', second.getUniqueValue()); var count = copies.getRowCount(), line = reader.readLine();
        store.deleteAttachment(id); var answer = [id, text, base64, count, line, store.getAttachments('x_fid_thing', gr.getUniqueValue()).getRowCount()]`) as unknown[]
      expect([text, base64, count, fromStream, left]).toEqual([
        'hällo',
        Buffer.from('hällo').toString('base64'),
        1,
        'hällo',
        0,
      ])
      expect(it.find('sys_attachment_doc', `sys_attachment=${String(id)}`)).toHaveLength(0)
    })

    test('larger than 5 MB are not given as text; writing to a record that is not stored gives null', () => {
      expect(
        it.run(`${record} var big = store.write(gr, 'big', 'text/plain', 'x'.repeat(5 * 1024 * 1024 + 1)); var at = new GlideRecord('sys_attachment'); at.get(big);
          [big !== null, store.getContent(at), store.write(new GlideRecord('x_fid_thing'), 'a', 'b', 'c')]`),
      ).toEqual([true, null, null])
    })
  })

  describe('79 GlideQuery', () => {
    beforeAll(() => {
      it.add('x_fid_thing', { name: 'gq1', amount: '1', flag: '1', rank: 'gq', colour: 'r' })
      it.add('x_fid_thing', { name: 'gq2', amount: '2', flag: '0', rank: 'gq' })
    })
    const query = "new global.GlideQuery('x_fid_thing')"

    test('answers typed values by name, as stream or optional', () => {
      expect(
        it.run(
          `${query}.where('rank', 'gq').orderBy('name').select('name', 'amount', 'flag', 'colour$DISPLAY').map(function (r) { delete r.sys_id; return r }).toArray(10)`,
        ),
      ).toEqual([
        { name: 'gq1', amount: 1, flag: true, colour$DISPLAY: 'Red' },
        { name: 'gq2', amount: 2, flag: false, colour$DISPLAY: '' },
      ])
      expect(
        it.run(
          `var o = ${query}.where('name', 'none').selectOne('name'); [o.isPresent(), o.orElse('x'), ${query}.where('amount', '>', 1).where('rank', 'gq').count(), ${query}.where('rank', 'gq').sum('amount').get()]`,
        ),
      ).toEqual([false, 'x', 1, 3])
    })

    test('builders do not change what they are called on', () => {
      expect(
        it.run(`var all = ${query}.where('rank', 'gq'), some = all.where('flag', true); [all.count(), some.count()]`),
      ).toEqual([2, 1])
    })

    test('throws on unknown tables, columns, operators and choices and on wrong types', () => {
      expect(thrown("new global.GlideQuery('x_none')")).toContain("Unable to find table 'x_none'")
      expect(thrown(`${query}.where('nothing', 1)`)).toContain("Unknown field 'nothing'")
      expect(thrown(`${query}.select('nothing')`)).toContain("Unknown field 'nothing'")
      expect(thrown(`${query}.where('amount', 'LIKELY', 1)`)).toContain("Operator 'LIKELY'")
      expect(thrown(`${query}.where('amount', 'many')`)).toContain("Expecting type 'integer'")
      expect(thrown(`${query}.where('flag', 'yes')`)).toContain("Expecting type 'boolean'")
      expect(thrown(`${query}.where('colour', 'blue')`)).toContain("Invalid choice 'blue'")
      expect(thrown(`${query}.insert({ nothing: 1 })`)).toContain("Unknown field 'nothing'")
    })

    test('writes and answers what was written', () => {
      expect(
        it.run(`var made = ${query}.insert({ name: 'gq3', amount: 5 }, ['name', 'amount']).get();
          var changed = ${query}.where('sys_id', made.sys_id).update({ amount: 6 }, ['amount']).get();
          var many = ${query}.where('name', 'gq3').updateMultiple({ flag: true }).rowCount;
          ${query}.where('name', 'gq3').deleteMultiple();
          answer = [made.amount, changed.amount, many, ${query}.where('name', 'gq3').count()]`),
      ).toEqual([5, 6, 1, 0])
    })
  })

  test('XMLDocument2 reads and builds XML', () => {
    expect(
      it.run(`var x = new XMLDocument2(); x.parseXML('<a xmlns:s="u"><b k="1">one</b><b k="2">t&amp;wo</b><s:c><![CDATA[<x>]]></s:c></a>');
        var first = x.getFirstNode('//b'), second = x.getNextNode(first);
        var y = new XMLDocument2(); var root = y.createElement('r'); y.createElementWithTextValue('v', 'a<b');
        [x.getNodeText("/a/b[@k='2']"), first.getAttribute('k'), second.getTextContent(), x.getNodeText("//*[local-name()='c']"), x.getNode('/a/none'), y.toString(), y.getDocumentElement().getNodeName(), new XMLDocument2().parseXML('<a>')]`),
    ).toEqual([
      't&wo',
      '1',
      't&wo',
      '<x>',
      null,
      '<?xml version="1.0" encoding="UTF-8"?><r><v>a&lt;b</v></r>',
      'r',
      false,
    ])
  })
})
