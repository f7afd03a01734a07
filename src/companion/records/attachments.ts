import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InstanceError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'
import { multipart, type Content } from './multipart.ts'

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

/** Files that hang on records. */
export class Attachments {
  readonly #client: InstanceClient
  #most: Promise<number> | undefined

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
   * Uploads a file, read as it is sent: its size does not matter for memory.
   * @throws InstanceError (code `too_large`) before anything is sent
   */
  async upload(path: string, options: UploadOptions): Promise<Attachment> {
    const { size } = await stat(path)
    return this.#upload(
      { bytes: size, name: path, open: () => createReadStream(path) },
      { ...options, name: options.name ?? basename(path) },
    )
  }

  async uploadBytes(content: Buffer, options: UploadOptions & { name: string }): Promise<Attachment> {
    return this.#upload({ bytes: content.length, name: options.name, open: () => Readable.from([content]) }, options)
  }

  async #upload(file: Content, options: UploadOptions & { name: string }): Promise<Attachment> {
    const most = await this.#mostBytes()
    if (file.bytes > most)
      throw new InstanceError(
        `${file.name}: ${file.bytes} bytes, and an attachment may have ${most} (com.glide.attachment.max_size).`,
        { code: 'too_large' },
      )
    const contentType = options.contentType ?? 'application/octet-stream'
    const { table, record, name } = options
    const sent = options.multipart
      ? { path: `${BASE}/upload`, ...multipart(file, { table_name: table, table_sys_id: record }, name, contentType) }
      : {
          path: `${BASE}/file?${new URLSearchParams({ table_name: table, table_sys_id: record, file_name: name }).toString()}`,
          raw: file.open,
          headers: { 'content-type': contentType, 'content-length': String(file.bytes) },
        }
    const stored = this.#metadata(await this.#client.transport.request({ method: 'POST', ...sent }))
    if (stored.bytes !== file.bytes)
      throw new InstanceError(
        `${name}: ${file.bytes} bytes were sent and the instance holds ${stored.bytes} (${stored.sysId}).`,
        { code: 'size_differs' },
      )
    return stored
  }

  /** What the instance takes; the platform's own default where the property is not set or not to be seen. */
  #mostBytes(): Promise<number> {
    this.#most ??= this.#client
      .query('sys_properties', [{ field: 'name', operator: '=', value: 'com.glide.attachment.max_size' }], ['value'])
      .then(([row]) => {
        const megabytes = Number(row?.['value'] || Number.NaN)
        return megabytes > 0 ? megabytes * 1024 * 1024 : MOST_BYTES
      })
      .catch((error: unknown) => {
        if (error instanceof InstanceError && !error.retryable && error.code !== 'unauthenticated') return MOST_BYTES
        this.#most = undefined
        throw error
      })
    return this.#most
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
  async attributes(sysId: string): Promise<Record<string, string>> {
    const body = await this.#client.transport.request({ method: 'GET', path: attributesOf(sysId) })
    const result = isObject(body) ? body['result'] : undefined
    const pairs = Array.isArray(result) ? (result as unknown[]).filter(isObject) : []
    return Object.fromEntries(pairs.map((pair) => [plain(pair['key']), plain(pair['value'])]))
  }

  /** Changes a pair, or adds it. */
  async setAttribute(sysId: string, key: string, value: string): Promise<void> {
    const { transport } = this.#client
    try {
      await transport.request({ method: 'PUT', path: attributesOf(sysId, key), body: { value }, repeatable: true })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'not_found') throw error
      await transport.request({ method: 'POST', path: attributesOf(sysId), body: { key, value } })
    }
  }

  /** One that is gone already counts as removed. */
  async removeAttribute(sysId: string, key: string): Promise<void> {
    try {
      await this.#client.transport.request({ method: 'DELETE', path: attributesOf(sysId, key), repeatable: true })
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'not_found') throw error
    }
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

const attributesOf = (sysId: string, key?: string): string =>
  `${BASE}/${encodeURIComponent(sysId)}/attributes${key === undefined ? '' : `/${encodeURIComponent(key)}`}`

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
