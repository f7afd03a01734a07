/** A person or program that talks to an instance over its public REST interfaces, as the seed and the demo do. */
import { StackError } from './errors.ts'

export interface Login {
  user: string
  password: string
}
export type Fields = Record<string, string>

export class RestUser {
  constructor(
    readonly url: string,
    readonly login: Login,
  ) {}

  /** The `result` of the answer. Throws with the instance's own words when it refuses. */
  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${this.login.user}:${this.login.password}`).toString('base64')}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = parse(text)
    if (!response.ok)
      throw new StackError(`${method} ${path} as ${this.login.user}: ${response.status} ${reason(answer, text)}`)
    return isFields(answer) ? answer.result : undefined
  }

  /** Rows with every value as text; references are the sys_id. */
  async rows(table: string, query: string, columns: readonly string[], limit = 1000): Promise<Fields[]> {
    const search = new URLSearchParams({
      sysparm_query: query,
      sysparm_fields: columns.join(','),
      sysparm_limit: String(limit),
      sysparm_exclude_reference_link: 'true',
    })
    const result = await this.call('GET', `/api/now/table/${table}?${search}`)
    if (!Array.isArray(result)) throw new StackError(`GET ${table}: the answer holds no list.`)
    return result.map(textFields)
  }

  async row(table: string, sysId: string, columns: readonly string[]): Promise<Fields> {
    const [found] = await this.rows(table, `sys_id=${sysId}`, columns, 1)
    if (!found) throw new StackError(`${this.login.user} cannot see ${table} ${sysId}.`)
    return found
  }

  /** Values as a person would type them: the platform hashes passwords only then. */
  async create(table: string, values: Fields): Promise<Fields> {
    const options = 'sysparm_exclude_reference_link=true&sysparm_input_display_value=true'
    return textFields(await this.call('POST', `/api/now/table/${table}?${options}`, values))
  }

  async update(table: string, sysId: string, values: Fields): Promise<Fields> {
    return textFields(
      await this.call('PATCH', `/api/now/table/${table}/${sysId}?sysparm_exclude_reference_link=true`, values),
    )
  }

  /** The first row that fits the query, else a new one. */
  async ensure(table: string, query: string, values: Fields): Promise<Fields> {
    const [found] = await this.rows(table, query, ['sys_id'], 1)
    return found ?? (await this.create(table, values))
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textFields(value: unknown): Fields {
  if (!isFields(value)) throw new StackError('The instance answered without a record.')
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, typeof field === 'string' ? field : '']),
  )
}

function reason(answer: unknown, text: string): string {
  const error = isFields(answer) ? answer.error : undefined
  if (isFields(error)) return [error.message, error.detail].filter((part) => typeof part === 'string').join(' - ')
  return text.slice(0, 200)
}
