/** Rules of the intake for security incidents and events: by the same table of targets as incidents. */
import { matchIncident } from '../../../src/server/incident-intake/match-incident.ts'
import { keepObservables, observablesOf } from '../../../src/server/incident-intake/observables.ts'
import { prepareEvent } from '../../../src/server/incident-intake/prepare-event.ts'
import { prepareRow } from '../../../src/server/incident-intake/prepare-row.ts'
import { EVENT, INCIDENT, SECURITY_INCIDENT, targetOf } from '../../../src/server/incident-intake/targets.ts'
import type { World } from '../../../src/server/incident-intake/world.ts'
import { type FakeRecords, fakeWorld } from '../../support/fake-world.ts'

let records: FakeRecords
let properties: Map<string, string>
let tables: Set<string>
let world: World

beforeEach(() => {
  const base = fakeWorld()
  records = base.records
  properties = base.properties
  tables = new Set(['sn_si_incident', 'em_event'])
  world = {
    records,
    settings: base.settings,
    tableExists: (table) => tables.has(table),
    idFor: (text) => `id(${text})`,
    warn: () => undefined,
  }
})

describe('every target', () => {
  test.each([INCIDENT, SECURITY_INCIDENT, EVENT])('$noun names only columns that are sent', (target) => {
    for (const [staged] of target.naming) expect(target.sent).toContain(staged)
    expect(new Set(target.sent).size).toBe(target.sent.length)
    expect(targetOf(target.staging)).toBe(target)
  })

  test('a table that is none is a mistake', () => {
    expect(() => targetOf('incident')).toThrow('no staging table')
  })
})

describe('security incidents', () => {
  const known = (id: string, active: string, created: string) =>
    records.add('sn_si_incident', id, { correlation_id: 'c', active, state: '7', sys_created_on: created, number: id })
  const match = (row: Record<string, string>) => matchIncident(world, SECURITY_INCIDENT, row)
  const prepared = (row: Record<string, string>, action = 'insert') =>
    prepareRow(world, { target: SECURITY_INCIDENT, row, action, sender: 'kibana', targetState: '3' })

  test('go on while they are active, whatever their state is called; then comes a new one', () => {
    known('a', '1', '2026-01-01 00:00:00')
    known('b', '1', '2026-01-02 00:00:00')
    known('c', '0', '2026-01-03 00:00:00')
    expect(match({ u_correlation_id: 'c' })).toBe('b')
    expect(match({ u_correlation_id: 'c', elastic_incident_id: 'c' })).toBe('c')
    records.table('sn_si_incident').clear()
    known('c', '0', '2026-01-03 00:00:00')
    expect(match({ u_correlation_id: 'c' })).toMatch(/^id\(x_swb_hub_elastic_si_incident/)
  })

  test.each([
    ['update', 'closed'],
    ['reopen', expect.stringMatching(/^id/) as string],
  ])('with "%s" a closed one is updated, never reopened', (policy, wanted) => {
    properties.set('incident_intake.closed_incident', policy)
    known('closed', '0', '2026-01-01 00:00:00')
    expect(match({ u_correlation_id: 'c' })).toEqual(wanted)
    const updated = prepared({ u_correlation_id: 'c' }, 'update')
    expect(updated.ok && updated.value.u_state).toBeUndefined()
  })

  test('need a short description and an id that exists, and are told apart from incidents', () => {
    expect(prepared({})).toMatchObject({ ok: false, message: expect.stringContaining('security incident') as string })
    expect(prepared({ u_short_description: 'x', elastic_incident_id: 'f' })).toMatchObject({ code: 'unknown-incident' })
    expect(prepared({ u_short_description: 'x' })).toEqual({ ok: true, value: { u_opened_by: 'kibana' } })
  })
})

describe('events', () => {
  test('never go on in another event', () => {
    expect(matchIncident(world, EVENT, { message_key: 'k' })).toBe('-1')
  })

  test.each(['', 'NULL', 'high', '6', '-1'])('a severity of "%s" is refused with the reason', (severity) => {
    expect(prepareEvent({ severity })).toMatchObject({ ok: false, code: 'no-severity' })
  })

  test('the word NULL is nothing; a time that is none is kept for people', () => {
    expect(prepareEvent({ severity: '0', description: 'NULL', time_of_event: '2026-11-21 01:02:03' })).toEqual({
      ok: true,
      value: { changes: { description: '' }, time: '2026-11-21 01:02:03', unmatched: '' },
    })
    expect(prepareEvent({ severity: '5', time_of_event: 'now' })).toMatchObject({
      value: { time: '', unmatched: 'time_of_event: now' },
    })
    expect(prepareEvent({ severity: '3' })).toMatchObject({ value: { time: '', unmatched: '' } })
  })
})

describe('observables', () => {
  const one = { value: '192.0.2.1', type: 'ipv4-addr' }

  test.each([null, {}, [{}], 'x', [one, { value: '', type: 'URL' }], [{ value: 1, type: 'URL' }]])(
    '%j is no list of observables',
    (body) => {
      expect(observablesOf(body, true)).toMatchObject({ ok: false, code: 'bad-request' })
    },
  )

  test('one and many are told apart, too many and too long refused', () => {
    expect(observablesOf(one, false)).toEqual({ ok: true, value: [one] })
    expect(observablesOf([one], false)).toMatchObject({ ok: false })
    expect(observablesOf([one, one], true)).toEqual({ ok: true, value: [one, one] })
    expect(observablesOf([], true)).toEqual({ ok: true, value: [] })
    expect(observablesOf([{ ...one, value: 'x'.repeat(1001) }], true)).toMatchObject({ ok: false })
    expect(
      observablesOf(
        Array.from({ length: 501 }, () => one),
        true,
      ),
    ).toMatchObject({ ok: false })
  })

  test('are kept once with their security incident, again is the same', () => {
    records.add('sn_si_incident', 'si', { active: '1' })
    const kept = keepObservables(world, 'si', [one, { value: 'abc', type: 'SHA256' }, one])
    const ids = kept.ok ? kept.value.map(({ observable_sys_id: id }) => id) : []
    expect(new Set(ids).size).toBe(2)
    expect(ids[2]).toBe(ids[0])
    expect(keepObservables(world, 'si', [one])).toEqual({
      ok: true,
      value: [{ value: one.value, observable_sys_id: ids[0] }],
    })
    expect(records.table('x_swb_hub_elastic_observable').size).toBe(2)
  })

  test('are looked up in one query, however many there are', () => {
    records.add('sn_si_incident', 'si', { active: '1' })
    const find = jest.spyOn(records, 'find')
    keepObservables(
      world,
      'si',
      Array.from({ length: 50 }, (_, index) => ({ value: `192.0.2.${index}`, type: 'ipv4-addr' })),
    )
    expect(records.table('x_swb_hub_elastic_observable').size).toBe(50)
    expect(find).toHaveBeenCalledTimes(1)
  })

  test('of an unknown security incident, or without the product, are refused', () => {
    expect(keepObservables(world, 'none', [one])).toMatchObject({ code: 'not-found' })
    tables.clear()
    expect(keepObservables(world, 'none', [one])).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Activate Security Incident Response') as string,
    })
  })

  test('a refused write is told with its reason', () => {
    records.add('sn_si_incident', 'si', { active: '1' })
    records.refused.add('x_swb_hub_elastic_observable')
    expect(keepObservables(world, 'si', [one])).toMatchObject({ ok: false, code: 'write-refused' })
  })
})
