import type { Instance, Row } from '../../core.ts'
import type { Json } from '../../http/body.ts'
import { variableTerms } from '../condition.ts'
import { isOn, numberOf, rowsWhere, textOf } from '../rows.ts'

/** Active policies of an item and of its variable sets, in their order. */
export function policiesView(instance: Instance, itemId: string): Json {
  const sets = rowsWhere(instance, 'io_set_item', { sc_cat_item: itemId }).map((link) => textOf(link, 'variable_set'))
  const policies = [
    ...rowsWhere(instance, 'catalog_ui_policy', { catalog_item: itemId, active: '1' }),
    ...rowsWhere(instance, 'catalog_ui_policy', { variable_set: sets, active: '1' }),
  ]
    .filter((policy) => policy.applies_catalog !== '0')
    .sort((left, right) => numberOf(left, 'order', 100) - numberOf(right, 'order', 100))
  const actions = rowsWhere(instance, 'catalog_ui_policy_action', {
    ui_policy: policies.map((policy) => textOf(policy, 'sys_id')),
  })
  return policies.map((policy) =>
    policyView(
      policy,
      actions.filter((action) => action.ui_policy === policy.sys_id),
    ),
  )
}

function policyView(policy: Row, actions: Row[]): Json {
  const runs = isOn(policy, 'run_scripts')
  return {
    sys_id: textOf(policy, 'sys_id'),
    short_description: textOf(policy, 'short_description'),
    order: numberOf(policy, 'order', 100),
    onload: policy.on_load !== '0',
    reverse: policy.reverse_if_false !== '0',
    conditions: variableTerms(textOf(policy, 'catalog_conditions')).map((term) => ({ ...term })),
    actions: actions
      .sort((left, right) => numberOf(left, 'order', 100) - numberOf(right, 'order', 100))
      .map(actionView),
    isScript: runs,
    script: { true: runs ? textOf(policy, 'script_true') : '', false: runs ? textOf(policy, 'script_false') : '' },
  }
}

/** `true`, `false` or `ignore` per aspect. */
function actionView(action: Row): Json {
  const aspect = (column: string): string => {
    const value = textOf(action, column)
    return value === 'true' || value === '1' ? 'true' : value === 'false' || value === '0' ? 'false' : 'ignore'
  }
  const variable = textOf(action, 'catalog_variable')
  return {
    name: /^[0-9a-f]{32}$/.test(variable) ? `IO:${variable}` : variable,
    variable: textOf(action, 'variable'),
    visible: aspect('visible'),
    mandatory: aspect('mandatory'),
    disabled: aspect('disabled'),
    cleared: isOn(action, 'cleared'),
    value_action: textOf(action, 'value_action') || 'ignore',
    value: textOf(action, 'value'),
    field_message: textOf(action, 'field_message'),
    field_message_type: textOf(action, 'field_message_type') || 'none',
  }
}
