/**
 * `switchboard/records`: any record of a ServiceNow instance, in and out.
 *
 *     const records = await openRecords({ name: 'dev' })
 *     for await (const row of records.query('incident', where('active', '=', 'true'))) …
 *     await records.close()
 */
import { loadProfile, type ProfileSource } from './profile.ts'
import { Records } from './records.ts'

/** Opens the connection of a profile. @throws ConfigError, VaultError */
export const openRecords = async (source: Partial<ProfileSource> = {}): Promise<Records> =>
  new Records(await loadProfile({ directory: process.cwd(), environment: process.env, ...source }))

export { Records }
export { Secret } from '../secrets.ts'
export { InstanceError, SwitchboardError, ConfigError } from '../errors.ts'
export { all, any, where, encodeFilter, type Filter, type Sort } from './filter.ts'
export { callSink, fileSink, streamSink } from './output/sink.ts'
export { formatter, type Format } from './output/format.ts'
export { readRows, type SourceRow } from '../input/read-rows.ts'
export { loadBookmark, saveBookmark, type Bookmark } from './extract/incremental.ts'
export { jsonSchema, typescriptType } from './schema-export.ts'
export type { Credentials, JwtOptions, OAuthCredentials } from '../servicenow/credentials.ts'
export type { TransportOptions } from '../servicenow/transport.ts'
export type { AggregateOptions, AggregateRow } from './aggregate.ts'
export type { ExtractOptions, ExtractReport, RowSink } from './extract/extract.ts'
export type { LoadOptions, LoadReport, Reject } from './load/load.ts'
export type { RecordRow } from './values.ts'
export type { Write, WriteResult } from './writes.ts'
