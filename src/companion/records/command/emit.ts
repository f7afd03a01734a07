import type { CommonOptions } from './options.ts'
import type { Session } from './run.ts'
import { asTable } from './show.ts'

/** Shows a list in the form asked for: a table for people, JSON for machines. */
export const emit = (
  session: Session,
  options: CommonOptions,
  rows: readonly Record<string, string>[],
  fields?: string[],
): void => {
  if (options.json) session.out(`${JSON.stringify(rows, null, 2)}\n`)
  else if (options.ndjson) for (const row of rows) session.out(`${JSON.stringify(row)}\n`)
  else session.out(asTable(rows, fields))
}
