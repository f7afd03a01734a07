/** Values that named no choice or record of the instance, for the people who look after the intake. */
import type { StagedRow } from './staged-row.ts'
import type { NamingColumn } from './targets.ts'

/**
 * What was sent and did not arrive, as one text; '' when everything did. A record counts as arrived when the column
 * holds one; whether it is the one that was meant, the map has decided.
 */
export function unmatchedValues(
  naming: readonly NamingColumn[],
  row: StagedRow,
  arrived: (column: string) => { value: string; display: string },
): string {
  const missing: string[] = []
  for (const [staged, column, kind] of naming) {
    const sent = row[staged] ?? ''
    if (sent === '') continue
    const { value, display } = arrived(column)
    const isThere = kind === 'record' ? value !== '' : same(value, sent) || same(display, sent)
    if (!isThere) missing.push(`${column}: ${sent}`)
  }
  return missing.join('\n').slice(0, 4000)
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
