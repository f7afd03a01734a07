/** Load on the instance: requests in flight, pace, repeats, long addresses, compressed answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { InstanceError } from '../../../../src/companion/errors.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { Limiter } from '../../../../src/companion/servicenow/limiter.ts'
import {
  Transport,
  type InstanceRequest,
  type TransportOptions,
} from '../../../../src/companion/servicenow/transport.ts'

describe('requests in flight', () => {
  it('are halved when the instance throttles, and grow again while it is calm', async () => {
    const limiter = new Limiter({ most: 4 })
    ;(await limiter.acquire()).release('throttled')
    expect(limiter.allowed).toBe(2)
    ;(await limiter.acquire()).release('throttled')
    ;(await limiter.acquire()).release('throttled')
    expect(limiter.allowed).toBe(1)
    for (let call = 0; call < 60; call++) (await limiter.acquire()).release('done')
    expect(limiter.allowed).toBe(4)
  })

  it('never pass the limit, and a wait ends when it is no longer wanted', async () => {
    const limiter = new Limiter({ most: 2 })
    const [first, second] = [await limiter.acquire(), await limiter.acquire()]
    expect(first.jar).not.toBe(second.jar)
    const stop = new AbortController()
    const unwanted = limiter.acquire(stop.signal)
    const third = limiter.acquire()
    stop.abort(new Error('no longer'))
    await expect(unwanted).rejects.toThrow('no longer')
    first.release('done')
    ;(await third).release('done')
    second.release('done')
    await expect(limiter.acquire(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  })

  it('RC-20 start no faster than asked for', async () => {
    const limiter = new Limiter({ most: 10, perSecond: 100 })
    const started = performance.now()
    for (let call = 0; call < 6; call++) (await limiter.acquire()).release('done')
    expect(performance.now() - started).toBeGreaterThan(45)
  })

  it('RC-20 spread what an hourly limit leaves when the present pace would not last', async () => {
    let now = 1_000_000
    const limiter = new Limiter({ most: 10, now: () => now })
    limiter.observe(1000, 4600)
    const pauseOf = async (): Promise<number> => {
      const started = performance.now()
      ;(await limiter.acquire()).release('done')
      return performance.now() - started
    }
    now += 600_000
    expect(await pauseOf()).toBeLessThan(20)
    // Half of 150 calls used at once: what is left has to last for a second.
    limiter.observe(150, 1_601)
    for (let call = 0; call < 76; call++) (await limiter.acquire()).release('done')
    const started = performance.now()
    for (let call = 0; call < 4; call++) (await limiter.acquire()).release('done')
    expect(performance.now() - started).toBeGreaterThan(20)
  })
})

describe('transport', () => {
  type Handler = (request: IncomingMessage, body: string, response: ServerResponse, call: number) => void
  let server: Server
  let transport: Transport
  let calls: { method: string; url: string; body: string; agent: string }[]
  const serve = async (handler: Handler, settings: Partial<TransportOptions> = {}): Promise<void> => {
    calls = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        calls.push({
          method: request.method ?? '',
          url: request.url ?? '',
          body,
          agent: request.headers['user-agent'] ?? '',
        })
        handler(request, body, response, calls.length)
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    transport = new Transport({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credentials: { kind: 'bearer', token: new Secret('geheim') },
      timeoutSeconds: 2,
      connections: 2,
      attempts: 4,
      pauseMs: 1,
      ...settings,
    } as TransportOptions)
  }
  afterEach(async () => {
    await transport.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const json = (
    response: ServerResponse,
    status: number,
    value: unknown,
    headers: Record<string, string> = {},
  ): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(value))
  }
  const get = (path = '/api/now/v2/table/x', more: Partial<InstanceRequest> = {}) =>
    transport.request({ method: 'GET', path, ...more })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('RC-12 takes answers compressed with %s', async (encoding, compress) => {
    await serve((request, _body, response) => {
      expect(request.headers['accept-encoding']).toContain(encoding)
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
      response.end(compress(Buffer.from('{"result":["ü"]}')))
    })
    expect(await get()).toEqual({ result: ['ü'] })
  })

  it('RC-19 obeys Retry-After as a date, and repeats 408, 425, 429 and 5xx', async () => {
    const statuses = [503, 408, 425]
    await serve((_request, _body, response, call) => {
      const status = statuses[call - 1]
      const headers: Record<string, string> =
        call === 1 ? { 'retry-after': new Date(Date.now() - 1000).toUTCString() } : {}
      if (status) json(response, status, { error: { message: 'later' } }, headers)
      else json(response, 200, { result: [] })
    })
    await get()
    expect(calls).toHaveLength(4)
    expect(transport.metrics()).toMatchObject({ requests: 4, retries: 3, throttled: 1, failures: { server_error: 3 } })
  })

  it('RC-19 ends with the reason of whoever stops it, in flight and between tries', async () => {
    const stop = new AbortController()
    const reason = new InstanceError('Stopped before it was finished.', { code: 'stopped', retryable: true })
    await serve((_request, _body, response, call) => {
      if (call === 1) json(response, 503, { error: { message: 'later' } }, { 'retry-after': '30' })
      else stop.abort(reason)
    })
    const first = new AbortController()
    const waiting = get(undefined, { signal: first.signal })
    while (transport.metrics().retries === 0) await new Promise((resolve) => setImmediate(resolve))
    first.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    await expect(get(undefined, { signal: stop.signal })).rejects.toBe(reason)
    expect(calls).toHaveLength(2)
  })

  it('RC-19 sits out a long Retry-After only up to its limit', async () => {
    await serve(
      (_request, _body, response) => json(response, 429, { error: { message: 'x' } }, { 'retry-after': '901' }),
      {
        longestRetryAfterMs: 900_000,
      },
    )
    await expect(get()).rejects.toMatchObject({ code: 'rate_limited' })
    expect(calls).toHaveLength(1)
  })

  it('RC-33 packs a read with a long address into a batch and takes its answer out again', async () => {
    await serve(
      (_request, body, response) => {
        const [item] = (JSON.parse(body) as { rest_requests: { id: string; url: string }[] }).rest_requests
        json(response, 200, {
          serviced_requests: [
            {
              id: item?.id,
              status_code: 200,
              headers: [{ name: 'X-Total-Count', value: '7' }],
              body: Buffer.from(JSON.stringify({ result: [{ url: item?.url }] })).toString('base64'),
            },
          ],
        })
      },
      { longestPath: 100 },
    )
    const path = `/api/now/v2/table/x?sysparm_query=${'a'.repeat(200)}`
    const { body, headers } = await transport.exchange({ method: 'GET', path })
    expect(body).toEqual({ result: [{ url: path }] })
    expect(headers['x-total-count']).toBe('7')
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /api/now/v1/batch'])
  })

  it('RC-01 sends the user agent asked for, and takes settings for one call', async () => {
    await serve((_request, _body, response, call) => (call === 1 ? undefined : json(response, 200, { result: [] })), {
      userAgent: 'nightly/1',
    })
    const started = performance.now()
    await transport.request({ method: 'GET', path: '/x', timeoutSeconds: 0.1, attempts: 2 })
    expect(performance.now() - started).toBeLessThan(2000)
    expect(calls.map((call) => call.agent)).toEqual(['nightly/1', 'nightly/1'])
  })

  it('RC-34 names no secret in what it throws', async () => {
    await serve((_request, _body, response) => json(response, 400, { error: { message: 'bad' } }))
    const error = await get('/api/x?token=geheim2').catch((thrown: unknown) => thrown)
    expect(JSON.stringify([error, String(error), error instanceof Error ? error.stack : ''])).not.toMatch(/geheim/)
  })

  it('ends a request when it is no longer wanted', async () => {
    await serve(() => undefined)
    const stop = new AbortController()
    const waiting = transport.request({ method: 'GET', path: '/x', signal: stop.signal })
    setImmediate(() => stop.abort(new Error('stopped')))
    await expect(waiting).rejects.toThrow()
    expect(calls.length).toBeLessThanOrEqual(1)
  })
})
