import type { Mapping } from './mapping.ts'

export const LOAD_MODES = ['create', 'update', 'upsert', 'delete'] as const
export type LoadMode = (typeof LOAD_MODES)[number]

export interface LoadOptions {
  table: string
  mode: LoadMode
  /** Column whose value says which record is meant. Without it records are created, or found by `sys_id`. */
  key?: string | undefined
  mapping?: Mapping | undefined
  inputDisplay?: boolean | undefined
  batchSize?: number | undefined
  /** Requests in flight. Default 4. */
  atOnce?: number | undefined
  /** Says what would be written, writes nothing. */
  dryRun?: boolean | undefined
  /** Pause of the first retry round, milliseconds. */
  pauseMs?: number | undefined
  signal?: AbortSignal | undefined
  onReject?: ((reject: Reject) => void) | undefined
  onProgress?: ((report: LoadReport) => void) | undefined
}
/** A record that was not written, with the reason; a reject file can be loaded again. */
export interface Reject {
  line: number
  code: 'broken_line' | 'invalid' | 'ambiguous' | 'not_found' | 'refused'
  reason: string
  /** What the file held; text when it was no record. */
  record: Readonly<Record<string, string>> | string
}
export interface LoadReport {
  read: number
  created: number
  updated: number
  deleted: number
  /** Records that were as they should be. */
  unchanged: number
  rejected: number
  durationMs: number
  requests: number
}
