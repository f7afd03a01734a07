import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'

/** Bytes that can be read more than once. */
export interface Content {
  bytes: number
  /** For messages. */
  name: string
  open: () => Readable
}

/** A form with these fields and the file last, as the platform wants it; read as it is sent. */
export const multipart = (
  file: Content,
  fields: Readonly<Record<string, string>>,
  fileName: string,
  contentType: string,
): { raw: () => Readable; headers: Record<string, string> } => {
  const boundary = `switchboard-${randomBytes(16).toString('hex')}`
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const name = fileName.replace(/["\r\n]/g, '_')
  const head = Buffer.from(
    `${texts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="uploadFile"; filename="${name}"\r\nContent-Type: ${contentType}\r\n\r\n`,
    'utf8',
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8')
  async function* parts(): AsyncGenerator<Buffer> {
    yield head
    for await (const chunk of file.open()) yield chunk as Buffer
    yield tail
  }
  return {
    raw: () => Readable.from(parts(), { objectMode: false }),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(head.length + file.bytes + tail.length),
    },
  }
}
