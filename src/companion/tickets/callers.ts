import { SwitchboardError } from '../errors.ts'
import { isTrue } from '../servicenow/column-values.ts'
import type { TicketDesk } from './desk.ts'
import type { ResourceType } from './settings.ts'

const SYS_ID = /^[0-9a-f]{32}$/

/** An order cannot become a ticket as it stands; final until somebody changes something. */
export class OrderRefused extends SwitchboardError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'order_refused', cause })
  }
}

/** Finds callers; remembers them for one run. */
export class CallerLookup {
  readonly #desk: TicketDesk
  readonly #known = new Map<string, Promise<string>>()

  constructor(desk: TicketDesk) {
    this.#desk = desk
  }

  /**
   * sys_id of the one active user that the owner's attribute names, tried by sys_id, then column by column.
   * @throws OrderRefused when there is none or more than one and no fallback.
   */
  async find(owner: Readonly<Record<string, string>>, mapping: ResourceType): Promise<string> {
    const value = owner[mapping.TicketCallerId]?.trim() ?? ''
    const key = JSON.stringify([value, mapping.TicketCallerLookup, mapping.TicketCallerFallback])
    const known = this.#known.get(key)
    if (known) return known
    const found = this.#find(value, mapping)
    this.#known.set(key, found)
    // A failure of the connection is no knowledge about the caller.
    found.catch((error: unknown) => {
      if (!(error instanceof OrderRefused)) this.#known.delete(key)
    })
    return found
  }

  async #find(value: string, mapping: ResourceType): Promise<string> {
    const refuse = (reason: string): string => {
      if (mapping.TicketCallerFallback) return mapping.TicketCallerFallback
      throw new OrderRefused(
        `Caller: ${reason}. Correct the attribute "${mapping.TicketCallerId}" of the owner, or set TicketCallerFallback.`,
      )
    }
    if (value === '') return refuse(`the owner has no attribute "${mapping.TicketCallerId}"`)
    if (/[\^\r\n]|javascript:/i.test(value)) return refuse('the attribute holds characters no user has')
    const columns = SYS_ID.test(value) ? ['sys_id', ...mapping.TicketCallerLookup] : mapping.TicketCallerLookup
    let inactive = false
    for (const column of columns) {
      // A column that may not be read is left out of the query by the platform: compare again.
      const rows = (await this.#desk.usersBy(column, value)).filter(
        (row) => (row[column] ?? '').toLowerCase() === value.toLowerCase(),
      )
      const active = rows.filter((row) => isTrue(row['active']))
      if (active.length > 1) return refuse(`several active users have ${column} "${value}"`)
      const [only] = active
      if (only) return only['sys_id'] ?? ''
      inactive ||= rows.length > 0
    }
    return refuse(inactive ? `the user "${value}" is not active` : `no user is known as "${value}"`)
  }
}
