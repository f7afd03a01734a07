/** Tables and columns as the platform's own pages and many connectors ask for them. */
import type { FastifyInstance } from 'fastify'
import type { Actor, Column, Instance } from '../core.ts'
import { isDate, isDateTime, isInteger, isNumeric, isReference, isVirtual } from '../dictionary/types.ts'
import type { JsonObject } from './body.ts'
import type { ServerContext } from './context.ts'
import { insufficientRights } from './errors.ts'
import { choicesOf, hasChoices } from './table/choices.ts'
import { openTable } from './table/routes.ts'

/**
 * `/api/now/[v1/]doc/table/schema`: every table whose records the caller may read, as entries of a choice list.
 * `/api/now/[v1/]ui/meta/{table}`: `{"columns": {…}}`, each column that he may read, with its choices and its reference.
 */
export function registerMetadataApi(app: FastifyInstance, context: ServerContext): void {
  for (const base of ['/api/now', '/api/now/v1', '/api/now/v2']) {
    app.get(`${base}/doc/table/schema`, async (request) => {
      const actor: Actor = { session: context.require(request).session, scope: null }
      return { result: tables(context.instance, actor) }
    })
    app.get<{ Params: { table: string } }>(`${base}/ui/meta/:table`, async (request) => {
      const { actor, table } = openTable(context, request, request.params.table)
      if (!mayRead(context.instance, actor, table.name)) throw insufficientRights()
      return { result: { columns: columns(context.instance, actor, table.name) } }
    })
  }
}

const mayRead = (instance: Instance, actor: Actor, table: string, column?: string): boolean =>
  instance.access.allowed(actor, 'read', table, column, null)

/** An entry of a choice list as these answers carry it. */
const entry = (value: string, label: string): JsonObject => ({
  label,
  used: false,
  reference: false,
  rawLabel: label,
  selected: false,
  missing: false,
  image: '',
  value,
})

const tables = (instance: Instance, actor: Actor): JsonObject[] =>
  [...instance.dictionary.tables()]
    .filter(({ name, wsAccess }) => wsAccess && mayRead(instance, actor, name))
    .map(({ name, label }) => entry(name, label))
    .sort((a, b) => String(a.label).localeCompare(String(b.label)))

function columns(instance: Instance, actor: Actor, table: string): JsonObject {
  const readable = [...instance.dictionary.columns(table).values()]
    .filter(({ name }) => mayRead(instance, actor, table, name))
    .sort((a, b) => a.name.localeCompare(b.name))
  return Object.fromEntries(readable.map((column) => [column.name, described(instance, table, column)]))
}

function described(instance: Instance, table: string, column: Column): JsonObject {
  const { name, type, label, maxLength, mandatory, readOnly, attributes, reference } = column
  const stored = !isVirtual(type)
  const isId = name === 'sys_id'
  return {
    filterable: stored,
    canmatch: stored,
    cangroup: stored,
    cansort: stored,
    label,
    type: hasChoices(column) ? 'choice' : isId ? 'GUID' : type,
    mandatory,
    default: column.defaultValue ?? '',
    base_type: isId ? 'GUID' : baseType(type),
    read_only: readOnly,
    hint: '',
    name,
    ...(attributes === '' ? {} : { attributes }),
    column_type: 'element',
    internal_type: isId ? 'GUID' : type,
    max_length: isReference(type) || isId ? 32 : maxLength,
    ...(reference ? { reference, reference_display_field: instance.dictionary.displayColumn(reference) ?? '' } : {}),
    ...(hasChoices(column) ? { choice_type: column.choice, choices: choices(instance, table, column) } : {}),
  }
}

function baseType(type: string): string {
  if (isReference(type)) return 'GUID'
  if (type === 'boolean') return 'boolean'
  if (isInteger(type)) return 'integer'
  if (isNumeric(type)) return 'decimal'
  if (isDateTime(type)) return 'datetime'
  return isDate(type) ? 'date' : 'string'
}

/** What a choice list offers, in its order; with an empty entry first where nothing may be chosen. */
function choices(instance: Instance, table: string, column: Column): JsonObject[] {
  const offered = choicesOf(instance, table, column)
    .filter(({ inactive, language }) => inactive !== '1' && (language ?? 'en') === 'en')
    .sort((a, b) => Number(a.sequence ?? 0) - Number(b.sequence ?? 0))
    .map(({ value, label, name }) => ({
      ...entry(value ?? '', label ?? value ?? ''),
      parameters: { name: name ?? table },
    }))
  return column.choice === 1 ? [entry('', '-- None --'), ...offered] : offered
}
