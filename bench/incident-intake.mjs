/**
 * What one push costs: statements and time of the import alone and of the whole sequence that a connector sends
 * (health, import, incident), on an empty instance and beside 100,000 incidents. Ratios of one run; no network.
 *
 *   node bench/incident-intake.mjs [--incidents 100000] [--pushes 400]
 *
 * Exit code 1 when an import needs more than 12 statements, or is more than 20 % slower beside the incidents.
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
const app = await createServer(instance, { extensions: registerImportApi })
const url = `http://127.0.0.1:${app.server.address().port}`
const authorization = `Basic ${Buffer.from('kibana:secret').toString('base64')}`

async function call(method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const { result } = await answer.json()
  if (!answer.ok || !result) throw new Error(`${method} ${path}: ${answer.status}`)
  return result
}

/** Statements and milliseconds of one step. */
async function measured(cost, work) {
  const before = instance.counters.snapshot().statements
  const from = performance.now()
  const result = await work()
  cost.ms.push(performance.now() - from)
  cost.statements = Math.max(cost.statements, instance.counters.snapshot().statements - before)
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

/** Pushes as a connector would: half new, half of an incident that is open. */
async function run(name) {
  const kinds = { create: newCost(), update: newCost(), comment: newCost(), close: newCost(), sequence: newCost() }
  const post = async (cost, body) => {
    const [made] = await measured(cost, () => call('POST', '/api/now/import/x_swb_hub_elastic_incident', body))
    if (made.status === 'error') throw new Error(made.error_message)
    return made.sys_id
  }
  for (let at = 0; at < pushes / 4; at++) {
    const id = `${name}:${at}`
    const incident = await post(kinds.create, row(id, people))
    await post(kinds.update, row(id, people))
    await post(kinds.comment, row(id, { u_work_notes: 'seen again', elastic_incident_id: incident }))
    await post(kinds.close, {
      u_state: '7',
      u_close_code: 'Closed/Resolved by Caller',
      u_close_notes: 'Closed by Caller',
      elastic_incident_id: incident,
    })
    await measured(kinds.sequence, async () => {
      await call('GET', '/api/x_swb_hub/elastic_api/health')
      const [made] = await call('POST', '/api/now/import/x_swb_hub_elastic_incident', row(`${id}:s`, people))
      await call('GET', `/api/now/v2/table/incident/${made.sys_id}`)
    })
  }
  return kinds
}

const newCost = () => ({ statements: 0, ms: [] })
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

try {
  for (let pass = 0; pass < 3; pass++) await run(`warm ${pass}`)
  const empty = await run('empty')
  instance.transaction(() => {
    for (let at = 0; at < incidents; at++)
      insert(
        'incident',
        { short_description: `incident ${at}`, correlation_id: `old:${at}`, state: at % 3 === 0 ? '7' : '1' },
        { workflow: false, known: true },
      )
  })
  await run('warm again')
  const full = await run('full')
  let failed = false
  for (const name of Object.keys(empty)) {
    const slower = median(full[name].ms) / median(empty[name].ms)
    const statements = Math.max(empty[name].statements, full[name].statements)
    if (name !== 'sequence' && (statements > 12 || slower > 1.2)) failed = true
    console.log(
      `${name.padEnd(9)} ${String(statements).padStart(3)} statements at most, ${median(empty[name].ms).toFixed(2)} ms, beside ${incidents} incidents ${median(full[name].ms).toFixed(2)} ms (ratio ${slower.toFixed(2)})`,
    )
  }
  process.exitCode = failed ? 1 : 0
} finally {
  await app.close()
  await instance.close()
}
