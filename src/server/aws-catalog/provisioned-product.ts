/** The configuration item of a provisioned product, and its outputs. */
import type { OperationReport, OperationState } from '../../contracts/aws-catalog.ts'
import type { Row } from '../platform/records.ts'
import { type Result, success } from '../platform/result.ts'
import { lifeCycle } from './operation-state.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Base values of `cmdb_ci.install_status` and `operational_status`. */
export const INSTALLED = { install_status: '1', operational_status: '1' }
export const PENDING = { install_status: '4', operational_status: '2' }
export const RETIRED = { install_status: '7', operational_status: '6' }

/**
 * Creates or updates the item; its sys_id is the value. One item per requested item: the unique index holds that even
 * if the same report arrives twice.
 */
export function storeProvisioned(
  world: World,
  operation: Row,
  state: OperationState,
  report: OperationReport,
): Result<string> {
  const aws = report.provisioned
  if (!aws) return success(operation.provisioned ?? '')
  const cycle = lifeCycle(operation.operation_type ?? '', state, aws.status)
  // A report that does not know something must not wipe it out.
  const known: Record<string, string> = {}
  if (aws.arn) known.arn = aws.arn
  if (aws.type) known.provisioned_type = aws.type
  if (aws.created) known.created_on_aws = instanceTime(aws.created)
  const values: Record<string, string> = {
    ...known,
    name: aws.name || operation.provisioned_name || '',
    provisioned_product_id: aws.id,
    aws_status: aws.status,
    status_message: aws.status_message,
    life_cycle: cycle,
    last_record_id: report.record?.id ?? operation.record_id ?? '',
    ...(cycle === 'provisioned' ? INSTALLED : cycle === 'terminated' ? RETIRED : PENDING),
    ...(operation.operation_type === 'update' && state === 'succeeded'
      ? { version: operation.version ?? '', launch_path: operation.launch_path ?? '' }
      : {}),
  }
  const existing = operation.provisioned || itemOf(world, operation.request_item ?? '')
  if (existing) return world.records.update(TABLES.provisioned, existing, values)
  return world.records.insert(TABLES.provisioned, {
    ...values,
    request_item: operation.request_item ?? '',
    owned_by: operation.requested_for ?? '',
    assigned_to: operation.requested_for ?? '',
    product: operation.product ?? '',
    version: operation.version ?? '',
    launch_path: operation.launch_path ?? '',
    region: operation.region ?? '',
    session_name: operation.session_name ?? '',
  })
}

function itemOf(world: World, requestItem: string): string {
  if (!requestItem) return ''
  const found = world.records.find(TABLES.provisioned, [['request_item', '=', requestItem]], [], { limit: 1 })
  return found[0]?.sys_id ?? ''
}

/** ISO 8601 in UTC to the form of the records; '' for anything else. */
export function instanceTime(iso: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso)
  return parts ? `${parts[1]} ${parts[2]}` : ''
}

/** Outputs as AWS gives them now: new ones are added, changed ones updated, vanished ones removed. */
export function storeOutputs(
  world: World,
  provisioned: string,
  operation: string,
  outputs: NonNullable<OperationReport['outputs']>,
): Result<number> {
  const stored = world.records.find(
    TABLES.output,
    [['provisioned', '=', provisioned]],
    ['output_key', 'value', 'description'],
  )
  const left = new Map(stored.map((row) => [row.output_key ?? '', row]))
  for (const output of outputs) {
    const values = { value: output.value, description: output.description, operation }
    const known = left.get(output.key)
    left.delete(output.key)
    const written = known
      ? world.records.update(TABLES.output, known.sys_id, values)
      : world.records.insert(TABLES.output, { ...values, output_key: output.key, provisioned })
    if (!written.ok) return written
  }
  for (const row of left.values()) world.records.remove(TABLES.output, row.sys_id)
  return success(outputs.length)
}
