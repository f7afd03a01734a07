import { InstanceError } from '../errors.ts'
import { encodeCondition, type QueryCondition, type QueryOperator } from '../servicenow/query.ts'

/** A tree of conditions. Values are data: nothing in them can become another condition. */
export type Filter = QueryCondition | { all: readonly Filter[] } | { any: readonly Filter[] }
export interface Sort {
  field: string
  descending?: boolean
}

/** `where('priority', 'IN', ['1', '2'])` */
export const where = (field: string, operator: QueryOperator, value?: string | readonly string[]): Filter =>
  value === undefined ? { field, operator } : { field, operator, value }
export const all = (...filters: Filter[]): Filter => ({ all: filters })
export const any = (...filters: Filter[]): Filter => ({ any: filters })

/** Conditions joined by OR, written `a^ORb`. */
type Group = readonly QueryCondition[]
/** Groups joined by AND. Branches are united by `^NQ`. */
type Branch = readonly Group[]

/** Distributing AND over OR multiplies branches; beyond this the query is a mistake or needs another shape. */
const MOST_BRANCHES = 64

/**
 * Encoded query of a tree of any depth. In the encoded form OR binds tighter than AND and there are no brackets, so what
 * does not fit is distributed into `^NQ` branches.
 * @throws InstanceError (code `query`) for names and values that cannot be written safely, or too many branches.
 */
export const encodeFilter = (filter: Filter): string =>
  branchesOf(filter)
    .map((branch) => branch.map((group) => group.map(encodeCondition).join('^OR')).join('^'))
    .join('^NQ')

const isCondition = (filter: Filter): filter is QueryCondition => 'field' in filter

const branchesOf = (filter: Filter): Branch[] => {
  if (isCondition(filter)) return [[[filter]]]
  if ('all' in filter) return filter.all.map(branchesOf).reduce(product, [[]])
  if (filter.any.length === 0) throw tooBroad('an "any" without alternatives would match nothing')
  const parts = filter.any.map(branchesOf)
  const singles = parts.map((branches) =>
    branches.length === 1 && branches[0]?.length === 1 ? branches[0][0] : undefined,
  )
  if (singles.every((group) => group !== undefined)) return [[singles.flat()]]
  const united = parts.flat()
  if (united.some((branch) => branch.length === 0))
    throw tooBroad('an alternative without conditions would match the whole table')
  return limited(united)
}

const product = (left: Branch[], right: Branch[]): Branch[] =>
  limited(left.flatMap((a) => right.map((b): Branch => [...a, ...b])))

const limited = (branches: Branch[]): Branch[] => {
  if (branches.length > MOST_BRANCHES)
    throw tooBroad(`it needs more than ${MOST_BRANCHES} branches. Ask in several queries, or use IN lists`)
  return branches
}

const tooBroad = (reason: string): InstanceError => new InstanceError(`Query refused: ${reason}.`, { code: 'query' })

/** `ORDERBY…` parts, in the order given. */
export const encodeSorts = (sorts: readonly Sort[]): string =>
  sorts.map(({ field, descending }) => `${descending ? 'ORDERBYDESC' : 'ORDERBY'}${field}`).join('^')
