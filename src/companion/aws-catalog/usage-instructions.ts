import type { ParameterSet } from './snapshot.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
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

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
