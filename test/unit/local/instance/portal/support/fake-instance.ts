/**
 * A stand-in for the instance that answers the few documented calls the portal makes, from records in memory. It knows no
 * query language beyond what the tests need: each table decides itself what it returns.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Cells = Record<string, string | { value: string; display_value: string }>

export interface FakeInstance {
  url: string
  /** Rows by table name; a missing table answers 400. */
  tables: Record<string, Cells[]>
  items: Record<string, Record<string, unknown>>
  catalogs: Record<string, unknown>[]
  categories: Record<string, Record<string, unknown>>
  orders: { item: string; body: Record<string, unknown> }[]
  patches: { table: string; id: string; body: Record<string, string> }[]
  /** Answers the next order with this error. */
  refuseOrder: { status: number; message: string; detail: string } | null
  /** Forgets every session, as a restart would. */
  endSessions(): void
  close(): Promise<void>
}

export const person = { id: 'a'.repeat(32), userName: 'requester', name: 'Rita Requester', password: 'open sesame' }

export async function startFakeInstance(assets: Record<string, { type: string; body: string }>): Promise<FakeInstance> {
  const sessions = new Map<string, string>()
  let counter = 0

  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake')
    const asset = assets[url.pathname]
    if (asset) {
      response.setHeader('Content-Security-Policy', "default-src 'self'; object-src 'none'; base-uri 'none'")
      response.setHeader('Content-Type', asset.type)
      response.end(asset.body)
      return
    }
    const text = await bodyOf(request)
    const session = /JSESSIONID=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
    const token = sessions.get(session)
    const json = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
      response.end(value === undefined ? '' : JSON.stringify(value))
    }
    const failure = (status: number, message: string, detail = '') =>
      json(status, { error: { message, detail }, status: 'failure' })

    if (url.pathname === '/angular.do') {
      if (url.searchParams.get('sysparm_type') === 'get_user') {
        json(401, undefined, token === undefined ? {} : { 'X-UserToken-Response': token })
        return
      }
      const form = new URLSearchParams(text)
      const right =
        form.get('sysparm_type') === 'login' &&
        form.get('ni.nolog.user_password') === 'true' &&
        form.get('user_name') === person.userName &&
        form.get('user_password') === person.password
      if (!right) {
        json(200, { status: 'error', message: 'User name or password invalid' })
        return
      }
      counter += 1
      sessions.set(`s${counter}`, `token-${counter}`)
      const cookie = `JSESSIONID=s${counter}; Path=/; HttpOnly; SameSite=Lax`
      json(200, { status: 'success', message: '' }, { 'Set-Cookie': cookie })
      return
    }
    if (url.pathname === '/logout.do') {
      sessions.delete(session)
      json(200, { result: null })
      return
    }
    if (token === undefined || request.headers['x-usertoken'] !== token) {
      failure(401, 'User Not Authenticated', 'Required to provide Auth information')
      return
    }
    const parts = url.pathname.split('/').slice(2)
    if (parts[0] === 'sn_sc') catalog(parts.slice(2), request.method ?? 'GET', url, text, json, failure)
    else if (parts[0] === 'now' && parts[1] === 'table')
      table(parts.slice(2), request.method ?? 'GET', url, text, json, failure)
    else failure(404, 'Requested URI does not represent any resource')
  }

  type Json = (status: number, value: unknown, headers?: Record<string, string>) => void
  type Fail = (status: number, message: string, detail?: string) => void

  function catalog(parts: string[], method: string, url: URL, text: string, json: Json, failure: Fail): void {
    const [kind, id = '', more = ''] = parts
    if (kind === 'catalogs' && id === '') json(200, { result: fake.catalogs })
    else if (kind === 'catalogs' && more === 'categories') {
      json(200, { result: Object.values(fake.categories).filter((category) => category.parent === undefined) })
    } else if (kind === 'categories' && fake.categories[id]) json(200, { result: fake.categories[id] })
    else if (kind === 'items' && id === '') {
      const word = (url.searchParams.get('sysparm_text') ?? '').toLowerCase()
      const wanted = url.searchParams.get('sysparm_category')
      const found = Object.values(fake.items).filter((item) => {
        const category = item.category as { sys_id?: string } | undefined
        return String(item.name).toLowerCase().includes(word) && (wanted === null || category?.sys_id === wanted)
      })
      const from = Number(url.searchParams.get('sysparm_offset') ?? 0)
      json(200, { result: found.slice(from, from + Number(url.searchParams.get('sysparm_limit'))) })
    } else if (kind === 'items' && method === 'GET' && fake.items[id]) json(200, { result: fake.items[id] })
    else if (kind === 'items' && method === 'POST' && more === 'order_now') {
      if (fake.refuseOrder) {
        const { status, message, detail } = fake.refuseOrder
        fake.refuseOrder = null
        failure(status, message, detail)
        return
      }
      fake.orders.push({ item: id, body: JSON.parse(text) as Record<string, unknown> })
      const request = { sys_id: 'req1', number: 'REQ0010001', request_number: 'REQ0010001', request_id: 'req1' }
      json(200, { result: { ...request, table: 'sc_request' } })
    } else failure(400, 'Invalid Request', 'No such item, or you may not order it')
  }

  function table(parts: string[], method: string, url: URL, text: string, json: Json, failure: Fail): void {
    const [name = '', id] = parts
    const rows = fake.tables[name]
    if (!rows) {
      failure(400, `Invalid table ${name}`)
      return
    }
    if (id !== undefined) {
      const row = rows.find((candidate) => candidate.sys_id === id)
      if (!row) {
        failure(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval")
        return
      }
      if (method === 'PATCH') {
        const body = JSON.parse(text) as Record<string, string>
        fake.patches.push({ table: name, id, body })
        Object.assign(row, body)
      }
      json(200, { result: shown(row) })
      return
    }
    const query = url.searchParams.get('sysparm_query') ?? ''
    const like = /nameLIKE([^^]*)/.exec(query)?.[1]?.toLowerCase()
    const state = /state=(\w+)/.exec(query)?.[1]
    const states = /stateIN([^^]*)/.exec(query)?.[1]?.split(',')
    const found = rows.filter(
      (row) =>
        (like === undefined || plainText(row.name).toLowerCase().includes(like)) &&
        (state === undefined || plainText(row.state) === state) &&
        (states === undefined || states.includes(plainText(row.state))),
    )
    const from = Number(url.searchParams.get('sysparm_offset') ?? 0)
    const page = found.slice(from, from + Number(url.searchParams.get('sysparm_limit')))
    json(200, { result: page.map(shown) }, { 'X-Total-Count': String(found.length) })
  }

  const fake: FakeInstance = {
    url: '',
    tables: {},
    items: {},
    catalogs: [],
    categories: {},
    orders: [],
    patches: [],
    refuseOrder: null,
    endSessions: () => sessions.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fake
}

function plainText(cell: Cells[string] | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.value
}

function shown(row: Cells): Record<string, { value: string; display_value: string }> {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    typeof cell === 'string' ? { value: cell, display_value: cell } : cell,
  ])
  return Object.fromEntries(cells) as Record<string, { value: string; display_value: string }>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
