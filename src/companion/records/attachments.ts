import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InstanceError } from '../errors.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'

export interface Attachment {
  sysId: string
  table: string
  record: string
  name: string
  contentType: string
  bytes: number
  createdOn: string
}
export interface UploadOptions {
  table: string
  record: string
  /** Default: name of the file. */
  name?: string | undefined
  contentType?: string | undefined
  /** As a multipart form instead of the bare bytes. */
  multipart?: boolean | undefined
}
export interface Download {
  bytes: number
  sha256: string
}

const BASE = '/api/now/v1/attachment'
/** The platform's own default for `com.glide.attachment.max_size`. */
const MOST_BYTES = 1024 * 1024 * 1024
const COLUMNS = ['table_name', 'table_sys_id', 'file_name', 'content_type', 'size_bytes', 'sys_created_on']
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Files that hang on records. */
export class Attachments {
  readonly #client: InstanceClient

  constructor(client: InstanceClient) {
    this.#client = client
  }

  async list(table: string, record: string): Promise<Attachment[]> {
    const rows = await this.#client.query(
      'sys_attachment',
      [
        { field: 'table_name', operator: '=', value: table },
        { field: 'table_sys_id', operator: '=', value: record },
      ],
      COLUMNS,
    )
    return rows.map(toAttachment)
  }

  async get(sysId: string): Promise<Attachment> {
    return this.#metadata(
      await this.#client.transport.request({ method: 'GET', path: `${BASE}/${encodeURIComponent(sysId)}` }),
    )
  }

  /**
   * Uploads a file. @throws InstanceError (code `too_large`) before anything is sent.
   * The whole file is held in memory: a repeat after a lost answer needs it again.
   */
  async upload(path: string, options: UploadOptions): Promise<Attachment> {
    const { size } = await stat(path)
    if (size > MOST_BYTES)
      throw new InstanceError(
        `${path}: ${size} bytes, and an attachment may have ${MOST_BYTES} (com.glide.attachment.max_size).`,
        {
          code: 'too_large',
        },
      )
    return this.uploadBytes(await readFile(path), { ...options, name: options.name ?? basename(path) })
  }

  async uploadBytes(content: Buffer, options: UploadOptions & { name: string }): Promise<Attachment> {
    const contentType = options.contentType ?? 'application/octet-stream'
    const body = options.multipart
      ? await this.#client.transport.request({
          method: 'POST',
          path: `${BASE}/upload`,
          ...multipart(content, options, contentType),
        })
      : await this.#client.transport.request({
          method: 'POST',
          path: `${BASE}/file?${new URLSearchParams({ table_name: options.table, table_sys_id: options.record, file_name: options.name }).toString()}`,
          raw: content,
          headers: { 'content-type': contentType },
        })
    const stored = this.#metadata(body)
    if (stored.bytes !== content.length)
      throw new InstanceError(
        `${options.name}: ${content.length} bytes were sent and the instance holds ${stored.bytes} (${stored.sysId}).`,
        { code: 'size_differs' },
      )
    return stored
  }

  /** Downloads to a file that appears under its name only when it is whole. Size and, if given, SHA-256 are checked. */
  async download(sysId: string, path: string, expectedSha256?: string): Promise<Download> {
    const { bytes: expected } = await this.get(sysId)
    const { body } = await this.#client.transport.stream({
      method: 'GET',
      path: `${BASE}/${encodeURIComponent(sysId)}/file`,
      headers: { accept: '*/*', 'accept-encoding': 'identity' },
    })
    const hash = createHash('sha256')
    let bytes = 0
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(null, chunk)
      },
    })
    const part = `${path}.part`
    try {
      await pipeline(body, counter, createWriteStream(part))
      const sha256 = hash.digest('hex')
      if (bytes !== expected)
        throw new InstanceError(`${sysId}: ${bytes} bytes came of ${expected}.`, {
          code: 'size_differs',
          retryable: true,
        })
      if (expectedSha256 !== undefined && sha256 !== expectedSha256.toLowerCase())
        throw new InstanceError(`${sysId}: the SHA-256 is ${sha256}, not ${expectedSha256}.`, { code: 'hash_differs' })
      await rename(part, path)
      return { bytes, sha256 }
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  async rename(sysId: string, name: string): Promise<void> {
    await this.#client.transport.request({
      method: 'PATCH',
      path: `${BASE}/${encodeURIComponent(sysId)}`,
      body: { file_name: name },
      repeatable: true,
    })
  }

  /** One that is gone already counts as deleted. */
  async delete(sysId: string): Promise<void> {
    try {
      await this.#client.transport.request({
        method: 'DELETE',
        path: `${BASE}/${encodeURIComponent(sysId)}`,
        repeatable: true,
      })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'not_found') throw error
    }
  }

  /** Key and value pairs of an attachment. */
  async attributes(sysId: string): Promise<unknown> {
    const body = await this.#client.transport.request({
      method: 'GET',
      path: `${BASE}/${encodeURIComponent(sysId)}/attributes`,
    })
    return isObject(body) ? body['result'] : undefined
  }

  async setAttribute(sysId: string, key: string, value: string): Promise<void> {
    await this.#client.transport.request({
      method: 'PUT',
      path: `${BASE}/${encodeURIComponent(sysId)}/attributes/${encodeURIComponent(key)}`,
      body: { value },
      repeatable: true,
    })
  }

  #metadata(body: unknown): Attachment {
    const result = isObject(body) ? body['result'] : undefined
    if (!isObject(result))
      throw new InstanceError(`${this.#client.origin}: the Attachment API answered without a result.`, {
        code: 'broken_answer',
      })
    return toAttachment(Object.fromEntries(Object.entries(result).map(([name, value]) => [name, plain(value)])))
  }
}

const plain = (value: unknown): string => (isObject(value) ? String(value['value'] ?? '') : String(value ?? ''))

const toAttachment = (row: InstanceRow): Attachment => ({
  sysId: row['sys_id'] ?? '',
  table: row['table_name'] ?? '',
  record: row['table_sys_id'] ?? '',
  name: row['file_name'] ?? '',
  contentType: row['content_type'] ?? '',
  bytes: Number(row['size_bytes'] ?? 0),
  createdOn: row['sys_created_on'] ?? '',
})

/** Form with the file last, as the platform wants it. */
const multipart = (
  content: Buffer,
  options: UploadOptions & { name: string },
  contentType: string,
): { raw: Buffer; headers: Record<string, string> } => {
  const boundary = `switchboard-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`
  const field = (name: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const name = options.name.replace(/["\r\n]/g, '_')
  const head = `${field('table_name', options.table)}${field('table_sys_id', options.record)}--${boundary}\r\nContent-Disposition: form-data; name="uploadFile"; filename="${name}"\r\nContent-Type: ${contentType}\r\n\r\n`
  return {
    raw: Buffer.concat([Buffer.from(head, 'utf8'), content, Buffer.from(`\r\n--${boundary}--\r\n`, 'utf8')]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
