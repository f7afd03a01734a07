import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { registerCatalogApi } from '../../../src/local/instance/catalog/rest/index.ts'
import type { Actor, Instance, Row } from '../../../src/local/instance/core.ts'
import { createServer } from '../../../src/local/instance/http/server.ts'
import { createInstance, type InstanceOptions } from '../../../src/local/instance/instance.ts'

export interface Answer {
  status: number
  body: Record<string, unknown>
}
export interface CatalogFixture {
  instance: Instance
  /** Inserts a record as the system user and returns its sys_id. */
  add(table: string, values: Row): string
  get(table: string, sysId: string): Row
  find(table: string, encoded: string): Row[]
  actor(userId: string): Actor
  /** Sys_id of a new user; his password is his name. */
  user(name: string, roles?: string[]): string
  item(values?: Row): string
  variable(item: string, name: string, values?: Row): string
  call(method: string, path: string, user: string, body?: unknown): Promise<Answer>
  /** Path below `/api/`. */
  api(method: string, path: string, user: string, body?: unknown): Promise<Answer>
  close(): Promise<void>
}

/** A new instance that listens, with helpers to fill its catalog. */
export async function catalogFixture(options: Partial<InstanceOptions> = {}): Promise<CatalogFixture> {
  const instance = createInstance({ dataFile: ':memory:', ...options })
  const app: FastifyInstance = await createServer(instance, { extensions: [registerCatalogApi] })
  const { port } = app.server.address() as AddressInfo
  const system = instance.access.system()
  const add = (table: string, values: Row): string => {
    const outcome = instance.records.insert(system, table, values)
    if (!outcome.ok) throw new Error(`${table}: ${outcome.message}`)
    return outcome.sysId
  }
  const find = (table: string, encoded: string): Row[] => instance.records.find(instance.records.query(table, encoded))
  const api: CatalogFixture['api'] = async (method, path, user, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method,
      headers: {
        Authorization: `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }
  return {
    instance,
    add,
    find,
    get: (table, sysId) => {
      const row = instance.records.get(table, sysId)
      if (!row) throw new Error(`There is no ${table} ${sysId}`)
      return row
    },
    actor: (userId) => ({ session: instance.access.sessionFor(userId), scope: null }),
    user: (name, roles = []) => {
      const id = add('sys_user', { user_name: name, first_name: name, user_password: name, active: '1' })
      for (const role of roles)
        add('sys_user_has_role', { user: id, role: find('sys_user_role', `name=${role}`)[0]?.sys_id ?? null })
      return id
    },
    item: (values = {}) =>
      add('sc_cat_item', { name: 'Laptop', short_description: 'A laptop', price: '799', ...values }),
    variable: (item, name, values = {}) =>
      add('item_option_new', { cat_item: item, name, question_text: `Your ${name}`, type: '6', ...values }),
    api,
    call: (method, path, user, body) => api(method, `sn_sc/servicecatalog/${path}`, user, body),
    close: async () => {
      await app.close()
      await instance.close()
    },
  }
}

/** `result` of an answer as an object. */
export const resultOf = (answer: Answer): Record<string, unknown> => answer.body.result as Record<string, unknown>
export const resultsOf = (answer: Answer): Record<string, unknown>[] => answer.body.result as Record<string, unknown>[]
/** Message of an error answer. */
export const messageOf = (answer: Answer): unknown => (answer.body.error as { message?: unknown } | undefined)?.message
