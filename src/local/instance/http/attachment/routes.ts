import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Row } from '../../core.ts'
import { mediaType, queryOf, rawBody } from '../body.ts'
import type { JsonObject } from '../body.ts'
import type { ServerContext } from '../context.ts'
import { invalidTable, noRecord, RestError } from '../errors.ts'
import { countRows } from '../hooks.ts'
import { inTime } from '../quota.ts'
import { readRecordBody } from '../record-body.ts'
import { pageLinks } from '../table/links.ts'
import { readList } from '../table/params.ts'
import { buildQuery } from '../table/query.ts'
import { refusal } from '../table/refusal.ts'
import { createRenderer } from '../table/render.ts'
import { registerAttributes } from './attributes.ts'
import { deleteAttachment, readAttachment, writeAttachment } from './store.ts'

const table = 'sys_attachment'
/** Largest file taken, bytes; the platform's own default is 1024 MB, which a process in memory cannot hold. */
const maxFile = 128 * 1024 * 1024
const defaultLimit = 1000

/** `/api/now/[v1/]attachment`. */
export function registerAttachmentApi(app: FastifyInstance, context: ServerContext): void {
  for (const base of ['/api/now/attachment', '/api/now/v1/attachment', '/api/now/v2/attachment']) {
    app.get(base, async (request, reply) => list(context, request, reply))
    app.get<{ Params: { id: string } }>(`${base}/:id`, async (request, reply) => {
      const { actor, row } = open(context, request, request.params.id)
      return reply.send({ result: metadata(context, actor, row, request) })
    })
    app.get<{ Params: { id: string } }>(`${base}/:id/file`, async (request, reply) => {
      const { actor, row } = open(context, request, request.params.id)
      reply.header(
        'X-Attachment-Metadata',
        JSON.stringify(metadata(context, actor, row, request)).replace(/[^\x20-\x7e]/g, escapeCharacter),
      )
      return sendFile(context, row, reply)
    })
    app.post(`${base}/file`, { bodyLimit: maxFile }, async (request, reply) => {
      const query = queryOf(request)
      if (mediaType(request) === '') throw new RestError(400, 'Content-Type header is missing', null)
      return store(context, request, reply, {
        tableName: query.get('table_name'),
        tableSysId: query.get('table_sys_id'),
        fileName: query.get('file_name'),
        contentType: request.headers['content-type'] ?? '',
        content: rawBody(request),
        created: query.get('creation_time'),
      })
    })
    app.register(async (scoped) => {
      await scoped.register(multipart, { limits: { fileSize: maxFile, files: 1 } })
      scoped.post(`${base}/upload`, { bodyLimit: maxFile }, async (request, reply) => upload(context, request, reply))
    })
    app.patch<{ Params: { id: string } }>(`${base}/:id`, async (request, reply) => {
      const { actor, row } = open(context, request, request.params.id)
      if (!mayWriteParent(context, actor, row.table_name ?? '', row.table_sys_id ?? ''))
        throw new RestError(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints')
      const name = readRecordBody(request).file_name
      if (typeof name !== 'string' || name === '') throw new RestError(400, 'Invalid request', 'file_name is missing')
      const outcome = context.instance.records.update(
        actor,
        table,
        row.sys_id ?? '',
        { file_name: name },
        { secure: true },
      )
      if (!outcome.ok) throw refusal(outcome, 'update')
      return reply.code(204).send()
    })
    registerAttributes(app, context, base, (request, id, change) => {
      const opened = open(context, request, id)
      if (change && !mayWriteParent(context, opened.actor, opened.row.table_name ?? '', opened.row.table_sys_id ?? ''))
        throw new RestError(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints')
      return opened
    })
    app.delete<{ Params: { id: string } }>(`${base}/:id`, async (request, reply) => {
      const { actor, row } = open(context, request, request.params.id)
      if (!mayWriteParent(context, actor, row.table_name ?? '', row.table_sys_id ?? ''))
        throw new RestError(403, 'Operation Failed', 'ACL Exception Delete Failed due to security constraints')
      const outcome = deleteAttachment(context.instance, actor, row.sys_id ?? '', { secure: true })
      if (!outcome.ok) throw refusal(outcome, 'delete')
      return reply.code(204).send()
    })
  }
}

/** The content of an attachment as a download. */
function sendFile(context: ServerContext, row: Row, reply: FastifyReply): FastifyReply {
  const content = readAttachment(context.instance, row)
  if (!content) throw noRecord()
  const type = row.content_type ?? ''
  return reply
    .header('Content-Disposition', `attachment;filename*=UTF-8''${encodeURIComponent(row.file_name ?? '')}`)
    .type(/^[\w.+-]+\/[\w.+-]+[\x20-\x7e]*$/.test(type) ? type : 'application/octet-stream')
    .send(content)
}

/** `/sys_attachment.do?sys_id=…`, the address that links in mails and on forms lead to; undefined when not his to read. */
export function sendLinkedFile(
  context: ServerContext,
  actor: Actor,
  id: string,
  reply: FastifyReply,
): FastifyReply | undefined {
  const row = context.instance.records.get(table, id)
  return row && mayRead(context, actor, row) ? sendFile(context, row, reply) : undefined
}

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

interface Opened {
  actor: Actor
  row: Row
}

/** Attachment the caller may read: he reads the record it hangs on. */
function open(context: ServerContext, request: FastifyRequest, id: string): Opened {
  const actor: Actor = { session: context.require(request).session, scope: null }
  const row = context.instance.records.get(table, id)
  if (!row || !mayRead(context, actor, row)) throw noRecord()
  return { actor, row }
}

function mayRead(context: ServerContext, actor: Actor, row: Row): boolean {
  const { access } = context.instance
  const parentTable = row.table_name ?? ''
  // Images of fields carry this prefix; everybody who may see the field may see them.
  if (parentTable.startsWith('ZZ_YY')) return access.hasRole(actor.session, 'admin') || parentTable !== 'ZZ_YYsys_app'
  if (!context.instance.dictionary.table(parentTable)) return access.hasRole(actor.session, 'admin')
  const state = context.instance.records.state(parentTable, row.table_sys_id ?? '')
  return state ? access.allowed(actor, 'read', state.table, undefined, state) : access.hasRole(actor.session, 'admin')
}

function mayWriteParent(context: ServerContext, actor: Actor, name: string, id: string): boolean {
  const state = context.instance.dictionary.table(name) ? context.instance.records.state(name, id) : null
  if (!state) return context.instance.access.hasRole(actor.session, 'admin')
  return context.instance.access.allowed(actor, 'write', state.table, undefined, state)
}

function metadata(context: ServerContext, actor: Actor, row: Row, request: FastifyRequest): JsonObject {
  const origin = context.origin(request)
  const view = { display: 'false' as const, excludeReferenceLink: false, fields: null }
  const rendered = createRenderer(context.instance, context.instance.access.system(), view, origin).row(table, row)
  return {
    ...rendered,
    created_by_name: nameOf(context, row.sys_created_by),
    updated_by_name: nameOf(context, row.sys_updated_by),
    sys_tags: '',
    download_link: `${origin}/api/now/attachment/${row.sys_id ?? ''}/file`,
  }
}

function nameOf(context: ServerContext, userName: string | null | undefined): string {
  const { records } = context.instance
  const where = userName ? records.where('sys_user', 'user_name', '=', userName) : null
  const [user] = where ? records.find({ table: 'sys_user', where, order: [], invalid: [] }) : []
  return user?.name ?? userName ?? ''
}

function list(context: ServerContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { instance } = context
  const actor: Actor = { session: context.require(request).session, scope: null }
  const search = queryOf(request)
  const params = readList(search, defaultLimit)
  const query = buildQuery(instance, actor, table, params)
  const total = instance.records.count(query)
  query.window = { from: params.offset, to: params.offset + params.limit }
  const rows = (params.limit === 0 ? [] : instance.records.find(query)).filter((row) => mayRead(context, actor, row))
  countRows(request, rows.length)
  reply.header('X-Total-Count', String(total))
  const url = context.origin(request) + (request.url.split('?', 1)[0] ?? '')
  const links = pageLinks(url, search, { limit: params.limit, offset: params.offset, total }, context.linkForm)
  if (links && !params.suppressPagination) reply.header('Link', links)
  return reply.send({ result: rows.map((row) => metadata(context, actor, row, request)) })
}

interface Incoming {
  tableName: string | null
  tableSysId: string | null
  fileName: string | null
  contentType: string
  content: Buffer
  /** When the file was attached in truth, while the sender had no connection: `yyyy-MM-dd HH:mm:ss` in UTC. */
  created?: string | null
}

function store(context: ServerContext, request: FastifyRequest, reply: FastifyReply, incoming: Incoming): FastifyReply {
  const { instance } = context
  const actor: Actor = { session: context.require(request).session, scope: null }
  const { tableName, tableSysId, fileName } = incoming
  if (!tableName || !tableSysId || !fileName)
    throw new RestError(400, 'Missing parameter', 'table_name, table_sys_id and file_name are required')
  if (!instance.dictionary.table(tableName)) throw invalidTable(tableName)
  const parent = instance.records.state(tableName, tableSysId)
  if (!parent || !instance.access.allowed(actor, 'read', parent.table, undefined, parent)) throw noRecord()
  if (!mayWriteParent(context, actor, tableName, tableSysId))
    throw new RestError(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints')
  const outcome = writeAttachment(instance, actor, {
    tableName,
    tableSysId,
    fileName,
    contentType: incoming.contentType,
    content: incoming.content,
    created: createdOn(incoming.created),
  })
  if (!outcome.ok) throw refusal(outcome, 'insert')
  const row = instance.records.get(table, outcome.sysId) ?? outcome.row
  return reply
    .code(201)
    .header('Location', `${context.origin(request)}/api/now/attachment/${outcome.sysId}`)
    .send({ result: metadata(context, actor, row, request) })
}

/** @throws RestError 400 for what is no date and time */
function createdOn(given: string | null | undefined): string | undefined {
  if (!given) return undefined
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(given)) return given
  throw new RestError(400, 'Invalid parameter', `creation_time ${given} is not of the form yyyy-MM-dd HH:mm:ss`)
}

/** Multipart form: `table_name` and `table_sys_id` come before the file, which has its own type and name. */
async function upload(context: ServerContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  context.require(request)
  if (!request.isMultipart()) throw new RestError(415, 'Unsupported media type', 'multipart/form-data is expected')
  const fields = new Map<string, string>()
  let file: { name: string; type: string; content: Buffer } | undefined
  try {
    for await (const part of request.parts()) {
      if (file) throw new Error('The file has to be the last part of the form')
      if (part.type === 'field') fields.set(part.fieldname, String(part.value))
      else file = { name: part.filename, type: part.mimetype, content: await part.toBuffer() }
    }
  } catch (error) {
    throw new RestError(400, 'Invalid upload', error instanceof Error ? error.message : 'The form is damaged')
  }
  if (!file) throw new RestError(400, 'Missing parameter', 'The file part is missing')
  const { name, type, content } = file
  return inTime(context, request, () =>
    store(context, request, reply, {
      tableName: fields.get('table_name') ?? null,
      tableSysId: fields.get('table_sys_id') ?? null,
      fileName: name || fields.get('file_name') || null,
      contentType: type,
      content,
    }),
  )
}
