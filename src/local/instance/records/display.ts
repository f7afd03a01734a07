import type { Row, Session } from '../core.ts'
import { isDate, isDateTime, isReference } from '../dictionary/types.ts'
import type { RecordContext } from './context.ts'
import { zoned } from './time-zone.ts'

export interface Display {
  displayValue(table: string, column: string, row: Row, session?: Session): string
  recordDisplay(table: string, row: Row, session?: Session): string
}

/** What people see instead of database values: labels of choices, names of references, times in their zone. */
export function createDisplay(context: RecordContext): Display {
  const { dictionary, tables, store } = context
  const choices = context.changes.cached(['sys_choice'], () => {
    const found = new Map<string, string>()
    for (const row of store.all(
      'SELECT "name", "element", "value", "language", "label" FROM "sys_choice" WHERE "inactive" IS NULL OR "inactive" != \'1\'',
    )) {
      found.set(
        `${String(row.name)}.${String(row.element)}.${String(row.value)}.${String(row.language ?? 'en')}`,
        String(row.label ?? ''),
      )
    }
    return found
  })

  function choiceLabel(table: string, column: string, value: string, language: string): string | undefined {
    for (const name of dictionary.chain(table)) {
      const label =
        choices().get(`${name}.${column}.${value}.${language}`) ?? choices().get(`${name}.${column}.${value}.en`)
      if (label !== undefined) return label
    }
    return undefined
  }

  function displayValue(table: string, column: string, row: Row, session?: Session, depth = 0): string {
    const definition = dictionary.column(table, column)
    const value = row[column] ?? null
    if (!definition || value === null) return ''
    const { type, reference } = definition
    if (isReference(type) && reference) return referenced(reference, value, session, depth)
    if (type === 'glide_list' && reference) {
      return value
        .split(',')
        .map((id) => referenced(reference, id, session, depth))
        .join(', ')
    }
    if (type === 'boolean') return value === '1' ? 'true' : 'false'
    if (type === 'password2' || type === 'password') return '********'
    if (isDateTime(type)) return zoned(value, session?.user.timeZone)
    if (isDate(type)) return value
    if (type === 'sys_class_name') return dictionary.table(value)?.label ?? value
    return choiceLabel(table, column, value, session?.user.language ?? 'en') ?? value
  }

  function referenced(table: string, sysId: string, session: Session | undefined, depth: number): string {
    if (depth > 3 || !dictionary.table(table)) return sysId
    const target = tables.read(table, sysId)
    return target ? recordDisplay(table, target, session, depth + 1) : sysId
  }

  function recordDisplay(table: string, row: Row, session?: Session, depth = 0): string {
    const column = dictionary.displayColumn(table)
    return column ? displayValue(table, column, row, session, depth) : ''
  }

  return {
    displayValue: (table, column, row, session) => displayValue(table, column, row, session),
    recordDisplay: (table, row, session) => recordDisplay(table, row, session),
  }
}
