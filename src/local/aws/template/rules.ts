import { isObject } from './parse.ts'
import { resolve, TemplateError } from './functions.ts'
import type { Scope } from './functions.ts'
import { typedValue } from './parameters.ts'
import type { ParameterDefinition, ParameterValues } from './parameters.ts'

/** Rules of a template or of a TEMPLATE constraint: assertions over parameter values, each maybe under a condition. */
export type Rules = Readonly<Record<string, unknown>>

interface Assertion {
  assert: unknown
  description: string
}

function assertionsOf(rule: unknown): Assertion[] {
  if (!isObject(rule) || !Array.isArray(rule['Assertions'])) return []
  return rule['Assertions'].filter(isObject).map((assertion) => ({
    assert: assertion['Assert'],
    description: String(assertion['AssertDescription'] ?? ''),
  }))
}

/** Rules see parameters only. */
function ruleScope(definitions: readonly ParameterDefinition[], values: ParameterValues, region: string): Scope {
  const refuse = (): never => {
    throw new TemplateError('Template error: rules may refer to parameters only')
  }
  return {
    ref: (name) => {
      const definition = definitions.find((candidate) => candidate.key === name)
      if (definition) return typedValue(definition, values[name] ?? '')
      return name === 'AWS::Region' ? region : refuse()
    },
    attribute: refuse,
    condition: refuse,
    mapping: refuse,
    zones: [],
  }
}

/** Descriptions of the assertions that the values break. */
export function ruleFaults(
  rules: Rules,
  definitions: readonly ParameterDefinition[],
  values: ParameterValues,
  region: string,
): string[] {
  const scope = ruleScope(definitions, values, region)
  return Object.entries(rules).flatMap(([name, rule]) => {
    if (!isObject(rule)) return []
    if (rule['RuleCondition'] !== undefined && resolve(rule['RuleCondition'], scope) !== true) return []
    return assertionsOf(rule)
      .filter((assertion) => resolve(assertion.assert, scope) !== true)
      .map((assertion) => assertion.description || `Rule ${name} is not met`)
  })
}

/**
 * Allowed values that unconditional rules of the form `Fn::Contains: [[values], {Ref: parameter}]` leave: this is how an
 * administrator narrows a choice for one portfolio.
 */
export function narrowedValues(rules: Rules, parameter: ParameterDefinition): string[] {
  let allowed = parameter.allowedValues
  for (const rule of Object.values(rules)) {
    if (!isObject(rule) || rule['RuleCondition'] !== undefined) continue
    for (const { assert } of assertionsOf(rule)) {
      const contains = isObject(assert) ? assert['Fn::Contains'] : undefined
      if (!Array.isArray(contains)) continue
      const [values, reference] = contains as unknown[]
      if (!Array.isArray(values) || !isObject(reference) || reference['Ref'] !== parameter.key) continue
      const names = values.map(String)
      allowed = allowed.length === 0 ? names : allowed.filter((value) => names.includes(value))
    }
  }
  return allowed
}
