import { approversAmong, sumUp } from '../../../src/server/platform/approval-rules.ts'
import { boundedNumber } from '../../../src/server/platform/settings.ts'
import { isProvisionedName, sessionName } from '../../../src/server/aws-catalog/names.ts'
import { chosen } from '../../../src/server/aws-catalog/order-choice.ts'
import { type ParameterDefinition, parameterValues } from '../../../src/server/aws-catalog/parameter-values.ts'
import { isRegion, isRoleOf } from '../../../src/server/aws-catalog/region-name.ts'

test.each([
  [[], 'anyone', 'pending'],
  [['requested', 'requested'], 'anyone', 'pending'],
  [['approved', 'requested'], 'anyone', 'approved'],
  [['approved', 'rejected'], 'anyone', 'rejected'],
  [['approved', 'requested'], 'everyone', 'pending'],
  [['approved', 'approved', 'not_required'], 'everyone', 'approved'],
  [['not_required'], 'everyone', 'pending'],
] as const)('approval rows %j, asking %s: %s', (states, mode, decision) => {
  expect(sumUp(states, mode)).toBe(decision)
})

test('each approver is asked once and the excluded never', () => {
  expect(approversAmong(['a', 'b', 'a', '', 'c'], ['c'])).toEqual(['a', 'b'])
})

test.each([
  ['30', 30],
  ['0', 90],
  ['4000', 90],
  ['ten', 90],
  ['', 90],
])('a setting of "%s" counts as %d', (text, value) => {
  expect(boundedNumber(text, 1, 3650, 90)).toBe(value)
})

test.each([
  ['my-bucket.1_a', true],
  ['-bucket', false],
  ['', false],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['name\n', false],
  ['näme', false],
])('is %j a name AWS takes: %s', (name, expected) => {
  expect(isProvisionedName(name)).toBe(expected)
})

test.each([
  ['requester', 'requester'],
  ['a.b@example.com', 'a.b@example.com'],
  ['x', 'id'],
  ['with blank', 'id'],
  ['u'.repeat(65), 'id'],
  ['', 'id'],
])('the session of user %j is %j', (userName, expected) => {
  expect(sessionName(userName, 'id')).toBe(expected)
})

describe('a choice among options', () => {
  const options = [
    { sysId: 's1', id: 'pa-1', name: 'v1' },
    { sysId: 's2', id: 'pa-2', name: 'v2' },
  ]
  test('is found by AWS id or sys_id', () => {
    expect(chosen('version', options, 'pa-2')).toMatchObject({ ok: true, value: { sysId: 's2' } })
    expect(chosen('version', options, 's1')).toMatchObject({ ok: true, value: { id: 'pa-1' } })
  })
  test('is needed only when there are several', () => {
    expect(chosen('version', options, '')).toMatchObject({ ok: false, message: 'Choose a version: v1, v2.' })
    expect(chosen('version', options.slice(0, 1), '')).toMatchObject({ ok: true })
  })
})

describe('launch parameters', () => {
  const definition = (more: Partial<ParameterDefinition>): ParameterDefinition => ({
    key: 'Key',
    variable: 'p_Key',
    type: 'String',
    lookUp: '',
    defaultValue: '',
    noEcho: false,
    allowedValues: '',
    allowedPattern: '',
    minLength: '',
    maxLength: '',
    minValue: '',
    maxValue: '',
    constraintDescription: '',
    ...more,
  })
  const check = (more: Partial<ParameterDefinition>, value: string) =>
    parameterValues([definition(more)], { p_Key: value })

  test.each([
    [{ allowedValues: '["a","b"]' }, 'c', 'Key must be one of a, b.'],
    [{ allowedValues: '["a","b"]', type: 'CommaDelimitedList' }, 'a, x', 'Key must be one of a, b.'],
    [{ type: 'Number' }, 'ten', 'Key must be a number.'],
    [{ type: 'Number', minValue: '5' }, '4', 'Key must be at least 5.'],
    [{ type: 'List<Number>' }, '1,x', 'Key must be a number.'],
    [{ minLength: '3' }, 'ab', 'Key must have at least 3 characters.'],
    [{ maxLength: '1' }, 'ab', 'Key must have at most 1 characters.'],
    [{ allowedPattern: '[a-z]+' }, 'ab1', 'Key does not fit the pattern [a-z]+.'],
    [
      { allowedPattern: '[a-z]+', constraintDescription: 'lower case' },
      'AB',
      'Key does not fit the pattern [a-z]+ (lower case).',
    ],
    [{}, 'x'.repeat(4097), 'Key is longer than 4096 characters.'],
    [{}, '', 'Key needs a value.'],
  ])('%j with a bad value: %#', (more, value, problem) => {
    expect(check(more, value)).toEqual({ parameters: [], problems: [problem] })
  })

  test('an empty answer leaves the template its default', () => {
    expect(check({ defaultValue: '5' }, '')).toEqual({ parameters: [], problems: [] })
  })

  test('a parameter without a question stops the order instead of losing an answer', () => {
    expect(check({ variable: '', defaultValue: '5' }, '7').problems).toEqual([
      'Key has no question on the order form; sync the product again.',
    ])
  })

  test('a secret is marked as one and never repeated in a problem', () => {
    expect(check({ noEcho: true }, 'hunter2').parameters).toEqual([{ key: 'Key', value: 'hunter2', secret: true }])
    const { problems } = check({ noEcho: true, allowedValues: '["a"]', minLength: '20' }, 'hunter2')
    expect(problems.join()).not.toContain('hunter2')
  })

  test('a pattern this engine cannot read is left to AWS', () => {
    expect(check({ allowedPattern: '(?<!a++)b' }, 'b').problems).toEqual([])
  })
})

test.each([
  ['eu-west-1', true],
  ['us-gov-east-1', true],
  ['Europe', false],
  ['eu-west-1^active=true', false],
])('is %j a region name: %s', (name, expected) => {
  expect(isRegion(name)).toBe(expected)
})

test('a role must belong to the account and partition', () => {
  expect(isRoleOf('arn:aws:iam::222233334444:role/path/Role', 'aws', '222233334444')).toBe(true)
  expect(isRoleOf('arn:aws:iam::999999999999:role/Role', 'aws', '222233334444')).toBe(false)
  expect(isRoleOf('arn:aws-cn:iam::222233334444:role/Role', 'aws', '222233334444')).toBe(false)
  expect(isRoleOf('arn:aws:iam::222233334444:user/Role', 'aws', '222233334444')).toBe(false)
  // A partition is data, not a pattern.
  expect(isRoleOf('arn:aws:iam::222233334444:role/Role', '.*', '222233334444')).toBe(false)
  expect(isRoleOf('arn:aws:iam::222233334444:role/Role', '(', '222233334444')).toBe(false)
})
