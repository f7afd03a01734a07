import PQueue from 'p-queue'
import { AwsError, refuseWhenStopped } from '../errors.ts'
import type { AwsCall, AwsTarget, CatalogCaller } from '../aws/clients.ts'
import { gaveNoAnswer } from '../aws/errors.ts'
import type { ServiceClients, ServiceName } from '../aws/services.ts'

/** Calls in flight per region; rates are held per operation underneath. */
const CALLS_AT_ONCE = 4

/** Calls in a row without an answer after which the rest of a region is left for the next sync. */
const SILENT_CALLS = 3

export interface CallOptions {
  clients: CatalogCaller
  onCall: (n: number) => void
  signal?: AbortSignal | undefined
}

/**
 * Calls to one region that a reader makes: few at a time, what AWS refuses is noted so that the rest goes on, and a
 * region that does not answer at all is given up.
 */
export class RegionCalls {
  /** One sentence for everything that could not be read. */
  readonly failures: string[] = []
  /** One sentence for what was read but cannot be used as it is. */
  readonly remarks: string[] = []
  readonly #options: CallOptions
  readonly #queue = new PQueue({ concurrency: CALLS_AT_ONCE })
  #silentCalls = 0
  /** Set once the region has stopped answering: asking on would cost the whole time limit for every product. */
  #silence: AwsError | undefined

  constructor(options: CallOptions) {
    this.#options = options
  }

  /** A call of Service Catalog. @throws AwsError */
  call<T extends object>(operation: string, target: AwsTarget, call: AwsCall<T>): Promise<T> {
    return this.callService('catalog', operation, target, call)
  }

  async callService<T extends object, S extends ServiceName>(
    service: S,
    operation: string,
    target: AwsTarget,
    call: AwsCall<T, ServiceClients[S]>,
  ): Promise<T> {
    const { clients, onCall, signal } = this.#options
    refuseWhenStopped(signal)
    if (this.#silence) throw this.#silence
    try {
      const answer = await clients.callService(service, target, operation, call, onCall)
      this.#silentCalls = 0
      return answer
    } catch (error) {
      if (error instanceof AwsError) this.#listen(error)
      throw this.#silence ?? error
    }
  }

  /** Like `call`, but waits for its turn. */
  queued<T extends object>(operation: string, target: AwsTarget, call: AwsCall<T>): Promise<T> {
    return this.#queue.add(() => this.call(operation, target, call), { throwOnTimeout: true })
  }

  /** Work that makes calls of its own, when its turn has come. */
  async inTurn(work: readonly (() => Promise<void>)[]): Promise<void> {
    await this.#queue.addAll(work)
  }

  /** Undefined, and a noted failure, when AWS refuses. */
  async attempt<T>(what: string, read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read()
    } catch (error) {
      this.note(what, error)
      return undefined
    }
  }

  /** Notes what AWS refuses, so that the rest goes on. Thrown are a silent region and what is not AWS's doing. */
  note(what: string, error: unknown): void {
    if (!(error instanceof AwsError) || error === this.#silence) throw error
    this.failures.push(`${what}: ${error.message}`)
  }

  #listen(error: AwsError): void {
    this.#silentCalls = gaveNoAnswer(error) ? this.#silentCalls + 1 : 0
    if (this.#silentCalls < SILENT_CALLS) return
    this.#silence ??= new AwsError(
      `The region stopped answering (${SILENT_CALLS} calls in a row); nothing of it was changed, and the next sync tries again. ${error.message}`,
      { code: error.code, awsCode: error.awsCode, kind: error.kind, retryable: true, cause: error },
    )
  }
}
