import type { AnswerContext } from '../../../../src/local/instance/catalog/answers.ts'
import { checkAnswers, quantityOf } from '../../../../src/local/instance/catalog/answers.ts'
import type { Variable } from '../../../../src/local/instance/catalog/form.ts'
import { variableOf } from '../../../../src/local/instance/catalog/form.ts'
import { moneyOf, shown, sum, times } from '../../../../src/local/instance/catalog/prices.ts'

const context: AnswerContext = {
  exists: (table, id) => table === 'sys_user' && id === 'u1',
  hasValue: (_table, _column, value) => value === 'known',
  defaultOf: (variable) => variable.defaultValue,
  pattern: (id) => (id === 'digits' ? { source: '^\\d+$', flags: '', message: 'digits only' } : null),
}
const variable = (name: string, values: Record<string, string> = {}, choices: string[] = []): Variable =>
  variableOf(
    { sys_id: `id_${name}`, name, type: '6', ...values },
    0,
    choices.map((value) => ({ value, label: value.toUpperCase(), price: '', recurringPrice: '' })),
  )
const check = (form: Variable[], given: Record<string, unknown>) => {
  const outcome = checkAnswers(form, given, context)
  return outcome.ok ? Object.fromEntries([...outcome.answers].map(([key, value]) => [key.name, value])) : outcome
}

test.each([
  [1, 1],
  ['2', 2],
  ['+3', 3],
  [undefined, null],
  ['', null],
  [0, null],
  [-1, null],
  ['1.5', null],
  [1.5, null],
  ['two', null],
  [null, null],
])('a quantity of %p is read as %p', (given, expected) => {
  expect(quantityOf(given)).toBe(expected)
})

test('a mandatory variable needs an answer, even when it has a default', () => {
  const form = [variable('reason', { mandatory: '1', default_value: 'because' })]
  expect(check(form, {})).toMatchObject({ ok: false, status: 400, message: 'Mandatory Variables are required' })
  expect(check(form, { reason: ' ' })).toMatchObject({ message: 'Mandatory Variables are required' })
  expect(check(form, { reason: 'x' })).toEqual({ reason: 'x' })
})

test('a mandatory check box must be ticked', () => {
  const form = [variable('agree', { mandatory: '1', type: '7' })]
  expect(check(form, { agree: false })).toMatchObject({ ok: false })
  expect(check(form, { agree: true })).toEqual({ agree: 'true' })
})

test('a mandatory variable that is not on the form is not demanded', () => {
  expect(check([variable('secret', { mandatory: '1', hidden: '1' })], {})).toEqual({ secret: '' })
  expect(check([variable('guide', { mandatory: '1', visible_standalone: '0' })], {})).toEqual({ guide: '' })
})

test('missing answers take their defaults and unknown names are ignored', () => {
  const form = [variable('size', { default_value: 'm' }), variable('note')]
  expect(check(form, { colour: 'red', note: 'hi' })).toEqual({ size: 'm', note: 'hi' })
})

test('labels and containers take no answer', () => {
  expect(check([variable('title', { type: '11' }), variable('box', { type: '19' })], { title: 'x' })).toEqual({})
})

test('a select box takes one of its choices, by value and not by label', () => {
  const form = [variable('size', { type: '5' }, ['s', 'm'])]
  expect(check(form, { size: 'm' })).toEqual({ size: 'm' })
  expect(check(form, { size: 'M' })).toMatchObject({ ok: false, detail: expect.stringContaining('s, m') })
})

test('references must lead to a record', () => {
  const form = [variable('who', { type: '8', reference: 'sys_user' })]
  expect(check(form, { who: 'u1' })).toEqual({ who: 'u1' })
  expect(check(form, { who: 'Requester' })).toMatchObject({ ok: false, message: 'Invalid variable value' })
})

test('lookups take values that their table has', () => {
  const form = [variable('model', { type: '18', lookup_table: 'cmdb_model', lookup_value: 'name' })]
  expect(check(form, { model: 'known' })).toEqual({ model: 'known' })
  expect(check(form, { model: 'other' })).toMatchObject({ ok: false })
})

test('dates and times are those that the calendar has', () => {
  const form = [variable('day', { type: '9' }), variable('moment', { type: '10' })]
  expect(check(form, { day: '2028-02-29', moment: '2026-03-31 23:59:59' })).toMatchObject({ day: '2028-02-29' })
  for (const day of ['2026-02-30', '2026-13-01', '31.03.2026', '2026-03-31 10:00:00'])
    expect(check(form, { day })).toMatchObject({ ok: false, detail: expect.stringContaining('day: ') })
  for (const moment of ['2026-02-30 10:00:00', '2026-03-31 25:00:00', '2026-03-31'])
    expect(check(form, { moment })).toMatchObject({ ok: false, detail: expect.stringContaining('moment: ') })
})

test('a regular expression rule refuses with its own message', () => {
  const form = [variable('account', { validate_regex: 'digits' })]
  expect(check(form, { account: '123' })).toEqual({ account: '123' })
  expect(check(form, { account: '12x' })).toMatchObject({ ok: false, detail: 'account: digits only' })
})

test('answers of other JSON types become text', () => {
  const form = [variable('count'), variable('list'), variable('yes', { type: '1' })]
  expect(check(form, { count: 3, list: ['a', 'b'], yes: true })).toEqual({ count: '3', list: 'a,b', yes: 'Yes' })
})

test('prices add up exactly and keep their currency', () => {
  expect(shown(sum([moneyOf('0.1'), moneyOf('0.2')]))).toBe('$0.30')
  expect(shown(times(moneyOf('USD;799.00'), 2))).toBe('$1,598.00')
  expect(moneyOf('EUR;5')).toEqual({ cents: 500, currency: 'EUR' })
  expect(moneyOf('')).toEqual({ cents: 0, currency: 'USD' })
})
