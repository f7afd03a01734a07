import type { Pluggable, RetryErrorInfo, RetryStrategyV2, RetryToken } from '@aws-sdk/types'
import { AdaptiveRetryStrategy, StandardRetryStrategy } from '@smithy/core/retry'
import { isTimeout } from './errors.ts'

/** `sync` calls in bulk and can wait; `order` serves a person. */
export type Purpose = 'sync' | 'order'

const CONNECT_MS = 5000
/** Each waits out the whole time allowed, so that more of them would only hide that a region is silent. */
const SENT_UNTIL_SILENT = 2

/**
 * Through the FIPS endpoints of AWS? An endpoint of one's own wins: AWS's clients refuse both together, and it is up to
 * whoever names it what it is.
 */
export const usesFips = (wanted: boolean | undefined, environment: NodeJS.ProcessEnv = process.env): boolean =>
  wanted === true && !Object.keys(environment).some((name) => name.startsWith('AWS_ENDPOINT_URL') && environment[name])

/** Time limits of one request. The SDK only warns of a late answer unless it is told to give up. */
export const requestTimes = (
  timeoutSeconds: number,
): { connectionTimeout: number; requestTimeout: number; throwOnRequestTimeout: true } => ({
  connectionTimeout: CONNECT_MS,
  requestTimeout: timeoutSeconds * 1000,
  throwOnRequestTimeout: true,
})

interface RawResponse {
  statusCode?: number
  headers?: Readonly<Record<string, string>>
}

/**
 * Takes a page for a failure although its status is that of success. A proxy may answer so, and where AWS speaks XML a
 * page would be read as an answer that holds nothing: as if everything had been deleted.
 */
export const refusePages: Pluggable<object, object> = {
  applyToStack: (stack) =>
    stack.add(
      (next) => async (args) => {
        const result = await next(args)
        const { statusCode = 0, headers = {} } = (result.response ?? {}) as RawResponse
        if (statusCode >= 300 || !/html/i.test(headers['content-type'] ?? '')) return result
        throw Object.assign(new SyntaxError('A page instead of an answer.'), {
          $metadata: { httpStatusCode: statusCode },
        })
      },
      { step: 'deserialize', priority: 'low', name: 'refusePages' },
    ),
}

/**
 * How often a call is sent again. Adaptive waits out throttling, which a bulk reader can afford; a person's order gets
 * its answer soon. A call that ran out of time is sent once more and then given up, whatever the purpose.
 */
export const retryStrategy = (purpose: Purpose): RetryStrategyV2 => {
  const strategy = purpose === 'sync' ? new AdaptiveRetryStrategy(async () => 10) : new StandardRetryStrategy(5)
  const timeouts = new WeakMap<RetryToken, number>()
  return {
    acquireInitialRetryToken: (scope) => strategy.acquireInitialRetryToken(scope),
    recordSuccess: (token) => strategy.recordSuccess(token as Parameters<typeof strategy.recordSuccess>[0]),
    refreshRetryTokenForRetry: async (token: RetryToken, failure: RetryErrorInfo) => {
      const silent = (timeouts.get(token) ?? 0) + (isTimeout(failure.error) ? 1 : 0)
      if (silent >= SENT_UNTIL_SILENT) throw failure.error
      const next = await strategy.refreshRetryTokenForRetry(
        token as Parameters<typeof strategy.refreshRetryTokenForRetry>[0],
        failure,
      )
      timeouts.set(next, silent)
      return next
    },
  }
}
