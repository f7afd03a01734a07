/** Which choice or record a text from outside means. */
import type { Column, Instance, Row } from '../core.ts'

const SYS_ID = /^[0-9a-f]{32}$/i

export interface Matcher {
  /** Value of the choice whose value or label this is, in any case; undefined when there is none. */
  choice(table: string, column: Column, text: string): string | undefined
  /** Sys_id of the record whose id, or else whose `field` (default: display column), this is. */
  reference(column: Column, text: string, field: string): string | undefined
}

export function createMatcher(instance: Instance): Matcher {
  const { dictionary, records } = instance
  const choices = instance.remember(['sys_choice'], () => {
    const found = new Map<string, Row[]>()
    for (const row of records.find({ table: 'sys_choice', where: { kind: 'all', of: [] }, order: [], invalid: [] })) {
      if (row.inactive === '1') continue
      const key = `${row.name ?? ''}.${row.element ?? ''}`
      found.set(key, [...(found.get(key) ?? []), row])
    }
    return found
  })
  const references = new Map<string, () => Map<string, string | undefined>>()

  /** Answers of one target table, forgotten when it is written. */
  function known(table: string): Map<string, string | undefined> {
    let remembered = references.get(table)
    if (!remembered) {
      remembered = instance.remember(dictionary.family(table), () => new Map<string, string | undefined>())
      references.set(table, remembered)
    }
    const answers = remembered()
    if (answers.size > 10_000) answers.clear()
    return answers
  }

  function lookUp(table: string, text: string, field: string): string | undefined {
    if (SYS_ID.test(text) && records.get(table, text.toLowerCase())) return text.toLowerCase()
    const column = field || dictionary.displayColumn(table)
    const where = column ? records.where(table, column, '=', text) : null
    if (!where) return undefined
    const [found] = records.find({
      table,
      where,
      order: [{ column: 'sys_created_on', descending: false }],
      window: { from: 0, to: 1 },
      invalid: [],
    })
    return found?.sys_id ?? undefined
  }

  return {
    choice(table, column, text) {
      const wanted = text.toLowerCase()
      for (const name of dictionary.chain(table)) {
        const rows = choices().get(`${name}.${column.name}`)
        if (!rows) continue
        const fits =
          rows.find((row) => row.value?.toLowerCase() === wanted) ??
          rows.find((row) => row.label?.toLowerCase() === wanted)
        return fits?.value ?? undefined
      }
      return undefined
    },
    reference(column, text, field) {
      const table = column.reference
      if (!table || !dictionary.table(table)) return undefined
      const answers = known(table)
      const key = `${field}\0${text}`
      if (!answers.has(key)) answers.set(key, lookUp(table, text, field))
      return answers.get(key)
    },
  }
}
