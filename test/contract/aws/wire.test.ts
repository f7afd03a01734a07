/** What goes over the wire, sent without a client: signatures, forms of requests, names and statuses of refusals. */
import { SaxesParser } from 'saxes'
import { startDemo } from './support.ts'
import type { Demo } from './support.ts'
import { json, query, raw } from './raw.ts'
import type { RawAnswer, RawRequest } from './raw.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const said = ({ status, code }: RawAnswer) => [status, code]
const list = (change: Partial<RawRequest> = {}) => json('ListPortfolios', '{}', change)
const caller = (change: Partial<RawRequest> = {}) => query('sts', { Action: 'GetCallerIdentity' }, change)
const vpcs = (fields: Record<string, string> = {}, change: Partial<RawRequest> = {}) =>
  query('ec2', { Action: 'DescribeVpcs', ...fields }, change)

describe('a request without a valid signature', () => {
  const without = (name: string) => (sent: { headers: Record<string, string> }) => {
    Reflect.deleteProperty(sent.headers, name)
  }
  const authorization = (change: (text: string) => string) => (sent: { headers: Record<string, string> }) => {
    sent.headers['authorization'] = change(sent.headers['authorization'] ?? '')
  }
  const cut = authorization((text) => text.replace(/, Signature.*/, ''))
  const zeros = authorization((text) => text.replace(/Signature=.*/, `Signature=${'0'.repeat(64)}`))
  const short = authorization((text) => text.slice(0, -1))
  const scope = authorization((text) => text.replace('aws4_request', 'aws4'))
  const bearer = authorization(() => 'Bearer token')

  it.each<[string, RawRequest['tamper'], string, string, string]>([
    ['without its header', without('authorization'), 'MissingAuthenticationTokenException', 'MissingAuthenticationToken', 'MissingAuthenticationToken'], // prettier-ignore
    ['with another scheme', bearer, 'MissingAuthenticationTokenException', 'MissingAuthenticationToken', 'MissingAuthenticationToken'], // prettier-ignore
    ['that is cut off', cut, 'IncompleteSignatureException', 'IncompleteSignature', 'IncompleteSignature'],
    ['of another scope', scope, 'IncompleteSignatureException', 'IncompleteSignature', 'IncompleteSignature'],
    ['without a date', without('x-amz-date'), 'IncompleteSignatureException', 'IncompleteSignature', 'IncompleteSignature'], // prettier-ignore
    ['of zeros', zeros, 'InvalidSignatureException', 'SignatureDoesNotMatch', 'AuthFailure'],
    ['that is too short', short, 'InvalidSignatureException', 'SignatureDoesNotMatch', 'AuthFailure'],
  ])('%s is refused in the words of JSON services, query services and EC2', async (_case, tamper, ...codes) => {
    const answers = await Promise.all(
      [list({ tamper }), caller({ tamper }), vpcs({}, { tamper })].map((r) => raw(demo, r)),
    )
    expect(answers.map((answer) => answer.code)).toEqual(codes)
    expect(answers.map((answer) => answer.status)).toEqual([400, 403, codes[2] === 'AuthFailure' ? 401 : 403])
  })

  it('for another service, region or account is refused', async () => {
    const nobody = { accessKeyId: 'AKIANOBODY000000', secretAccessKey: 'x' }
    const changes = [{ signedFor: 'sts' }, { signedFor: 's3' }, { region: 'us-moon-1' }, { region: 'cn-north-1' }, { keys: nobody }, { region: 'me-south-1' }] // prettier-ignore
    const codes = async (request: (change: Partial<RawRequest>) => RawRequest) =>
      (await Promise.all(changes.map((change) => raw(demo, request(change))))).map((answer) => answer.code)
    const wrong = 'InvalidSignatureException'
    const unknown = 'UnrecognizedClientException'
    expect(await codes(list)).toEqual([wrong, wrong, wrong, wrong, unknown, unknown])
    expect(await codes((change) => vpcs({}, change))).toEqual(changes.map(() => 'AuthFailure'))
  })

  it('is refused when the target or another header of AWS is not under it', async () => {
    const other = (sent: { headers: Record<string, string> }) => {
      sent.headers['x-amz-target'] = 'AWS242ServiceCatalogService.ListTagOptions'
    }
    const more = (sent: { headers: Record<string, string> }) => {
      sent.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
    }
    expect((await raw(demo, list({ tamper: other }))).code).toBe('InvalidSignatureException')
    expect((await raw(demo, list({ tamper: more }))).body).toContain("'x-amz-content-sha256' must be a 'SignedHeader'")
  })
})

describe('a signature in the query string', () => {
  const path = '/?Action=GetCallerIdentity&Version=2011-06-15'
  const presigned = (change: Partial<RawRequest> = {}): RawRequest => ({
    service: 'sts',
    method: 'GET',
    path,
    presigned: true,
    ...change,
  })

  it('is as good as one in a header, of a user and of a session', async () => {
    expect((await raw(demo, presigned())).body).toContain('user/administrator')
    const keys = await demo.assume('sync', 'presigner')
    expect((await raw(demo, presigned({ keys }))).body).toContain('assumed-role/SwitchboardSync/presigner')
  })

  it.each([
    ['for longer than it was signed for', `${path}&X-Amz-Expires=0`, 'IncompleteSignature'],
    ['for ever', `${path}&X-Amz-Expires=604801`, 'IncompleteSignature'],
  ])('is not good %s', async (_case, asked, code) => {
    expect(said(await raw(demo, presigned({ path: asked })))).toEqual([403, code])
  })

  it('does not match another question', async () => {
    const answer = await raw(demo, presigned({ keys: { ...demo.facts.administrator, secretAccessKey: 'x' } }))
    expect(said(answer)).toEqual([403, 'SignatureDoesNotMatch'])
  })
})

describe('the form of a request', () => {
  it.each<[string, RawRequest, number, string]>([
    ['of JSON with another method', list({ method: 'PUT' }), 404, 'UnknownOperationException'],
    ['of JSON to another path', list({ path: '/prod' }), 404, 'UnknownOperationException'],
    ['of JSON as plain text', list({ headers: { 'content-type': 'text/plain' } }), 404, 'UnknownOperationException'],
    ['of JSON to an operation of another case', json('listPortfolios'), 400, 'UnknownOperationException'],
    ['of JSON without the name of the service', list({ headers: { 'x-amz-target': 'ListPortfolios' } }), 400, 'UnknownOperationException'], // prettier-ignore
    ['of JSON that is a list', json('ListPortfolios', '[]'), 400, 'SerializationException'],
    ['of JSON that does not end', json('ListPortfolios', '{'), 400, 'SerializationException'],
    ['of JSON with a text for a number', json('ListPortfolios', '{"PageSize":"5"}'), 400, 'SerializationException'],
    ['of JSON with a fraction for a number', json('ListPortfolios', '{"PageSize":1.5}'), 400, 'SerializationException'],
    ['of JSON with a number that is too large', json('ListPortfolios', '{"PageSize":101}'), 400, 'ValidationException'],
    ['of JSON with 2 MB', json('ListPortfolios', ' '.repeat(2_000_000)), 413, 'RequestEntityTooLargeException'],
    ['of a query with another method', caller({ method: 'PUT' }), 405, 'MethodNotAllowed'],
    ['of a query in JSON', caller({ headers: { 'content-type': 'application/json' } }), 400, 'MissingAction'],
    ['of a query without a version', query('sts', { Action: 'GetCallerIdentity', Version: '' }), 400, 'InvalidAction'],
    ['of a query for an unknown action', query('sts', { Action: 'GetCaller' }), 400, 'InvalidAction'],
    ['of a query with a word for a number', query('sts', { Action: 'AssumeRole', RoleArn: 'arn:aws:iam::222233334444:role/R', RoleSessionName: 'me', DurationSeconds: 'long' }), 400, 'MalformedInput'], // prettier-ignore
    ['of a query with parts of a text', query('cloudformation', { Action: 'DescribeStacks', 'StackName.a': 'x' }), 400, 'MalformedInput'], // prettier-ignore
    ['of EC2 without a version', query('ec2', { Action: 'DescribeVpcs', Version: '' }), 400, 'NoSuchVersion'],
    ['of EC2 without an action', query('ec2', {}), 400, 'MissingParameter'],
    ['of EC2 with an unknown parameter', vpcs({ Colour: 'red' }), 400, 'UnknownParameter'],
    ['of EC2 with a word for a number', vpcs({ MaxResults: 'few' }), 400, 'InvalidParameterValue'],
    ['of EC2 with a page that is too small', vpcs({ MaxResults: '4' }), 400, 'InvalidParameterValue'],
    ['of EC2 with a filter that objects have of their own', vpcs({ 'Filter.1.Name': 'constructor', 'Filter.1.Value.1': '*' }), 400, 'InvalidParameterValue'], // prettier-ignore
    ['of EC2 with a filter it does not know, though there is nothing to filter', query('ec2', { Action: 'DescribeVolumes', 'Filter.1.Name': 'colour', 'Filter.1.Value.1': 'red' }), 400, 'InvalidParameterValue'], // prettier-ignore
    ['of EC2 with a token that it did not give', vpcs({ NextToken: 'LTU' }), 400, 'InvalidNextToken'],
    ['of EC2 for pages of named machines', query('ec2', { Action: 'DescribeInstances', 'InstanceId.1': 'i-1', MaxResults: '5' }), 400, 'InvalidParameterCombination'], // prettier-ignore
    ['of EC2 that is a dry run', vpcs({ DryRun: 'true' }), 412, 'DryRunOperation'],
  ])('%s is refused', async (_case, request, status, code) => {
    const answer = await raw(demo, request)
    expect(said(answer)).toEqual([status, code])
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.body).not.toContain('.ts:')
  })

  it('of a query may be a GET, its parameters in any order of digits', async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `&VpcId.${index + 1}=vpc-${index}`).join('')
    const answer = await raw(demo, {
      service: 'ec2',
      method: 'GET',
      path: `/?Action=DescribeVpcs&Version=2016-11-15${ids}`,
    })
    expect(said(answer)).toEqual([400, 'InvalidVpcID.NotFound'])
  })

  it('filters by tags', async () => {
    const named = await raw(demo, vpcs({ 'Filter.1.Name': 'tag:Name', 'Filter.1.Value.1': 'ma*' }))
    expect(named.body.match(/<vpcId>/g)).toHaveLength(1)
    const none = await raw(demo, vpcs({ 'Filter.1.Name': 'tag:Stage', 'Filter.1.Value.1': '*' }))
    expect(none.body).toContain('<vpcSet></vpcSet>')
  })

  it('gives back any text in XML that can be read', async () => {
    const StackName = 'a\u0001<b>&"\ud800\r\u{1f600}'
    const answer = await raw(demo, query('cloudformation', { Action: 'DescribeStacks', StackName }))
    let text = ''
    const parser = new SaxesParser()
    parser.on('text', (part) => (text += part))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(answer.body).close()
    expect(text).toContain('Stack with id a\ufffd<b>&"\ufffd\r\u{1f600} does not exist')
  })
})
