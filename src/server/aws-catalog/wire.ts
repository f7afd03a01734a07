/** Checks what the companion sends; everything from outside is unknown until it has passed here. */
import type { ClaimRequest, OperationReport, ReconcileRequest, ValuesRequest } from '../../contracts/aws-catalog.ts'
import { type Result, refusal, success } from '../platform/result.ts'

type Fields = Record<string, unknown>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isWhole(value: unknown, smallest: number, largest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= smallest && value <= largest
}

function isWorker(value: unknown): value is string {
  return isText(value, 100) && /^[A-Za-z0-9._-]+$/.test(value)
}

const WORKER = 'worker must be 1-100 letters, digits, dots, dashes or underscores'

export function claimRequest(body: unknown): Result<ClaimRequest> {
  if (!isObject(body)) return refusal('bad-request', 'The body must be a JSON object.')
  if (!isWorker(body.worker)) return refusal('bad-request', `${WORKER}.`)
  if (!isWhole(body.limit, 1, 50)) return refusal('bad-request', 'limit must be a whole number from 1 to 50.')
  if (!isWhole(body.lease_seconds, 10, 3600))
    return refusal('bad-request', 'lease_seconds must be a whole number from 10 to 3600.')
  if (body.resume !== undefined && typeof body.resume !== 'boolean')
    return refusal('bad-request', 'resume must be true or false.')
  return success({
    worker: body.worker,
    limit: body.limit,
    lease_seconds: body.lease_seconds,
    resume: body.resume === true,
  })
}

const OBSERVED: Record<string, number> = {
  id: 100,
  name: 128,
  arn: 1224,
  type: 100,
  status: 40,
  status_message: 65536,
  created: 40,
  product_id: 100,
  version_id: 100,
  user_arn: 1224,
  last_record_id: 100,
}

export function reconcileRequest(body: unknown): Result<ReconcileRequest> {
  if (!isObject(body)) return refusal('bad-request', 'The body must be a JSON object.')
  if (!isText(body.region, 32) || !/^[0-9a-f]{32}$/.test(body.region))
    return refusal('bad-request', 'region must be a sys_id.')
  if (!Array.isArray(body.products)) return refusal('bad-request', 'products must be a list.')
  const products: unknown[] = body.products
  for (const product of products) {
    const problem = textFields({ product }, 'product', OBSERVED)
    if (problem || product === undefined) return refusal('bad-request', `${problem ?? 'A product is missing'}.`)
  }
  return success(body as unknown as ReconcileRequest)
}

export function valuesRequest(body: unknown): Result<ValuesRequest> {
  if (!isObject(body)) return refusal('bad-request', 'The body must be a JSON object.')
  if (!isText(body.region, 32) || !/^[0-9a-f]{32}$/.test(body.region))
    return refusal('bad-request', 'region must be a sys_id.')
  if (!isText(body.id, 100) || !isText(body.record, 100))
    return refusal('bad-request', 'id and record must be text of at most 100 characters.')
  const problem = valuesProblem(body.values)
  return problem ? refusal('bad-request', `${problem}.`) : success(body as unknown as ValuesRequest)
}

const STATES = ['in_progress', 'succeeded', 'failed', 'retry']

export function operationReport(body: unknown): Result<OperationReport> {
  if (!isObject(body)) return refusal('bad-request', 'The body must be a JSON object.')
  const problem = reportProblem(body)
  return problem ? refusal('bad-request', `${problem}.`) : success(body as unknown as OperationReport)
}

function reportProblem(body: Fields): string | null {
  if (!isWorker(body.worker)) return WORKER
  if (typeof body.state !== 'string' || !STATES.includes(body.state)) return `state must be one of ${STATES.join(', ')}`
  if (body.lease_seconds !== undefined && !isWhole(body.lease_seconds, 10, 3600))
    return 'lease_seconds must be a whole number from 10 to 3600'
  if (body.retry_seconds !== undefined && !isWhole(body.retry_seconds, 0, 86400))
    return 'retry_seconds must be a whole number from 0 to 86400'
  return (
    textFields(body, 'record', { id: 100, status: 40, type: 100 }) ??
    textFields(body, 'provisioned', {
      id: 100,
      name: 128,
      arn: 1224,
      type: 100,
      status: 40,
      status_message: 65536,
      created: 40,
    }) ??
    textFields(body, 'error', { code: 100, message: 65536 }) ??
    outputsProblem(body.outputs) ??
    valuesProblem(body.values)
  )
}

function textFields(body: Fields, name: string, fields: Record<string, number>): string | null {
  const value = body[name]
  if (value === undefined) return null
  if (!isObject(value)) return `${name} must be an object`
  for (const field of Object.keys(fields)) {
    const longest = fields[field] ?? 0
    if (!isText(value[field], longest)) return `${name}.${field} must be text of at most ${longest} characters`
  }
  return null
}

/** AWS allows 200 outputs per template. */
function outputsProblem(outputs: unknown): string | null {
  if (outputs === undefined) return null
  if (!Array.isArray(outputs) || outputs.length > 200) return 'outputs must be a list of at most 200'
  const entries: unknown[] = outputs
  for (const output of entries) {
    if (
      !isObject(output) ||
      !isText(output.key, 255) ||
      !isText(output.value, 65536) ||
      !isText(output.description, 65536)
    )
      return 'every output needs key (at most 255 characters), value and description as text'
  }
  return null
}

/** CloudFormation allows 200 parameters per template, of 4096 bytes each. */
function valuesProblem(values: unknown): string | null {
  if (values === undefined) return null
  if (!Array.isArray(values) || values.length > 200) return 'values must be a list of at most 200'
  const entries: unknown[] = values
  for (const value of entries) {
    if (!isObject(value) || !isText(value.key, 255) || !isText(value.value, 4096))
      return 'every value needs key (at most 255 characters) and value (at most 4096) as text'
  }
  return null
}
