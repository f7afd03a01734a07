import { ConfigError } from '../errors.ts'
import type { InstanceRow } from '../servicenow/client.ts'
import type { TicketDesk } from './desk.ts'
import type { StateCodes } from './end-class.ts'
import { TABLE_OF, type TicketSettings } from './settings.ts'

/** Codes of shipped instances, for where the choice list may not be read. Code 5 and 7 for skipped are both in use. */
const SHIPPED: Readonly<Record<string, string>> = {
  '-5': 'Pending',
  '1': 'Open',
  '2': 'Work in Progress',
  '3': 'Closed Complete',
  '4': 'Closed Incomplete',
  '5': 'Closed Skipped',
  '7': 'Closed Skipped',
}
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  incident: ['incident', 'task'],
  sc_request: ['sc_request', 'task'],
  sc_req_item: ['sc_req_item', 'task'],
}

/** What the state codes of a table mean on this instance: by label, since the numbers differ between instances. */
export const stateCodes = async (desk: TicketDesk, table: string): Promise<StateCodes> => {
  const tables = PARENTS[table] ?? [table, 'task']
  const rows = await desk.choices(tables, 'state')
  const labels = rows.length > 0 ? nearestLabels(rows, tables) : SHIPPED
  const having = (pattern: RegExp): Set<string> =>
    new Set(
      Object.entries(labels)
        .filter(([, label]) => pattern.test(label))
        .map(([value]) => value),
    )
  const skipped = having(/skipped|cancel/i)
  const incomplete = having(/incomplete/i)
  const complete = new Set([...having(/closed complete|^complete/i)].filter((code) => !incomplete.has(code)))
  const ends = new Set([...skipped, ...incomplete, ...complete])
  return { complete, incomplete, skipped, open: new Set(Object.keys(labels).filter((code) => !ends.has(code))), labels }
}

/** A table's own choices replace those it inherits. */
const nearestLabels = (rows: readonly InstanceRow[], tables: readonly string[]): Record<string, string> => {
  const english = rows.filter((row) => (row['language'] ?? 'en') === 'en' || row['language'] === '')
  for (const table of tables) {
    const own = english.filter((row) => row['name'] === table)
    if (own.length > 0) return Object.fromEntries(own.map((row) => [row['value'] ?? '', row['label'] ?? '']))
  }
  return {}
}

/**
 * Checks every choice value of the mappings against the instance before the first ticket is made.
 * @throws ConfigError that lists what is unknown, with what is legal.
 */
export const checkChoices = async (desk: TicketDesk, settings: TicketSettings): Promise<void> => {
  const faults: string[] = []
  const lists = new Map<string, Promise<InstanceRow[]>>()
  const listOf = (column: string): Promise<InstanceRow[]> => {
    const list = lists.get(column) ?? desk.choices(['incident', 'task'], column)
    lists.set(column, list)
    return list
  }
  const wanted: [string, 'TicketCategory' | 'TicketSubCategory'][] = [
    ['category', 'TicketCategory'],
    ['subcategory', 'TicketSubCategory'],
  ]
  for (const [name, mapping] of Object.entries(settings.resource_types)) {
    const table = TABLE_OF[mapping.TicketKind]
    for (const attribute of ['TicketCloseStates', 'TicketCancelStates'] as const) {
      const values = mapping[attribute] ?? []
      const legal = values.length === 0 ? [] : await desk.choices(PARENTS[table] ?? [table, 'task'], 'state')
      const known = new Set(legal.map((row) => row['value'] ?? ''))
      for (const value of values)
        if (known.size > 0 && !known.has(value))
          faults.push(
            `  tickets.resource_types.${name}.${attribute}: "${value}" is no state of ${table}. Legal: ${[...known].sort().join(', ')}.`,
          )
    }
    if (mapping.TicketKind !== 'incident') continue
    for (const [column, attribute] of wanted) {
      const value = mapping[attribute]
      if (value === undefined) continue
      const legal = (await listOf(column)).map((row) => row['value'] ?? '')
      if (legal.length > 0 && !legal.includes(value))
        faults.push(
          `  tickets.resource_types.${name}.${attribute}: "${value}" is no ${column} of incidents. Legal: ${[...new Set(legal)].sort().join(', ')}.`,
        )
    }
  }
  if (faults.length > 0) throw new ConfigError(['The instance does not know these values:', ...faults].join('\n'))
}
