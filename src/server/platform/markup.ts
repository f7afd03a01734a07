/** Places where the platform takes text as markup. What users, callers and AWS have written is shown there, never run. */

/** Columns whose text becomes an entry of a journal: what stands between [code] marks is markup there. */
export const JOURNALS: readonly string[] = ['comments', 'work_notes']

/** Text for a journal, its [code] marks broken. */
export function journalText(text: string): string {
  return text.replace(/\[(\/?code)\]/gi, '[ $1]')
}

/** Text for a message above a form, or for the inside of an XML element. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
