import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import { TicketDesk } from '../../../../src/companion/tickets/desk.ts'
import { followTickets, type FollowReport } from '../../../../src/companion/tickets/follow.ts'
import { openTickets, type OpenReport } from '../../../../src/companion/tickets/open.ts'
import { checkOrder, type Order } from '../../../../src/companion/tickets/order.ts'
import { ticketSettings, type TicketSettings } from '../../../../src/companion/tickets/settings.ts'
import type { State } from '../../../../src/companion/tickets/states.ts'
import { TicketStore, type OrderEvent } from '../../../../src/companion/tickets/store.ts'
import { Life } from './mortal.ts'
import { startServer, type Json, type TestServer } from '../../../support/http.ts'

/** Every step of the service is flushed to disk; here, where there is one, to a disk in memory. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export type Row = Record<string, string>

/** State of every order out of its events alone. The table must say the same. */
export const replay = (events: readonly OrderEvent[]): Map<string, State> =>
  new Map(events.map((event) => [event.order_id, event.to]))

/** A ticket service against an instance in memory, with a clock of its own. */
export class Bench {
  folder = mkdtempSync(join(MEMORY, 'tickets-'))
  log: string[] = []
  /** What the clock of this side is ahead; ms. */
  ahead = 0
  waited = 0
  store: TicketStore
  desk: TicketDesk
  settings: TicketSettings
  client: InstanceClient
  private orders = 0

  private constructor(
    readonly server: TestServer,
    settings: Record<string, unknown>,
    user: string,
    timeoutSeconds: number,
  ) {
    this.settings = ticketSettings({
      unclear_waits: [2, 5, 15, 30],
      ...settings,
      resource_types: { account: { TicketCallerId: 'login' }, ...((settings['resource_types'] as object) ?? {}) },
    })
    const [name = '', password = ''] = user.split(':')
    this.client = new InstanceClient({
      url: server.url,
      user: name,
      password: new Secret(password),
      timeoutSeconds,
      connections: 4,
      attempts: 3,
      pauseMs: 1,
    })
    this.desk = new TicketDesk(this.client, this.now)
    this.store = new TicketStore(this.folder, this.now)
  }

  /** One server for many benches: orders and labels keep them apart. */
  static open(
    server: TestServer,
    settings: Record<string, unknown> = {},
    { user = 'desk:secret', timeoutSeconds = 5 } = {},
  ): Bench {
    return new Bench(server, settings, user, timeoutSeconds)
  }

  readonly now = (): number => Date.now() + this.ahead

  order(values: Record<string, unknown> = {}): Order {
    const order = checkOrder(
      {
        order_id: `${this.settings.label}-${++this.orders}`,
        action: 'add',
        resource_type: 'account',
        resource_key: 'CN=Ada',
        owner: { login: 'caller', display_name: 'Ada L.' },
        changes: [{ name: 'mail', new: 'ada@example.com' }],
        ...values,
      },
      'test',
    )
    this.store.add(order, 'test')
    return order
  }

  /** The process is started anew, on the state that the one before has left. */
  restart(): void {
    this.store.close()
    this.store = new TicketStore(this.folder, this.now)
    this.store.releaseLeases(() => true)
  }

  open(owner = 'test:1', life = new Life()): Promise<OpenReport> {
    return openTickets({
      store: life.of(this.store),
      desk: life.of(this.desk),
      settings: this.settings,
      logger: this.logger(),
      owner,
      now: this.now,
      wait: (ms) => {
        this.waited += ms
        this.ahead += ms
        return Promise.resolve()
      },
    })
  }

  follow(life = new Life()): Promise<FollowReport> {
    return followTickets({
      store: life.of(this.store),
      desk: life.of(this.desk),
      settings: this.settings,
      logger: this.logger(),
      folder: this.folder,
      now: this.now,
    })
  }

  logger() {
    return createLogger({ level: 'debug', json: true, write: (text) => void this.log.push(text) })
  }

  state(order: Order): number {
    return this.store.order(order.order_id)?.state ?? -1
  }

  link(order: Order) {
    const stored = this.store.order(order.order_id)
    return this.store.link(order.order_id, stored?.attempt ?? 0)
  }

  ticketId(order: Order): string {
    return this.link(order)?.sysId ?? ''
  }

  async rows(table: string, query: string): Promise<Row[]> {
    const answer = await this.server.get(
      `/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}&sysparm_exclude_reference_link=true`,
    )
    return answer.json['result'] as unknown as Row[]
  }

  tickets(): Promise<Row[]> {
    return this.rows('incident', `correlation_display=${this.settings.label}^ORDERBYsys_created_on`)
  }

  async patch(table: string, sysId: string, values: Row): Promise<Json> {
    const answer = await this.server.request('PATCH', `/api/now/table/${table}/${sysId}`, { body: values })
    if (answer.status !== 200) throw new Error(answer.text)
    return answer.json
  }

  async remove(table: string, sysId: string): Promise<void> {
    await this.server.request('DELETE', `/api/now/table/${table}/${sysId}`)
  }

  async fault(faults: unknown[]): Promise<void> {
    const answer = await this.server.request('POST', '/_local/faults', { body: faults })
    if (answer.status !== 200) throw new Error(answer.text)
  }

  async advanceInstance(advanceSeconds: number): Promise<void> {
    await this.server.request('POST', '/_local/clock', { body: { advanceSeconds } })
  }

  async requests(): Promise<Record<string, number>> {
    const answer = await this.server.get('/_local/counters')
    return answer.json['requests'] as unknown as Record<string, number>
  }

  async close(): Promise<void> {
    this.store.close()
    await this.client.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export async function startTicketServer(): Promise<TestServer> {
  const server = await startServer()
  addTicketUsers(server)
  return server
}

export function addTicketUsers(server: TestServer): void {
  server.addUser('desk', ['itil', 'personalize_choices'])
  server.addUser('caller', [], { email: 'caller@example.com' })
  server.addUser('twin-a', [], { email: 'twin@example.com' })
  server.addUser('twin-b', [], { email: 'twin@example.com' })
  server.addUser('gone', [], { active: '0' })
}
