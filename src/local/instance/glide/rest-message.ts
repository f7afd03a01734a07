import { spawnSync } from 'node:child_process'
import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'

interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  error: string | null
}

/** Makes the request described on standard input and prints the answer; a process of its own keeps the call synchronous. */
const client = `
let text = ''
process.stdin.on('data', (part) => { text += part })
process.stdin.on('end', async () => {
  const { url, method, headers, body } = JSON.parse(text)
  try {
    const answer = await fetch(url, { method, headers, body: body === null ? undefined : body, redirect: 'manual' })
    process.stdout.write(JSON.stringify({ status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text(), error: null }))
  } catch (error) {
    process.stdout.write(JSON.stringify({ status: 0, headers: {}, body: '', error: String(error.cause ? error.cause.message : error.message) }))
  }
})`

/** Outbound REST call. Only this machine can be reached from a local instance. */
export class RESTMessageV2 {
  private endpoint = ''
  private method = 'GET'
  private body: string | null = null
  private timeout = 10_000
  private readonly headers: Record<string, string> = {}
  private readonly query: [string, string][] = []
  private readonly variables = new Map<string, string>()

  /** Name of a REST message and of one of its methods, or nothing. */
  constructor(
    private readonly env: GlideEnv,
    name?: unknown,
    method?: unknown,
  ) {
    if (name !== undefined) this.load(plainText(name) ?? '', plainText(method) ?? '')
  }

  private load(name: string, method: string): void {
    const { records } = this.env.instance
    const message = records.find(records.query('sys_rest_message', `name=${name}`))[0]
    const where = `rest_message=${message?.['sys_id'] ?? ''}^function_name=${method}`
    const operation = message && records.find(records.query('sys_rest_message_fn', where))[0]
    if (!message || !operation) throw new GlideFailure(`there is no REST message ${name} with method ${method}`)
    this.endpoint = operation['rest_endpoint'] ?? message['rest_endpoint'] ?? ''
    this.method = (operation['http_method'] ?? 'get').toUpperCase()
    this.body = operation['content'] ?? null
  }

  setEndpoint(url: unknown): void {
    this.endpoint = plainText(url) ?? ''
  }

  getEndpoint(): string {
    return this.endpoint
  }

  setHttpMethod(method: unknown): void {
    this.method = (plainText(method) ?? 'GET').toUpperCase()
  }

  setHttpTimeout(milliseconds: unknown): void {
    this.timeout = Number(milliseconds)
  }

  setRequestHeader(name: unknown, value: unknown): void {
    this.headers[plainText(name) ?? ''] = plainText(value) ?? ''
  }

  getRequestHeaders(): Record<string, string> {
    return { ...this.headers }
  }

  setRequestBody(body: unknown): void {
    this.body = plainText(body) ?? ''
  }

  getRequestBody(): string | null {
    return this.body
  }

  setQueryParameter(name: unknown, value: unknown): void {
    this.query.push([plainText(name) ?? '', plainText(value) ?? ''])
  }

  setStringParameter(name: unknown, value: unknown): void {
    const text = plainText(value) ?? ''
    this.variables.set(plainText(name) ?? '', text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
  }

  setStringParameterNoEscape(name: unknown, value: unknown): void {
    this.variables.set(plainText(name) ?? '', plainText(value) ?? '')
  }

  setBasicAuth(user: unknown, password: unknown): void {
    const pair = `${plainText(user) ?? ''}:${plainText(password) ?? ''}`
    this.headers['Authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`
  }

  private filled(text: string): string {
    return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => this.variables.get(name) ?? whole)
  }

  private target(): URL {
    const url = new URL(this.filled(this.endpoint))
    for (const [name, value] of this.query) url.searchParams.append(name, value)
    if (!/^(127(\.\d+){3}|localhost|\[::1\])$/.test(url.hostname)) {
      throw new GlideFailure(`${url.hostname} cannot be reached: a local instance calls this machine only`)
    }
    return url
  }

  /** Throws when nobody answers; a status that says error is an answer. */
  execute(): RESTResponseV2 {
    const response = this.send()
    if (response.getStatusCode() === 0) throw new GlideFailure(response.getErrorMessage() ?? 'no answer')
    return response
  }

  private send(): RESTResponseV2 {
    const url = this.target()
    const input = JSON.stringify({
      url: url.href,
      method: this.method,
      headers: this.headers,
      body: this.body === null || this.method === 'GET' ? null : this.filled(this.body),
    })
    const run = spawnSync(process.execPath, ['-e', client], {
      input,
      timeout: this.timeout,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    if (run.error || run.stdout === '') {
      const reason = run.error?.message ?? 'no answer'
      return new RESTResponseV2({ status: 0, headers: {}, body: '', error: reason }, url.search)
    }
    return new RESTResponseV2(JSON.parse(run.stdout) as Answer, url.search)
  }

  /** Answers at once here: the call has been made when this returns. */
  executeAsync(): RESTResponseV2 {
    return this.send()
  }
}

export class RESTResponseV2 {
  constructor(
    private readonly answer: Answer,
    private readonly search: string,
  ) {}

  getStatusCode(): number {
    return this.answer.status
  }

  getBody(): string {
    return this.answer.body
  }

  getHeader(name: unknown): string | null {
    return this.answer.headers[(plainText(name) ?? '').toLowerCase()] ?? null
  }

  getHeaders(): Record<string, string> {
    return { ...this.answer.headers }
  }

  getQueryString(): string {
    return this.search.replace(/^\?/, '')
  }

  haveError(): boolean {
    return this.answer.error !== null || this.answer.status >= 400
  }

  getErrorCode(): number {
    return this.answer.error === null ? 0 : 1
  }

  getErrorMessage(): string | null {
    return this.answer.error ?? (this.answer.status >= 400 ? `Method failed with code: ${this.answer.status}` : null)
  }

  waitForResponse(_seconds: unknown): void {
    // The answer is there already.
  }
}

export const exposedRestMessage = (env: GlideEnv) =>
  expose(RESTMessageV2, {
    name: 'RESTMessageV2',
    construct: (args) => new RESTMessageV2(env, args[0], args[1]),
    methods: [
      'execute',
      'executeAsync',
      'getEndpoint',
      'getRequestBody',
      'getRequestHeaders',
      'setBasicAuth',
      'setEndpoint',
      'setHttpMethod',
      'setHttpTimeout',
      'setQueryParameter',
      'setRequestBody',
      'setRequestHeader',
      'setStringParameter',
      'setStringParameterNoEscape',
    ],
  })
export const exposedRestResponse = expose(RESTResponseV2, {
  name: 'RESTResponseV2',
  methods: [
    'getBody',
    'getErrorCode',
    'getErrorMessage',
    'getHeader',
    'getHeaders',
    'getQueryString',
    'getStatusCode',
    'haveError',
    'waitForResponse',
  ],
})
