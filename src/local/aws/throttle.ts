/** Token bucket: `rate` calls a second, `burst` at once. */
export interface Limit {
  rate: number
  burst: number
}

/** Request limits per account, region and operation. */
export interface ThrottleProfile {
  read: Limit | undefined
  write: Limit | undefined
  /** STS shares one bucket among its operations. */
  sts: Limit | undefined
}

/**
 * `generous` never throttles. `realistic` is a guess on the low side: AWS publishes no rates for Service Catalog, field reports
 * say they are low; 600 a second is what AWS states for STS.
 */
export const PROFILES: Record<'generous' | 'realistic', ThrottleProfile> = {
  generous: { read: undefined, write: undefined, sts: undefined },
  realistic: {
    read: { rate: 10, burst: 20 },
    write: { rate: 2, burst: 5 },
    sts: { rate: 600, burst: 600 },
  },
}

const READ = /^(List|Describe|Get|Search|Scan|Validate|Detect|Estimate)/
export const isRead = (operation: string): boolean => READ.test(operation)

interface Bucket {
  tokens: number
  at: number
}

/** Buckets by account, region and operation, on real time: rates are about real calls. */
export class Throttle {
  private profile: ThrottleProfile
  private readonly buckets = new Map<string, Bucket>()
  private readonly time: () => number

  constructor(profile: ThrottleProfile, time: () => number = Date.now) {
    this.profile = profile
    this.time = time
  }

  use(profile: ThrottleProfile): void {
    this.profile = profile
    this.buckets.clear()
  }

  /** Takes one call; false when the bucket is empty. */
  take(account: string, region: string, service: string, operation: string): boolean {
    const isSts = service === 'sts'
    const limit = isSts ? this.profile.sts : isRead(operation) ? this.profile.read : this.profile.write
    if (!limit) return true
    const key = `${account}/${region}/${service}/${isSts ? '*' : operation}`
    const now = this.time()
    const bucket = this.buckets.get(key) ?? { tokens: limit.burst, at: now }
    bucket.tokens = Math.min(limit.burst, bucket.tokens + ((now - bucket.at) / 1000) * limit.rate)
    bucket.at = now
    this.buckets.set(key, bucket)
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
