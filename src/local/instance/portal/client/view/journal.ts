/**
 * Comments and work notes as the Table API displays them: entries under each other, newest first, each headed by
 * `<date and time> - <person> (<column label>)`.
 */

export interface JournalEntry {
  when: string
  who: string
  /** Label of the column, such as "Additional comments". */
  what: string
  text: string
}

const heading =
  /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}|\d{2}[./-]\d{2}[./-]\d{4} \d{2}:\d{2}(?::\d{2})?) - (.+?) \(([^()]+)\)$/

export function journalOf(display: string): JournalEntry[] {
  const entries: JournalEntry[] = []
  const lines: string[] = []
  const finish = () => {
    const last = entries.at(-1)
    const text = lines.splice(0).join('\n').trim()
    if (last) last.text = text
    else if (text !== '') entries.push({ when: '', who: '', what: '', text })
  }
  for (const line of display.split('\n')) {
    const match = heading.exec(line.trim())
    if (match) {
      finish()
      entries.push({ when: match[1] ?? '', who: match[2] ?? '', what: match[3] ?? '', text: '' })
    } else {
      lines.push(line)
    }
  }
  finish()
  return entries
}

/** Several journals as one, newest first; entries without a time keep to the end. */
export function mergedJournals(...displays: string[]): JournalEntry[] {
  const all = displays.flatMap((display) => journalOf(display))
  const seen = new Set<string>()
  return all
    .filter((entry) => {
      const key = JSON.stringify(entry)
      return seen.has(key) ? false : seen.add(key)
    })
    .sort((left, right) => right.when.localeCompare(left.when))
}
