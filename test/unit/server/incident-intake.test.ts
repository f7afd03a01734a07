/** Rules of the incident intake: which incident a row means, and what becomes of its texts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { intakeSettings } from '../../../src/server/incident-intake/intake-settings.ts'
import { matchIncident, reopens } from '../../../src/server/incident-intake/match-incident.ts'
import { prepareRow } from '../../../src/server/incident-intake/prepare-row.ts'
import { fittingTexts, storedCorrelationId } from '../../../src/server/incident-intake/staged-row.ts'
import { INCIDENT } from '../../../src/server/incident-intake/targets.ts'
import { unmatchedValues } from '../../../src/server/incident-intake/unmatched.ts'
import { VERSION } from '../../../src/server/incident-intake/version.ts'
import type { World } from '../../../src/server/incident-intake/world.ts'
import { type FakeRecords, fakeWorld } from '../../support/fake-world.ts'

let records: FakeRecords
let properties: Map<string, string>
let warnings: string[]
let world: World

beforeEach(() => {
  const base = fakeWorld()
  records = base.records
  properties = base.properties
  warnings = []
  world = {
    records,
    settings: base.settings,
    tableExists: () => true,
    idFor: (text) => `id(${text})`,
    warn: (message) => warnings.push(message),
  }
})

const set = (name: string, value: string) => properties.set(`incident_intake.${name}`, value)
const known = (id: string, state: string, created: string, correlationId = 'c') =>
  records.add('incident', id, { correlation_id: correlationId, state, sys_created_on: created, number: id })
const prepared = (row: Record<string, string>, action = 'insert', targetState = '') =>
  prepareRow(world, {
    target: INCIDENT,
    row: { u_short_description: 'x', ...row },
    action,
    sender: 'kibana',
    targetState,
  })

describe('which incident', () => {
  test('an incident id means that incident, whatever its state and whoever shares its correlation id', () => {
    known('closed', '7', '2026-01-01 00:00:00')
    known('open', '1', '2026-01-02 00:00:00')
    expect(matchIncident(world, INCIDENT, { elastic_incident_id: 'closed', u_correlation_id: 'c' })).toBe('closed')
  })

  test('the newest open incident with the correlation id, older closed and resolved ones left alone', () => {
    known('a', '1', '2026-01-01 00:00:00')
    known('b', '2', '2026-01-02 00:00:00')
    known('resolved', '6', '2026-01-03 00:00:00')
    known('canceled', '8', '2026-01-04 00:00:00')
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).toBe('b')
  })

  test.each(['', 'NULL'])('without a correlation id ("%s") always a new one', (text) => {
    known('a', '1', '2026-01-01 00:00:00', text)
    expect(matchIncident(world, INCIDENT, { u_correlation_id: text })).toBe('-1')
  })

  test('correlation ids differ by case, though the platform compares without', () => {
    known('a', '1', '2026-01-01 00:00:00', 'C')
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).not.toBe('a')
  })

  test('two rows that find nothing ask for the same new incident; a closed predecessor makes it another', () => {
    const first = matchIncident(world, INCIDENT, { u_correlation_id: 'c' })
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).toBe(first)
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'd' })).not.toBe(first)
    known('a', '7', '2026-01-01 00:00:00')
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).not.toBe(first)
  })

  test.each(['update', 'reopen'])('with "%s" the newest closed incident goes on', (policy) => {
    set('closed_incident', policy)
    known('old', '7', '2026-01-01 00:00:00')
    known('new', '7', '2026-01-02 00:00:00')
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).toBe('new')
  })

  test('an open incident behind fifty closed ones is still found', () => {
    known('open', '1', '2025-01-01 00:00:00')
    for (let at = 10; at < 60; at++) known(`closed${at}`, '7', `2026-01-01 00:00:${at}`)
    expect(matchIncident(world, INCIDENT, { u_correlation_id: 'c' })).toBe('open')
  })

  test('reopening is for closed incidents found by correlation id, unless the row says which state', () => {
    const settings = { ...intakeSettings(world.settings), closedIncident: 'reopen' as const }
    expect(reopens(INCIDENT, { u_correlation_id: 'c' }, '7', settings)).toBe(true)
    expect(reopens(INCIDENT, { u_correlation_id: 'c' }, '1', settings)).toBe(false)
    expect(reopens(INCIDENT, { elastic_incident_id: 'x' }, '7', settings)).toBe(false)
    expect(reopens(INCIDENT, { u_state: '7' }, '7', settings)).toBe(false)
    expect(reopens(INCIDENT, { u_correlation_id: 'c' }, '7', { ...settings, closedIncident: 'update' })).toBe(false)
  })
})

describe('texts', () => {
  test('an unknown incident id and a new incident without short description are refused with a reason', () => {
    expect(prepared({ elastic_incident_id: 'f'.repeat(32) })).toMatchObject({ ok: false, code: 'unknown-incident' })
    expect(prepared({ u_short_description: ' ' })).toMatchObject({ ok: false, code: 'no-short-description' })
    expect(prepared({ u_short_description: '' }, 'update')).toMatchObject({ ok: true })
  })

  test('people are named on insert only: the row, else the setting, else who sent it', () => {
    expect(prepared({ u_caller_id: 'a', u_opened_by: 'b' })).toMatchObject({
      value: { u_caller_id: 'a', u_opened_by: 'b' },
    })
    expect(prepared({})).toMatchObject({ value: { u_caller_id: 'kibana', u_opened_by: 'kibana' } })
    set('default_caller', 'monitoring')
    expect(prepared({})).toMatchObject({ value: { u_caller_id: 'monitoring', u_opened_by: 'kibana' } })
    expect(prepared({ u_caller_id: 'a' }, 'update')).toMatchObject({ value: { u_caller_id: '', u_opened_by: '' } })
  })

  test('the word NULL is nothing, other words with it are kept', () => {
    expect(prepared({ u_comments: 'see [code]<b>x</b>[/Code]', u_description: '[code]' })).toMatchObject({
      value: { u_comments: 'see [ code]<b>x</b>[ /Code]' },
    })
    expect(prepared({ u_description: 'NULL', u_work_notes: 'NULL' }, 'update')).toMatchObject({
      value: { u_description: '', u_work_notes: '' },
    })
    expect(prepared({ u_short_description: 'NULL' })).toMatchObject({ ok: false, code: 'no-short-description' })
    const kept = prepared({ u_description: 'NULL pointer' }, 'update')
    expect(kept.ok && kept.value.u_description).toBeUndefined()
  })

  test('a close code that the instance lacks becomes the configured one', () => {
    expect(prepared({ u_close_code: 'Closed/Resolved by Caller' }, 'update')).toMatchObject({
      value: { u_close_code: 'Resolved by caller' },
    })
    records.add('sys_choice', 'choice', {
      name: 'incident',
      element: 'close_code',
      value: 'Closed/Resolved by Caller',
      inactive: 'false',
    })
    const literal = prepared({ u_close_code: 'Closed/Resolved by Caller' }, 'update')
    expect(literal.ok && literal.value.u_close_code).toBeUndefined()
  })

  test('a correlation id that is too long is cut with a warning, or refused', () => {
    const long = 'x'.repeat(101)
    expect(prepared({ u_correlation_id: long })).toMatchObject({ value: { u_correlation_id: 'x'.repeat(100) } })
    expect(warnings).toHaveLength(1)
    expect(prepared({ u_correlation_id: 'x'.repeat(100) }).ok).toBe(true)
    set('correlation_overflow', 'error')
    expect(prepared({ u_correlation_id: long })).toMatchObject({ ok: false, code: 'correlation-id-too-long' })
  })

  test('summaries of any length fit, and nothing of them is lost while the description has room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (text, description) => {
        const fitted = fittingTexts(text, description)
        expect(fitted.summary.length).toBeLessThanOrEqual(160)
        if (text.length > 160) expect(fitted.description.startsWith(text)).toBe(true)
        expect(fitted.description.endsWith(description)).toBe(true)
        expect(storedCorrelationId(text).length).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('what arrived is not reported, what did not is', () => {
    const incident: Record<string, { value: string; display: string }> = {
      category: { value: 'inquiry', display: 'Inquiry / Help' },
      urgency: { value: '2', display: '2 - Medium' },
      assignment_group: { value: '', display: '' },
      company: { value: 'id', display: 'ACME' },
    }
    const row = { u_category: 'mystery', u_urgency: '2 - medium', u_assignment_group: 'Nobody', u_company: 'ACME' }
    expect(unmatchedValues(INCIDENT.naming, row, (column) => incident[column] ?? { value: '', display: '' })).toBe(
      'category: mystery\nassignment_group: Nobody',
    )
    expect(unmatchedValues(INCIDENT.naming, {}, () => ({ value: '', display: '' }))).toBe('')
  })
})

test('settings with nonsense in them fall back to their defaults', () => {
  set('closed_incident', 'explode')
  set('correlation_overflow', '')
  expect(intakeSettings(world.settings)).toEqual({
    closedIncident: 'create',
    closeCode: 'Resolved by caller',
    defaultCaller: '',
    overflow: 'truncate',
  })
})

test('the version that the health resource tells is the package’s', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')) as object
  expect(manifest).toMatchObject({ version: VERSION })
})
