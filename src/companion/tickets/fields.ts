import { platformTime } from '../servicenow/column-values.ts'
import type { StoredOrder } from './store.ts'
import type { ResourceType, TicketSettings } from './settings.ts'
import { fill } from './template.ts'
import { scopeOf, type TicketText } from './ticket-text.ts'

const LEVELS = { High: '1', Medium: '2', Low: '3' } as const

/** Columns of the incident for an order. */
export const incidentFields = (
  stored: StoredOrder,
  mapping: ResourceType,
  settings: TicketSettings,
  text: TicketText,
  caller: string,
  key: string,
): Record<string, string> => ({
  ...commonFields(stored, mapping, settings, text, key),
  caller_id: caller,
  ...(mapping.TicketCategory === undefined ? {} : { category: mapping.TicketCategory }),
  ...(mapping.TicketSubCategory === undefined ? {} : { subcategory: mapping.TicketSubCategory }),
  impact: LEVELS[mapping.TicketImpact],
  urgency: LEVELS[mapping.TicketUrgency],
  ...furtherFields(stored, mapping, settings),
})

/** Columns of the requested item when request and item are made as plain records. */
export const itemFields = (
  stored: StoredOrder,
  mapping: ResourceType,
  settings: TicketSettings,
  text: TicketText,
  request: string,
  key: string,
): Record<string, string> => ({
  ...commonFields(stored, mapping, settings, text, key),
  request,
  ...furtherFields(stored, mapping, settings),
})

/** Columns of the request above it. */
export const requestFields = (
  settings: TicketSettings,
  text: TicketText,
  caller: string,
  key: string,
): Record<string, string> => ({
  short_description: text.title,
  description: text.body,
  requested_for: caller,
  correlation_id: key,
  correlation_display: settings.label,
})

const commonFields = (
  stored: StoredOrder,
  mapping: ResourceType,
  settings: TicketSettings,
  text: TicketText,
  key: string,
): Record<string, string> => ({
  short_description: text.title,
  description: text.body,
  correlation_id: key,
  correlation_display: settings.label,
  ...(mapping.TicketAssignmentGroup === undefined ? {} : { assignment_group: mapping.TicketAssignmentGroup }),
  ...(mapping.TicketAssignedTo === undefined ? {} : { assigned_to: mapping.TicketAssignedTo }),
  ...(mapping.TicketDueDays === undefined
    ? {}
    : { due_date: platformTime(stored.createdAt + mapping.TicketDueDays * 86_400_000) }),
})

const furtherFields = (
  stored: StoredOrder,
  mapping: ResourceType,
  settings: TicketSettings,
): Record<string, string> => {
  const scope = scopeOf(stored, mapping)
  return Object.fromEntries(
    Object.entries(mapping.TicketFields).map(([column, template]) => [
      column,
      fill(template, scope, settings.strict_templates),
    ]),
  )
}

/** Answers to the variables of a catalog item. */
export const variablesOf = (
  stored: StoredOrder,
  mapping: ResourceType,
  settings: TicketSettings,
  key: string,
): Record<string, string> => {
  const scope = scopeOf(stored, mapping)
  return {
    ...Object.fromEntries(
      Object.entries(mapping.TicketVariables).map(([name, template]) => [
        name,
        fill(template, scope, settings.strict_templates),
      ]),
    ),
    ...(mapping.TicketCorrelationVariable === undefined ? {} : { [mapping.TicketCorrelationVariable]: key }),
  }
}

/** Columns whose stored value is not what was sent: rejected choices, references that were not resolved. */
export const unfaithful = (
  sent: Readonly<Record<string, string>>,
  stored: Readonly<Record<string, string>>,
): string[] =>
  Object.keys(sent).filter((column) => {
    const kept = stored[column]
    return kept === undefined || kept.replaceAll('\r\n', '\n').trim() !== sent[column]?.replaceAll('\r\n', '\n').trim()
  })
