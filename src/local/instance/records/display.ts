import type { Row, Session } from '../core.ts'
import { isDate, isDateTime, isReference } from '../dictionary/types.ts'
import type { RecordContext } from './context.ts'
import { durationInWords, formatsOf, shownDate, shownDateTime, shownTime, type Formats } from './time-zone.ts'

/** Stored as a date-time counted from 1970; other text is shown as it is. */
const duration = (value: string): string => {
  const milliseconds = Date.parse(`${value.replace(' ', 'T')}Z`)
  return Number.isNaN(milliseconds) ? value : durationInWords(milliseconds)
}

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

  const formats = (session: Session | undefined): Formats => formatsOf(context.instance.properties, session?.user)

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
    if (isDateTime(type)) return shownDateTime(value, formats(session))
    if (isDate(type)) return shownDate(value, formats(session))
    if (type === 'glide_time') return shownTime(value, formats(session))
    if (type === 'glide_duration') return duration(value)
    if (column === 'sys_class_name' || type === 'sys_class_name') return dictionary.table(value)?.label ?? value
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
