import PQueue from 'p-queue'
import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { Transport } from './transport.ts'

export interface BatchRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path below the origin. */
  url: string
  body?: unknown
}
export interface BatchResult {
  /** HTTP status of this request; 0 when the instance never got to it. */
  status: number
  /** Parsed JSON body, undefined when there is none. */
  body: unknown
  /** Reason in the instance's words when it failed. */
  message: string
}
export interface BatchLimits {
  /** Requests in one call. */
  size: number
  /** Bytes of one call; the platform takes 5 MB. */
  bytes: number
  /** Calls under way at the same time; only for requests whose order does not matter. Default 1. */
  parallel?: number
}

/** What the platform leaves undone in a call (30 s, answer size) is sent again this many times. */
const ROUNDS = 4
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

interface Item {
  index: number
  wire: { id: string; method: string; url: string; headers: { name: string; value: string }[]; body?: string }
  bytes: number
}

/**
 * Carries out requests through the Batch API, split by number and size, in the order given unless told otherwise. Every request must be safe
 * to repeat (reads, writes that name their sys_id), since a lost answer makes the whole call go again.
 * Returns one result per request, in the same order.
 */
export const runBatch = async (
  transport: Transport,
  requests: readonly BatchRequest[],
  limits: BatchLimits = { size: 60, bytes: 3_000_000 },
): Promise<BatchResult[]> => {
  const results: BatchResult[] = requests.map(() => ({
    status: 0,
    body: undefined,
    message: 'The instance did not get to it.',
  }))
  const queue = new PQueue({ concurrency: limits.parallel ?? 1 })
  await queue.addAll(split(requests.map(toItem), limits).map((chunk) => () => runChunk(transport, chunk, results)))
  return results
}

const runChunk = async (transport: Transport, chunk: readonly Item[], results: BatchResult[]): Promise<void> => {
  let left = [...chunk]
  for (let round = 1; left.length > 0 && round <= ROUNDS; round++) {
    const answer = await transport.request({
      method: 'POST',
      path: '/api/now/v1/batch',
      repeatable: true,
      body: { batch_request_id: String(round), rest_requests: left.map((item) => item.wire) },
    })
    const serviced = isObject(answer) ? answer['serviced_requests'] : undefined
    if (!Array.isArray(serviced))
      throw new InstanceError(
        `${transport.origin}: the Batch API answered without serviced_requests. Is the Batch API of the platform active?`,
        { code: 'broken_answer' },
      )
    const done = new Map<string, BatchResult>()
    for (const entry of serviced as unknown[]) if (isObject(entry)) done.set(String(entry['id']), toResult(entry))
    const before = left.length
    left = left.filter((item) => {
      const result = done.get(item.wire.id)
      if (result) results[item.index] = result
      return !result
    })
    // No progress at all: sending the same again would not help.
    if (left.length === before) return
  }
}

const toItem = (request: BatchRequest, index: number): Item => {
  const body =
    request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body), 'utf8').toString('base64')
  const headers = [{ name: 'Accept', value: 'application/json' }]
  if (body !== undefined) headers.push({ name: 'Content-Type', value: 'application/json' })
  if (request.method !== 'GET') headers.push({ name: 'X-no-response-body', value: 'true' })
  const wire = {
    id: String(index),
    method: request.method,
    url: request.url,
    headers,
    ...(body === undefined ? {} : { body }),
  }
  return { index, wire, bytes: JSON.stringify(wire).length }
}

/** Groups in order; a request too big for any group travels alone. */
const split = (items: readonly Item[], limits: BatchLimits): Item[][] => {
  const groups: Item[][] = []
  let bytes = 0
  for (const item of items) {
    const group = groups.at(-1)
    if (group && group.length < limits.size && bytes + item.bytes <= limits.bytes) {
      group.push(item)
      bytes += item.bytes
    } else {
      groups.push([item])
      bytes = item.bytes
    }
  }
  return groups
}

const toResult = (entry: Record<string, unknown>): BatchResult => {
  const status = Number(entry['status_code'] ?? 0)
  const raw = Buffer.from(text(entry['body']), 'base64')
  let body: unknown
  if (raw.length > 0)
    try {
      body = JSON.parse(raw.toString('utf8'))
    } catch {
      body = undefined
    }
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined
  const words = [text(error?.['message']), text(error?.['detail']), text(entry['error_message'])].filter(
    (part) => part !== '',
  )
  const failed = status < 200 || status >= 300
  return { status, body, message: failed ? words.join(': ') || text(entry['status_text']) || `HTTP ${status}` : '' }
}
