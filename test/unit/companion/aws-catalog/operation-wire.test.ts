import { restOperationQueue } from '../../../../src/companion/aws-catalog/operation-wire.ts'
import type { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { operation } from './fakes.ts'

const queueAnswering = (answer: unknown) => {
  const calls: { path: string; body: unknown; repeatable: boolean | undefined }[] = []
  const broken: string[] = []
  const client = {
    origin: 'http://local',
    call: async (_method: string, path: string, body: unknown, options?: { repeatable?: boolean }) => {
      calls.push({ path, body, repeatable: options?.repeatable })
      return answer
    },
  }
  return {
    calls,
    broken,
    queue: restOperationQueue(client as unknown as InstanceClient, 'x_acme_hub', (id, reason) =>
      broken.push(`${id}: ${reason}`),
    ),
  }
}

describe('queue of operations', () => {
  it('claims under the scope of the app and hands over what fits', async () => {
    const { queue, calls, broken } = queueAnswering({ operations: [operation()] })
    expect(await queue.claim({ worker: 'w', limit: 5, lease_seconds: 60 })).toEqual([operation()])
    expect(calls[0]?.path).toBe('/api/x_acme_hub/v1/aws_catalog/operations/claim')
    expect(broken).toEqual([])
  })

  it('repeats a claim only when that cannot lose operations', async () => {
    const { queue, calls } = queueAnswering({ operations: [] })
    await queue.claim({ worker: 'w', limit: 5, lease_seconds: 60 })
    await queue.claim({ worker: 'w', limit: 5, lease_seconds: 60, resume: true })
    expect(calls.map((call) => call.repeatable)).toEqual([false, true])
  })

  it('tells of an operation that it does not understand, by field and without values, and passes on the others', async () => {
    const odd = {
      ...operation({ sys_id: 'odd' }),
      token: 'has blanks',
      parameters: [{ key: 'Pw', value: 'hunter2', secret: 'yes' }],
    }
    const { queue, broken } = queueAnswering({ operations: [odd, operation()] })
    expect((await queue.claim({ worker: 'w', limit: 5, lease_seconds: 60 })).map((one) => one.sys_id)).toEqual(['op1'])
    expect(broken).toEqual(['odd: unusable fields: token, parameters.0.secret'])
  })

  it('says that versions differ when the answer is of another form', async () => {
    const { queue } = queueAnswering({ items: [] })
    await expect(queue.claim({ worker: 'w', limit: 5, lease_seconds: 60 })).rejects.toThrow(
      /Are the versions of the app and of the companion the same\?/,
    )
    await expect(queue.report('op1', { worker: 'w', state: 'failed' })).rejects.toThrow(/unknown form/)
  })
})
