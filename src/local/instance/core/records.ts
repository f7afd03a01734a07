import type { Actor, Session } from './access.ts'
import type { Condition, Query } from './queries.ts'
import type { Row, Value } from './values.ts'

/** One record on its way through the rule chain: what scripts see as `current`. */
export interface RecordState {
  /** Actual class. */
  readonly table: string
  /** Values as they would be stored now. */
  readonly values: Row
  /** Values before this write; null for a record that is not stored yet. */
  readonly stored: Row | null
  /** Columns a caller or rule has assigned in this write. */
  readonly assigned: Set<string>
  /** Journal texts to be written with it, by column. */
  readonly journal: { column: string; text: string }[]
  aborted: { by: string } | null
  /** Write that is running, null outside one. */
  operation: 'insert' | 'update' | 'delete' | null
}

export interface WriteOptions {
  /** False: no rules, engines or audit (setWorkflow(false)). Default true. */
  workflow?: boolean
  /** True: row and column ACLs apply (GlideRecordSecure, web services). Default false. */
  secure?: boolean
  /** Write even when nothing changed. */
  force?: boolean
  /** Delete only: leave the attachments of the record behind (deleteMultiple). */
  keepAttachments?: boolean
  /** The state was read or written in the running transaction: it is neither looked up before nor read back after. */
  known?: boolean
  /** Insert only: take sys_id, sys_created_* and sys_updated_* from the values as they are (package loader, seeds). */
  keepSystemColumns?: boolean
}
export type RefusalReason =
  'unknown-table' | 'not-found' | 'aborted' | 'scope' | 'acl' | 'unique' | 'data-policy' | 'restricted' | 'invalid'
export type WriteOutcome =
  | { ok: true; sysId: string; row: Row; changed: boolean }
  | { ok: false; reason: RefusalReason; message: string; rule?: { table: string; name: string; sysId: string } }

/** Column null: the rows themselves are counted. */
export interface AggregateAsked {
  kind: 'COUNT' | 'SUM' | 'AVG' | 'MIN' | 'MAX'
  column: string | null
}
export interface AggregateGroup {
  /** Database values of the columns grouped by, in their order. */
  keys: Value[]
  /** Results as text in the order asked: averages with four decimals, null where there is nothing to aggregate. */
  results: Value[]
}

export interface Records {
  /** Unchecked read by id; the row holds every column of its actual class. */
  get(table: string, sysId: string): Row | null
  /** Unchecked query; rows hold the columns of the table queried, `sys_class_name` their own class. */
  find(query: Query): Row[]
  count(query: Query): number
  /** Groups and aggregates computed by the database; unchecked, one group without `groupBy`. */
  aggregate(query: Query, groupBy: readonly string[], asked: readonly AggregateAsked[]): AggregateGroup[]
  /** Query built from encoded text; unknown conditions are collected in `invalid`. `actor` evaluates javascript: values. */
  query(table: string, encoded: string, actor?: Actor): Query
  /** One condition, or null when it names no column or operator. Without an actor a javascript: value is plain text. */
  where(table: string, column: string, operator: string, value: unknown, actor?: Actor): Condition | null
  insert(actor: Actor, table: string, values: Row, options?: WriteOptions): WriteOutcome
  /**
   * Inserts records of one table together; as single inserts, one after the other, where business rules look at them.
   * The first refusal is the outcome; whoever needs all or none calls this in a transaction and undoes it.
   */
  insertAll(actor: Actor, table: string, rows: readonly Row[], options?: WriteOptions): WriteOutcome | { ok: true }
  update(actor: Actor, table: string, sysId: string, values: Row, options?: WriteOptions): WriteOutcome
  delete(actor: Actor, table: string, sysId: string, options?: WriteOptions): WriteOutcome
  /** A record state outside any write; null sysId starts a new record (defaults only when asked). */
  state(table: string, sysId: string | null, options?: { defaults?: boolean; actor?: Actor }): RecordState | null
  /** Saves a state that a script filled (GlideRecord.insert/update). */
  save(actor: Actor, state: RecordState, options?: WriteOptions): WriteOutcome
  displayValue(table: string, column: string, row: Row, session?: Session): string
  /** Display value of the whole record. */
  recordDisplay(table: string, row: Row, session?: Session): string
  /** Next number of a table by its sys_number row ('INC0010001'); null when the table is not numbered. */
  nextNumber(table: string): string | null
  /** Active query rules for exactly this table, by order; whoever runs a script's or caller's query applies them. */
  queryRules(
    table: string,
  ): { name: string; sysId: string; scope: string; script: string; filter: string; condition: string }[]
  /** Does a filter (as stored in rules and ACLs: case-sensitive, knows CHANGES) hold for this state? */
  matches(encoded: string, state: RecordState, actor: Actor): boolean
}

/** A built-in engine of the platform (task closing, approval roll-up, role inheritance …). */
export interface Engine {
  readonly name: string
  /** Applies to the table and everything that extends it; `*` to every table. */
  readonly table: string
  /** `before` runs between before rules <1000 and >=1000; `after` between the after rules. */
  readonly when: 'before' | 'after'
  readonly operations: readonly ('insert' | 'update' | 'delete')[]
  run(state: RecordState, actor: Actor): void
}
