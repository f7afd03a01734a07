/** Reads versions, launch paths and parameters of a product. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import type { Option } from './order-choice.ts'
import { lookedUp } from './look-ups.ts'
import { type ParameterCheck, type ParameterDefinition, parameterValues } from './parameter-values.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Versions that can be ordered; `id` is that of AWS. */
export function orderableVersions(world: World, product: string): Option[] {
  return options(world, TABLES.version, product, 'version_id')
}

/** Launch paths that can be ordered from; `id` is that of AWS. */
export function orderablePaths(world: World, product: string): Option[] {
  return options(world, TABLES.launchPath, product, 'path_id')
}

function options(world: World, table: string, product: string, idColumn: string): Option[] {
  const rows = world.records.find(
    table,
    [
      ['product', '=', product],
      ['active', '=', 'true'],
    ],
    [idColumn, 'name'],
  )
  return rows.map((row) => ({ sysId: row.sys_id, id: row[idColumn] ?? '', name: row.name ?? '' }))
}

const COLUMNS = [
  'parameter_key',
  'variable.name',
  'parameter_type',
  'look_up',
  'default_value',
  'no_echo',
  'allowed_values',
  'allowed_pattern',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'constraint_description',
]

/** In the order of the form. Withdrawn ones count, too: what was launched with an older version still has its secrets. */
export function parameterDefinitions(world: World, version: string, launchPath: string): ParameterDefinition[] {
  const rows = world.records.find(
    TABLES.parameter,
    [
      ['version', '=', version],
      ['launch_path', '=', launchPath],
    ],
    COLUMNS,
    { orderBy: 'position' },
  )
  return rows.map(definition)
}

function definition(row: Row): ParameterDefinition {
  const text = (column: string) => row[column] ?? ''
  return {
    key: text('parameter_key'),
    variable: text('variable.name'),
    type: text('parameter_type'),
    lookUp: text('look_up'),
    defaultValue: text('default_value'),
    noEcho: isTrue(row.no_echo),
    allowedValues: text('allowed_values'),
    allowedPattern: text('allowed_pattern'),
    minLength: text('min_length'),
    maxLength: text('max_length'),
    minValue: text('min_value'),
    maxValue: text('max_value'),
    constraintDescription: text('constraint_description'),
  }
}

/** Parameters of a new product as they were answered, checked. */
export function orderedParameters(
  world: World,
  order: { requestItem: string; region: string; version: string; launchPath: string },
): ParameterCheck {
  const definitions = parameterDefinitions(world, order.version, order.launchPath)
  const given = world.answers.of(
    order.requestItem,
    definitions.map((one) => ({ name: one.variable, secret: one.noEcho })),
  )
  const found = lookedUp(world, order.region, definitions, given)
  const check = parameterValues(definitions, found.answers)
  return { parameters: check.parameters, problems: [...found.problems, ...check.problems] }
}
