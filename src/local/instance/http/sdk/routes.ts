import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance } from '../../core.ts'
import { installPackage, PackageError } from '../../install/index.ts'
import type { InstallReport } from '../../install/index.ts'
import { uninstallApplication } from '../../install/uninstall.ts'
import { deleteAttachment, readAttachment, writeAttachment } from '../attachment/store.ts'
import { isObject, queryOf, readForm, readJson } from '../body.ts'
import type { Json, JsonObject } from '../body.ts'
import type { Caller, ServerContext } from '../context.ts'
import { noRecord, notAuthorized, RestError } from '../errors.ts'
import { checkUserToken } from '../user-token.ts'
import { createProgressBoard, progressResult } from './progress.ts'
import type { ProgressBoard } from './progress.ts'

const uploadLimit = 200 * 1024 * 1024
const packageFile = 'application_package.zip'

/** What the ServiceNow SDK's command line needs: upload, progress, flow activation, removal and download. */
export function registerSdkRoutes(app: FastifyInstance, context: ServerContext): void {
  const board = createProgressBoard()
  app.register(async (scoped) => {
    await scoped.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 50 } })
    scoped.post('/sn_appclient_upload_processor.do', { bodyLimit: uploadLimit }, async (request, reply) =>
      upload(context, board, request, reply),
    )
  })
  app.get<{ Params: { id: string } }>('/api/sn_cicd/progress/:id', async (request) => {
    context.require(request)
    const progress = board.find(request.params.id)
    if (!progress) throw noRecord()
    return { result: progressResult(progress) }
  })
  app.post('/api/now/wfa_fluent/activate_flows', async (request) => {
    requireAdmin(context, context.require(request))
    return { result: activateFlows(context.instance, readJson(request)) }
  })
  app.post('/xmlhttp.do', async (request, reply) => ajax(context, board, request, reply))
  app.get<{ Params: { scope: string } }>('/api/fluent/download/:scope', async (request, reply) => {
    requireAdmin(context, context.require(request))
    const stored = storedPackage(context.instance, request.params.scope)
    if (!stored) throw noRecord()
    return reply.type('application/zip').send(stored)
  })
}

const isAdmin = (context: ServerContext, caller: Caller): boolean =>
  context.instance.access.hasRole(caller.session, 'admin')

function requireAdmin(context: ServerContext, caller: Caller): void {
  if (!isAdmin(context, caller)) throw notAuthorized()
}

async function upload(
  context: ServerContext,
  board: ProgressBoard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caller = context.require(request)
  // The command line reads 401 as "insufficient permissions"; it would ignore a 403 and wait for an installation.
  if (!isAdmin(context, caller))
    throw new RestError(401, 'User Not Authorized', 'Installing an application needs the role admin')
  if (!request.isMultipart())
    throw new RestError(400, 'Invalid upload', 'A multipart form with the field attachFile is expected')
  const fields = new Map<string, string>()
  let archive: Buffer | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value))
      else if (part.fieldname === 'attachFile') archive = await part.toBuffer()
      else part.file.resume()
    }
  } catch (error) {
    throw new RestError(400, 'Invalid upload', error instanceof Error ? error.message : 'The form is damaged')
  }
  checkUserToken(caller, request, fields.get('sysparm_ck') ?? null)
  if (!archive) throw new RestError(400, 'Invalid upload', 'The field attachFile with the package is missing')
  const query = queryOf(request)
  const tracker = board.add({ state: 'running', message: 'Installing' })
  const scope = query.get('sysparm_fluent_scope_name') ?? undefined
  const scopeId = query.get('sysparm_fluent_scope_id') ?? undefined
  try {
    const report = installPackage(context.instance, archive, {
      loadDemo: fields.get('load_demo') === 'true',
      expect: { ...(scope ? { scope } : {}), ...(scopeId ? { scopeId } : {}) },
    })
    keepPackage(context.instance, report, archive)
    board.update(tracker, { state: 'successful', message: summary(report) })
  } catch (error) {
    if (!(error instanceof PackageError)) context.instance.log.write('error', 'install', describe(error))
    board.update(tracker, {
      state: 'failed',
      message: error instanceof PackageError ? error.message : `The package could not be installed: ${describe(error)}`,
    })
  }
  return reply
    .type('application/json;charset=UTF-8')
    .send(JSON.stringify({ executionTracker: tracker, rollbackContext: tracker }))
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const summary = (report: InstallReport): string =>
  `${report.name} ${report.version} was ${report.fromVersion === null ? 'installed' : 'upgraded'}: ${report.inserted} records inserted, ` +
  `${report.updated} updated, ${report.deleted} deleted` +
  (report.warnings.length > 0 ? `, ${report.warnings.length} warnings (see the system log)` : '')

/** The archive stays with the application, so that it can be downloaded again. */
function keepPackage(instance: Instance, report: InstallReport, content: Buffer): void {
  const actor = instance.access.system()
  for (const row of packageRows(instance, report.scopeId)) deleteAttachment(instance, actor, row, { workflow: false })
  const outcome = writeAttachment(
    instance,
    actor,
    {
      tableName: 'ZZ_YYsys_app',
      tableSysId: report.scopeId,
      fileName: packageFile,
      contentType: 'application/zip',
      content,
    },
    { workflow: false },
  )
  if (!outcome.ok) throw new Error(`The package could not be kept for download: ${outcome.message}`)
}

function packageRows(instance: Instance, scopeId: string): string[] {
  const id = instance.records.where('sys_attachment', 'table_sys_id', '=', scopeId)
  const name = instance.records.where('sys_attachment', 'file_name', '=', packageFile)
  if (!id || !name) return []
  return instance.records
    .find({ table: 'sys_attachment', where: { kind: 'all', of: [id, name] }, order: [], invalid: [] })
    .flatMap((row) => (row.sys_id ? [row.sys_id] : []))
}

function storedPackage(instance: Instance, scopeId: string): Buffer | null {
  const [id] = packageRows(instance, scopeId)
  const row = id === undefined ? null : instance.records.get('sys_attachment', id)
  return row ? readAttachment(instance, row) : null
}

/** Publishes the flows and actions of a package, which arrive as drafts. */
function activateFlows(instance: Instance, body: Json | undefined): JsonObject {
  const results: JsonObject[] = []
  const activate = (table: string, entries: Json | undefined, values: Record<string, string>): void => {
    if (!Array.isArray(entries)) return
    for (const entry of entries) {
      const id = isObject(entry) && typeof entry.sys_id === 'string' ? entry.sys_id : ''
      const known = instance.dictionary.table(table) && instance.records.get(table, id)
      const outcome = known
        ? instance.records.update(instance.access.system(), table, id, values, { workflow: false })
        : undefined
      results.push({ sys_id: id, status: outcome?.ok ? 'success' : 'failed' })
    }
  }
  const published = { active: '1', status: 'published' }
  activate('sys_hub_flow', isObject(body) ? body.flows : undefined, published)
  activate('sys_hub_action_type_definition', isObject(body) ? body.actions : undefined, {
    active: '1',
    state: 'published',
  })
  const succeeded = results.filter((result) => result.status === 'success').length
  return { summary: { total: results.length, succeeded, failed: results.length - succeeded }, results }
}

async function ajax(
  context: ServerContext,
  board: ProgressBoard,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caller = context.require(request)
  const form = readForm(request)
  checkUserToken(caller, request, form.get('sysparm_ck'))
  if (form.get('sysparm_processor') !== 'com.snc.apps.AppsAjaxProcessor')
    throw new RestError(400, 'Unknown processor', form.get('sysparm_processor'))
  requireAdmin(context, caller)
  const operation = form.get('sysparm_function')
  let answer = ''
  if (operation === 'changeApplication') answer = form.get('sysparm_value') ?? ''
  else if (operation === 'deleteApplication' || operation === 'uninstallApplication') {
    const removed = uninstallApplication(context.instance, form.get('sysparm_sys_id') ?? '')
    answer = board.add(
      removed
        ? { state: 'successful', message: 'The application was removed' }
        : { state: 'failed', message: 'The application is not installed' },
    )
  } else throw new RestError(400, 'Unknown function', operation)
  return reply
    .type('text/xml;charset=UTF-8')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?><xml answer="${answer.replace(/[^\w-]/g, '')}" sysparm_max="15" sysparm_name="${operation}" sysparm_processor="com.snc.apps.AppsAjaxProcessor"/>`,
    )
}
