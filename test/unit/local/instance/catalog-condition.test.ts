import { deliveryTime } from '../../../../src/local/instance/catalog/rest/cart-view.ts'
import { holds, variableTerms } from '../../../../src/local/instance/catalog/condition.ts'

const id = 'a'.repeat(32)

test('a condition becomes terms with their operators and joins', () => {
  expect(variableTerms(`IO:${id}NOT INa,b^ORIO:${id}ISEMPTY^IO:${id}!=c^NQIO:${id}STARTSWITHd^EQ`)).toEqual([
    { field: `IO:${id}`, oper: 'NOT IN', value: 'a,b', or: false, newquery: false },
    { field: `IO:${id}`, oper: 'ISEMPTY', value: '', or: true, newquery: false },
    { field: `IO:${id}`, oper: '!=', value: 'c', or: false, newquery: false },
    { field: `IO:${id}`, oper: 'STARTSWITH', value: 'd', or: false, newquery: true },
  ])
})

test('an empty condition has no terms', () => {
  expect(variableTerms('')).toEqual([])
  expect(variableTerms('EQ')).toEqual([])
})

test('a delivery time reads as days and hours', () => {
  expect(deliveryTime('1970-01-03 00:00:00')).toBe('2 Days')
  expect(deliveryTime('1970-01-02 04:00:00')).toBe('1 Day 4 Hours')
  expect(deliveryTime('')).toBe('')
})

test.each([
  ['', '', true],
  ['=', '', true],
  ['=Yes', 'true', true],
  ['=Red', 'red', true],
  ['!=red', 'red', false],
  ['INa,b', 'b', true],
  ['NOT INa,b', 'b', false],
  ['STARTSWITHab', 'abc', true],
  ['ENDSWITHbc', 'abc', true],
  ['LIKEb', 'abc', true],
  ['DOES NOT CONTAINb', 'abc', false],
  ['ISEMPTY', '', true],
  ['ISNOTEMPTY', '', false],
  ['ANYTHING', '', true],
  ['>9', '10', true],
  ['<=b', 'c', false],
])('the condition %s on the answer "%s" gives %s', (condition, answer, expected) => {
  const terms = variableTerms(condition === '' ? '' : `IO:${id}${condition}^EQ`)
  expect(holds(terms, (field) => (field === `IO:${id}` ? answer : undefined))).toBe(expected)
})

test('OR joins to the term before, NQ begins an alternative to everything, an unknown field never holds', () => {
  const other = 'b'.repeat(32)
  const check = (condition: string, a: string, b: string) =>
    holds(variableTerms(condition), (field) => ({ [`IO:${id}`]: a, [`IO:${other}`]: b })[field])
  const condition = `IO:${id}=1^ORIO:${id}=2^IO:${other}=3^NQIO:${other}=4`
  expect([check(condition, '2', '3'), check(condition, '2', '0'), check(condition, '0', '4')]).toEqual([
    true,
    false,
    true,
  ])
  expect(check(`IO:${'c'.repeat(32)}ISEMPTY`, '', '')).toBe(false)
})
