import { conditionOf, holds } from '../../../../../src/local/instance/portal/client/form/condition.ts'
import { answersFor } from '../../../../../src/local/instance/portal/client/form/answers.ts'
import { formOf } from '../../../../../src/local/instance/portal/client/form/model.ts'
import { policiesOf } from '../../../../../src/local/instance/portal/client/form/policy.ts'

const check = (condition: unknown, values: Record<string, string>) =>
  holds(conditionOf(condition), (field) => values[field])

describe('a condition', () => {
  test.each([
    ['env=prod', { env: 'prod' }, true],
    ['env=prod', { env: 'dev' }, false],
    ['env!=prod', { env: 'dev' }, true],
    ['envINprod,test', { env: 'test' }, true],
    ['envNOT INprod,test', { env: 'test' }, false],
    ['nameSTARTSWITHteam', { name: 'team-logs' }, true],
    ['nameENDSWITHteam', { name: 'team-logs' }, false],
    ['nameLIKEm-l', { name: 'team-logs' }, true],
    ['nameNOT LIKEm-l', { name: 'team-logs' }, false],
    ['nameDOES NOT CONTAINxyz', { name: 'team-logs' }, true],
    ['nameISEMPTY', { name: '' }, true],
    ['nameISNOTEMPTY', { name: '' }, false],
    ['days>9', { days: '30' }, true],
    ['days<=9', { days: '30' }, false],
    ['env=prod^days>9^EQ', { env: 'prod', days: '5' }, false],
    ['env=prod^ORenv=test', { env: 'test' }, true],
    ['env=prod^ORenv=test^days=1', { env: 'test', days: '2' }, false],
    ['env=prod^NQdays=2', { env: 'test', days: '2' }, true],
    ['backup=true', { backup: 'Yes' }, true],
    ['backup=No', { backup: 'false' }, true],
  ])('%s with %j is %s', (condition, values, expected) => {
    expect(check(condition, values as Record<string, string>)).toBe(expected)
  })

  test('names a variable by its id behind IO:', () => {
    const id = '0123456789abcdef0123456789abcdef'
    expect(check(`IO:${id}=v1^EQ`, { [id]: 'v1' })).toBe(true)
  })

  test('may come as a list of terms', () => {
    const terms = [
      { field: 'IO:env', oper: '=', value: 'prod' },
      { field: 'env', operator: '=', value: 'test', or: 'true' },
    ]
    expect(check(terms, { env: 'test' })).toBe(true)
    expect(check(terms, { env: 'dev' })).toBe(false)
  })

  test('does not hold for a variable the form lacks', () => {
    expect(check('missing!=1', {})).toBe(false)
  })

  test('always holds when it is empty', () => {
    expect(check('', {})).toBe(true)
  })
})

const fields = (more: Record<string, Record<string, unknown>> = {}) =>
  formOf(
    ['env', 'days', 'name'].map((name) => ({ id: `id-${name}`, name, label: name, type: 6, ...(more[name] ?? {}) })),
  )
const policy = (more: Record<string, unknown>) =>
  policiesOf([
    {
      onload: true,
      reverse: true,
      conditions: 'IO:env=prod',
      actions: [{ name: 'IO:id-days', visible: 'true', mandatory: 'true', disabled: 'ignore' }],
      ...more,
    },
  ])

describe('a UI policy', () => {
  test('shows a question and asks for it while its condition holds, and turns both round when it does not', () => {
    const answers = answersFor(fields(), policy({}))
    expect(answers.state('days')).toMatchObject({ visible: false, mandatory: false })
    answers.answer('env', 'prod')
    expect(answers.state('days')).toEqual({ visible: true, mandatory: true, readOnly: false })
    answers.answer('env', 'dev')
    expect(answers.state('days').visible).toBe(false)
  })

  test('is silent when it does not hold and does not reverse', () => {
    expect(answersFor(fields(), policy({ reverse: false })).state('days').visible).toBe(true)
  })

  test('without on load waits for the first change', () => {
    const answers = answersFor(fields(), policy({ onload: 'false' }))
    expect(answers.state('days').visible).toBe(true)
    answers.answer('name', 'x')
    expect(answers.state('days').visible).toBe(false)
  })

  test('cannot hide or lock a mandatory question without an answer', () => {
    const actions = [{ name: 'name', visible: 'false', disabled: 'true' }]
    const answers = answersFor(fields({ name: { mandatory: true } }), policy({ conditions: '', actions }))
    expect(answers.state('name')).toMatchObject({ visible: true, readOnly: false })
    answers.answer('name', 'given')
    expect(answers.state('name')).toMatchObject({ visible: false, readOnly: true })
  })

  test('with a higher order has the last word', () => {
    const policies = [
      ...policy({ order: 200, actions: [{ name: 'days', visible: 'true' }], conditions: '' }),
      ...policy({}),
    ]
    expect(answersFor(fields(), policiesOf([])).state('days').visible).toBe(true)
    expect(
      answersFor(
        fields(),
        policies.sort((a, b) => a.order - b.order),
      ).state('days').visible,
    ).toBe(true)
  })

  test('sets a value once, when it begins to hold, and policies that look at that value follow', () => {
    const policies = policiesOf([
      { order: 1, conditions: 'env=prod', actions: [{ name: 'days', value_action: 'setValue', value: '30' }] },
      { order: 2, conditions: 'days=30', actions: [{ name: 'name', mandatory: 'true' }] },
    ])
    const answers = answersFor(fields(), policies)
    expect(answers.answer('env', 'prod')).toEqual(['days'])
    expect(answers.state('name').mandatory).toBe(true)
    expect(answers.answer('days', '7')).toEqual([])
    expect(answers.value('days')).toBe('7')
  })

  test('ends although two of them set each other off for ever', () => {
    const turn = (from: string, to: string) => ({
      conditions: `days=${from}`,
      actions: [{ name: 'days', value_action: 'setValue', value: to }],
    })
    const answers = answersFor(fields(), policiesOf([turn('1', '2'), turn('2', '1')]))
    answers.answer('days', '1')
    expect(['1', '2']).toContain(answers.value('days'))
  })
})

describe('the answers sent with an order', () => {
  test('leave out what is empty, and what was typed into a question that is hidden now', () => {
    const answers = answersFor(fields({ days: { value: '14' } }), policy({}))
    answers.answer('env', 'prod')
    answers.answer('days', '99')
    expect(answers.submission()).toEqual({ env: 'prod', days: '99' })
    answers.answer('env', 'dev')
    expect(answers.submission()).toEqual({ env: 'dev', days: '14' })
  })

  test('are checked only where they show', () => {
    const answers = answersFor(fields(), policy({}))
    expect(answers.problems()).toEqual([])
    answers.answer('env', 'prod')
    expect(answers.problems().map(({ field }) => field.name)).toEqual(['days'])
  })
})
