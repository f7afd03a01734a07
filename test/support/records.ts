import { Secret } from '../../src/companion/secrets.ts'
import { callSink } from '../../src/companion/records/output/sink.ts'
import type { ExtractOptions, ExtractReport } from '../../src/companion/records/extract/extract.ts'
import { Records } from '../../src/companion/records/records.ts'
import { valueOf, type RecordRow } from '../../src/companion/records/values.ts'
import type { TransportOptions } from '../../src/companion/servicenow/transport.ts'

/** A client of a server that a test started. Repeats come quickly. */
export const connectRecords = (
  url: string,
  login = 'admin:admin',
  settings: Partial<TransportOptions> = {},
): Records => {
  const [user = '', password = ''] = login.split(':')
  return new Records({
    url,
    credentials: { kind: 'basic', user, password: new Secret(password) },
    timeoutSeconds: 10,
    connections: 4,
    attempts: 6,
    pauseMs: 2,
    ...settings,
  } as TransportOptions)
}

/** Extracts into a list. */
export const extractAll = async (
  records: Records,
  options: ExtractOptions,
): Promise<{ report: ExtractReport; rows: RecordRow[] }> => {
  const rows: RecordRow[] = []
  const report = await records.extract(
    options,
    callSink((page) => void rows.push(...page)),
  )
  return { report, rows }
}

export async function* fromList<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}

export const sysIdOf = (row: RecordRow): string => valueOf(row['sys_id'])
