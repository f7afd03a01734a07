/** One question of an order form on the page: label, control, help, error. */
import type { Answers } from '../form/answers.ts'
import type { Field } from '../form/model.ts'
import type { Records } from '../api/records.ts'
import { choiceControl, dateTimeControl, maskedControl, textControl, type ControlView } from './controls.ts'
import { recordsControl } from './record-list.ts'
import { referenceControl } from './reference.ts'
import { element, freshId, plain } from './dom.ts'

export interface FieldView {
  readonly field: Field
  readonly node: HTMLElement
  /** Shows what the policies say now, and a value they have changed. */
  refresh(): void
  showProblem(message: string | null): void
  /** Words of a client script about the answer; null takes them away. */
  showNote(message: string | null): void
  focus(): void
}

/** @param onAnswer Told after every change, so that the page can run the policies. */
export function fieldView(
  field: Field,
  answers: Answers,
  records: Records,
  onAnswer: (value: string, settled: boolean) => void,
): FieldView {
  const id = freshId('q')
  const helpId = `${id}-help`
  const problemId = `${id}-problem`
  const grouped = field.control === 'radio' || field.control === 'yes-no' || field.control === 'records'
  const control = controlFor(field, id, records, onAnswer)

  const mark = element('span.mandatory', { attributes: { 'aria-hidden': true } }, '*')
  const caption = grouped
    ? plain('legend', field.label, ' ', mark)
    : element('label', { attributes: { for: id } }, field.label, ' ', mark)
  const help = element('p.help', { attributes: { id: helpId } }, field.help)
  const problem = element('p.problem', { attributes: { id: problemId } })
  const note = element('p.note', { attributes: { role: 'status' } })
  note.hidden = true
  const checkbox = field.control === 'checkbox'
  const body = checkbox
    ? [plain('div.check', control.node, caption), help, note, problem]
    : [caption, help, control.node, note, problem]
  const node: HTMLElement = grouped ? plain('fieldset.field', ...body) : plain('div.field', ...body)
  node.dataset.variable = field.name
  help.hidden = field.help === ''
  problem.hidden = true

  const describe = () => {
    const ids = [help.hidden ? '' : helpId, problem.hidden ? '' : problemId].filter((entry) => entry !== '')
    for (const target of control.described) {
      if (ids.length > 0) target.setAttribute('aria-describedby', ids.join(' '))
      else target.removeAttribute('aria-describedby')
    }
  }

  const view: FieldView = {
    field,
    node,
    refresh() {
      const state = answers.state(field.name)
      node.hidden = !state.visible
      mark.hidden = !state.mandatory
      control.lock(state.readOnly)
      for (const target of control.described) {
        if (grouped) continue
        if (state.mandatory) target.setAttribute('aria-required', 'true')
        else target.removeAttribute('aria-required')
      }
      if (control.value() !== answers.value(field.name)) control.show(answers.value(field.name))
    },
    showProblem(message) {
      problem.hidden = message === null
      problem.textContent = message ?? ''
      for (const target of control.described) {
        if (message === null) target.removeAttribute('aria-invalid')
        else target.setAttribute('aria-invalid', 'true')
      }
      describe()
    },
    showNote(message) {
      note.hidden = message === null
      note.textContent = message ?? ''
    },
    focus: () => control.focus(),
  }
  describe()
  view.refresh()
  return view
}

function controlFor(
  field: Field,
  id: string,
  records: Records,
  onAnswer: (value: string, settled: boolean) => void,
): ControlView {
  switch (field.control) {
    case 'yes-no':
    case 'radio':
    case 'select':
    case 'checkbox':
      return choiceControl(field, id, onAnswer)
    case 'date-time':
      return dateTimeControl(id, field, onAnswer)
    case 'masked':
      return maskedControl(field, id, onAnswer)
    case 'records':
      return recordsControl(field, id, records, onAnswer)
    case 'reference':
      return referenceControl(field, id, records, onAnswer)
    default:
      return textControl(field, id, onAnswer)
  }
}
