/** Direct SOAP on tables: get, getKeys, getRecords, insert, update, deleteRecord, deleteMultiple. */
import type { Actor, Instance, Query, RecordState, Row, WriteOutcome } from '../core.ts'
import { RestError } from '../http/errors.ts'
import { buildQuery, findRow } from '../http/table/query.ts'
import { stateFrom } from '../http/table/render.ts'
import { readValues } from '../http/table/input.ts'
import { type ImportSets, createImportSets } from '../imports/import-set.ts'
import { type Field, fieldText, insufficientRights, operationResponse, SoapFault } from './answer.ts'
import { parameterValues, type SoapRequest } from './envelope.ts'
import type { ScriptedAnswer } from './scripted.ts'
import type { SoapSwitches } from './switches.ts'

/** Rows of one call unless the caller asks for fewer; more are fetched with a window. */
export const ROWS_PER_CALL = 250

interface Call {
  instance: Instance
  table: string
  actor: Actor
  values: Record<string, string>
  secure: boolean
}
interface Operation {
  role: string
  /** Words of the refusal. */
  right: string
  run(call: Call): Field[] | Field[][]
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  get: { role: 'soap_query', right: 'querying records', run: get },
  getKeys: { role: 'soap_query', right: 'querying records', run: getKeys },
  getRecords: { role: 'soap_query', right: 'querying records', run: getRecords },
  insert: { role: 'soap_create', right: 'creating new records', run: insert },
  update: { role: 'soap_update', right: 'updating records', run: update },
  deleteRecord: { role: 'soap_delete', right: 'deleting records', run: deleteRecord },
  deleteMultiple: { role: 'soap_delete', right: 'deleting records', run: deleteMultiple },
}

/** @throws SoapFault when the operation is unknown, refused or fails */
export function runTableOperation(
  instance: Instance,
  table: string,
  actor: Actor,
  request: SoapRequest,
  switches: SoapSwitches,
): ScriptedAnswer {
  const operation = Object.hasOwn(OPERATIONS, request.operation) ? OPERATIONS[request.operation] : undefined
  if (!operation) throw new SoapFault(`The table ${table} has no operation ${request.operation}`)
  const definition = instance.dictionary.table(table)
  if (!definition?.wsAccess) throw insufficientRights(operation.right)
  const { strictSecurity: secure } = switches
  const role = table === 'ecc_queue' ? 'soap_ecc' : operation.role
  if (secure && !instance.access.hasRole(actor.session, `soap,${role},${operation.role}`))
    throw insufficientRights(operation.right)
  const result = run(operation, { instance, table, actor, values: parameterValues(request), secure })
  return { body: answer(request, result), fault: false }
}

function run(operation: Operation, call: Call): Field[] | Field[][] {
  try {
    return operation.run(call)
  } catch (error) {
    if (error instanceof RestError)
      throw new SoapFault(error.detail ? `${error.message}: ${error.detail}` : error.message)
    throw error
  }
}

function answer({ operation, namespace }: SoapRequest, result: Field[] | Field[][]): string {
  if (!isRows(result)) return operationResponse(operation, namespace, result)
  const [open, close] = operationResponse(operation, namespace, [{ name: '_', value: '' }]).split('<_/>')
  const rows = result.map((row) => `<${operation}Result>${row.map(fieldText).join('')}</${operation}Result>`)
  return `${open ?? ''}${rows.join('')}${close ?? ''}`
}

const isRows = (result: Field[] | Field[][]): result is Field[][] => result.length === 0 || Array.isArray(result[0])

// ------------------------------------------------------------------- reading

/** Query of a call: plain parameters are equal to the column, `__` parameters steer. */
function queryOf({ instance, table, actor, values }: Call): Query {
  const { __encoded_query: encoded = '', __order_by: by, __order_by_desc: down } = values
  const query = buildQuery(instance, actor, table, {
    display: 'false',
    excludeReferenceLink: true,
    fields: null,
    query: encoded,
    filters: Object.entries(values).filter(([name, value]) => !name.startsWith('__') && value !== ''),
    limit: 0,
    offset: 0,
    noCount: true,
    suppressPagination: true,
  })
  for (const column of splitList(by)) query.order.push({ column, descending: false })
  for (const column of splitList(down)) query.order.push({ column, descending: true })
  // An order tells as much as comparisons do, so it asks for the same right.
  const ordered: Query = { ...query, where: { kind: 'all', of: [] } }
  if (instance.access.unfilterable(actor, ordered).length > 0) query.where = { kind: 'never' }
  const from = whole(values.__first_row, 0)
  const limit = Math.min(whole(values.__limit, ROWS_PER_CALL), ROWS_PER_CALL)
  const to = values.__last_row === undefined ? from + limit : Math.min(whole(values.__last_row, from), from + limit)
  query.window = { from, to }
  return query
}

const splitList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text?.trim() || NaN)
  return Number.isSafeInteger(value) && value >= 0 ? value : otherwise
}

/** The row as access controls of its own class see it, which may say less than those of the table asked for. */
function stateOf({ instance, table }: Call, row: Row): RecordState {
  const own = row.sys_class_name
  const isChild = own && own !== table && instance.dictionary.isA(own, table)
  return (isChild ? instance.records.state(own, row.sys_id ?? '') : null) ?? stateFrom(table, row)
}

function readable({ instance, actor, secure }: Call, state: RecordState, column?: string): boolean {
  return !secure || instance.access.allowed(actor, 'read', state.table, column, state)
}

/** Columns as stored: booleans are 1 or 0, references sys_ids. What may not be read is left out. */
function fieldsOf(call: Call, row: Row): Field[] {
  const { instance, table, values } = call
  const excluded = new Set(splitList(values.__exclude_columns))
  const state = stateOf(call, row)
  const fields: Field[] = []
  for (const column of instance.dictionary.columns(table).values()) {
    if (excluded.has(column.name) || !readable(call, state, column.name)) continue
    const secret = column.type === 'password' || column.type === 'journal_input' || column.type === 'journal'
    const value = secret ? '' : (row[column.name] ?? '')
    fields.push({ name: column.name, value: column.type === 'boolean' ? (value === '1' ? '1' : '0') : value })
  }
  return fields
}

function visibleRow(call: Call): Row | null {
  const { instance, actor, table, values } = call
  const id = values.sys_id ?? ''
  const row = /^[0-9a-f]{32}$/.test(id) ? findRow(instance, actor, table, id) : null
  return row && readable(call, stateOf(call, row)) ? row : null
}

function get(call: Call): Field[] {
  const row = visibleRow(call)
  return row ? fieldsOf(call, row) : [{ name: 'count', value: '0' }]
}

function found(call: Call): Row[] {
  return call.instance.records.find(queryOf(call)).filter((row) => readable(call, stateOf(call, row)))
}

function getKeys(call: Call): Field[] {
  const rows = found(call)
  return [
    { name: 'sys_id', value: rows.map((row) => row.sys_id ?? '').join(',') },
    { name: 'count', value: String(rows.length) },
  ]
}

function getRecords(call: Call): Field[][] {
  return found(call).map((row) => fieldsOf(call, row))
}

// ------------------------------------------------------------------- writing

function valuesToWrite({ instance, actor, table, values }: Call): Row {
  const plain = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('__')))
  return readValues(instance, actor, table, plain, false)
}

function checked(outcome: WriteOutcome, right: string): { sysId: string; row: Row } {
  if (outcome.ok) return outcome
  if (outcome.reason === 'acl') throw insufficientRights(right)
  throw new SoapFault(outcome.message)
}

function insert(call: Call): Field[] {
  const { instance, table, actor, secure } = call
  if (instance.dictionary.isA(table, 'sys_import_set_row')) return importRow(call)
  const { sysId, row } = checked(
    instance.records.insert(actor, table, valuesToWrite(call), { secure }),
    'creating new records',
  )
  const display = instance.dictionary.displayColumn(table)
  const shown = display === null || display === 'sys_id' ? [] : [{ name: display, value: row[display] ?? '' }]
  return [{ name: 'sys_id', value: sysId }, ...shown]
}

const importSets = new WeakMap<Instance, ImportSets>()

/** An insert into a staging table is an import: the answer tells what its maps made of it. */
function importRow(call: Call): Field[] {
  const { instance, table, actor } = call
  const imports = importSets.get(instance) ?? createImportSets(instance)
  importSets.set(instance, imports)
  const imported = imports.run(actor.session, table, [valuesToWrite(call)])
  if ('refused' in imported) {
    checked(imported.refused, 'creating new records')
    return []
  }
  const [row] = imported.rows
  const last = row?.outcomes.at(-1)
  const target = last?.sysId ? instance.records.get(last.map.target, last.sysId) : null
  const fields: Field[] = [
    { name: 'sys_id', value: last?.sysId ?? row?.sysId ?? '' },
    { name: 'table', value: last?.map.target ?? table },
    { name: 'display_name', value: (last && instance.dictionary.displayColumn(last.map.target)) || 'sys_id' },
    { name: 'display_value', value: last && target ? instance.records.recordDisplay(last.map.target, target) : '' },
    { name: 'status', value: last?.status ?? 'pending' },
  ]
  if (last?.statusMessage) fields.push({ name: 'status_message', value: last.statusMessage })
  if (last?.errorMessage) fields.push({ name: 'error_message', value: last.errorMessage })
  return fields
}

function update(call: Call): Field[] {
  const { instance, table, actor, secure } = call
  const row = visibleRow(call)
  if (!row?.sys_id) throw new SoapFault(`There is no record ${call.values.sys_id ?? ''} in ${table}`)
  const values = valuesToWrite(call)
  delete values.sys_id
  const { sysId } = checked(instance.records.update(actor, table, row.sys_id, values, { secure }), 'updating records')
  return [{ name: 'sys_id', value: sysId }]
}

function deleteRecord(call: Call): Field[] {
  const row = visibleRow(call)
  return [{ name: 'count', value: row && removed(call, row) ? '1' : '0' }]
}

function deleteMultiple(call: Call): Field[] {
  const conditions = Object.entries(call.values).filter(([name, value]) => name !== '__limit' && value !== '')
  // Without any condition this would empty the table.
  if (conditions.length === 0) throw new SoapFault('deleteMultiple needs at least one condition')
  const count = found(call).filter((row) => removed(call, row)).length
  return [{ name: 'count', value: String(count) }]
}

function removed({ instance, table, actor, secure }: Call, row: Row): boolean {
  checked(instance.records.delete(actor, table, row.sys_id ?? '', { secure }), 'deleting records')
  return true
}
