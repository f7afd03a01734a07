/** The state of an order form: answers, what the policies say about them, and what is sent. */
import { fieldsOf, type Field, type FormNode } from './model.ts'
import { evaluate, type Evaluation, type FieldState, type Policy } from './policy.ts'
import { problemOf } from './validate.ts'

export interface Answers {
  readonly fields: readonly Field[]
  value(name: string): string
  state(nameOrId: string): FieldState
  /**
   * Takes an answer and lets the policies run.
   * @returns Names of the other fields whose value a policy has changed.
   */
  answer(name: string, value: string): string[]
  /** Problem of one field that shows; null when there is none. */
  problem(name: string): string | null
  /** All problems in the order of the page. */
  problems(): { field: Field; message: string }[]
  /** What goes with the order: raw values by variable name. */
  submission(): Record<string, string>
}

/** Policies may set values that make other policies hold; a circle among them ends here. */
const maxRounds = 10

export function answersFor(nodes: readonly FormNode[], policies: readonly Policy[]): Answers {
  const fields = fieldsOf(nodes)
  const values = new Map(fields.map((field) => [field.name, field.defaultValue]))
  const always: FieldState = { visible: true, mandatory: false, readOnly: false }
  let evaluation: Evaluation = evaluate(fields, policies, values, null)

  const state = (key: string) => evaluation.states.get(key) ?? always
  const value = (name: string) => values.get(name) ?? ''
  const problemFor = (field: Field) => {
    const current = state(field.name)
    return current.visible ? problemOf(field, value(field.name), current.mandatory) : null
  }

  const settle = (): string[] => {
    const changed = new Set<string>()
    for (let round = 0; round < maxRounds; round += 1) {
      evaluation = evaluate(fields, policies, values, evaluation)
      const different = [...evaluation.assignments].filter(([name, next]) => values.has(name) && value(name) !== next)
      if (different.length === 0) break
      for (const [name, next] of different) {
        values.set(name, next)
        changed.add(name)
      }
    }
    return [...changed]
  }

  return {
    fields,
    value,
    state,
    answer(name, next) {
      values.set(name, next)
      return settle().filter((other) => other !== name)
    },
    problem(name) {
      const field = fields.find((candidate) => candidate.name === name)
      return field ? problemFor(field) : null
    },
    problems() {
      return fields.flatMap((field) => {
        const message = problemFor(field)
        return message === null ? [] : [{ field, message }]
      })
    },
    submission() {
      // A question that a policy has hidden goes with its default: nobody should send what he no longer sees.
      const sent = fields.map((field) => [
        field.name,
        state(field.name).visible ? value(field.name) : field.defaultValue,
      ])
      return Object.fromEntries(sent.filter(([, text]) => text !== '')) as Record<string, string>
    },
  }
}
