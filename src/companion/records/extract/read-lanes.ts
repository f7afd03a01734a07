import { setMaxListeners } from 'node:events'
import type { Lane } from './lanes.ts'
import type { Ranges } from './ranges.ts'
import { readLane, rowKey, type LaneContext } from './read-lane.ts'

export interface LanesContext extends Omit<LaneContext, 'deliver' | 'betweenPages'> {
  /** Requests of this extraction at the same time. */
  atOnce: number
  /** Requests that the transport lets be in flight at the same time. */
  inFlight: number
  /** Receives the rows of a page; `taken` is called with the last row once they are written. */
  deliver: (rows: Record<string, unknown>[], taken: (last: Record<string, unknown>) => void) => Promise<void>
}

/**
 * Reads all ranges, several at a time. While one reader takes a page apart and writes it, the request of another is on
 * its way: so there are twice as many readers as requests may be in flight, once a first page told how large pages are.
 */
export const readLanes = async (ranges: Ranges, context: LanesContext): Promise<void> => {
  const stop = new AbortController()
  const signal = context.signal ? AbortSignal.any([context.signal, stop.signal]) : stop.signal
  // Each reader listens to it more than once.
  setMaxListeners(0, signal)
  const { atOnce, inFlight, size } = context
  const more = atOnce > 1 && atOnce >= inFlight ? Math.max(0, 2 * inFlight - atOnce) : 0
  const readers: Promise<void>[] = []
  const failures: unknown[] = []
  let joined = false

  const read = async (lane: Lane): Promise<void> =>
    readLane(lane, {
      ...context,
      signal,
      betweenPages: (current) => ranges.share(current, size.size),
      // The lane moves on within the write, so that a checkpoint never knows of rows that are not written.
      deliver: (rows) => {
        if (!joined) start(more)
        joined = true
        return context.deliver(rows, (last) => {
          lane.after = rowKey(last)
        })
      },
    })
  const reader = async (): Promise<void> => {
    try {
      for (let lane = await ranges.take(size); lane; lane = await ranges.take(size))
        try {
          await read(lane)
        } finally {
          ranges.finished(lane)
        }
    } catch (error) {
      // The first failure is the reason; the others stop because of it.
      failures.push(error)
      stop.abort(error)
    }
  }
  const start = (count: number): void => {
    for (let index = 0; index < count; index++) readers.push(reader())
  }
  start(atOnce)
  // Some join while others are waited for. All have to end before anybody may close what they write to.
  for (let index = 0; index < readers.length; index++) await readers[index]
  if (failures.length > 0) throw failures[0]
}
