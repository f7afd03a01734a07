/** Dates, times and durations as people read and write them: in their zone and their format. */
import { startServer, type TestServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'

let server: TestServer
let record: string
const german = { date_format: 'dd.MM.yyyy', time_format: 'HH.mm', time_zone: 'Europe/Berlin' }
beforeAll(async () => {
  server = await startServer()
  server.instance.dictionary.define({
    name: 'u_dated',
    scope: 'global',
    columns: [
      { name: 'u_at', type: 'glide_date_time' },
      { name: 'u_day', type: 'glide_date' },
      { name: 'u_time', type: 'glide_time' },
      { name: 'u_span', type: 'glide_duration' },
    ],
  })
  record = insert(server.instance, 'u_dated', {
    u_at: '2026-07-01 22:30:00',
    u_day: '2026-07-01',
    u_time: '1970-01-01 08:05:00',
    u_span: '1970-01-02 03:02:17',
  })
})
afterAll(() => server.close())

const columns = 'u_at,u_day,u_time,u_span'
const read = async (user: string, display: string): Promise<unknown> =>
  (
    await server.get(`/api/now/table/u_dated/${record}?sysparm_fields=${columns}&sysparm_display_value=${display}`, {
      user,
    })
  ).json.result
const runAs = (user: string, text: string): unknown => {
  const [name] = user.split(':')
  const { records, access, scripts } = server.instance
  const [row] = records.find(records.query('sys_user', `user_name=${name ?? ''}`))
  const session = access.sessionFor(row?.sys_id ?? '')
  return scripts.run({ name: 'test', text, scope: 'global' }, { session, scope: 'global' })
}

test('6 75 somebody with formats of his own sees and writes dates in them, over REST and in scripts', async () => {
  const user = server.addUser('dated.german', ['admin'], german)
  expect(await read(user, 'true')).toEqual({
    u_at: '02.07.2026 00.30',
    u_day: '01.07.2026',
    u_time: '08.05',
    u_span: '1 Day 3 Hours 2 Minutes',
  })
  expect(await read(user, 'false')).toEqual({
    u_at: '2026-07-01 22:30:00',
    u_day: '2026-07-01',
    u_time: '1970-01-01 08:05:00',
    u_span: '1970-01-02 03:02:17',
  })
  const shown = `var gr = new GlideRecord('u_dated'); gr.get('${record}');
    var at = new GlideDateTime('2026-07-01 22:30:00'); var set = new GlideDateTime(); set.setDisplayValue('24.12.2026 18.00');
    [gr.getDisplayValue('u_at'), gr.u_day.getDisplayValue(), at.getDisplayValue(), gs.getDateFormat(), gs.getTimeFormat(), set.getValue()]`
  expect(runAs(user, shown)).toEqual([
    '02.07.2026 00.30',
    '01.07.2026',
    '02.07.2026 00.30',
    'dd.MM.yyyy',
    'HH.mm',
    '2026-12-24 17:00:00',
  ])
})

test('116 dates come in by display value in the format of the caller, or in the internal one', async () => {
  const user = server.addUser('dated.writer', ['admin'], german)
  const write = async (body: Record<string, string>): Promise<unknown> =>
    (
      await server.request(
        'PATCH',
        `/api/now/table/u_dated/${insert(server.instance, 'u_dated', {})}?sysparm_input_display_value=true&sysparm_fields=u_at,u_day`,
        { user, body },
      )
    ).json.result
  expect(await write({ u_at: '24.12.2026 18.00', u_day: '24.12.2026' })).toEqual({
    u_at: '2026-12-24 17:00:00',
    u_day: '2026-12-24',
  })
  expect(await write({ u_at: '2026-07-01 18:00:00', u_day: '2026-07-01' })).toEqual({
    u_at: '2026-07-01 16:00:00',
    u_day: '2026-07-01',
  })
})

test('6 who has chosen nothing sees the formats and the zone of the instance', async () => {
  const user = server.addUser('dated.plain', ['admin'])
  const set = (name: string, value: string): string => {
    const { records, access } = server.instance
    const [row] = records.find(records.query('sys_properties', `name=${name}`))
    const before = row?.value ?? ''
    records.update(access.system(), 'sys_properties', row?.sys_id ?? '', { value })
    return before
  }
  const before = {
    'glide.sys.date_format': set('glide.sys.date_format', 'MM/dd/yyyy'),
    'glide.sys.time_format': set('glide.sys.time_format', 'hh:mm:ss a'),
    'glide.sys.default.tz': set('glide.sys.default.tz', 'America/New_York'),
  }
  expect(await read(user, 'true')).toMatchObject({
    u_at: '07/01/2026 06:30:00 PM',
    u_day: '07/01/2026',
    u_time: '08:05:00 AM',
  })
  for (const [name, value] of Object.entries(before)) set(name, value)
  expect(await read(user, 'true')).toMatchObject({
    u_at: '2026-07-01 22:30:00',
    u_day: '2026-07-01',
    u_time: '08:05:00',
  })
})
