import { evaluate, matchesAction, matchesGlob, trusts } from '../../../../src/local/aws/auth/policy.ts'
import type { PolicyStatement } from '../../../../src/local/aws/auth/policy.ts'

const policy = (...Statement: PolicyStatement[]) => [{ Version: '2012-10-17', Statement }]
const ask = (statements: PolicyStatement[], changes: object = {}) =>
  evaluate(policy(...statements), { action: 'servicecatalog:ListPortfolios', resource: '*', context: {}, ...changes })
const allow = (changes: Partial<PolicyStatement> = {}): PolicyStatement => ({
  Effect: 'Allow',
  Action: 'servicecatalog:List*',
  Resource: '*',
  ...changes,
})

describe('a policy', () => {
  it('allows what a statement allows, and nothing without one', () => {
    expect(ask([allow()])).toBe('allow')
    expect(ask([])).toBe('implicit-deny')
    expect(ask([allow()], { action: 'servicecatalog:DeletePortfolio' })).toBe('implicit-deny')
  })

  it('denies what a statement denies, whatever allows it', () => {
    expect(ask([allow(), { Effect: 'Deny', Action: '*', Resource: '*' }, allow()])).toBe('explicit-deny')
  })

  it('turns NotAction round', () => {
    expect(ask([{ Effect: 'Allow', NotAction: 'servicecatalog:Delete*', Resource: '*' }])).toBe('allow')
    expect(ask([{ Effect: 'Allow', NotAction: ['servicecatalog:List*'], Resource: '*' }])).toBe('implicit-deny')
  })

  it('asks for the resource', () => {
    const own = allow({ Resource: ['arn:aws:catalog:*:1:portfolio/port-a*'] })
    expect(ask([own], { resource: 'arn:aws:catalog:eu-west-1:1:portfolio/port-abc' })).toBe('allow')
    expect(ask([own], { resource: 'arn:aws:catalog:eu-west-1:1:portfolio/port-b' })).toBe('implicit-deny')
  })

  it.each([
    [{ StringEquals: { 'servicecatalog:userLevel': 'self' } }, { 'servicecatalog:userLevel': ['self'] }, true],
    [{ StringEquals: { 'ServiceCatalog:UserLevel': 'self' } }, { 'servicecatalog:userLevel': ['self'] }, true],
    [{ StringEquals: { 'servicecatalog:userLevel': 'self' } }, {}, false],
    [{ StringNotEquals: { 'aws:x': 'a' } }, {}, true],
    [{ StringNotEquals: { 'aws:x': 'a' } }, { 'aws:x': ['a'] }, false],
    [{ StringLike: { 'aws:x': ['b*', 'a?c'] } }, { 'aws:x': ['abc'] }, true],
    [{ StringEqualsIfExists: { 'aws:x': 'a' } }, {}, true],
    [{ Bool: { 'aws:x': true } }, { 'aws:x': ['true'] }, true],
    [{ Null: { 'aws:x': 'true' } }, {}, true],
    [{ 'ForAllValues:StringEquals': { 'aws:x': ['a', 'b'] } }, { 'aws:x': ['a', 'c'] }, false],
    [{ 'ForAnyValue:StringEquals': { 'aws:x': ['a', 'b'] } }, { 'aws:x': ['c', 'b'] }, true],
    [{ StringEquals: { 'aws:x': 'a', 'aws:y': 'b' } }, { 'aws:x': ['a'] }, false],
  ])('under the condition %j with %j: %s', (Condition, context, holds) => {
    expect(ask([allow({ Condition: Condition as NonNullable<PolicyStatement['Condition']> })], { context })).toBe(
      holds ? 'allow' : 'implicit-deny',
    )
  })

  it('says so when it has a condition nobody here understands', () => {
    expect(() => ask([allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })])).toThrow('IpAddress')
  })
})

describe('patterns', () => {
  it('take dots and brackets literally and actions without regard to case', () => {
    expect(matchesGlob('a.c', 'abc')).toBe(false)
    expect(matchesGlob('a(c*', 'a(cd')).toBe(true)
    expect(matchesGlob('ABC', 'abc')).toBe(false)
    expect(matchesAction('ServiceCatalog:list*', 'servicecatalog:ListPortfolios')).toBe(true)
  })
})

describe('a trust policy', () => {
  const caller = {
    account: '111122223333',
    principalArn: 'arn:aws:iam::111122223333:role/hub',
    callerArn: 'arn:aws:sts::111122223333:assumed-role/hub/s',
  }
  const statement = (AWS: string | string[]): PolicyStatement => ({ Effect: 'Allow', Principal: { AWS } })

  it.each([
    ['111122223333', true],
    ['arn:aws:iam::111122223333:root', true],
    ['arn:aws:iam::111122223333:role/hub', true],
    ['arn:aws:sts::111122223333:assumed-role/hub/s', true],
    ['*', true],
    ['arn:aws:iam::999922223333:root', false],
    ['arn:aws:iam::111122223333:role/hub*', false],
  ])('that names %s trusts the caller: %s', (principal, trusted) => {
    expect(trusts(statement(principal), caller)).toBe(trusted)
    expect(trusts(statement(['arn:aws:iam::1:root', principal]), caller)).toBe(trusted)
  })

  it('that names a service trusts no account', () => {
    expect(trusts({ Effect: 'Allow', Principal: { Service: 'servicecatalog.amazonaws.com' } }, caller)).toBe(false)
  })
})
