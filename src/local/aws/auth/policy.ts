/** IAM policy documents and their evaluation, as far as the policies around Service Catalog use the language. */

export interface PolicyStatement {
  Sid?: string
  Effect: 'Allow' | 'Deny'
  Action?: string | string[]
  NotAction?: string | string[]
  Resource?: string | string[]
  Principal?: '*' | { AWS?: string | string[]; Service?: string | string[] }
  Condition?: Record<string, Record<string, string | string[] | boolean>>
}

export interface PolicyDocument {
  Version: string
  Statement: PolicyStatement[]
}

/** What a call is about: values of condition keys, a key without a value is absent. */
export interface PolicyRequest {
  action: string
  resource: string
  context: Readonly<Record<string, readonly string[]>>
}

export type Decision = 'allow' | 'explicit-deny' | 'implicit-deny'

const asList = (value: string | string[] | boolean | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)]

const globs = new Map<string, RegExp>()

/** `*` any characters, `?` one. */
function glob(pattern: string, caseless: boolean): RegExp {
  const key = `${caseless ? 'i' : 's'}${pattern}`
  const known = globs.get(key)
  if (known) return known
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  const expression = new RegExp(`^${source}$`, caseless ? 'is' : 's')
  globs.set(key, expression)
  return expression
}

export const matchesGlob = (pattern: string, value: string): boolean => glob(pattern, false).test(value)
/** Action names are not case-sensitive. */
export const matchesAction = (pattern: string, action: string): boolean => glob(pattern, true).test(action)

type Test = (wanted: string, actual: string) => boolean
const arnLike: Test = (wanted, actual) => matchesGlob(wanted, actual)

const OPERATORS: Record<string, { test: Test; negated: boolean }> = {
  StringEquals: { test: (wanted, actual) => wanted === actual, negated: false },
  StringNotEquals: { test: (wanted, actual) => wanted === actual, negated: true },
  StringEqualsIgnoreCase: { test: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(), negated: false },
  StringNotEqualsIgnoreCase: { test: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(), negated: true },
  StringLike: { test: matchesGlob, negated: false },
  StringNotLike: { test: matchesGlob, negated: true },
  ArnEquals: { test: arnLike, negated: false },
  ArnNotEquals: { test: arnLike, negated: true },
  ArnLike: { test: arnLike, negated: false },
  ArnNotLike: { test: arnLike, negated: true },
  Bool: { test: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(), negated: false },
}

const operatorName = (operator: string): string =>
  operator.replace(/^(ForAnyValue|ForAllValues):/, '').replace(/IfExists$/, '')

export const isKnownOperator = (operator: string): boolean =>
  operatorName(operator) === 'Null' || Object.hasOwn(OPERATORS, operatorName(operator))

/** One operator of a condition block. Throws on an operator this evaluation does not know, rather than guess. */
function holds(operator: string, wanted: string[], actual: readonly string[] | undefined): boolean {
  const plain = operator.replace(/^(ForAnyValue|ForAllValues):/, '')
  if (plain === 'Null') return (actual === undefined) === (wanted[0] === 'true')
  const ifExists = plain.endsWith('IfExists')
  const known = OPERATORS[ifExists ? plain.slice(0, -'IfExists'.length) : plain]
  if (!known) throw new Error(`IAM condition operator '${operator}' is not supported by the local AWS`)
  if (actual === undefined) return ifExists || known.negated || operator.startsWith('ForAllValues:')
  const matches = (value: string): boolean => wanted.some((pattern) => known.test(pattern, value))
  if (operator.startsWith('ForAllValues:')) return actual.every((value) => matches(value) !== known.negated)
  const any = actual.some(matches)
  return known.negated ? !any : any
}

function conditionsHold(statement: PolicyStatement, request: PolicyRequest): boolean {
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const [key, wanted] of Object.entries(keys)) {
      if (!holds(operator, asList(wanted), contextValue(request, key))) return false
    }
  }
  return true
}

/** Condition keys are not case-sensitive. */
function contextValue(request: PolicyRequest, key: string): readonly string[] | undefined {
  const exact = request.context[key]
  if (exact) return exact
  const lower = key.toLowerCase()
  return Object.entries(request.context).find(([name]) => name.toLowerCase() === lower)?.[1]
}

const coversAction = (statement: PolicyStatement, action: string): boolean =>
  statement.NotAction
    ? !asList(statement.NotAction).some((pattern) => matchesAction(pattern, action))
    : asList(statement.Action).some((pattern) => matchesAction(pattern, action))

/**
 * Decision over a set of policies: an explicit deny wins, then an allow, else the call is denied for want of one.
 *
 * @param concerns extra test of a statement (trust policies ask for the principal instead of the resource)
 */
export function evaluate(
  policies: readonly PolicyDocument[],
  request: PolicyRequest,
  concerns: (statement: PolicyStatement) => boolean = (statement) =>
    asList(statement.Resource).some((pattern) => matchesGlob(pattern, request.resource)),
): Decision {
  let allowed = false
  for (const policy of policies) {
    for (const statement of policy.Statement) {
      if (!coversAction(statement, request.action) || !concerns(statement)) continue
      if (!conditionsHold(statement, request)) continue
      if (statement.Effect === 'Deny') return 'explicit-deny'
      allowed = true
    }
  }
  return allowed ? 'allow' : 'implicit-deny'
}

/** Whether a trust policy names the very user, role or session, and not only its account. */
export const trustsByName = (
  statement: PolicyStatement,
  { principalArn, callerArn }: { principalArn: string; callerArn: string },
): boolean =>
  statement.Principal !== '*' &&
  asList(statement.Principal?.AWS).some((principal) => principal === principalArn || principal === callerArn)

/** Whether a trust policy names the caller: by account (number or root ARN), by user or role ARN, by session ARN, or `*`. */
export function trusts(
  statement: PolicyStatement,
  caller: { account: string; principalArn: string; callerArn: string },
): boolean {
  if (statement.Principal === '*') return true
  return asList(statement.Principal?.AWS).some(
    (principal) =>
      principal === '*' ||
      principal === caller.account ||
      principal === caller.principalArn ||
      principal === caller.callerArn ||
      new RegExp(`^arn:[a-z-]+:iam::${caller.account}:root$`).test(principal),
  )
}
