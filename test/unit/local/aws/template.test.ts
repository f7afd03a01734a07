import { resolve, TemplateError } from '../../../../src/local/aws/template/functions.ts'
import { parameterDefinitions, parameterFaults } from '../../../../src/local/aws/template/parameters.ts'
import { parseTemplate, TemplateFormatError } from '../../../../src/local/aws/template/parse.ts'
import { narrowedValues, ruleFaults } from '../../../../src/local/aws/template/rules.ts'
import { planStack } from '../../../../src/local/aws/template/stack.ts'

const frame = {
  partition: 'aws',
  account: '222233334444',
  region: 'eu-west-1',
  stackName: 'SC-222233334444-pp-x',
  stackId: 'arn:aws:cloudformation:eu-west-1:222233334444:stack/SC-222233334444-pp-x/1',
  network: undefined,
  zones: ['Z1ZONE'],
}

const bucket = 'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {BucketName: my-bucket}}}'
const outputsOf = (outputs: string, values: Record<string, string> = {}, rest = '') => {
  const plan = planStack(parseTemplate(`${rest}\n${bucket}\nOutputs:\n${outputs}`), values, frame)
  return Object.fromEntries(plan.outputs.map(({ key, value }) => [key, value]))
}

describe('reading a template', () => {
  it.each([
    ['a resource that is not there', `${bucket}\nOutputs: {O: {Value: !Ref Nothing}}`, 'dependencies [Nothing]'],
    ['a name of JavaScript', `${bucket}\nOutputs: {O: {Value: !Ref constructor}}`, 'dependencies [constructor]'],
    ['a parameter in a text', `${bucket}\nOutputs: {O: {Value: !Sub "\${No.Arn}"}}`, 'dependencies [No]'],
    ['a condition', `${bucket}\nOutputs: {O: {Value: !If [No, a, b]}}`, 'condition dependency No'],
    ['conditions in a circle', `Conditions: {A: !Not [Condition: B], B: {Condition: A}}\n${bucket}`, '[A, B]'],
    ['a section', `Resource: {}\n${bucket}`, 'Invalid template property or properties [Resource]'],
    ['a version', `AWSTemplateFormatVersion: 2011-01-01\n${bucket}`, 'unsupported value for AWSTemplateFormatVersion'],
    ['a type of a parameter', `Parameters: {P: {Type: constructor}}\n${bucket}`, 'Unrecognized parameter type'],
    ['a type of a resource', 'Resources: {B: {Type: constructor}}', 'Unrecognized resource types: [constructor]'],
  ])('refuses %s that CloudFormation does not know', (_case, text, message) => {
    expect(() => parseTemplate(text)).toThrow(TemplateFormatError)
    expect(() => parseTemplate(text)).toThrow(message)
  })

  it('leaves references alone where a transform may add what they are to', () => {
    const text = `Transform: AWS::Serverless-2016-10-31\n${bucket}\nOutputs: {O: {Value: !Ref FunctionRole}}`
    expect(Object.keys(parseTemplate(text).outputs)).toEqual(['O'])
  })

  it('takes short tags in YAML and long names in JSON for the same', () => {
    const yaml = parseTemplate(`
Resources:
  B: { Type: 'AWS::S3::Bucket' }
Outputs:
  A: { Value: !GetAtt B.Arn }
  J: { Value: !Join ['-', [!Ref B, x]] }`)
    const json = parseTemplate(
      JSON.stringify({
        Resources: { B: { Type: 'AWS::S3::Bucket' } },
        Outputs: {
          A: { Value: { 'Fn::GetAtt': ['B', 'Arn'] } },
          J: { Value: { 'Fn::Join': ['-', [{ Ref: 'B' }, 'x']] } },
        },
      }),
    )
    expect(yaml).toEqual(json)
  })

  it.each([
    ['Parameters: {}', 'At least one Resources member must be defined'],
    ['[1, 2]', 'unsupported structure'],
    ['Resources: {B: {}}', 'must contain a Type member'],
    [`Parameters: {P: {Default: x}}\n${bucket}`, 'must contain a Type member: P'],
    [`${bucket}\nOutputs: {O: {}}`, 'must contain a Value object'],
    ['Resources: [', 'not well-formed'],
    ['Resources: {', 'not well-formed'],
  ])('refuses %s', (text, message) => {
    expect(() => parseTemplate(text)).toThrow(TemplateFormatError)
    expect(() => parseTemplate(text)).toThrow(message)
  })
})

describe('intrinsic functions', () => {
  it('give the outputs of a stack', () => {
    const rest = `
Parameters:
  Stage: {Type: String}
  Names: {Type: CommaDelimitedList}
Mappings: {Sizes: {live: {Disk: 200}, test: {Disk: 20}}}
Conditions:
  IsLive: !Equals [!Ref Stage, live]
  IsQuiet: !And [!Not [!Condition IsLive], !Equals [a, a]]`
    const outputs = `
  Ref: {Value: !Ref B}
  Att: {Value: !GetAtt B.DomainName}
  Sub: {Value: !Sub '\${B}/\${Stage}/\${!literal}/\${AWS::Region}'}
  SubMap: {Value: !Sub ['\${x}-\${B.Arn}', {x: !Ref Stage}]}
  If: {Value: !If [IsLive, yes, no]}
  Map: {Value: !FindInMap [Sizes, !Ref Stage, Disk]}
  Select: {Value: !Select [1, !Ref Names]}
  Split: {Value: !Select [0, !Split ['.', a.b.c]]}
  Account: {Value: !Ref 'AWS::AccountId'}
  Base64: {Value: {'Fn::Base64': hi}}
  Shown: {Value: x, Condition: IsQuiet}
  Hidden: {Value: x, Condition: IsLive}`
    expect(outputsOf(outputs, { Stage: 'test', Names: 'red, green' }, rest)).toEqual({
      Ref: 'my-bucket',
      Att: 'my-bucket.s3.amazonaws.com',
      Sub: 'my-bucket/test/${literal}/eu-west-1',
      SubMap: 'test-arn:aws:s3:::my-bucket',
      If: 'no',
      Map: '20',
      Select: 'green',
      Split: 'a',
      Account: '222233334444',
      Base64: 'aGk=',
      Shown: 'x',
    })
  })

  it.each([
    ['!GetAtt B.Colour', 'does not support attribute type Colour'],
    ['!FindInMap [No, a, b]', 'Unable to get mapping'],
    ['!Select [5, [a]]', 'nonexistent value'],
    ['!Cidr [a, b, c]', 'Fn::Cidr is not supported'],
  ])('refuse %s', (expression, message) => {
    expect(() => outputsOf(`  O: {Value: ${expression}}`)).toThrow(TemplateError)
    expect(() => outputsOf(`  O: {Value: ${expression}}`)).toThrow(message)
  })

  it('keep apart what a template names and what every object has', () => {
    expect(() => outputsOf('  O: {Value: !FindInMap [constructor, name, x]}')).toThrow('Unable to get mapping')
    expect(() => outputsOf('  O: {Value: !GetAtt B.constructor}')).toThrow(
      'does not support attribute type constructor',
    )
  })

  it('find resources that depend on each other in a circle', () => {
    const text = `
Resources:
  A: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref C}}
  C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref A}}`
    expect(() => planStack(parseTemplate(text), {}, frame)).toThrow('Circular dependency between resources: [A, C]')
  })

  it('take hosted zones that the account has, and no others', () => {
    const text = `Parameters: {Zones: {Type: 'List<AWS::Route53::HostedZone::Id>'}}\n${bucket}`
    expect(planStack(parseTemplate(text), { Zones: 'Z1ZONE' }, frame).resources).toHaveLength(1)
    expect(() => planStack(parseTemplate(text), { Zones: 'Z1ZONE,Z2ZONE' }, frame)).toThrow(
      'parameter value Z2ZONE for parameter name Zones does not exist',
    )
  })

  it('leave a property out whose value is AWS::NoValue, so that a name is generated', () => {
    const text = 'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {BucketName: !Ref "AWS::NoValue"}}}'
    const [resource] = planStack(parseTemplate(text), {}, frame).resources
    expect(resource?.physicalId).toMatch(/^sc-222233334444-pp-x-b-[0-9a-f]{12}$/)
  })

  it('pass plain values through', () => {
    const scope = { ref: () => '', attribute: () => '', condition: () => true, mapping: () => '', zones: [] }
    expect(resolve({ a: [1, { b: null }] }, scope)).toEqual({ a: [1, { b: null }] })
  })
})

describe('parameters', () => {
  const definitions = parameterDefinitions(
    parseTemplate(`
Parameters:
  Size: {Type: Number, Default: 30, MinValue: 30, MaxValue: 90}
  Name: {Type: String, MinLength: 2, MaxLength: 4, AllowedPattern: '[a-z]+'}
  Zones: {Type: List<Number>, Default: '1,2'}
  Kind: {Type: String, Default: a, AllowedValues: [a, b], ConstraintDescription: a or b}
${bucket}`),
  )

  it('keep types, defaults and bounds as text', () => {
    expect(definitions[0]).toMatchObject({
      key: 'Size',
      type: 'Number',
      defaultValue: '30',
      minValue: '30',
      maxValue: '90',
    })
  })

  it.each([
    [{ Name: 'abc' }, []],
    [{}, ['Parameters: [Name] must have values']],
    [{ Name: 'abc', Other: 'x' }, ['Parameters: [Other] do not exist in the template']],
    [{ Name: 'a' }, ["Parameter 'Name' must contain at least 2 characters"]],
    [{ Name: 'abcde' }, ["Parameter 'Name' must contain at most 4 characters"]],
    [{ Name: 'ABC' }, ["Parameter 'Name' must match pattern [a-z]+"]],
    [{ Name: 'abc', Size: '29' }, ["Parameter 'Size' must be a number not less than 30"]],
    [{ Name: 'abc', Size: '91' }, ["Parameter 'Size' must be a number not greater than 90"]],
    [{ Name: 'abc', Size: '' }, ["Parameter 'Size' must be a number"]],
    [{ Name: 'abc', Zones: '1,two' }, ["Parameter 'Zones' must be a number"]],
    [{ Name: 'abc', Kind: 'c' }, ['Parameter Kind failed to satisfy constraint: a or b']],
  ])('%j have the faults %j', (values, faults) => {
    expect(parameterFaults(definitions, values as Record<string, string>)).toEqual(faults)
  })

  it.each([
    ['(?i)[a-z]+', 'ABC', []],
    ['\\p{Alpha}[\\p{Alnum}-]*', 'a-1', []],
    ['[\\p{Alnum}]+', '-', ["Parameter 'P' must match pattern [\\p{Alnum}]+"]],
    ['(', 'x', ["Parameter 'P' has an AllowedPattern that is no valid regular expression: ("]],
  ])('are held to the pattern %s, which is one of Java', (AllowedPattern, value, faults) => {
    const template = parseTemplate(
      JSON.stringify({
        Parameters: { P: { Type: 'String', AllowedPattern } },
        Resources: { B: { Type: 'AWS::S3::Bucket' } },
      }),
    )
    expect(parameterFaults(parameterDefinitions(template), { P: value })).toEqual(faults)
  })
})

describe('rules', () => {
  const definitions = parameterDefinitions(
    parseTemplate(`Parameters: {Type: {Type: String}, Stage: {Type: String}}\n${bucket}`),
  )
  const small = {
    Assertions: [{ Assert: { 'Fn::Contains': [['s', 'm'], { Ref: 'Type' }] }, AssertDescription: 'small' }],
  }

  it('hold when their assertions do, or when their condition does not', () => {
    const live = { ...small, RuleCondition: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] } }
    const check = (rule: object, values: Record<string, string>) =>
      ruleFaults({ R: rule }, definitions, values, 'eu-west-1')
    expect(check(small, { Type: 's', Stage: 'live' })).toEqual([])
    expect(check(small, { Type: 'l', Stage: 'live' })).toEqual(['small'])
    expect(check(live, { Type: 'l', Stage: 'live' })).toEqual([])
    expect(check(live, { Type: 'l', Stage: 'test' })).toEqual(['small'])
  })

  it('narrow the choices of a parameter only when they always apply', () => {
    const [type] = definitions
    if (!type) throw new Error('no parameter')
    const free = { ...type, allowedValues: ['s', 'l'] }
    expect(narrowedValues({ R: small }, free)).toEqual(['s'])
    expect(narrowedValues({ R: small }, type)).toEqual(['s', 'm'])
    expect(narrowedValues({ R: { ...small, RuleCondition: true } }, free)).toEqual(['s', 'l'])
  })
})
