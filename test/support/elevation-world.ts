/** A small company around the elevation use cases: who asks, who approves, and a platform that behaves where it matters. */
import { createHash } from 'node:crypto'
import { createRequest } from '../../src/server/elevation/create-request.ts'
import { settle } from '../../src/server/elevation/decide.ts'
import { readInputs } from '../../src/server/elevation/inputs.ts'
import { requestOfItem } from '../../src/server/elevation/request.ts'
import type { SetupWorld } from '../../src/server/elevation/check-setup.ts'
import { type Result, refusal, success } from '../../src/server/platform/result.ts'
import { FakeRecords, fakeWorld } from './fake-world.ts'

export const REQUEST = 'x_swb_hub_elevation_request'
export const RULE = 'x_swb_hub_elevation_rule'
const GROUP = '0000000000000000000000000000f00d'

/** The rules of the base system that matter here: closing an item, and closing it incomplete rejects it. */
class PlatformRecords extends FakeRecords {
  statements = 0
  /** Runs before a write to the table; for what another call does at the same time. */
  before = new Map<string, () => void>()

  override get(table: string, sysId: string, columns: string[]) {
    this.statements += 1
    return super.get(table, sysId, columns)
  }

  override find(...args: Parameters<FakeRecords['find']>) {
    this.statements += 1
    return super.find(...args)
  }

  override insert(table: string, values: Record<string, string>) {
    this.statements += 1
    const other = this.before.get(`insert ${table}`)
    this.before.delete(`insert ${table}`)
    other?.()
    return super.insert(table, { sys_created_on: this.now(), ...values })
  }

  now: () => string = () => ''

  override update(table: string, sysId: string, values: Record<string, string>) {
    this.statements += 2
    const closed = table === 'sc_req_item' && ['3', '4', '7'].includes(values.state ?? '')
    const rejected = table === 'sc_req_item' && values.state === '4'
    return super.update(table, sysId, {
      ...values,
      ...(closed ? { active: '0' } : {}),
      ...(rejected ? { approval: 'rejected' } : {}),
    })
  }
}

export interface ElevationWorld extends SetupWorld {
  records: PlatformRecords
  properties: Map<string, string>
  /** Properties of the platform, by their whole names. */
  platform: Map<string, string>
  logged: { level: string; code: string; message: string }[]
  raised: { event: string; first: string; second: string }[]
  /** Variables of every order, by requested item. */
  ordered: Map<string, Record<string, string>>
  /** Reason for which the catalog refuses the next orders. */
  orderRefusal: string | null
  setTime(seconds: number): void
  as(user: string): void
}

export function elevationWorld(): ElevationWorld {
  const base = fakeWorld()
  const records = new PlatformRecords()
  records.now = base.clock.now
  let user = 'client'
  let orders = 0
  const world: ElevationWorld = {
    records,
    clock: base.clock,
    events: base.events,
    settings: base.settings,
    properties: base.properties,
    logged: base.logged,
    setTime: base.setTime,
    raised: [],
    platform: new Map(),
    property: (name) => world.platform.get(name) ?? '',
    ordered: new Map(),
    orderRefusal: null,
    userId: () => user,
    as: (name) => (user = name),
    newToken: base.newToken,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    raise: (event, _request, first, second) => void world.raised.push({ event, first, second }),
    orders: {
      place(_item, mark, variables) {
        if (world.orderRefusal !== null) return refusal('order-refused', world.orderRefusal)
        orders += 1
        const hex = (kind: string) => `${kind}${String(orders).padStart(31, '0')}`
        const number = `RITM${String(orders).padStart(7, '0')}`
        records.add('sc_request', hex('a'), { special_instructions: mark, active: 'true' })
        records.add('sc_req_item', hex('b'), {
          request: hex('a'),
          number,
          state: '1',
          active: '1',
          approval: 'not requested',
        })
        world.ordered.set(hex('b'), variables)
        return success({ request: hex('a'), number: `REQ${String(orders).padStart(7, '0')}` })
      },
    },
  }
  withCompany(world)
  return world
}

function withCompany({ records, properties }: ElevationWorld): void {
  const person = (sysId: string, values: Record<string, string> = {}) =>
    records.add('sys_user', sysId, { user_name: sysId, name: sysId, active: 'true', ...values })
  person('client')
  person('anna', { name: 'Anna', email: 'anna@example.com', manager: 'max' })
  person('max', { name: 'Max' })
  person('ada', { name: 'Ada' })
  person('bob', { name: 'Bob' })
  person('deputy', { name: 'Deputy' })
  records.add('sys_user_group', GROUP, { name: 'Fallback', active: 'true' })
  records.add('sys_user_grmember', 'member', { group: GROUP, user: 'ada' })
  records.add('sc_cat_item', 'item', { name: 'Execute Application Workflow', active: 'true' })
  records.add('cmdb_ci_computer', 'pc', { name: 'PC-17' })
  properties.set('elevation.fallback_group', 'Fallback')
}

export const ELEVEN: Readonly<Record<string, string>> = {
  PMApprovalId: '6f1f6a9e-0001-4b7e-9a54-3d2f0e7a0001',
  PMInitiatorId: '17',
  PMInitiatorName: 'CORP\\anna',
  PMPolicyId: '4',
  PMPolicyName: 'Admin rights on request',
  PMAgentId: '99',
  PMAgentName: 'PC-17.corp.example.com',
  PMProcessId: '5',
  PMProcessName: 'tool.exe',
  PMFilePath: 'C:\\Program Files\\Tool\\tool.exe',
  PMUserReason: 'I need it for the month end.',
}

export function create(world: ElevationWorld, changes: Record<string, unknown> = {}): Result<string> {
  const inputs = readInputs({ ...ELEVEN, ...changes })
  return inputs.ok ? createRequest(world, inputs.value, 'standard', []) : inputs
}

/** Creates and answers the id; fails the test when it was refused. */
export function created(world: ElevationWorld, changes: Record<string, unknown> = {}): string {
  const result = create(world, changes)
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
  return result.value
}

export const requests = (world: ElevationWorld) => world.records.rows(REQUEST)
export const approvals = (world: ElevationWorld) => world.records.rows('sysapproval_approver')
export const itemRow = (world: ElevationWorld, id: string) => world.records.table('sc_req_item').get(id) ?? {}

/** Somebody answers in My Approvals; `by` when it is not the approver himself. */
export function answer(
  world: ElevationWorld,
  id: string,
  approver: string,
  state: 'approved' | 'rejected',
  options: { comment?: string; by?: string } = {},
): void {
  const row = approvals(world).find((entry) => entry.document_id === id && entry.approver === approver)
  if (!row?.sys_id) throw new Error(`${approver} is not asked about ${id}`)
  world.records.update('sysapproval_approver', row.sys_id, { state, sys_updated_by: options.by ?? approver })
  if (options.comment !== undefined)
    world.records.insert('sys_journal_field', {
      name: 'sysapproval_approver',
      element: 'comments',
      element_id: row.sys_id,
      value: options.comment,
    })
}

/** What the async rule does after an answer. */
export function ruleRuns(world: ElevationWorld, id: string): void {
  const own = requestOfItem(world, id)
  if (own) settle(world, own)
}
