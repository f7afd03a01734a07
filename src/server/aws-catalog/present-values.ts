/** Parameter values that a provisioned product has now, as AWS told them last. Secrets are never among them. */
import type { PresentState, ValuesRequest } from '../../contracts/aws-catalog.ts'
import type { Row } from '../platform/records.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { isManager } from './managers.ts'
import { orderableVersions, parameterDefinitions } from './product-options.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** By key, in the order of the keys. */
export function presentValues(world: World, provisioned: string): Map<string, string> {
  const rows = world.records.find(TABLES.value, [['provisioned', '=', provisioned]], ['parameter_key', 'value'], {
    orderBy: 'parameter_key',
  })
  return new Map(rows.map((row) => [row.parameter_key ?? '', row.value ?? '']))
}

/** New ones are added, changed ones updated, vanished ones removed; a value that stays is not written. */
export function storeValues(
  world: World,
  provisioned: string,
  values: readonly { key: string; value: string }[],
): Result<number> {
  const stored = world.records.find(TABLES.value, [['provisioned', '=', provisioned]], ['parameter_key', 'value'])
  const left = new Map(stored.map((row) => [row.parameter_key ?? '', row]))
  for (const { key, value } of values) {
    const known = left.get(key)
    left.delete(key)
    if (known && known.value === value) continue
    const written = known
      ? world.records.update(TABLES.value, known.sys_id, { value })
      : world.records.insert(TABLES.value, { provisioned, parameter_key: key, value })
    if (!written.ok) return written
  }
  for (const row of left.values()) world.records.remove(TABLES.value, row.sys_id)
  return success(values.length)
}

/** What AWS holds since a record; when it could not be read, that is remembered, and what was known goes. */
export function takeValues(world: World, request: ValuesRequest): Result<{ stored: number }> {
  const [row] = world.records.find(
    TABLES.provisioned,
    [
      ['region', '=', request.region],
      ['provisioned_product_id', '=', request.id],
    ],
    ['version', 'launch_path'],
    { limit: 1 },
  )
  if (!row) return refusal('not-found', `There is no provisioned product ${request.id} in the region.`)
  const stored = keepValues(world, row, request.record, request.values ?? [])
  return stored.ok ? success({ stored: stored.value }) : stored
}

/** Stores values without what the template calls a secret: AWS masks those, but only as it knows them. */
export function keepValues(
  world: World,
  product: Row,
  record: string,
  values: readonly { key: string; value: string }[],
): Result<number> {
  const definitions = parameterDefinitions(world, product.version ?? '', product.launch_path ?? '')
  const secrets = new Set(definitions.filter((one) => one.noEcho).map((one) => one.key))
  const stored = storeValues(
    world,
    product.sys_id,
    values.filter((one) => !secrets.has(one.key)),
  )
  if (!stored.ok) return stored
  const marked = world.records.update(TABLES.provisioned, product.sys_id, { values_record: record })
  return marked.ok ? stored : marked
}

/** What the form of a change shows to somebody who may change the product. */
export function presentState(world: World, user: string, provisioned: string): Result<PresentState> {
  const row = world.records.get(TABLES.provisioned, provisioned, [
    'name',
    'owned_by',
    'product',
    'version',
    'version.name',
    'launch_path',
  ])
  // The same words as for one that does not exist: nobody learns what others have.
  if (!row || (row.owned_by !== user && !isManager(world, user)))
    return refusal('not-found', 'There is no such AWS product of yours.')
  const values = presentValues(world, provisioned)
  const definitions = parameterDefinitions(world, row.version ?? '', row.launch_path ?? '')
  return success({
    name: row.name ?? '',
    version: row['version.name'] ?? '',
    versions: orderableVersions(world, row.product ?? '').map((version) => version.name),
    parameters: definitions.flatMap(({ key, noEcho }) => {
      const value = values.get(key)
      // A line of the form holds one value.
      return noEcho || value === undefined || /[\r\n]/.test(value) ? [] : [{ key, value }]
    }),
    secrets: definitions.filter((one) => one.noEcho).map((one) => one.key),
  })
}
