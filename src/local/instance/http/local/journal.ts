/** One request as the server saw it. Headers that may hold secrets are not kept. */
export interface JournalEntry {
  method: string
  /** Path with its query. */
  url: string
  status: number
  /** Session cookie that came with it, '' for none. */
  session: string
  userAgent: string
}

/** Requests in the order of their answers, for tests that look at what a client really asks. Off until it is switched on. */
export interface Journal {
  readonly on: boolean
  /** Forgets what was noted; `on` says whether to note from now on. */
  restart(on: boolean): void
  note(entry: JournalEntry): void
  entries(): readonly JournalEntry[]
}

/** Older entries make room, so that a journal left on does not fill the memory. */
const LONGEST = 10_000

export function createJournal(): Journal {
  let entries: JournalEntry[] = []
  let on = false
  return {
    get on() {
      return on
    },
    restart(next) {
      on = next
      entries = []
    },
    note(entry) {
      entries.push(entry)
      if (entries.length > LONGEST) entries = entries.slice(LONGEST / 2)
    },
    entries: () => entries,
  }
}
