/** One catalogue item: what it is, its questions, and the order. */
import type { Item } from '../api/catalog.ts'
import type { Page, PageContext } from '../context.ts'
import { clientScriptsOf, scriptRunner } from '../form/client-scripts.ts'
import { answersFor, type Answers } from '../form/answers.ts'
import { formOf, type FormNode } from '../form/model.ts'
import { policiesOf } from '../form/policy.ts'
import { alertBox, emptyState, pageTitle, runAction } from '../ui/parts.ts'
import { element, freshId, plain } from '../ui/dom.ts'
import { fieldView, type FieldView } from '../ui/field.ts'
import { richText } from '../ui/rich-text.ts'
import { trail } from './catalog.ts'
import { lineage } from './lineage.ts'

export async function itemPage(context: PageContext, id: string): Promise<Page> {
  const item = await context.catalog.item(id, context.signal)
  const above = await lineage(context, item.categoryId)
  const aside = plain(
    'header.item-head',
    pageTitle(item.name),
    item.shortDescription === '' ? null : plain('p.lead', item.shortDescription),
    item.price === '' ? null : plain('p.price', item.price),
  )
  const about =
    item.description === '' || item.description === item.shortDescription ? null : richText(item.description)
  return {
    title: item.name,
    content: [trail(above, item.name), aside, ...(about ? [about] : []), orderForm(context, item)],
  }
}

function orderForm(context: PageContext, item: Item): HTMLElement {
  const nodes = formOf(item.variables)
  const answers = answersFor(nodes, policiesOf(item.policies))
  const views = new Map<string, FieldView>()
  const groups: { node: HTMLElement; keys: string[]; inner: () => boolean }[] = []

  const refresh = () => {
    for (const view of views.values()) view.refresh()
    for (const group of groups) {
      group.node.hidden = !group.keys.every((key) => answers.state(key).visible) || !group.inner()
    }
  }
  const viewOf = (key: string) => [...views.values()].find(({ field }) => field.name === key || field.id === key)
  const scripts = scriptRunner(clientScriptsOf(item.clientScripts), {
    getValue: (name) => answers.value(viewOf(name)?.field.name ?? name),
    setValue: (name, value) => {
      const view = viewOf(name)
      if (!view) return
      answers.answer(view.field.name, value)
      refresh()
      view.showProblem(null)
    },
    showFieldMsg: (name, message) => viewOf(name)?.showNote(message),
    hideFieldMsg: (name) => viewOf(name)?.showNote(null),
  })
  const changed = (view: FieldView, value: string, settled: boolean) => {
    const before = answers.value(view.field.name)
    answers.answer(view.field.name, value)
    refresh()
    if (settled) void scripts.changed([view.field.name, view.field.id], before, value)
    const shown = view.node.querySelector('[aria-invalid]') !== null
    // While typing only an error that shows is taken back; a new one waits until the person leaves the field.
    if (settled || shown) view.showProblem(answers.problem(view.field.name))
  }
  const draw = (list: readonly FormNode[]): HTMLElement[] =>
    list.map((node) => {
      if (node.kind === 'note' && node.html !== '') return richText(node.html)
      if (node.kind === 'note') return plain(node.tone === 'label' ? 'p.label-only' : 'p.unsupported', node.text)
      if (node.kind === 'field') {
        const view: FieldView = fieldView(node, answers, context.records, (value, settled) =>
          changed(view, value, settled),
        )
        views.set(node.name, view)
        return view.node
      }
      const columns = node.columns.map((column) => plain('div.column', ...draw(column)))
      const box = plain(
        'fieldset.group',
        node.label === '' ? null : plain('legend', node.label),
        plain('div.columns', ...columns),
      )
      const inner = () =>
        Array.from(box.querySelectorAll('.column > *')).some((child) => !(child as HTMLElement).hidden)
      groups.push({ node: box, keys: [node.id, node.name], inner })
      return box
    })

  const quantity = quantityField(item)
  const summary = plain('div')
  const problem = plain('div')
  const submit = element('button.primary', { attributes: { type: 'submit' } }, item.producer ? 'Submit' : 'Order now')
  const fields = draw(nodes)
  const form = element(
    'form.card.order',
    { attributes: { novalidate: true } },
    element('h2', {}, item.producer ? 'Your request' : 'Your order'),
    fields.length === 0 ? plain('p.muted', 'There is nothing to fill in.') : null,
    answers.fields.some((field) => field.mandatory) || nodes.length > 0
      ? plain('p.muted', 'Answers marked with ', element('span.mandatory', {}, '*'), ' are needed.')
      : null,
    summary,
    ...fields,
    quantity?.node,
    problem,
    plain('div.actions', submit),
  )
  refresh()

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.replaceChildren()
    if (!check(answers, views, summary)) return
    void runAction(submit, item.producer ? 'Submitting…' : 'Ordering…', problem, async () => {
      const placed = await context.catalog.order(item, quantity?.value() ?? 1, answers.submission())
      if (placed.table === 'sc_request') context.go({ page: 'placed', id: placed.id })
      else form.replaceWith(submitted(placed.number))
    })
  })
  return form
}

/** Shows every problem at its field and as a summary; true when there is none. */
function check(answers: Answers, views: ReadonlyMap<string, FieldView>, summary: HTMLElement): boolean {
  const problems = answers.problems()
  const byName = new Map(problems.map(({ field, message }) => [field.name, message]))
  for (const [name, view] of views) view.showProblem(byName.get(name) ?? null)
  summary.replaceChildren()
  if (problems.length === 0) return true
  const count =
    problems.length === 1 ? 'One answer needs your attention.' : `${problems.length} answers need your attention.`
  const entries = problems.map(({ field, message }) => {
    const button = element('button.link', { attributes: { type: 'button' } }, `${field.label}: ${message}`)
    button.addEventListener('click', () => views.get(field.name)?.focus())
    return plain('li', button)
  })
  summary.append(alertBox(count, 'Nothing was ordered yet.', plain('ul', ...entries)))
  const first = problems[0]
  if (first) views.get(first.field.name)?.focus()
  return false
}

function quantityField(item: Item): { node: HTMLElement; value(): number } | null {
  if (item.producer || !item.showQuantity) return null
  const id = freshId('quantity')
  const input = element('input.short', {
    attributes: { id, type: 'number', min: 1, max: 99, step: 1, value: 1, inputmode: 'numeric' },
  })
  const label = element('label', { attributes: { for: id } }, 'Quantity')
  return { node: plain('div.field', label, input), value: () => Number(input.value) }
}

function submitted(number: string): HTMLElement {
  const box = emptyState(
    'Submitted',
    number === '' ? 'Your request was recorded.' : `Your request was recorded as ${number}.`,
  )
  box.setAttribute('role', 'status')
  return box
}
