/** A built local instance over a data file, as a process that tests may kill: `node instance-process.mjs FILE ROOT`. */
import { createServer } from '../../dist/local/instance/http/server.js'
import { createInstance } from '../../dist/local/instance/instance.js'

const [dataFile = '', packageRoot = ''] = process.argv.slice(2)
const instance = createInstance({ dataFile, packageRoot })
const { records, access } = instance
const [admin] = records.find(records.query('sys_user', 'user_name=admin'))
records.update(access.system(), 'sys_user', admin?.sys_id ?? '', { user_password: 'admin' }, { workflow: false })
const app = await createServer(instance, { port: 0 })
const address = app.server.address()
process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 })
