import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type * as TypeScript from 'typescript'
import type { CascadeRule, ChoiceDefinition, ColumnDefinition, TableDefinition } from '../core.ts'

/**
 * Base tables as the ServiceNow SDK defines them. The SDK's definitions are TypeScript modules that call constructors
 * (`Table`, `StringColumn` …); they are transpiled and run with constructors that only keep their argument. Doing so
 * takes seconds, hence the result is kept as JSON beside the installed packages, by SDK version.
 */
export function loadSdkTables(root: string): TableDefinition[] {
  const version = sdkVersion(root)
  const cache = join(cacheFolder(root), `sdk-tables-${version}-1.json`)
  if (existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as TableDefinition[]
  const definitions = evaluate(root).map(toDefinition)
  writeAtomically(cache, JSON.stringify(definitions))
  return definitions
}

export const cacheFolder = (root: string): string => join(root, 'node_modules', '.cache', 'switchboard')

/**
 * Writes a cache file so that a second process never reads half of it. Where the packages are installed read-only there
 * is no cache, and every start does the work again.
 */
export function writeAtomically(path: string, content: string | Buffer): void {
  const draft = `${path}.${process.pid}.${Date.now()}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, content)
    renameSync(draft, path)
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error
  }
}

function sdkVersion(root: string): string {
  const text = readFileSync(join(root, 'node_modules', '@servicenow', 'sdk-core', 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version?: unknown }
  if (typeof version !== 'string') throw new Error('package.json of @servicenow/sdk-core has no version')
  return version
}

interface RawColumn {
  constructorName: string
  columnType?: string
  column_type?: string
  label?: string | { label?: string }[]
  maxLength?: number | string
  mandatory?: boolean
  readOnly?: boolean
  read_only?: boolean
  active?: boolean
  unique?: boolean
  default?: string | number | boolean
  dropdown?: string
  referenceTable?: string
  referenceKey?: string
  cascadeRule?: string
  attributes?: Record<string, string | number | boolean>
  choices?: Record<string, string | { label?: string; sequence?: number; inactive?: boolean; language?: string }>
  baseTable?: string
}
interface RawTable {
  name: string
  extends?: string
  label?: string | { label?: string }[]
  display?: string
  actions?: string[]
  allowWebServiceAccess?: boolean
  autoNumber?: { prefix?: string; number?: number; numberOfDigits?: number }
  schema: Record<string, RawColumn>
}

function evaluate(root: string): RawTable[] {
  const ts = createRequire(join(root, 'package.json'))('typescript') as typeof TypeScript
  const tables: RawTable[] = []
  const constructors = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'Table') return (table: RawTable) => (tables.push(table), table)
        return (config: object) => ({ constructorName: String(name), ...config })
      },
    },
  )
  const folder = join(root, 'node_modules', '@servicenow', 'sdk-core', 'src', 'fluent', 'tables')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.now.ts'))
  for (const file of files.sort()) {
    const source = readFileSync(join(folder, file), 'utf8')
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    })
    runInNewContext(outputText, { exports: {}, require: () => constructors }, { filename: file })
  }
  return tables
}

/** Types whose name does not follow from the constructor's (StringColumn → string). */
const TYPES: Record<string, string> = {
  DateTime: 'glide_date_time',
  Date: 'glide_date',
  Time: 'glide_time',
  Duration: 'glide_duration',
  List: 'glide_list',
  Guid: 'GUID',
  BasicImage: 'image',
  MultiLineText: 'multi_line_text',
  CalendarDateTime: 'calendar_date_time',
}
const CHOICE: Record<string, number> = { dropdown_with_none: 1, suggestion: 2, dropdown_without_none: 3 }

function typeOf(column: RawColumn): string {
  const given = column.columnType ?? column.column_type
  if (given) return given
  const stem = column.constructorName.replace(/Column$/, '')
  return TYPES[stem] ?? stem.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}

const labelOf = (label: RawColumn['label']): string | undefined =>
  typeof label === 'string' ? label : label?.find((entry) => entry.label)?.label

function choicesOf(column: RawColumn): ChoiceDefinition[] {
  return Object.entries(column.choices ?? {}).map(([value, choice], index) =>
    typeof choice === 'string'
      ? { value, label: choice, sequence: index }
      : {
          value,
          label: choice.label ?? value,
          sequence: choice.sequence ?? index,
          language: choice.language ?? 'en',
          inactive: choice.inactive ?? false,
        },
  )
}

function toColumn(name: string, column: RawColumn, display: boolean): ColumnDefinition {
  const attributes = Object.entries(column.attributes ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  if (column.referenceKey) attributes.push(`reference_key=${column.referenceKey}`)
  const choices = choicesOf(column)
  return {
    name,
    type: typeOf(column),
    label: labelOf(column.label) ?? name,
    ...(column.maxLength === undefined ? {} : { maxLength: Number(column.maxLength) }),
    mandatory: column.mandatory ?? false,
    readOnly: column.readOnly ?? column.read_only ?? false,
    display,
    unique: column.unique ?? false,
    reference: column.referenceTable ?? null,
    cascade: (column.cascadeRule as CascadeRule | undefined) ?? 'none',
    defaultValue: column.default === undefined ? null : String(column.default),
    choice: CHOICE[column.dropdown ?? ''] ?? (choices.length > 0 ? 1 : 0),
    attributes: attributes.join(','),
    ...(choices.length > 0 ? { choices } : {}),
  }
}

function toDefinition(table: RawTable): TableDefinition {
  const columns = Object.entries(table.schema).filter(([, column]) => column.constructorName !== 'OverrideColumn')
  return {
    name: table.name,
    label: labelOf(table.label) ?? table.name,
    extends: table.extends ?? null,
    scope: 'global',
    columns: columns.map(([name, column]) => toColumn(name, column, table.display === name)),
    flags: {
      access: 'public',
      readAccess: true,
      createAccess: table.actions?.includes('create') ?? false,
      updateAccess: table.actions?.includes('update') ?? false,
      deleteAccess: table.actions?.includes('delete') ?? false,
      wsAccess: table.allowWebServiceAccess ?? true,
    },
    ...(table.autoNumber?.prefix
      ? {
          numbering: {
            prefix: table.autoNumber.prefix,
            start: table.autoNumber.number ?? 1000,
            digits: table.autoNumber.numberOfDigits ?? 7,
          },
        }
      : {}),
  }
}
