import * as fc from 'fast-check'
import { newInstance } from '../../../support/instance.ts'
import type { Instance, Row, Value } from '../../../../src/local/instance/core.ts'

const TABLE = 'u_sample'
const COLUMNS = ['u_text', 'u_number', 'u_flag', 'u_time', 'u_amount'] as const
type ColumnName = (typeof COLUMNS)[number]

interface Test {
  column: ColumnName
  operator: string
  value: string
}

/** What the documentation says an operator does, written without SQL; text ignores case, nothing but emptiness matches null. */
function holds({ column, operator, value }: Test, row: Row): boolean {
  const found: Value = row[column] ?? null
  if (operator === 'ISEMPTY') return found === null
  if (operator === 'ISNOTEMPTY') return found !== null
  if (value === '' && operator === '=') return found === null
  if (value === '' && operator === '!=') return found !== null
  if (column === 'u_flag' && operator === '!=' && found === null) return true
  if (found === null) return false
  const numeric = column === 'u_number' || column === 'u_amount'
  const key = (text: string): string | number => {
    if (column === 'u_flag') return { true: '1', false: '0' }[text] ?? text
    return numeric ? Number(text) : text.toLowerCase()
  }
  const [left, right] = [key(found), key(value)]
  const text = found.toLowerCase()
  const wanted = value.toLowerCase()
  switch (operator) {
    case '=':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case 'IN':
      return value.split(',').some((item) => left === key(item))
    case 'NOT IN':
      return value.split(',').every((item) => left !== key(item))
    case 'LIKE':
      return text.includes(wanted)
    case 'NOT LIKE':
      return !text.includes(wanted)
    case 'STARTSWITH':
      return text.startsWith(wanted)
    case 'ENDSWITH':
      return text.endsWith(wanted)
    case 'BETWEEN': {
      const [from = '', to = ''] = value.split('@')
      return left >= key(from) && left <= key(to)
    }
    default:
      throw new Error(`no meaning for ${operator}`)
  }
}

const texts = fc.stringMatching(/^[abAB%_\\' ]{1,4}$/).filter((text) => text.trim() === text)
const times = fc.constantFrom(
  '2026-01-31 23:59:59',
  '2026-02-01 00:00:00',
  '2026-11-20 12:00:00',
  '2025-12-31 00:00:01',
)
const valueFor: Record<ColumnName, fc.Arbitrary<string>> = {
  u_text: texts,
  u_number: fc.integer({ min: -20, max: 20 }).map(String),
  u_flag: fc.constantFrom('true', 'false'),
  u_time: times,
  u_amount: fc.constantFrom('0', '-1.5', '9', '10', '10.25', '100.00'),
}
const rows = fc.array(
  fc.record({
    u_text: fc.option(texts),
    u_number: fc.option(valueFor.u_number),
    u_flag: fc.option(fc.constantFrom('1', '0')),
    u_time: fc.option(times),
    u_amount: fc.option(valueFor.u_amount),
  }),
  { minLength: 1, maxLength: 12 },
)

const comparisons = ['=', '!=', '<', '<=', '>', '>=', 'IN', 'NOT IN', 'ISEMPTY', 'ISNOTEMPTY', 'BETWEEN']
const operatorsFor: Record<ColumnName, string[]> = {
  u_text: [...comparisons, 'LIKE', 'NOT LIKE', 'STARTSWITH', 'ENDSWITH'],
  u_number: comparisons,
  u_flag: ['=', '!=', 'IN', 'ISEMPTY', 'ISNOTEMPTY'],
  u_time: comparisons,
  u_amount: comparisons,
}
const tests: fc.Arbitrary<Test> = fc.constantFrom(...COLUMNS).chain((column) =>
  fc.constantFrom(...operatorsFor[column]).chain((operator): fc.Arbitrary<Test> => {
    const one = valueFor[column]
    const value = operator.startsWith('IS')
      ? fc.constant('')
      : operator.endsWith('IN')
        ? fc.array(one, { minLength: 1, maxLength: 3 }).map((items) => items.join(','))
        : operator === 'BETWEEN'
          ? fc.tuple(one, one).map((pair) => pair.join('@'))
          : operator === '=' || operator === '!='
            ? fc.oneof(one, fc.constant(''))
            : one
    return value.map((text) => ({ column, operator, value: text }))
  }),
)
/** Union of conjunctions of disjunctions: everything that ^NQ, ^ and ^OR can say. */
const queries = fc.array(fc.array(fc.array(tests, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
})
const encode = (query: Test[][][]): string =>
  query
    .map((branch) =>
      branch.map((group) => group.map((test) => test.column + test.operator + test.value).join('^OR')).join('^'),
    )
    .join('^NQ')

describe('compiled queries', () => {
  let instance: Instance
  beforeAll(() => {
    instance = newInstance()
    instance.dictionary.define({
      name: TABLE,
      scope: 'global',
      columns: [
        { name: 'u_text', type: 'string' },
        { name: 'u_number', type: 'integer' },
        { name: 'u_flag', type: 'boolean' },
        { name: 'u_time', type: 'glide_date_time' },
        { name: 'u_amount', type: 'decimal' },
      ],
    })
  })
  afterAll(() => instance.close())

  test('find the same rows as reading the conditions one by one', () => {
    const { records } = instance
    const system = instance.access.system()
    fc.assert(
      fc.property(rows, fc.array(queries, { minLength: 1, maxLength: 8 }), (values, asked) => {
        for (const old of records.find(records.query(TABLE, ''))) records.delete(system, TABLE, old.sys_id ?? '')
        const stored: Row[] = values.map((row) => {
          const { u_flag: flag, ...rest } = row
          const outcome = records.insert(system, TABLE, { ...rest, u_flag: flag })
          if (!outcome.ok) throw new Error(outcome.message)
          return outcome.row
        })
        for (const query of asked) {
          const expected = stored.filter((row) =>
            query.some((branch) => branch.every((group) => group.some((test) => holds(test, row)))),
          )
          const parsed = records.query(TABLE, encode(query))
          expect(parsed.invalid).toEqual([])
          expect(
            records
              .find(parsed)
              .map((row) => row.sys_id)
              .sort(),
          ).toEqual(expected.map((row) => row.sys_id).sort())
          expect(records.count(parsed)).toBe(expected.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('and filters of rules agree when upper and lower case play no part', () => {
    const { records } = instance
    const system = instance.access.system()
    const lower = (query: Test[][][]): Test[][][] =>
      query.map((branch) => branch.map((group) => group.map((test) => ({ ...test, value: test.value.toLowerCase() }))))
    fc.assert(
      fc.property(rows, queries.map(lower), (values, query) => {
        for (const old of records.find(records.query(TABLE, ''))) records.delete(system, TABLE, old.sys_id ?? '')
        for (const row of values) {
          const outcome = records.insert(system, TABLE, { ...row, u_text: row.u_text?.toLowerCase() ?? null })
          if (!outcome.ok) throw new Error(outcome.message)
        }
        const encoded = encode(query)
        const found = new Set(records.find(records.query(TABLE, encoded)).map((row) => row.sys_id))
        for (const row of records.find(records.query(TABLE, ''))) {
          const state = records.state(TABLE, row.sys_id ?? '')
          expect(state && records.matches(encoded, state, system)).toBe(found.has(row.sys_id))
        }
      }),
      { numRuns: 80 },
    )
  })

  test('take a javascript: value as plain text when nobody is there to evaluate it for', () => {
    const { records } = instance
    const text = 'javascript:1'
    const where = records.where(TABLE, 'u_text', '=', text)
    expect(where).toEqual({ kind: 'condition', column: 'u_text', operator: '=', value: text })
    expect(records.query(TABLE, `u_text=${text}`).where).toEqual(where)
  })

  test('never fail on any text, and text in a value never becomes SQL', () => {
    const { records } = instance
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `u_text=${text}`),
          fc.string().map((text) => `u_number${text}`),
        ),
        (text) => {
          records.find(records.query(TABLE, text))
        },
      ),
      { numRuns: 300 },
    )
    expect(instance.dictionary.table(TABLE)).toBeDefined()
  })
})
