/**
 * What a poll costs: 20,000 open requests that Privilege Manager asks about every 20 seconds are 1,000 polls a second.
 * Prints what one process reaches over HTTP, statements and writes per poll beside an empty service (whose cost is the
 * platform's own: logon, service, answer), and the cost of a Create.
 *
 *   node bench/elevation.mjs [--requests 20000] [--seconds 5] [--clients 8]
 *
 * Exit code 1 when a poll of an open request writes, when it needs more than two statements beyond an empty service, or
 * when its median is more than three times as long beside all requests as beside twenty (a poll without an index takes
 * more than ten times as long; less than three may be the machine's other work).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
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
const call = async (service, inner) => {
  const answer = await pool.request({
    method: 'POST',
    path: `/${service}.do?SOAP`,
    headers: { authorization, 'content-type': 'text/xml', cookie: 'JSESSIONID=bench' },
    body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><execute>${inner}</execute></e:Body></e:Envelope>`,
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

/** Statements and writes of one call on average over `times` calls, and the median of its milliseconds. */
async function cost(times, work) {
  await work(0)
  counters.reset()
  const taken = []
  for (let at = 1; at <= times; at += 1) {
    const start = performance.now()
    await work(at)
    taken.push(performance.now() - start)
  }
  const { statements, writes } = counters.snapshot()
  return {
    statements: statements / times,
    writes: Object.values(writes).reduce((sum, count) => sum + count, 0) / times,
    ms: taken.sort((a, b) => a - b)[Math.floor(times / 2)],
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
const few = await cost(300, (at) => poll(open[at % open.length]))

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
let polls = 0
const end = performance.now() + seconds * 1000
await Promise.all(
  Array.from({ length: clients }, async (_, client) => {
    for (let at = client; performance.now() < end; at += clients) {
      await poll(open[(at * 7919) % open.length])
      polls += 1
    }
  }),
)
const pollWrites = Object.values(counters.snapshot().writes).reduce((sum, count) => sum + count, 0)
await pool.close()
await app.close()
await instance.close()

const own = many.statements - empty.statements
const ratio = many.ms / few.ms
const show = (name, { statements, writes, ms }) =>
  console.log(
    `${name.padEnd(34)} ${statements.toFixed(1).padStart(7)} statements ${writes.toFixed(1).padStart(6)} writes ${ms.toFixed(2).padStart(7)} ms`,
  )
show('Create (order included)', created)
show('an empty service', empty)
show('poll beside 21 open requests', few)
show(`poll beside ${open.length} open requests`, many)
console.log(`a poll's own statements            ${own.toFixed(2).padStart(7)}   (at most 2)`)
console.log(`many to few                        ${ratio.toFixed(2).padStart(7)}   (at most 3)`)
console.log(
  `reached                            ${(polls / seconds).toFixed(0).padStart(7)} polls a second with ${clients} connections (1000 asked), ${pollWrites} writes`,
)
if (own > 2.05 || many.writes > 0 || pollWrites > 0 || ratio > 3) {
  console.error('A poll costs more than it may.')
  process.exitCode = 1
}
