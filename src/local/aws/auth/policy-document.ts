import { isObject } from '../template/format.ts'
import { isKnownOperator } from './policy.ts'
import type { PolicyDocument, PolicyStatement } from './policy.ts'

/** The text is no policy document; the message says why, as AWS does. */
export class MalformedPolicy extends Error {}

const SYNTAX = 'Syntax errors in policy.'

const isTexts = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))

function checkConditions(conditions: unknown): void {
  if (conditions === undefined) return
  if (!isObject(conditions)) throw new MalformedPolicy(SYNTAX)
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!isKnownOperator(operator)) {
      throw new MalformedPolicy(`Condition operator ${operator} is not supported by the local AWS.`)
    }
    const valid = isObject(keys) && Object.values(keys).every((value) => isTexts(value) || typeof value === 'boolean')
    if (!valid) throw new MalformedPolicy(SYNTAX)
  }
}

function statementOf(value: unknown): PolicyStatement {
  if (!isObject(value)) throw new MalformedPolicy(SYNTAX)
  const { Effect: effect, Action: action, NotAction: notAction, Resource: resource } = value
  if (effect !== 'Allow' && effect !== 'Deny') throw new MalformedPolicy(`Invalid effect: ${String(effect)}`)
  if ((action === undefined) === (notAction === undefined) || !isTexts(action ?? notAction)) {
    throw new MalformedPolicy('Policy statement must contain actions.')
  }
  if (value['NotResource'] !== undefined) throw new MalformedPolicy('NotResource is not supported by the local AWS.')
  if (!isTexts(resource)) throw new MalformedPolicy('Policy statement must contain resources.')
  if (value['Principal'] !== undefined || value['NotPrincipal'] !== undefined) {
    throw new MalformedPolicy('Policy document should not specify a principal.')
  }
  checkConditions(value['Condition'])
  return value as unknown as PolicyStatement
}

/**
 * Reads a policy of an identity or a session; its statement may stand without a list. Throws MalformedPolicy on what is no
 * policy, and on parts of the language that `evaluate` does not know.
 */
export function parsePolicyDocument(text: string): PolicyDocument {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new MalformedPolicy('This policy contains invalid Json')
  }
  if (!isObject(parsed)) throw new MalformedPolicy(SYNTAX)
  const version = parsed['Version'] ?? '2008-10-17'
  if (version !== '2012-10-17' && version !== '2008-10-17') throw new MalformedPolicy(SYNTAX)
  const statements = [parsed['Statement'] ?? []].flat()
  if (statements.length === 0) throw new MalformedPolicy(SYNTAX)
  return { Version: version, Statement: statements.map(statementOf) }
}
