import { deliveryTime } from '../../../../src/local/instance/catalog/rest/cart-view.ts'
import { policyTerms } from '../../../../src/local/instance/catalog/rest/policy-view.ts'

const id = 'a'.repeat(32)

test('a condition becomes terms with their operators and joins', () => {
  expect(policyTerms(`IO:${id}NOT INa,b^ORIO:${id}ISEMPTY^IO:${id}!=c^NQIO:${id}STARTSWITHd^EQ`)).toEqual([
    { field: `IO:${id}`, oper: 'NOT IN', value: 'a,b', or: false, newquery: false },
    { field: `IO:${id}`, oper: 'ISEMPTY', value: '', or: true, newquery: false },
    { field: `IO:${id}`, oper: '!=', value: 'c', or: false, newquery: false },
    { field: `IO:${id}`, oper: 'STARTSWITH', value: 'd', or: false, newquery: true },
  ])
})

test('an empty condition has no terms', () => {
  expect(policyTerms('')).toEqual([])
  expect(policyTerms('EQ')).toEqual([])
})

test('a delivery time reads as days and hours', () => {
  expect(deliveryTime('1970-01-03 00:00:00')).toBe('2 Days')
  expect(deliveryTime('1970-01-02 04:00:00')).toBe('1 Day 4 Hours')
  expect(deliveryTime('')).toBe('')
})
