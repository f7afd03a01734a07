import type { Filter } from '../filter.ts'
import type { DisplayMode, RecordRow } from '../values.ts'
import type { Completeness } from './proof.ts'

/** Where rows go. Calls follow one another; the next page of a lane waits for its write. */
export interface RowSink {
  write(rows: readonly RecordRow[]): Promise<void>
  /** Length of what was written, for checkpoints; undefined when it cannot be cut back. */
  position(): number | undefined
}
export interface ExtractOptions {
  table: string
  /** Encoded query or tree of conditions. Default: every record. */
  query?: string | Filter | undefined
  /** Columns, dotted ones too. Default: all. */
  fields?: readonly string[] | undefined
  display?: DisplayMode | undefined
  view?: string | undefined
  /** Leave out the addresses of referenced records. Default true. */
  excludeLinks?: boolean | undefined
  /** Ranges of the key read at the same time. Default 4, most 8. One: rows come in the order of the key. */
  lanes?: number | undefined
  /** Fixed page size; default: adapts to the instance. */
  pageSize?: number | undefined
  /** File that keeps the state, so that an interrupted extraction goes on where it was. */
  checkpoint?: string | undefined
  /** Also compares the latest change before and after. */
  verify?: boolean | undefined
  /** Sends names that could not be checked against the dictionary. */
  unchecked?: boolean | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ExtractProgress) => void) | undefined
}
export interface ExtractProgress {
  rows: number
  /** Rows expected in all; undefined when unknown. */
  expected: number | undefined
}
export interface ExtractReport extends Completeness {
  table: string
  rows: number
  /** Rows that an earlier, interrupted run had written. */
  resumed: number
  durationMs: number
  rowsPerSecond: number
  requests: number
  brokenPages: number
  lanes: number
}
