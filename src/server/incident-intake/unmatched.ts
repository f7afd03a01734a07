/** Values that named no choice or record of the instance, for the people who look after the intake. */
import type { StagedRow } from './staged-row.ts'

/** Staging columns whose texts must name something that exists, and the incident's columns they go to. */
export const NAMING_COLUMNS: readonly (readonly [staged: string, incident: string, kind: 'choice' | 'record'])[] = [
  ['u_category', 'category', 'choice'],
  ['u_subcategory', 'subcategory', 'choice'],
  ['u_severity', 'severity', 'choice'],
  ['u_urgency', 'urgency', 'choice'],
  ['u_impact', 'impact', 'choice'],
  ['u_state', 'state', 'choice'],
  ['u_contact_type', 'contact_type', 'choice'],
  ['u_caller_id', 'caller_id', 'record'],
  ['u_opened_by', 'opened_by', 'record'],
  ['u_cmdb_ci', 'cmdb_ci', 'record'],
  ['u_company', 'company', 'record'],
  ['u_assignment_group', 'assignment_group', 'record'],
  ['u_assigned_to', 'assigned_to', 'record'],
  ['u_location', 'location', 'record'],
  ['u_business_service', 'business_service', 'record'],
]

/**
 * What was sent and did not arrive, as one text; '' when everything did. A record counts as arrived when the column
 * holds one; whether it is the one that was meant, the map has decided.
 */
export function unmatchedValues(
  row: StagedRow,
  incident: (column: string) => { value: string; display: string },
): string {
  const missing: string[] = []
  for (const [staged, column, kind] of NAMING_COLUMNS) {
    const sent = row[staged] ?? ''
    if (sent === '') continue
    const { value, display } = incident(column)
    const arrived = kind === 'record' ? value !== '' : same(value, sent) || same(display, sent)
    if (!arrived) missing.push(`${column}: ${sent}`)
  }
  return missing.join('\n').slice(0, 4000)
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
