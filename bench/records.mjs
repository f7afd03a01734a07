/**
 * `npm run bench:records [case …]`: extraction and loading against a local instance with injected limits, beside what
 * others do, in one run. Prints one line a figure and ends with 1 when one is missed.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { callSink, Records, Secret } from '../dist/companion/records/index.js'
import { bareFetch, followLink, offsetPaging } from './lib/others.mjs'
import { startInstance } from './lib/start.mjs'

/** On a busy machine the instance's own work would count: `SLOWER=3` makes every limit three times as long. */
const SLOWER = Number(process.env['SLOWER'] ?? 1)
const LIMITS = { requestMs: 120 * SLOWER, rowMs: 0.2 * SLOWER, parallel: 4 }
const FIELDS = ['sys_id', ...Array.from({ length: 9 }, (_, index) => `u_c${index}`)]
/** Rows a second that the limits allow with the largest page the platform answers, at any number of requests at once. */
const allowed = (page) => (LIMITS.parallel * page) / (LIMITS.requestMs / 1000 + (page * LIMITS.rowMs) / 1000)

const results = []
const report = (name, figure, wanted, ok) => {
  results.push(ok)
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${figure} (wanted: ${wanted})`)
}
const note = (text) => console.log(`       ${text}`)
const whole = (value) => Math.round(value).toLocaleString('en-US')

const connect = (url, user = 'admin', settings = {}) =>
  new Records({
    url,
    user,
    password: new Secret(user),
    timeoutSeconds: 60,
    connections: 4,
    attempts: 6,
    pauseMs: 1000,
    longestRetryAfterMs: 60_000,
    ...settings,
  })

/** Extracts and returns the report with the ids that came and how many came twice. */
async function extractIds(records, options) {
  const ids = new Set()
  let doubled = 0
  const outcome = await records.extract(
    options,
    callSink((rows) => {
      for (const row of rows) {
        if (ids.has(row.sys_id)) doubled += 1
        ids.add(row.sys_id)
      }
    }),
  )
  return { ...outcome, ids, doubled }
}

const withInstance = async (tables, work) => {
  const instance = await startInstance(tables)
  try {
    await work(instance)
  } finally {
    await instance.stop()
  }
}

const cases = {
  async speed() {
    await withInstance([{ name: 'u_speed', rows: 100_000, columns: 50 }], async (instance) => {
      // Both processes compile their code on the first run; the others below find the instance warm as well.
      const first = connect(instance.url)
      await extractIds(first, { table: 'u_speed', fields: FIELDS })
      await first.close()
      const records = connect(instance.url)
      await instance.latency(LIMITS)
      const before = (await instance.usage()).cpu
      const ours = await extractIds(records, { table: 'u_speed', fields: FIELDS })
      const after = (await instance.usage()).cpu
      const busy = (after.user + after.system - before.user - before.system) / 1000 / ours.durationMs
      await records.close()
      const share = ours.rowsPerSecond / allowed(10_000)
      report(
        'speed, 100,000 rows, 10 of 60 columns',
        `${whole(ours.rowsPerSecond)} rows/s = ${(share * 100).toFixed(1)} % of ${whole(allowed(10_000))}`,
        '≥ 90 % of what the limits allow',
        share >= 0.9 && ours.ids.size === 100_000,
      )
      note(
        `${ours.explanation} ${ours.requests} requests, ${ours.durationMs} ms; the instance's own process was busy ${(busy * 100).toFixed(0)} % of the time`,
      )
      const rate = async (work, rows) => {
        const started = performance.now()
        const count = await work()
        if (rows !== undefined && count !== rows) throw new Error(`${count} rows came of ${rows}`)
        return (count / (performance.now() - started)) * 1000
      }
      const others = {
        'sn-rest-client following Link, pages of 10,000': await rate(
          () => followLink(instance.url, 'u_speed', FIELDS, 10_000),
          100_000,
        ),
        'offset paging at 1,000': await rate(
          async () => (await offsetPaging(instance.url, 'u_speed', FIELDS, 1000)).length,
          100_000,
        ),
        'offset paging at 100 (first 5,000 rows)': await rate(async () => {
          let seen = 0
          const enough = new Error('enough')
          try {
            await offsetPaging(instance.url, 'u_speed', FIELDS, 100, (rows) => {
              seen += rows.length
              if (seen >= 5000) throw enough
            })
          } catch (error) {
            if (error !== enough) throw error
          }
          return seen
        }),
      }
      for (const [name, value] of Object.entries(others)) note(`${name}: ${whole(value)} rows/s`)
      const factor = ours.rowsPerSecond / Math.max(...Object.values(others))
      report('speed beside the best of them', `${factor.toFixed(2)} ×`, '≥ 3.5 ×', factor >= 3.5)
    })
  },

  async churn() {
    await withInstance([{ name: 'u_churn', rows: 20_000, columns: 10 }], async (instance) => {
      const quiet = connect(instance.url)
      const before = (await extractIds(quiet, { table: 'u_churn', fields: ['sys_id'] })).ids
      // Deletions hit rows all over the key, so that offset windows slide under them.
      const victims = [...before].sort((a, b) => (a.slice(-6) < b.slice(-6) ? -1 : 1)).slice(0, 5000)
      await instance.latency(LIMITS)
      const during = async (name, work) => {
        instance.churn({ table: 'u_churn', inserts: 50, deletes: 20, victims: victims.splice(0, 2500) })
        const start = performance.now()
        const { ids, doubled } = await work()
        const gone = new Set(await instance.still())
        const alive = [...before].filter((id) => !gone.has(id))
        const lost = alive.filter((id) => !ids.has(id)).length
        note(
          `${name}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${lost} lost, ${doubled} doubled of ${alive.length} alive throughout`,
        )
        return { lost, doubled }
      }
      const ours = await during('by key, pages of 250', () =>
        extractIds(quiet, { table: 'u_churn', fields: FIELDS.slice(0, 5), pageSize: 250 }),
      )
      report(
        'rows inserted (50/s) and deleted (20/s) meanwhile',
        `${ours.lost} lost, ${ours.doubled} doubled`,
        '0 and 0',
        ours.lost + ours.doubled === 0,
      )
      await during('offset paging at 250', async () => {
        const all = await offsetPaging(instance.url, 'u_churn', FIELDS.slice(0, 5), 250)
        const ids = new Set(all)
        return { ids, doubled: all.length - ids.size }
      })
      await quiet.close()
    })
  },

  async faults() {
    await withInstance([{ name: 'u_faults', rows: 100_000, columns: 10 }], async (instance) => {
      const records = connect(instance.url)
      await instance.latency(LIMITS)
      const options = { table: 'u_faults', fields: FIELDS.slice(0, 5), pageSize: 250 }
      const clean = await extractIds(records, options)
      const pages = 400
      const share = (percent) => Math.max(1, Math.round((pages * percent) / 100))
      const path = '/api/now/v2/table/u_faults'
      /** The same kind of fault, spread evenly over the run. */
      const spread = (count, answer, shift) =>
        Array.from({ length: count }, (_, index) => ({
          match: { path },
          skip: Math.floor((pages / count) * index + shift),
          times: 1,
          answer,
        }))
      const plan = [
        ...spread(share(1), { damage: 'trailing-error' }, 3),
        ...spread(share(0.5), { status: 202 }, 11),
        ...spread(
          share(0.5),
          {
            status: 429,
            headers: { 'retry-after': '1' },
            body: { error: { message: 'Rate limit exceeded', detail: null }, status: 'failure' },
          },
          23,
        ),
        ...spread(share(0.5), { damage: 'cut' }, 31),
        ...spread(share(0.5), { status: 200, html: '<html><body>Your instance is waking up</body></html>' }, 47),
      ]
      await instance.faults(plan)
      const faulty = await extractIds(records, options)
      const left = (await instance.clearFaults()).length
      const factor = faulty.durationMs / clean.durationMs
      report(
        '3 % of pages broken, dropped, throttled or pages of HTML',
        `${100_000 - faulty.ids.size} lost, ${faulty.doubled} doubled, ${factor.toFixed(2)} × the time`,
        '0, 0, ≤ 1.3 ×',
        faulty.ids.size === 100_000 && faulty.doubled === 0 && factor <= 1.3 && left === 0,
      )
      note(
        `${plan.length} faults; ${clean.durationMs} ms clean, ${faulty.durationMs} ms with them; ${JSON.stringify(records.client.transport.metrics().failures)}`,
      )
      await records.close()
    })
  },

  async hidden() {
    await withInstance([{ name: 'u_hidden_rows', rows: 50_000, columns: 5, hidden: 30_000 }], async (instance) => {
      const records = connect(instance.url, 'reader')
      await instance.latency(LIMITS)
      const ours = await extractIds(records, { table: 'u_hidden_rows', fields: FIELDS.slice(0, 3) })
      await records.close()
      report(
        '30,000 consecutive rows hidden by access rules',
        `${whole(ours.ids.size)} visible rows came, report: ${whole(ours.hidden)} hidden`,
        '20,000 and 30,000',
        ours.ids.size === 20_000 && ours.doubled === 0 && ours.hidden === 30_000 && !ours.complete,
      )
      note(ours.explanation)
    })
  },

  async memory() {
    await withInstance([{ name: 'u_million', rows: 1_000_000, columns: 5 }], async (instance) => {
      const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'))
      const out = join(folder, 'million.ndjson')
      const bin = fileURLToPath(new URL('../bin/switchboard.js', import.meta.url))
      const samples = []
      const child = fork(
        bin,
        ['records', 'extract', 'u_million', '--fields', FIELDS.slice(0, 5).join(','), '--ndjson', '--out', out],
        {
          stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
          execArgv: ['--import', fileURLToPath(new URL('./lib/report-memory.mjs', import.meta.url))],
          env: {
            ...process.env,
            SWITCHBOARD_INSTANCE_URL: instance.url,
            SWITCHBOARD_INSTANCE_USER: 'admin',
            SWITCHBOARD_INSTANCE_PASSWORD: 'admin',
          },
        },
      )
      let text = ''
      child.stdout.on('data', (chunk) => (text += chunk))
      child.on('message', (message) => samples.push(message))
      const [code] = await once(child, 'exit')
      const summary = JSON.parse(text.trim().split('\n').at(-1))
      const peak = Math.max(...samples.map(({ peak: most }) => most)) / 1024
      const half = samples.slice(Math.floor(samples.length / 4))
      const mean = (list) => list.reduce((sum, { rss }) => sum + rss, 0) / list.length / 1048576
      const middle = Math.floor(half.length / 2)
      const growth = mean(half.slice(middle)) - mean(half.slice(0, middle))
      report(
        'peak memory, 1,000,000 rows to NDJSON',
        `${peak.toFixed(0)} MB, ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB from one half to the next`,
        '≤ 150 MB, flat',
        code === 0 && peak <= 150 && growth < 10 && summary.rows === 1_000_000,
      )
      note(
        `${whole(summary.rowsPerSecond)} rows/s without injected limits, ${(statSync(out).size / 1e6).toFixed(0)} MB written; ${summary.explanation}`,
      )
      rmSync(folder, { recursive: true, force: true })
    })
  },

  async load() {
    await withInstance([{ name: 'u_load', rows: 0, columns: 10 }], async (instance) => {
      const records = connect(instance.url)
      await instance.latency(LIMITS)
      const started = performance.now()
      const singles = 100
      for (let index = 0; index < singles; index += 1)
        await records.create('u_load', { u_c0: `single ${index}`, u_c1: 'x' }, { noBody: true })
      const singleRate = (singles / (performance.now() - started)) * 1000
      const count = 20_000
      async function* rows() {
        for (let index = 0; index < count; index += 1) {
          // A few records that the instance cannot take: they have to be accounted for as well.
          yield {
            line: index + 1,
            values: { u_c0: `key ${index}`, u_c1: index % 1000 === 999 ? 'x'.repeat(200) : `value ${index}` },
          }
        }
      }
      const rejects = []
      const first = await records.load(rows(), {
        table: 'u_load',
        mode: 'upsert',
        key: 'u_c0',
        onReject: (reject) => rejects.push(reject),
      })
      const rate = (count / first.durationMs) * 1000
      const accounted = first.created + first.updated + first.unchanged + first.rejected
      const there = await records.count('u_load', 'u_c0STARTSWITHkey')
      report(
        'load 20,000 records',
        `${whole(rate)}/s = ${(rate / singleRate).toFixed(1)} × single POSTs (${singleRate.toFixed(1)}/s); ${first.created} created + ${first.rejected} rejected`,
        '≥ 5 ×, every record accounted for',
        rate >= 5 * singleRate && accounted === count && there === first.created && rejects.length === 20,
      )
      const again = await records.load(rows(), { table: 'u_load', mode: 'upsert', key: 'u_c0' })
      report(
        'the same file again',
        `${again.created} created, ${again.updated} updated, ${again.unchanged} as they should be`,
        '0, 0, 19,980',
        again.created + again.updated === 0 && again.unchanged === count - 20,
      )
      await records.close()
    })
  },

  async cpu() {
    await withInstance([{ name: 'u_cpu', rows: 100_000, columns: 50 }], async (instance) => {
      const page = 5000
      const records = connect(instance.url)
      const measure = async () => {
        const before = process.cpuUsage()
        const ours = await records.extract(
          { table: 'u_cpu', fields: FIELDS, pageSize: page, lanes: 1 },
          callSink(() => undefined),
        )
        const used = process.cpuUsage(before)
        return (used.user + used.system) / ours.rows
      }
      await bareFetch(instance.url, 'u_cpu', FIELDS, page)
      await measure()
      const bare = []
      const own = []
      for (let round = 0; round < 5; round += 1) {
        bare.push((await bareFetch(instance.url, 'u_cpu', FIELDS, page)).perRow)
        own.push(await measure())
      }
      await records.close()
      const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
      const factor = median(own) / median(bare)
      report(
        'CPU a row beside bare fetch and JSON.parse',
        `${median(own).toFixed(2)} µs to ${median(bare).toFixed(2)} µs = ${factor.toFixed(2)} ×`,
        '≤ 1.5 ×',
        factor <= 1.5,
      )
    })
  },
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(cases)) {
  const run = cases[name]
  if (!run) throw new Error(`No case ${name}; there are ${Object.keys(cases).join(', ')}`)
  console.log(`\n${name}`)
  await run()
}
console.log(`\n${availableParallelism()} cores, load of the last minute ${loadavg()[0].toFixed(1)}`)
const missed = results.filter((ok) => !ok).length
console.log(`${results.length - missed} of ${results.length} figures reached`)
process.exitCode = missed === 0 ? 0 : 1
