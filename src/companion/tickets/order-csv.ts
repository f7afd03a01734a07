import { UsageError } from '../errors.ts'

const PLAIN = [
  'order_id',
  'action',
  'resource_type',
  'resource_key',
  'not_before',
  'expires',
  'requested_by',
  'approved_by',
] as const

/**
 * An order out of one line of a CSV file: the plain columns, `owner.NAME` for attributes of the owner, `new.NAME` and
 * `old.NAME` for changes, `secret` for the names of changes whose values are not kept (separated by blanks). An empty
 * cell says nothing; a value that is to be emptied cannot be told in a CSV file.
 * @throws UsageError for a column that means nothing
 */
export const orderOfCells = (cells: Readonly<Record<string, string>>, where: string): Record<string, unknown> => {
  const order: Record<string, unknown> = {}
  const owner: Record<string, string> = {}
  const changes = new Map<string, Record<string, unknown>>()
  const secrets = new Set((cells['secret'] ?? '').split(/\s+/).filter((name) => name !== ''))
  const known: readonly string[] = [...PLAIN, 'secret', 'state']
  for (const [column, value] of Object.entries(cells)) {
    const [, kind = '', name = ''] = /^(owner|old|new)\.(.+)$/.exec(column) ?? []
    if (kind === '' && !known.includes(column))
      throw new UsageError(
        `${where}: column "${column}" is unknown. Known: ${known.join(', ')}, owner.NAME, old.NAME, new.NAME.`,
      )
    if (value === '' || column === 'secret') continue
    if (kind === 'owner') owner[name] = value
    else if (kind !== '') changes.set(name, { ...(changes.get(name) ?? { name }), [kind]: value })
    else order[column] = column === 'state' ? Number(value) : value
  }
  const unknown = [...secrets].find((name) => !changes.has(name))
  if (unknown !== undefined)
    throw new UsageError(
      `${where}: secret names "${unknown}", but the line has neither old.${unknown} nor new.${unknown}.`,
    )
  return {
    ...order,
    owner,
    changes: [...changes].map(([name, change]) => (secrets.has(name) ? { ...change, secret: true } : change)),
  }
}
