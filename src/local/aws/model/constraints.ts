import { generatedConstraints } from './constraints.generated.ts'
import { constraintPatches } from './patches.ts'

/** Length, range, pattern and value rules of one shape, as the API model states them. */
export interface ConstraintRules {
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  enum?: readonly string[]
}

export interface ConstraintTable {
  apiVersion: string
  /** Operation → its modelled errors, separated by blanks. */
  operations: Record<string, string>
  /** Structure → `Member:Shape`, separated by blanks; `Member` alone when the shape has the member's name or no name. */
  structures: Record<string, string>
  /** Structure → idempotency tokens that it must have; clients fill them in and do not count them as required. */
  requiredTokens: Record<string, string>
  rules: Record<string, ConstraintRules>
  /** List or map → the shape of its elements. */
  elements: Record<string, string>
}

export type ConstraintTables = Record<string, ConstraintTable>

/** What newer clients know and the generated table does not, or knows wrongly. */
export interface ConstraintPatch {
  operations?: Record<string, string>
  /** Structure → members to add, written as in the table. */
  members?: Record<string, string>
  rules?: Record<string, ConstraintRules>
  /** Structure → members that the model requires and AWS leaves out all the same, separated by blanks. */
  optional?: Record<string, string>
}

/** Rules of one service by structure and member. */
export interface Constraints {
  apiVersion: string
  /** Modelled errors by operation. */
  errorsOf(operation: string): readonly string[] | undefined
  /** True when the table has the structure. */
  knows(structure: string): boolean
  /** Name of the shape behind a member, or undefined when the table does not know the member. */
  shapeOf(structure: string, member: string): string | undefined
  elementOf(shape: string): string | undefined
  /** Idempotency tokens that a structure must have. */
  requiredTokens(structure: string): readonly string[]
  rulesOf(shape: string): ConstraintRules | undefined
  /** True for a required member that AWS leaves out. */
  isOptional(structure: string, member: string): boolean
}

const splitMembers = (text: string): [string, string][] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [member = '', shape = member] = entry.split(':')
      return [member, shape]
    })

/** The table of a service with the patches applied. Throws on a service without a table. */
export function loadConstraints(service: string): Constraints {
  const table = generatedConstraints[service]
  if (!table) {
    throw new Error(
      `No constraint table for '${service}': add it to scripts/generate-aws-constraints.mjs and run the script again.`,
    )
  }
  const patch = constraintPatches[service] ?? {}
  const structures = new Map<string, Map<string, string>>()
  for (const [name, text] of Object.entries(table.structures)) structures.set(name, new Map(splitMembers(text)))
  for (const [name, text] of Object.entries(patch.members ?? {})) {
    const members = structures.get(name) ?? new Map<string, string>()
    for (const [member, shape] of splitMembers(text)) members.set(member, shape)
    structures.set(name, members)
  }
  const rules = new Map(Object.entries({ ...table.rules, ...patch.rules }))
  const elements = new Map(Object.entries(table.elements))
  const operations = new Map(
    Object.entries({ ...table.operations, ...patch.operations }).map(([name, text]) => [
      name,
      text.split(' ').filter(Boolean),
    ]),
  )
  return {
    apiVersion: table.apiVersion,
    errorsOf: (operation) => operations.get(operation),
    knows: (structure) => structures.has(structure),
    shapeOf: (structure, member) => structures.get(structure)?.get(member),
    elementOf: (shape) => elements.get(shape),
    requiredTokens: (structure) => (table.requiredTokens[structure] ?? '').split(' ').filter(Boolean),
    rulesOf: (shape) => rules.get(shape),
    isOptional: (structure, member) => (patch.optional?.[structure] ?? '').split(' ').includes(member),
  }
}
