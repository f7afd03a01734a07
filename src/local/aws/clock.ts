/**
 * Virtual clock: real time plus what tests have advanced it by. Records, sessions and grants follow it. Signatures and the
 * `Date` header follow real time, so that advancing the clock does not look like clock skew to every client.
 */
export class VirtualClock {
  private offset: number
  private readonly advanced: (offset: number) => void

  /**
   * @param offset milliseconds ahead of real time to start with
   * @param advanced told the new offset, to remember it: what happened in the future must not lie there after a restart
   */
  constructor(offset = 0, advanced: (offset: number) => void = () => undefined) {
    this.offset = offset
    this.advanced = advanced
  }

  now(): number {
    return Date.now() + this.offset
  }

  advance(seconds: number): void {
    this.offset += seconds * 1000
    this.advanced(this.offset)
  }
}
