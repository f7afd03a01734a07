import { readRows, type SourceFormat } from '../input/read-rows.ts'
import { InstanceError, messageOf, UsageError } from '../errors.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'
import { findUsers, readIn } from './look-up-rows.ts'
import { tableName } from './rows.ts'

/** Configuration items of AWS's own connector (versions 2 to 5): AWS id of the provisioned product, and whose it is. */
export const CONNECTOR_TABLE = 'x_126749_aws_sc_cmdb_ci_pp'
/** Names under which a file may hold the two, besides the columns of that table. */
const ID_COLUMNS = ['awsid', 'provisioned_product_id']
const OWNER_COLUMNS = ['owned_by', 'owner']
const PROVISIONED_PRODUCT_ID = /^pp-[a-z0-9]{1,40}$/

/** A provisioned product as another system has recorded it. */
export interface RecordedProduct {
  provisionedProductId: string
  /** sys_id, user name or e-mail address. */
  owner: string
}
/**
 * `imported`: it now belongs to its owner (a dry run: it would). `known`: it is a provisioned product here already.
 * `ignored`: an administrator has said that it is not wanted. The rest were left as they are.
 */
export type MigrationOutcome = 'imported' | 'known' | 'ignored' | 'not_offered' | 'no_owner' | 'refused'
export interface Migration extends RecordedProduct {
  name: string
  outcome: MigrationOutcome
  /** Reason and fix of what was left as it is, else ''. */
  message: string
}
export interface MigrationOptions {
  scope: string
  dryRun?: boolean
  onResult?: (result: Migration) => void
}

/**
 * Gives provisioned products that were launched through another connector to the people who own them: matched by the id
 * AWS gave them, so that nothing is launched or changed on AWS. Only what reconciling has found is taken; running it
 * again changes nothing.
 */
export const migrateOwners = async (
  client: InstanceClient,
  recorded: readonly RecordedProduct[],
  options: MigrationOptions,
): Promise<Migration[]> => {
  const ids = recorded.map((one) => one.provisionedProductId)
  const found = byColumn(
    await readIn(client, tableName(options.scope, 'aws_found_product'), 'provisioned_product_id', ids, [
      'name',
      'provisioned_product_id',
      'state',
    ]),
  )
  const known = byColumn(
    await readIn(client, tableName(options.scope, 'aws_provisioned'), 'provisioned_product_id', ids, [
      'name',
      'provisioned_product_id',
    ]),
  )
  const ownerOf = await findUsers(
    client,
    recorded.map((one) => one.owner),
  )
  const results: Migration[] = []
  for (const one of recorded) {
    const offer = found.get(one.provisionedProductId)
    const name = offer?.['name'] ?? known.get(one.provisionedProductId)?.['name'] ?? ''
    const done = (outcome: MigrationOutcome, message = ''): Migration => ({ ...one, name, outcome, message })
    const owner = ownerOf(one.owner)
    let result: Migration
    if (known.has(one.provisionedProductId) || offer?.['state'] === 'imported') result = done('known')
    else if (!offer)
      result = done(
        'not_offered',
        'AWS does not list it in an active region. Run "switchboard reconcile" if it should.',
      )
    else if (offer['state'] === 'ignored')
      result = done('ignored', 'Its state is Ignored; set it to Offered to take it.')
    else if (owner === undefined)
      result = done(
        'no_owner',
        one.owner === ''
          ? 'No owner is recorded. Choose one under Found on AWS.'
          : `There is no one active user "${one.owner}". Choose the owner under Found on AWS.`,
      )
    else result = options.dryRun ? done('imported') : await take(client, options.scope, offer, owner, done)
    options.onResult?.(result)
    results.push(result)
  }
  return results
}

const take = async (
  client: InstanceClient,
  scope: string,
  offer: InstanceRow,
  owner: string,
  done: (outcome: MigrationOutcome, message?: string) => Migration,
): Promise<Migration> => {
  try {
    await client.update(tableName(scope, 'aws_found_product'), offer['sys_id'] ?? '', { owner, state: 'imported' })
    return done('imported')
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error
    return done('refused', messageOf(error))
  }
}

/** Reads what the connector has recorded on the same instance. @throws InstanceError when its table may not be read. */
export const readConnectorTable = async (client: InstanceClient, table: string): Promise<RecordedProduct[]> => {
  const rows = await client.query(table, [{ field: 'awsid', operator: 'ISNOTEMPTY' }], ['awsid', 'owned_by'])
  return distinct(rows.map((row) => ({ provisionedProductId: row['awsid'] ?? '', owner: row['owned_by'] ?? '' })))
}

/**
 * Reads an export: CSV or NDJSON with the columns `awsid` (or `provisioned_product_id`) and `owned_by` (or `owner`).
 * @throws UsageError naming file and line, before anything is changed.
 */
export const readExport = async (path: string, format?: SourceFormat): Promise<RecordedProduct[]> => {
  const products: RecordedProduct[] = []
  for await (const row of readRows(path, format)) {
    const where = `${path}, line ${row.line}`
    if (row.fault !== undefined) throw new UsageError(`${where}: ${row.fault}.`)
    const id = pick(row.values, ID_COLUMNS)
    const owner = pick(row.values, OWNER_COLUMNS)
    if (id === undefined) throw new UsageError(`${where}: there is no column ${ID_COLUMNS.join(' or ')}.`)
    if (owner === undefined) throw new UsageError(`${where}: there is no column ${OWNER_COLUMNS.join(' or ')}.`)
    // The connector kept orders that never reached AWS as well.
    if (id === '') continue
    if (!PROVISIONED_PRODUCT_ID.test(id))
      throw new UsageError(`${where}: "${id}" is no id of a provisioned product; it looks like pp-abcdefghijklm.`)
    products.push({ provisionedProductId: id, owner })
  }
  return distinct(products)
}

const pick = (values: Readonly<Record<string, string>>, columns: readonly string[]): string | undefined => {
  const column = columns.find((name) => values[name] !== undefined)
  return column === undefined ? undefined : (values[column] ?? '').trim()
}

/** The last record of a product counts. */
const distinct = (products: readonly RecordedProduct[]): RecordedProduct[] => [
  ...new Map(products.map((product) => [product.provisionedProductId, product])).values(),
]

const byColumn = (rows: readonly InstanceRow[]): Map<string, InstanceRow> =>
  new Map(rows.map((row) => [row['provisioned_product_id'] ?? '', row]))
