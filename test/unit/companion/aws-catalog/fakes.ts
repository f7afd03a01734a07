import type { ClaimedOperation, ClaimRequest, OperationReport } from '../../../../src/contracts/aws-catalog.ts'
import type { ServiceCatalogCaller } from '../../../../src/companion/aws/clients.ts'
import type { OperationQueue } from '../../../../src/companion/aws-catalog/operation-wire.ts'
import { toAwsError } from '../../../../src/companion/aws/errors.ts'
import { InstanceError } from '../../../../src/companion/errors.ts'

type Input = Record<string, unknown>
export type Handler = (input: Input) => object

/** Thrown where the process is said to die: nobody may catch it as an error of AWS or of the instance. */
export class Killed extends Error {}

/** AWS as handlers by operation; a handler throws what the SDK would throw. */
export const fakeAws = (
  handlers: Record<string, Handler>,
): ServiceCatalogCaller & { calls: { operation: string; input: Input }[] } => {
  const calls: { operation: string; input: Input }[] = []
  return {
    calls,
    callService(_service, target, operation, call) {
      return this.call(target, operation, call as never)
    },
    async call(target, operation, call) {
      const client = {
        send: async (command: { input: Input }) => {
          calls.push({ operation, input: command.input })
          const handler = handlers[operation]
          if (!handler) throw new Error(`no handler for ${operation}`)
          return handler(command.input)
        },
      }
      try {
        return await call(client as never)
      } catch (error) {
        if (error instanceof Killed) throw error
        throw toAwsError(`${operation} in account ${target.accountId}, region ${target.region}`, error)
      }
    },
  }
}

export const awsFault = (name: string, message: string, status = 400): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })

export const operation = (over: Partial<ClaimedOperation> = {}): ClaimedOperation => ({
  sys_id: 'op1',
  number: 'OPR001',
  type: 'provision',
  state: 'claimed',
  token: 'token-1',
  attempts: 1,
  account: {
    account_id: '123456789012',
    partition: 'aws',
    end_user_role_arn: 'arn:aws:iam::123456789012:role/user',
    external_id: 'x',
    fips: false,
  },
  region: 'eu-west-1',
  session_name: 'requester',
  product_id: 'prod-1',
  version_id: 'pa-1',
  path_id: '',
  retain_resources: false,
  ignore_errors: false,
  provisioned_name: 'my-bucket',
  parameters: [],
  tags: [],
  record_id: '',
  provisioned_product_id: '',
  request_item: { sys_id: 'r1', number: 'RITM001' },
  ...over,
})

/** The instance's queue with its rules: lease, state, record and product are kept between claims. */
export class FakeQueue implements OperationQueue {
  readonly operations = new Map<string, { operation: ClaimedOperation; state: string; worker: string }>()
  readonly reports: OperationReport[] = []
  readonly claims: ClaimRequest[] = []
  onReport: (report: OperationReport) => void = () => undefined

  constructor(...operations: ClaimedOperation[]) {
    for (const one of operations) this.operations.set(one.sys_id, { operation: one, state: 'pending', worker: '' })
  }

  state(id = 'op1'): string {
    return this.operations.get(id)?.state ?? ''
  }

  async claim(request: ClaimRequest): Promise<ClaimedOperation[]> {
    this.claims.push(request)
    const given: ClaimedOperation[] = []
    for (const entry of this.operations.values()) {
      const held = entry.worker === request.worker && (entry.state === 'claimed' || entry.state === 'in_progress')
      if (given.length >= request.limit || !(entry.state === 'pending' || (held && request.resume))) continue
      entry.state = entry.operation.record_id ? 'in_progress' : 'claimed'
      entry.worker = request.worker
      given.push({ ...entry.operation, state: entry.state as 'claimed' })
    }
    return given
  }

  async report(id: string, report: OperationReport) {
    const entry = this.operations.get(id)
    if (!entry || entry.worker !== report.worker)
      throw new InstanceError('not yours', { code: 'conflict', status: 409 })
    this.onReport(report)
    this.reports.push(report)
    entry.state = report.state === 'retry' ? 'pending' : report.state
    entry.operation = {
      ...entry.operation,
      record_id: report.record?.id ?? entry.operation.record_id,
      provisioned_product_id: report.provisioned?.id ?? entry.operation.provisioned_product_id,
      attempts: entry.operation.attempts + (report.state === 'retry' ? 1 : 0),
    }
    return { sys_id: id, number: entry.operation.number, state: 'in_progress' as const, provisioned: '' }
  }
}
