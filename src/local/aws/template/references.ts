import { isObject, TemplateFormatError } from './format.ts'

/** What a template refers to, by kind; `Fn::Sub` and `Fn::If` are looked into. */
interface References {
  names: Set<string>
  conditions: Set<string>
}

function collect(value: unknown, found: References): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (!isObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    if (key === 'Ref' && typeof item === 'string') found.names.add(item)
    else if (key === 'Condition' && typeof item === 'string') found.conditions.add(item)
    else if (key === 'Fn::GetAtt') collectAttribute(item, found)
    else if (key === 'Fn::Sub') collectSub(item, found)
    else {
      if (key === 'Fn::If' && Array.isArray(item) && typeof item[0] === 'string') found.conditions.add(item[0])
      collect(item, found)
    }
  }
}

function collectAttribute(argument: unknown, found: References): void {
  const name: unknown = Array.isArray(argument) ? argument[0] : argument
  if (typeof name === 'string') found.names.add(name.split('.')[0] ?? name)
}

function collectSub(argument: unknown, found: References): void {
  const [text, extra]: unknown[] = Array.isArray(argument) ? argument : [argument]
  const own = isObject(extra) ? extra : {}
  collect(own, found)
  for (const [, literal, inner = ''] of String(text).matchAll(/\$\{(!?)([^}]*)\}/g)) {
    const name = inner.trim().split('.')[0] ?? ''
    if (literal === '' && !Object.hasOwn(own, inner.trim())) found.names.add(name)
  }
}

interface Sections {
  parameters: object
  conditions: Record<string, unknown>
  resources: Record<string, { Condition?: string }>
  outputs: Record<string, { Condition?: string }>
}

const of = (value: unknown): References => {
  const found: References = { names: new Set(), conditions: new Set() }
  collect(value, found)
  return found
}

/**
 * CloudFormation takes no template that refers to what is not in it, or whose conditions go in a circle. Throws
 * TemplateFormatError with its words.
 */
export function checkReferences({ parameters, conditions, resources, outputs }: Sections): void {
  for (const [section, content] of [
    ['Resources', resources],
    ['Outputs', outputs],
  ] as const) {
    const { names, conditions: used } = of(content)
    const unknown = [...names].filter(
      (name) => !name.startsWith('AWS::') && !Object.hasOwn(parameters, name) && !Object.hasOwn(resources, name),
    )
    if (unknown.length > 0) {
      throw new TemplateFormatError(
        `Unresolved resource dependencies [${unknown.join(', ')}] in the ${section} block of the template`,
      )
    }
    const missing = [...used].find((name) => !Object.hasOwn(conditions, name))
    if (missing !== undefined) {
      throw new TemplateFormatError(
        `Unresolved condition dependency ${missing} in the ${section} block of the template`,
      )
    }
  }
  checkConditions(conditions)
}

function checkConditions(conditions: Record<string, unknown>): void {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      throw new TemplateFormatError(`Circular dependency between conditions: [${path.join(', ')}]`)
    }
    if (done.has(name)) return
    for (const next of of(conditions[name]).conditions) {
      if (!Object.hasOwn(conditions, next)) {
        throw new TemplateFormatError(`Unresolved condition dependency ${next} in the Conditions block of the template`)
      }
      visit(next, [...path, name])
    }
    done.add(name)
  }
  for (const name of Object.keys(conditions)) visit(name, [])
}
