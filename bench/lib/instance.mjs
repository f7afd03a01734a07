/** A local instance with large tables, as a process of its own. Run by `startInstance`; speaks over IPC. */
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from '../../dist/local/instance/http/server.js'
import { createInstance } from '../../dist/local/instance/instance.js'

const Database = createRequire(import.meta.url)('better-sqlite3')
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = process.argv[2] ?? ''
const { tables } = JSON.parse(process.argv[3] ?? '{}')
const dataFile = join(folder, 'instance.sqlite')

const id = () => randomBytes(16).toString('hex')
const stamp = '2026-01-01 00:00:00'

/** Defines the tables, fills them in one transaction each, and gives every signed-in user the access asked for. */
function prepare() {
  const instance = createInstance({ dataFile, packageRoot: root })
  const system = instance.access.system()
  const must = (outcome) => {
    if (!outcome.ok) throw new Error(outcome.message)
    return outcome.sysId
  }
  for (const [name, password] of [
    ['admin', 'admin'],
    ['reader', 'reader'],
  ]) {
    const found = instance.records.find(instance.records.query('sys_user', `user_name=${name}`))[0]
    const values = { user_name: name, name, user_password: password, active: '1' }
    if (found) must(instance.records.update(system, 'sys_user', found.sys_id, values, { workflow: false }))
    else {
      const user = must(instance.records.insert(system, 'sys_user', values))
      const role = instance.records.find(instance.records.query('sys_user_role', 'name=personalize_dictionary'))[0]
      must(instance.records.insert(system, 'sys_user_has_role', { user, role: role.sys_id }))
    }
  }
  const operation = instance.records.find(instance.records.query('sys_security_operation', 'name=read'))[0]
  const type = instance.records.find(instance.records.query('sys_security_type', 'name=record'))[0]
  for (const table of tables) {
    const columns = Array.from({ length: table.columns }, (_, index) => ({
      name: `u_c${index}`,
      type: 'string',
      maxLength: 100,
    }))
    columns.push({ name: 'u_hidden', type: 'boolean' })
    instance.dictionary.define({
      name: table.name,
      label: table.name,
      scope: 'global',
      flags: {
        wsAccess: true,
        access: 'public',
        readAccess: true,
        createAccess: true,
        updateAccess: true,
        deleteAccess: true,
      },
      columns,
      // What every table of this size has: without them each count would read the whole table.
      indexes: ['sys_created_on', 'sys_updated_on'].map((name) => ({ name, unique: false, columns: [name] })),
    })
    const acl = {
      type: type.sys_id,
      operation: operation.sys_id,
      active: '1',
      decision_type: 'allow',
      admin_overrides: '1',
    }
    must(
      instance.records.insert(system, 'sys_security_acl', {
        ...acl,
        name: table.name,
        sys_name: table.name,
        condition: 'u_hidden=false^ORu_hiddenISEMPTY^EQ',
      }),
    )
  }
  const names = new Map(tables.map((table) => [table.name, [...instance.dictionary.columns(table.name).keys()]]))
  return instance.close().then(() => {
    const db = new Database(dataFile)
    db.pragma('synchronous = OFF')
    for (const table of tables) fill(db, table, names.get(table.name) ?? [])
    db.close()
  })
}

function fill(db, table, columns) {
  const insert = db.prepare(
    `INSERT INTO "${table.name}" (${columns.map((name) => `"${name}"`).join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
  )
  const ids = Array.from({ length: table.rows }, id)
  // Hidden rows lie side by side in the order of the key, the worst case for paging.
  if (table.hidden) ids.sort()
  const from = Math.floor((table.rows - (table.hidden ?? 0)) / 2)
  db.transaction(() => {
    ids.forEach((sysId, index) => {
      const hidden = table.hidden && index >= from && index < from + table.hidden
      insert.run(
        columns.map((name) => {
          if (name === 'sys_id') return sysId
          if (name === 'u_hidden') return hidden ? '1' : '0'
          if (name.endsWith('_on')) return stamp
          if (name.endsWith('_by')) return 'admin'
          if (name === 'sys_mod_count') return '0'
          return name.startsWith('u_c') ? `value ${index} ${name}` : null
        }),
      )
    })
  })()
}

await prepare()
const instance = createInstance({ dataFile, packageRoot: root })
const app = await createServer(instance, { port: 0 })
const system = instance.access.system()
let churn
const gone = []

/** Inserts and deletes beside a reader, at rates a second, evenly over the key. Deletes hit rows that were there before. */
function startChurn({ table, inserts, deletes, victims }) {
  let inserted = 0
  let removed = 0
  const started = Date.now()
  churn = setInterval(() => {
    const seconds = (Date.now() - started) / 1000
    while (inserted < inserts * seconds) {
      instance.records.insert(system, table, { u_c0: `new ${inserted}` }, { workflow: false })
      inserted += 1
    }
    while (removed < deletes * seconds && removed < victims.length) {
      const victim = victims[removed]
      instance.records.delete(system, table, victim, { workflow: false })
      gone.push(victim)
      removed += 1
    }
  }, 20)
}

process.on('message', async (message) => {
  if (message.type === 'churn') startChurn(message)
  if (message.type === 'still') {
    clearInterval(churn)
    process.send({ type: 'still', gone })
  }
  if (message.type === 'usage') process.send({ type: 'usage', cpu: process.cpuUsage(), rss: process.memoryUsage().rss })
  if (message.type === 'end') {
    await app.close()
    await instance.close()
    process.exit(0)
  }
})
process.send({ type: 'ready', url: `http://127.0.0.1:${app.server.address().port}` })
