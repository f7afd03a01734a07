/**
 * Virtual clock: real time plus what tests have advanced it by. Records, sessions and grants follow it. Signatures and the
 * `Date` header follow real time, so that advancing the clock does not look like clock skew to every client.
 */
export class VirtualClock {
  private offset = 0

  now(): number {
    return Date.now() + this.offset
  }

  advance(seconds: number): void {
    this.offset += seconds * 1000
  }
}
