/** Clients that know nothing of us, unmodified from the registry, against the local instance. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import createClient from 'sn-rest-client'
import { makeCertificate } from '../../support/certificate.ts'
import { insert } from '../../support/instance.ts'
import { startServer, type TestServer } from '../../support/http.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

type Row = Record<string, string>

describe('sn-rest-client', () => {
  const client = (auth: Record<string, string> = { username: 'admin', password: 'admin' }) =>
    createClient({ hostName: server.url, auth, silent: true })

  test('creates, reads, changes and deletes a record', async () => {
    const [made] = await client().post({ url: '/api/now/table/incident' }, { short_description: 'from a client' })
    const url = `/api/now/table/incident/${made?.sys_id ?? ''}`
    expect(made).toMatchObject({ short_description: 'from a client', active: 'true' })
    expect(await client().patch({ url }, { urgency: '1' })).toMatchObject([{ urgency: '1' }])
    expect(await client().put({ url }, { impact: '1' })).toMatchObject([{ urgency: '1', impact: '1', priority: '1' }])
    expect(await client().get({ url })).toMatchObject([{ sys_id: made?.sys_id }])
    expect(await client().del({ url })).toEqual([])
    await expect(client().get({ url })).rejects.toMatchObject({ statusCode: 404 })
  })

  test('follows the pages of a list to its end and no further', async () => {
    for (let count = 0; count < 7; count++)
      insert(server.instance, 'problem', { short_description: `paged ${count}`, correlation_id: 'client-paging' })
    const query = 'sysparm_query=correlation_id=client-paging^ORDERBYshort_description&sysparm_fields=short_description'
    const rows: Row[] = await client().get({ url: `/api/now/v2/table/problem?${query}&sysparm_limit=3` })
    expect(rows.map((row) => row.short_description)).toEqual([0, 1, 2, 3, 4, 5, 6].map((count) => `paged ${count}`))

    const pages: number[] = []
    await client().get({ url: `/api/now/v2/table/problem?${query}&sysparm_limit=3` }, (page: Row[]) => {
      pages.push(page.length)
      return Promise.resolve()
    })
    expect(pages).toEqual([3, 3, 1])
  })

  test('tries again after a 429 and after a 503', async () => {
    for (const status of [429, 503]) {
      await server.request('POST', '/_local/faults', {
        body: [
          {
            match: { method: 'GET', path: '/api/now/table/sys_user' },
            times: 1,
            answer: { status, headers: { 'Retry-After': '1' } },
          },
        ],
      })
      const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
      try {
        expect(
          await client().get({ url: '/api/now/table/sys_user/6816f79cc0a8016401c5a33be04be441', retry: 2, delay: 1 }),
        ).toHaveLength(1)
        expect(warn).toHaveBeenCalledTimes(1)
      } finally {
        warn.mockRestore()
      }
    }
  })

  test('is refused with a wrong password', async () => {
    const refused = client({ username: 'admin', password: 'wrong' }).get({ url: '/api/now/table/incident' })
    await expect(refused).rejects.toMatchObject({ statusCode: 401 })
  })
})

describe('servicenow-rest-api, which speaks https only', () => {
  let folder: string
  let front: Server
  let child: ChildProcess
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'switchboard-tls-'))
    const certificate = makeCertificate('localhost', ['localhost', '127.0.0.1'])
    const trusted = join(folder, 'certificate.pem')
    writeFileSync(trusted, certificate.pem)
    const key = certificate.privateKey.export({ type: 'pkcs8', format: 'pem' })
    // TLS ends here; the instance behind it is as it always is.
    front = createServer({ key, cert: certificate.pem }, (incoming, outgoing) => {
      const { method, headers, url } = incoming
      const onward = request(`${server.url}${url ?? ''}`, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(onward)
    })
    front.listen(0, '127.0.0.1')
    await once(front, 'listening')
    const { port } = front.address() as AddressInfo
    child = fork(join(__dirname, '../../support/rest-api-client.mjs'), [`127.0.0.1:${port}`, 'admin', 'admin'], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
      execArgv: [],
      silent: true,
    })
  })
  afterAll(async () => {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
    front.closeAllConnections()
    front.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function call<T>(method: string, ...args: unknown[]): Promise<T> {
    const said = once(child, 'message')
    child.send([method, ...args])
    const [{ answer }] = (await said) as [{ answer: T }]
    return answer
  }

  test('creates by display value, finds, changes and deletes a record', async () => {
    insert(server.instance, 'sys_user', { user_name: 'tls.caller', first_name: 'Tess', last_name: 'Caller' })
    const made = await call<Row>(
      'createNewTask',
      { short_description: 'over TLS', urgency: '1 - High', caller_id: 'Tess Caller' },
      'incident',
    )
    expect(made).toMatchObject({ short_description: 'over TLS', urgency: '1 - High' })
    expect(made.caller_id).toMatchObject({ display_value: 'Tess Caller' })
    const number = made.number ?? ''
    expect(await call('getSysId', 'incident', number)).toBe(made.sys_id)
    const rows = await call<Row[]>('getTableData', ['number', 'urgency'], [`number=${number}`], 'incident')
    expect(rows).toEqual([{ number, urgency: '1 - High' }])
    expect(await call('UpdateTask', 'incident', number, { impact: '1 - High' })).toMatchObject({
      impact: '1 - High',
      priority: '1 - Critical',
    })
    expect(await call('getSampleData', 'incident')).toHaveLength(1)
    expect(await call('DeleteTask', 'incident', number)).toEqual({ status: 204 })
    expect(await call('getTableData', [], [`number=${number}`], 'incident')).toEqual([])
  })

  test('lists what hangs on a record, with metadata and content', async () => {
    const record = insert(server.instance, 'incident', {})
    const path = `/api/now/attachment/file?table_name=incident&table_sys_id=${record}&file_name=note.txt`
    await server.request('POST', path, { headers: { 'content-type': 'text/plain' }, body: 'attached' })
    const [attached, ...others] = await call<Row[]>('getAllAttachmentsMetaData', record)
    expect([attached?.file_name, others]).toEqual(['note.txt', []])
    expect(await call('getAttachmentMetaData', attached?.sys_id)).toMatchObject({ content_type: 'text/plain' })
    expect(await call('getAttachment', attached?.sys_id)).toEqual({ status: 200, data: 'attached' })
  })

  test('filters by what a reference shows', async () => {
    const change = insert(server.instance, 'change_request', {})
    const number = server.instance.records.get('change_request', change)?.number
    insert(server.instance, 'change_task', { change_request: change, short_description: 'of the change' })
    insert(server.instance, 'change_task', { short_description: 'of none' })
    expect(await call('getChangeTasks', 'change_task', number)).toHaveLength(1)
  })

  test('gets the status of a refusal', async () => {
    expect(await call('getSampleData', 'no_such_table')).toMatchObject({
      failed: 400,
      data: { error: { message: 'Invalid table no_such_table' } },
    })
  })
})
