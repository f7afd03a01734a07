import {
  CreateHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListHostedZonesCommand,
  paginateListHostedZones,
  Route53Client,
  type ListHostedZonesRequest,
} from '@aws-sdk/client-route-53'
import type { HttpRequest } from '@smithy/types'
import { type Demo, failure, startDemo, type Keys } from './support.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
  demo.aws.seed({
    accounts: [
      {
        id: '333344445555',
        users: [
          {
            name: 'many',
            accessKeyId: 'AKIAMANYZONES0000000',
            secretAccessKey: 'many-zones',
            policies: [
              {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: 'route53:ListHostedZones', Resource: '*' }],
              },
            ],
          },
        ],
      },
      {
        id: '444455556666',
        partition: 'aws-us-gov',
        users: [
          { name: 'gov', accessKeyId: 'AKIAGOV0000000000000', secretAccessKey: 'gov-zones', policies: [ALLOWED] },
        ],
      },
    ],
    hostedZones: Array.from({ length: 105 }, (_, index) => ({
      account: '333344445555',
      name: `zone-${index}.example.com`,
      isPrivate: index % 10 === 0,
    })),
  })
})
afterAll(() => demo.close())

const ALLOWED = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow' as const, Action: 'route53:*', Resource: '*' }],
}
const MANY: Keys = { accessKeyId: 'AKIAMANYZONES0000000', secretAccessKey: 'many-zones' }
const GOV: Keys = { accessKeyId: 'AKIAGOV0000000000000', secretAccessKey: 'gov-zones' }
const zones = (keys: Keys, region = 'us-east-1'): Route53Client =>
  demo.keep(new Route53Client(demo.settings(keys, region)))
const list = (client: Route53Client, input: ListHostedZonesRequest = {}) =>
  client.send(new ListHostedZonesCommand(input))

/** Sends what the client would send, changed before or after it is signed, and answers what came back as it came. */
async function raw(
  change: (request: HttpRequest) => void,
  { keys = MANY, signed = true } = {},
): Promise<{ status: number; type: string | null; text: string }> {
  const client = zones(keys)
  let sent: HttpRequest | undefined
  client.middlewareStack.add(
    (next) => (args) => {
      if (signed) change(args.request as HttpRequest)
      return next(args)
    },
    { step: 'build', priority: 'low' },
  )
  client.middlewareStack.add(
    () => (args) => {
      sent = args.request as HttpRequest
      if (!signed) change(sent)
      throw new Error('caught')
    },
    { step: 'deserialize', priority: 'low' },
  )
  await failure(list(client))
  if (!sent) throw new Error('nothing was sent')
  const query = new URLSearchParams(sent.query as Record<string, string>).toString()
  const url = `${demo.aws.url}${sent.path}${query === '' ? '' : `?${query}`}`
  const { host: _host, ...headers } = sent.headers
  const response = await fetch(url, { method: sent.method, headers })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('Route 53', () => {
  it('lists the zones of the account, private ones with the others, whatever region they are wanted for', async () => {
    const answer = await list(zones(demo.facts.administrator))
    expect(answer).toMatchObject({ IsTruncated: false, MaxItems: 100 })
    expect(answer.HostedZones).toEqual([
      {
        Id: '/hostedzone/Z0DEMO1WORKLOAD',
        Name: 'workload.example.com.',
        CallerReference: expect.any(String),
        Config: { Comment: 'Public names of applications', PrivateZone: false },
        ResourceRecordSetCount: 12,
      },
      {
        Id: '/hostedzone/Z0DEMO2CORP',
        Name: 'corp.example.com.',
        CallerReference: expect.any(String),
        Config: { Comment: 'Internal names', PrivateZone: true },
        ResourceRecordSetCount: 40,
      },
    ])
  })

  it('answers pages of at most 100, each of which names the first zone of the next', async () => {
    const client = zones(MANY)
    const first = await list(client)
    expect([first.HostedZones?.length, first.IsTruncated, first.Marker]).toEqual([100, true, undefined])
    const second = await list(client, { Marker: first.NextMarker })
    expect(second).toMatchObject({ IsTruncated: false, Marker: first.NextMarker })
    expect([second.HostedZones?.length, second.NextMarker]).toEqual([5, undefined])
    expect(second.HostedZones?.[0]?.Id).toBe(`/hostedzone/${first.NextMarker}`)
    expect((await list(client, { MaxItems: 300 })).HostedZones).toHaveLength(100)
    const ids = new Set<string | undefined>()
    for await (const page of paginateListHostedZones({ client, pageSize: 40 }, {}))
      for (const zone of page.HostedZones ?? []) ids.add(zone.Id)
    expect(ids.size).toBe(105)
  })

  it('lists private zones alone when asked to', async () => {
    const answer = await list(zones(MANY), { HostedZoneType: 'PrivateHostedZone' })
    expect(answer.HostedZones).toHaveLength(11)
    expect(answer.HostedZones?.every((zone) => zone.Config?.PrivateZone)).toBe(true)
  })

  it.each<[string, ListHostedZonesRequest, string, string]>([
    ['a page of nothing', { MaxItems: 0 }, 'InvalidInput', "Value '0' at 'maxItems' failed to satisfy constraint"],
    ['half an item', { MaxItems: 1.5 }, 'InvalidInput', 'Member must be an integer'],
    [
      'a kind of zone that does not exist',
      { HostedZoneType: 'PublicHostedZone' as never },
      'InvalidInput',
      'Member must satisfy enum value set: [PrivateHostedZone]',
    ],
    ['an unknown marker', { Marker: 'Z0' }, 'InvalidInput', 'Z0'],
    [
      'a delegation set with too long an id',
      { DelegationSetId: 'N'.repeat(33) },
      'InvalidInput',
      "at 'delegationSetId' failed to satisfy constraint: Member must have length less than or equal to 32",
    ],
    ['an unknown delegation set', { DelegationSetId: 'N1' }, 'NoSuchDelegationSet', 'N1'],
  ])('refuses %s', async (_case, input, name, message) => {
    const error = await failure(list(zones(MANY), input))
    expect(error).toMatchObject({ name, message: expect.stringContaining(message) })
    expect(error.$metadata?.httpStatusCode).toBe(400)
  })

  it('refuses who is not allowed, in the words of AWS', async () => {
    const error = await failure(list(zones(await demo.assume('sync', 'sync'))))
    expect(error).toMatchObject({
      name: 'AccessDenied',
      message:
        'User: arn:aws:sts::222233334444:assumed-role/SwitchboardSync/sync is not authorized to perform: route53:ListHostedZones because no identity-based policy allows the route53:ListHostedZones action',
    })
    expect(error.$metadata?.httpStatusCode).toBe(403)
    expect((await list(zones(await demo.assume('endUser', 'abel.tuter')))).HostedZones).toHaveLength(2)
  })

  it('takes requests signed for the one region of the partition that answers for all', async () => {
    const error = await failure(list(zones(MANY, 'eu-west-1')))
    expect(error).toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: expect.stringContaining('scoped to a valid region'),
    })
    expect((await list(zones(GOV, 'us-gov-west-1'))).HostedZones).toEqual([])
    expect((await failure(list(zones(GOV, 'us-gov-east-1')))).name).toBe('SignatureDoesNotMatch')
  })

  it('speaks XML as AWS does, the answer itself at its root', async () => {
    const { status, type, text } = await raw((request) => (request.query = { maxitems: '1' }), {
      keys: demo.facts.administrator,
    })
    expect([status, type]).toEqual([200, 'text/xml'])
    expect(text).toMatch(
      /^<\?xml version="1\.0"\?>\n<ListHostedZonesResponse xmlns="https:\/\/route53\.amazonaws\.com\/doc\/2013-04-01\/"><HostedZones><HostedZone><Id>\/hostedzone\/Z0DEMO1WORKLOAD<\/Id><Name>workload\.example\.com\.<\/Name>/,
    )
    expect(text).toMatch(
      /<\/HostedZones><IsTruncated>true<\/IsTruncated><MaxItems>1<\/MaxItems><NextMarker>Z0DEMO2CORP<\/NextMarker><\/ListHostedZonesResponse>$/,
    )
  })

  it('tells its refusals in XML', async () => {
    const text = (code: string) =>
      expect.stringMatching(
        new RegExp(
          `^<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>[^<]+</Message></Error><RequestId>[^<]+</RequestId></ErrorResponse>$`,
        ),
      )
    expect(await raw((request) => (request.query = { maxitems: 'many' }))).toEqual({
      status: 400,
      type: 'text/xml',
      text: text('InvalidInput'),
    })
    // Changed after it was signed; not signed at all.
    expect(await raw((request) => (request.query = { maxitems: '7' }), { signed: false })).toEqual({
      status: 403,
      type: 'text/xml',
      text: text('SignatureDoesNotMatch'),
    })
    const unsigned = await raw((request) => delete request.headers['authorization'], { signed: false })
    expect(unsigned).toEqual({ status: 403, type: 'text/xml', text: text('MissingAuthenticationToken') })
  })

  it.each([
    ['a path', 'GET', '/2013-04-01/zone'],
    ['another version', 'GET', '/2012-12-12/hostedzone'],
    ['a method', 'PUT', '/2013-04-01/hostedzone'],
    ['a longer path', 'GET', '/2013-04-01/hostedzone/Z1/nothing'],
    ['a name that is not encoded as a URL', 'GET', '/2013-04-01/hostedzone/%zz'],
  ])('does not know %s: %s %s', async (_case, method, path) => {
    const answer = await raw((request) => Object.assign(request, { method, path }))
    expect(answer).toEqual({ status: 404, type: 'text/xml', text: '<UnknownOperationException/>\n' })
  })

  it('says of the rest of its model that it is not carried out here', async () => {
    const client = zones(demo.facts.administrator)
    const errors = [
      await failure(client.send(new GetHostedZoneCountCommand({}))),
      await failure(client.send(new CreateHostedZoneCommand({ Name: 'a.example.com', CallerReference: '1' }))),
    ]
    expect(errors.map((error) => [error.name, error.$metadata?.httpStatusCode])).toEqual([
      ['NotImplemented', 501],
      ['NotImplemented', 501],
    ])
  })

  it('counts, throttles and fails on demand like the others', async () => {
    await demo.admin('POST', 'counters/reset')
    const error = { code: 'Throttling', message: 'Rate exceeded', status: 400 }
    await demo.admin('POST', 'faults', [{ match: { operation: 'ListHostedZones' }, times: 1, answer: { error } }])
    expect((await list(zones(MANY))).$metadata.attempts).toBe(2)
    expect((await demo.admin('GET', 'counters')).body).toMatchObject({
      requests: { 'route53.ListHostedZones': 2 },
      errors: { Throttling: 1 },
    })
    await demo.admin('POST', 'profile', { profile: 'realistic' })
    const impatient = demo.keep(new Route53Client({ ...demo.settings(MANY), maxAttempts: 1 }))
    const answers = await Promise.allSettled(Array.from({ length: 25 }, () => list(impatient)))
    await demo.admin('POST', 'profile', { profile: 'generous' })
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
    expect([...new Set(refused.map((one) => one.name))]).toEqual(['Throttling'])
  })
})
