import { parseAmzDate, signatureMatches } from '../../../../src/local/aws/auth/sigv4.ts'
import { readSignature } from '../../../../src/local/aws/auth/signature.ts'
import type { Signature } from '../../../../src/local/aws/auth/signature.ts'
import { Faults, faultSchema } from '../../../../src/local/aws/faults.ts'
import { Throttle } from '../../../../src/local/aws/throttle.ts'

describe('signature version 4', () => {
  // The signing example that AWS documents for IAM's ListUsers.
  const secret = ['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCYEXAMPLEKEY'].join('/')
  const headers = {
    host: 'iam.amazonaws.com',
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'x-amz-date': '20150830T123600Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  }
  const request = { method: 'GET', url: '/?Action=ListUsers&Version=2010-05-08', headers, body: Buffer.alloc(0) }
  const read = (authorization: string | undefined) =>
    readSignature({ url: request.url, headers: { ...headers, authorization } })
  const signature = read(headers.authorization) as Signature

  it('is verified as AWS computes it', () => {
    expect(signature).toMatchObject({
      accessKeyId: 'AKIDEXAMPLE',
      day: '20150830',
      region: 'us-east-1',
      service: 'iam',
    })
    expect(signatureMatches(request, signature, secret)).toBe(true)
  })

  it.each([
    ['another secret', {}, 'other'],
    ['another query', { url: '/?Action=ListRoles&Version=2010-05-08' }, secret],
    ['another body', { body: Buffer.from('x') }, secret],
    ['another header', { headers: { ...headers, host: 'elsewhere' } }, secret],
  ])('does not match with %s', (_case, change, key) => {
    expect(signatureMatches({ ...request, ...change }, signature, key)).toBe(false)
  })

  it.each([headers.authorization.slice(0, -1), headers.authorization.replace('5d672d', '5D672D')])(
    'does not match in another form: %s',
    (text) => {
      expect(signatureMatches(request, read(text) as Signature, secret)).toBe(false)
    },
  )

  it.each([undefined, '', 'Basic abc', 'AWS4-HMAC-SHA1 x'])('is not there in %j', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it.each([
    [
      'AWS4-HMAC-SHA256 Credential=a/b',
      "requires 'Signature' parameter. Authorization header requires 'SignedHeaders'",
    ],
    [headers.authorization.replace('aws4_request', 'aws3_request'), 'exactly 5 slash-delimited elements'],
    [headers.authorization.replace('20150830', 'today'), 'exactly 5 slash-delimited elements'],
  ])('is malformed in %s', (text, malformed) => {
    expect(read(text)).toEqual({ malformed: expect.stringContaining(malformed) })
  })

  it('reads its parts in any order', () => {
    const [, parts = ''] = /^\S+ (.*)$/.exec(headers.authorization) ?? []
    expect(read(`AWS4-HMAC-SHA256 ${parts.split(', ').reverse().join(',')}`)).toEqual(signature)
  })

  it('reads the dates of its headers', () => {
    expect(parseAmzDate('20150830T123600Z')).toBe(Date.UTC(2015, 7, 30, 12, 36))
    expect(parseAmzDate('2015-08-30')).toBeNaN()
  })
})

describe('a throttle', () => {
  const limits = { read: { rate: 10, burst: 20 }, write: { rate: 2, burst: 5 }, sts: { rate: 600, burst: 600 } }
  const taken = (throttle: Throttle, operation: string, tries: number, region = 'us-east-1'): number =>
    Array.from({ length: tries }, () => throttle.take('1', region, 'servicecatalog', operation)).filter(Boolean).length

  it('lets a burst through, then the rate', () => {
    let now = 0
    const throttle = new Throttle(limits, () => now)
    expect(taken(throttle, 'ListPortfolios', 30)).toBe(20)
    now += 500
    expect(taken(throttle, 'ListPortfolios', 30)).toBe(5)
    now += 3_600_000
    expect(taken(throttle, 'ListPortfolios', 30)).toBe(20)
  })

  it('counts operations, regions, reads and writes apart', () => {
    const throttle = new Throttle(limits, () => 0)
    taken(throttle, 'ListPortfolios', 30)
    expect(taken(throttle, 'SearchProducts', 1)).toBe(1)
    expect(taken(throttle, 'ListPortfolios', 1, 'eu-west-1')).toBe(1)
    expect(taken(throttle, 'ProvisionProduct', 10)).toBe(5)
  })
})

describe('faults', () => {
  const target = { service: 'sts', operation: 'AssumeRole', account: '1', region: 'us-east-1' }
  const fault = (match: object, times = 1) => faultSchema.parse({ match, times, answer: { delayMs: 1 } })

  it('are taken in order, as often as they say, by those they match', () => {
    const faults = new Faults()
    faults.plant([fault({ service: 'ssm' }), fault({ operation: 'AssumeRole', account: '1' }, 2)])
    expect([faults.take(target), faults.take(target), faults.take(target)]).toEqual([
      { delayMs: 1 },
      { delayMs: 1 },
      undefined,
    ])
    expect(faults.list()).toHaveLength(1)
  })

  it('let as many go by as they say before they strike', () => {
    const faults = new Faults()
    const answer = { expiredToken: true }
    faults.plant([faultSchema.parse({ match: {}, skip: 2, answer }), fault({ operation: 'AssumeRole' }, 1)])
    expect([1, 2, 3, 4].map(() => faults.take(target))).toEqual([{ delayMs: 1 }, undefined, answer, undefined])
  })

  it('release what they hold when they are cleared', async () => {
    const faults = new Faults()
    const held = faults.hold()
    expect(faults.holding).toBe(1)
    faults.clear()
    await held
    expect(faults.holding).toBe(0)
  })

  it.each([{ answer: {} }, { answer: { hold: 'never' } }, { match: { colour: 'red' }, answer: { delayMs: 1 } }])(
    'are refused in the form %j',
    (value) => {
      expect(faultSchema.safeParse(value).success).toBe(false)
    },
  )
})
