import type { Actor, Column, RecordState, Value } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { isVirtual } from '../dictionary/types.ts'
import type { RecordContext } from './context.ts'
import type { Numbers } from './numbers.ts'

/** Expressions of the base tables that name platform code which is not for apps to call; answered here. */
type Native = (context: RecordContext, state: RecordState, actor: Actor, numbers: Numbers) => Value

const now: Native = (context) => storedTime(context.instance.clock.now())
const number: Native = (_context, state, _actor, numbers) => numbers.next(state.table)
const nothing: Native = () => null
const NATIVE = new Map<string, Native>([
  ['getNextObjNumberPadded()', number],
  ['global.getNextObjNumberPadded()', number],
  ['gs.getUserID()', (_context, _state, actor) => actor.session.user.sysId],
  ['gs.nowDateTime()', now],
  ['gs.now()', now],
  ['current.getTableName()', (_context, state) => state.table],
  ['GlideDBObjectManager.get().getClassPath(current.getTableName())', (_context, state) => `/!!/${state.table}`],
  ['incidentGetCaller()', nothing],
  ['getDefaultKB()', nothing],
  ['getDefaultDeliveryPlan()', nothing],
  ['new SNCCatalogUtil().getCategoryIDFromURL()', nothing],
  ['new GlobalServiceCatalogUtil().getDefaultCatalog()', nothing],
  ['new Category().getDefaultCatalogValue()', nothing],
  ['ChangeModel.getDefaultTypeValue()', () => 'normal'],
  ['ChangeModel.getDefaultModelValue(current)', nothing],
  ['ProblemModel.getDefaultModelValue(current)', nothing],
  ['parent.matcher_table', nothing],
  ['parent.source_table', nothing],
  [
    "if(current.install_status == '6')'available'",
    (_context, state) => (state.values.install_status === '6' ? 'available' : null),
  ],
  [
    'new global.SNCCatalogUtil().getCatItemSCTask(current)',
    (context, state) => {
      const item = state.values.request_item
      return item ? (context.tables.read('sc_req_item', item)?.cat_item ?? null) : null
    },
  ],
])

/** Expressions that reach for platform classes without a public contract: the column stays empty. */
const UNANSWERED =
  /GlideLocale|ATFVariablesUtil|KBCommon|CMDBItem|new GlideRecord\('sys_db_object'\)|_getID\(\)|viewDefault|isCurrentApplicationInGlobalScope|typeof parent/

/** Columns that the write pipeline fills itself. */
const SYSTEM = new Set([
  'sys_id',
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
  'sys_class_name',
  'sys_scope',
  'sys_package',
  'sys_name',
  'sys_update_name',
])

/**
 * Fills the columns that nobody has assigned with their defaults: literals first, then expressions, which may look at
 * the literals. An empty check box without a default becomes '0'.
 */
export function applyDefaults(context: RecordContext, state: RecordState, actor: Actor, numbers: Numbers): void {
  const scripted: Column[] = []
  for (const column of context.dictionary.columns(state.table).values()) {
    if (SYSTEM.has(column.name) || isVirtual(column.type)) continue
    if (state.assigned.has(column.name) || (state.values[column.name] ?? null) !== null) continue
    const text = column.defaultValue
    if (text === null || text === '') {
      if (column.type === 'boolean') state.values[column.name] = '0'
    } else if (text.startsWith('javascript:')) scripted.push(column)
    else state.values[column.name] = literal(column, text)
  }
  for (const column of scripted) {
    const value = evaluate(context, state, column, actor, numbers)
    if (value !== null) state.values[column.name] = value
  }
}

const literal = (column: Column, text: string): Value =>
  column.type === 'boolean' ? (text === 'true' || text === '1' ? '1' : '0') : text

function evaluate(context: RecordContext, state: RecordState, column: Column, actor: Actor, numbers: Numbers): Value {
  const text = (column.defaultValue ?? '').slice('javascript:'.length).trim()
  const native = NATIVE.get(text.replace(/;\s*$/, ''))
  if (native) return native(context, state, actor, numbers)
  const property = /^gs\.getProperty\('([^']+)',\s*'([^']*)'\);?$/.exec(text)
  if (property) return context.instance.properties.get(property[1] ?? '') ?? property[2] ?? null
  if (UNANSWERED.test(text)) return null
  const scope = context.dictionary.table(column.table)?.scope ?? 'global'
  const source = { name: `sys_dictionary:${column.table}.${column.name}.default_value`, text, scope }
  const scriptActor: Actor = { session: actor.session, scope }
  try {
    const current = context.instance.scripts.glideRecord(state, scriptActor)
    const answer = context.instance.scripts.run(source, scriptActor, { current })
    return answer === undefined || answer === null ? null : String(answer)
  } catch (error) {
    context.instance.log.write('error', source.name, `Default value not computed: ${messageOf(error)}`)
    return null
  }
}

/** Message of anything thrown, also from another realm (scripts, the database driver). */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
