import type { Query } from './queries.ts'
import type { RecordState } from './records.ts'

export interface User {
  readonly sysId: string
  readonly userName: string
  readonly name: string
  readonly timeZone: string
  readonly language: string
  /** Java patterns; absent or empty: those of the instance. */
  readonly dateFormat?: string
  readonly timeFormat?: string
}
export interface Session {
  readonly id: string
  readonly user: User
  /** Effective role names: own, contained, inherited from groups. Recomputed by the access module per request. */
  readonly roles: ReadonlySet<string>
  /** True when a person signed in to pages, false for web services. */
  readonly interactive: boolean
  strictQuery: boolean
  readonly messages: { level: 'info' | 'error'; text: string }[]
  readonly data: Map<string, string>
}
export interface Actor {
  readonly session: Session
  /** Scope name of the running code; null for web-service callers and the platform itself. */
  readonly scope: string | null
}

export type Operation = 'read' | 'create' | 'write' | 'delete'
export interface Access {
  sessionFor(userSysId: string, options?: { interactive?: boolean }): Session
  /** The built-in system user: passes every check. */
  system(): Actor
  hasRole(session: Session, roles: string): boolean
  /** ACL check for a row (column undefined) or one of its columns. `state` is the row in question, null for a new one. */
  allowed(actor: Actor, operation: Operation, table: string, column?: string, state?: RecordState | null): boolean
  /**
   * What `allowed` answers for every record of exactly this class, as far as the caller's roles alone decide; null where
   * the record has a say (conditions, scripts). Holds until `rules` answers another object.
   */
  settled(actor: Actor, operation: Operation, table: string, column?: string): boolean | null
  /** A value that is replaced when access controls, roles or the dictionary change: what was settled before is void. */
  rules(): object
  /**
   * Columns of a caller's query that he may not filter by (query_match for equality, query_range for the other
   * operators). A column without such access controls is free. Web services refuse or drop what this names.
   */
  unfilterable(actor: Actor, query: Query): string[]
  /** Does one access control, named by id, pass by itself? For services and routes that list theirs. */
  satisfies(actor: Actor, aclSysId: string): boolean
  /** Cross-scope check of code (never of people): undefined when allowed, else the platform's message. */
  scopeRefusal(scope: string | null, operation: Operation | 'execute', targetTable: string): string | undefined
  /** What each scope touched outside itself since the start, for the access report. */
  touched(): { scope: string; operation: string; target: string; type: string; declared: boolean }[]
}
