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

/** What the worker asks of the instance: work, then to take note of what becomes of it; failed calls of AWS go to a log. */
export type Step = 'claim' | 'acceptance' | 'progress' | 'end' | 'log'
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
  /** Strikes so many requests of this step. */
  times: number
  fault: InstanceFault
}

const STATUS: Record<string, number> = { 'bad-request': 400, 'not-found': 404, 'lease-lost': 409, 'wrong-state': 409 }

export class OrderInstance {
  /** Rows of the request log. */
  readonly logged: string[] = []
  readonly #server: Server
  #planted: Planted | undefined
  #strikes = 0

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
    this.#strikes = 0
  }

  /** True once the planted fault has struck. */
  get struck(): boolean {
    return this.#strikes > 0
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  #serve(request: IncomingMessage, response: ServerResponse, text: string): void {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const step = stepOf(path, text)
    const fault = this.#fault(step)
    if (!fault || fault.done) this.#carryOut(path, step, text, fault ? undefined : response)
    if (fault) strike(fault.answer, response)
  }

  #fault(step: Step): InstanceFault | undefined {
    const planted = this.#planted
    if (planted?.step !== step || this.#strikes >= planted.times) return undefined
    this.#strikes++
    return planted.fault
  }

  #carryOut(path: string, step: Step, text: string, response: ServerResponse | undefined): void {
    if (step === 'log') {
      const answer = this.#batch(text)
      if (response) answerJson(response, 200, answer)
      return
    }
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

/** Of which step a report is: what was accepted comes with the product it makes, what is under way without. */
export function reportStep(report: { state: string; provisioned?: unknown }): Step {
  if (report.state !== 'in_progress') return 'end'
  return report.provisioned === undefined ? 'progress' : 'acceptance'
}

function stepOf(path: string, text: string): Step {
  if (path === '/api/now/v1/batch') return 'log'
  return path.endsWith('/claim') ? 'claim' : reportStep(JSON.parse(text) as { state: string })
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
