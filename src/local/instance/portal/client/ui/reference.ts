/** A question answered with a record: a search box with a list of what matches (the combobox pattern of WAI-ARIA). */
import { queryValue, type Entry, type Records } from '../api/records.ts'
import type { Field } from '../form/model.ts'
import type { ControlView, OnAnswer } from './controls.ts'
import { element, plain } from './dom.ts'

/** Columns a record may be known by; tables lack most of them and the instance leaves those out. */
const nameColumns = ['name', 'number', 'title', 'short_description', 'user_name', 'email']
const searched = ['name', 'number', 'title', 'short_description']
const pause = 250
const limit = 10

interface Option {
  id: string
  label: string
  detail: string
}

export function referenceControl(field: Field, id: string, records: Records, onAnswer: OnAnswer): ControlView {
  const listId = `${id}-list`
  const input = element('input', {
    attributes: {
      id,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      placeholder: field.example === '' ? 'Type to search' : field.example,
    },
  })
  const list = element('ul.listbox', { attributes: { id: listId, role: 'listbox', 'aria-label': field.label } })
  const status = element('span.visually-hidden', { attributes: { role: 'status' } })
  list.hidden = true
  let chosen: Option | null = null
  let options: Option[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = new AbortController()

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (option: Option | null) => {
    chosen = option
    input.value = option?.label ?? ''
    close()
    onAnswer(option?.id ?? '', true)
  }
  const mark = (index: number) => {
    active = index
    Array.from(list.children).forEach((node, position) => {
      node.setAttribute('aria-selected', String(position === index))
      if (position === index) node.scrollIntoView({ block: 'nearest' })
    })
    if (index >= 0) input.setAttribute('aria-activedescendant', `${listId}-${index}`)
    else input.removeAttribute('aria-activedescendant')
  }
  const open = (message: string) => {
    list.replaceChildren(
      ...options.map((option, index) => {
        const attributes = { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false' }
        const node = element('li', { attributes }, plain('span', option.label), plain('span.muted', option.detail))
        node.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          choose(option)
        })
        return node
      }),
    )
    if (options.length === 0) list.append(element('li.none', { attributes: { 'aria-disabled': true } }, message))
    status.textContent = options.length === 0 ? message : `${options.length} found. Use the arrow keys to choose.`
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    mark(-1)
  }
  const search = async () => {
    pending.abort()
    pending = new AbortController()
    const { signal } = pending
    try {
      options = await find(records, field, input.value, signal)
      open('Nothing found. Try another word.')
    } catch (error) {
      if (signal.aborted) return
      options = []
      open(error instanceof Error ? `The search failed: ${error.message}` : 'The search failed.')
    }
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(), pause)
  }

  input.addEventListener('input', () => {
    if (chosen) {
      chosen = null
      onAnswer('', false)
    }
    later()
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) void search()
      else if (options.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1
        mark((active + step + options.length) % options.length)
      }
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      const option = options[active] ?? (options.length === 1 ? options[0] : undefined)
      if (option) choose(option)
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
  input.addEventListener('blur', () => {
    clearTimeout(timer)
    pending.abort()
    close()
    // Text that is no choice would look like an answer and be none.
    if (!chosen && input.value !== '') {
      const exact = options.find((option) => option.label.toLowerCase() === input.value.trim().toLowerCase())
      if (exact) choose(exact)
    }
  })

  const show = (value: string) => {
    chosen = value === '' ? null : { id: value, label: field.defaultDisplay, detail: '' }
    input.value = chosen?.label ?? ''
    if (value !== '' && (value !== field.defaultValue || field.defaultDisplay === '')) {
      input.value = value
      records.read(field.reference, value, nameColumns).then(
        (entry) => {
          if (chosen?.id === value) input.value = chosen.label = optionOf(entry).label
        },
        () => {
          // Not readable for this person: the id stays, which is what is sent.
        },
      )
    }
  }
  show(field.defaultValue)
  return {
    node: plain('div.combobox', input, list, status),
    described: [input],
    value: () => chosen?.id ?? '',
    show,
    lock: (locked) => {
      input.readOnly = locked
    },
    focus: () => input.focus(),
  }
}

async function find(records: Records, field: Field, text: string, signal: AbortSignal): Promise<Option[]> {
  const word = queryValue(text)
  // Conditions on columns a table lacks are dropped by the instance; the rest of the alternatives decides.
  const matching = word === '' ? '' : searched.map((column) => `${column}LIKE${word}`).join('^OR')
  const query = [field.qualifier, matching].filter((part) => part !== '').join('^')
  const { entries } = await records.list(field.reference, { query, fields: nameColumns, limit, signal })
  return entries.map(optionOf)
}

function optionOf(entry: Entry): Option {
  const words = nameColumns.map((column) => entry.display(column)).filter((text) => text !== '')
  const [label = entry.id, detail = ''] = [...new Set(words)]
  return { id: entry.id, label, detail }
}
