/**
 * What the parts of the local instance agree on. Types only: each part implements one of these interfaces and receives
 * the others from `createInstance`, so that no part constructs another.
 *
 * Words: a *column* has a *database value* (text, or null when empty; booleans '1'/'0'; date-times 'yyyy-MM-dd HH:mm:ss'
 * in UTC; references the 32-digit sys_id). A *row* is a record's database values by column name and always has `sys_id`.
 * An *actor* is who does something (session) and whose code does it (scope).
 */

/** Database value of a column. Null is the only empty value; '' never appears. */
export type Value = string | null
export type Row = Record<string, Value>

// ---------------------------------------------------------------- dictionary

export type CascadeRule = 'none' | 'clear' | 'cascade' | 'delete' | 'delete_no_workflow' | 'restrict'

export interface Column {
  /** Table that declares the column. */
  readonly table: string
  readonly name: string
  /** `sys_glide_object` name: string, integer, boolean, reference, glide_date_time, journal_input, password2 … */
  readonly type: string
  readonly label: string
  readonly maxLength: number
  readonly mandatory: boolean
  readonly readOnly: boolean
  readonly display: boolean
  readonly unique: boolean
  /** Target table of a reference, list or document id. */
  readonly reference: string | null
  readonly cascade: CascadeRule
  /** Literal, or an expression behind `javascript:`. Null: no default. */
  readonly defaultValue: string | null
  /** 0 no choice list, 1 with an empty choice, 3 without. */
  readonly choice: number
  readonly attributes: string
}

export interface TableDef {
  readonly name: string
  readonly label: string
  readonly sysId: string
  readonly superClass: string | null
  /** Name of the application scope that owns it ('global' for base tables). */
  readonly scope: string
  readonly access: 'public' | 'package_private'
  readonly readAccess: boolean
  readonly createAccess: boolean
  readonly updateAccess: boolean
  readonly deleteAccess: boolean
  readonly wsAccess: boolean
  readonly configurationAccess: boolean
  readonly callerAccess: string | null
  /** Own columns only; `Dictionary.columns` adds the inherited ones. */
  readonly columns: ReadonlyMap<string, Column>
}

export interface Dictionary {
  table(name: string): TableDef | undefined
  tables(): Iterable<TableDef>
  /** The table and its ancestors, nearest first; empty when the table is unknown. */
  chain(name: string): readonly string[]
  /** The table and everything that extends it. */
  family(name: string): readonly string[]
  isA(table: string, ancestor: string): boolean
  /** Own and inherited columns, overrides applied. */
  columns(table: string): ReadonlyMap<string, Column>
  column(table: string, name: string): Column | undefined
  /** Name of the display column, inherited if need be; null when there is none. */
  displayColumn(table: string): string | null
  /** Re-reads `sys_db_object`/`sys_dictionary`-like definitions after a change and adjusts the storage. */
  define(definition: TableDefinition): void
}

/** A table or added columns, as a package's `dictionary/*.xml` or a base definition gives them. */
export interface TableDefinition {
  name: string
  label?: string
  sysId?: string
  extends?: string | null
  scope: string
  /** Absent: keep what the table has (columns added to somebody else's table must not reset its flags). */
  flags?: Partial<
    Pick<
      TableDef,
      | 'access'
      | 'readAccess'
      | 'createAccess'
      | 'updateAccess'
      | 'deleteAccess'
      | 'wsAccess'
      | 'configurationAccess'
      | 'callerAccess'
    >
  >
  columns: ColumnDefinition[]
  overrides?: ColumnOverride[]
  indexes?: { name: string; unique: boolean; columns: string[] }[]
  numbering?: { prefix: string; start: number; digits: number }
  /** Changes and deletions of its records are kept in sys_audit and sys_audit_delete. Absent: keep what the table has. */
  audit?: boolean
}
export type ColumnDefinition = { name: string; type: string } & Partial<Omit<Column, 'table' | 'name' | 'type'>> & {
    choices?: ChoiceDefinition[]
  }
export interface ColumnOverride {
  column: string
  baseTable: string
  defaultValue?: string | null
  mandatory?: boolean
  readOnly?: boolean
}
export interface ChoiceDefinition {
  value: string
  label: string
  sequence?: number
  language?: string
  inactive?: boolean
  dependentValue?: string
}

// ------------------------------------------------------------------- queries

export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IN'
  | 'NOT IN'
  | 'STARTSWITH'
  | 'ENDSWITH'
  | 'CONTAINS'
  | 'DOES NOT CONTAIN'
  | 'INSTANCEOF'
  | 'ISEMPTY'
  | 'ISNOTEMPTY'
  | 'ANYTHING'
  | 'EMPTYSTRING'
  | 'BETWEEN'
  | 'SAMEAS'
  | 'NSAMEAS'
  | 'ON'
  | 'NOTON'
  | 'DYNAMIC'
  | 'CHANGES'
  | 'CHANGESFROM'
  | 'CHANGESTO'
  | 'VALCHANGES'
  | 'GT_FIELD'
  | 'LT_FIELD'
  | 'GT_OR_EQUALS_FIELD'
  | 'LT_OR_EQUALS_FIELD'
  | 'RELATIVEGT'
  | 'RELATIVELT'
  | 'RELATIVEGE'
  | 'RELATIVELE'
  | 'RELATIVEEE'
  | 'DATEPART'
  | 'MORETHAN'
  | 'LESSTHAN'
  | 'IN_HIERARCHY'
  | 'IN_HIERARCHY_DYNAMIC'
export interface Condition {
  kind: 'condition'
  /** Column, possibly dot-walked. */
  column: string
  operator: Operator
  value: string
}
export type Where =
  | Condition
  | { kind: 'all'; of: Where[] }
  | { kind: 'any'; of: Where[] }
  | { kind: 'never' }
  /** Existence test on another table (join query, related-list count). */
  | {
      kind: 'related'
      table: string
      column: string
      primary: string
      operator: string
      count: number
      upper?: number
      where?: Where
    }
export interface Query {
  table: string
  where: Where
  order: { column: string; descending: boolean }[]
  /** Rows from (inclusive) to (exclusive). */
  window?: { from: number; to: number }
  /** Columns to read; sys_id and the class come with them. Absent: all. */
  columns?: readonly string[]
  /** Conditions that were dropped because they name no column or make no sense; shown to strict callers. */
  invalid: string[]
}

// ------------------------------------------------------------ people, scopes

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

// ------------------------------------------------------------------- records

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

// ------------------------------------------------------------------- scripts

export interface ScriptSource {
  /** Shown in stack traces and the log: `sys_script:<name>`. */
  name: string
  text: string
  /** Scope in whose context it runs. */
  scope: string
}
export interface Scripts {
  /**
   * Runs a script field: its text is wrapped in a function so that its declarations stay local, with `bindings` as
   * variables. Returns what the script assigned to `answer` if it did, else the value of its last expression.
   * Throws ScriptError on an uncaught exception (message and script position) or when it runs too long.
   */
  run(source: ScriptSource, actor: Actor, bindings?: Record<string, unknown>): unknown
  /** Runs a business rule's script with `current` and `previous`. */
  runRule(source: ScriptSource, actor: Actor, current: RecordState, previous: RecordState | null): void
  /** Wraps a state as the GlideRecord a script sees. */
  glideRecord(state: RecordState, actor: Actor): unknown
  /** Forgets compiled modules, script includes and contexts of a scope (after an install). */
  reset(scope?: string): void
}

// ------------------------------------------------------------ jobs and events

export interface Background {
  /** Queues work behind the current transaction; runs in order of time, one at a time, each in its own error boundary. */
  enqueue(name: string, work: () => void, delaySeconds?: number): void
  /** Resolves when nothing is due any more: lets callers wait for async rules without sleeping. */
  idle(): Promise<void>
  /** Queues a registered event. */
  event(actor: Actor, name: string, state: RecordState | null, parm1: string, parm2: string, queue?: string): void
  stop(): Promise<void>
}

export interface Clock {
  /** Milliseconds since 1970, moved by `advance`. */
  now(): number
  advance(seconds: number): void
  onAdvance(listener: () => void): void
}

// ------------------------------------------------------------------- catalog

export interface CatalogVariable {
  name: string
  /** item_option_new. */
  variableId: string
  type: number
  label: string
  /** Stored value; cipher text for masked variables that are encrypted. */
  value: Value
  encrypted: boolean
  order: number
}
export interface Catalog {
  /** Answers of a requested item, by variable name, in form order. */
  variablesOf(requestItem: string): Map<string, CatalogVariable>
  setVariable(requestItem: string, name: string, value: Value): boolean
  orderNow(actor: Actor, request: OrderRequest): OrderOutcome
}
export interface OrderRequest {
  itemId: string
  quantity: unknown
  requestedFor?: string
  variables: Record<string, unknown>
}
export type OrderOutcome =
  | { ok: true; requestId: string; requestNumber: string; requestItems: string[] }
  | { ok: false; status: number; message: string; detail: string }

// ------------------------------------------------------------------ instance

export interface Secrets {
  encrypt(clear: string): string
  /** Null when the text is no cipher of this instance. */
  decrypt(cipher: string): string | null
  hashPassword(clear: string): string
  verifyPassword(clear: string, hash: string): boolean
}
export interface Log {
  write(level: 'error' | 'warn' | 'info' | 'debug', source: string, message: string): void
}
export interface Properties {
  get(name: string): string | null
  flag(name: string, otherwise: boolean): boolean
}
export interface Counters {
  request(key: string): void
  write(table: string): void
  statement(): void
  /** A query or a write of one record that code of a scope asked for. */
  script(scope: string, kind: keyof ScriptOperations): void
  snapshot(): {
    requests: Record<string, number>
    writes: Record<string, number>
    statements: number
    scripts: Record<string, ScriptOperations>
  }
  reset(): void
}
/** What code asked of records itself, without what the platform did on account of it. */
export interface ScriptOperations {
  queries: number
  writes: number
}

/** The open questions of the platform (see docs/local-instance.md), each behind one switch. */
export interface Readings {
  /** O1: later before rules run after an abort. */
  rulesRunAfterAbort: boolean
  /** O2: what a package brings for columns unknown to the base is loaded (true) or left out, with a warning both times. */
  unknownColumnsAreLoaded: boolean
  /** O3: the OAuth tables have more columns than are documented, so what a package brings for them is loaded too. */
  oauthColumnsAreOpen: boolean
  /** O4: choices exist whose numbers no published dictionary confirms. */
  unconfirmedChoicesExist: boolean
  /** O5: over-long text is cut (true) or refused. */
  overlongTextIsCut: boolean
  /** O6: the dictionary's mandatory flag stops inserts by scripts. */
  mandatoryStopsScripts: boolean
  /** O7: an update that changes nothing is a no-op. */
  unchangedUpdateIsNoop: boolean
  /** O8: a refused call of another scope's script include throws. */
  refusedIncludeThrows: boolean
  /** O9: the scripts of a scope share one global object, on which top-level variables outlive a run. */
  globalsAreShared: boolean
  /** O10: a catalog answer (sc_item_option) has more columns than its question and its value. */
  optionColumnsAreComplete: boolean
  /** O11: status for an unknown scripted REST path. */
  unknownRestPathStatus: 400 | 404
  /** O12: getValue('a.b') resolves the dot-walk. */
  getValueDotWalks: boolean
  /** O13: flags that a packaged transform map leaves off (active, run_business_rules) count as ticked. */
  absentMapFlagsAreTicked: boolean
  /** HTTP status of SOAP faults; clients that look at the status only take 200 for success. */
  soapFaultStatus: 200 | 500
  /** An unknown SOAP service is answered by a fault instead of the page for unknown addresses. */
  unknownSoapServiceIsFault: boolean
  /** A scripted SOAP service refuses body elements of another name than its operation. */
  soapComparesOperation: boolean
}

/** How long the transaction that runs now may take. Moments are those of performance.now(). */
export interface TransactionTime {
  /** Then it is cancelled; Infinity when nothing limits it. */
  readonly end: number
  /** Runs `work`, which ends at the moment or when what is around it ends, whichever is earlier. */
  until<T>(moment: number, work: () => T): T
  /** @throws TransactionCancelled when the time is up */
  check(): void
}

export interface Instance {
  readonly dictionary: Dictionary
  readonly records: Records
  readonly access: Access
  readonly scripts: Scripts
  readonly background: Background
  readonly catalog: Catalog
  readonly secrets: Secrets
  readonly properties: Properties
  readonly counters: Counters
  readonly clock: Clock
  readonly log: Log
  readonly readings: Readings
  readonly engines: { register(engine: Engine): void }
  /** A value that is built again after any of the tables was written, by whomever. For definitions that change rarely. */
  remember<T>(tables: readonly string[], build: () => T): () => T
  readonly time: TransactionTime
  /** Runs the writes of `work` in one storage transaction; rolls back when it throws or its time is up. */
  transaction<T>(work: () => T): T
  close(): Promise<void>
}
