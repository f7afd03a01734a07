/** Takes in how an operation goes: the operation, the configuration item, its outputs and the requested item follow. */
import type { OperationReport, ReportResponse } from '../../contracts/aws-catalog.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { CHANGE, closeChange, tellRefused } from './change-request.ts'
import { nextState } from './operation-state.ts'
import { keepValues } from './present-values.ts'
import { storeOutputs, storeProvisioned } from './provisioned-product.ts'
import { closeComplete, closeIncomplete, markInWork } from './requested-item.ts'
import { SOURCE, TABLES } from './tables.ts'
import type { World } from './world.ts'

const DEFAULT_LEASE_SECONDS = 120
const LONGEST_ERROR = 4000

const OPERATION_COLUMNS = [
  'number',
  'operation_type',
  'state',
  'worker',
  'record_id',
  'provisioned',
  'change_request',
  'request_item',
  'requested_for',
  'product',
  'version',
  'launch_path',
  'region',
  'provisioned_name',
  'session_name',
]

/**
 * Written in an order that a crash may cut anywhere: the configuration item and the requested item before the
 * operation's own state, so that an unfinished report is simply sent again.
 */
export function reportOperation(world: World, sysId: string, report: OperationReport): Result<ReportResponse> {
  const operation = world.records.get(TABLES.operation, sysId, OPERATION_COLUMNS)
  if (!operation) return refusal('not-found', `There is no operation ${sysId}.`)
  const text = (column: string) => operation[column] ?? ''
  const next = nextState({ number: text('number'), state: text('state'), worker: text('worker') }, report)
  if (!next.ok) return next
  if (next.value.repeated) return success(answer(operation, next.value.state, text('provisioned')))

  const provisioned = report.provisioned
    ? storeProvisioned(world, operation, next.value.state, report)
    : success(text('provisioned'))
  if (!provisioned.ok) return provisioned
  if (report.outputs && provisioned.value) {
    const stored = storeOutputs(world, provisioned.value, sysId, report.outputs)
    if (!stored.ok) return stored
  }
  if (report.values && provisioned.value) {
    const product: Row = { ...operation, sys_id: provisioned.value }
    const stored = keepValues(world, product, report.record?.id ?? operation.record_id ?? '', report.values)
    if (!stored.ok) return stored
  }
  const told = tellRequestedItem(world, operation, report, provisioned.value)
  if (!told.ok) return told
  tellChange(world, operation, report, provisioned.value)
  const updated = world.records.update(TABLES.operation, sysId, changes(world, operation, report, provisioned.value))
  if (!updated.ok) return updated
  logReport(world, operation, report)
  return success(answer(operation, next.value.state, provisioned.value))
}

function answer(operation: Row, state: ReportResponse['state'], provisioned: string): ReportResponse {
  return { sys_id: operation.sys_id, number: operation.number ?? '', state, provisioned }
}

function changes(world: World, operation: Row, report: OperationReport, provisioned: string): Record<string, string> {
  const values: Record<string, string> = { state: report.state === 'retry' ? 'pending' : report.state, provisioned }
  if (report.record) {
    values.record_id = report.record.id
    values.record_status = report.record.status
    if (!operation.record_id) values.submitted_on = world.clock.now()
  }
  if (report.provisioned) values.provisioned_product_id = report.provisioned.id
  if (report.error) {
    values.error_code = report.error.code
    values.error_message = report.error.message.slice(0, LONGEST_ERROR)
  }
  switch (report.state) {
    case 'in_progress':
      values.lease_until = world.clock.inSeconds(report.lease_seconds ?? DEFAULT_LEASE_SECONDS)
      break
    case 'retry':
      values.worker = ''
      values.lease_until = ''
      values.next_attempt = world.clock.inSeconds(report.retry_seconds ?? 0)
      break
    default:
      values.lease_until = ''
      values.ended_on = world.clock.now()
      if (report.state === 'succeeded') {
        values.error_code = ''
        values.error_message = ''
      }
  }
  return values
}

/** Comments, because the requester reads them; every state is told once. */
function tellRequestedItem(world: World, operation: Row, report: OperationReport, provisioned: string): Result<string> {
  const item = operation.request_item ?? ''
  if (!item) return success(item)
  switch (report.state) {
    case 'in_progress':
      if (operation.record_id || !report.record) return success(item)
      return markInWork(world, item, provisioned, `AWS has accepted the request (record ${report.record.id}).`)
    case 'succeeded':
      return closeComplete(world, item, provisioned, successText(operation, report))
    case 'failed':
      return closeIncomplete(world, item, `AWS could not carry out the request. ${errorText(report)}`)
    default:
      return success(item)
  }
}

/** The change request learns the configuration item when AWS has accepted, and closes with how it ended. */
function tellChange(world: World, operation: Row, report: OperationReport, provisioned: string): void {
  const change = operation.change_request ?? ''
  if (!change) return
  switch (report.state) {
    case 'in_progress': {
      if (operation.record_id || !report.record) return
      const values = {
        ...(provisioned ? { cmdb_ci: provisioned } : {}),
        work_notes: `AWS has accepted the request (record ${report.record.id}).`,
      }
      tellRefused(world, operation, world.records.update(CHANGE, change, values), 'updated')
      return
    }
    case 'succeeded':
    case 'failed': {
      const successful = report.state === 'succeeded'
      const notes = successful ? successText(operation, report) : `AWS could not carry it out. ${errorText(report)}`
      tellRefused(world, operation, closeChange(world, change, successful, notes), 'closed')
    }
  }
}

function successText(operation: Row, report: OperationReport): string {
  const name = report.provisioned?.name || operation.provisioned_name || 'The product'
  if (operation.operation_type === 'terminate') return `${name} has ended.`
  const done = operation.operation_type === 'update' ? 'has been changed' : 'is ready'
  const outputs = (report.outputs ?? []).map((output) => `${output.key}: ${output.value}`)
  return [`${name} ${done}.`, ...outputs].join('\n')
}

function errorText(report: OperationReport): string {
  return report.error ? `${report.error.message} (${report.error.code})` : 'No reason was given.'
}

function logReport(world: World, operation: Row, report: OperationReport): void {
  const subject = { table: TABLES.operation, sysId: operation.sys_id }
  const number = operation.number ?? operation.sys_id
  switch (report.state) {
    case 'in_progress':
      if (!operation.record_id && report.record)
        world.events.write('info', SOURCE, 'submitted', `${number} is AWS record ${report.record.id}.`, subject)
      break
    case 'retry':
      world.events.write('warning', SOURCE, 'retry', `${number} will be tried again. ${errorText(report)}`, subject)
      break
    case 'succeeded':
      world.events.write('info', SOURCE, 'succeeded', `${number} has succeeded.`, subject)
      break
    case 'failed':
      world.events.write('error', SOURCE, 'failed', `${number} has failed. ${errorText(report)}`, subject)
  }
}
