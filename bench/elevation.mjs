/**
 * What Privilege Manager's calls cost. 20,000 open requests that it asks about every 20 seconds are 1,000 polls a second.
 * Prints, for a Create and for polls beside few and many requests: what the app asked of records (queries and writes of
 * its own scripts), the SQL statements and writes of the whole instance on account of it (a Create orders through the
 * platform's cart, which keeps a row for each answer), and the processor time; then the polls a second that one process
 * reaches, asked by another process.
 *
 *   node bench/elevation.mjs [--requests 20000] [--seconds 5] [--clients 8]
 *
 * Exit code 1 when a Create asks records more than 25 times, when a poll of an open request writes or asks more than
 * twice, or when it takes three times as much processor time beside all requests as beside twenty (a poll without an
 * index takes more than ten times as much).
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Pool } from 'undici'
import { createServer } from '../dist/local/instance/http/server.js'
import { installPackage } from '../dist/local/instance/install/index.js'
import { createInstance } from '../dist/local/instance/instance.js'
import { registerSoap } from '../dist/local/instance/soap/routes.js'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
  },
})
const requests = Number(values.requests)
const seconds = Number(values.seconds)
const clients = Number(values.clients)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const instance = createInstance({ dataFile: ':memory:' })
installPackage(instance, readFileSync(join(root, 'target', `x_swb_hub_${version}.zip`)))
const { records, counters, access } = instance
const system = access.system()
const insert = (table, row, options) => {
  const made = records.insert(system, table, row, options)
  if (!made.ok) throw new Error(`${table}: ${made.message}`)
  return made.sysId
}
const user = insert('sys_user', { user_name: 'pm', user_password: 'secret', active: '1' })
for (const name of ['soap_script', 'x_swb_hub.elevation_client']) {
  const [role] = records.find(records.query('sys_user_role', `name=${name}`))
  insert('sys_user_has_role', { user, role: role.sys_id })
}
const [scope] = records.find(records.query('sys_scope', 'scope=x_swb_hub'))
const service = insert('sys_web_service', {
  name: 'Empty',
  scoped_name: 'Empty',
  active: '1',
  script: 'response.A = request.A',
  wsdl_compliance: '1',
  sys_scope: scope.sys_id,
})
insert('sys_web_service_output', { web_service: service, name: 'A' })

const app = await createServer(instance, { extensions: registerSoap })
const origin = `http://127.0.0.1:${app.server.address().port}`
const pool = new Pool(origin, { connections: clients })
const authorization = `Basic ${Buffer.from('pm:secret').toString('base64')}`
const envelope = (inner) =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><execute>${inner}</execute></e:Body></e:Envelope>`
const call = async (service, inner) => {
  const answer = await pool.request({
    method: 'POST',
    path: `/${service}.do?SOAP`,
    headers: { authorization, 'content-type': 'text/xml' },
    body: envelope(inner),
  })
  const text = await answer.body.text()
  if (answer.statusCode !== 200) throw new Error(`${service}: ${answer.statusCode} ${text}`)
  return text
}
const input = (values) =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')
const create = (number) =>
  call(
    'x_swb_hub_CreateExecuteAppApprovalRequest',
    input({
      PMApprovalId: `bench-${number}`,
      PMInitiatorName: `CORP\\user${number}`,
      PMAgentName: `pc-${number}`,
      PMFilePath: `C:\\tool${number}.exe`,
    }),
  )
const poll = (id) => call('x_swb_hub_GetExecuteAppApprovalRequestStatus', `<PMGetRequestId>${id}</PMGetRequestId>`)

/** Of one call, on average over `times` calls: what scripts asked, what the instance did, milliseconds of processor. */
async function cost(times, work) {
  await work(0)
  counters.reset()
  const start = process.cpuUsage()
  for (let at = 1; at <= times; at += 1) await work(at)
  const used = process.cpuUsage(start)
  const { statements, writes, scripts } = counters.snapshot()
  const own = scripts.x_swb_hub ?? { queries: 0, writes: 0 }
  return {
    queries: own.queries / times,
    ownWrites: own.writes / times,
    statements: statements / times,
    writes: Object.values(writes).reduce((sum, count) => sum + count, 0) / times,
    ms: (used.user + used.system) / 1000 / times,
  }
}

const open = []
const created = await cost(20, async (at) => {
  const id = /<PMRequestId>(\w+)</.exec(await create(at))?.[1]
  if (!id) throw new Error('no request id')
  open.push(id)
})
await instance.background.idle()
const empty = await cost(300, () => call('Empty', '<A>a</A>'))
const few = { ...(await cost(300, (at) => poll(open[at % open.length]))), beside: open.length }

// The others as their rows are, past the order: what a poll costs depends on how many there are, not on how they came.
const [model] = records.find(records.query('x_swb_hub_elevation_request', 'status=pending'))
const [item] = records.find(records.query('sc_req_item', `sys_id=${model.request_item}`))
instance.transaction(() => {
  for (let at = open.length; at < requests; at += 1) {
    const itemId = insert(
      'sc_req_item',
      { ...item, sys_id: null, number: `RITM9${String(at).padStart(7, '0')}` },
      { workflow: false },
    )
    insert(
      'x_swb_hub_elevation_request',
      {
        ...model,
        sys_id: null,
        number: `ELV9${at}`,
        approval_id: `more-${at}`,
        approval_key: `more-${at}`,
        request_item: itemId,
        request: null,
        request_id: itemId,
        item_number: `RITM9${String(at).padStart(7, '0')}`,
      },
      { workflow: false },
    )
    open.push(itemId)
  }
})
const many = await cost(300, (at) => poll(open[(at * 7919) % open.length]))

counters.reset()
const load = fork(join(import.meta.dirname, 'lib', 'soap-load.mjs'))
const before = process.cpuUsage()
load.send({
  origin,
  authorization,
  path: '/x_swb_hub_GetExecuteAppApprovalRequestStatus.do?SOAP',
  bodies: open.map((_, at) => envelope(`<PMGetRequestId>${open[(at * 7919) % open.length]}</PMGetRequestId>`)),
  seconds,
  connections: clients,
})
const [{ polls }] = await once(load, 'message')
const loaded = process.cpuUsage(before)
const pollWrites = Object.values(counters.snapshot().writes).reduce((sum, count) => sum + count, 0)
await pool.close()
await app.close()
await instance.close()

const ratio = many.ms / few.ms
const number = (value, width, digits) => value.toFixed(digits).padStart(width)
const show = (name, { queries, ownWrites, statements, writes, ms }) =>
  console.log(
    `${name.padEnd(34)}${number(queries, 6, 1)} ${number(ownWrites, 6, 1)} ${number(statements, 12, 1)} ${number(writes, 7, 1)} ${number(ms, 10, 2)}`,
  )
console.log(`${''.padEnd(34)}   asked by the app     by the instance   processor`)
console.log(`${''.padEnd(34)} reads writes   statements  writes         ms`)
show('Create (order included)', created)
show('an empty service', empty)
show(`poll beside ${few.beside} open requests`, few)
show(`poll beside ${open.length} open requests`, many)
console.log(`many to few                      ${number(ratio, 7, 2)}   (at most 3)`)
console.log(
  `reached                          ${number(polls / seconds, 7, 0)} polls a second with ${clients} connections (1000 asked), ${number((loaded.user + loaded.system) / 1000 / polls, 4, 2)} ms of processor each, ${pollWrites} writes`,
)
const broken = [
  created.queries + created.ownWrites > 25 && 'A Create asks records more than 25 times.',
  many.queries > 2.01 && 'A poll asks records more than twice.',
  (many.writes > 0 || pollWrites > 0) && 'A poll of an open request writes.',
  ratio > 3 && 'A poll costs more the more requests there are.',
].filter(Boolean)
for (const problem of broken) console.error(problem)
if (broken.length > 0) process.exitCode = 1
