/** An instance of plain objects for the use cases of `src/server`: same port as Glide, nothing behind it. */
import type { Condition, FindOptions, Records, Row } from '../../src/server/platform/records.ts'
import { refusal, success } from '../../src/server/platform/result.ts'
import type { World } from '../../src/server/aws-catalog/world.ts'

type Table = Map<string, Record<string, string>>

/** Which column points to which table, so that dotted columns can be read. */
const REFERENCES: Record<string, string> = {
  account: 'x_swb_hub_aws_account',
  approver: 'sys_user',
  change_request: 'change_request',
  decided_by: 'sys_user',
  manager: 'sys_user',
  provisioned: 'x_swb_hub_aws_provisioned',
  role: 'sys_user_role',
  sys_scope: 'sys_scope',
  group: 'sys_user_group',
  launch_path: 'x_swb_hub_aws_launch_path',
  product: 'x_swb_hub_aws_product',
  region: 'x_swb_hub_aws_region',
  request: 'sc_request',
  request_item: 'sc_req_item',
  requested_for: 'sys_user',
  user: 'sys_user',
  variable: 'item_option_new',
  version: 'x_swb_hub_aws_version',
}
const UNIQUE: Record<string, string[]> = {
  x_swb_hub_elevation_request: ['client', 'approval_key'],
  x_swb_hub_aws_operation: ['request_item', 'operation_type'],
  x_swb_hub_ticket_order: ['order_id'],
  x_swb_hub_aws_provisioned: ['request_item'],
}

/** What the platform fills in by itself. */
const DEFAULTS: Record<string, Record<string, string>> = {
  change_request: { number: 'CHG0030001', active: '1', state: '-5', approval: 'not requested' },
}
const CLOSED_CHANGE = ['3', '4']

/** Numbers by size, all else as text. */
const compare = (a: string, b: string) =>
  a !== '' && b !== '' && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b))
    ? Number(a) - Number(b)
    : a < b
      ? -1
      : a > b
        ? 1
        : 0

export class FakeRecords implements Records {
  readonly tables = new Map<string, Table>()
  /** Table and operation of every write, in order. */
  readonly writes: string[] = []
  /** Refuse the next writes to a table, as the platform does when an access rule forbids it. */
  readonly refused = new Set<string>()
  private next = 1

  table(name: string): Table {
    let table = this.tables.get(name)
    if (!table) this.tables.set(name, (table = new Map()))
    return table
  }

  add(name: string, sysId: string, values: Record<string, string>): string {
    this.table(name).set(sysId, { ...values })
    return sysId
  }

  rows(name: string): Record<string, string>[] {
    return [...this.table(name)].map(([sys_id, values]) => ({ sys_id, ...values }))
  }

  get(table: string, sysId: string, columns: string[]): Row | null {
    const values = this.table(table).get(sysId)
    return values ? this.row(sysId, values, columns) : null
  }

  find(table: string, conditions: Condition[], columns: string[], options: FindOptions = {}): Row[] {
    const { anyOf, orderBy, descending } = options
    const found = [...this.table(table)].filter(([sysId, values]) => {
      const all = { ...values, sys_id: sysId }
      return (
        conditions.every((condition) => this.holds(all, condition)) &&
        (anyOf === undefined || anyOf.some((condition) => this.holds(all, condition)))
      )
    })
    if (orderBy) found.sort(([, a], [, b]) => compare(a[orderBy] ?? '', b[orderBy] ?? '') * (descending ? -1 : 1))
    return found.slice(0, options.limit).map(([sysId, values]) => this.row(sysId, values, columns))
  }

  insert(table: string, values: Record<string, string>) {
    if (this.refused.has(table)) return refusal('write-refused', `${table} could not be created: not allowed`)
    const unique = UNIQUE[table]
    const clash =
      unique &&
      [...this.table(table).values()].some((row) =>
        unique.every((column) => values[column] && row[column] === values[column]),
      )
    if (clash) return refusal('write-refused', `${table} could not be created: unique key violation`)
    const sysId = String(this.next++).padStart(32, '0')
    this.add(table, sysId, { ...DEFAULTS[table], ...values })
    this.writes.push(`insert ${table}`)
    return success(sysId)
  }

  update(table: string, sysId: string, values: Record<string, string>) {
    if (this.refused.has(table)) return refusal('write-refused', `${table} could not be updated: not allowed`)
    const row = this.table(table).get(sysId)
    if (!row) return refusal('not-found', `${table} has no record ${sysId}.`)
    Object.assign(row, values)
    if (table === 'change_request') row.active = CLOSED_CHANGE.includes(row.state ?? '') ? '0' : '1'
    this.writes.push(`update ${table}`)
    return success(sysId)
  }

  remove(table: string, sysId: string): boolean {
    this.writes.push(`delete ${table}`)
    return this.table(table).delete(sysId)
  }

  private row(sysId: string, values: Record<string, string>, columns: string[]): Row {
    const row: Row = { sys_id: sysId }
    for (const column of columns) row[column] = this.value(values, column)
    return row
  }

  private value(values: Record<string, string>, column: string): string {
    const [head = '', ...rest] = column.split('.')
    const value = values[head] ?? ''
    if (rest.length === 0) return value
    const target = this.table(REFERENCES[head] ?? '').get(value)
    return target ? this.value(target, rest.join('.')) : ''
  }

  private holds(values: Record<string, string>, [column, operator, wanted]: Condition): boolean {
    const value = this.value(values, column)
    switch (operator) {
      case '=':
        return value === wanted || (wanted === 'true' && value === '1')
      case '!=':
        return value !== wanted
      case 'IN':
        return wanted.split(',').includes(value)
      case '<':
        return value !== '' && value < wanted
      case '<=':
        return value !== '' && value <= wanted
      case '>':
        return value !== '' && value > wanted
      case '>=':
        return value !== '' && value >= wanted
    }
  }
}

export interface FakeWorld extends World {
  records: FakeRecords
  /** Answers by requested item and variable. */
  given: Map<string, Record<string, string>>
  properties: Map<string, string>
  logged: { level: string; code: string; message: string }[]
  /** Seconds since 2026-01-01. */
  setTime(seconds: number): void
}

const START = Date.UTC(2026, 0, 1)
const asText = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')

export function fakeWorld(): FakeWorld {
  const records = new FakeRecords()
  const given = new Map<string, Record<string, string>>()
  const properties = new Map<string, string>()
  const logged: FakeWorld['logged'] = []
  let seconds = 0
  let tokens = 0
  return {
    records,
    given,
    properties,
    logged,
    setTime: (value) => (seconds = value),
    answers: {
      of: (item, names) => {
        const all = given.get(item) ?? {}
        return Object.fromEntries(names.filter(({ name }) => name in all).map(({ name }) => [name, all[name] ?? '']))
      },
    },
    clock: {
      now: () => asText(START + seconds * 1000),
      inSeconds: (more) => asText(START + (seconds + more) * 1000),
    },
    events: { write: (level, _source, code, message) => void logged.push({ level, code, message }) },
    settings: {
      text: (name) => properties.get(name) ?? '',
      number: (name, _smallest, _largest, otherwise) => Number(properties.get(name) ?? otherwise),
    },
    newToken: () => `token-${++tokens}`,
  }
}

/** A product with one version and one path in one portfolio with an approval group, and an order of it. */
export function withOrder(world: FakeWorld, answers: Record<string, string> = {}): void {
  const { records } = world
  records.add('sys_user', 'user-r', { user_name: 'requester', name: 'Requester', active: 'true' })
  records.add('sys_user', 'user-a', { user_name: 'approver', name: 'Approver', active: 'true' })
  records.add('sys_user_group', 'group', { name: 'Cloud approvers', active: 'true' })
  records.add('sys_user_grmember', 'member', { group: 'group', user: 'user-a' })
  records.add('x_swb_hub_aws_account', 'account', {
    name: 'Workloads',
    account_id: '222233334444',
    partition: 'aws',
    end_user_role_arn: 'arn:aws:iam::222233334444:role/EndUser',
    external_id: 'external',
  })
  records.add('x_swb_hub_aws_region', 'region', { account: 'account', region: 'eu-west-1' })
  records.add('x_swb_hub_aws_portfolio', 'portfolio', { name: 'Storage', approval: 'group', approval_group: 'group' })
  records.add('x_swb_hub_aws_product', 'product', { name: 'Bucket', product_id: 'prod-1', region: 'region' })
  records.add('x_swb_hub_aws_version', 'version', {
    product: 'product',
    version_id: 'pa-1',
    name: 'v1',
    active: 'true',
  })
  records.add('x_swb_hub_aws_launch_path', 'path', {
    product: 'product',
    path_id: 'lpv2-1',
    name: 'Storage',
    portfolio: 'portfolio',
    active: 'true',
  })
  records.add('item_option_new', 'variable', { name: 'p_Days' })
  records.add('x_swb_hub_aws_parameter', 'parameter', {
    version: 'version',
    launch_path: 'path',
    parameter_key: 'Days',
    variable: 'variable',
    parameter_type: 'Number',
    min_value: '1',
    max_value: '90',
  })
  records.add('sc_req_item', 'item', {
    number: 'RITM0001',
    active: '1',
    approval: 'not requested',
    cat_item: 'product',
    requested_for: 'user-r',
  })
  world.given.set('item', { provisioned_name: 'my-bucket', p_Days: '30', ...answers })
}
