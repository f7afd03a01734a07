import type { Instance, Row } from '../../core.ts'

const DEFAULT_VIEW = 'default view'

/**
 * Columns that the form of a table shows in a view, and its id; null when the table has no form for it, in that view or
 * in the default one. An answer then holds every column.
 */
export function viewFields(instance: Instance, table: string, view: string): string[] | null {
  const { dictionary, records } = instance
  const rows = (from: string, encoded: string): Row[] =>
    dictionary.table(from) ? records.find(records.query(from, encoded)) : []
  const views = new Map(rows('sys_ui_view', '').map((row) => [row.sys_id, row]))
  const namesOf = (section: Row): string[] => {
    const named = views.get(section.view ?? '')
    return [section.view, named?.name, named?.title].map((name) => (name || DEFAULT_VIEW).toLowerCase())
  }
  const wanted = ['', 'default'].includes(view.toLowerCase()) ? DEFAULT_VIEW : view.toLowerCase()
  const sections = rows('sys_ui_section', `name=${table}`)
  const shown = sections.filter((section) => namesOf(section).includes(wanted))
  const used = shown.length > 0 ? shown : sections.filter((section) => namesOf(section).includes(DEFAULT_VIEW))
  const elements = used.flatMap((section) =>
    rows('sys_ui_element', `sys_ui_section=${section.sys_id ?? ''}`).sort(
      (left, right) => Number(left.position ?? 0) - Number(right.position ?? 0),
    ),
  )
  const columns = elements.flatMap(({ element }) => (element && dictionary.column(table, element) ? [element] : []))
  return columns.length > 0 ? [...new Set([...columns, 'sys_id'])] : null
}
