import { ListHostedZonesCommand } from '@aws-sdk/client-route-53'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { ListPortfoliosCommand } from '@aws-sdk/client-service-catalog'
import { requestTimes, retryStrategy, usesFips } from '../../../../src/companion/aws/connection.ts'
import { PARTITIONS } from '../../../../src/companion/aws/partitions.ts'
import { SERVICES } from '../../../../src/companion/aws/services.ts'

/** Hosts are the SDK's business; here it is tried which ones it takes. Nothing is sent. */
class Caught extends Error {
  constructor(readonly host: string) {
    super(host)
  }
}
const handler = {
  handle: (request: { hostname: string }) => Promise.reject(new Caught(request.hostname)),
} as never
const config = (region: string, fips: boolean) => ({
  region,
  useFipsEndpoint: usesFips(fips, {}),
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  retryStrategy: retryStrategy('order'),
  requestHandler: handler,
})
const hostOf = async (call: Promise<unknown>): Promise<string> => {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof Caught ? error.host : String(error)
}
const environment = { ...process.env }
beforeAll(() => {
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_ENDPOINT_URL')) Reflect.deleteProperty(process.env, name)
  // Each request is tried once: what is caught is no reason to try again.
  process.env['AWS_MAX_ATTEMPTS'] = '1'
})
afterAll(() => {
  process.env = environment
})

test.each([
  ['us-east-1', false, 'servicecatalog.us-east-1.amazonaws.com', 'sts.us-east-1.amazonaws.com'],
  ['us-east-1', true, 'servicecatalog-fips.us-east-1.amazonaws.com', 'sts-fips.us-east-1.amazonaws.com'],
  ['us-gov-west-1', false, 'servicecatalog.us-gov-west-1.amazonaws.com', 'sts.us-gov-west-1.amazonaws.com'],
  ['us-gov-west-1', true, 'servicecatalog-fips.us-gov-west-1.amazonaws.com', 'sts.us-gov-west-1.amazonaws.com'],
  ['cn-north-1', false, 'servicecatalog.cn-north-1.amazonaws.com.cn', 'sts.cn-north-1.amazonaws.com.cn'],
])('X14: %s, FIPS %p: Service Catalog at %s, STS at %s', async (region, fips, catalogHost, stsHost) => {
  const catalog = (await SERVICES.catalog())({ ...config(region, fips), maxAttempts: 1 } as never)
  expect(await hostOf(catalog.send(new ListPortfoliosCommand({})))).toBe(catalogHost)
  const sts = new STSClient(config(region, fips))
  expect(
    await hostOf(
      sts.send(new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/x', RoleSessionName: 'xx' })),
    ),
  ).toBe(stsHost)
})

test.each([
  ['aws', false, 'route53.amazonaws.com', 'us-east-1'],
  ['aws', true, 'route53-fips.amazonaws.com', 'us-east-1'],
  ['aws-us-gov', false, 'route53.us-gov.amazonaws.com', 'us-gov-west-1'],
  ['aws-us-gov', true, 'route53.us-gov.amazonaws.com', 'us-gov-west-1'],
  ['aws-cn', false, 'route53.amazonaws.com.cn', 'cn-northwest-1'],
] as const)(
  'X14: Route 53 of partition %s, FIPS %p, is asked at %s, signed for %s',
  async (partition, fips, host, region) => {
    expect(PARTITIONS[partition].hostedZones).toBe(region)
    const client = (await SERVICES.route53())({ ...config(region, fips), maxAttempts: 1 } as never)
    let signedFor = ''
    client.middlewareStack.add(
      (next) => (args) => {
        const { authorization = '' } = (args.request as { headers: Record<string, string> }).headers
        signedFor = authorization.split('/')[2] ?? ''
        return next(args)
      },
      { step: 'deserialize', priority: 'low' },
    )
    expect(await hostOf(client.send(new ListHostedZonesCommand({})))).toBe(host)
    expect(signedFor).toBe(region)
  },
)

test('an endpoint of one’s own wins over FIPS, which AWS’s clients would refuse together', () => {
  expect(usesFips(true, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })).toBe(false)
  expect(usesFips(true, { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1' })).toBe(false)
  expect([usesFips(true, {}), usesFips(false, {}), usesFips(undefined, {})]).toEqual([true, false, false])
  expect(requestTimes(5).requestTimeout).toBe(5000)
})
