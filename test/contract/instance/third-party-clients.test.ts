/** Clients that know nothing of us, unmodified from the registry, against the local instance. */
import createClient from 'sn-rest-client'
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
