/** What every page is given. */
import type { CatalogApi } from './api/catalog.ts'
import type { Records } from './api/records.ts'
import type { Route } from './route.ts'

export interface Person {
  id: string
  userName: string
  name: string
}

export interface PageContext {
  catalog: CatalogApi
  records: Records
  person: Person
  /** Scope name of the application whose provisioned products are shown. */
  appScope: string
  /** Ends when the person leaves the page: pending calls and timers stop with it. */
  signal: AbortSignal
  go(route: Route): void
  /** Says something to people who use a screen reader, without moving the focus. */
  announce(text: string): void
  /** The number of waiting approvals may have changed. */
  approvalsChanged(): void
}

export interface Page {
  /** Title of the browser tab. */
  title: string
  content: Node[]
}
