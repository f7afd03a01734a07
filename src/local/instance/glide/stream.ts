import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'

/** Bytes that a script hands from one platform call to another without seeing them. */
export class GlideScriptableInputStream {
  constructor(readonly bytes: Buffer) {}
}

export const exposedStream = expose(GlideScriptableInputStream, { name: 'GlideScriptableInputStream', methods: [] })

/** Bytes of a stream of this or another part of the platform. @throws when it is none */
export function bytesOf(stream: unknown): Buffer {
  if (typeof stream === 'object' && stream !== null && 'bytes' in stream && stream.bytes instanceof Uint8Array) {
    return Buffer.from(stream.bytes)
  }
  throw new GlideFailure('a stream is needed')
}

/** Reads a stream as lines of text. */
export class GlideTextReader {
  private readonly lines: string[]
  private encoding: BufferEncoding = 'utf8'

  constructor(stream: unknown) {
    const text = bytesOf(stream).toString(this.encoding)
    this.lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  }

  /** Null at the end. */
  readLine(): string | null {
    return this.lines.shift() ?? null
  }

  getEncoding(): string {
    return 'UTF-8'
  }

  setEncoding(encoding: unknown): void {
    if (!/^utf-?8$/i.test(plainText(encoding) ?? '')) throw new GlideFailure('only UTF-8 is read here')
  }
}

export const exposedTextReader = expose(GlideTextReader, {
  name: 'GlideTextReader',
  construct: (args) => new GlideTextReader(args[0]),
  methods: ['getEncoding', 'readLine', 'setEncoding'],
})
