import { UsageError } from '../errors.ts'
import { readRows, type SourceFormat } from '../input/read-rows.ts'

/** One line of a list of orders. */
export interface ListedOrder {
  line: number
  /** Name, AWS id or sys_id. */
  product: string
  /** Account number or name, and region name; needed where several have a product of that name. */
  account: string
  region: string
  /** User name, e-mail address or sys_id. */
  requestedFor: string
  /** Name of the provisioned product. */
  name: string
  /** Names or AWS ids; '' takes what the order form offers first. */
  version: string
  launchOption: string
  /** By parameter key, or by name of a question of the form. */
  answers: Readonly<Record<string, string>>
}

const FIXED = ['product', 'account', 'region', 'requested_for', 'name', 'version', 'launch_option'] as const
const NEEDED = ['product', 'requested_for', 'name'] as const

/**
 * Reads a list of orders: CSV or NDJSON with the columns `product`, `requested_for` and `name`, perhaps `account`,
 * `region`, `version` and `launch_option`; every other column is a parameter.
 * @throws UsageError naming file and line.
 */
export const readOrderList = async (path: string, format?: SourceFormat): Promise<ListedOrder[]> => {
  const orders: ListedOrder[] = []
  for await (const row of readRows(path, format)) {
    const where = `${path}, line ${row.line}`
    if (row.fault !== undefined) throw new UsageError(`${where}: ${row.fault}.`)
    const text = (column: string): string => (row.values[column] ?? '').trim()
    for (const column of NEEDED)
      if (text(column) === '') throw new UsageError(`${where}: the column "${column}" is missing or empty.`)
    const answers = Object.entries(row.values).filter(
      ([column, value]) => value !== '' && !FIXED.some((fixed) => fixed === column),
    )
    orders.push({
      line: row.line,
      product: text('product'),
      account: text('account'),
      region: text('region'),
      requestedFor: text('requested_for'),
      name: text('name'),
      version: text('version'),
      launchOption: text('launch_option'),
      answers: Object.fromEntries(answers),
    })
  }
  if (orders.length === 0)
    throw new UsageError(`${path} holds no orders. Write a line for each, with the columns ${NEEDED.join(', ')}.`)
  return orders
}
