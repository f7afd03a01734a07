/** A row as the sender staged it, and the rules for its texts. */

/** Values by column, empty as ''. */
export type StagedRow = Record<string, string>

/** Every column that the sender may fill and the map copies. */
export const SENT_COLUMNS = [
  'elastic_incident_id',
  'u_correlation_id',
  'u_correlation_display',
  'u_short_description',
  'u_description',
  'u_category',
  'u_subcategory',
  'u_severity',
  'u_urgency',
  'u_impact',
  'u_caller_id',
  'u_opened_by',
  'u_work_notes',
  'u_comments',
  'u_state',
  'u_close_code',
  'u_close_notes',
  'u_cmdb_ci',
  'u_company',
  'u_assignment_group',
  'u_assigned_to',
  'u_location',
  'u_business_service',
  'u_contact_type',
] as const

/** Lengths of the incident's columns. */
export const LENGTH = { correlationId: 100, shortDescription: 160, description: 4000 } as const
const MARK = '…'

/**
 * The platform clears a column when a text is just NULL. In an alert it is only a word that nobody chose, so it counts
 * as nothing.
 */
export function withoutClearWord(text: string): string {
  return text === 'NULL' ? '' : text
}

/** The correlation id as incidents hold it. */
export function storedCorrelationId(text: string): string {
  return withoutClearWord(text).slice(0, LENGTH.correlationId)
}

/** A summary that does not fit is cut with a mark; then the whole text goes in front of the description. */
export function fittingTexts(summary: string, description: string): { summary: string; description: string } {
  if (summary.length <= LENGTH.shortDescription) return { summary, description }
  const whole = description === '' ? summary : `${summary}\n\n${description}`
  return {
    summary: summary.slice(0, LENGTH.shortDescription - MARK.length) + MARK,
    description: whole.slice(0, LENGTH.description),
  }
}
