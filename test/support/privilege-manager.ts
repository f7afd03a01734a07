/** Our package on an instance in this process, and messages to its services exactly as a test writes them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../src/local/instance/core.ts'
import { installPackage } from '../../src/local/instance/install/index.ts'
import { registerSoap } from '../../src/local/instance/soap/routes.ts'
import { type Answer, type TestServer, startServer } from './http.ts'

export const SERVICE = {
  create: 'x_swb_hub_CreateExecuteAppApprovalRequest',
  status: 'x_swb_hub_GetExecuteAppApprovalRequestStatus',
  cancel: 'x_swb_hub_CancelExecuteAppApprovalRequest',
} as const
export type Service = keyof typeof SERVICE
export const REQUEST = 'x_swb_hub_elevation_request'

const folder = join(__dirname, '../../target/build/x_swb_hub/target')

export const soapEnvelope = (body: string): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`
/** The operation with its parameters, whose values are XML already. */
export const operation = (values: Record<string, string>): string =>
  `<execute>${Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</execute>`

export class PrivilegeManager {
  private serial = 0
  private constructor(
    readonly server: TestServer,
    readonly user: string,
  ) {}

  /** With `anna`, whose manager `max` approves, and `pm:secret`, which may call. */
  static async start(): Promise<PrivilegeManager> {
    const server = await startServer({ extensions: [registerSoap] })
    const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.zip')) : undefined
    if (!name) throw new Error(`There is no built package in ${folder}. Run "npm run build" first; "npm test" does it.`)
    installPackage(server.instance, readFileSync(join(folder, name)))
    server.addUser('max', ['approver_user'])
    const user = server.addUser('pm', ['soap_script', 'soap_query', 'x_swb_hub.elevation_client'])
    const tester = new PrivilegeManager(server, user)
    server.addUser('anna', [], { manager: tester.one('sys_user', 'user_name=max').sys_id ?? '' })
    // Tests make more requests for one user than any person has open.
    tester.setting('open_per_user', '0')
    return tester
  }

  rows(table: string, query: string): Row[] {
    const { records } = this.server.instance
    return records.find(records.query(table, query))
  }

  one(table: string, query: string): Row {
    const [row] = this.rows(table, query)
    if (!row) throw new Error(`${table} has no row with ${query}`)
    return row
  }

  change(table: string, sysId: string, values: Row): void {
    const { records, access } = this.server.instance
    const outcome = records.update(access.system(), table, sysId, values)
    if (!outcome.ok) throw new Error(outcome.message)
  }

  /** Inputs of a request that is like no other. */
  inputs(changes: Record<string, string> = {}): Record<string, string> {
    this.serial += 1
    return {
      PMApprovalId: `id-${this.serial}`,
      PMInitiatorName: 'CORP\\anna',
      PMAgentName: `PC-${this.serial}`,
      PMPolicyName: 'Admin rights',
      PMFilePath: 'C:\\tool.exe',
      PMUserReason: 'Month end.',
      ...changes,
    }
  }

  send(service: Service, message: string, options: { user?: string | null; method?: string } = {}): Promise<Answer> {
    const { user = this.user, method = 'POST' } = options
    return this.server.request(method, `/${SERVICE[service]}.do?SOAP`, {
      user,
      headers: { 'content-type': 'text/xml;charset=UTF-8' },
      ...(method === 'POST' ? { body: message } : {}),
    })
  }

  call(service: Service, values: Record<string, string>): Promise<Answer> {
    return this.send(service, soapEnvelope(operation(values)))
  }

  async create(changes: Record<string, string> = {}): Promise<string> {
    const answer = await this.call('create', this.inputs(changes))
    const id = output(answer, 'PMRequestId')
    if (!id) throw new Error(answer.text)
    return id
  }

  async status(id: string): Promise<string | undefined> {
    return output(await this.call('status', { PMGetRequestId: id }), 'PMApprovalStatus')
  }

  async cancel(id: string): Promise<string | undefined> {
    return output(await this.call('cancel', { PMCancelRequestId: id }), 'PMCancelResult')
  }

  requestOf(id: string): Row {
    return this.one(REQUEST, `request_item=${id}`)
  }

  setting(name: string, value: string): void {
    this.change('sys_properties', this.one('sys_properties', `name=x_swb_hub.elevation.${name}`).sys_id ?? '', {
      value,
    })
  }

  /** Writes to tables of the app and of the catalog since the last time; the platform's own jobs write meanwhile. */
  writes(): Record<string, number> {
    const { writes } = this.server.instance.counters.snapshot()
    this.server.instance.counters.reset()
    return Object.fromEntries(Object.entries(writes).filter(([table]) => /^(x_swb_hub|sc_|sysapproval)/.test(table)))
  }
}

/** Text of an output, as it is in the answer; undefined when it is not there. */
export function output({ text }: Answer, name: string): string | undefined {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text)?.[1]
}
export function fault(answer: Answer): [code: string | undefined, text: string | undefined] {
  return [output(answer, 'faultcode'), output(answer, 'faultstring')]
}
