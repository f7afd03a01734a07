import { isObject } from '../is-object.ts'
import type { ParameterSet } from './snapshot.ts'

const labelOf = (value: unknown): string => {
  const text = isObject(value) ? value['default'] : undefined
  return typeof text === 'string' ? text.trim() : ''
}

/**
 * Groups and labels from the usage instruction of type `metadata` (the template's AWS::CloudFormation::Interface).
 * Authors leave parts out or misspell names: whatever is not usable is passed over.
 */
export const readInterface = (
  instructions: readonly { Type?: string | undefined; Value?: string | undefined }[],
): Pick<ParameterSet, 'groups' | 'labels'> => {
  const found = instructions.find((instruction) => instruction.Type === 'metadata')
  const root = parse(found?.Value ?? '')
  const described = isObject(root) ? (root['AWS::CloudFormation::Interface'] ?? root) : undefined
  if (!isObject(described)) return { groups: [], labels: {} }
  const labels: Record<string, string> = {}
  if (isObject(described['ParameterLabels']))
    for (const [key, value] of Object.entries(described['ParameterLabels'])) {
      const label = labelOf(value)
      if (label) labels[key] = label
    }
  const groups = Array.isArray(described['ParameterGroups']) ? (described['ParameterGroups'] as unknown[]) : []
  return {
    labels,
    groups: groups.filter(isObject).map((group) => ({
      label: labelOf(group['Label']),
      keys: Array.isArray(group['Parameters'])
        ? (group['Parameters'] as unknown[]).filter((key): key is string => typeof key === 'string')
        : [],
    })),
  }
}

/** A rule of the template or of a constraint, in words, and the parameters it speaks of. */
export interface RuleRead {
  text: string
  keys: string[]
}

/**
 * What the usage instruction of type `rules` says: by name, assertions with a description each. AWS judges them itself when
 * it launches; here they are for people. Assertions without words are left out, and so is what is not understood.
 */
export const readRules = (
  instructions: readonly { Type?: string | undefined; Value?: string | undefined }[],
): RuleRead[] => {
  const root = parse(instructions.find((instruction) => instruction.Type === 'rules')?.Value ?? '')
  if (!isObject(root)) return []
  return Object.values(root).flatMap((rule) => {
    const assertions = isObject(rule) ? rule['Assertions'] : rule
    const condition = isObject(rule) ? rule['RuleCondition'] : undefined
    if (!Array.isArray(assertions)) return []
    return (assertions as unknown[]).flatMap((assertion) => {
      const described = isObject(assertion) ? assertion['AssertDescription'] : assertion
      if (typeof described !== 'string' || described.trim() === '') return []
      const keys = referred([condition, isObject(assertion) ? assertion['Assert'] : undefined])
      return [{ text: described.trim(), keys: [...new Set(keys)].sort() }]
    })
  })
}

/** Keys that `Ref` and `Fn::ValueOf` name anywhere inside. */
const referred = (part: unknown): string[] => {
  if (Array.isArray(part)) return part.flatMap(referred)
  if (!isObject(part)) return []
  return Object.entries(part).flatMap(([name, inner]) => {
    if (name === 'Ref' && typeof inner === 'string') return [inner]
    const [first] = name === 'Fn::ValueOf' && Array.isArray(inner) ? (inner as unknown[]) : []
    return typeof first === 'string' ? [first] : referred(inner)
  })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
