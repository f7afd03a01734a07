import { isObject } from './parse.ts'
import type { CfnTemplate } from './parse.ts'

/** A parameter of a template; bounds are text as Service Catalog hands them out. */
export interface ParameterDefinition {
  key: string
  type: string
  defaultValue?: string
  noEcho: boolean
  description?: string
  allowedValues: string[]
  allowedPattern?: string
  constraintDescription?: string
  minLength?: string
  maxLength?: string
  minValue?: string
  maxValue?: string
}

export type ParameterValues = Readonly<Record<string, string>>

const text = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value))

const optional = <K extends string>(key: K, value: unknown): Partial<Record<K, string>> =>
  value === undefined || value === null ? {} : ({ [key]: text(value) } as Partial<Record<K, string>>)

export function parameterDefinitions(template: CfnTemplate): ParameterDefinition[] {
  return Object.entries(template.parameters).map(([key, raw]) => ({
    key,
    type: String(raw['Type']),
    noEcho: raw['NoEcho'] === true || raw['NoEcho'] === 'true',
    allowedValues: Array.isArray(raw['AllowedValues']) ? raw['AllowedValues'].map(String) : [],
    ...optional('defaultValue', raw['Default']),
    ...optional('description', raw['Description']),
    ...optional('allowedPattern', raw['AllowedPattern']),
    ...optional('constraintDescription', raw['ConstraintDescription']),
    ...optional('minLength', raw['MinLength']),
    ...optional('maxLength', raw['MaxLength']),
    ...optional('minValue', raw['MinValue']),
    ...optional('maxValue', raw['MaxValue']),
  }))
}

const isList = (type: string): boolean => type === 'CommaDelimitedList' || type.startsWith('List<')

/** The value as intrinsic functions see it: lists are split at commas. */
export const typedValue = (definition: ParameterDefinition, value: string): string | string[] =>
  isList(definition.type) ? (value === '' ? [] : value.split(',').map((part) => part.trim())) : value

/**
 * Faults of the values against the definitions, in CloudFormation's wording; empty when all is well. Values left out take the
 * default.
 */
export function parameterFaults(definitions: readonly ParameterDefinition[], values: ParameterValues): string[] {
  const known = new Set(definitions.map((definition) => definition.key))
  const unknown = Object.keys(values).filter((key) => !known.has(key))
  if (unknown.length > 0) return [`Parameters: [${unknown.join(', ')}] do not exist in the template`]
  const missing = definitions.filter(
    (definition) => values[definition.key] === undefined && definition.defaultValue === undefined,
  )
  if (missing.length > 0) return [`Parameters: [${missing.map(({ key }) => key).join(', ')}] must have values`]
  return definitions.flatMap((definition) => {
    const value = values[definition.key] ?? definition.defaultValue ?? ''
    const fault = valueFault(definition, value)
    return fault === undefined ? [] : [fault]
  })
}

function valueFault(definition: ParameterDefinition, value: string): string | undefined {
  const parts = isList(definition.type) ? (typedValue(definition, value) as string[]) : [value]
  for (const part of parts) {
    const broken = brokenConstraint(definition, part)
    if (broken === undefined) continue
    return definition.constraintDescription === undefined
      ? `Parameter '${definition.key}' ${broken}`
      : `Parameter ${definition.key} failed to satisfy constraint: ${definition.constraintDescription}`
  }
  return undefined
}

function brokenConstraint(definition: ParameterDefinition, value: string): string | undefined {
  const { allowedValues, allowedPattern } = definition
  if (Buffer.byteLength(value) > 4096) return 'must not be longer than 4096 bytes'
  if (allowedValues.length > 0 && !allowedValues.includes(value)) return 'must be one of AllowedValues'
  if (definition.type === 'Number' || definition.type === 'List<Number>') return brokenRange(definition, value)
  const length = [...value].length
  if (definition.minLength !== undefined && length < Number(definition.minLength)) {
    return `must contain at least ${definition.minLength} characters`
  }
  if (definition.maxLength !== undefined && length > Number(definition.maxLength)) {
    return `must contain at most ${definition.maxLength} characters`
  }
  if (allowedPattern === undefined) return undefined
  const pattern = javaPattern(allowedPattern)
  if (!pattern) return `has an AllowedPattern that is no valid regular expression: ${allowedPattern}`
  return pattern.test(value) ? undefined : `must match pattern ${allowedPattern}`
}

const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  XDigit: '0-9a-fA-F',
  Punct: '!-\\/:-@\\[-`{-~',
  Space: '\\s',
}

/** Patterns of templates are Java's; those that JavaScript writes in another way are rewritten. Undefined when it is none. */
export function javaPattern(source: string): RegExp | undefined {
  const flags = /^\(\?([is]+)\)/.exec(source)?.[1] ?? ''
  const body = (flags === '' ? source : source.slice(flags.length + 3))
    .replace(/\[([^\]]*)\]/g, (whole) => whole.replace(/\\p\{(\w+)\}/g, (posix, name: string) => POSIX[name] ?? posix))
    .replace(/\\p\{(\w+)\}/g, (posix, name: string) => (POSIX[name] === undefined ? posix : `[${POSIX[name]}]`))
  try {
    return new RegExp(`^(?:${body})$`, flags)
  } catch {
    return undefined
  }
}

function brokenRange(definition: ParameterDefinition, value: string): string | undefined {
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return 'must be a number'
  if (definition.minValue !== undefined && number < Number(definition.minValue)) {
    return `must be a number not less than ${definition.minValue}`
  }
  if (definition.maxValue !== undefined && number > Number(definition.maxValue)) {
    return `must be a number not greater than ${definition.maxValue}`
  }
  return undefined
}

/** Given values over defaults. */
export function effectiveValues(definitions: readonly ParameterDefinition[], values: ParameterValues): ParameterValues {
  return Object.fromEntries(
    definitions.map((definition) => [definition.key, values[definition.key] ?? definition.defaultValue ?? '']),
  )
}

/** The part of the metadata that order forms show, or undefined. */
export function interfaceMetadata(template: CfnTemplate): Record<string, unknown> | undefined {
  const metadata = template.metadata['AWS::CloudFormation::Interface']
  return isObject(metadata) ? { 'AWS::CloudFormation::Interface': metadata } : undefined
}
