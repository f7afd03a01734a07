/** Parameters of an update: what is named changes, everything else keeps its value. */
import { type ParameterCheck, type ParameterDefinition, problemOf } from './parameter-values.ts'

export type { ParameterDefinition } from './parameter-values.ts'

export interface GivenChange {
  key: string
  value: string
  /** Came through the masked question. */
  secret: boolean
}
export interface GivenChanges {
  changes: GivenChange[]
  problems: string[]
}

/** `Name=Value`, one per line; blanks at the ends and empty lines do not matter, but a secret is taken as it is. */
export function parseChanges(lines: string, secretLine: string): GivenChanges {
  const given: GivenChanges = { changes: [], problems: [] }
  const take = (line: string, secret: boolean) => {
    const at = line.indexOf('=')
    const key = line.slice(0, Math.max(0, at)).trim()
    if (key === '') {
      given.problems.push(
        secret
          ? 'Write the secret parameter as Name=Value.'
          : `Write parameters as Name=Value, one per line; "${line.trim().slice(0, 60)}" is not.`,
      )
      return
    }
    if (given.changes.some((change) => change.key === key)) given.problems.push(`${key} is given more than once.`)
    else given.changes.push({ key, value: secret ? line.slice(at + 1) : line.slice(at + 1).trim(), secret })
  }
  for (const line of lines.split(/\r\n|\r|\n/)) if (line.trim() !== '') take(line, false)
  if (secretLine !== '') take(secretLine, true)
  return given
}

/**
 * What to send. `present` are the values there are now, as far as they are known. A parameter that only the new version has gets its default, or is a problem without one. A secret must
 * come through the masked question: elsewhere it would be readable on the request.
 */
export function changedParameters(
  wanted: readonly ParameterDefinition[],
  before: readonly ParameterDefinition[],
  given: GivenChanges,
  present: ReadonlyMap<string, string> = new Map(),
): ParameterCheck {
  const check: ParameterCheck = { parameters: [], problems: [...given.problems] }
  const had = new Set(before.map((definition) => definition.key))
  const known = new Set(wanted.map((definition) => definition.key))
  for (const change of given.changes)
    // A present value that the new version has no use for is left behind.
    if (!known.has(change.key) && present.get(change.key)?.trim() !== change.value)
      check.problems.push(
        `There is no parameter ${change.key}. ${wanted.length > 0 ? `Known are ${[...known].join(', ')}.` : 'This version has none.'}`,
      )
  for (const definition of wanted) {
    const named = given.changes.find((one) => one.key === definition.key)
    // The form shows what is there now: a line that says the same asks for nothing.
    const unchanged = named !== undefined && !named.secret && present.get(definition.key)?.trim() === named.value
    const change = unchanged && had.has(definition.key) ? undefined : named
    if (!change) {
      if (had.has(definition.key))
        check.parameters.push({ key: definition.key, value: '', secret: definition.noEcho, previous: true })
      else if (definition.defaultValue === '') check.problems.push(`${definition.key} is new and needs a value.`)
      continue
    }
    const problem =
      definition.noEcho && !change.secret
        ? `${definition.key} is a secret: give it in the question for the secret parameter.`
        : problemOf(definition, change.value)
    if (problem) check.problems.push(problem)
    else check.parameters.push({ key: definition.key, value: change.value, secret: definition.noEcho || change.secret })
  }
  return check
}
