import type { Instance, Row } from '../core.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue, type ExposedClass, type Method } from '../scripts/realm.ts'
import { newSysId } from '../store/ids.ts'
import { plainText } from './convert.ts'
import { GlideDateTime } from './date-time.ts'
import { GlideElement } from './element.ts'
import { scopeId, text, type GlideEnv } from './env.ts'
import { userFormats } from './formats.ts'
import { messageText, parameters } from './message.ts'
import { GlideRecord } from './record.ts'
import { GlideSession } from './session.ts'
import { dateHelper, globalDateHelpers, scopedDateHelpers } from './system-dates.ts'
import { GlideUser } from './user.ts'
import { RecordVariable } from './variables.ts'
import { xmlToJson } from './xml-json.ts'

/** The object behind `gs`; its methods are the entries of `systemMethods`. */
export class GlideSystem {
  constructor(readonly env: GlideEnv) {}
}

type Body = (env: GlideEnv, ...args: unknown[]) => unknown

const session = (env: GlideEnv) => env.actor().session
const log =
  (level: 'info' | 'warn' | 'error' | 'debug'): Body =>
  (env, message, ...rest) =>
    env.instance.log.write(level, env.scope, messageText(message, rest))
const message =
  (level: 'info' | 'error'): Body =>
  (env, said) => {
    session(env).messages.push({ level, text: messageText(said, []) })
  }

/** What a scoped application may call on `gs`. */
const scopedMethods: Record<string, Body> = {
  info: log('info'),
  warn: log('warn'),
  error: log('error'),
  debug: log('debug'),
  isDebugging: () => false,
  addInfoMessage: message('info'),
  addErrorMessage: message('error'),
  addHighMessage: message('error'),
  addModerateMessage: message('info'),
  addLowMessage: message('info'),
  addSuccessMessage: message('info'),
  getErrorMessages: (env) =>
    session(env)
      .messages.filter((entry) => entry.level === 'error')
      .map((entry) => entry.text),
  getMessage: (env, key, args) => translated(env, key, args),
  getEscapedMessage: (env, key, args) => escapeHtml(translated(env, key, args)),

  getProperty: (env, name, otherwise) => property(env, String(name)) ?? (otherwise === undefined ? null : otherwise),
  setProperty: (env, name, value) => setProperty(env, String(name), text(value)),

  getUser: (env) => new GlideUser(env, session(env)),
  getUserID: (env) => session(env).user.sysId,
  getUserName: (env) => session(env).user.userName,
  getUserDisplayName: (env) => session(env).user.name,
  hasRole: (env, role) => env.instance.access.hasRole(session(env), text(role) ?? ''),
  getSession: (env) => new GlideSession(env, session(env)),
  getSessionID: (env) => session(env).id,
  getSessionToken: (env) => new GlideSession(env, session(env)).getSessionToken(),
  getTimeZoneName: (env) => userFormats(env).zone,
  getDateFormat: (env) => userFormats(env).date,
  getTimeFormat: (env) => userFormats(env).time,
  getDateTimeFormat: (env) => `${userFormats(env).date} ${userFormats(env).time}`,
  getUrlOnStack: (env) => new GlideSession(env, session(env)).getUrlOnStack(),
  isInteractive: (env) => session(env).interactive,
  isLoggedIn: (env) => session(env).user.userName !== 'guest',
  isMobile: () => false,

  getCurrentScopeName: (env) => (env.scope === 'global' ? 'rhino.global' : env.scope),
  getCallerScopeName: (env) => env.callerScope(),
  getCurrentApplicationId: (env) => scopeId(env.instance, env.scope),
  getCssCacheVersionString: () => '_local',

  nil: (_env, value) => isNil(value),
  generateGUID: () => newSysId(),
  tableExists: (env, table) => env.instance.dictionary.table(String(table)) !== undefined,
  base64Encode: (_env, value) => Buffer.from(text(value) ?? '', 'utf8').toString('base64'),
  base64Decode: (_env, value) => Buffer.from(text(value) ?? '', 'base64').toString('utf8'),
  urlEncode: (_env, value) => encodeURIComponent(text(value) ?? '').replace(/%20/g, '+'),
  urlDecode: (_env, value) => decodeURIComponent((text(value) ?? '').replace(/\+/g, ' ')),
  xmlToJSON: (_env, xml) => xmlToJson(text(xml) ?? ''),
  include: (env, name) => env.include(String(name)),

  eventQueue: (env, name, record, parm1, parm2, queue) => queueEvent(env, name, record, parm1, parm2, queue),
  eventQueueScheduled: (env, name, record, parm1, parm2, at) => queueScheduled(env, name, record, parm1, parm2, at),
  executeNow: (env, job) => executeNow(env, job),
  setRedirect: (env, url) => session(env).data.set('redirect', text(url) ?? '') && undefined,
  setReturn: (env, url) => session(env).data.set('return', text(url) ?? '') && undefined,
}

/** Global-only calls: what to use instead. Naming them works, calling them is refused. */
const refusedMethods: Record<string, string> = {
  log: 'use gs.info(), gs.warn(), gs.error() or gs.debug()',
  logError: 'use gs.error()',
  logWarning: 'use gs.warn()',
  print: 'use gs.info()',
  now: 'use GlideDateTime',
  nowDateTime: 'use GlideDateTime',
  sleep: 'let a scheduled job or an event do it later',
  sql: 'use GlideRecord',
  dateDiff: 'use GlideDateTime.subtract()',
  getUserNameByUserID: 'read sys_user',
  addMessage: 'use gs.addInfoMessage() or gs.addErrorMessage()',
  workflowFlush: 'not available to scoped applications',
  cacheFlush: 'not available to scoped applications',
  flushMessages: 'not available to scoped applications',
  getImpersonatingUserName: 'not available to scoped applications',
}

const refusedHelpers = Object.fromEntries(
  globalDateHelpers.map((name) => [name, 'use daysAgoStart(), hoursAgoStart() and their like, or GlideDateTime']),
)

/** The calls above as scripts of the global scope see them. */
const globalMethods: Record<string, Body> = {
  log: log('info'),
  logError: log('error'),
  logWarning: log('warn'),
  print: log('info'),
  now: (env) => new GlideDateTime(env).getLocalDate().getDisplayValue(),
  nowDateTime: (env) => new GlideDateTime(env).getDisplayValue(),
  addMessage: (env, level, said) => message(level === 'error' ? 'error' : 'info')(env, said),
  flushMessages: (env) => {
    session(env).messages.length = 0
  },
}

/** `gs` of one scope: exactly the calls its kind of application may make. */
export function exposedSystem(env: GlideEnv): ExposedClass {
  const methods = new Map<string, Method>()
  const add = (name: string, body: Body) => methods.set(name, (_self, args) => body(env, ...args))
  const isGlobal = env.scope === 'global'
  const helpers = isGlobal ? [...scopedDateHelpers, ...globalDateHelpers] : scopedDateHelpers
  for (const name of helpers) methods.set(name, (_self, args) => dateHelper(env, name, args))
  for (const [name, body] of Object.entries(scopedMethods)) add(name, body)
  const refused = { ...refusedMethods, ...(isGlobal ? {} : refusedHelpers) }
  for (const [name, instead] of Object.entries(refused)) {
    add(name, () => {
      throw new GlideFailure(`Function ${name} is not allowed in scoped applications (scope ${env.scope}): ${instead}`)
    })
  }
  if (isGlobal) for (const [name, body] of Object.entries(globalMethods)) add(name, body)
  return { name: 'GlideSystem', type: GlideSystem, methods }
}

function isNil(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (value instanceof GlideElement || value instanceof RecordVariable) return value.nil()
  if (value instanceof GlideRecord) return !value.isValid()
  if (value instanceof GuestValue) return false
  return typeof value === 'object' && plainText(value) === null
}

// --------------------------------------------------------------------- messages

/** Text of `sys_ui_message` in the session's language, else English, else the key itself. */
function translated(env: GlideEnv, key: unknown, args: unknown): string {
  const { records } = env.instance
  const wanted = text(key) ?? ''
  const where = records.where('sys_ui_message', 'key', '=', wanted)
  const rows = where ? records.find({ table: 'sys_ui_message', where, order: [], invalid: [] }) : []
  const language = session(env).user.language
  const row = rows.find((r) => r['language'] === language) ?? rows.find((r) => r['language'] === 'en')
  return messageText(row?.['message'] ?? wanted, parameters(args))
}

const escapeHtml = (value: string) =>
  value.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  )

// ------------------------------------------------------------------- properties

/** A private property of another scope is not readable. */
function property(env: GlideEnv, name: string): string | null {
  const { records, properties } = env.instance
  const row = propertyRow(env, name)
  if (row?.['is_private'] === '1' && row['sys_scope'] !== scopeId(env.instance, env.scope)) return null
  if (row && row['type'] === 'password2')
    return env.instance.secrets.decrypt(row['value'] ?? '') ?? row['value'] ?? null
  return row ? (row['value'] ?? null) : records ? properties.get(name) : null
}

/** Scripts ask for the same properties on every write, so each instance remembers what it has read. */
const readProperties = new WeakMap<Instance, () => Map<string, Row | null>>()

function propertyRow(env: GlideEnv, name: string): Row | undefined {
  const { instance } = env
  const { records } = instance
  const where = records.where('sys_properties', 'name', '=', name)
  if (!where) return undefined
  let remembered = readProperties.get(instance)
  if (!remembered) {
    remembered = instance.remember(['sys_properties'], () => new Map<string, Row | null>())
    readProperties.set(instance, remembered)
  }
  const known = remembered()
  if (!known.has(name))
    known.set(name, records.find({ table: 'sys_properties', where, order: [], invalid: [] })[0] ?? null)
  return known.get(name) ?? undefined
}

/** Only properties of the own scope are written; a new one is made there. */
function setProperty(env: GlideEnv, name: string, value: string | null): void {
  const { records, access, log: journal } = env.instance
  const own = scopeId(env.instance, env.scope)
  const row = propertyRow(env, name)
  const foreign = row ? row['sys_scope'] !== own : !name.startsWith(`${env.scope}.`)
  if (env.scope !== 'global' && foreign) {
    journal.write(
      'error',
      env.scope,
      `gs.setProperty: ${name} does not belong to scope ${env.scope} and was not changed`,
    )
    return
  }
  const actor = { ...access.system(), session: session(env), scope: null }
  if (row) records.update(actor, 'sys_properties', row['sys_id'] ?? '', { value })
  else records.insert(actor, 'sys_properties', { name, value, sys_scope: own })
}

// ----------------------------------------------------------------------- events

function queueEvent(
  env: GlideEnv,
  name: unknown,
  record: unknown,
  parm1: unknown,
  parm2: unknown,
  queue: unknown,
): void {
  const state = record instanceof GlideRecord ? record.current() : null
  env.instance.background.event(
    env.actor(),
    text(name) ?? '',
    state,
    plainText(parm1) ?? '',
    plainText(parm2) ?? '',
    queue === undefined || queue === null ? undefined : String(queue),
  )
}

function queueScheduled(
  env: GlideEnv,
  name: unknown,
  record: unknown,
  parm1: unknown,
  parm2: unknown,
  at: unknown,
): void {
  const due =
    at instanceof GlideDateTime
      ? at.getNumericValue()
      : new GlideDateTime(env, plainText(at) ?? undefined).getNumericValue()
  const seconds = Math.max(0, (due - env.instance.clock.now()) / 1000)
  const state = record instanceof GlideRecord ? record.current() : null
  const actor = env.actor()
  const [first, second] = [plainText(parm1) ?? '', plainText(parm2) ?? '']
  const event = text(name) ?? ''
  if (seconds === 0) env.instance.background.event(actor, event, state, first, second)
  else {
    env.instance.background.enqueue(
      `event ${event}`,
      () => env.instance.background.event(actor, event, state, first, second),
      seconds,
    )
  }
}

/** Runs a scheduled job of the own scope soon; null when the job belongs to somebody else. */
function executeNow(env: GlideEnv, job: unknown): string | null {
  const state = job instanceof GlideRecord ? job.current() : null
  if (!state || state.values['sys_scope'] !== scopeId(env.instance, env.scope)) return null
  env.runJob(state.values['sys_id'] ?? '')
  return state.values['sys_id'] ?? null
}
