/**
 * From answers on the order form to launch parameters. The same checks as the form's, made again because a form can be
 * bypassed: an order may come from the Catalog API or a script.
 */

/** A row of `x_swb_hub_aws_parameter`, values as text. */
export interface ParameterDefinition {
  key: string
  /** Catalog variable that asks for it. */
  variable: string
  /** CloudFormation type: String, Number, CommaDelimitedList, List<…>, AWS::…  */
  type: string
  /** Kinds of AWS resources it is chosen from, with commas between; empty: people write it. */
  lookUp: string
  defaultValue: string
  noEcho: boolean
  /** JSON array of text, or empty. */
  allowedValues: string
  allowedPattern: string
  minLength: string
  maxLength: string
  minValue: string
  maxValue: string
  constraintDescription: string
}

export interface ParameterValue {
  key: string
  value: string
  secret: boolean
  /** Of an update: stays as it is on AWS. */
  previous?: boolean
}
export interface ParameterCheck {
  parameters: ParameterValue[]
  /** One sentence each, without values of secrets. */
  problems: string[]
}

/** Longest value that AWS takes for one parameter, in characters. */
const LONGEST_VALUE = 4096

/**
 * Values to send: an empty answer leaves the parameter out, which lets AWS apply the template's default; without a
 * default it is a problem.
 */
export function parameterValues(
  definitions: readonly ParameterDefinition[],
  answers: Readonly<Record<string, string>>,
): ParameterCheck {
  const check: ParameterCheck = { parameters: [], problems: [] }
  for (const definition of definitions) {
    if (definition.variable === '') {
      // Without its question an answer would be lost in silence and AWS would launch with the default.
      check.problems.push(`${definition.key} has no question on the order form; sync the product again.`)
      continue
    }
    const value = answers[definition.variable] ?? ''
    if (value === '') {
      if (definition.defaultValue === '') check.problems.push(`${definition.key} needs a value.`)
      continue
    }
    const problem = problemOf(definition, value)
    if (problem) check.problems.push(problem)
    else check.parameters.push({ key: definition.key, value, secret: definition.noEcho })
  }
  return check
}

/** What is wrong with a value as a sentence, without repeating a secret; null when nothing is. */
export function problemOf(definition: ParameterDefinition, value: string): string | null {
  if (value.length > LONGEST_VALUE) return `${definition.key} is longer than ${LONGEST_VALUE} characters.`
  const items = isList(definition.type) ? value.split(',').map((item) => item.trim()) : [value]
  for (const item of items) {
    const broken = brokenRule(definition, item)
    if (broken === null) continue
    return definition.constraintDescription
      ? `${definition.key} ${broken} (${definition.constraintDescription}).`
      : `${definition.key} ${broken}.`
  }
  return null
}

function isList(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<')
}

function isNumber(type: string): boolean {
  return type === 'Number' || type === 'List<Number>'
}

/** What the value breaks, as the end of a sentence; null when it breaks nothing. Never repeats the value. */
function brokenRule(definition: ParameterDefinition, value: string): string | null {
  const allowed = allowedValues(definition.allowedValues)
  if (allowed !== null && !allowed.includes(value)) {
    return definition.noEcho ? 'is not one of the allowed values' : `must be one of ${allowed.join(', ')}`
  }
  if (isNumber(definition.type)) {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return 'must be a number'
    if (definition.minValue !== '' && Number(value) < Number(definition.minValue))
      return `must be at least ${definition.minValue}`
    if (definition.maxValue !== '' && Number(value) > Number(definition.maxValue))
      return `must be at most ${definition.maxValue}`
  }
  if (definition.minLength !== '' && value.length < Number(definition.minLength))
    return `must have at least ${definition.minLength} characters`
  if (definition.maxLength !== '' && value.length > Number(definition.maxLength))
    return `must have at most ${definition.maxLength} characters`
  if (definition.allowedPattern !== '' && !fits(definition.allowedPattern, value))
    return `does not fit the pattern ${definition.allowedPattern}`
  return null
}

/** Null: no restriction. Text that is no JSON array counts as none, because AWS checks once more. */
function allowedValues(text: string): string[] | null {
  if (text === '') return null
  try {
    const values: unknown = JSON.parse(text)
    return Array.isArray(values) && values.length > 0 ? values.map(String) : null
  } catch {
    return null
  }
}

/**
 * The whole value must fit. The pattern is a Java expression; one that this engine cannot read counts as fitting, and
 * AWS decides.
 */
function fits(pattern: string, value: string): boolean {
  let expression: RegExp
  try {
    expression = new RegExp(`^(?:${pattern})$`)
  } catch {
    return true
  }
  return expression.test(value)
}
