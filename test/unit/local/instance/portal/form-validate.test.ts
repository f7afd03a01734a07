import { fieldsOf, formOf, type Field } from '../../../../../src/local/instance/portal/client/form/model.ts'
import { problemOf } from '../../../../../src/local/instance/portal/client/form/validate.ts'

const field = (type: number, more: Record<string, unknown> = {}): Field => {
  const found = fieldsOf(formOf([{ id: 'i', name: 'n', label: 'Bucket', type, ...more }]))[0]
  if (!found) throw new Error('no field came of the variable')
  return found
}

describe('an answer', () => {
  test.each([
    ['e-mail', 26, 'name@example.com', 'name@example'],
    ['web address', 27, 'https://example.com/x', 'javascript:alert(1)'],
    ['IP address', 28, '192.0.2.10', '192.0.2.256'],
    ['IP address', 28, '2001:db8::1', '2001:db8:::1'],
    ['date', 9, '2028-02-29', '2026-02-29'],
    ['date and time', 10, '2026-03-31 14:30:00', '2026-03-31 24:30:00'],
  ])('must be a proper %s', (_what, type, good, bad) => {
    expect(problemOf(field(type), good, true)).toBeNull()
    expect(problemOf(field(type), bad, true)).toMatch(/^Enter /)
  })

  test('may be missing unless it is mandatory; blanks are no answer', () => {
    expect(problemOf(field(6), '  ', false)).toBeNull()
    expect(problemOf(field(6), '  ', true)).toContain('Bucket')
  })

  test('to a mandatory check box must be a tick', () => {
    expect(problemOf(field(7), 'false', true)).toContain('Tick')
    expect(problemOf(field(7), 'true', true)).toBeNull()
  })

  test('must be one of the choices', () => {
    const select = field(5, { choices: [{ value: 'a', label: 'A' }] })
    expect(problemOf(select, 'a', true)).toBeNull()
    expect(problemOf(select, 'b', true)).toContain('Choose')
  })

  test('longer than allowed says by how much', () => {
    expect(problemOf(field(6, { max_length: 3 }), 'abcd', false)).toBe('Shorten this to 3 characters (it has 4).')
  })

  test('that breaks the rule of its question is told in the words of the rule', () => {
    const named = field(6, { validate_regex: { regex: '^[a-z]+$', validation_message: 'Small letters only.' } })
    expect(problemOf(named, 'abc', false)).toBeNull()
    expect(problemOf(named, 'ABC', false)).toBe('Small letters only.')
  })

  test('is left to the instance when the rule is not one the browser understands', () => {
    expect(problemOf(field(6, { validate_regex: { regex: '(?<=[' } }), 'abc', false)).toBeNull()
  })
})
