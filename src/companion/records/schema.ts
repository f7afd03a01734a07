import { InstanceError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import { encodeQuery, type QueryCondition } from '../servicenow/query.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'
import { countWithLatest } from './count.ts'
import {
  EMPTY_FIELD,
  toField,
  toTable,
  type ChoiceInfo,
  type FieldInfo,
  type TableDescription,
  type TableInfo,
} from './schema-rows.ts'

import { describeView, readViews } from './schema-views.ts'

export type { ChoiceInfo, FieldInfo, TableDescription, TableInfo } from './schema-rows.ts'

/** Levels of inheritance asked for in one request; real hierarchies are four or five deep. */
const LEVELS = 8
const NAMES = Array.from({ length: LEVELS }, (_, level) => `${'super_class.'.repeat(level)}name`)
const TABLE_NAME = /^[A-Za-z][A-Za-z0-9_]*$/
const FIELD_COLUMNS = [
  'name',
  'element',
  'column_label',
  'internal_type',
  'max_length',
  'mandatory',
  'read_only',
  'reference',
  'choice',
  'sys_updated_on',
]
/** Milliseconds a description is taken for granted. */
const FRESH_MS = 5 * 60_000

interface Known {
  description: Promise<TableDescription>
  /** When it was read or found unchanged. */
  at: number
}

const columnsOf = (tables: readonly string[]): QueryCondition[] => [
  { field: 'name', operator: 'IN', value: tables },
  { field: 'element', operator: 'ISNOTEMPTY' },
]

/** As the instance computes it; differs from it for ever when some rows are hidden, so that nothing stale is kept. */
const stampOfRows = (rows: readonly InstanceRow[]): string =>
  `${rows.length} ${rows.reduce((latest, { sys_updated_on: at = '' }) => (at > latest ? at : latest), '')}`

const GUARD =
  'It needs read access to sys_db_object and sys_dictionary (role personalize_dictionary, or an access control of yours); query and extract take names as they are with --unchecked'

/**
 * Tables, columns and choices of an instance, read once and remembered. Columns of a table are its own and those of the
 * tables it extends; the nearest declaration wins.
 */
export class Schema {
  readonly #client: InstanceClient
  readonly #tables = new Map<string, Known>()
  readonly #now: () => number

  constructor(client: InstanceClient, now: () => number = Date.now) {
    this.#client = client
    this.#now = now
  }

  /**
   * What a table holds. Remembered; after a while one small request asks whether its columns have changed since.
   * @throws InstanceError (code `unknown_table` or `schema_hidden`)
   */
  describe(table: string): Promise<TableDescription> {
    const known = this.#tables.get(table)
    if (!known) return this.#remember(table, this.#read(table))
    if (this.#now() - known.at < FRESH_MS) return known.description
    return this.#remember(table, this.#again(table, known.description))
  }

  #remember(table: string, description: Promise<TableDescription>): Promise<TableDescription> {
    this.#tables.set(table, { description, at: this.#now() })
    // What failed is asked anew next time.
    description.catch(() => this.#tables.delete(table))
    return description
  }

  async #again(table: string, before: Promise<TableDescription>): Promise<TableDescription> {
    const known = await before
    return known.stamp !== '' && known.stamp === (await this.#stampOf(known.chain)) ? known : this.#read(table)
  }

  /**
   * Checks names, dots included, before anything is sent with them: the platform drops a condition on a column that
   * does not exist and answers with every record.
   * @throws InstanceError (code `unknown_column`) that names every wrong one and what was probably meant.
   */
  async check(table: string, fields: readonly string[]): Promise<void> {
    const wrong: string[] = []
    for (const field of new Set(fields)) {
      const fault = await this.#fault(table, field)
      if (fault) wrong.push(fault)
    }
    if (wrong.length > 0) throw new InstanceError(wrong.join(' '), { code: 'unknown_column' })
  }

  async #fault(table: string, path: string): Promise<string | undefined> {
    let at = table
    const parts = path.split('.')
    for (const [index, part] of parts.entries()) {
      const { fields } = await this.describe(at)
      const field = fields.get(part)
      if (!field) {
        const meant = nearest(part, [...fields.keys()])
        const whole = index === 0 ? '' : ` (in "${path}")`
        return `Table ${at} has no column "${part}"${whole}.${meant ? ` Did you mean "${meant}"?` : ` \`switchboard records fields ${at}\` lists them.`}`
      }
      if (index < parts.length - 1) {
        if (!field.reference) return `Column "${part}" of ${at} is no reference, so "${path}" leads nowhere.`
        at = field.reference
      }
    }
    return undefined
  }

  /** Tables whose name or label holds the text. */
  async tables(text = ''): Promise<TableInfo[]> {
    const rows = await this.#client.query('sys_db_object', [], ['name', 'label', 'super_class.name', 'sys_scope.scope'])
    const views = await readViews(this.#client)
    const wanted = text.toLowerCase()
    return rows
      .map((row) => toTable(row, views))
      .filter((table) => `${table.name}\n${table.label}`.toLowerCase().includes(wanted))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  async choices(table: string, field: string): Promise<ChoiceInfo[]> {
    const { chain } = await this.describe(table)
    await this.check(table, [field])
    const rows = await this.#client.query(
      'sys_choice',
      [
        { field: 'name', operator: 'IN', value: chain },
        { field: 'element', operator: '=', value: field },
        { field: 'inactive', operator: '=', value: 'false' },
      ],
      ['name', 'value', 'label', 'dependent_value', 'sequence', 'language'],
    )
    // Choices of the nearest table replace those of the tables it extends.
    const owner = chain.find((name) => rows.some((row) => row['name'] === name))
    return rows
      .filter((row) => row['name'] === owner && ['en', ''].includes(row['language'] ?? ''))
      .sort((a, b) => Number(a['sequence']) - Number(b['sequence']))
      .map((row) => ({
        value: row['value'] ?? '',
        label: row['label'] ?? '',
        dependentValue: row['dependent_value'] ?? '',
      }))
  }

  /** Changes whenever a column of the table is added, changed or removed: their number and the latest change. */
  async stamp(table: string): Promise<string> {
    return this.#stampOf((await this.describe(table)).chain)
  }

  async #stampOf(chain: readonly string[]): Promise<string> {
    const { count, latest } = await countWithLatest(
      this.#client,
      'sys_dictionary',
      encodeQuery(columnsOf(chain)),
      'sys_updated_on',
    )
    return `${count} ${latest}`
  }

  /** Forgets what was read. */
  clear(): void {
    this.#tables.clear()
  }

  async #read(table: string): Promise<TableDescription> {
    if (!TABLE_NAME.test(table)) throw unknownTable(this.#client.origin, table)
    // Most tables extend none: their own columns are asked for at the same time, which saves a round trip.
    const own = this.#columns([table])
    own.catch(() => undefined)
    const [found] = await this.#guarded(
      this.#client.query(
        'sys_db_object',
        [{ field: 'name', operator: '=', value: table }],
        [...NAMES, 'label', 'sys_scope.scope'],
      ),
    )
    if (!found) return this.#readView(table)
    const chain = NAMES.map((name) => found[name] ?? '').filter((name) => name !== '')
    const rows = [...(await own), ...(chain.length > 1 ? await this.#columns(chain.slice(1)) : [])]
    if (rows.length === 0)
      throw new InstanceError(`${this.#client.origin}: the columns of ${table} are hidden from this user. ${GUARD}.`, {
        code: 'schema_hidden',
        status: 403,
      })
    const fields = new Map<string, FieldInfo>()
    for (const name of [...chain].reverse())
      for (const row of rows) if (row['name'] === name) fields.set(row['element'] ?? '', toField(row))
    if (!fields.has('sys_id'))
      fields.set('sys_id', { ...EMPTY_FIELD, name: 'sys_id', label: 'Sys ID', type: 'GUID', declaredBy: table })
    return { table: toTable(found, new Set()), chain, fields, stamp: stampOfRows(rows) }
  }

  #columns(tables: readonly string[]): Promise<InstanceRow[]> {
    return this.#guarded(this.#client.query('sys_dictionary', columnsOf(tables), FIELD_COLUMNS))
  }

  async #readView(table: string): Promise<TableDescription> {
    if (!(await readViews(this.#client)).has(table)) throw unknownTable(this.#client.origin, table)
    return describeView(this.#client, table, async (part) => (await this.describe(part)).fields)
  }

  async #guarded(rows: Promise<InstanceRow[]>): Promise<InstanceRow[]> {
    try {
      return await rows
    } catch (error) {
      if (error instanceof InstanceError && error.code === 'forbidden')
        throw new InstanceError(
          `${this.#client.origin}: this user may not read what tables and columns there are. ${GUARD}.`,
          {
            code: 'schema_hidden',
            status: 403,
            cause: error,
          },
        )
      throw error
    }
  }
}

const unknownTable = (origin: string, table: string): InstanceError =>
  new InstanceError(
    `${origin}: no table "${table}", or this user may not know of it. \`switchboard records tables ${table}\` searches for names and labels. ${GUARD}.`,
    { code: 'unknown_table', status: 400 },
  )
