import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type InstanceFault, strike } from '../../../support/order-instance.ts'

export type Row = Record<string, string>

/** `half`: of a batch the first half is carried out. */
export interface SyncFault extends Omit<InstanceFault, 'done'> {
  done: boolean | 'half'
}

/** Where a dot-walk through a reference leads. */
const REFERENCES: Record<string, string> = { product: 'aws_product', portfolio: 'aws_portfolio' }

/** As much of an instance as the sync sees: Table API with keyed pages, Batch API, rows in memory. */
export class FakeInstance {
  readonly tables = new Map<string, Map<string, Row>>()
  /** Writes by table. */
  readonly writes = new Map<string, number>()
  reads = 0
  /** Requests that came in, one line each. */
  readonly requests: string[] = []
  /** What happens to the nth request (1 is the first) instead of a proper answer. */
  fault: (nth: number) => SyncFault | undefined = () => undefined
  /** Reason why a write is refused, or undefined. */
  refuse: (method: string, table: string, values: Row) => string | undefined = () => undefined
  readonly #server: Server

  private constructor(readonly scope: string) {
    this.#server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        const fault = this.fault(this.requests.push(`${request.method} ${request.url}`))
        if (fault && !fault.done) return strike(fault.answer, response)
        const answer =
          request.url === '/api/now/v1/batch'
            ? { status: 200, body: this.#batch(body, fault?.done === 'half') }
            : this.#handle(request.method ?? '', request.url ?? '', body)
        if (fault) return strike(fault.answer, response)
        response.writeHead(answer.status, {
          'content-type': 'application/json',
          ...('total' in answer ? { 'x-total-count': String(answer.total) } : {}),
        })
        response.end(answer.status === 204 ? '' : JSON.stringify(answer.body))
      })
    })
  }

  static async start(scope: string): Promise<FakeInstance> {
    const instance = new FakeInstance(scope)
    await new Promise<void>((ready) => instance.#server.listen(0, '127.0.0.1', ready))
    return instance
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  table(name: string): Map<string, Row> {
    const full = name.startsWith('aws_') ? `${this.scope}_${name}` : name
    let rows = this.tables.get(full)
    if (!rows) this.tables.set(full, (rows = new Map()))
    return rows
  }

  rows(name: string, filter: Row = {}): Row[] {
    return [...this.table(name).values()].filter((row) =>
      Object.entries(filter).every(([column, value]) => row[column] === value),
    )
  }

  insert(name: string, row: Row): void {
    this.table(name).set(row['sys_id'] ?? '', row)
  }

  /** Takes over what another one holds. */
  take(tables: ReadonlyMap<string, ReadonlyMap<string, Row>>): void {
    for (const [table, rows] of tables) for (const [id, row] of rows) this.table(table).set(id, { ...row })
  }

  totalWrites(): number {
    return [...this.writes.values()].reduce((sum, count) => sum + count, 0)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  #batch(body: string, half: boolean): object {
    const { rest_requests } = JSON.parse(body) as {
      rest_requests: { id: string; method: string; url: string; body?: string }[]
    }
    const carriedOut = half ? rest_requests.slice(0, Math.ceil(rest_requests.length / 2)) : rest_requests
    return {
      serviced_requests: carriedOut.map((one) => {
        const answer = this.#handle(one.method, one.url, Buffer.from(one.body ?? '', 'base64').toString('utf8'))
        return {
          id: one.id,
          status_code: answer.status,
          body: Buffer.from(JSON.stringify(answer.body ?? '')).toString('base64'),
        }
      }),
      unserviced_requests: [],
    }
  }

  #handle(method: string, path: string, body: string): { status: number; body?: object; total?: number } {
    const url = new URL(path, 'http://local')
    const [, name = '', id = ''] = /^\/api\/now\/v2\/table\/(\w+)(?:\/(\w+))?$/.exec(url.pathname) ?? []
    const rows = this.table(name)
    if (method === 'GET' && id === '') return this.#list(rows, url.searchParams)
    const row = rows.get(id)
    if (method === 'GET') return row ? { status: 200, body: { result: row } } : failure(404, 'No Record found')
    const values = (body === '' ? {} : JSON.parse(body)) as Row
    const reason = this.refuse(method, name, { ...row, ...values })
    if (reason) return failure(403, reason)
    if (method === 'POST') {
      const sysId = values['sys_id'] ?? ''
      if (rows.has(sysId)) return failure(403, 'Unique Key violation')
      rows.set(sysId, values)
    } else if (!row) return failure(404, 'No Record found')
    else if (method === 'DELETE') rows.delete(id)
    else rows.set(id, { ...row, ...values })
    this.writes.set(name, (this.writes.get(name) ?? 0) + 1)
    return { status: method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200, body: { result: {} } }
  }

  #list(rows: Map<string, Row>, parameters: URLSearchParams): { status: number; body: object; total: number } {
    this.reads++
    const terms = (parameters.get('sysparm_query') ?? '')
      .split('^')
      .filter((term) => term !== '' && !term.startsWith('ORDERBY'))
    const matching = [...rows.values()]
      .filter((row) => terms.every((term) => this.#holds(row, term)))
      .sort((a, b) => ((a['sys_id'] ?? '') < (b['sys_id'] ?? '') ? -1 : 1))
    const fields = (parameters.get('sysparm_fields') ?? '').split(',')
    const page = matching.slice(0, Number(parameters.get('sysparm_limit') ?? 10_000))
    return {
      status: 200,
      total: matching.length,
      body: { result: page.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? '']))) },
    }
  }

  #holds(row: Row, term: string): boolean {
    const [, field = '', operator = '', value = ''] = /^([\w.]+?)(=|>|ISNOTEMPTY|IN)(.*)$/.exec(term) ?? []
    const [first = '', second] = field.split('.')
    const actual =
      second === undefined ? row[first] : this.table(REFERENCES[first] ?? '').get(row[first] ?? '')?.[second]
    if (operator === 'ISNOTEMPTY') return (actual ?? '') !== ''
    if (operator === 'IN') return value.split(',').includes(actual ?? '')
    return operator === '>' ? (actual ?? '') > value : actual === value
  }
}

const failure = (status: number, message: string) => ({
  status,
  body: { error: { message, detail: null }, status: 'failure' },
})
