/** Checks a row and changes its texts before they are copied to the incident or security incident. */
import { JOURNALS, journalText } from '../platform/markup.ts'
import { type Result, refusal, success } from '../platform/result.ts'
import { intakeSettings } from './intake-settings.ts'
import { reopens } from './match-incident.ts'
import { LENGTH, type StagedRow, fittingTexts, withoutClearWord } from './staged-row.ts'
import { TABLES } from './tables.ts'
import type { Target } from './targets.ts'
import type { World } from './world.ts'

export interface Arrival {
  target: Target
  row: StagedRow
  action: string
  /** User name of whoever sent the row. */
  sender: string
  /** State of the incident to update; '' for a new one. */
  targetState: string
}

const IN_PROGRESS = '2'

/** The columns to change, or why the row makes no incident. An empty text leaves the incident's column alone. */
export function prepareRow(world: World, arrival: Arrival): Result<StagedRow> {
  const { target, row, action, sender } = arrival
  const settings = intakeSettings(world.settings)
  const changes: StagedRow = {}
  for (const column of target.sent) {
    const text = row[column] ?? ''
    const shown = JOURNALS.includes(column.replace(/^u_/, '')) ? journalText(text) : text
    const kept = withoutClearWord(shown)
    if (kept !== text) changes[column] = kept
  }
  const value = (column: string) => changes[column] ?? row[column] ?? ''
  const isNew = action === 'insert'

  if (isNew && value('elastic_incident_id') !== '')
    return refusal(
      'unknown-incident',
      `There is no ${target.noun} with the sys_id ${value('elastic_incident_id')}, so nothing was updated and nothing created. It may have been deleted.`,
    )
  if (isNew && value('u_short_description').trim() === '')
    return refusal('no-short-description', `A new ${target.noun} needs a short description, and the row has none.`)

  const texts = fittingTexts(value('u_short_description'), value('u_description'))
  if (texts.summary !== value('u_short_description')) {
    changes.u_short_description = texts.summary
    changes.u_description = texts.description
  }

  const correlationId = value('u_correlation_id')
  if (correlationId.length > LENGTH.correlationId) {
    const fact = `The correlation id has ${correlationId.length} characters; ${target.noun}s hold ${LENGTH.correlationId}.`
    if (settings.overflow === 'error') return refusal('correlation-id-too-long', `${fact} Shorten it in the connector.`)
    changes.u_correlation_id = correlationId.slice(0, LENGTH.correlationId)
    world.warn(`${fact} It was cut, so Kibana will not find the ${target.noun} by it: ${changes.u_correlation_id}`)
  }

  // People are named once, when the incident is made.
  changes.u_opened_by = isNew ? value('u_opened_by') || sender : ''
  if (!target.isIncident) return success(changes)
  changes.u_caller_id = isNew ? value('u_caller_id') || settings.defaultCaller || sender : ''

  const closeCode = value('u_close_code')
  if (closeCode !== '' && !isCloseCode(world, closeCode)) changes.u_close_code = settings.closeCode
  if (!isNew && reopens(target, row, arrival.targetState, settings)) changes.u_state = IN_PROGRESS
  return success(changes)
}

function isCloseCode(world: World, text: string): boolean {
  const found = world.records.find(
    TABLES.choice,
    [
      ['name', '=', TABLES.incident],
      ['element', '=', 'close_code'],
      ['inactive', '=', 'false'],
      ['value', '=', text],
    ],
    [],
    { limit: 1 },
  )
  return found.length > 0
}
