import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Instance } from '../../src/local/instance/core.ts'
import { registerCatalogApi } from '../../src/local/instance/catalog/rest/index.ts'
import { createServer } from '../../src/local/instance/http/server.ts'
import type { ServerOptions } from '../../src/local/instance/http/server.ts'
import { registerImportApi } from '../../src/local/instance/imports/routes.ts'
import { createInstance } from '../../src/local/instance/instance.ts'
import { registerOAuth } from '../../src/local/instance/oauth/routes.ts'
import { registerSoap } from '../../src/local/instance/soap/routes.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** Parsed body; undefined when it is no JSON. */
  // Tests look into answers of many shapes; what is not there fails their expectation.
  json: Json
}
export type Json = { [key: string]: Json } & Json[] & string
export interface RequestOptions {
  /** `name:password`; null sends no credentials. Default: the administrator. */
  user?: string | null
  body?: unknown
  headers?: Record<string, string>
}
export interface TestServer {
  url: string
  instance: Instance
  app: FastifyInstance
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>
  get(path: string, options?: RequestOptions): Promise<Answer>
  /** Creates an active user with password `secret` and the named roles; returns `name:secret`. */
  addUser(name: string, roles?: string[], values?: Record<string, string>): string
  close(): Promise<void>
}

export const admin = 'admin:admin'

/** Every interface that a local stack has beside the Table API and its like: packaged tests may ask any of them. */
export const allApis = [registerCatalogApi, registerSoap, registerImportApi, registerOAuth]

/** A new instance in memory behind a server on a free port. */
export async function startServer(
  options: ServerOptions = {},
  instance: Instance = createInstance({ dataFile: ':memory:' }),
): Promise<TestServer> {
  const system = instance.access.system()
  const where = instance.records.where('sys_user', 'user_name', '=', 'admin')
  const found = where && instance.records.find({ table: 'sys_user', where, order: [], invalid: [] })[0]
  if (!found?.sys_id) throw new Error('The instance has no administrator')
  must(instance.records.update(system, 'sys_user', found.sys_id, { user_password: 'admin' }, { workflow: false }))
  const app = await createServer(instance, options)
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

  const request = async (method: string, path: string, sent: RequestOptions = {}): Promise<Answer> => {
    const headers = new Headers(sent.headers)
    const user = sent.user === undefined ? admin : sent.user
    if (user !== null && !headers.has('authorization'))
      headers.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`)
    const init: RequestInit = { method, headers, redirect: 'manual' }
    if (sent.body !== undefined) {
      const raw = typeof sent.body === 'string' || sent.body instanceof Uint8Array || sent.body instanceof FormData
      init.body = raw ? (sent.body as RequestInit['body']) : JSON.stringify(sent.body)
      if (!raw && !headers.has('content-type')) headers.set('content-type', 'application/json')
    }
    const answer = await fetch(url + path, init)
    const text = await answer.text()
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      // Not every answer is JSON; tests of those look at the text.
      json = undefined
    }
    return { status: answer.status, headers: answer.headers, text, json: json as Json }
  }

  return {
    url,
    instance,
    app,
    request,
    get: (path, sent) => request('GET', path, sent),
    addUser(name, roles = [], values = {}) {
      const user = must(
        instance.records.insert(system, 'sys_user', {
          user_name: name,
          name,
          active: '1',
          user_password: 'secret',
          ...values,
        }),
      )
      for (const role of roles) {
        const at = instance.records.where('sys_user_role', 'name', '=', role)
        const row = at && instance.records.find({ table: 'sys_user_role', where: at, order: [], invalid: [] })[0]
        if (!row?.sys_id) throw new Error(`The role ${role} does not exist`)
        must(instance.records.insert(system, 'sys_user_has_role', { user, role: row.sys_id }))
      }
      return `${name}:secret`
    },
    async close() {
      await app.close()
      await instance.close()
    },
  }
}

function must(outcome: ReturnType<Instance['records']['insert']>): string {
  if (outcome.ok) return outcome.sysId
  throw new Error(outcome.message)
}
