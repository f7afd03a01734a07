import { toRow, type DisplayMode, type RecordRow } from '../values.ts'
import type { Checkpoint, CheckpointState } from './checkpoint.ts'
import type { RowSink } from './options.ts'

export interface DeliveryOptions {
  sink: RowSink
  state: CheckpointState
  checkpoint: Checkpoint | undefined
  display: DisplayMode
  /** The key was asked for; otherwise it is read and left out. */
  withKey: boolean
  /** References keep their addresses. */
  links: boolean
  /** What is left to read at this moment. */
  left: () => CheckpointState['lanes']
  onProgress: () => void
}

/** Takes pages of any lane, one write at a time: lanes take turns, and memory holds what is in flight and little more. */
export const createDelivery = (options: DeliveryOptions) => {
  const { sink, state, checkpoint } = options
  let previous: Promise<void> = Promise.resolve()
  const save = (always: boolean): void => {
    if (!checkpoint) return
    state.lanes = options.left()
    checkpoint.save(state, always)
  }
  return {
    save,
    /** `taken` is told the last row within the write, so that lanes and output are one snapshot. */
    async deliver(raw: Record<string, unknown>[], taken: (last: Record<string, unknown>) => void): Promise<void> {
      const last = raw.at(-1)
      // Only the key is kept: the row itself may be changed or forgotten by whoever receives it.
      const key = { sys_id: last?.['sys_id'] }
      const rows = raw.map((row) => shape(row, options))
      const write = async (): Promise<void> => {
        await sink.write(rows)
        state.rows += rows.length
        if (last) taken(key)
        state.bytes = sink.position() ?? 0
        save(false)
      }
      previous = previous.then(write)
      await previous
      options.onProgress()
    },
  }
}

/** Rows come as text when only values are asked for: then the object that was parsed is the row. */
const shape = (
  raw: Record<string, unknown>,
  { display, links, withKey }: Pick<DeliveryOptions, 'display' | 'links' | 'withKey'>,
): RecordRow => {
  let plain = display !== 'both'
  if (plain)
    for (const name in raw)
      if (typeof raw[name] !== 'string') {
        plain = false
        break
      }
  const row = plain ? (raw as RecordRow) : toRow(raw, display, links)
  if (withKey) return row
  const { sys_id: _key, ...rest } = row
  return rest
}
