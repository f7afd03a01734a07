import type { FailedCall } from '../../../../src/companion/aws/clients.ts'
import { RequestLog } from '../../../../src/companion/aws-catalog/request-log.ts'
import { AwsError, InstanceError } from '../../../../src/companion/errors.ts'
import type { BatchRequest } from '../../../../src/companion/servicenow/batch.ts'

const SECRET = 'Correct-Horse-42-Battery'
let now: number
let sent: BatchRequest[][]
let down: boolean
let warnings: string[]
let log: RequestLog

beforeEach(() => {
  now = Date.UTC(2026, 0, 1)
  sent = []
  down = false
  warnings = []
  log = new RequestLog({
    client: {
      batch: (requests) => {
        if (down)
          return Promise.reject(new InstanceError('The instance answered 500.', { code: 'server_error', status: 500 }))
        sent.push([...requests])
        return Promise.resolve(requests.map(() => ({ status: 201, body: {}, message: '' })))
      },
    },
    scope: 'x_swb_hub',
    logger: { warn: ((_facts: object, message: string) => void warnings.push(message)) as never },
    now: () => now,
  })
})

const failure = (more: { code?: string; message?: string; purpose?: 'sync' | 'order' } = {}): FailedCall => ({
  action: 'ProvisionProduct',
  target: {
    accountId: '222233334444',
    region: 'eu-west-1',
    purpose: more.purpose ?? 'order',
    roleArn: 'arn:aws:iam::222233334444:role/EndUser',
    about: { operation: 'op1', hide: (text) => text.replaceAll(SECRET, '[hidden]') },
  },
  error: new AwsError(more.message ?? `Value ${SECRET} is not allowed, password=hunter2hunter2`, {
    code: 'aws_refused',
    awsCode: more.code ?? 'InvalidParametersException',
    kind: 'refused',
    cause: { $metadata: { requestId: 'req-1', httpStatusCode: 400 } },
  }),
  at: new Date(now),
})
const rows = () => sent.flat().map((request) => request.body as Record<string, string>)

test('P22: a failed request is written with what identifies it, for its operation, and without a secret', async () => {
  log.record(failure())
  await log.flush()
  expect(sent[0]?.[0]).toMatchObject({ method: 'POST', url: '/api/now/v2/table/x_swb_hub_aws_request_log' })
  expect(rows()[0]).toMatchObject({
    occurred_on: '2026-01-01 00:00:00',
    action: 'ProvisionProduct',
    account_id: '222233334444',
    region: 'eu-west-1',
    role: 'arn:aws:iam::222233334444:role/EndUser',
    code: 'InvalidParametersException',
    http_status: '400',
    request_id: 'req-1',
    operation: 'op1',
    times: '1',
    message: 'Value [hidden] is not allowed, password=[hidden]',
  })
})

test('many failures go in one batch', async () => {
  for (let n = 0; n < 40; n++) log.record(failure({ message: `fault ${n}` }))
  await log.flush()
  expect(sent).toHaveLength(1)
  expect(rows()).toHaveLength(40)
})

test('the same failure is written once an hour, with how often it came', async () => {
  for (let n = 0; n < 5; n++) log.record(failure())
  await log.flush()
  now += 61 * 60_000
  log.record(failure())
  await log.flush()
  expect(rows().map((row) => row['times'])).toEqual(['1', '5'])
})

test('what AWS answers a sync that asks for everything is no failure', async () => {
  log.record(failure({ code: 'ResourceNotFoundException', purpose: 'sync' }))
  log.record(failure({ code: 'OperationNotSupportedException', purpose: 'sync' }))
  await log.flush()
  expect(sent).toEqual([])
  log.record(failure({ code: 'ResourceNotFoundException', purpose: 'order' }))
  await log.flush()
  expect(rows()).toHaveLength(1)
})

test('an instance that does not answer gets it later, under the same sys_id; nothing is thrown', async () => {
  down = true
  log.record(failure())
  await log.flush()
  expect(warnings).toEqual(['The request log could not be written; it is tried again'])
  down = false
  await log.flush()
  expect(rows()).toHaveLength(1)
})

test('a storm fills no memory: what does not fit is counted and told', async () => {
  for (let n = 0; n < 700; n++) log.record(failure({ message: `fault ${n}` }))
  await log.flush()
  expect(rows()).toHaveLength(500)
  expect(warnings).toEqual(['More calls failed than the request log takes'])
})

test('switched off it writes nothing', async () => {
  log.record(failure())
  log.switchOff()
  log.record(failure({ message: 'another' }))
  await log.flush()
  expect(sent).toEqual([])
})
