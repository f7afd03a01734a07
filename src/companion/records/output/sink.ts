import { closeSync, ftruncateSync, fstatSync, openSync, writeSync } from 'node:fs'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { InstanceError, messageOf } from '../../errors.ts'
import type { RowSink } from '../extract/extract.ts'
import type { RecordRow } from '../values.ts'
import type { Formatter } from './format.ts'

/** A sink that has an end. */
export interface OutputSink extends RowSink {
  end(): Promise<void>
}

/**
 * Writes to a file. `keepBytes`: what an interrupted run had written and its checkpoint knows of; the rest is cut off.
 * @throws InstanceError (code `output`) when the file cannot be opened.
 */
export const fileSink = (path: string, format: Formatter, keepBytes: number): OutputSink => {
  let file: number
  try {
    file = openSync(path, keepBytes > 0 ? 'r+' : 'w')
  } catch (error) {
    throw new InstanceError(`Output ${path} cannot be written: ${messageOf(error)}.`, { code: 'output' })
  }
  if (keepBytes > fstatSync(file).size) {
    closeSync(file)
    throw new InstanceError(
      `Output ${path} is shorter than its checkpoint says. Delete the checkpoint to start anew.`,
      {
        code: 'checkpoint',
      },
    )
  }
  ftruncateSync(file, keepBytes)
  let position = keepBytes
  const append = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8')
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, position + done)
    position += bytes.length
  }
  return {
    write(rows) {
      for (const piece of pieces(rows)) append(format.rows(piece, position === 0))
      return Promise.resolve()
    },
    position: () => position,
    end() {
      append(format.end(position === 0))
      closeSync(file)
      return Promise.resolve()
    },
  }
}

/** Writes to a stream and waits whenever its reader is slower. A reader that went away ends the work. */
export const streamSink = (stream: Writable, format: Formatter): OutputSink => {
  let empty = true
  const append = async (text: string): Promise<void> => {
    if (text === '') return
    if (stream.destroyed) throw new InstanceError('Nobody reads the output any more.', { code: 'output' })
    if (!stream.write(text)) await once(stream, 'drain')
  }
  return {
    async write(rows) {
      for (const piece of pieces(rows)) {
        const text = format.rows(piece, empty)
        empty = false
        await append(text)
      }
    },
    position: () => undefined,
    end: () => append(format.end(empty)),
  }
}

/** Texts of this many rows stay small enough to be forgotten at once; long ones linger in memory. */
const PIECE = 250

function* pieces(rows: readonly RecordRow[]): Generator<readonly RecordRow[]> {
  for (let start = 0; start < rows.length; start += PIECE) yield rows.slice(start, start + PIECE)
}

/** Hands rows to a function. */
export const callSink = (receive: (rows: readonly RecordRow[]) => void | Promise<void>): RowSink => ({
  write: async (rows) => {
    await receive(rows)
  },
  position: () => undefined,
})
