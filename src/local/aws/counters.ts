import { isRead } from './throttle.ts'

/** What was asked of this endpoint: requests by `service.Operation`, writes the same for operations that change something. */
export class Counters {
  private requests = new Map<string, number>()
  private writes = new Map<string, number>()
  private errors = new Map<string, number>()

  request(service: string, operation: string): void {
    const key = `${service}.${operation}`
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1)
    if (service !== 'sts' && !isRead(operation)) this.writes.set(key, (this.writes.get(key) ?? 0) + 1)
  }

  error(code: string): void {
    this.errors.set(code, (this.errors.get(code) ?? 0) + 1)
  }

  reset(): void {
    this.requests.clear()
    this.writes.clear()
    this.errors.clear()
  }

  /** `statements` is what the instance counts too; there is no database between a caller and this endpoint. */
  snapshot() {
    return {
      requests: Object.fromEntries([...this.requests].sort()),
      writes: Object.fromEntries([...this.writes].sort()),
      errors: Object.fromEntries([...this.errors].sort()),
      statements: 0,
    }
  }
}
