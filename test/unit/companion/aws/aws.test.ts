import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SearchProductsCommand } from '@aws-sdk/client-service-catalog'
import { AwsClients, type AwsTarget } from '../../../../src/companion/aws/clients.ts'
import {
  CredentialCache,
  type RoleSession,
  type SessionCredentials,
} from '../../../../src/companion/aws/credentials.ts'
import { awsErrorKind, toAwsError } from '../../../../src/companion/aws/errors.ts'
import { allPages } from '../../../../src/companion/aws/pages.ts'
import { regionFault } from '../../../../src/companion/aws/partitions.ts'
import { AdaptiveRate } from '../../../../src/companion/aws/rate.ts'
import type { AwsError } from '../../../../src/companion/errors.ts'

const session: RoleSession = {
  roleArn: 'arn:aws:iam::123456789012:role/a',
  externalId: '',
  sessionName: 's1',
  region: 'eu-west-1',
}

describe('credential cache', () => {
  const setUp = () => {
    let now = 0
    let asked = 0
    const assume = async (): Promise<SessionCredentials> => ({
      accessKeyId: `key-${++asked}`,
      secretAccessKey: 'x',
      sessionToken: 't',
      expiration: new Date(now + 3_600_000),
    })
    const cache = new CredentialCache(assume, () => now)
    return { cache, advance: (ms: number) => (now += ms), asked: () => asked }
  }

  it('asks once for callers at the same time, in every region', async () => {
    const { cache, asked } = setUp()
    await Promise.all([cache.get(session), cache.get(session), cache.get({ ...session, region: 'us-east-1' })])
    expect(asked()).toBe(1)
  })

  it('keeps sessions of different names and roles apart', async () => {
    const { cache, asked } = setUp()
    await cache.get(session)
    await cache.get({ ...session, sessionName: 's2' })
    await cache.get({ ...session, externalId: 'other' })
    expect(asked()).toBe(3)
  })

  it('renews five minutes before the end, once for all', async () => {
    const { cache, advance, asked } = setUp()
    await cache.get(session)
    advance(54 * 60_000)
    await cache.get(session)
    expect(asked()).toBe(1)
    advance(2 * 60_000)
    const renewed = await Promise.all([cache.get(session), cache.get(session)])
    expect(renewed.map((credentials) => credentials.accessKeyId)).toEqual(['key-2', 'key-2'])
  })

  it('forgets the session asked for longest ago rather than keep one for everybody who ever ordered', async () => {
    const { cache, asked } = setUp()
    for (let person = 0; person <= 1000; person++) await cache.get({ ...session, sessionName: `p${person}` })
    await cache.get({ ...session, sessionName: 'p1000' })
    expect(asked()).toBe(1001)
    await cache.get({ ...session, sessionName: 'p0' })
    expect(asked()).toBe(1002)
  })

  it('does not remember a refusal', async () => {
    let refuse = true
    const cache = new CredentialCache(async () => {
      if (refuse) throw new Error('no')
      return { accessKeyId: 'k', secretAccessKey: 'x', sessionToken: 't', expiration: new Date(Date.now() + 3_600_000) }
    })
    await expect(cache.get(session)).rejects.toThrow('no')
    refuse = false
    expect((await cache.get(session)).accessKeyId).toBe('k')
  })
})

describe('rate', () => {
  const setUp = (start = 8) => {
    let now = 0
    const rate = new AdaptiveRate({ start, now: () => now, wait: async (ms) => void (now += ms) })
    return { rate, time: () => now, advance: (ms: number) => (now += ms) }
  }

  it('lets a burst through and then holds the rate', async () => {
    const { rate, time } = setUp(10)
    for (let call = 0; call < 10; call++) await rate.acquire()
    expect(time()).toBe(0)
    for (let call = 0; call < 20; call++) await rate.acquire()
    expect(time()).toBeGreaterThanOrEqual(1950)
    expect(time()).toBeLessThan(2100)
  })

  it('halves when throttled, once for calls in flight together, and never below its floor', () => {
    const { rate, advance } = setUp(8)
    for (let call = 0; call < 5; call++) rate.report(true)
    expect(rate.rate).toBe(4)
    for (let round = 0; round < 10; round++) {
      advance(2000)
      rate.report(true)
    }
    expect(rate.rate).toBe(0.5)
  })

  it('gains half a call a second per ten clean seconds', () => {
    const { rate, advance } = setUp(4)
    for (let second = 0; second < 30; second++) {
      advance(1000)
      rate.report(false)
    }
    expect(rate.rate).toBe(5.5)
  })

  it('serves callers in order', async () => {
    const { rate } = setUp(1)
    const order: number[] = []
    await Promise.all([1, 2, 3].map((n) => rate.acquire().then(() => order.push(n))))
    expect(order).toEqual([1, 2, 3])
  })
})

describe('errors of AWS', () => {
  const fault = (name: string, status = 400): Error =>
    Object.assign(new Error('said so'), { name, $metadata: { httpStatusCode: status } })
  const kinds: [string, number, string][] = [
    ['ThrottlingException', 400, 'throttled'],
    ['TooManyRequestsException', 429, 'throttled'],
    ['InternalFailure', 500, 'transient'],
    ['NewServerFault', 503, 'transient'],
    ['NewClientFault', 400, 'refused'],
    ['ExpiredTokenException', 403, 'expired'],
    ['ResourceNotFoundException', 400, 'missing'],
    ['AccessDeniedException', 400, 'denied'],
    ['SignatureDoesNotMatch', 403, 'configuration'],
    ['RequestTimeTooSkewed', 403, 'configuration'],
    ['DuplicateResourceException', 400, 'refused'],
  ]
  it.each(kinds)('%s (HTTP %d) is %s', (name, status, kind) => {
    expect(awsErrorKind(fault(name, status))).toBe(kind)
  })

  it('takes a broken connection for transient', () => {
    expect(awsErrorKind(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))).toBe('transient')
  })

  it('says the same for the same fault, so that nothing is written twice', () => {
    const one = Object.assign(new Error('Not allowed (RequestId: 4f5e-1)'), { name: 'AccessDeniedException' })
    const two = Object.assign(new Error('Not allowed (RequestId: 9a0b-2)'), { name: 'AccessDeniedException' })
    expect(toAwsError('X', one).message).toBe(toAwsError('X', two).message)
    expect(toAwsError('X in account 1', one).message).toBe('X in account 1: AccessDeniedException: Not allowed.')
  })
})

describe('pages', () => {
  it('are read to the last', async () => {
    const pages: Record<string, { items: number[]; next?: string }> = {
      first: { items: [1, 2], next: 'b' },
      b: { items: [], next: 'c' },
      c: { items: [3] },
    }
    expect(
      await allPages(
        async (token) => pages[token ?? 'first'] ?? { items: [] },
        (page) => page.items,
        (page) => page.next,
      ),
    ).toEqual([1, 2, 3])
  })

  it('end when a token comes again', async () => {
    await expect(
      allPages(
        async () => ({ items: [1] }),
        (page) => page.items,
        () => 'same',
      ),
    ).rejects.toThrow(/same page token/)
  })
})

describe('partitions', () => {
  const cases: ['aws' | 'aws-us-gov' | 'aws-cn', string, boolean][] = [
    ['aws', 'eu-west-1', true],
    ['aws', 'us-gov-west-1', false],
    ['aws', 'cn-north-1', false],
    ['aws-us-gov', 'us-gov-west-1', true],
    ['aws-us-gov', 'us-east-1', false],
    ['aws-cn', 'cn-northwest-1', true],
    ['aws', 'europe', false],
  ]
  it.each(cases)('%s has %s: %s', (partition, region, fits) => {
    expect(regionFault(partition, region) === undefined).toBe(fits)
  })
})

describe('clients', () => {
  const target: AwsTarget = { ...session, accountId: '123456789012', purpose: 'order' }
  const before = process.env['AWS_ENDPOINT_URL']
  let server: Server
  let answers: { status: number; body: object }[]
  let keys: string[]
  let assumed: number
  let clients: AwsClients

  beforeEach(async () => {
    keys = []
    answers = []
    assumed = 0
    server = createServer((request, response) => {
      keys.push(/Credential=(\S+?)\//.exec(request.headers.authorization ?? '')?.[1] ?? '')
      request.resume()
      request.on('end', () => {
        const { status, body } = answers.shift() ?? { status: 200, body: { ProductViewSummaries: [] } }
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
        response.end(JSON.stringify(body))
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    clients = new AwsClients({
      callsPerSecond: 50,
      timeoutSeconds: 5,
      assumeRole: async () => ({
        accessKeyId: `KEY${++assumed}`,
        secretAccessKey: 's',
        sessionToken: 't',
        expiration: new Date(Date.now() + 3_600_000),
      }),
    })
  })
  afterEach(async () => {
    clients.close()
    if (before === undefined) delete process.env['AWS_ENDPOINT_URL']
    else process.env['AWS_ENDPOINT_URL'] = before
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const search = (onCall?: (n: number) => void) =>
    clients.call(target, 'SearchProducts', (client) => client.send(new SearchProductsCommand({})), onCall)
  const expired = {
    status: 400,
    body: { __type: 'ExpiredTokenException', message: 'The security token included in the request is expired' },
  }

  it('sign with the session of the role and assume it once', async () => {
    await search()
    await search()
    expect(keys).toEqual(['KEY1', 'KEY1'])
  })

  it('renew the session once when it has expired', async () => {
    answers = [expired]
    await search()
    expect(keys).toEqual(['KEY1', 'KEY2'])
  })

  it('give up when a new session is refused as well', async () => {
    answers = [expired, expired]
    await expect(search()).rejects.toMatchObject({ kind: 'expired', awsCode: 'ExpiredTokenException', retryable: true })
    expect(keys).toHaveLength(2)
  })

  it('count repeats and name operation, account and region in an error', async () => {
    let sent = 0
    answers = [{ status: 400, body: { __type: 'InvalidParametersException', message: 'wrong' } }]
    const error = await search((n) => (sent += n)).catch((thrown: unknown) => thrown as AwsError)
    expect(error).toMatchObject({
      message: 'SearchProducts in account 123456789012, region eu-west-1: InvalidParametersException: wrong.',
      kind: 'refused',
    })
    expect(sent).toBe(1)
  })

  it.each(['order', 'sync'] as const)(
    'send a call of purpose %s that gets no answer twice, then say so with the setting that allows more time',
    async (purpose) => {
      let sent = 0
      server.removeAllListeners('request')
      server.on('request', () => (sent += 1))
      const hasty = new AwsClients({
        callsPerSecond: 50,
        timeoutSeconds: 0.2,
        assumeRole: async () => ({
          accessKeyId: 'k',
          secretAccessKey: 's',
          sessionToken: 't',
          expiration: new Date(Date.now() + 3_600_000),
        }),
      })
      const error = await hasty
        .call({ ...target, purpose }, 'SearchProducts', (client) => client.send(new SearchProductsCommand({})))
        .catch((thrown: unknown) => thrown)
      hasty.close()
      expect(error).toMatchObject({
        message:
          'SearchProducts in account 123456789012, region eu-west-1: TimeoutError: No answer within the time allowed (aws.timeout_seconds). Check that this machine reaches the region.',
        kind: 'transient',
        retryable: true,
      })
      expect(sent).toBe(2)
    },
  )

  it('repeat a throttled call and count it', async () => {
    let sent = 0
    answers = [{ status: 400, body: { __type: 'ThrottlingException', message: 'Rate exceeded' } }]
    await search((n) => (sent += n))
    expect(sent).toBe(2)
  })
})
