import { randomUUID } from 'node:crypto'
import type { FailedCall } from '../aws/clients.ts'
import { requestFacts } from '../aws/errors.ts'
import { SwitchboardError } from '../errors.ts'
import { redact, type Logger } from '../logging.ts'
import { tablePath, type InstanceClient, type InstanceRow } from '../servicenow/client.ts'
import { tableName } from './rows.ts'
import { toPlatformTime } from './text.ts'

const FLUSH_MS = 5000
/** Rows kept back at most while the instance does not take them; a storm of failures says the same after that. */
const MOST_KEPT = 500
/** The same failure is written once in this time, with how often it came. */
const SAME_MS = 60 * 60_000
const MOST_REMEMBERED = 2000
const LONGEST_MESSAGE = 4000

/** What AWS says to a sync that asks everything of everybody is no failure. */
const EXPECTED_OF_SYNC = new Set(['ResourceNotFoundException', 'OperationNotSupportedException'])

export interface RequestLogDependencies {
  client: Pick<InstanceClient, 'batch'>
  scope: string
  logger: Pick<Logger, 'warn'>
  now?: () => number
}

/**
 * Writes failed calls to AWS into the request log of the instance, in batches and never with a secret. It is for people
 * who look afterwards: whatever happens to it, the work goes on.
 */
export class RequestLog {
  readonly #dependencies: RequestLogDependencies
  readonly #now: () => number
  readonly #waiting: InstanceRow[] = []
  /** Failure → when it was last written, and how often it came since. */
  readonly #seen = new Map<string, { at: number; times: number }>()
  #timer: NodeJS.Timeout | undefined
  #flushing: Promise<void> = Promise.resolve()
  #dropped = 0
  #off = false

  constructor(dependencies: RequestLogDependencies) {
    this.#dependencies = dependencies
    this.#now = dependencies.now ?? Date.now
  }

  /** Nothing is written from now on: for runs that promise to change nothing. */
  switchOff(): void {
    this.#off = true
    this.#waiting.length = 0
  }

  readonly record = (failure: FailedCall): void => {
    if (this.#off) return
    const { error, target } = failure
    if (target.purpose === 'sync' && EXPECTED_OF_SYNC.has(error.awsCode)) return
    const row = toRow(failure)
    const times = this.#timesSinceWritten(row)
    if (times === 0) return
    if (this.#waiting.length >= MOST_KEPT) {
      this.#dropped++
      return
    }
    this.#waiting.push({ ...row, times: String(times) })
    // The process may end without waiting for it: whoever ends it flushes first.
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref()
  }

  /** Writes what is waiting. Never throws: what the instance does not take is tried again with the next. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#flushing = this.#flushing.then(() => this.#write())
    await this.#flushing
  }

  /** 0: the same was written a while ago. Else how many times it came since it was written last. */
  #timesSinceWritten(row: InstanceRow): number {
    const key = [row['action'], row['account_id'], row['region'], row['code'], row['message'], row['operation']].join(
      '|',
    )
    const known = this.#seen.get(key)
    if (known && this.#now() - known.at < SAME_MS) {
      known.times++
      return 0
    }
    const oldest = this.#seen.size >= MOST_REMEMBERED ? this.#seen.keys().next().value : undefined
    if (oldest !== undefined) this.#seen.delete(oldest)
    this.#seen.delete(key)
    this.#seen.set(key, { at: this.#now(), times: 0 })
    return (known?.times ?? 0) + 1
  }

  async #write(): Promise<void> {
    const rows = this.#waiting.splice(0)
    if (rows.length === 0) return
    const { client, scope, logger } = this.#dependencies
    const url = tablePath(tableName(scope, 'aws_request_log'))
    try {
      // Named by their sys_id, so that an answer that was lost does not make them two.
      const answers = await client.batch(rows.map((body) => ({ method: 'POST', url, body })))
      const refused = answers.find((answer) => answer.status >= 300 || answer.status === 0)
      if (refused)
        logger.warn({ rows: rows.length, reason: refused.message }, 'The request log was not taken by the instance')
      if (this.#dropped > 0) logger.warn({ dropped: this.#dropped }, 'More calls failed than the request log takes')
      this.#dropped = 0
    } catch (error) {
      if (!(error instanceof SwitchboardError)) throw error
      this.#waiting.unshift(...rows.slice(0, MOST_KEPT - this.#waiting.length))
      logger.warn({ err: error }, 'The request log could not be written; it is tried again')
    }
  }
}

const toRow = ({ action, target, error, at }: FailedCall): InstanceRow => {
  const hide = target.about?.hide ?? ((text: string) => text)
  const { requestId, status } = requestFacts(error)
  return {
    sys_id: randomUUID().replaceAll('-', ''),
    occurred_on: toPlatformTime(at),
    action,
    account_id: target.accountId,
    region: target.region,
    role: target.roleArn,
    code: error.awsCode.slice(0, 100),
    http_status: status,
    request_id: requestId,
    message: String(redact(hide(error.message))).slice(0, LONGEST_MESSAGE),
    operation: target.about?.operation ?? '',
  }
}
