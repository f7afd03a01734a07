/**
 * What one push costs: statements and time of the import alone and of the whole sequence that a connector sends
 * (health, import, incident), on an empty instance and beside 100,000 incidents. Ratios of one run; no network.
 *
 *   node bench/incident-intake.mjs [--incidents 100000] [--pushes 400]
 *
 * Exit code 1 when more than one in twenty of a kind needs more than 12 statements, or when a kind is more than 20 %
 * slower beside the incidents.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createServer } from '../dist/local/instance/http/server.js'
import { registerImportApi } from '../dist/local/instance/imports/routes.js'
import { installPackage } from '../dist/local/instance/install/index.js'
import { createInstance } from '../dist/local/instance/instance.js'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { incidents: { type: 'string', default: '100000' }, pushes: { type: 'string', default: '400' } },
})
const incidents = Number(values.incidents)
const pushes = Number(values.pushes)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** An instance with the app, an integration user and so many incidents, behind a server of its own. */
async function open(count) {
  const instance = createInstance({ dataFile: ':memory:' })
  installPackage(instance, readFileSync(join(root, 'target', `x_swb_hub_${version}.zip`)))
  const system = instance.access.system()
  const insert = (table, row, options) => {
    const made = instance.records.insert(system, table, row, options)
    if (!made.ok) throw new Error(`${table}: ${made.message}`)
    return made.sysId
  }
  const user = insert('sys_user', { user_name: 'kibana', user_password: 'secret', active: '1' })
  for (const name of ['import_set_loader', 'import_transformer', 'personalize_choices', 'x_swb_hub.integration_user']) {
    const [role] = instance.records.find(instance.records.query('sys_user_role', `name=${name}`))
    insert('sys_user_has_role', { user, role: role.sys_id })
  }
  instance.transaction(() => {
    for (let at = 0; at < count; at++)
      insert(
        'incident',
        { short_description: `incident ${at}`, correlation_id: `old:${at}`, state: at % 3 === 0 ? '7' : '1' },
        { workflow: false, known: true },
      )
  })
  const app = await createServer(instance, { extensions: registerImportApi })
  return { instance, app, url: `http://127.0.0.1:${app.server.address().port}`, costs: newCosts() }
}

const newCost = () => ({ statements: [], ms: [] })
const newCosts = () => ({
  create: newCost(),
  update: newCost(),
  comment: newCost(),
  close: newCost(),
  sequence: newCost(),
})
const authorization = `Basic ${Buffer.from('kibana:secret').toString('base64')}`

async function call(side, method, path, body) {
  const answer = await fetch(side.url + path, {
    method,
    headers: { authorization, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const { result } = await answer.json()
  if (!answer.ok || !result) throw new Error(`${method} ${path}: ${answer.status}`)
  return result
}

/** Statements and milliseconds of one step. */
async function measured(side, kind, work) {
  const { counters } = side.instance
  const before = counters.snapshot().statements
  const from = performance.now()
  const result = await work()
  const cost = side.costs[kind]
  cost.ms.push(performance.now() - from)
  cost.statements.push(counters.snapshot().statements - before)
  return result
}

const row = (id, more) => ({
  u_short_description: 'CPU above 90 %',
  u_description: 'host',
  u_category: 'software',
  u_subcategory: 'os',
  u_correlation_id: id,
  u_correlation_display: 'CPU',
  u_severity: '1',
  u_urgency: '2',
  u_impact: '3',
  ...more,
})
const people = { u_caller_id: 'kibana', u_opened_by: 'kibana' }

/** One alert from its first push to its end, and one whole sequence of another. */
async function push(side, id) {
  const post = async (kind, body) => {
    const [made] = await measured(side, kind, () =>
      call(side, 'POST', '/api/now/import/x_swb_hub_elastic_incident', body),
    )
    if (made.status === 'error') throw new Error(made.error_message)
    return made.sys_id
  }
  const incident = await post('create', row(id, people))
  await post('update', row(id, people))
  await post('comment', row(id, { u_work_notes: 'seen again', elastic_incident_id: incident }))
  await post('close', {
    u_state: '7',
    u_close_code: 'Closed/Resolved by Caller',
    u_close_notes: 'Closed by Caller',
    elastic_incident_id: incident,
  })
  await measured(side, 'sequence', async () => {
    await call(side, 'GET', '/api/x_swb_hub/elastic_api/health')
    const [made] = await call(side, 'POST', '/api/now/import/x_swb_hub_elastic_incident', row(`${id}:s`, people))
    await call(side, 'GET', `/api/now/v2/table/incident/${made.sys_id}`)
  })
}

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)]

const empty = await open(0)
const full = await open(incidents)
const sides = [empty, full]
try {
  for (let at = 0; at < pushes / 4; at++) for (const side of sides) await push(side, `warm:${at}`)
  for (const side of sides) side.costs = newCosts()
  // In turns, first the one and then the other, so that both have the same share of what else the machine does.
  for (let at = 0; at < pushes; at++)
    for (const side of at % 2 === 0 ? sides : [full, empty]) await push(side, `push:${at}`)
  let failed = false
  for (const kind of Object.keys(empty.costs)) {
    const [alone, beside] = sides.map((side) => at(side.costs[kind].ms, 0.5))
    // Of pushes that ran right behind each other, so that both met the same machine.
    const pairs = full.costs[kind].ms.map((ms, turn) => ms / empty.costs[kind].ms[turn])
    const ratio = at(pairs, 0.5)
    // Not the very most: a push now and then meets a job that the instance runs by itself every minute.
    const counted = sides.flatMap((side) => side.costs[kind].statements)
    const statements = at(counted, 0.95)
    if (statements > 12 || ratio > 1.2) failed = true
    console.log(
      `${kind.padEnd(9)} ${String(statements).padStart(3)} statements (95 of 100, at most ${at(counted, 1)}), ${alone.toFixed(2)} ms, beside ${incidents} incidents ${beside.toFixed(2)} ms (ratio of pairs ${ratio.toFixed(2)})`,
    )
  }
  process.exitCode = failed ? 1 : 0
} finally {
  for (const { app, instance } of sides) {
    await app.close()
    await instance.close()
  }
}
