import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Row, WriteOutcome } from '../core.ts'
import { isObject, queryOf, readJson } from './body.ts'
import type { Json, JsonObject } from './body.ts'
import type { ServerContext } from './context.ts'
import { noRecord, RestError } from './errors.ts'
import { readValues } from './table/input.ts'
import { buildQuery } from './table/query.ts'
import { refusal } from './table/refusal.ts'
import { createRenderer, type Renderer } from './table/render.ts'
import { openTable } from './table/routes.ts'
import { checkUserToken } from './user-token.ts'

/** Rows of an answer unless `sysparm_record_count` says otherwise. */
const defaultCount = 250

/**
 * The web service before REST, which older clients still speak: `/{table}.do?JSONv2` with `sysparm_action` getRecords,
 * getKeys, get, insert, insertMultiple, update, deleteRecord or deleteMultiple. Answers `{"records": […]}` with flat
 * values. @throws RestError
 */
export function answerJsonV2(
  context: ServerContext,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { actor, table } = openTable(context, request, name.replace(/_list$/, ''))
  const body = request.method === 'POST' ? readJson(request) : undefined
  const search = queryOf(request)
  const parameter = (key: string): string => {
    const given = isObject(body) ? body[key] : undefined
    return search.get(key) ?? (typeof given === 'string' ? given : '')
  }
  const asked = parameter('displayvalue').toLowerCase()
  const display = asked === 'true' || asked === 'all' ? asked : 'false'
  const view = { display, excludeReferenceLink: true, fields: null } as const
  const renderer = createRenderer(instance, actor, view, context.origin(request))

  const found = (limit: number): Row[] => {
    const id = parameter('sysparm_sys_id')
    const asList = { ...view, filters: [], limit, offset: 0, noCount: true, suppressPagination: true }
    const query = buildQuery(instance, actor, table.name, {
      ...asList,
      query: id === '' ? parameter('sysparm_query') : `sys_id=${id}`,
    })
    if (Number.isFinite(limit)) query.window = { from: 0, to: limit }
    return instance.records.find(query).filter((row) => renderer.readable(table.name, row))
  }
  const show = (row: Row): JsonObject => flat(renderer, table.name, row)
  const stored = (outcome: WriteOutcome, operation: 'insert' | 'update'): JsonObject => {
    if (!outcome.ok) throw refusal(outcome, operation)
    return show(instance.records.get(table.name, outcome.sysId) ?? outcome.row)
  }
  const values = (given: Json | undefined): Row => {
    if (!isObject(given))
      throw new RestError(400, 'Exception while reading request', 'The payload is not a JSON object.')
    const fields = Object.entries(given).filter(([key]) => !key.startsWith('sysparm_'))
    return readValues(instance, actor, table.name, Object.fromEntries(fields), display !== 'false')
  }
  const insert = (given: Json | undefined): JsonObject =>
    stored(instance.records.insert(actor, table.name, values(given), { secure: true }), 'insert')
  const remove = (row: Row): JsonObject => {
    const shown = show(row)
    const outcome = instance.records.delete(actor, table.name, row.sys_id ?? '', { secure: true })
    if (!outcome.ok) throw refusal(outcome, 'delete')
    return shown
  }
  /** An update or a deletion without a condition would reach every record: it needs one. */
  const chosen = (limit: number): Row[] => {
    if (parameter('sysparm_sys_id') === '' && parameter('sysparm_query') === '')
      throw new RestError(400, 'Invalid request', 'sysparm_query or sysparm_sys_id is missing')
    return found(limit)
  }
  const count = countOf(parameter('sysparm_record_count'))
  const action = parameter('sysparm_action') || (request.method === 'POST' ? 'insert' : 'getRecords')
  const writes: Record<string, () => Json[]> = {
    insert: () => (isObject(body) && Array.isArray(body.records) ? body.records.map(insert) : [insert(body)]),
    insertMultiple: () => listOf(body).map(insert),
    update: () => {
      const change = values(body)
      return chosen(Infinity).map((row) =>
        stored(instance.records.update(actor, table.name, row.sys_id ?? '', change, { secure: true }), 'update'),
      )
    },
    deleteRecord: () => {
      const [row] = chosen(1)
      if (!row) throw noRecord()
      return [remove(row)]
    },
    deleteMultiple: () => chosen(Infinity).map(remove),
  }
  const reads: Record<string, () => Json[]> = {
    getRecords: () => found(count).map(show),
    get: () => found(1).map(show),
    getKeys: () => found(count).map((row) => row.sys_id ?? ''),
  }
  const write = Object.hasOwn(writes, action) ? writes[action] : undefined
  // Some clients delete by GET. With credentials that is fine; in a browser another site's link could do it.
  const byGet = action === 'deleteMultiple' && request.method === 'GET' && !context.require(request).browser
  if (write && request.method !== 'POST' && !byGet)
    throw new RestError(405, 'Method not supported', `${action} needs POST`, { Allow: 'POST' })
  if (write) checkUserToken(context.require(request), request, search.get('sysparm_ck'))
  const run = write ?? (Object.hasOwn(reads, action) ? reads[action] : undefined)
  if (!run) throw new RestError(400, 'Invalid request', `There is no sysparm_action ${action}`)
  const records = write ? instance.transaction(run) : run()
  return reply.type('application/json;charset=UTF-8').send({ records })
}

/** Rows asked for; what is no number from 1 on counts as not asked. */
function countOf(text: string): number {
  const count = Math.trunc(Number(text))
  return count >= 1 ? count : defaultCount
}

const listOf = (body: Json | undefined): Json[] => {
  const records = isObject(body) ? body.records : undefined
  if (!Array.isArray(records)) throw new RestError(400, 'Invalid request', 'The payload needs "records", a list.')
  return records
}

/** Values as text; with both forms asked for, what people see stands beside the value as `dv_…`. */
function flat(renderer: Renderer, table: string, row: Row): JsonObject {
  const shown: JsonObject = { __status: 'success' }
  for (const [name, cell] of Object.entries(renderer.row(table, row))) {
    if (isObject(cell)) {
      shown[name] = cell.value ?? ''
      shown[`dv_${name}`] = cell.display_value ?? ''
    } else shown[name] = cell
  }
  return shown
}
