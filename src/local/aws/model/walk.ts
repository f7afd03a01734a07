import type { NormalizedSchema } from '@smithy/core/schema'
import type { ConstraintRules } from './constraints.ts'
import { requiredMembers, shapeName } from './service-model.ts'
import type { ServiceModel } from './service-model.ts'

/** `in`: a request of a client. `out`: an answer of one of our handlers, which is held to the same model. */
export type Direction = 'in' | 'out'

export interface WalkResult {
  value: Record<string, unknown>
  /** One sentence per fault, in AWS's wording. */
  faults: string[]
  /** Those of the faults that are values of another type than the model's. */
  mistyped: string[]
  /** Paths of members that must be there and are not. */
  missing: string[]
}

interface MemberPlan {
  name: string
  schema: NormalizedSchema
  shape: string
}
interface StructurePlan {
  members: MemberPlan[]
  names: Set<string>
  required: readonly string[]
}

interface Walk {
  model: ServiceModel
  direction: Direction
  faults: string[]
  mistyped: string[]
  missing: string[]
}

/** Plans are kept per model: reading them out of the schemas for every request would cost more than the walk itself. */
const plans = new WeakMap<ServiceModel, Map<string, StructurePlan>>()
const patterns = new Map<string, RegExp>()

function planOf(model: ServiceModel, schema: NormalizedSchema): StructurePlan {
  let known = plans.get(model)
  if (!known) plans.set(model, (known = new Map<string, StructurePlan>()))
  const structure = shapeName(schema)
  const existing = known.get(structure)
  if (existing) return existing
  const members: MemberPlan[] = []
  for (const [name, member] of schema.structIterator()) {
    members.push({ name, schema: member, shape: model.constraints.shapeOf(structure, name) ?? '' })
  }
  const plan = {
    members,
    names: new Set(members.map((member) => member.name)),
    required: [
      ...requiredMembers(schema).filter((name) => !model.constraints.isOptional(structure, name)),
      ...model.constraints.requiredTokens(structure),
    ],
  }
  known.set(structure, plan)
  return plan
}

/** The patterns of the models are meant to match the whole value; a few are no valid unicode expressions. */
function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  let pattern: RegExp
  try {
    pattern = new RegExp(`^(?:${source})$`, 'u')
  } catch {
    pattern = new RegExp(`^(?:${source})$`)
  }
  patterns.set(source, pattern)
  return pattern
}

/** AWS names members in its messages with a small first letter: `provisionedProductName`. */
const spoken = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
const join = (path: string, name: string): string => (path ? `${path}.${spoken(name)}` : spoken(name))

function fault(walk: Walk, value: unknown, path: string, constraint: string): void {
  const shown = value === null ? 'null' : typeof value === 'object' ? '' : `'${String(value)}'`
  const subject = shown ? `Value ${shown} at '${path}'` : `Value at '${path}'`
  walk.faults.push(`${subject} failed to satisfy constraint: ${constraint}`)
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Walks a value along its schema: checks required members, types and constraints, drops what a request may carry without
 * meaning, and turns timestamps into dates.
 */
export function walkStructure(
  model: ServiceModel,
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  direction: Direction,
): WalkResult {
  const walk: Walk = { model, direction, faults: [], mistyped: [], missing: [] }
  const { faults, mistyped, missing } = walk
  return { value: structure(walk, schema, value, ''), faults, mistyped, missing }
}

function structure(
  walk: Walk,
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  path: string,
): Record<string, unknown> {
  const plan = planOf(walk.model, schema)
  for (const name of plan.required) {
    if (value[name] === undefined || value[name] === null) {
      fault(walk, null, join(path, name), 'Member must not be null')
      walk.missing.push(join(path, name))
    }
  }
  if (walk.direction === 'out') {
    for (const name of Object.keys(value)) {
      if (!plan.names.has(name)) walk.faults.push(`'${path ? `${path}.${name}` : name}' is no member of the model`)
    }
  }
  const result: Record<string, unknown> = {}
  for (const member of plan.members) {
    const item = value[member.name]
    if (item === undefined || item === null) continue
    result[member.name] = any(walk, member.schema, item, member.shape, join(path, member.name))
  }
  return result
}

function any(walk: Walk, schema: NormalizedSchema, value: unknown, shape: string, path: string): unknown {
  if (schema.isStructSchema()) {
    if (!isPlainObject(value)) return wrongType(walk, value, path, 'a structure')
    return structure(walk, schema, value, path)
  }
  const rules = shape ? walk.model.constraints.rulesOf(shape) : undefined
  if (schema.isListSchema()) return list(walk, schema, value, shape, rules, path)
  if (schema.isMapSchema()) return map(walk, schema, value, shape, rules, path)
  return scalar(walk, schema, value, rules, path)
}

function wrongType(walk: Walk, value: unknown, path: string, expected: string): unknown {
  fault(walk, value, path, `Member must be ${expected}`)
  walk.mistyped.push(walk.faults.at(-1) ?? '')
  return value
}

function checkSize(
  walk: Walk,
  size: number,
  value: unknown,
  min: number | undefined,
  max: number | undefined,
  path: string,
) {
  if (min !== undefined && size < min) {
    fault(walk, value, path, `Member must have length greater than or equal to ${min}`)
  }
  if (max !== undefined && size > max) fault(walk, value, path, `Member must have length less than or equal to ${max}`)
}

function list(
  walk: Walk,
  schema: NormalizedSchema,
  value: unknown,
  shape: string,
  rules: ConstraintRules | undefined,
  path: string,
): unknown {
  if (!Array.isArray(value)) return wrongType(walk, value, path, 'a list')
  checkSize(walk, value.length, value, rules?.minItems ?? rules?.minLength, rules?.maxItems ?? rules?.maxLength, path)
  const element = shape ? (walk.model.constraints.elementOf(shape) ?? '') : ''
  const inner = schema.getValueSchema()
  return value.map((item: unknown, index) => {
    const itemPath = `${path}.${index + 1}.member`
    if (item === null || item === undefined) {
      fault(walk, null, itemPath, 'Member must not be null')
      return undefined
    }
    return any(walk, inner, item, element, itemPath)
  })
}

function map(
  walk: Walk,
  schema: NormalizedSchema,
  value: unknown,
  shape: string,
  rules: ConstraintRules | undefined,
  path: string,
): unknown {
  if (!isPlainObject(value)) return wrongType(walk, value, path, 'a map')
  const entries = Object.entries(value)
  checkSize(walk, entries.length, value, rules?.minItems, rules?.maxItems, path)
  const element = shape ? (walk.model.constraints.elementOf(shape) ?? '') : ''
  const inner = schema.getValueSchema()
  return Object.fromEntries(entries.map(([key, item]) => [key, any(walk, inner, item, element, `${path}.${key}`)]))
}

function scalar(
  walk: Walk,
  schema: NormalizedSchema,
  value: unknown,
  rules: ConstraintRules | undefined,
  path: string,
): unknown {
  if (schema.isTimestampSchema()) return timestamp(walk, value, path)
  if (schema.isBooleanSchema()) return boolean(walk, value, path)
  if (schema.isNumericSchema()) return number(walk, value, rules, path)
  if (schema.isStringSchema()) return text(walk, value, rules, path)
  return value
}

/** JSON sends seconds since 1970, the query protocol ISO 8601; our handlers answer dates. */
function timestamp(walk: Walk, value: unknown, path: string): unknown {
  if (walk.direction === 'out') return value instanceof Date ? value : wrongType(walk, value, path, 'a Date')
  const date =
    typeof value === 'number' ? new Date(value * 1000) : typeof value === 'string' ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) return wrongType(walk, value, path, 'a timestamp')
  return date
}

/** In the query protocol every scalar arrives as text. */
const fromText = (walk: Walk): boolean => walk.direction === 'in' && walk.model.protocol !== 'json'

function boolean(walk: Walk, value: unknown, path: string): unknown {
  if (typeof value === 'boolean') return value
  if (fromText(walk) && (value === 'true' || value === 'false')) return value === 'true'
  return wrongType(walk, value, path, 'a boolean')
}

function number(walk: Walk, value: unknown, rules: ConstraintRules | undefined, path: string): unknown {
  const parsed = fromText(walk) && typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof parsed !== 'number' || Number.isNaN(parsed)) return wrongType(walk, value, path, 'a number')
  // No operation that is carried out takes fractions.
  if (walk.direction === 'in' && !Number.isSafeInteger(parsed)) return wrongType(walk, value, path, 'an integer')
  if (rules?.minimum !== undefined && parsed < rules.minimum) {
    fault(walk, parsed, path, `Member must have value greater than or equal to ${rules.minimum}`)
  }
  if (rules?.maximum !== undefined && parsed > rules.maximum) {
    fault(walk, parsed, path, `Member must have value less than or equal to ${rules.maximum}`)
  }
  return parsed
}

function text(walk: Walk, value: unknown, rules: ConstraintRules | undefined, path: string): unknown {
  if (typeof value !== 'string') return wrongType(walk, value, path, 'a string')
  if (!rules) return value
  if (rules.enum && !rules.enum.includes(value)) {
    fault(walk, value, path, `Member must satisfy enum value set: [${rules.enum.join(', ')}]`)
  }
  if (rules.minLength !== undefined || rules.maxLength !== undefined) {
    checkSize(walk, [...value].length, value, rules.minLength, rules.maxLength, path)
  }
  if (rules.pattern && !patternOf(rules.pattern).test(value)) {
    fault(walk, value, path, `Member must satisfy regular expression pattern: ${rules.pattern}`)
  }
  return value
}
