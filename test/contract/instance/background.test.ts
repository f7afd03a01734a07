import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { executeNow } from '../../../src/local/instance/background/index.ts'
import { newInstance } from '../../support/instance.ts'
import { scriptFixture, type ScriptFixture } from './script-fixture.ts'

/** Seconds to the given time on the next day that has it, by the instance's clock. */
const secondsUntil = (now: number, hour: number) => {
  const at = new Date(now)
  at.setUTCHours(hour, 0, 0, 0)
  if (at.getTime() <= now) at.setUTCDate(at.getUTCDate() + 1)
  return (at.getTime() - now) / 1000
}

describe('events', () => {
  let it: ScriptFixture
  beforeEach(() => {
    it = scriptFixture()
  })
  afterEach(() => it.close())
  const action = (script: string, values = {}) =>
    it.add('sysevent_script_action', {
      name: 'act',
      event_name: 'x_fid.done',
      script,
      active: '1',
      sys_scope: it.scope,
      ...values,
    })

  test('71 an event that is registered runs its script actions later, with event and current', async () => {
    it.add('sysevent_register', { event_name: 'x_fid.done', sys_scope: it.scope })
    action("gs.info('done ' + [event.parm1 + '', event.parm2 + '', current.name + '', gs.getUserName()].join())")
    const user = it.user('eve')
    it.run(
      "var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.name = 'n'; gr.insert(); gs.eventQueue('x_fid.done', gr, 'one', 2)",
      { user },
    )
    const [event] = it.find('sysevent', 'name=x_fid.done')
    expect(event).toMatchObject({ state: 'ready', table: 'x_fid_thing', parm1: 'one' })
    expect(it.logged().join('\n')).not.toContain('done one')
    await it.instance.background.idle()
    expect(it.logged()).toContain('x_fid done one,2,n,eve')
    expect(it.find('sysevent', 'name=x_fid.done')[0]?.['state']).toBe('processed')
  })

  test('71 an event that is not registered is refused with a line in the log', async () => {
    action("gs.info('never')")
    it.run("gs.eventQueue('x_fid.done', null, '', '')")
    await it.instance.background.idle()
    expect(it.find('sysevent', 'name=x_fid.done')).toHaveLength(0)
    expect(it.logged().join('\n')).toMatch(/x_fid.done is not registered/)
  })

  test('an action that fails marks the event and does not stop the others', async () => {
    it.add('sysevent_register', { event_name: 'x_fid.done', sys_scope: it.scope })
    action('nothing.here()', { name: 'bad', order: '1' })
    action("gs.info('second ran')", { name: 'good', order: '2' })
    it.run("gs.eventQueue('x_fid.done', null, '', '')")
    await it.instance.background.idle()
    expect(it.find('sysevent', 'name=x_fid.done')[0]).toMatchObject({ state: 'error' })
    expect(it.logged()).toContain('x_fid second ran')
  })

  test('an event may be scheduled', async () => {
    it.add('sysevent_register', { event_name: 'x_fid.done', sys_scope: it.scope })
    action("gs.info('late ' + event.parm1)")
    it.run("var at = new GlideDateTime(); at.addSeconds(600); gs.eventQueueScheduled('x_fid.done', null, 'p', '', at)")
    await it.instance.background.idle()
    expect(it.logged().join('\n')).not.toContain('late')
    it.instance.clock.advance(601)
    await it.instance.background.idle()
    expect(it.logged()).toContain('x_fid late p')
  })
})

test('what was queued is carried out before the instance closes, and what a killed one left is picked up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'background-'))
  const dataFile = join(folder, 'instance.db')
  const first = scriptFixture({ dataFile })
  first.add('sysevent_register', { event_name: 'x_fid.done', sys_scope: first.scope })
  const script = "gs.info('done ' + event.parm1)"
  first.add('sysevent_script_action', {
    name: 'act',
    event_name: 'x_fid.done',
    script,
    active: '1',
    sys_scope: first.scope,
  })
  first.run("gs.eventQueue('x_fid.done', null, 'one', '')")
  await first.instance.background.idle()
  first.run("gs.eventQueue('x_fid.done', null, 'two', '')")
  // As a process leaves it that ends between the write and the work.
  first.add('sysevent', { name: 'x_fid.done', parm1: 'left behind', state: 'ready' })
  await first.close()
  const second = newInstance({ dataFile })
  expect(second.records.find(second.records.query('sysevent', 'state=ready'))).toHaveLength(1)
  await second.background.idle()
  const said = second.records.find(second.records.query('syslog', 'source=x_fid')).map((row) => row['message'])
  expect(said.sort()).toEqual(['done left behind', 'done one', 'done two'])
  await second.close()
  rmSync(folder, { recursive: true })
})

describe('scheduled jobs', () => {
  let it: ScriptFixture
  beforeEach(() => {
    it = scriptFixture()
  })
  afterEach(() => it.close())
  const job = (values: Record<string, string>) =>
    it.add('sysauto_script', {
      name: 'job',
      script: "gs.info('ran as ' + gs.getUserName())",
      active: '1',
      sys_scope: it.scope,
      ...values,
    })
  const runs = () => it.logged().filter((line) => line.startsWith('x_fid ran as')).length
  const advance = async (seconds: number) => {
    it.instance.clock.advance(seconds)
    await it.instance.background.idle()
  }

  test('a periodic job runs when its period has passed, once however late', async () => {
    job({ run_type: 'periodically', run_period: '1970-01-01 00:10:00' })
    await advance(60)
    expect(runs()).toBeLessThanOrEqual(1)
    const before = runs()
    await advance(600)
    expect(runs()).toBe(before + 1)
    await advance(6000)
    expect(runs()).toBe(before + 2)
  })

  test('a daily job runs at its time', async () => {
    job({ run_type: 'daily', run_time: '1970-01-01 03:00:00' })
    const wait = secondsUntil(it.instance.clock.now(), 3)
    await advance(wait - 5)
    expect(runs()).toBe(0)
    await advance(10)
    expect(runs()).toBe(1)
    await advance(86_400)
    expect(runs()).toBe(2)
  })

  test('weekly and monthly jobs run on their days', async () => {
    job({ run_type: 'weekly', run_dayofweek: '2', run_time: '1970-01-01 01:00:00' })
    for (let day = 0; day < 7; day++) await advance(86_400)
    expect(runs()).toBe(1)
    job({ run_type: 'monthly', run_dayofmonth: '5', run_time: '1970-01-01 01:00:00', name: 'month' })
    const before = runs()
    await advance(32 * 86_400)
    expect(runs()).toBeGreaterThanOrEqual(before + 2)
  })

  test('a job of its own user runs as him, in the scope of its application', async () => {
    const user = it.user('jobber')
    const id = job({ run_type: 'on_demand', run_as: user })
    executeNow(it.instance, id)
    await it.instance.background.idle()
    expect(it.logged()).toContain('x_fid ran as jobber')
  })

  test('a job on demand, an inactive one and one whose condition fails do not run by themselves', async () => {
    job({ run_type: 'on_demand' })
    job({ run_type: 'periodically', run_period: '1970-01-01 00:00:10', active: '0' })
    job({ run_type: 'periodically', run_period: '1970-01-01 00:00:10', conditional: '1', condition: 'answer = false' })
    await advance(3600)
    expect(runs()).toBe(0)
  })

  test('a script starts a job of its own scope, and of no other', async () => {
    const own = job({ run_type: 'on_demand' })
    const foreign = it.add('sysauto_script', {
      name: 'base',
      script: "gs.info('ran as base')",
      run_type: 'on_demand',
      sys_scope: 'global',
    })
    for (const target of ['sysauto_script']) it.privilege('read', target)
    const start = (id: string) => it.run(`var j = new GlideRecord('sysauto_script'); j.get('${id}'); gs.executeNow(j)`)
    expect([start(own), start(foreign)]).toEqual([own, null])
    await it.instance.background.idle()
    expect(runs()).toBe(1)
  })

  test('a job that fails is logged and leaves nothing behind', async () => {
    const id = job({
      run_type: 'on_demand',
      script: "var gr = new GlideRecord('x_fid_thing'); gr.initialize(); gr.insert(); nothing.here()",
    })
    executeNow(it.instance, id)
    await it.instance.background.idle()
    expect(it.find('x_fid_thing', '')).toHaveLength(0)
    expect(it.logged().join('\n')).toContain('nothing is not defined')
  })
})
