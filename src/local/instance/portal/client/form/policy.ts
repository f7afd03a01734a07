/**
 * Catalog UI policies: which questions show, must be answered or are locked for the answers given so far.
 *
 * Rules of the platform kept here: policies run in their order and the last one to speak wins; a policy that does not hold
 * is turned round when it says `reverse if false`; one without `on load` is silent until the first change; a mandatory
 * question without an answer can be neither hidden nor locked by a policy.
 */
import { firstText, flagOf, isObject, objectsOf, textOf, type JsonObject } from '../json.ts'
import { bareName, conditionOf, holds, type ConditionTree } from './condition.ts'
import type { Field } from './model.ts'

export interface PolicyAction {
  /** Name or id of a question or group. */
  target: string
  /** Undefined: leave as it is. */
  visible?: boolean
  mandatory?: boolean
  readOnly?: boolean
  /** Value to set when the condition begins to hold; '' clears. */
  assign?: string
}

export interface Policy {
  name: string
  order: number
  onLoad: boolean
  reverse: boolean
  condition: ConditionTree
  actions: PolicyAction[]
}

export interface FieldState {
  visible: boolean
  mandatory: boolean
  readOnly: boolean
}

export interface Evaluation {
  /** By name or id of the question or group, as the policies name them; every field is present by its name. */
  states: Map<string, FieldState>
  /** Policies (by position) that hold now. */
  holding: Set<number>
  /** Values the policies set because they begin to hold, by field name. */
  assignments: Map<string, string>
}

/** @param given `result.ui_policy` of `GET items/{sys_id}`. */
export function policiesOf(given: unknown): Policy[] {
  return objectsOf(given)
    .filter((policy) => policy.active === undefined || flagOf(policy.active))
    .map((policy) => ({
      name: firstText(policy, 'short_description', 'name', 'sys_id'),
      order: Number(firstText(policy, 'order') || '100'),
      onLoad: flagUnlessAbsent(policy.onload ?? policy.on_load ?? policy.onLoad, true),
      reverse: flagUnlessAbsent(policy.reverse ?? policy.reverse_if_false, true),
      condition: conditionOf(policy.conditions ?? policy.catalog_conditions ?? policy.condition ?? ''),
      actions: objectsOf(policy.actions).map(actionOf),
    }))
    .sort((left, right) => left.order - right.order)
}

function flagUnlessAbsent(value: unknown, absent: boolean): boolean {
  return value === undefined || value === null || value === '' ? absent : flagOf(value)
}

function actionOf(action: JsonObject): PolicyAction {
  const named = action.name ?? action.field ?? action.catalog_variable ?? action.variable ?? action.variable_name
  const target = bareName(isObject(named) ? firstText(named, 'value', 'name') : textOf(named))
  const result: PolicyAction = { target }
  const visible = triState(action.visible)
  const mandatory = triState(action.mandatory)
  const readOnly = triState(action.disabled ?? action.read_only ?? action.readOnly)
  if (visible !== undefined) result.visible = visible
  if (mandatory !== undefined) result.mandatory = mandatory
  if (readOnly !== undefined) result.readOnly = readOnly
  const valueAction = firstText(action, 'value_action', 'valueAction')
  if (flagOf(action.cleared) || valueAction === 'clearValue') result.assign = ''
  else if (valueAction === 'setValue') result.assign = firstText(action, 'value')
  return result
}

/** `true`, `false` or `ignore` ("leave alone"). */
function triState(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  return undefined
}

/**
 * @param values Raw answers by field name.
 * @param before Result of the evaluation before this one; null when the form has just been opened.
 */
export function evaluate(
  fields: readonly Field[],
  policies: readonly Policy[],
  values: ReadonlyMap<string, string>,
  before: Evaluation | null,
): Evaluation {
  const byKey = new Map(fields.flatMap((field) => [[field.id, field] as const, [field.name, field] as const]))
  const nameOf = (key: string) => byKey.get(key)?.name ?? key
  const states = new Map<string, FieldState>(
    fields.map((field) => [
      field.name,
      { visible: !field.hidden, mandatory: field.mandatory, readOnly: field.readOnly },
    ]),
  )
  const holding = new Set<number>()
  const assignments = new Map<string, string>()
  const valueOf = (key: string) => {
    const field = byKey.get(key)
    return field === undefined ? undefined : (values.get(field.name) ?? '')
  }

  policies.forEach((policy, position) => {
    if (before === null && !policy.onLoad) return
    const met = holds(policy.condition, valueOf)
    if (met) holding.add(position)
    else if (!policy.reverse) return
    for (const action of policy.actions) {
      const name = nameOf(action.target)
      const state = states.get(name) ?? { visible: true, mandatory: false, readOnly: false }
      states.set(name, state)
      if (action.visible !== undefined) state.visible = action.visible === met
      if (action.mandatory !== undefined) state.mandatory = action.mandatory === met
      if (action.readOnly !== undefined) state.readOnly = action.readOnly === met
      const beginsToHold = met && before !== null && !before.holding.has(position)
      if (action.assign !== undefined && beginsToHold) assignments.set(name, action.assign)
    }
  })

  for (const field of fields) {
    const state = states.get(field.name)
    if (!state?.mandatory || (values.get(field.name) ?? '') !== '') continue
    if (!field.hidden) state.visible = true
    if (!field.readOnly) state.readOnly = false
  }
  return { states, holding, assignments }
}
