/** A question answered with any number of records: a list of boxes to tick. */
import type { Entry, Records } from '../api/records.ts'
import type { Field } from '../form/model.ts'
import type { ControlView, OnAnswer } from './controls.ts'
import { element, plain } from './dom.ts'

/** Columns a record may be known by; tables lack most of them and the instance leaves those out. */
const nameColumns = ['name', 'number', 'title', 'short_description', 'user_name']
const limit = 200

export function recordsControl(field: Field, id: string, records: Records, onAnswer: OnAnswer): ControlView {
  const node = plain('div.options.tall', plain('p.muted', 'Loading…'))
  let chosen = new Set(idsOf(field.defaultValue))
  let boxes: HTMLInputElement[] = []
  let locked = false

  const read = () => [...chosen].join(',')
  const draw = (entries: readonly Entry[]) => {
    boxes = entries.map((entry, index) => {
      const box = element('input', {
        attributes: { id: `${id}-${index}`, name: id, type: 'checkbox', value: entry.id },
      })
      box.checked = chosen.has(entry.id)
      box.disabled = locked
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(entry.id)
        else chosen.delete(entry.id)
        onAnswer(read(), true)
      })
      return box
    })
    const options = entries.map((entry, index) => plain('label.option', boxes[index], plain('span', labelOf(entry))))
    node.replaceChildren(...(options.length > 0 ? options : [plain('p.muted', 'There is nothing to choose from.')]))
  }
  const load = async () => {
    try {
      const listed = { query: field.qualifier, fields: nameColumns, limit }
      draw((await records.list(field.reference, listed)).entries)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'no reason given'
      node.replaceChildren(plain('p.muted', `The choices could not be loaded: ${reason}`))
    }
  }
  void load()
  return {
    node,
    described: [],
    value: read,
    show: (value) => {
      chosen = new Set(idsOf(value))
      for (const box of boxes) box.checked = chosen.has(box.value)
    },
    lock: (wanted) => {
      locked = wanted
      for (const box of boxes) box.disabled = wanted
    },
    focus: () => (boxes.find((box) => box.checked) ?? boxes[0])?.focus(),
  }
}

const idsOf = (value: string): string[] => value.split(',').filter((part) => part !== '')

function labelOf(entry: Entry): string {
  return nameColumns.map((column) => entry.display(column)).find((text) => text !== '') ?? entry.id
}
