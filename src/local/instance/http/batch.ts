import { Agent, request as send } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { loanHeader } from './authenticate.ts'
import { isObject, readJson } from './body.ts'
import type { Json, JsonObject } from './body.ts'
import type { ServerContext } from './context.ts'
import { RestError } from './errors.ts'

const maxInput = 10 * 1024 * 1024
const maxOutput = 10 * 1024 * 1024
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const

/** `/api/now/v1/batch`: requests in one call, run one after another as the same caller. */
export function registerBatchApi(app: FastifyInstance, context: ServerContext): void {
  for (const path of ['/api/now/v1/batch', '/api/now/batch'])
    app.post(path, async (request) => runBatch(app, context, request))
}

/** A request that this server sends to itself. */
export interface Outgoing {
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer
}
interface Item extends Outgoing {
  id: string
  method: (typeof methods)[number]
  withoutHeaders: boolean
}

const invalid = (detail: string): RestError => new RestError(400, 'Invalid batch request', detail)

async function runBatch(app: FastifyInstance, context: ServerContext, request: FastifyRequest): Promise<JsonObject> {
  const { session } = context.require(request)
  const body = readJson(request)
  if (!isObject(body)) throw invalid('The payload is not a JSON object')
  const requests = body.rest_requests
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('rest_requests is missing or empty')
  const items = requests.map(readItem)
  const serviced: JsonObject[] = []
  const unserviced: string[] = []
  const end = Date.now() + context.quota.batchMs
  const loan = context.sessions.lend(session)
  // One connection for all items of the call, gone with it.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    let output = 0
    for (const item of items) {
      if (Date.now() > end || output > outputLimit(request) || item.body.length > maxInput) {
        unserviced.push(item.id)
        continue
      }
      const started = performance.now()
      const answer = await dispatch(app, agent, item, { host: request.host, [loanHeader]: loan.key })
      output += answer.body.length
      serviced.push({
        id: item.id,
        body: answer.body.toString('base64'),
        status_code: answer.status,
        status_text: answer.statusText,
        headers: item.withoutHeaders ? [] : headerList(answer.headers),
        execution_time: Math.round(performance.now() - started),
      })
    }
  } finally {
    loan.end()
    agent.destroy()
  }
  return {
    batch_request_id: body.batch_request_id === undefined ? '' : String(body.batch_request_id),
    serviced_requests: serviced,
    unserviced_requests: unserviced,
  }
}

interface ItemAnswer {
  status: number
  statusText: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Sends one request to this server over the loopback interface, so that it is treated like any other request. */
export function dispatch(
  app: FastifyInstance,
  agent: Agent,
  item: Outgoing,
  own: Record<string, string>,
): Promise<ItemAnswer> {
  const { port, address } = app.server.address() as AddressInfo
  const headers: Record<string, string> = { accept: 'application/json', ...item.headers, ...own }
  if (item.body.length > 0) {
    headers['content-type'] ??= 'application/json'
    headers['content-length'] = String(item.body.length)
  }
  return new Promise((resolve, reject) => {
    const options = { host: address, port, method: item.method, path: item.url, headers, agent }
    const outgoing = send(options, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 500,
          statusText: incoming.statusMessage ?? '',
          headers: incoming.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(item.body)
  })
}

function outputLimit(request: FastifyRequest): number {
  const given = Number(request.headers['x-batchrequest-max-output-size'])
  return given > 0 ? Math.min(given, maxOutput) : maxOutput
}

function readItem(value: Json): Item {
  if (!isObject(value)) throw invalid('An item of rest_requests is not an object')
  const id = value.id === undefined || value.id === null ? '' : String(value.id)
  if (id === '') throw invalid('An item of rest_requests has no id')
  const method = methods.find((name) => name === String(value.method ?? '').toUpperCase())
  if (!method) throw invalid(`The item ${id} has no method that can be run`)
  const url = typeof value.url === 'string' ? value.url : ''
  if (!/^\/[\x21-\x7e]*$/.test(url)) throw invalid(`The item ${id} has no relative url`)
  if (/^\/+api\/now\/(v\d+\/)?batch(\W|$)/.test(url)) throw invalid(`The item ${id} is a batch itself`)
  const headers: Record<string, string> = {}
  for (const header of Array.isArray(value.headers) ? value.headers : [])
    if (isObject(header) && typeof header.name === 'string' && mayPass(header.name))
      headers[header.name.toLowerCase()] = headerValue(header.value)
  return {
    id,
    method,
    url,
    headers,
    body: Buffer.from(typeof value.body === 'string' ? value.body : '', 'base64'),
    withoutHeaders: value.exclude_response_headers === true || value.exclude_response_headers === 'true',
  }
}

/** Headers that belong to the batch as a whole or to the connection. */
const ownHeaders = new Set([
  'authorization',
  'cookie',
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  loanHeader,
])
const mayPass = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !ownHeaders.has(name.toLowerCase())

/** What a header can carry: controls become blanks, characters beyond Latin-1 question marks. */
const headerValue = (value: Json | undefined): string =>
  Array.from(String(value ?? ''), (sign) => (sign < ' ' || sign === '\x7f' ? ' ' : sign <= 'ÿ' ? sign : '?')).join('')

const headerList = (headers: IncomingHttpHeaders): JsonObject[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((text) => ({ name, value: String(text) })),
  )
