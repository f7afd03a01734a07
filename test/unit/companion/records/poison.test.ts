/** A record that breaks every page it is on, in a table of a hundred thousand: the instance here is a list of keys. */
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callSink } from '../../../../src/companion/records/output/sink.ts'
import type { Records } from '../../../../src/companion/records/records.ts'
import { connectRecords } from '../../../support/records.ts'

const KEYS = Array.from({ length: 20_000 }, (_, index) => createHash('md5').update(String(index)).digest('hex')).sort()
const POISON = [KEYS[7_777] ?? '', KEYS[15_000] ?? '']
const CANCELLED = { message: 'Transaction cancelled: maximum execution time exceeded', detail: null }

let server: Server
let records: Records
let pages: { rows: number; broken: boolean }[]

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://instance')
    const json = (body: object, headers: Record<string, string> = {}): void => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    }
    const query = searchParams.get('sysparm_query') ?? ''
    if (pathname.includes('/stats/')) return json({ result: { stats: { count: String(KEYS.length), max: {} } } })
    const from = /sys_id>=([0-9a-f]+)/.exec(query)?.[1] ?? ''
    const after = /sys_id>([0-9a-f]+)/.exec(query)?.[1] ?? ''
    const to = /sys_id<([0-9a-f]+)/.exec(query)?.[1] ?? 'g'
    const matching = KEYS.filter((key) => key >= from && (after === '' || key > after) && key < to)
    const rows = matching.slice(0, Number(searchParams.get('sysparm_limit')))
    // Only columns with content take the instance over its time, the bare key does not.
    const fields = searchParams.get('sysparm_fields')
    const broken = fields !== 'sys_id' && rows.some((key) => POISON.includes(key))
    pages.push({ rows: rows.length, broken })
    json(
      broken
        ? { result: rows.slice(0, 1).map((key) => ({ sys_id: key })), error: CANCELLED, status: 'failure' }
        : { result: rows.map((key) => ({ sys_id: key, text: 'x' })) },
      { 'x-total-count': String(matching.length) },
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  records = connectRecords(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
beforeEach(() => {
  pages = []
})
afterAll(async () => {
  await records.close()
  await new Promise((closed) => server.close(closed))
})

it('RC-16 isolates records that cannot be read even alone, names them, and brings all others', async () => {
  const seen: string[] = []
  const report = await records.extract(
    { table: 'u_mail', fields: ['sys_id', 'text'], unchecked: true },
    callSink((rows) => void seen.push(...rows.map((row) => String(row['sys_id'])))),
  )
  expect(new Set(seen).size).toBe(KEYS.length - POISON.length)
  expect(seen).toHaveLength(KEYS.length - POISON.length)
  expect(report.skipped.map(({ sysId }) => sysId).sort()).toEqual(POISON)
  expect(report.skipped[0]?.reason).toMatch(/maximum execution time exceeded/)
  expect(report).toMatchObject({
    complete: false,
    explanation: expect.stringMatching(/2 could not be read even alone/),
  })
  // Halved down to one, and grown again behind it: neither tens of thousands of tiny pages nor the same large one again and again.
  expect(pages.filter(({ broken }) => broken).length).toBeLessThan(60)
  expect(pages.length).toBeLessThan(300)
})
