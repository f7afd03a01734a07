/** Keeps provisioned products true to AWS: what ended or changed there is seen, what was launched elsewhere is offered. */
import type { ObservedProduct, ReconcileRequest, ReconcileResponse } from '../../contracts/aws-catalog.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { INSTALLED, PENDING, RETIRED, instanceTime } from './provisioned-product.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

const COLUMNS = [
  'name',
  'provisioned_product_id',
  'arn',
  'aws_status',
  'status_message',
  'life_cycle',
  'product',
  'version',
  'version.version_id',
  'last_record_id',
  'values_record',
  'sys_updated_on',
]

/** One region, read completely. Rows with an open operation are left to that operation. */
export function reconcileProvisioned(world: World, request: ReconcileRequest): Result<ReconcileResponse> {
  const region = world.records.get(TABLES.region, request.region, ['name'])
  if (!region) return refusal('not-found', `There is no region ${request.region}.`)
  const unknown = new Map(request.products.map((product) => [product.id, product]))
  const open = openOperations(world, request.region)
  const counts = { updated: 0, ended: 0, offered: 0 }
  const values: string[] = []
  const known = world.records.find(TABLES.provisioned, [['region', '=', request.region]], COLUMNS)
  for (const row of known) {
    const id = row.provisioned_product_id ?? ''
    const observed = unknown.get(id)
    unknown.delete(id)
    if (id === '' || open.products.has(row.sys_id)) continue
    if (observed && wantsValues(row, observed)) values.push(id)
    if (observed) counts.updated += follow(world, row, observed)
    else counts.ended += end(world, row)
  }
  counts.offered = offerUnknown(world, request.region, unknown, open.names)
  return success({ ...counts, values_wanted: values.slice(0, MOST_VALUES) })
}

/** At most this many are asked for at once; the rest with the next look. */
const MOST_VALUES = 25

/** What people see on the form of a change must be what AWS has, however it came there. */
function wantsValues(row: Row, observed: ObservedProduct): boolean {
  return observedLifeCycle(observed.status) === 'provisioned' && row.values_record !== observed.last_record_id
}

/** What operations are busy with: provisioned products, and names of what they launch and has no row yet. */
function openOperations(world: World, region: string): { products: Set<string>; names: Set<string> } {
  const open = world.records.find(
    TABLES.operation,
    [
      ['region', '=', region],
      ['state', 'IN', 'waiting,pending,claimed,in_progress'],
    ],
    ['provisioned', 'provisioned_name'],
  )
  return {
    products: new Set(open.map((operation) => operation.provisioned ?? '')),
    names: new Set(open.filter((one) => !one.provisioned).map((one) => one.provisioned_name ?? '')),
  }
}

/** Life cycle that an AWS status means when nobody here has asked for anything. */
function observedLifeCycle(status: string): string {
  if (status === 'AVAILABLE' || status === 'TAINTED') return 'provisioned'
  return status === 'ERROR' ? 'error' : 'updating'
}

function follow(world: World, row: Row, observed: ObservedProduct): number {
  const cycle = observedLifeCycle(observed.status)
  const version =
    observed.version_id === row['version.version_id']
      ? (row.version ?? '')
      : versionOf(world, row.product ?? '', observed.version_id)
  const wanted: Record<string, string> = {
    name: observed.name,
    arn: observed.arn,
    aws_status: observed.status,
    status_message: observed.status_message,
    last_record_id: observed.last_record_id,
    life_cycle: cycle,
    version,
  }
  const changes: Record<string, string> = {}
  for (const column of Object.keys(wanted)) {
    const value = wanted[column] ?? ''
    // AWS may leave texts out; that is no news.
    if (value !== (row[column] ?? '') && (value !== '' || column === 'status_message')) changes[column] = value
  }
  if (Object.keys(changes).length === 0) return 0
  const cameBack = changes.life_cycle ? (cycle === 'provisioned' ? INSTALLED : PENDING) : {}
  const updated = world.records.update(TABLES.provisioned, row.sys_id, { ...changes, ...cameBack })
  if (!updated.ok) return 0
  const what = Object.keys(changes)
    .map((column) => column.replace(/_/g, ' '))
    .join(', ')
  note(world, row, 'info', 'changed-on-aws', `${row.name} has changed on AWS: ${what}.`)
  return 1
}

function end(world: World, row: Row): number {
  if (row.life_cycle === 'terminated') return 0
  // What was just made may be missing in what AWS listed a moment before.
  const minutes = world.settings.number('aws_catalog.reconcile.settle_minutes', 0, 1440, 10)
  if ((row.sys_updated_on ?? '') > world.clock.inSeconds(-minutes * 60)) return 0
  const updated = world.records.update(TABLES.provisioned, row.sys_id, {
    life_cycle: 'terminated',
    aws_status: 'TERMINATED',
    status_message: 'It ended outside ServiceNow.',
    ...RETIRED,
  })
  if (!updated.ok) return 0
  note(world, row, 'warning', 'ended-on-aws', `${row.name} no longer exists on AWS and is marked as terminated.`)
  return 1
}

/**
 * Offers what no row stands for, and takes back offers of what has ended or is known by now. What an order is launching
 * at this moment is no find: AWS lists it before the worker has told so.
 */
function offerUnknown(
  world: World,
  region: string,
  unknown: ReadonlyMap<string, ObservedProduct>,
  launching: ReadonlySet<string>,
): number {
  const columns = ['provisioned_product_id', 'aws_status', 'name', 'state']
  const rows = world.records.find(TABLES.foundProduct, [['region', '=', region]], columns)
  const offers = new Map(rows.map((row) => [row.provisioned_product_id ?? '', row]))
  let offered = 0
  for (const product of unknown.values()) {
    const existing = offers.get(product.id)
    if (!existing) {
      if (!launching.has(product.name)) offered += offer(world, region, product)
    } else if (existing.aws_status !== product.status || existing.name !== product.name)
      world.records.update(TABLES.foundProduct, existing.sys_id, { aws_status: product.status, name: product.name })
  }
  for (const row of rows)
    if (row.state !== 'imported' && !unknown.has(row.provisioned_product_id ?? ''))
      world.records.remove(TABLES.foundProduct, row.sys_id)
  return offered
}

function offer(world: World, region: string, product: ObservedProduct): number {
  const productRow = world.records.find(
    TABLES.product,
    [
      ['region', '=', region],
      ['product_id', '=', product.product_id],
    ],
    [],
    { limit: 1 },
  )[0]
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(product.user_arn)?.[1] ?? ''
  const person = session === '' ? [] : world.records.find('sys_user', [['user_name', '=', session]], [], { limit: 2 })
  const stored = world.records.insert(TABLES.foundProduct, {
    region,
    provisioned_product_id: product.id,
    name: product.name,
    product: productRow?.sys_id ?? '',
    version: productRow ? versionOf(world, productRow.sys_id, product.version_id) : '',
    arn: product.arn,
    provisioned_type: product.type,
    aws_status: product.status,
    session_name: session,
    launched_by: product.user_arn,
    created_on_aws: instanceTime(product.created),
    owner: person.length === 1 ? (person[0]?.sys_id ?? '') : '',
    state: 'offered',
  })
  return stored.ok ? 1 : 0
}

function versionOf(world: World, product: string, versionId: string): string {
  if (product === '' || versionId === '') return ''
  const found = world.records.find(
    TABLES.version,
    [
      ['product', '=', product],
      ['version_id', '=', versionId],
    ],
    [],
    { limit: 1 },
  )
  return found[0]?.sys_id ?? ''
}

/** Makes what was found a provisioned product of its owner. Idempotent; one that is known already stays as it is. */
export function importFound(world: World, sysId: string): Result<string> {
  const row = world.records.get(TABLES.foundProduct, sysId, [
    'name',
    'provisioned_product_id',
    'region',
    'product',
    'version',
    'arn',
    'provisioned_type',
    'aws_status',
    'session_name',
    'created_on_aws',
    'owner',
    'state',
    'provisioned',
  ])
  if (!row) return refusal('not-found', `There is no found product ${sysId}.`)
  if (row.state !== 'imported' || row.provisioned) return success(row.provisioned ?? '')
  const text = (column: string) => row[column] ?? ''
  const [known] = world.records.find(
    TABLES.provisioned,
    [
      ['region', '=', text('region')],
      ['provisioned_product_id', '=', text('provisioned_product_id')],
    ],
    [],
    { limit: 1 },
  )
  const stored = known
    ? success(known.sys_id)
    : world.records.insert(TABLES.provisioned, {
        name: text('name'),
        provisioned_product_id: text('provisioned_product_id'),
        arn: text('arn'),
        provisioned_type: text('provisioned_type'),
        aws_status: text('aws_status'),
        life_cycle: observedLifeCycle(text('aws_status')),
        region: text('region'),
        product: text('product'),
        version: text('version'),
        session_name: text('session_name'),
        created_on_aws: text('created_on_aws'),
        owned_by: text('owner'),
        assigned_to: text('owner'),
        ...INSTALLED,
      })
  if (!stored.ok) return stored
  const linked = world.records.update(TABLES.foundProduct, sysId, { provisioned: stored.value })
  return linked.ok ? stored : linked
}

function note(world: World, row: Row, level: 'info' | 'warning', code: string, message: string): void {
  world.events.write(level, SOURCE, code, message, { table: TABLES.provisioned, sysId: row.sys_id })
}
