/** Time as the records keep it: `yyyy-MM-dd HH:mm:ss` in UTC, which sorts as text. */
import { GlideDateTime } from '@servicenow/glide'

export interface Clock {
  now(): string
  /** Now plus this many seconds; negative for the past. */
  inSeconds(seconds: number): string
}

export const glideClock: Clock = {
  now: () => new GlideDateTime().getValue(),
  inSeconds(seconds) {
    const time = new GlideDateTime()
    time.addSeconds(seconds)
    return time.getValue()
  },
}
