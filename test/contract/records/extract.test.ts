/** Extraction against the local instance over HTTP. Numbers in titles are the requirements of the connector's contract. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatter } from '../../../src/companion/records/output/format.ts'
import { callSink, fileSink } from '../../../src/companion/records/output/sink.ts'
import { Checkpoint } from '../../../src/companion/records/extract/checkpoint.ts'
import type { Bookmark } from '../../../src/companion/records/extract/incremental.ts'
import type { Records } from '../../../src/companion/records/records.ts'
import { insert } from '../../support/instance.ts'
import { startServer, type TestServer } from '../../support/http.ts'
import { connectRecords, extractAll, sysIdOf } from '../../support/records.ts'

const TABLE = 'u_stock'
/** Its deletions are kept. */
const AUDITED = 'u_watched_stock'
const ROWS = 300
let server: TestServer
let records: Records
let folder: string
let rule: string

/** A row that has been there for long: what is created while reading must be told from it by its time. */
function settled(name: string): void {
  const outcome = server.instance.records.insert(
    server.instance.access.system(),
    TABLE,
    { u_name: name, sys_created_on: '2026-01-01 00:00:00', sys_updated_on: '2026-01-01 00:00:00' },
    { keepSystemColumns: true },
  )
  if (!outcome.ok) throw new Error(outcome.message)
}

beforeAll(async () => {
  server = await startServer()
  server.instance.dictionary.define({
    name: TABLE,
    label: 'Stock',
    scope: 'global',
    flags: {
      wsAccess: true,
      access: 'public',
      readAccess: true,
      createAccess: true,
      updateAccess: true,
      deleteAccess: true,
    },
    columns: [
      { name: 'u_name', type: 'string', maxLength: 100 },
      { name: 'u_secret', type: 'boolean', defaultValue: 'false' },
    ],
  })
  server.instance.dictionary.define({
    name: AUDITED,
    label: 'Watched stock',
    scope: 'global',
    audit: true,
    columns: [{ name: 'u_name', type: 'string', maxLength: 100 }],
  })
  const id = (table: string, query: string): string =>
    server.instance.records.find(server.instance.records.query(table, query))[0]?.sys_id ?? ''
  rule = insert(server.instance, 'sys_security_acl', {
    name: TABLE,
    sys_name: TABLE,
    type: id('sys_security_type', 'name=record'),
    operation: id('sys_security_operation', 'name=read'),
    active: '1',
    decision_type: 'allow',
    admin_overrides: '1',
    condition: 'u_secret=false^ORu_secretISEMPTY',
  })
  server.instance.transaction(() => {
    for (let index = 0; index < ROWS; index++) settled(`thing ${index}`)
  })
  server.addUser('clerk', ['personalize_dictionary'])
})
afterAll(() => server.close())
beforeEach(() => {
  records = connectRecords(server.url)
  folder = mkdtempSync(join(tmpdir(), 'extract-'))
})
afterEach(async () => {
  await server.request('DELETE', '/_local/faults')
  await records.close()
  rmSync(folder, { recursive: true, force: true })
})

const path = `/api/now/v2/table/${TABLE}`
const faults = (plan: object[]) => server.request('POST', '/_local/faults', { body: plan })
const distinct = (rows: readonly Record<string, unknown>[]) =>
  new Set(rows.map((row) => JSON.stringify(row['sys_id']))).size
const tableRequests = async (): Promise<number> => {
  const { requests } = (await server.get('/_local/counters')).json as unknown as { requests: Record<string, number> }
  return requests[`GET ${path}`] ?? 0
}

describe('extraction', () => {
  it('RC-10 RC-11 RC-14 reads every row once, by key and in lanes, and proves it by counts', async () => {
    const { rows, report } = await extractAll(records, { table: TABLE, fields: ['u_name', 'sys_id'], pageSize: 20 })
    expect(rows).toHaveLength(ROWS)
    expect(distinct(rows)).toBe(ROWS)
    expect(report).toMatchObject({
      complete: true,
      before: ROWS,
      after: ROWS,
      read: ROWS,
      lanes: 4,
      explanation: `All ${ROWS} rows came.`,
    })
  })

  it('RC-08 refuses unknown tables and columns before it reads anything', async () => {
    const before = await tableRequests()
    await expect(extractAll(records, { table: TABLE, query: 'u_nam=x' })).rejects.toThrow(
      /no column "u_nam"\. Did you mean "u_name"\?/,
    )
    await expect(extractAll(records, { table: TABLE, fields: ['u_name.x'] })).rejects.toThrow(/is no reference/)
    await expect(extractAll(records, { table: 'u_stok' })).rejects.toMatchObject({ code: 'unknown_table' })
    await expect(extractAll(records, { table: TABLE, query: 'u_name=a^ORDERBYnope' })).rejects.toThrow(
      /no column "nope"/,
    )
    expect(await tableRequests()).toBe(before)
  })

  it('takes queries with branches, and display forms', async () => {
    const { rows } = await extractAll(records, {
      table: TABLE,
      query: 'u_name=thing 1^NQu_name=thing 2',
      display: 'both',
      fields: ['u_name'],
      pageSize: 1,
    })
    expect(rows.map((row) => row['u_name'])).toEqual(
      expect.arrayContaining([
        { value: 'thing 1', display_value: 'thing 1' },
        { value: 'thing 2', display_value: 'thing 2' },
      ]),
    )
    expect(rows).toHaveLength(2)
    expect(Object.keys(rows[0] ?? {})).toEqual(['u_name'])
  })

  it('RC-09 RC-10 keeps the order somebody asked for, ended by sys_id', async () => {
    const { rows, report } = await extractAll(records, {
      table: TABLE,
      query: 'ORDERBYDESCu_name',
      fields: ['u_name'],
      pageSize: 50,
    })
    const names = rows.map((row) => String(row['u_name']))
    expect(names).toEqual([...names].sort().reverse())
    expect(report).toMatchObject({ complete: true, lanes: 1 })
  })

  it.each([
    ['an error behind a cut list', { damage: 'trailing-error' }],
    ['a stray element in the list', { damage: 'stray' }],
    ['text cut in the middle', { damage: 'cut' }],
    ['202 without body', { status: 202 }],
    ['a page of HTML', { status: 200, html: '<html>waking up</html>' }],
    [
      '429 with Retry-After',
      {
        status: 429,
        headers: { 'retry-after': '0' },
        body: { error: { message: 'Rate limit exceeded' }, status: 'failure' },
      },
    ],
    ['503', { status: 503, body: { error: { message: 'busy' }, status: 'failure' } }],
    ['a cut connection', { reset: true }],
  ])('RC-15 RC-19 never takes %s for data', async (_name, answer) => {
    await faults([{ match: { path }, skip: 1, times: 3, answer }])
    const { rows, report } = await extractAll(records, { table: TABLE, fields: ['sys_id'], pageSize: 25 })
    expect(distinct(rows)).toBe(ROWS)
    expect(rows).toHaveLength(ROWS)
    expect(report.complete).toBe(true)
    expect((await server.get('/_local/faults')).json).toEqual([])
  })

  it('RC-13 asks for smaller pages after one was cut short', async () => {
    await faults([{ match: { path }, times: 1, answer: { damage: 'trailing-error' } }])
    const { report } = await extractAll(records, { table: TABLE, pageSize: 100, lanes: 1 })
    expect(report).toMatchObject({ brokenPages: 1, complete: true })
    expect(report.requests).toBeGreaterThan(ROWS / 100 + 3)
  })

  it('RC-16 steps over a record that cannot be read even alone, and says which', async () => {
    const one = await extractAll(records, { table: TABLE, query: 'u_name=thing 7', fields: ['sys_id'] })
    const id = sysIdOf(one.rows[0] ?? {})
    // Two failing pages of one record each; the look at its key comes through.
    await faults([{ match: { path }, times: 2, answer: { damage: 'trailing-error' } }])
    const { rows, report } = await extractAll(records, {
      table: TABLE,
      query: `sys_id=${id}^NQu_name=thing 8`,
      pageSize: 1,
      lanes: 1,
    })
    expect(report.skipped).toHaveLength(1)
    expect(report.complete).toBe(false)
    expect(rows).toHaveLength(1)
    expect(report.explanation).toMatch(/1 could not be read even alone/)
  })

  it('finds visible rows behind a long run of hidden ones, and says how many are hidden', async () => {
    const all = (await extractAll(records, { table: TABLE, fields: ['sys_id'], lanes: 1 })).rows.map(sysIdOf).sort()
    const hide = async (value: string) =>
      records.write(
        TABLE,
        all.slice(40, 240).map((sysId) => ({ kind: 'update', sysId, values: { u_secret: value } })),
      )
    await hide('true')
    const clerk = connectRecords(server.url, 'clerk:secret')
    try {
      const { rows, report } = await extractAll(clerk, { table: TABLE, fields: ['sys_id'], pageSize: 10 })
      expect(rows.map(sysIdOf).sort()).toEqual([...all.slice(0, 40), ...all.slice(240)])
      expect(report).toMatchObject({ complete: false, hidden: 200, before: ROWS, read: ROWS - 200 })
      expect(report.explanation).toMatch(/200 rows exist that access rules hide from this user/)
      // Without any right to count, pages of hidden rows are refused instead of empty: the visible ones still come.
      const system = server.instance.access.system()
      server.instance.records.update(system, 'sys_security_acl', rule, { condition: 'u_secret=false' })
      const blind = await extractAll(clerk, { table: TABLE, fields: ['sys_id'], pageSize: 10 })
      expect(blind.rows.map(sysIdOf).sort()).toEqual(rows.map(sysIdOf).sort())
      expect(blind.report).toMatchObject({ complete: false, before: undefined })
      server.instance.records.update(system, 'sys_security_acl', rule, {
        condition: 'u_secret=false^ORu_secretISEMPTY',
      })
    } finally {
      await clerk.close()
      await hide('false')
    }
  })

  it('takes rows made just before the reading for no excuse when rows are missing', async () => {
    const all = (await extractAll(records, { table: TABLE, fields: ['sys_id'] })).rows.map(sysIdOf).sort()
    const fresh = Array.from({ length: 20 }, () => insert(server.instance, TABLE, { u_name: 'fresh' }))
    const hide = (sysIds: string[], value: string) =>
      records.write(
        TABLE,
        sysIds.map((sysId) => ({ kind: 'update', sysId, values: { u_secret: value } })),
      )
    await hide(all.slice(0, 20), 'true')
    const clerk = connectRecords(server.url, 'clerk:secret')
    try {
      const { report } = await extractAll(clerk, { table: TABLE, fields: ['sys_id'] })
      expect(report).toMatchObject({ complete: false, hidden: 20, created: 0 })
      expect(report.explanation).toMatch(/20 rows exist that access rules hide from this user/)
    } finally {
      await clerk.close()
      await hide(all.slice(0, 20), 'false')
      await records.write(
        TABLE,
        fresh.map((sysId) => ({ kind: 'delete', sysId })),
      )
    }
  })

  it('loses and repeats nothing that is there throughout while rows come and go', async () => {
    const before = new Set((await extractAll(records, { table: TABLE, fields: ['sys_id'] })).rows.map(sysIdOf))
    const victims = [...before].slice(0, 40)
    const made: string[] = []
    const seen: string[] = []
    const report = await records.extract(
      { table: TABLE, fields: ['sys_id'], pageSize: 10, lanes: 2 },
      callSink((page) => {
        seen.push(...page.map(sysIdOf))
        const gone = victims.pop()
        if (gone) server.instance.records.delete(server.instance.access.system(), TABLE, gone)
        made.push(insert(server.instance, TABLE, { u_name: 'newcomer' }))
      }),
    )
    const left = new Set((await extractAll(records, { table: TABLE, fields: ['sys_id'] })).rows.map(sysIdOf))
    expect(new Set(seen).size).toBe(seen.length)
    expect([...before].filter((id) => left.has(id) && !seen.includes(id))).toEqual([])
    expect(report.complete).toBe(true)
    expect(report.created).toBeGreaterThan(0)
    expect(report.deleted).toBeGreaterThan(0)
    await records.write(
      TABLE,
      made.map((sysId) => ({ kind: 'delete', sysId })),
    )
    server.instance.transaction(() => {
      for (let index = left.size - made.length; index < ROWS; index++) settled(`thing ${index}x`)
    })
  })

  it('RC-12 goes on after an interruption without losing or repeating a row', async () => {
    const out = join(folder, 'out.ndjson')
    const checkpoint = `${out}.checkpoint`
    const options = { table: TABLE, fields: ['sys_id'], pageSize: 10, checkpoint }
    const stop = new AbortController()
    const first = fileSink(out, formatter('ndjson', []), 0)
    let pages = 0
    await expect(
      records.extract(
        { ...options, signal: stop.signal, onProgress: () => void (++pages === 7 && stop.abort(new Error('enough'))) },
        first,
      ),
    ).rejects.toThrow('enough')
    await first.end()
    const kept = new Checkpoint(checkpoint).bytes()
    expect(kept).toBeGreaterThan(0)
    const second = fileSink(out, formatter('ndjson', []), kept)
    const report = await records.extract(options, second)
    await second.end()
    const ids = readFileSync(out, 'utf8').trim().split('\n')
    expect(new Set(ids).size).toBe(ROWS)
    expect(ids).toHaveLength(ROWS)
    expect(report).toMatchObject({ complete: true, rows: ROWS })
    expect(report.resumed).toBeGreaterThan(30)
    expect(report.resumed).toBeLessThan(ROWS)
    expect(existsSync(checkpoint)).toBe(false)
  })

  it('RC-14 with verify tells whether a row was changed meanwhile', async () => {
    const quiet = await extractAll(records, { table: TABLE, fields: ['sys_id'], verify: true })
    expect(quiet.report.unchanged).toBe(true)
    await server.request('POST', '/_local/clock', { body: { advanceSeconds: 5 } })
    let done = false
    const report = await records.extract(
      { table: TABLE, fields: ['sys_id'], verify: true },
      callSink(async (page) => {
        if (done) return
        done = true
        await records.update(TABLE, sysIdOf(page[0] ?? {}), { u_name: 'changed' })
      }),
    )
    expect(report.unchanged).toBe(false)
  })

  it('RC-12 hands out rows as they are wanted and stops asking when no more are', async () => {
    const before = await tableRequests()
    const rows: string[] = []
    for await (const row of records.query(TABLE, '', { fields: ['sys_id'], limit: 25, pageSize: 10 }))
      rows.push(sysIdOf(row))
    expect(rows).toHaveLength(25)
    expect((await tableRequests()) - before).toBeLessThanOrEqual(4)
  })

  it('RC-33 sends a query that is too long for an address through the Batch API', async () => {
    const long = connectRecords(server.url, 'admin:admin', { longestPath: 2048 })
    const names = Array.from({ length: 300 }, (_, index) => `thing ${index}`)
    const { rows } = await extractAll(long, { table: TABLE, query: `u_nameIN${names.join(',')}`, fields: ['u_name'] })
    expect(rows.length).toBeGreaterThan(200)
    await long.close()
  })

  it('RC-17 brings what changed since a bookmark, each once, also within one second', async () => {
    /** The instance's clock was advanced by tests; its answers are dated by the real one. */
    const behind = () => Math.floor((Date.now() - server.instance.clock.now()) / 1000) - 3
    const changes = async (since?: Bookmark) => {
      const rows: string[] = []
      const report = await records.changes(
        { table: TABLE, fields: ['u_name'], since, pageSize: 7, lagSeconds: behind() },
        callSink((page) => void rows.push(...page.map((row) => String(row['u_name'])))),
      )
      return { rows, report }
    }
    const first = await changes()
    expect(first.rows).toHaveLength(ROWS)
    expect(first.report.cursor).toBe('sys_updated_on')
    const again = await changes({ ...first.report.bookmark, until: '2020-01-01 00:00:00' })
    expect(again.report.repeated + again.rows.length).toBe(ROWS)
    await server.request('POST', '/_local/clock', { body: { advanceSeconds: 120 } })
    const ids = (await extractAll(records, { table: TABLE, fields: ['sys_id'] })).rows.map(sysIdOf).slice(0, 20)
    await records.write(
      TABLE,
      ids.map((sysId, index) => ({ kind: 'update', sysId, values: { u_name: `changed ${index}` } })),
    )
    const since = {
      until: new Date(server.instance.clock.now() - 30_000).toISOString().slice(0, 19).replace('T', ' '),
      recent: {},
    }
    const later = await changes(since)
    expect(later.rows.filter((name) => name.startsWith('changed ')).sort()).toEqual(
      ids.map((_, index) => `changed ${index}`).sort(),
    )
    const repeated = await changes({ ...since, recent: later.report.bookmark.recent })
    expect(repeated.rows).toEqual([])
    expect(repeated.report.repeated).toBe(20)
  })

  it('RC-17 refuses a user whose dates would mean other moments', async () => {
    server.addUser('tokyo', ['personalize_dictionary'], { time_zone: 'Asia/Tokyo' })
    const tokyo = connectRecords(server.url, 'tokyo:secret')
    await expect(
      tokyo.changes(
        { table: TABLE },
        callSink(() => undefined),
      ),
    ).rejects.toMatchObject({ code: 'time_zone' })
    await tokyo.close()
  })

  it('RC-17 goes by the creation where changes are not dated, and reads all where nothing is', async () => {
    const all = await records.schema.describe(TABLE)
    const without = async (...names: string[]) => {
      const fields = new Map([...all.fields].filter(([name]) => !names.includes(name)))
      const describe = jest.spyOn(records.schema, 'describe').mockResolvedValue({ ...all, fields })
      const ids: string[] = []
      const report = await records.changes(
        { table: TABLE, fields: ['sys_id'], pageSize: 100, lagSeconds: -1000 },
        callSink((page) => void ids.push(...page.map(sysIdOf))),
      )
      describe.mockRestore()
      return { report, ids: new Set(ids).size }
    }
    expect(await without('sys_updated_on')).toMatchObject({ report: { cursor: 'sys_created_on' }, ids: ROWS })
    expect(await without('sys_updated_on', 'sys_created_on')).toMatchObject({ report: { cursor: '' }, ids: ROWS })
  })

  it('RC-18 finds deletions in the audit, and each only from its time on', async () => {
    await expect(records.deletions(TABLE, '2020-01-01 00:00:00')).rejects.toThrow(/are not audited/)
    server.instance.dictionary.define({ name: TABLE, scope: 'global', columns: [], audit: true })
    const gone = insert(server.instance, TABLE, { u_name: 'short-lived' })
    await records.delete(TABLE, gone)
    const audited = await records.deletions(TABLE, '2020-01-01 00:00:00')
    expect(audited.source).toBe('audit')
    expect(audited.deletions).toContainEqual({ sysId: gone, at: expect.stringMatching(/^\d{4}-/) as string })
    expect(await records.deletions(TABLE, '2099-01-01 00:00:00')).toEqual({ source: 'audit', deletions: [] })
  })

  it('RC-18 compares ids where the audit may not be read, and says so where there is nothing to compare', async () => {
    const gone = insert(server.instance, TABLE, { u_name: 'short-lived' })
    const kept = insert(server.instance, TABLE, { u_name: 'kept' })
    await records.delete(TABLE, gone)
    const clerk = connectRecords(server.url, 'clerk:secret')
    try {
      await expect(clerk.deletions(TABLE, '2020-01-01 00:00:00')).rejects.toMatchObject({
        code: 'deletions_unknown',
        message: expect.stringMatching(/sys_audit_delete may not be read/) as string,
      })
      expect(await clerk.deletions(TABLE, '2020-01-01 00:00:00', [gone, kept])).toEqual({
        source: 'comparison',
        deletions: [{ sysId: gone, at: '' }],
      })
    } finally {
      await clerk.close()
      await records.delete(TABLE, kept)
    }
  })
})
