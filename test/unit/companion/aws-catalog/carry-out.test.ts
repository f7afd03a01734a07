import { carryOut, type CarryOutDependencies } from '../../../../src/companion/aws-catalog/carry-out.ts'
import { runWorker } from '../../../../src/companion/aws-catalog/worker.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import type { ClaimedOperation, OperationReport } from '../../../../src/contracts/aws-catalog.ts'
import { awsFault, fakeAws, FakeQueue, Killed, operation, type Handler } from './fakes.ts'

let log = ''
const logger = createLogger({ level: 'debug', json: true, write: (text) => (log += text) })
beforeEach(() => (log = ''))
const never = new AbortController().signal

const dependencies = (
  aws: ReturnType<typeof fakeAws>,
  queue: FakeQueue,
  over: Partial<CarryOutDependencies> = {},
): CarryOutDependencies => ({
  aws,
  queue,
  logger,
  worker: 'w1',
  leaseSeconds: 60,
  lookMs: { first: 1, longest: 2 },
  ...over,
})

/** AWS with one record per token that ends after some looks. */
const service = (looks = 2, end: object = { Status: 'SUCCEEDED' }) => {
  const byToken = new Map<string, string>()
  let seen = 0
  const detail = (id: string, over: object) => ({
    RecordDetail: {
      RecordId: id,
      RecordType: 'PROVISION_PRODUCT',
      ProvisionedProductId: `pp-${id}`,
      ProvisionedProductName: 'my-bucket',
      ProvisionedProductType: 'CFN_STACK',
      CreatedTime: new Date('2026-01-01T00:00:00Z'),
      ...over,
    },
  })
  const start = (token: unknown) => {
    const key = String(token)
    if (!byToken.has(key)) byToken.set(key, `rec-${byToken.size + 1}`)
    return detail(byToken.get(key) ?? '', { Status: 'CREATED' })
  }
  const handlers: Record<string, Handler> = {
    ProvisionProduct: (input) => start(input['ProvisionToken']),
    UpdateProvisionedProduct: (input) => start(input['UpdateToken']),
    TerminateProvisionedProduct: (input) => start(input['TerminateToken']),
    DescribeRecord: (input) => {
      const page = Number(input['PageToken'] ?? 0)
      return {
        ...detail(String(input['Id']), ++seen > looks ? end : { Status: 'IN_PROGRESS' }),
        RecordOutputs: [{ OutputKey: `Out${page}`, OutputValue: `value ${page}`, Description: '' }],
        ...(page < 2 ? { NextPageToken: String(page + 1) } : {}),
      }
    },
    DescribeProvisionedProduct: (input) => ({
      ProvisionedProductDetail: {
        Id: input['Id'],
        Name: 'my-bucket',
        Arn: 'arn:aws:x',
        Type: 'CFN_STACK',
        Status: 'AVAILABLE',
        CreatedTime: new Date('2026-01-01T00:00:00Z'),
      },
    }),
  }
  return { handlers, started: byToken }
}

const carriedOut = async (
  one: ClaimedOperation,
  handlers: Record<string, Handler>,
): Promise<{ queue: FakeQueue; aws: ReturnType<typeof fakeAws>; last: OperationReport | undefined }> => {
  const queue = new FakeQueue(one)
  const aws = fakeAws(handlers)
  const [claimed] = await queue.claim({ worker: 'w1', limit: 1, lease_seconds: 60 })
  await carryOut(dependencies(aws, queue), claimed ?? one, never)
  return { queue, aws, last: queue.reports.at(-1) }
}

describe('carrying out an operation', () => {
  it('P15: reports the values that AWS holds then, without secrets, and does without them where it may not look', async () => {
    const stack = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/SC-1-pp-1/x'
    const { handlers } = service()
    const end = {
      ...handlers,
      DescribeRecord: () => ({
        RecordDetail: { RecordId: 'rec-1', Status: 'SUCCEEDED', ProvisionedProductId: 'pp-1' },
        RecordOutputs: [{ OutputKey: 'CloudformationStackARN', OutputValue: stack }],
      }),
    }
    const one = operation({ parameters: [{ key: 'Secret', value: 'must-not-show', secret: true }] })
    const { aws, last } = await carriedOut(one, {
      ...end,
      DescribeStacks: () => ({
        Stacks: [
          {
            Parameters: [
              { ParameterKey: 'Size', ParameterValue: 'big' },
              { ParameterKey: 'Secret', ParameterValue: 'must-not-show' },
              { ParameterKey: 'Other', ParameterValue: '****' },
            ],
          },
        ],
      }),
    })
    expect(last?.values).toEqual([{ key: 'Size', value: 'big' }])
    expect(aws.calls.at(-1)).toEqual({ operation: 'DescribeStacks', input: { StackName: stack } })
    const denied = await carriedOut(one, {
      ...end,
      DescribeStacks: () => {
        throw awsFault('AccessDenied', 'not allowed')
      },
    })
    expect(denied.last).toMatchObject({ state: 'succeeded' })
    expect(denied.last).not.toHaveProperty('values')
  })

  it('provisions with the stored token and reports the product, its ARN and all pages of outputs', async () => {
    const { queue, aws, last } = await carriedOut(
      operation({
        parameters: [{ key: 'Size', value: 'big', secret: false }],
        tags: [{ key: 'k', value: 'v' }],
        path_id: 'lpv2-1',
      }),
      service().handlers,
    )
    expect(aws.calls[0]).toEqual({
      operation: 'ProvisionProduct',
      input: {
        ProductId: 'prod-1',
        ProvisioningArtifactId: 'pa-1',
        PathId: 'lpv2-1',
        ProvisionedProductName: 'my-bucket',
        ProvisioningParameters: [{ Key: 'Size', Value: 'big' }],
        Tags: [{ Key: 'k', Value: 'v' }],
        ProvisionToken: 'token-1',
      },
    })
    expect(queue.reports[0]).toMatchObject({
      worker: 'w1',
      state: 'in_progress',
      record: { id: 'rec-1' },
      provisioned: { id: 'pp-rec-1', status: 'UNDER_CHANGE' },
    })
    expect(last).toMatchObject({
      state: 'succeeded',
      record: { id: 'rec-1', status: 'SUCCEEDED' },
      provisioned: { arn: 'arn:aws:x', status: 'AVAILABLE', created: '2026-01-01T00:00:00.000Z' },
    })
    expect(last?.outputs?.map((output) => output.key)).toEqual(['Out0', 'Out1', 'Out2'])
  })

  it('follows the record of an operation that is under way, without asking for it again', async () => {
    const { aws, last } = await carriedOut(operation({ state: 'in_progress', record_id: 'rec-7' }), service().handlers)
    expect(aws.calls.map((call) => call.operation)).not.toContain('ProvisionProduct')
    expect(last?.state).toBe('succeeded')
  })

  it('reports why a record failed, and what is left of the product', async () => {
    const { handlers } = service(1, {
      Status: 'FAILED',
      RecordErrors: [{ Code: 'CREATE_FAILED', Description: 'bucket exists' }],
    })
    const missing: Handler = () => {
      throw awsFault('ResourceNotFoundException', 'gone')
    }
    const { last } = await carriedOut(operation(), { ...handlers, DescribeProvisionedProduct: missing })
    expect(last).toMatchObject({
      state: 'failed',
      error: { code: 'CREATE_FAILED', message: 'AWS could not create the product: CREATE_FAILED: bucket exists' },
      provisioned: { status: 'TERMINATED' },
    })
  })

  const refusals: [string, Partial<ClaimedOperation>, Error, Partial<OperationReport>][] = [
    [
      'a name that is taken',
      {},
      awsFault('DuplicateResourceException', 'x'),
      {
        state: 'failed',
        error: {
          code: 'DuplicateResourceException',
          message: expect.stringMatching(
            /"my-bucket" exists already in account 123456789012, region eu-west-1: order again under another name/,
          ) as string,
        },
      },
    ],
    [
      'a path that was not chosen',
      {},
      awsFault('InvalidParametersException', 'More than one launch path ids exist'),
      {
        state: 'failed',
        error: {
          code: 'InvalidParametersException',
          message: expect.stringMatching(/^The product can be launched in several ways/) as string,
        },
      },
    ],
    [
      'throttling',
      { attempts: 3 },
      awsFault('ThrottlingException', 'slow down'),
      { state: 'retry', retry_seconds: 20 },
    ],
    ['throttling without end', { attempts: 20 }, awsFault('ThrottlingException', 'slow down'), { state: 'failed' }],
    ['an unknown fault of the service', {}, awsFault('Strange', 'x', 503), { state: 'retry', retry_seconds: 5 }],
    [
      'a grant that AWS does not see yet',
      {},
      awsFault('ResourceNotFoundException', 'No launch paths found for resource: prod-1'),
      { state: 'retry' },
    ],
    [
      'a grant that is missing',
      { attempts: 5 },
      awsFault('ResourceNotFoundException', 'No launch paths found for resource: prod-1'),
      {
        state: 'failed',
        error: {
          code: 'ResourceNotFoundException',
          message: expect.stringMatching(/must grant that role on the portfolio/) as string,
        },
      },
    ],
    [
      'a policy that does not allow it',
      {},
      awsFault('AccessDeniedException', 'no', 403),
      {
        state: 'failed',
        error: {
          code: 'AccessDeniedException',
          message: expect.stringMatching(/an administrator must extend its policy/) as string,
        },
      },
    ],
    ['wrong credentials of the companion', {}, awsFault('UnrecognizedClientException', 'no'), { state: 'retry' }],
    [
      'a product to end that is gone',
      { type: 'terminate', provisioned_product_id: 'pp-1' },
      awsFault('ResourceNotFoundException', 'no'),
      { state: 'succeeded', provisioned: expect.objectContaining({ id: 'pp-1', status: 'TERMINATED' }) as never },
    ],
    [
      'a product to change that is gone',
      { type: 'update', provisioned_product_id: 'pp-1' },
      awsFault('ResourceNotFoundException', 'no'),
      { state: 'failed' },
    ],
  ]
  it.each(refusals)('answers %s as it should', async (_what, over, fault, expected) => {
    const refuse: Handler = () => {
      throw fault
    }
    const { last } = await carriedOut(operation(over), {
      ProvisionProduct: refuse,
      UpdateProvisionedProduct: refuse,
      TerminateProvisionedProduct: refuse,
    })
    expect(last).toMatchObject(expected)
  })

  it('never repeats a secret, in reports or in the log', async () => {
    const refuse: Handler = () => {
      throw awsFault('InvalidParametersException', 'Parameter DbPassword value hunter2 is too short')
    }
    const { last } = await carriedOut(
      operation({ parameters: [{ key: 'DbPassword', value: 'hunter2', secret: true }] }),
      { ProvisionProduct: refuse },
    )
    expect(last?.error?.message).toContain('[hidden]')
    expect(JSON.stringify(last) + log).not.toContain('hunter2')
    expect(log).toContain('InvalidParametersException')
  })

  it('keeps the previous value of what an update leaves alone', async () => {
    const { aws } = await carriedOut(
      operation({
        type: 'update',
        provisioned_product_id: 'pp-1',
        parameters: [
          { key: 'Pw', value: '', secret: true, previous: true },
          { key: 'N', value: '', secret: false },
        ],
      }),
      service().handlers,
    )
    expect(aws.calls[0]?.input).toMatchObject({
      UpdateToken: 'token-1',
      ProvisioningParameters: [
        { Key: 'Pw', UsePreviousValue: true },
        { Key: 'N', Value: '' },
      ],
    })
  })

  it('reports an ended product as terminated', async () => {
    const { last, aws } = await carriedOut(
      operation({ type: 'terminate', provisioned_product_id: 'pp-1' }),
      service().handlers,
    )
    expect(aws.calls[0]?.input).toEqual({ ProvisionedProductId: 'pp-1', TerminateToken: 'token-1' })
    expect(last).toMatchObject({ state: 'succeeded', provisioned: { id: 'pp-1', status: 'TERMINATED' } })
  })

  it('goes on following when the record cannot be read for a while', async () => {
    const { handlers } = service(0)
    let failures = 3
    const { last } = await carriedOut(operation(), {
      ...handlers,
      DescribeRecord: (input) => {
        if (failures-- > 0) throw awsFault('AccessDeniedException', 'no', 403)
        return handlers['DescribeRecord']?.(input) ?? {}
      },
    })
    expect(last?.state).toBe('succeeded')
  })

  it('renews its lease while it follows', async () => {
    let time = 0
    const queue = new FakeQueue(operation())
    await queue.claim({ worker: 'w1', limit: 1, lease_seconds: 60 })
    await carryOut(dependencies(fakeAws(service(6).handlers), queue, { now: () => (time += 9000) }), operation(), never)
    const renewals = queue.reports.filter((report) => report.state === 'in_progress').slice(1)
    expect(renewals.length).toBeGreaterThanOrEqual(2)
    expect(renewals[0]).toMatchObject({ lease_seconds: 60, record: { id: 'rec-1' } })
  })
})

describe('worker', () => {
  const until = async (
    worker: (signal: AbortSignal) => Promise<void>,
    done: (stop: () => void) => void,
  ): Promise<void> => {
    const stop = new AbortController()
    done(() => stop.abort())
    await worker(stop.signal)
  }
  const options = (aws: ReturnType<typeof fakeAws>, queue: FakeQueue) => ({
    ...dependencies(aws, queue),
    pollSeconds: 0.005,
    concurrency: 3,
  })

  it('carries out everything that waits, asking with resume only after its start', async () => {
    const operations = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      operation({ sys_id: id, token: `token-${id}`, number: id }),
    )
    const queue = new FakeQueue(...operations)
    const { handlers, started } = service()
    await until(
      (signal) => runWorker(options(fakeAws(handlers), queue), signal),
      (stop) => {
        queue.onReport = (report) => {
          const ended = [...queue.operations.values()].filter((entry) => entry.state === 'succeeded').length
          if (report.state === 'succeeded' && ended === 4) setImmediate(stop)
        }
      },
    )
    expect(operations.map((one) => queue.state(one.sys_id))).toEqual(Array(5).fill('succeeded'))
    expect(started.size).toBe(5)
    expect(queue.claims[0]?.resume).toBe(true)
    expect(queue.claims.slice(1).every((claim) => claim.resume === undefined)).toBe(true)
    expect(Math.max(...queue.claims.map((claim) => claim.limit))).toBe(3)
  })

  it('leaves what it follows to be taken over when told to stop', async () => {
    const queue = new FakeQueue(operation())
    await until(
      (signal) => runWorker(options(fakeAws(service(1e9).handlers), queue), signal),
      (stop) => {
        queue.onReport = (report) => {
          if (report.state === 'in_progress') setImmediate(stop)
        }
      },
    )
    expect(queue.state()).toBe('in_progress')
    expect(queue.operations.get('op1')?.operation.record_id).toBe('rec-1')
  })

  it('goes on after the instance could not be reached', async () => {
    const queue = new FakeQueue(operation())
    const claim = queue.claim.bind(queue)
    let failures = 2
    queue.claim = async (request) => {
      if (failures-- > 0)
        throw new (await import('../../../../src/companion/errors.ts')).InstanceError('down', {
          code: 'connection',
          retryable: true,
        })
      return claim(request)
    }
    await until(
      (signal) => runWorker(options(fakeAws(service().handlers), queue), signal),
      (stop) => {
        queue.onReport = (report) => void (report.state === 'succeeded' && setImmediate(stop))
      },
    )
    expect(queue.state()).toBe('succeeded')
    expect(queue.claims[0]?.resume).toBe(true)
  })

  it('provisions exactly once wherever the process is killed', async () => {
    // A step is any exchange with AWS or the instance; the kill comes before it is sent or after it was carried out.
    let killsSeen = 0
    for (let killAt = 1; ; killAt++) {
      for (const when of ['before', 'after'] as const) {
        const { handlers, started } = service(2)
        const queue = new FakeQueue(operation())
        let step = 0
        let dead = false
        const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
          step++
          if (dead) throw new Killed()
          if (step === killAt && when === 'before') dead = true
          if (dead) throw new Killed()
          const result = await work()
          if (step === killAt) dead = true
          if (dead) throw new Killed()
          return result
        }
        const aws = fakeAws(handlers)
        const mortal: CarryOutDependencies = {
          ...dependencies(aws, queue),
          aws: { call: (...call: Parameters<typeof aws.call>) => guarded(() => aws.call(...call)) } as never,
          queue: {
            claim: (request) => queue.claim(request),
            report: (id, report) => guarded(() => queue.report(id, report)),
          },
        }
        const [claimed] = await queue.claim({ worker: 'w1', limit: 1, lease_seconds: 60 })
        const died = await carryOut(mortal, claimed ?? operation(), never).then(
          () => false,
          (error: unknown) => error instanceof Killed,
        )
        if (died) {
          killsSeen++
          const [again] = await queue.claim({ worker: 'w1', limit: 1, lease_seconds: 60, resume: true })
          if (again) await carryOut(dependencies(aws, queue), again, never)
        }
        expect([when, killAt, queue.state(), started.size]).toEqual([when, killAt, 'succeeded', 1])
        if (!died && when === 'after') {
          expect(killsSeen).toBeGreaterThan(12)
          return
        }
      }
    }
  })
})
