/** A local instance with all its interfaces, listening. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { registerCatalogApi } from '../instance/catalog/rest/index.ts'
import { createServer } from '../instance/http/server.ts'
import { registerImportApi } from '../instance/imports/routes.ts'
import { createInstance } from '../instance/instance.ts'
import { registerOAuth } from '../instance/oauth/routes.ts'
import { registerPages } from '../instance/pages/routes.ts'
import { registerPortal } from '../instance/portal/index.ts'
import { registerSoap } from '../instance/soap/routes.ts'
import { StackError, isErrno } from './errors.ts'
import type { AdminAccess } from './install.ts'
import type { Paths } from './paths.ts'

export interface InstanceServer {
  url: string
  admin: AdminAccess
  close(): Promise<void>
}

export const ADMIN_USER = 'admin'
/** Everybody of a local stack signs in with it: the stack listens on loopback only. */
export const LOCAL_PASSWORD = 'switchboard'

/** `folder` keeps the instance's data; `port` 0 takes any free one. */
export async function startInstance(paths: Paths, folder: string, port: number): Promise<InstanceServer> {
  const instance = createInstance({ dataFile: join(folder, 'instance.sqlite') })
  try {
    setAdminPassword(instance)
    const app = await createServer(instance, {
      port,
      host: '127.0.0.1',
      extensions: [
        (server, context) => registerCatalogApi(server, context),
        (server, context) => registerSoap(server, context),
        (server, context) => registerImportApi(server, context),
        (server, context) => registerOAuth(server, context),
        (server, context) => registerPages(server, context),
        (server) => {
          if (existsSync(paths.portal)) registerPortal(server, { assetsDir: paths.portal })
        },
      ],
    })
    const address = app.server.address()
    if (address === null || typeof address === 'string') throw new StackError('The local instance has no port.')
    const url = `http://127.0.0.1:${address.port}`
    return {
      url,
      admin: { url, user: ADMIN_USER, password: LOCAL_PASSWORD },
      async close() {
        await app.close()
        await instance.close()
      },
    }
  } catch (error) {
    await instance.close()
    if (isErrno(error, 'EADDRINUSE')) {
      throw new StackError(
        `Port ${port} is in use, so the local instance cannot listen there. Choose another with --instance-port, or 0 for any free one.`,
      )
    }
    throw error
  }
}

function setAdminPassword(instance: ReturnType<typeof createInstance>): void {
  const { records, access, secrets } = instance
  const [admin] = records.find(records.query('sys_user', `user_name=${ADMIN_USER}`))
  if (!admin?.sys_id) throw new StackError('The local instance has no administrator; its data folder is damaged.')
  if (admin.user_password && secrets.verifyPassword(LOCAL_PASSWORD, admin.user_password)) return
  const set = records.update(
    access.system(),
    'sys_user',
    admin.sys_id,
    { user_password: LOCAL_PASSWORD },
    { workflow: false },
  )
  if (!set.ok) throw new StackError(`The administrator's password could not be set: ${set.message}`)
}
