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

/** How long the transaction that runs now may take. Moments are those of performance.now(). */
export interface TransactionTime {
  /** Then it is cancelled; Infinity when nothing limits it. */
  readonly end: number
  /** Runs `work`, which ends at the moment or when what is around it ends, whichever is earlier. */
  until<T>(moment: number, work: () => T): T
  /** @throws TransactionCancelled when the time is up */
  check(): void
}
