import type { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { refusePages, requestTimes, retryStrategy, usesFips, type Purpose } from './connection.ts'
import { CredentialCache, type AssumeRole, type RoleSession } from './credentials.ts'
import { awsErrorKind, toAwsError, withoutSecrets } from './errors.ts'
import { AwsError } from '../errors.ts'
import { AdaptiveRate } from './rate.ts'
import { SERVICES, type ServiceClients, type ServiceName } from './services.ts'

export interface AwsTarget extends RoleSession {
  accountId: string
  purpose: Purpose
  /** What the call is made for, as far as a log of failures should know it. */
  about?: CallSubject
}
export interface CallSubject {
  /** sys_id of the operation. */
  operation: string
  /** Text without the secrets of this operation. */
  hide: (text: string) => string
}

/** A call that failed for good: what is repeated by itself is told once, at its end. */
export interface FailedCall {
  action: string
  target: Pick<AwsTarget, 'accountId' | 'region' | 'purpose' | 'roleArn' | 'about'>
  error: AwsError
  at: Date
}
export interface AwsOptions {
  callsPerSecond: number
  timeoutSeconds: number
  assumeRole: AssumeRole
  now?: () => number
  /** Hears of every call that failed. */
  onFailure?: (failure: FailedCall) => void
}
const MOST_CLIENTS = 200

/** A call by operation name, for instance `(client) => client.send(new ListPortfoliosCommand({}))`. */
export type AwsCall<T, Client = ServiceCatalogClient> = (client: Client) => Promise<T>

/** Who only makes calls needs no more than this. */
export type ServiceCatalogCaller = Pick<AwsClients, 'call' | 'callService'>
/** Who reads a catalogue needs no more than this. */
export type CatalogCaller = Pick<AwsClients, 'callService' | 'checkRole'>

/**
 * Clients of AWS services, one per service, account, region, purpose and role session. Every call waits for its rate, uses a
 * session of the right role, and renews that session once when AWS says that it has expired. Hosts are the SDK's
 * business (AWS_ENDPOINT_URL included).
 */
export class AwsClients {
  readonly #options: AwsOptions
  readonly #credentials: CredentialCache
  readonly #clients = new Map<string, ServiceClients[ServiceName]>()
  readonly #rates = new Map<string, AdaptiveRate>()

  constructor(options: AwsOptions) {
    this.#options = options
    this.#credentials = new CredentialCache(options.assumeRole, options.now)
  }

  /**
   * Carries out one call of Service Catalog. `onCall` hears how many requests went out (repeats included).
   * @throws AwsError whose message names operation, account and region.
   */
  async call<T extends object>(
    target: AwsTarget,
    operation: string,
    call: AwsCall<T>,
    onCall?: (n: number) => void,
  ): Promise<T> {
    return this.callService('catalog', target, operation, call, onCall)
  }

  /** The same for any of the services. */
  async callService<T extends object, S extends ServiceName>(
    service: S,
    target: AwsTarget,
    operation: string,
    call: AwsCall<T, ServiceClients[S]>,
    onCall?: (n: number) => void,
  ): Promise<T> {
    const what = `${operation} in account ${target.accountId}, region ${target.region}`
    const rate = this.#rate(target, operation)
    const attempt = async (): Promise<T> => {
      await rate.acquire()
      try {
        const answer = await call(await this.#client(service, target))
        const sent = attemptsOf(answer)
        onCall?.(sent)
        rate.report(sent > 1)
        return answer
      } catch (error) {
        onCall?.(attemptsOf(error))
        rate.report(awsErrorKind(error) === 'throttled')
        throw error
      }
    }
    try {
      return await attempt()
    } catch (error) {
      if (awsErrorKind(error) !== 'expired') throw this.#failed(target, operation, toAwsError(what, error))
      this.#renew(service, target)
    }
    try {
      return await attempt()
    } catch (error) {
      throw this.#failed(target, operation, toAwsError(what, error))
    }
  }

  /** Proves that a role can be assumed. */
  async checkRole(target: AwsTarget): Promise<void> {
    try {
      await this.#credentials.get(target)
    } catch (error) {
      throw error instanceof AwsError ? this.#failed(target, 'AssumeRole', error) : error
    }
  }

  /** AWS may repeat in an error what was sent to it: nobody gets to see that. */
  #failed(target: AwsTarget, action: string, thrown: AwsError): AwsError {
    const error = target.about ? withoutSecrets(thrown, target.about.hide) : thrown
    this.#options.onFailure?.({ action, target, error, at: new Date((this.#options.now ?? Date.now)()) })
    return error
  }

  close(): void {
    for (const client of this.#clients.values()) client.destroy()
    this.#clients.clear()
  }

  async #client<S extends ServiceName>(service: S, target: AwsTarget): Promise<ServiceClients[S]> {
    const key = clientKey(service, target)
    const kept = (): ServiceClients[S] | undefined => this.#clients.get(key) as ServiceClients[S] | undefined
    let client = kept()
    if (!client) {
      const make = await SERVICES[service]()
      // Who asked at the same time may have made it while the service was loaded.
      client = kept()
      if (!client) {
        client = make({
          region: target.region,
          useFipsEndpoint: usesFips(target.fips),
          credentials: () => this.#credentials.get(target),
          retryStrategy: retryStrategy(target.purpose),
          requestHandler: requestTimes(this.#options.timeoutSeconds),
        })
        // The stacks of the clients differ in nothing but the types of what goes through them.
        const { middlewareStack } = client as unknown as { middlewareStack: { use(plugin: typeof refusePages): void } }
        middlewareStack.use(refusePages)
      }
    }
    // Every person who orders has a client; those not used for longest are let go (calls under way still end).
    if (!this.#clients.delete(key) && this.#clients.size >= MOST_CLIENTS) {
      const oldest = this.#clients.keys().next().value
      if (oldest !== undefined) this.#clients.delete(oldest)
    }
    this.#clients.set(key, client)
    return client
  }

  #renew(service: ServiceName, target: AwsTarget): void {
    this.#credentials.forget(target)
    const key = clientKey(service, target)
    this.#clients.get(key)?.destroy()
    this.#clients.delete(key)
  }

  #rate(target: AwsTarget, operation: string): AdaptiveRate {
    const key = [target.accountId, target.region, operation].join('|')
    let rate = this.#rates.get(key)
    if (!rate) {
      rate = new AdaptiveRate({ start: this.#options.callsPerSecond })
      this.#rates.set(key, rate)
    }
    return rate
  }
}

const clientKey = (service: ServiceName, target: AwsTarget): string =>
  [
    service,
    target.accountId,
    target.region,
    target.purpose,
    target.roleArn,
    target.externalId,
    target.sessionName,
    target.fips === true,
  ].join('|')

const attemptsOf = (answer: unknown): number => {
  const metadata = (answer as { $metadata?: { attempts?: number } } | undefined)?.$metadata
  return metadata?.attempts ?? 1
}
