/**
 * `npm run bench:instance [case …]`: the local instance beside the bare parts that it is made of, in one run. Prints one
 * line a figure and ends with 1 when one is missed. Speeds are calls per second of processor time.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'
import { installPackage } from '../dist/local/instance/install/index.js'
import { createServer } from '../dist/local/instance/http/server.js'
import { createInstance } from '../dist/local/instance/instance.js'
import { startInstance } from './lib/start.mjs'

const Database = createRequire(import.meta.url)('better-sqlite3')
const root = fileURLToPath(new URL('../', import.meta.url))
const results = []
const report = (name, figure, wanted, ok) => {
  results.push(ok)
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${figure} (wanted: ${wanted})`)
}
const percent = (value) => `${(value * 100).toFixed(0)} %`
const whole = (value) => Math.round(value).toLocaleString('en-US')
const COLUMNS = Array.from({ length: 20 }, (_, index) => `u_c${index}`)

/** One connection as the administrator. */
function connect(url) {
  const pool = new Pool(url, { connections: 1, pipelining: 1 })
  const headers = {
    authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}`,
    'content-type': 'application/json',
  }
  const send = async (method, path, body) => {
    const answer = await pool.request({ method, path, headers, body: body === undefined ? null : JSON.stringify(body) })
    const text = await answer.body.text()
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`)
    return text
  }
  return { send, close: () => pool.close() }
}

const ownCpu = async () => process.cpuUsage()

/**
 * Calls a second of processor time that the answering process spends on them: what is measured is its work, whatever
 * else the machine is doing.
 */
async function rate(call, cpu = ownCpu, warmUp = 100, seconds = 3) {
  for (let count = 0; count < warmUp; count++) await call()
  const before = await cpu()
  const start = performance.now()
  let calls = 0
  while (performance.now() - start < seconds * 1000) {
    await call()
    calls += 1
  }
  const after = await cpu()
  return (calls / (after.user + after.system - before.user - before.system)) * 1e6
}

async function median(call, times = 21) {
  const taken = []
  for (let count = 0; count < times; count++) {
    const start = performance.now()
    await call()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]
}

/** The same framework with nothing behind it: answers the same text to everything. */
async function bareServer(text) {
  const child = fork(join(root, 'bench/lib/bare-server.mjs'), [], { stdio: 'inherit' })
  child.send({ text })
  const [{ url }] = await once(child, 'message')
  const cpu = async () => {
    child.send({})
    const [message] = await once(child, 'message')
    return message.cpu
  }
  return { url, cpu, stop: () => child.kill() }
}

const withInstance = async (tables, work) => {
  const instance = await startInstance(tables)
  const cpu = async () => (await instance.usage()).cpu
  const client = connect(instance.url)
  try {
    await work({ ...instance, cpu }, client)
  } finally {
    await client.close()
    await instance.stop()
  }
}

const cases = {
  async list() {
    await withInstance([{ name: 'u_list', rows: 50_000, columns: 20 }], async (instance, client) => {
      const fields = ['sys_id', ...COLUMNS.slice(1)].join(',')
      let last = ''
      const page = async () => {
        const query = encodeURIComponent(`sys_id>${last}^ORDERBYsys_id`)
        const path = `/api/now/table/u_list?sysparm_query=${query}&sysparm_fields=${fields}&sysparm_limit=1000&sysparm_no_count=true`
        const { result } = JSON.parse(await client.send('GET', path))
        last = result.length < 1000 ? '' : result.at(-1).sys_id
      }
      const ours = (await rate(page, instance.cpu)) * 1000
      // The instance keeps its own file to itself.
      const copy = `${instance.dataFile}.copy`
      for (const part of ['', '-wal']) copyFileSync(instance.dataFile + part, copy + part)
      const db = new Database(copy)
      const statement = db.prepare(
        `SELECT ${['sys_id', ...COLUMNS.slice(1)].join(',')} FROM u_list WHERE sys_id > ? ORDER BY sys_id LIMIT 1000`,
      )
      let at = ''
      const bare =
        (await rate(async () => {
          const rows = statement.all(at)
          at = rows.length < 1000 ? '' : rows.at(-1).sys_id
          return JSON.stringify({ result: rows })
        })) * 1000
      db.close()
      report(
        'pages of 1,000 rows × 20 columns',
        `${whole(ours)} rows/s, ${percent(ours / bare)} of SQLite in process (${whole(bare)})`,
        'at least 25 %',
        ours / bare >= 0.25,
      )
    })
  },

  async single() {
    await withInstance([{ name: 'u_one', rows: 1000, columns: 20 }], async (instance, client) => {
      const { result } = JSON.parse(await client.send('GET', '/api/now/table/u_one?sysparm_limit=1'))
      const path = `/api/now/table/u_one/${result[0].sys_id}`
      const text = await client.send('GET', path)
      const bare = await bareServer(text)
      const other = connect(bare.url)
      const ours = await rate(() => client.send('GET', path), instance.cpu, 3000)
      const constant = await rate(() => other.send('GET', path), bare.cpu, 3000)
      report(
        'GET of one record',
        `${whole(ours)}/s, ${percent(ours / constant)} of a bare server (${whole(constant)})`,
        'at least 40 %',
        ours / constant >= 0.4,
      )
      for (const order of ['100', '200'])
        await client.send('POST', '/api/now/table/sys_script', {
          name: `bench ${order}`,
          collection: 'u_one',
          when: 'before',
          order,
          active: 'true',
          advanced: 'true',
          action_insert: 'true',
          script: `(function executeRule(current) { current.setValue('u_c1', current.getValue('u_c0') + ' ${order}') })(current, previous)`,
        })
      const body = { u_c0: 'made by the benchmark', u_c2: 'two' }
      const posted = await rate(() => client.send('POST', '/api/now/table/u_one', body), instance.cpu, 2000)
      const taken = await rate(() => other.send('POST', '/api/now/table/u_one', body), bare.cpu, 2000)
      report(
        'POST through two business rules',
        `${whole(posted)}/s, ${percent(posted / taken)} of a bare server (${whole(taken)})`,
        'at least 15 %',
        posted / taken >= 0.15,
      )
      await other.close()
      bare.stop()
    })
  },

  async million() {
    const tables = [
      { name: 'u_small', rows: 10_000, columns: 5 },
      { name: 'u_large', rows: 1_000_000, columns: 5 },
    ]
    await withInstance(tables, async (instance, client) => {
      const pathOf = (table, last) =>
        `/api/now/table/${table}?sysparm_query=${encodeURIComponent(`sys_id>${last}^ORDERBYsys_id`)}&sysparm_limit=1000&sysparm_no_count=true&sysparm_fields=sys_id,u_c0,u_c1`
      const small = await median(() => client.send('GET', pathOf('u_small', '7')))
      const large = await median(() => client.send('GET', pathOf('u_large', '7')))
      report(
        'keyset page of 1,000,000 rows beside one of 10,000',
        `${large.toFixed(1)} ms and ${small.toFixed(1)} ms, ${(large / small).toFixed(2)} times`,
        'at most 2 times',
        large / small <= 2,
      )
      let last = ''
      let rows = 0
      let early = 0
      let highest = 0
      for (;;) {
        const path = pathOf('u_large', last).replace('limit=1000', 'limit=10000')
        const { result } = JSON.parse(await client.send('GET', path))
        rows += result.length
        if (result.length < 10_000) break
        last = result.at(-1).sys_id
        const { rss } = await instance.usage()
        if (rows === 200_000) early = rss
        highest = Math.max(highest, rss)
      }
      const grown = highest / early
      report(
        `memory while a client reads ${whole(rows)} rows`,
        `${whole(highest / 2 ** 20)} MB at most, ${grown.toFixed(2)} times that after a fifth`,
        'at most 1.3 times',
        grown <= 1.3,
      )
    })
  },

  async start() {
    const built = join(root, 'target/build/x_swb_hub/target')
    const bytes = readFileSync(join(built, readdirSync(built).find((name) => name.endsWith('.zip')) ?? ''))
    const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'))
    try {
      const dataFile = join(folder, 'first.sqlite')
      let began = performance.now()
      const instance = createInstance({ dataFile, packageRoot: root })
      const { inserted } = installPackage(instance, bytes)
      const install = (performance.now() - began) / 1000
      await instance.close()
      report('fresh instance and package', `${install.toFixed(1)} s, ${inserted} records`, 'at most 5 s', install <= 5)
      const copy = join(folder, 'copy.sqlite')
      began = performance.now()
      copyFileSync(dataFile, copy)
      const again = createInstance({ dataFile: copy, packageRoot: root })
      const app = await createServer(again, { port: 0 })
      const started = (performance.now() - began) / 1000
      await app.close()
      await again.close()
      report('start from a snapshot', `${started.toFixed(2)} s`, 'at most 2 s', started <= 2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(cases)) if (wanted.length === 0 || wanted.includes(name)) await run()
console.log(`${results.filter(Boolean).length} of ${results.length} figures reached`)
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1
