/** A row as the sender staged it, and the rules for its texts. */

/** Values by column, empty as ''. */
export type StagedRow = Record<string, string>

/** Lengths of the columns of incidents and security incidents. */
export const LENGTH = { correlationId: 100, shortDescription: 160, description: 4000 } as const
const MARK = '…'

/**
 * The platform clears a column when a text is just NULL. In an alert it is only a word that nobody chose, so it counts
 * as nothing.
 */
export function withoutClearWord(text: string): string {
  return text === 'NULL' ? '' : text
}

/** The correlation id as the target holds it. */
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
