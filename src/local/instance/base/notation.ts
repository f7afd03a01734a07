import type { CascadeRule, ColumnDefinition, TableDefinition } from '../core.ts'

const ABBREVIATIONS: Record<string, string> = {
  str: 'string',
  int: 'integer',
  bool: 'boolean',
  ref: 'reference',
  list: 'glide_list',
  dt: 'glide_date_time',
  date: 'glide_date',
  dur: 'glide_duration',
  dec: 'decimal',
  ttext: 'translated_text',
  tfield: 'translated_field',
  table: 'table_name',
  field: 'field_name',
  doc: 'document_id',
  journal: 'journal_input',
  roles: 'user_roles',
}

/**
 * Reads columns from the short notation of this folder, one column a word:
 * `name:type>target(length)+cascade=default`, where everything after the name may be left out; `name*` is the display
 * column; `~` in a default stands for a blank; a type ending in `!` makes the column mandatory.
 */
export function columns(notation: string): ColumnDefinition[] {
  return notation
    .trim()
    .split(/\s+/)
    .map((word) => {
      const match =
        /^([a-z0-9_]+)(\*?)(?::([A-Za-z0-9_]+))?(!)?(?:>([a-z0-9_]+))?(?:\((\d+)\))?(?:\+([a-z_]+))?(?:=(.*))?$/.exec(
          word,
        )
      if (!match) throw new Error(`Base table notation cannot be read: ${word}`)
      const [, name = '', display, type = 'str', mandatory, reference, length, cascade, value] = match
      return {
        name,
        type: ABBREVIATIONS[type] ?? type,
        label: labelFrom(name),
        display: display === '*',
        mandatory: mandatory === '!',
        reference: reference ?? null,
        ...(length ? { maxLength: Number(length) } : {}),
        cascade: (cascade as CascadeRule | undefined) ?? 'none',
        defaultValue: value === undefined ? null : value.replaceAll('~', ' '),
      }
    })
}

/** 'assignment_group' → 'Assignment group'. */
export function labelFrom(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface BaseTableOptions {
  extends?: string
  label?: string
  /** Letters of create, read, update, delete that code of other scopes may do; base tables default to read. */
  crud?: string
  indexes?: { name: string; unique: boolean; columns: string[] }[]
  numbering?: { prefix: string; start: number; digits: number }
}

/** A base table in short notation. */
export function baseTable(name: string, notation: string, options: BaseTableOptions = {}): TableDefinition {
  const crud = options.crud ?? 'r'
  return {
    name,
    label: options.label ?? labelFrom(name.replace(/^sys_|^sc_/, '')),
    extends: options.extends ?? null,
    scope: 'global',
    columns: notation.trim() === '' ? [] : columns(notation),
    flags: {
      access: 'public',
      readAccess: crud.includes('r'),
      createAccess: crud.includes('c'),
      updateAccess: crud.includes('u'),
      deleteAccess: crud.includes('d'),
      wsAccess: true,
    },
    ...(options.indexes ? { indexes: options.indexes } : {}),
    ...(options.numbering ? { numbering: options.numbering } : {}),
  }
}

export const index = (...names: string[]): { name: string; unique: boolean; columns: string[] } => ({
  name: names.join('_'),
  unique: false,
  columns: names,
})
export const unique = (...names: string[]): { name: string; unique: boolean; columns: string[] } => ({
  ...index(...names),
  unique: true,
})
