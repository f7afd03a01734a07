import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as ec2 from '@aws-sdk/client-ec2'
import { loadServiceModel } from '../../../../src/local/aws/model/service-model.ts'
import type { ServiceModel } from '../../../../src/local/aws/model/service-model.ts'
import { readForm } from '../../../../src/local/aws/wire/form.ts'
import { jsonAnswer } from '../../../../src/local/aws/wire/json.ts'
import { queryAnswer, queryError } from '../../../../src/local/aws/wire/xml.ts'

const query = loadServiceModel(cloudFormation, {
  id: 'cloudformation',
  iamPrefix: 'cloudformation',
  protocol: 'query',
  xmlns: 'urn:x',
})
const network = loadServiceModel(ec2, { id: 'ec2', iamPrefix: 'ec2', protocol: 'ec2', xmlns: 'urn:e' })
const operation = (model: ServiceModel, name: string) => {
  const found = model.operation(name)
  if (!found) throw new Error(`no operation ${name}`)
  return found
}

describe('a form of the query protocol', () => {
  it('becomes structures and lists, in the order of the numbers', () => {
    const fields = new URLSearchParams({
      'Parameters.member.2.ParameterKey': 'B',
      'Parameters.member.1.ParameterKey': 'A',
      'Parameters.member.10.ParameterKey': 'C',
      'Capabilities.member.1': 'CAPABILITY_IAM',
      StackName: 'a & b',
      DisableRollback: 'true',
      Unknown: 'x',
    })
    expect(readForm(operation(query, 'CreateStack').input, fields, 'query')).toEqual({
      StackName: 'a & b',
      DisableRollback: 'true',
      Parameters: [{ ParameterKey: 'A' }, { ParameterKey: 'B' }, { ParameterKey: 'C' }],
      Capabilities: ['CAPABILITY_IAM'],
    })
  })

  it('has names and flat lists of its own for EC2', () => {
    const fields = new URLSearchParams({
      'Filter.1.Name': 'vpc-id',
      'Filter.1.Value.1': 'vpc-1',
      'Filter.1.Value.2': 'vpc-2',
      'SubnetId.1': 'subnet-1',
    })
    expect(readForm(operation(network, 'DescribeSubnets').input, fields, 'ec2')).toEqual({
      Filters: [{ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }],
      SubnetIds: ['subnet-1'],
    })
  })
})

describe('an answer', () => {
  it('wraps the result of the query protocol and escapes text', () => {
    const value = { Stacks: [{ StackName: 'a<b>&"c"', CreationTime: new Date(0) }] }
    expect(queryAnswer(query, 'DescribeStacks', operation(query, 'DescribeStacks').output, value, 'r-1')).toBe(
      '<DescribeStacksResponse xmlns="urn:x"><DescribeStacksResult><Stacks><member>' +
        '<StackName>a&lt;b&gt;&amp;&quot;c&quot;</StackName><CreationTime>1970-01-01T00:00:00.000Z</CreationTime>' +
        '</member></Stacks></DescribeStacksResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DescribeStacksResponse>',
    )
  })

  it('has no result element when the operation answers nothing', () => {
    const { output } = operation(query, 'DeleteStack')
    expect(queryAnswer(query, 'DeleteStack', output, {}, 'r-2')).not.toContain('DeleteStackResult')
  })

  it('has no wrapper in EC2', () => {
    const text = queryAnswer(
      network,
      'DescribeVpcs',
      operation(network, 'DescribeVpcs').output,
      { Vpcs: [{ VpcId: 'vpc-1' }] },
      'r-3',
    )
    expect(text).toBe(
      '<DescribeVpcsResponse xmlns="urn:e"><requestId>r-3</requestId><vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>',
    )
  })

  it('is an error in the form of its protocol', () => {
    expect(queryError(query, 'ValidationError', 'a < b', 400, 'r')).toContain(
      '<Type>Sender</Type><Code>ValidationError</Code><Message>a &lt; b</Message>',
    )
    expect(queryError(network, 'UnauthorizedOperation', 'no', 403, 'r')).toMatch(
      /^<Response><Errors><Error><Code>UnauthorizedOperation/,
    )
  })

  it('has dates as seconds in JSON', () => {
    expect(jsonAnswer({ At: new Date(1_500), Deep: [{ At: new Date(2_000) }] })).toBe('{"At":1.5,"Deep":[{"At":2}]}')
  })
})
