import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InstanceError } from '../../../../src/companion/errors.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'

type Handler = (request: IncomingMessage, body: string, response: ServerResponse, call: number) => void

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers })
  response.end(JSON.stringify(body))
}
const failure = (message: string, detail: string | null = null) => ({ error: { message, detail }, status: 'failure' })

let server: Server
let client: InstanceClient
let calls: { method: string; url: string; body: string; authorization: string }[]

const serve = async (handler: Handler): Promise<InstanceClient> => {
  calls = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      calls.push({
        method: request.method ?? '',
        url: request.url ?? '',
        body,
        authorization: request.headers.authorization ?? '',
      })
      handler(request, body, response, calls.length)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  client = new InstanceClient({
    url: `http://127.0.0.1:${port}`,
    user: 'jörg',
    password: new Secret('pässword'),
    timeoutSeconds: 1,
    connections: 2,
    attempts: 3,
    pauseMs: 5,
  })
  return client
}
afterEach(async () => {
  await client.close()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const errorOf = async (work: Promise<unknown>): Promise<InstanceError> => {
  try {
    await work
  } catch (error) {
    if (error instanceof InstanceError) return error
    throw error
  }
  throw new Error('it did not fail')
}
const query = () => client.query('incident', [{ field: 'active', operator: '=', value: 'true' }], ['number'])

describe('instance client', () => {
  it('signs in with basic authentication in UTF-8', async () => {
    await serve((_request, _body, response) => json(response, 200, { result: [] }))
    await query()
    const encoded = calls[0]?.authorization.replace('Basic ', '') ?? ''
    expect(Buffer.from(encoded, 'base64').toString('utf8')).toBe('jörg:pässword')
  })

  it('walks all pages by key, sorted by sys_id', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    await serve((request, _body, response) => {
      const url = new URL(request.url ?? '', 'http://local')
      const after = /sys_id>(\w+)/.exec(url.searchParams.get('sysparm_query') ?? '')?.[1] ?? ''
      const left = ids.filter((id) => id > after)
      const page = left.slice(0, Number(url.searchParams.get('sysparm_limit')))
      json(response, 200, { result: page.map((sys_id) => ({ sys_id })) }, { 'x-total-count': String(left.length) })
    })
    const rows = await client.query('t', [], [], { pageSize: 2 })
    expect(rows.map((row) => row['sys_id'])).toEqual(ids)
    expect(calls).toHaveLength(3)
  })

  it('goes on behind a page that access rules made shorter than its limit', async () => {
    await serve((_request, _body, response, call) =>
      call === 1
        ? json(response, 200, { result: [{ sys_id: 'a' }] }, { 'x-total-count': '3' })
        : json(response, 200, { result: [{ sys_id: 'c' }] }, { 'x-total-count': '1' }),
    )
    expect(await client.query('t', [], [], { pageSize: 2 })).toHaveLength(2)
  })

  it('flattens references and empty values to text', async () => {
    await serve((_request, _body, response) =>
      json(response, 200, { result: [{ sys_id: 'a', who: { link: 'l', value: 'u1' }, none: null, n: 3 }] }),
    )
    expect(await query()).toEqual([{ sys_id: 'a', who: 'u1', none: '', n: '3' }])
  })

  it('says that user or password is wrong on 401, without trying again', async () => {
    await serve((_request, _body, response) => json(response, 401, failure('User Not Authenticated')))
    const error = await errorOf(query())
    expect(error).toMatchObject({ code: 'unauthenticated', status: 401, retryable: false })
    expect(error.message).toMatch(/user name or password is wrong.*Check instance\.user/)
    expect(error.message).not.toContain('pässword')
    expect(calls).toHaveLength(1)
  })

  it('passes on the reason of a 403 with the fix', async () => {
    await serve((_request, _body, response) => json(response, 403, failure('Insufficient rights to query records')))
    const error = await errorOf(query())
    expect(error.code).toBe('forbidden')
    expect(error.message).toMatch(/Insufficient rights to query records.*Give the integration user the role/)
  })

  it('waits as long as Retry-After says on 429, also for a write that may not be repeated', async () => {
    await serve((_request, _body, response, call) =>
      call === 1
        ? json(response, 429, failure('Rate limit exceeded'), { 'retry-after': '0.2' })
        : json(response, 200, { result: { ok: true } }),
    )
    const started = performance.now()
    expect(await client.call('POST', '/api/x/do', {})).toEqual({ ok: true })
    expect(performance.now() - started).toBeGreaterThan(190)
    expect(calls).toHaveLength(2)
  })

  it('gives up at once when Retry-After asks for more than a minute', async () => {
    await serve((_request, _body, response) =>
      json(response, 429, failure('Rate limit exceeded'), { 'retry-after': '1800' }),
    )
    expect((await errorOf(query())).code).toBe('rate_limited')
    expect(calls).toHaveLength(1)
  })

  it('repeats a read after 500 and gives up after the last attempt', async () => {
    await serve((_request, _body, response) => json(response, 500, failure('boom')))
    expect(await errorOf(query())).toMatchObject({ code: 'server_error', retryable: true })
    expect(calls).toHaveLength(3)
  })

  it('does not repeat a write that may have been carried out', async () => {
    await serve((_request, _body, response) => json(response, 500, failure('boom')))
    await errorOf(client.call('POST', '/api/x/do', {}))
    expect(calls).toHaveLength(1)
  })

  it('repeats a creation under a fixed sys_id and finds it done', async () => {
    await serve((request, _body, response, call) => {
      if (call === 1) request.socket.destroy()
      else if (request.method === 'POST') json(response, 403, failure('Operation Failed', 'Unique Key violation'))
      else json(response, 200, { result: { sys_id: 'a'.repeat(32) } })
    })
    await client.create('incident', 'a'.repeat(32), { short_description: 'x' })
    expect(calls.map((call) => call.method)).toEqual(['POST', 'POST', 'GET'])
    expect(JSON.parse(calls[1]?.body ?? '')).toEqual({ short_description: 'x', sys_id: 'a'.repeat(32) })
  })

  it('recognises the page of a sleeping instance', async () => {
    await serve((_request, _body, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html><body>Your instance is hibernating</body></html>')
    })
    const error = await errorOf(query())
    expect(error.code).toBe('not_json')
    expect(error.message).toMatch(/answered with a page, not JSON.*is the URL right, and is the instance awake\?/)
  })

  it('takes an answer that stops in the middle for what it is, and asks again', async () => {
    await serve((_request, _body, response, call) => {
      if (call < 2) {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end('{"result":[{"sys_id":"a"},')
      } else json(response, 200, { result: [{ sys_id: 'a' }] })
    })
    expect(await query()).toHaveLength(1)
    expect(calls).toHaveLength(2)
  })

  it('does not take a cut result with an error beside it for complete', async () => {
    await serve((_request, _body, response) =>
      json(response, 200, {
        result: [{ sys_id: 'a' }],
        ...failure('Transaction cancelled: maximum execution time exceeded'),
      }),
    )
    expect(await errorOf(query())).toMatchObject({ code: 'cut_short', retryable: true })
  })

  it('repeats a request that the session queue dropped', async () => {
    await serve((_request, _body, response, call) => {
      if (call > 1) return json(response, 200, { result: [] })
      response.writeHead(202)
      response.end()
    })
    expect(await query()).toEqual([])
  })

  it('tries again after a reset connection', async () => {
    await serve((request, _body, response, call) =>
      call === 1 ? request.socket.resetAndDestroy() : json(response, 200, { result: [] }),
    )
    expect(await query()).toEqual([])
  })

  it('ends with a time-out when no answer comes', async () => {
    await serve(() => undefined)
    const slow = new InstanceClient({
      url: client.origin,
      user: 'a',
      password: new Secret('b'),
      timeoutSeconds: 0.2,
      connections: 1,
      attempts: 1,
    })
    expect((await errorOf(slow.get('t', 'a', []))).message).toMatch(/gave no answer within 0\.2 s/)
    await slow.close()
  })

  it('says that nothing listens there', async () => {
    await serve((_request, _body, response) => json(response, 200, { result: [] }))
    const lost = new InstanceClient({
      url: 'http://127.0.0.1:1',
      user: 'a',
      password: new Secret('b'),
      timeoutSeconds: 1,
      connections: 1,
      attempts: 1,
    })
    expect((await errorOf(lost.get('t', 'a', []))).message).toMatch(/nothing listens there/)
    await lost.close()
  })

  it('reads a missing record as undefined and deletes a missing one without complaint', async () => {
    await serve((_request, _body, response) => json(response, 404, failure('No Record found')))
    expect(await client.get('t', 'a', [])).toBeUndefined()
    await client.delete('t', 'a')
  })

  it('refuses values that would change the query', async () => {
    await serve((_request, _body, response) => json(response, 200, { result: [] }))
    for (const value of ['a^ORactive=true', 'a\nb', 'javascript:gs.getUserID()', 'x JavaScript:1'])
      expect(await errorOf(client.query('t', [{ field: 'name', operator: '=', value }], []))).toMatchObject({
        code: 'query',
      })
    expect(await errorOf(client.query('t', [{ field: 'name=1^x', operator: '=', value: 'a' }], []))).toMatchObject({
      code: 'query',
    })
    expect(await errorOf(client.query('t', [{ field: 'sys_id', operator: 'IN', value: [] }], []))).toMatchObject({
      code: 'query',
    })
    expect(calls).toHaveLength(0)
  })
})

describe('batch', () => {
  const answerBatch: (limit: number) => Handler = (limit) => (_request, body, response) => {
    const { rest_requests } = JSON.parse(body) as {
      rest_requests: { id: string; method: string; url: string; body?: string }[]
    }
    const done = rest_requests.slice(0, limit)
    json(response, 200, {
      batch_request_id: '1',
      serviced_requests: done.map((one) => {
        const bad = one.url.endsWith('bad')
        const text = bad ? JSON.stringify(failure('Operation Failed', 'by a rule')) : ''
        return {
          id: one.id,
          status_code: bad ? 403 : 201,
          status_text: '',
          headers: [],
          body: Buffer.from(text).toString('base64'),
        }
      }),
      unserviced_requests: rest_requests.slice(limit).map((one) => one.id),
    })
  }
  const requests = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      method: 'POST' as const,
      url: `/api/now/table/t${index}`,
      body: { n: index },
    }))

  it('splits by number and keeps the order of results', async () => {
    await serve(answerBatch(100))
    const results = await client.batch([...requests(4), { method: 'POST', url: '/bad' }], { size: 2, bytes: 1e6 })
    expect(calls).toHaveLength(3)
    expect(results.map((result) => result.status)).toEqual([201, 201, 201, 201, 403])
    expect(results[4]?.message).toBe('Operation Failed: by a rule')
  })

  it('splits by size', async () => {
    await serve(answerBatch(100))
    await client.batch(requests(6), { size: 100, bytes: 600 })
    expect(calls.length).toBeGreaterThan(2)
  })

  it('sends again what the instance did not get to', async () => {
    await serve(answerBatch(2))
    const results = await client.batch(requests(5), { size: 10, bytes: 1e6 })
    expect(calls).toHaveLength(3)
    expect(results.every((result) => result.status === 201)).toBe(true)
  })

  it('ends when a round brings nothing, and says so per request', async () => {
    await serve(answerBatch(0))
    const results = await client.batch(requests(2))
    expect(calls).toHaveLength(1)
    expect(results).toEqual(
      [0, 0].map((status) => ({ status, body: undefined, message: 'The instance did not get to it.' })),
    )
  })
})
