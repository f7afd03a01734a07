import type { ParameterRead, ParameterSet, ProductDetails, VersionRead } from './snapshot.ts'

/** One launch parameter of a product, over all its versions and launch paths. */
export interface MergedParameter {
  key: string
  label: string
  /** Heading it stands under; '' for none. */
  group: string
  /** The definition that counts for what is shown: of the first version that has it. */
  shown: ParameterRead
  /** Rules that speak of it, in words, each once. */
  rules: string[]
  /** CloudFormation types of all definitions, each once. */
  types: string[]
  /** Allowed values of all definitions, in order; empty when some definition takes free text. */
  choices: string[]
  /** A secret in one version is treated as a secret everywhere. */
  secret: boolean
  /** Must be given wherever it exists, because no definition has a default. */
  required: boolean
  /** Version and path ids where it exists; null: everywhere. */
  presence: { versionId: string; pathIds: string[] | null }[] | null
}

/** Versions in the order people should see them: not deprecated first, then newest first. */
export const orderVersions = (versions: readonly VersionRead[]): VersionRead[] =>
  [...versions].sort(
    (a, b) =>
      Number(a.guidance === 'DEPRECATED') - Number(b.guidance === 'DEPRECATED') ||
      (b.created?.getTime() ?? 0) - (a.created?.getTime() ?? 0) ||
      a.name.localeCompare(b.name) ||
      a.id.localeCompare(b.id),
  )

/** Launch paths by name, then id: two may share a name. */
export const orderPaths = (paths: ProductDetails['paths']): ProductDetails['paths'] =>
  [...paths].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

/** Parameters in the order of the form: groups as the template lists them, the rest behind. */
export const mergeParameters = (details: ProductDetails): MergedParameter[] => {
  const sets = orderSets(details)
  const groups: string[] = []
  const merged = new Map<string, { parameter: MergedParameter; place: [number, number] }>()
  for (const set of sets)
    for (const [index, parameter] of set.parameters.entries()) {
      if (merged.has(parameter.key)) continue
      const group = groupOf(set, parameter.key)
      if (group && !groups.includes(group.label)) groups.push(group.label)
      const definitions = definitionsOf(sets, parameter.key)
      merged.set(parameter.key, {
        place: [group ? groups.indexOf(group.label) : Number.MAX_SAFE_INTEGER, group?.position ?? index],
        parameter: {
          key: parameter.key,
          label: set.labels[parameter.key] ?? '',
          group: group?.label ?? '',
          shown: parameter,
          rules: rulesOf(sets, parameter.key),
          types: [...new Set(definitions.map((definition) => definition.type))],
          choices: unionOfChoices(definitions),
          secret: definitions.some((definition) => definition.noEcho),
          required: definitions.every((definition) => definition.defaultValue === undefined),
          presence: presenceOf(details, sets, parameter.key),
        },
      })
    }
  return [...merged.values()]
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map((entry) => entry.parameter)
}

const orderSets = (details: ProductDetails): ParameterSet[] => {
  const versions = orderVersions(details.versions).map((version) => version.id)
  const paths = orderPaths(details.paths).map((path) => path.id)
  return [...details.parameterSets].sort(
    (a, b) =>
      versions.indexOf(a.versionId) - versions.indexOf(b.versionId) ||
      paths.indexOf(a.pathId) - paths.indexOf(b.pathId),
  )
}

/** Of all versions and paths. */
const rulesOf = (sets: readonly ParameterSet[], key: string): string[] => [
  ...new Set(sets.flatMap((set) => set.rules.filter((rule) => rule.keys.includes(key)).map((rule) => rule.text))),
]

const groupOf = (set: ParameterSet, key: string): { label: string; position: number } | undefined => {
  let position = 0
  for (const [index, group] of set.groups.entries())
    for (const member of group.keys) {
      if (member === key) return { label: group.label || `Group ${index + 1}`, position }
      position++
    }
  return undefined
}

const definitionsOf = (sets: readonly ParameterSet[], key: string): ParameterRead[] =>
  sets.flatMap((set) => set.parameters.filter((parameter) => parameter.key === key))

const unionOfChoices = (definitions: readonly ParameterRead[]): string[] =>
  definitions.some((definition) => definition.allowedValues.length === 0)
    ? []
    : [...new Set(definitions.flatMap((definition) => definition.allowedValues))]

const presenceOf = (
  details: ProductDetails,
  sets: readonly ParameterSet[],
  key: string,
): MergedParameter['presence'] => {
  const has = (set: ParameterSet): boolean => set.parameters.some((parameter) => parameter.key === key)
  if (sets.every(has)) return null
  const versions = orderVersions(details.versions)
  return versions.flatMap((version) => {
    const pathIds = sets.filter((set) => set.versionId === version.id && has(set)).map((set) => set.pathId)
    if (pathIds.length === 0) return []
    return [{ versionId: version.id, pathIds: pathIds.length === details.paths.length ? null : pathIds }]
  })
}
