/**
 * The queue of an instance behind HTTP: real use cases over plain records, real requests and answers, and faults on the
 * way. Also takes the batches of the request log.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { claimOperations } from '../../src/server/aws-catalog/claim-operations.ts'
import { reportOperation } from '../../src/server/aws-catalog/report-operation.ts'
import { claimRequest, operationReport } from '../../src/server/aws-catalog/wire.ts'
import type { Result } from '../../src/server/platform/result.ts'
import type { FakeWorld } from './fake-world.ts'

export type Step = 'claim' | 'report'
/** What happens to a request instead of, or on top of, being carried out. */
export interface InstanceFault {
  /** Is the request carried out before the fault strikes? */
  done: boolean
  answer:
    | { status: number; type?: string; body?: string; headers?: Record<string, string> }
    | { cut: true }
    | { delayMs: number }
}
interface Planted {
  step: Step
  /** Strikes the requests of this step from this one on (1 is the first). */
  from: number
  times: number
  fault: InstanceFault
}

const STATUS: Record<string, number> = { 'bad-request': 400, 'not-found': 404, 'lease-lost': 409, 'wrong-state': 409 }

export class OrderInstance {
  /** Rows of the request log. */
  readonly logged: string[] = []
  readonly #server: Server
  readonly #seen: Record<Step, number> = { claim: 0, report: 0 }
  #planted: Planted | undefined

  private constructor(private readonly world: FakeWorld) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => this.#serve(request, response, Buffer.concat(chunks).toString('utf8')))
    })
  }

  static async start(world: FakeWorld): Promise<OrderInstance> {
    const instance = new OrderInstance(world)
    await new Promise<void>((ready) => instance.#server.listen(0, '127.0.0.1', ready))
    return instance
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  plant(planted: Planted): void {
    this.#planted = planted
    this.#seen.claim = this.#seen.report = 0
  }

  /** True once the planted fault has struck. */
  get struck(): boolean {
    const planted = this.#planted
    return planted !== undefined && this.#seen[planted.step] >= planted.from
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  #serve(request: IncomingMessage, response: ServerResponse, text: string): void {
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (path === '/api/now/v1/batch') return answerJson(response, 200, this.#batch(text))
    const step: Step = path.endsWith('/claim') ? 'claim' : 'report'
    const fault = this.#fault(step)
    if (!fault || fault.done) this.#carryOut(path, step, text, fault ? undefined : response)
    if (fault) strike(fault.answer, response)
  }

  #fault(step: Step): InstanceFault | undefined {
    const nth = ++this.#seen[step]
    const planted = this.#planted
    if (planted?.step !== step || nth < planted.from || nth >= planted.from + planted.times) return undefined
    return planted.fault
  }

  #carryOut(path: string, step: Step, text: string, response: ServerResponse | undefined): void {
    const body = JSON.parse(text) as unknown
    let result: Result<object>
    if (step === 'claim') {
      const wanted = claimRequest(body)
      result = wanted.ok ? { ok: true, value: claimOperations(this.world, wanted.value) } : wanted
    } else {
      const report = operationReport(body)
      const sysId = /operations\/([^/]+)\/report$/.exec(path)?.[1] ?? ''
      result = report.ok ? reportOperation(this.world, sysId, report.value) : report
    }
    if (!response) return
    if (result.ok) answerJson(response, 200, { result: result.value })
    else answerJson(response, STATUS[result.code] ?? 500, { error: { message: result.message, detail: result.code } })
  }

  #batch(text: string): object {
    const { rest_requests } = JSON.parse(text) as { rest_requests: { id: string; body?: string }[] }
    for (const one of rest_requests) this.logged.push(Buffer.from(one.body ?? '', 'base64').toString('utf8'))
    return {
      serviced_requests: rest_requests.map(({ id }) => ({ id, status_code: 201, body: '' })),
      unserviced_requests: [],
    }
  }
}

export function strike(answer: InstanceFault['answer'], response: ServerResponse): void {
  if ('cut' in answer) {
    response.socket?.destroy()
    return
  }
  if ('delayMs' in answer) {
    // The caller has given up by then.
    setTimeout(() => answerJson(response, 200, { result: {} }), answer.delayMs).unref()
    return
  }
  response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json', ...answer.headers })
  response.end(answer.body ?? '')
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
