/** Import Set API: `/api/now/[v1/]import/{staging}`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance, Row } from '../core.ts'
import { isObject, mediaType, readJson } from '../http/body.ts'
import type { Json, JsonObject } from '../http/body.ts'
import type { ServerContext } from '../http/context.ts'
import { insufficientRights, invalidTable, noRecord, RestError } from '../http/errors.ts'
import { openTable } from '../http/table/routes.ts'
import { readRecordBody } from '../http/record-body.ts'
import { refusal } from '../http/table/refusal.ts'
import { newSysId } from '../store/ids.ts'
import { type ImportSets, createImportSets } from './import-set.ts'
import type { RowOutcome } from './transform.ts'

const STAGING = 'sys_import_set_row'
/** Besides the right to create staging rows: who may have them transformed. */
const TRANSFORMER = 'import_transformer'

export function registerImportApi(app: FastifyInstance, context: ServerContext): void {
  const imports = createImportSets(context.instance)
  for (const base of ['/api/now/import', '/api/now/v1/import', '/api/now/v2/import']) {
    app.post<{ Params: { table: string } }>(`${base}/:table`, (request, reply) =>
      importOne(context, imports, request.params.table, request, reply),
    )
    app.post<{ Params: { table: string } }>(`${base}/:table/insertMultiple`, (request, reply) =>
      importMany(context, imports, request.params.table, request, reply),
    )
    app.get<{ Params: { table: string; id: string } }>(`${base}/:table/:id`, (request, reply) =>
      readRow(context, imports, request.params, request, reply),
    )
  }
}

function open(context: ServerContext, request: FastifyRequest, name: string) {
  const opened = openTable(context, request, name)
  if (!context.instance.dictionary.isA(opened.table.name, STAGING)) throw invalidTable(name)
  return { session: opened.actor.session, actor: opened.actor, table: opened.table.name }
}

function mayTransform(instance: Instance, session: Parameters<Instance['access']['hasRole']>[0]): void {
  if (!instance.access.hasRole(session, TRANSFORMER)) throw insufficientRights()
}

function body(request: FastifyRequest): JsonObject {
  const type = mediaType(request)
  if (type !== '' && type !== 'application/json')
    throw new RestError(415, 'Unsupported media type', `${type} is not supported`)
  const given = readJson(request)
  const first = Array.isArray(given) ? given[0] : given
  if (first === undefined) return {}
  if (!isObject(first)) throw new RestError(400, 'Exception while reading request', 'The payload is not a JSON object.')
  return first
}

/** Only text is meant: other values become text, nested ones the way the platform garbles them. */
function textOf(value: Json): string | null {
  if (value === null) return null
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item) ?? '').join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}=${textOf(item) ?? ''}`)
      .join(', ')}}`
  return String(value)
}

/** What the keys of a row are: names of columns, or what people call them. */
type Keys = 'name' | 'label'

/** Columns that a row gives, without those the engine keeps itself. Other keys are left out. */
function columnsOf(instance: Instance, table: string, given: JsonObject, keys: Keys): Row {
  const columns = [...instance.dictionary.columns(table).values()].filter(({ name }) => !name.startsWith('sys_'))
  const names = new Map(columns.map((column) => [column[keys], column.name]))
  const row: Row = {}
  for (const [key, value] of Object.entries(given)) {
    const name = names.get(key)
    if (name !== undefined) row[name] = textOf(value)
  }
  return row
}

/** How portions for a staging table are meant: by label and in the background, unless an administrator says otherwise. */
function portions(instance: Instance, table: string): { keys: Keys; atOnce: boolean } {
  const { records } = instance
  const where = records.where('sys_rest_insert_multiple', 'source_table', '=', table)
  const rows = where ? records.find({ table: 'sys_rest_insert_multiple', where, order: [], invalid: [] }) : []
  const row = rows.find(({ active }) => active === '1')
  return { keys: row?.column_mapping === 'name' ? 'name' : 'label', atOnce: row?.transformation === 'synchronous' }
}

function importOne(
  context: ServerContext,
  imports: ImportSets,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { session, table } = open(context, request, name)
  mayTransform(instance, session)
  const done = imports.run(session, table, [columnsOf(instance, table, readRecordBody(request), 'name')])
  if ('refused' in done) throw refusal(done.refused, 'insert')
  const [row] = done.rows
  const origin = context.origin(request)
  return reply.code(201).send({
    import_set: done.number,
    staging_table: table,
    result: (row?.outcomes ?? []).map((outcome) => entry(origin, outcome, table, row?.sysId ?? '')),
  })
}

/** One element of `result`: what a map made of the row. */
function entry(origin: string, outcome: RowOutcome, staging: string, rowId: string): Record<string, string> {
  const { map, status, sysId, display } = outcome
  const messages = {
    ...(outcome.errorMessage ? { error_message: outcome.errorMessage } : {}),
    ...(outcome.statusMessage ? { status_message: outcome.statusMessage } : {}),
  }
  if (status === 'error') return { transform_map: map.name, table: map.target, status, ...messages }
  // What was not written has no record of its own: the answer leads to the staging row.
  const [table, id] = sysId ? [map.target, sysId] : [staging, rowId]
  return {
    transform_map: map.name,
    table: map.target,
    ...(display ? { display_name: display.column, display_value: display.value } : {}),
    record_link: `${origin}/api/now/table/${table}/${id}`,
    status,
    sys_id: id,
    ...messages,
  }
}

function importMany(
  context: ServerContext,
  imports: ImportSets,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { session, table } = open(context, request, name)
  mayTransform(instance, session)
  const { records } = body(request)
  if (!Array.isArray(records) || !records.every(isObject))
    throw new RestError(400, 'Exception while reading request', 'The payload needs "records", a list of objects.')
  const { keys, atOnce } = portions(instance, table)
  const rows = records.map((record) => columnsOf(instance, table, record, keys))
  const staged = atOnce ? imports.run(session, table, rows) : imports.stage(session, table, rows)
  if ('refused' in staged) throw refusal(staged.refused, 'insert')
  const multiple = new URL(request.url, 'http://local').searchParams.get('multi_import_set_id')
  return reply.code(201).send({ import_set_id: staged.setId, multi_import_set_id: multiple || newSysId() })
}

function readRow(
  context: ServerContext,
  imports: ImportSets,
  { table: name, id }: { table: string; id: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { instance } = context
  const { actor, table } = open(context, request, name)
  const state = instance.records.state(table, id)
  if (!state || !instance.access.allowed(actor, 'read', table, undefined, state)) throw noRecord()
  const { values } = state
  const { set, mapName } = imports.outcomeOf(table, values)
  const origin = context.origin(request)
  const target = values.sys_target_table ?? ''
  const record = values.sys_target_sys_id ? instance.records.get(target, values.sys_target_sys_id) : null
  const display = record ? instance.dictionary.displayColumn(target) : null
  const status = values.sys_import_state ?? 'pending'
  return reply.send({
    import_set: set,
    staging_table: table,
    result: [
      {
        transform_map: mapName,
        table: target,
        ...(record && display
          ? { display_name: display, display_value: instance.records.recordDisplay(target, record, actor.session) }
          : {}),
        ...(record ? { record_link: `${origin}/api/now/table/${target}/${record.sys_id ?? ''}` } : {}),
        status,
        sys_id: record?.sys_id ?? id,
        ...(status === 'error' ? { error_message: values.sys_import_state_comment ?? '' } : {}),
      },
    ],
  })
}
