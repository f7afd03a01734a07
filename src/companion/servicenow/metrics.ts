/** What the transport did since it was made. */
export interface TransportMetrics {
  /** Requests sent, repeats included. */
  requests: number
  /** Requests sent again. */
  retries: number
  /** Answers that asked us to slow down (429, 202 without body, 503). */
  throttled: number
  /** Tries that failed, by error code. */
  failures: Record<string, number>
  /** Characters of the bodies received, after decompression. */
  received: number
  /** Milliseconds spent waiting before repeats. */
  waitedMs: number
  /** Milliseconds from sending a request to the end of its answer, all requests together. */
  busyMs: number
  /** Milliseconds of the quickest answer; Infinity before the first. */
  quickestMs: number
  /** Requests the instance is trusted with at the same time at present. */
  inFlightAllowed: number
}

export const newMetrics = (allowed: number): TransportMetrics => ({
  requests: 0,
  retries: 0,
  throttled: 0,
  failures: {},
  received: 0,
  waitedMs: 0,
  busyMs: 0,
  quickestMs: Infinity,
  inFlightAllowed: allowed,
})
