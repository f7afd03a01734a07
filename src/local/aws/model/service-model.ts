import { NormalizedSchema } from '@smithy/core/schema'
import { loadConstraints } from './constraints.ts'
import type { Constraints } from './constraints.ts'
import { findRoute, readBinding } from '../wire/rest.ts'
import type { HttpBinding, Route } from '../wire/rest.ts'

/** Wire protocols of the services answered here. */
export type Protocol = 'json' | 'query' | 'ec2' | 'rest-xml'

/** What the schemas of the client do not say about a service. */
export interface ServiceMeta {
  /** Name in the credential scope and in the constraint table. */
  id: string
  /** Prefix of IAM actions, for instance `servicecatalog` in `servicecatalog:ListPortfolios`. */
  iamPrefix: string
  /** IAM actions by operation, where they are named differently. */
  actions?: Readonly<Record<string, string>>
  protocol: Protocol
  /** `X-Amz-Target` prefix of JSON services. */
  target?: string
  xmlns?: string
  /** Region by partition that requests of a global service are signed for, wherever they come from. */
  globalRegions?: Readonly<Record<string, string>>
}

export interface OperationModel {
  name: string
  input: NormalizedSchema
  output: NormalizedSchema
}

export interface ServiceModel extends ServiceMeta {
  constraints: Constraints
  operationNames: readonly string[]
  operation(name: string): OperationModel | undefined
  /** What a request asks of a REST service; undefined when its model has nothing there. */
  route(method: string, url: string): Route | undefined
  /** Modelled errors by shape name. */
  errorNames: ReadonlySet<string>
  /** Code and HTTP status on the wire of a modelled error of a query or REST service. */
  queryError(name: string): { code: string; status: number } | undefined
}

/** Static schema tuples as the v3 clients export them: `[kind, namespace, name, traits, …]`. */
const OPERATION = 9
const ERROR = -3

type Tuple = readonly unknown[]
const isTuple = (value: unknown, kind: number): value is Tuple => Array.isArray(value) && value[0] === kind

/** `in` and `out` of an operation are schemas or functions answering one. */
const toSchema = (reference: unknown): NormalizedSchema => {
  const schema: unknown = typeof reference === 'function' ? (reference as () => unknown)() : reference
  return NormalizedSchema.of(schema as Parameters<typeof NormalizedSchema.of>[0])
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Reads the model of a service out of the module of its v3 client (`import * as client from '@aws-sdk/client-…'`).
 * The exported tuples are documented by their source only, so the shape is checked here and pinned by contract tests.
 */
export function loadServiceModel(client: object, meta: ServiceMeta): ServiceModel {
  const tuples: unknown[] = Object.values(client)
  const operations = new Map<string, Tuple>()
  const errors = new Map<string, Tuple>()
  for (const tuple of tuples) {
    if (isTuple(tuple, OPERATION)) operations.set(String(tuple[2]), tuple)
    else if (isTuple(tuple, ERROR)) errors.set(String(tuple[2]), tuple)
  }
  if (operations.size === 0) {
    throw new Error(
      `The client of '${meta.id}' exports no operation schemas: its package version is not one this endpoint understands.`,
    )
  }
  const bindings = [...operations].flatMap(([name, tuple]): [string, HttpBinding][] => {
    const binding = isRecord(tuple[3]) ? readBinding(tuple[3]['http']) : undefined
    return binding ? [[name, binding]] : []
  })
  const ready = new Map<string, OperationModel>()
  return {
    ...meta,
    constraints: loadConstraints(meta.id),
    operationNames: [...operations.keys()],
    errorNames: new Set(errors.keys()),
    operation(name) {
      const known = ready.get(name)
      if (known) return known
      const tuple = operations.get(name)
      if (!tuple) return undefined
      const operation = { name, input: toSchema(tuple[4]), output: toSchema(tuple[5]) }
      ready.set(name, operation)
      return operation
    },
    route: (method, url) => findRoute(bindings, method, url),
    queryError(name) {
      const traits = errors.get(name)?.[3]
      if (!isRecord(traits)) return undefined
      const pair = traits['awsQueryError']
      if (!Array.isArray(pair)) return { code: name, status: Number(traits['httpError'] ?? 400) }
      return { code: String(pair[0]), status: Number(pair[1]) }
    },
  }
}

/** Name of a structure, list or map shape without its namespace; '' for built-in shapes. */
export const shapeName = (schema: NormalizedSchema): string => schema.getName() ?? ''

/** Leading members of a structure that must be there: the seventh element of its tuple counts them. */
export function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const tuple: unknown = schema.getSchema()
  if (!Array.isArray(tuple)) return []
  const names = (tuple[4] ?? []) as readonly string[]
  return names.slice(0, Number(tuple[6] ?? 0))
}
