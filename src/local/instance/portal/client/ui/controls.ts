/** The controls of an order form that need no call to the instance. */
import type { Field } from '../form/model.ts'
import { element, plain } from './dom.ts'

export interface ControlView {
  readonly node: HTMLElement
  /** Elements that carry description, error and mandatory marks for assistive technology. */
  readonly described: HTMLElement[]
  value(): string
  show(value: string): void
  lock(locked: boolean): void
  focus(): void
}

/** `settled` is false while a person is still typing. */
export type OnAnswer = (value: string, settled: boolean) => void

const inputTypes: Readonly<Record<string, string>> = { email: 'email', url: 'url', date: 'date' }

export function textControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  const attributes = {
    id,
    name: field.name,
    placeholder: field.example === '' ? undefined : field.example,
    autocomplete: 'off',
    spellcheck: field.control === 'text-area' ? undefined : 'false',
  }
  const input =
    field.control === 'text-area'
      ? element('textarea', { attributes: { ...attributes, rows: 4 } })
      : element('input', { attributes: { ...attributes, type: inputTypes[field.control] ?? 'text' } })
  input.value = field.defaultValue
  listen(input, () => input.value, onAnswer)
  return {
    node: input,
    described: [input],
    value: () => input.value,
    show: (value) => {
      input.value = value
    },
    lock: (locked) => {
      input.readOnly = locked
    },
    focus: () => input.focus(),
  }
}

/** A secret: hidden until the person asks to see it. */
export function maskedControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  const input = element('input', {
    attributes: { id, name: field.name, type: 'password', autocomplete: 'new-password', spellcheck: 'false' },
  })
  input.value = field.defaultValue
  const toggle = element('button', { attributes: { type: 'button', 'aria-pressed': 'false' } }, 'Show')
  toggle.setAttribute('aria-label', `Show ${field.label}`)
  toggle.addEventListener('click', () => {
    const shown = input.type === 'password'
    input.type = shown ? 'text' : 'password'
    toggle.textContent = shown ? 'Hide' : 'Show'
    toggle.setAttribute('aria-pressed', String(shown))
  })
  listen(input, () => input.value, onAnswer)
  return {
    node: plain('div.masked', input, toggle),
    described: [input],
    value: () => input.value,
    show: (value) => {
      input.value = value
    },
    lock: (locked) => {
      input.readOnly = locked
    },
    focus: () => input.focus(),
  }
}

/** Date and time in the platform's form `yyyy-MM-dd HH:mm:ss`. */
export function dateTimeControl(id: string, field: Field, onAnswer: OnAnswer): ControlView {
  const input = element('input', { attributes: { id, name: field.name, type: 'datetime-local', step: 1 } })
  const read = () => {
    const [date = '', time = ''] = input.value.split('T')
    return date === '' ? '' : `${date} ${time.length === 5 ? `${time}:00` : time}`
  }
  const show = (value: string) => {
    input.value = value.replace(' ', 'T')
  }
  show(field.defaultValue)
  listen(input, read, onAnswer)
  return {
    node: input,
    described: [input],
    value: read,
    show,
    lock: (locked) => {
      input.readOnly = locked
    },
    focus: () => input.focus(),
  }
}

export function choiceControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  if (field.control === 'select') return selectControl(field, id, onAnswer)
  if (field.control === 'checkbox') return checkboxControl(field, id, onAnswer)
  return radioControl(field, id, onAnswer)
}

function selectControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  const select = element(
    'select',
    { attributes: { id, name: field.name } },
    element('option', { attributes: { value: '' } }, '– Choose –'),
    ...field.choices.map((choice) => element('option', { attributes: { value: choice.value } }, choice.label)),
  )
  select.value = field.defaultValue
  select.addEventListener('change', () => onAnswer(select.value, true))
  return {
    node: select,
    described: [select],
    value: () => select.value,
    show: (value) => {
      select.value = value
    },
    lock: (locked) => {
      select.disabled = locked
    },
    focus: () => select.focus(),
  }
}

function checkboxControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  const input = element('input', { attributes: { id, name: field.name, type: 'checkbox' } })
  input.checked = field.defaultValue === 'true'
  const read = () => (input.checked ? 'true' : 'false')
  input.addEventListener('change', () => onAnswer(read(), true))
  return {
    node: input,
    described: [input],
    value: read,
    show: (value) => {
      input.checked = value === 'true'
    },
    lock: (locked) => {
      input.disabled = locked
    },
    focus: () => input.focus(),
  }
}

function radioControl(field: Field, id: string, onAnswer: OnAnswer): ControlView {
  const inputs = field.choices.map((choice, index) => {
    const attributes = { id: `${id}-${index}`, name: id, type: 'radio', value: choice.value }
    return element('input', { attributes })
  })
  const read = () => inputs.find((input) => input.checked)?.value ?? ''
  const show = (value: string) => {
    for (const input of inputs) input.checked = input.value === value
  }
  show(field.defaultValue)
  const options = field.choices.map((choice, index) => {
    const input = inputs[index]
    return plain('label.option', input, plain('span', choice.label))
  })
  const node = plain('div.options', ...options)
  node.addEventListener('change', () => onAnswer(read(), true))
  return {
    node,
    described: inputs,
    value: read,
    show,
    lock: (locked) => {
      for (const input of inputs) input.disabled = locked
    },
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
  }
}

function listen(input: HTMLElement, read: () => string, onAnswer: OnAnswer): void {
  input.addEventListener('input', () => onAnswer(read(), false))
  input.addEventListener('change', () => onAnswer(read(), true))
}
