/**
 * Clients that send what Kibana's ServiceNow ITSM and SecOps connectors send: the same calls in the same order with the same
 * bodies, addresses put together by concatenation. It knows the instance only by its URL and a sign-in.
 */
import { createSign, type KeyObject } from 'node:crypto'
import { request as httpRequest } from 'node:http'

/** What is compiled into each connector. */
interface Compiled {
  scope: string
  staging: string
  table: string
  /** Fields of a row in their order. */
  fields: readonly string[]
  /** Fields that every row has, and that are always null. */
  alwaysNull: readonly string[]
}
const TEXTS = ['short_description', 'description', 'category', 'subcategory', 'correlation_id', 'correlation_display']
const ITSM: Compiled = {
  scope: 'x_elas2_inc_int',
  staging: 'x_elas2_inc_int_elastic_incident',
  table: 'incident',
  fields: [...TEXTS, 'severity', 'urgency', 'impact'],
  alwaysNull: [],
}
const SECOPS: Compiled = {
  scope: 'x_elas2_sir_int',
  staging: 'x_elas2_sir_int_elastic_si_incident',
  table: 'sn_si_incident',
  fields: [...TEXTS, 'priority'],
  alwaysNull: ['dest_ip', 'source_ip', 'malware_hash', 'malware_url'],
}

export interface Answered {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}
export interface Call {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}
export type SignIn =
  | { kind: 'basic'; user: string; password: string }
  | { kind: 'jwt'; clientId: string; clientSecret: string; keyId: string; privateKey: KeyObject; subject: string }

export interface Incident {
  short_description: string
  description?: string | null
  category?: string | null
  subcategory?: string | null
  correlation_id?: string | null
  correlation_display?: string | null
  severity?: string | null
  urgency?: string | null
  impact?: string | null
  priority?: string | null
  externalId?: string
  additional_fields?: Record<string, unknown>
}
export interface Pushed {
  id: string
  title: string
  url: string
}

export class ConnectorError extends Error {
  override readonly name = 'ConnectorError'
}

/** One request with exactly these headers; redirects, retries and cookies there are none. */
export function send(url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answered> {
  const target = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: target.hostname,
        port: target.port,
        path: target.pathname + target.search,
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }) },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A signed assertion with the claims a connector sends; `change` spoils it. */
export function assertion(
  signIn: Extract<SignIn, { kind: 'jwt' }>,
  change: { header?: object; claims?: object; now?: number } = {},
): string {
  const now = change.now ?? Math.floor(Date.now() / 1000)
  const head = encode({ alg: 'RS256', typ: 'JWT', kid: signIn.keyId, ...change.header })
  const claims = { sub: signIn.subject, aud: signIn.clientId, iss: signIn.clientId, iat: now, exp: now + 3600 }
  const body = encode({ ...claims, ...change.claims })
  return `${head}.${body}.${createSign('RSA-SHA256').update(`${head}.${body}`).sign(signIn.privateKey, 'base64url')}`
}

/** Token request in the form and order in which a connector sends it. */
export function tokenRequest(url: string, signIn: Extract<SignIn, { kind: 'jwt' }>, signed: string): Promise<Answered> {
  const form = new URLSearchParams([
    ['assertion', signed],
    ['client_id', signIn.clientId],
    ['client_secret', signIn.clientSecret],
    ['grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
  ])
  const type = 'application/x-www-form-urlencoded; charset=UTF-8'
  return send(`${url}/oauth_token.do`, 'POST', { 'Content-Type': type, ...COMMON }, form.toString())
}

const COMMON = {
  Accept: 'application/json, text/plain, */*',
  'Accept-Encoding': 'gzip, compress, deflate, br',
  'User-Agent': 'axios/1.12.0',
}

export class Kibana {
  readonly calls: Call[] = []
  private token: { text: string; until: number } | null = null

  constructor(
    readonly url: string,
    readonly signIn: SignIn,
    protected readonly compiled: Compiled = ITSM,
  ) {}

  async pushToService(incident: Incident, comments: string[] = []): Promise<Pushed> {
    const { externalId, additional_fields: additional, ...fields } = incident
    const base = this.prefixed({ ...fields })
    const people =
      this.signIn.kind === 'basic'
        ? { u_caller_id: this.signIn.user, u_opened_by: this.signIn.user }
        : { u_caller_id: null, u_opened_by: null }
    const row = externalId ? { ...base, elastic_incident_id: externalId } : { ...base, ...people }
    let pushed = await this.import({ ...additional, ...row })
    for (const comment of comments)
      pushed = await this.import({ ...additional, ...base, u_work_notes: comment, elastic_incident_id: pushed.id })
    return pushed
  }

  /** Null: there was nothing to close. */
  async closeIncident(which: { externalId: string } | { correlation_id: string | null }): Promise<Pushed | null> {
    const found =
      'externalId' in which
        ? await this.getIncident(which.externalId)
        : (
            (await this.result(
              'GET',
              `/api/now/v2/table/${this.compiled.table}?sysparm_query=ORDERBYDESCsys_created_on^correlation_id=${which.correlation_id}`,
            )) as Record<string, string>[]
          )[0]
    if (!found || found['state'] === '7') return null
    return this.import({
      u_state: '7',
      u_close_code: 'Closed/Resolved by Caller',
      u_close_notes: 'Closed by Caller',
      elastic_incident_id: found['sys_id'],
    })
  }

  async getIncident(id: string): Promise<Record<string, string>> {
    return (await this.result('GET', `/api/now/v2/table/${this.compiled.table}/${id}`)) as Record<string, string>
  }

  async getFields(): Promise<Record<string, string>[]> {
    return (await this.result(
      'GET',
      '/api/now/table/sys_dictionary?sysparm_query=name=task^ORname=incident^internal_type=string&active=true&array=false&read_only=false&sysparm_fields=max_length,element,column_label,mandatory',
    )) as Record<string, string>[]
  }

  async getChoices(fields: string[]): Promise<Record<string, string>[]> {
    const elements = fields.map((field, index) => (index === 0 ? `element=${field}` : `ORelement=${field}`)).join('^')
    return (await this.result(
      'GET',
      `/api/now/table/sys_choice?sysparm_query=name=task^ORname=${this.compiled.table}^${elements}^language=en&sysparm_fields=label,value,dependent_value,element`,
    )) as Record<string, string>[]
  }

  async health(): Promise<Record<string, string>> {
    return (await this.result('GET', `/api/${this.compiled.scope}/elastic_api/health`)) as Record<string, string>
  }

  private prefixed(fields: Record<string, unknown>): Record<string, unknown> {
    const { fields: sent, alwaysNull } = this.compiled
    return Object.fromEntries([...sent, ...alwaysNull].map((name) => [`u_${name}`, fields[name] ?? null]))
  }

  /** Health, import, incident: what every row costs. */
  private async import(row: Record<string, unknown>): Promise<Pushed> {
    await this.health()
    const result = (await this.result('POST', `/api/now/import/${this.compiled.staging}`, row)) as Record<
      string,
      string
    >[]
    const [first] = result
    if (!first) throw new ConnectorError('Unexpected result')
    if (first['status'] === 'error') throw new ConnectorError(first['error_message'] ?? 'Error: undefined')
    const incident = await this.getIncident(first['sys_id'] ?? '')
    const id = incident['sys_id'] ?? ''
    return {
      id,
      title: incident['number'] ?? '',
      url: `${this.url}/nav_to.do?uri=${this.compiled.table}.do?sys_id=${id}`,
    }
  }

  protected async result(method: string, path: string, body?: object): Promise<unknown> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      Authorization: await this.authorization(),
      ...COMMON,
      ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
    }
    this.calls.push({ method, path, headers, body: text })
    const answer = await send(this.url + path, method, headers, text)
    if (answer.status >= 400 && answer.status < 500) this.token = null
    const parsed = parse(answer.body)
    if (answer.status < 200 || answer.status >= 300) {
      const error = parsed?.['error'] as { message?: string; detail?: string } | undefined
      throw new ConnectorError(
        error?.message
          ? `${error.message}: ${error.detail ?? ''} [status=${answer.status}]`
          : 'unknown: no error in error response',
      )
    }
    if (parsed?.['result'] === undefined || parsed['result'] === null)
      throw new ConnectorError('There is an issue with your Service Now Instance')
    return parsed['result']
  }

  private async authorization(): Promise<string> {
    const { signIn } = this
    if (signIn.kind === 'basic') return `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64')}`
    if (this.token && this.token.until > Date.now()) return this.token.text
    const from = Date.now()
    const answer = await tokenRequest(this.url, signIn, assertion(signIn))
    if (answer.status !== 200) throw new ConnectorError(`token: ${answer.body}`)
    const token = parse(answer.body) ?? {}
    this.token = {
      text: `${String(token['token_type'])} ${String(token['access_token'])}`,
      until: from + Number(token['expires_in'] ?? 3600) * 1000,
    }
    return this.token.text
  }
}

/** The connector for security incidents: observables follow a push; there is no closing. */
export class KibanaSecurity extends Kibana {
  constructor(url: string, signIn: SignIn) {
    super(url, signIn, SECOPS)
  }

  async addObservables(id: string, observables: object[]): Promise<Record<string, string>[]> {
    await this.health()
    return (await this.result(
      'POST',
      `/api/${SECOPS.scope}/elastic_api/incident/${id}/observables/bulk`,
      observables,
    )) as Record<string, string>[]
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    // A page instead of an answer: the caller says so in its own words.
    return undefined
  }
}
