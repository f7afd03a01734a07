import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Instance, Row, TableDef, Value } from '../../core.ts'
import { queryOf } from '../body.ts'
import type { ServerContext } from '../context.ts'
import { insufficientRights, invalidTable, noRecord, RestError } from '../errors.ts'
import { countRows } from '../hooks.ts'
import { readRecordBody } from '../record-body.ts'
import { readValues } from './input.ts'
import { pageLinks } from './links.ts'
import { readList, readView, readWrite, type ViewParams } from './params.ts'
import { tablePlan } from './plan.ts'
import { buildQuery, findRow } from './query.ts'
import { type Renderer, createRenderer } from './render.ts'
import { refusal } from './refusal.ts'
import { viewFields } from './view.ts'

type Version = 'v1' | 'v2' | ''

/** `/api/now/[v1|v2/]table/{table}[/{sys_id}]`. */
export function registerTableApi(app: FastifyInstance, context: ServerContext): void {
  for (const version of ['', 'v1', 'v2'] as const) {
    const base = `/api/now/${version ? `${version}/` : ''}table`
    // Nothing here waits: the handlers answer at once instead of by a promise.
    app.all<{ Params: { table: string } }>(`${base}/:table`, (request, reply) => {
      collection(context, version, request.params.table, request, reply)
    })
    app.all<{ Params: { table: string; id: string } }>(`${base}/:table/:id`, (request, reply) => {
      single(context, request.params.table, request.params.id, request, reply)
    })
  }
}

interface Target {
  actor: Actor
  table: TableDef
}

/** Caller and table of a request, when web services may reach it at all. */
export function openTable(context: ServerContext, request: FastifyRequest, name: string): Target {
  const { session } = context.require(request)
  const table = context.instance.dictionary.table(name)
  if (!table) throw invalidTable(name)
  if (!table.wsAccess) throw insufficientRights()
  return { actor: { session, scope: null }, table }
}

function methodOf(request: FastifyRequest): string {
  const override = request.headers['x-http-method-override']
  const method = typeof override === 'string' && override !== '' ? override.toUpperCase() : request.method
  return method === 'HEAD' ? 'GET' : method
}

function collection(
  context: ServerContext,
  version: Version,
  table: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const method = methodOf(request)
  if (method === 'GET') return list(context, version, table, request, reply)
  if (method === 'POST') return create(context, table, request, reply)
  throw new RestError(405, 'Method not supported', `${method} is not supported on a table`)
}

function single(
  context: ServerContext,
  table: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const method = methodOf(request)
  if (method === 'GET') return read(context, table, id, request, reply)
  if (method === 'PUT' || method === 'PATCH') return update(context, table, id, request, reply)
  if (method === 'DELETE') return remove(context, table, id, request, reply)
  throw new RestError(405, 'Method not supported', `${method} is not supported on a record`)
}

function list(
  context: ServerContext,
  version: Version,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { actor, table } = openTable(context, request, name)
  const search = queryOf(request)
  const params = inView(instance, table.name, search, readList(search))
  const query = buildQuery(instance, actor, table.name, params)
  query.window = { from: params.offset, to: params.offset + params.limit }
  const columns = tablePlan(instance, actor, table.name, params.fields).columns
  if (columns) query.columns = columns
  const found = params.limit === 0 ? [] : instance.records.find(query)
  const renderer = createRenderer(instance, actor, params, context.origin(request))
  const visible = found.filter((row) => renderer.readable(table.name, row))
  // Nobody without any read access to a table may query it; a page of rows that are all somebody else's is just empty.
  if (visible.length === 0 && found.length > 0 && !instance.access.allowed(actor, 'read', table.name, undefined, null))
    throw new RestError(403, 'Insufficient rights to query records', null)
  const result = visible.map((row) => renderer.row(table.name, row))
  countRows(request, result.length)
  if (!params.noCount) {
    const total = instance.records.count({ ...query, window: undefined })
    reply.header('X-Total-Count', String(total))
    if (!params.suppressPagination) {
      const url = context.origin(request) + (request.url.split('?', 1)[0] ?? '')
      const links = pageLinks(url, search, { limit: params.limit, offset: params.offset, total }, context.linkForm)
      if (links) reply.header('Link', links)
    }
  } else if (!params.suppressPagination && found.length === params.limit && params.limit > 0) {
    const next = new URLSearchParams(search)
    next.set('sysparm_limit', String(params.limit))
    next.set('sysparm_offset', String(params.offset + params.limit))
    reply.header(
      'Link',
      `<${context.origin(request)}${request.url.split('?', 1)[0] ?? ''}?${next.toString()}>;rel="next"`,
    )
  }
  if (version === 'v1' && found.length === 0) throw noRecord()
  return reply.send({ result })
}

/** The fields of the view that the caller names, when he names no fields. */
function inView<T extends ViewParams>(instance: Instance, table: string, search: URLSearchParams, params: T): T {
  const view = params.fields ? null : search.get('sysparm_view')
  return view === null ? params : { ...params, fields: viewFields(instance, table, view) }
}

/** Row the caller may read, or the 404 that does not tell a missing record from a hidden one. */
function visibleRow(context: ServerContext, actor: Actor, table: string, id: string, renderer: Renderer): Row {
  const row = /^[^/]{1,64}$/.test(id) ? findRow(context.instance, actor, table, id) : null
  if (!row || !renderer.readable(table, row)) throw noRecord()
  return row
}

function read(
  context: ServerContext,
  name: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { actor, table } = openTable(context, request, name)
  const search = queryOf(request)
  const view = inView(context.instance, table.name, search, readView(search))
  const renderer = createRenderer(context.instance, actor, view, context.origin(request))
  const row = visibleRow(context, actor, table.name, id, renderer)
  countRows(request, 1)
  return reply.send({ result: renderer.row(table.name, row) })
}

const jsonType = 'application/json;charset=UTF-8'

const withoutBody = (request: FastifyRequest): boolean =>
  String(request.headers['x-no-response-body'] ?? '').toLowerCase() === 'true'

/** An id that a caller may choose: it fits the column and stands in an address as it is. */
const isPlainId = (id: Value | undefined): boolean => /^[\w-]{1,32}$/.test(id ?? '')

function create(context: ServerContext, name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  const { actor, table } = openTable(context, request, name)
  const search = queryOf(request)
  const params = inView(instance, table.name, search, readWrite(search))
  const values = readValues(instance, actor, table.name, readRecordBody(request), params.inputDisplayValue)
  if (!isPlainId(values.sys_id)) delete values.sys_id
  const outcome = instance.records.insert(actor, table.name, values, {
    secure: true,
    keepSystemColumns: params.keepSystemColumns,
  })
  if (!outcome.ok) throw refusal(outcome, 'insert')
  const path = (request.url.split('?', 1)[0] ?? '').replace(/\/$/, '')
  reply.code(201).header('Location', `${context.origin(request)}${path}/${outcome.sysId}`)
  if (withoutBody(request)) return reply.type(jsonType).send('')
  const row = instance.records.get(table.name, outcome.sysId) ?? outcome.row
  const renderer = createRenderer(instance, actor, params, context.origin(request))
  return reply.send({ result: renderer.row(table.name, row) })
}

function update(
  context: ServerContext,
  name: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { actor, table } = openTable(context, request, name)
  const search = queryOf(request)
  const params = inView(instance, table.name, search, readWrite(search))
  const body = readRecordBody(request)
  const renderer = createRenderer(instance, actor, params, context.origin(request))
  visibleRow(context, actor, table.name, id, renderer)
  const values = readValues(instance, actor, table.name, body, params.inputDisplayValue)
  delete values.sys_id
  const outcome = instance.records.update(actor, table.name, id, values, { secure: true })
  if (!outcome.ok) throw refusal(outcome, 'update')
  if (withoutBody(request)) return reply.code(200).type(jsonType).send('')
  const row = instance.records.get(table.name, id) ?? outcome.row
  return reply.send({ result: renderer.row(table.name, row) })
}

function remove(
  context: ServerContext,
  name: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { actor, table } = openTable(context, request, name)
  const view = { display: 'false' as const, excludeReferenceLink: true, fields: null }
  visibleRow(context, actor, table.name, id, createRenderer(context.instance, actor, view, ''))
  const outcome = context.instance.records.delete(actor, table.name, id, { secure: true })
  if (!outcome.ok) throw refusal(outcome, 'delete')
  return reply.code(204).send()
}
