/**
 * Every fault in every call of an order, a change and an end, and a worker that dies there: real use cases of the
 * instance behind HTTP, real companion, local AWS. At the end of each run: the order has ended, nothing was provisioned
 * twice, no secret is anywhere, and both sides agree. The runs go side by side, each lane in a region of its own.
 */
import type { OperationType } from '../../../../src/contracts/aws-catalog.ts'
import { createLocalAws, type DemoFacts, type LocalAws } from '../../../../src/local/aws/index.ts'
import type { InstanceFault, Step } from '../../../support/order-instance.ts'
import { type End, OneRun, OUTPUTS, type Run, SECRET, SLOW_MS } from './operation-run.ts'

/** A lane each; the demonstration has its own catalogue in two others. */
const REGIONS =
  'us-east-2 us-west-1 us-west-2 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ca-central-1 sa-east-1'.split(
    ' ',
  )

/** AWS may repeat what was sent to it; of a termination it has no secret to repeat. */
const error = (code: string, status: number) => ({ error: { code, message: `on purpose, not ${SECRET}`, status } })
const AWS_FAULTS: Record<string, object> = {
  throttle: error('ThrottlingException', 400),
  '429': error('TooManyRequestsException', 429),
  'an internal error': error('InternalFailure', 500),
  'a cut connection before the work': { reset: 'before' },
  'a cut connection after the work': { reset: 'after' },
  'an expired token': { expiredToken: true },
  'a refusal': error('AccessDeniedException', 400),
  'a slow answer': { delayMs: SLOW_MS },
  'a page of HTML instead of an error': { page: { status: 503, when: 'before' } },
  'a page of HTML instead of the answer': { page: { status: 200, when: 'after' } },
}
const withoutSecret = (answer: object): object => JSON.parse(JSON.stringify(answer).replace(SECRET, 'today')) as object
const SUBMIT: Record<OperationType, string> = {
  provision: 'ProvisionProduct',
  update: 'UpdateProvisionedProduct',
  terminate: 'TerminateProvisionedProduct',
}
const RESULT = ['DescribeProvisionedProduct', OUTPUTS, 'DescribeStacks']
const AWS_CALLS: Record<OperationType, string[]> = {
  provision: ['AssumeRole', SUBMIT.provision, 'DescribeRecord', ...RESULT],
  update: ['AssumeRole', SUBMIT.update, 'DescribeRecord', ...RESULT],
  terminate: ['AssumeRole', SUBMIT.terminate, 'DescribeRecord'],
}
const STEPS: Step[] = ['claim', 'acceptance', 'progress', 'end', 'log']

const page = { type: 'text/html', body: '<html><body>Hibernating</body></html>' }
const INSTANCE_FAULTS: Record<string, InstanceFault> = {
  '429': { done: false, answer: { status: 429, headers: { 'retry-after': '0' } } },
  '500 before the work': { done: false, answer: { status: 500 } },
  '500 after the work': { done: true, answer: { status: 500 } },
  'a cut connection before the work': { done: false, answer: { cut: true } },
  'a cut connection after the work': { done: true, answer: { cut: true } },
  'an expired token': { done: false, answer: { status: 401 } },
  'a refusal': { done: false, answer: { status: 403 } },
  'a slow answer before the work': { done: false, answer: { delayMs: SLOW_MS } },
  'a slow answer after the work': { done: true, answer: { delayMs: SLOW_MS } },
  'a page of HTML before the work': { done: false, answer: { status: 200, ...page } },
  'a page of HTML after the work': { done: true, answer: { status: 502, ...page } },
}
/** More than one client repeats by itself: the worker has to come back. */
const LASTING = 4

const TYPES: OperationType[] = ['provision', 'update', 'terminate']
const awsRuns = TYPES.flatMap((type) =>
  AWS_CALLS[type].flatMap((call) =>
    Object.entries(AWS_FAULTS).map(([fault, answer]): Run => ({
      name: `${type}: ${call} with ${fault}`,
      type,
      aws: { call, answer: type === 'terminate' ? withoutSecret(answer) : answer },
    })),
  ),
)
const instanceRuns = TYPES.flatMap((type) =>
  STEPS.flatMap((step) =>
    Object.entries(INSTANCE_FAULTS).flatMap(([name, fault]) =>
      (type === 'provision' ? [1, LASTING] : [1]).map((times): Run => ({
        name: `${type}: ${step} with ${name}, ${times === 1 ? 'once' : `${times} times`}`,
        type,
        instance: { step, times, fault },
      })),
    ),
  ),
)
const killRuns = TYPES.flatMap((type) =>
  [...AWS_CALLS[type], ...STEPS].flatMap((at) =>
    (['before', 'after'] as const).map((when): Run => ({
      name: `${type}: killed ${when} ${at}`,
      type,
      kill: { when, at },
    })),
  ),
)
const RUNS = [...awsRuns, ...instanceRuns, ...killRuns]

let aws: LocalAws
let facts: DemoFacts
const ends = new Map<string, End | Error>()
const environment = { ...process.env }

beforeAll(async () => {
  aws = await createLocalAws({ recordPhaseSeconds: 0.002 })
  facts = aws.seedDemo()
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
    AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const { catalogs } = aws.seed({ catalogs: REGIONS.map(catalogOf) })
  const left = RUNS.map((run, index) => ({ run, name: `matrix-${index}` }))
  await Promise.all(
    catalogs.map(async (catalog) => {
      for (let next = left.shift(); next; next = left.shift())
        ends.set(next.run.name, await new OneRun(next.run, next.name, { aws, facts, catalog }).carriedOut())
    }),
  )
}, 120_000)

afterAll(async () => {
  process.env = { ...environment }
  await aws.close()
})

const catalogOf = (region: string) => ({
  account: facts.workload.accountId,
  region,
  products: [
    {
      name: 'Database',
      versions: [1, 2].map((number) => ({
        id: `pa-${region}-${number}`,
        name: `v${number}.0`,
        template: JSON.stringify({
          AWSTemplateFormatVersion: '2010-09-09',
          Parameters: { MasterPassword: { Type: 'String', NoEcho: true } },
          Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { Version: number } } },
          Outputs: { TopicArn: { Value: { Ref: 'Topic' } } },
        }),
      })),
    },
  ],
  portfolios: [{ name: 'Databases', products: ['Database'], principals: [facts.workload.endUserRoleArn] }],
})

/** How a run must end: as if nothing had been, or, refused for good by AWS, with the reason and everything as it was. */
function expectedEnd(run: Run): End {
  const refused = run.aws?.call === SUBMIT[run.type] && run.name.endsWith(' with a refusal')
  const there = refused ? run.type !== 'provision' : run.type !== 'terminate'
  const gone = run.type === 'terminate' ? [{ status: 'TERMINATED', cycle: 'terminated' }] : []
  return {
    struck: true,
    operation: refused ? { state: 'failed', error: 'AccessDeniedException' } : { state: 'succeeded', error: '' },
    item: refused ? '4' : '3',
    ci: there ? [{ status: 'AVAILABLE', cycle: 'provisioned' }] : gone,
    aws: there ? ['AVAILABLE'] : [],
    leaked: [],
  }
}

test.each(RUNS.map((run) => [run.name, run] as const))('%s', (name, run) => {
  expect(ends.get(name)).toEqual(expectedEnd(run))
})
