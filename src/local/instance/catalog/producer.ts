import type { Actor, Instance, RecordState, Row } from '../core.ts'
import type { Refusal } from './answers.ts'
import { checkAnswers, NOT_ORDERABLE, refuse } from './answers.ts'
import { answerContext } from './context.ts'
import { visibleItem } from './eligibility.ts'
import type { Variable } from './form.ts'
import { formOf } from './form.ts'
import { rowsGiven, storeRows, type SetRows } from './multi-row.ts'
import { OrderRefused, wholly } from './refused.ts'
import { isOn, scopeOf, textOf } from './rows.ts'
import { newSysId } from '../store/ids.ts'
import { LIST_COLLECTOR, REFERENCE, REQUESTED_FOR } from './variable-types.ts'

export type ProducerOutcome =
  | {
      ok: true
      table: string
      sysId: string
      number: string
      redirectUrl: string
      portalRedirect: string
      redirectTo: string
    }
  | Refusal

/** What producer scripts see as `producer.<variable>`: text with the usual readers of an element. */
interface ProducerAnswer {
  toString(): string
  getValue(): string
  getDisplayValue(): string
  nil(): boolean
}

/**
 * Submits a record producer: mapped answers are copied, the script runs with `current` (the record to come) and
 * `producer` (the answers), the record is inserted with its rules, the answers are kept as `question_answer` rows and the
 * post-insert script runs.
 */
export function submitProducer(
  instance: Instance,
  actor: Actor,
  producerId: string,
  variables: Record<string, unknown>,
): ProducerOutcome {
  const item = visibleItem(instance, actor, producerId)
  if (!item || !instance.dictionary.isA(textOf(item, 'sys_class_name'), 'sc_cat_item_producer'))
    return refuse(NOT_ORDERABLE)
  const producer = instance.records.get('sc_cat_item_producer', producerId) ?? item
  const checked = checkAnswers(formOf(instance, producerId), variables, answerContext(instance, actor))
  if (!checked.ok) return checked
  const table = textOf(producer, 'table_name')
  const state = instance.records.state(table, null, { defaults: true, actor })
  if (!state) return refuse('Invalid Request', `The record producer names the unknown table ${table}`, 404)
  return wholly(instance, () => produce(instance, actor, producer, checked.answers, state))
}

function produce(
  instance: Instance,
  actor: Actor,
  producer: Row,
  answers: ReadonlyMap<Variable, string>,
  state: RecordState,
): ProducerOutcome {
  mapAnswers(instance, state, answers)
  // Under the id that the record will have: its script and its rules read the answers as current.variables.
  const id = (state.values.sys_id ??= newSysId())
  keepAnswers(instance, actor, state.table, id, answers)
  const bag = answerBag(instance, answers)
  const catalogItem = instance.records.state('sc_cat_item_producer', textOf(producer, 'sys_id'))
  const bindings = {
    producer: bag,
    current: instance.scripts.glideRecord(state, actor),
    cat_item: catalogItem ? instance.scripts.glideRecord(catalogItem, actor) : null,
  }
  runScript(instance, actor, producer, 'script', bindings)
  const saved = instance.records.save(actor, state)
  if (!saved.ok) throw new OrderRefused(saved.message)
  noteProduced(instance, actor, state.table, saved.sysId, producer)
  const after = instance.records.state(state.table, saved.sysId)
  if (after)
    runScript(instance, actor, producer, 'post_insert_script', {
      ...bindings,
      current: instance.scripts.glideRecord(after, actor),
    })
  return {
    ok: true,
    table: state.table,
    sysId: saved.sysId,
    number: instance.records.get(state.table, saved.sysId)?.number ?? '',
    redirectUrl: scriptText(bag.redirect) || `${state.table}.do?sys_id=${saved.sysId}&sysparm_view=ess`,
    portalRedirect: scriptText(bag.portal_redirect),
    redirectTo: textOf(producer, 'redirect_url'),
  }
}

/** Copies the answers of variables that are mapped to a column of the record. */
function mapAnswers(instance: Instance, state: RecordState, answers: ReadonlyMap<Variable, string>): void {
  for (const [variable, answer] of answers) {
    const field = textOf(variable.row, 'field')
    if (!isOn(variable.row, 'map_to_field') || answer === '') continue
    const column = instance.dictionary.column(state.table, field)
    if (!column) continue
    if (column.type.startsWith('journal')) state.journal.push({ column: field, text: answer })
    else state.values[field] = column.type === 'boolean' ? (answer === 'true' || answer === 'Yes' ? '1' : '0') : answer
    state.assigned.add(field)
  }
}

function answerBag(instance: Instance, answers: ReadonlyMap<Variable, string>): Record<string, unknown> {
  const bag = Object.create(null) as Record<string, unknown>
  for (const [variable, answer] of answers) {
    const element: ProducerAnswer = {
      toString: () => answer,
      getValue: () => answer,
      getDisplayValue: () => answerDisplay(instance, variable, answer),
      nil: () => answer === '',
    }
    bag[variable.name] = element
  }
  return bag
}

/** What an answer reads like: label of a choice, display value of a reference. */
export function answerDisplay(instance: Instance, variable: Variable, answer: string): string {
  const choice = variable.choices.find((candidate) => candidate.value === answer)
  if (choice) return choice.label
  const table =
    variable.type === REQUESTED_FOR
      ? 'sys_user'
      : textOf(variable.row, variable.type === LIST_COLLECTOR ? 'list_table' : 'reference')
  if (
    answer === '' ||
    ![REFERENCE, LIST_COLLECTOR, REQUESTED_FOR].includes(variable.type) ||
    !instance.dictionary.table(table)
  )
    return answer
  return answer
    .split(',')
    .map((id) => {
      const row = instance.records.get(table, id)
      return row ? instance.records.recordDisplay(table, row) : id
    })
    .join(', ')
}

function runScript(
  instance: Instance,
  actor: Actor,
  producer: Row,
  column: 'script' | 'post_insert_script',
  bindings: Record<string, unknown>,
): void {
  const text = textOf(producer, column)
  if (text.trim() === '') return
  const name = `sc_cat_item_producer:${textOf(producer, 'name')}.${column}`
  instance.scripts.run({ name, text, scope: scopeOf(instance, producer) }, actor, bindings)
}

function keepAnswers(
  instance: Instance,
  actor: Actor,
  table: string,
  sysId: string,
  answers: ReadonlyMap<Variable, string>,
): void {
  for (const [variable, answer] of answers) {
    if (variable.columns) {
      const rows = (rowsGiven(answer) ?? []) as SetRows
      storeRows(instance, actor, { table, id: sysId }, variable.id, variable.columns, rows)
      continue
    }
    instance.records.insert(actor, 'question_answer', {
      question: variable.id,
      value: answer === '' ? null : variable.encrypted ? instance.secrets.encrypt(answer) : answer,
      table_name: table,
      table_sys_id: sysId,
      order: String(variable.position),
    })
  }
}

function noteProduced(instance: Instance, actor: Actor, table: string, sysId: string, producer: Row): void {
  instance.records.insert(actor, 'sc_item_produced_record', {
    producer: textOf(producer, 'sys_id'),
    record_table: table,
    record_key: sysId,
    ...(instance.dictionary.isA(table, 'task') ? { task: sysId } : {}),
  })
}

const scriptText = (value: unknown): string => (typeof value === 'string' ? value : '')
