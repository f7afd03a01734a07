import { VARIABLE_TYPES } from './form-rows.ts'
import type { MergedParameter } from './merge-parameters.ts'
import { lookUpOf, RESOURCE_KINDS, type LookUps, type ResourceKind, type ResourceRead } from './resource-kinds.ts'
import { deriveId, tableName, type DesiredRow } from './rows.ts'
import { cut, oneLine } from './text.ts'

/** More than this are searched for instead of listed. */
const LISTED = 200

/** How a parameter is asked for: from what AWS has, in people's own words, or as it stands because AWS was not readable. */
export type Asked =
  | { by: 'look-up'; kinds: readonly ResourceKind[]; values: Record<string, string>; defaultValue: string }
  | { by: 'text' }
  | { by: 'as-before' }

/** Choice of one region's look-ups for a parameter. */
export const lookUpFor = (scope: string, region: string, parameter: MergedParameter, lookUps: LookUps): Asked => {
  const lookUp = parameter.secret || parameter.choices.length > 0 ? undefined : lookUpOf(parameter.shown.type)
  if (!lookUp || parameter.types.length > 1) return { by: 'text' }
  const read = lookUp.kinds.map((kind) => lookUps[kind])
  if (read.some((one) => one === 'unread')) return { by: 'as-before' }
  const resources = read.filter((one) => Array.isArray(one))
  // Nothing to choose from, or not all of it may be seen: then people write.
  const all = resources.flat()
  if (resources.length < read.length || all.length === 0) return { by: 'text' }
  const kinds = lookUp.kinds.length === 1 ? `kind=${lookUp.kinds[0]}` : `kindIN${lookUp.kinds.join(',')}`
  const table = tableName(scope, 'aws_resource')
  const common = {
    use_reference_qualifier: 'advanced',
    reference_qual: `region=${region}^${kinds}^active=true^ORDERBYname`,
  }
  const type: Record<string, string> = lookUp.list
    ? { type: VARIABLE_TYPES.listCollector, list_table: table }
    : all.length > LISTED
      ? { type: VARIABLE_TYPES.reference, reference: table }
      : {
          type: VARIABLE_TYPES.lookupSelect,
          lookup_table: table,
          lookup_value: 'resource_id',
          lookup_label: 'name',
          include_none: 'true',
        }
  return {
    by: 'look-up',
    kinds: lookUp.kinds,
    values: { ...common, ...type },
    defaultValue: defaultOf(scope, region, parameter.shown.defaultValue ?? '', all, type['lookup_value'] !== undefined),
  }
}

/** The template's default as the variable holds it: the id itself or sys_ids; '' when it is none of the choices. */
const defaultOf = (
  scope: string,
  region: string,
  given: string,
  all: readonly ResourceRead[],
  byId: boolean,
): string => {
  const parts = given.split(',').map((part) => part.trim())
  const found = parts.map((part) => all.find((one) => one.id === part))
  if (!found.every((one) => one !== undefined)) return ''
  return found.map((one) => (byId ? one.id : resourceId(scope, region, one))).join(',')
}

const resourceId = (scope: string, region: string, resource: ResourceRead): string =>
  deriveId(scope, 'aws_resource', [region, resource.kind, resource.id])

/** One row for everything there is to choose from in a region. */
export const projectResources = (scope: string, region: string, lookUps: LookUps): DesiredRow[] =>
  RESOURCE_KINDS.map((kind) => lookUps[kind])
    .filter((read) => Array.isArray(read))
    .flat()
    .map((resource) => ({
      table: 'aws_resource',
      sysId: resourceId(scope, region, resource),
      values: {
        region,
        kind: resource.kind,
        resource_id: resource.id,
        name: cut(oneLine(resource.about === '' ? resource.id : `${resource.about} (${resource.id})`), 255),
        active: 'true',
      },
    }))
