import type { Actor, Row } from '../core.ts'
import { deleteAttachment, readAttachment, writeAttachment } from '../http/attachment/store.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { GlideRecord } from './record.ts'
import { bytesOf, GlideScriptableInputStream } from './stream.ts'

/** Most bytes of an attachment that a scoped script gets as text. */
const textLimit = 5 * 1024 * 1024

/** Attachments of records. Writing is done by the platform, so the read-only flags of the tables do not stand in the way. */
export class GlideSysAttachment {
  constructor(private readonly env: GlideEnv) {}

  private get actor(): Actor {
    return { session: this.env.actor().session, scope: null }
  }

  private row(id: unknown): Row | null {
    const record = id instanceof GlideRecord ? id.getUniqueValue() : plainText(id)
    return record === null ? null : this.env.instance.records.get('sys_attachment', record)
  }

  /** sys_id of the new attachment, or null. */
  write(record: unknown, fileName: unknown, contentType: unknown, content: unknown): string | null {
    return this.store(record, fileName, contentType, Buffer.from(plainText(content) ?? '', 'utf8'))
  }

  writeBase64(record: unknown, fileName: unknown, contentType: unknown, content: unknown): string | null {
    return this.store(record, fileName, contentType, Buffer.from(plainText(content) ?? '', 'base64'))
  }

  writeContentStream(record: unknown, fileName: unknown, contentType: unknown, stream: unknown): string | null {
    return this.store(record, fileName, contentType, bytesOf(stream))
  }

  private store(record: unknown, fileName: unknown, contentType: unknown, content: Buffer): string | null {
    const state = record instanceof GlideRecord && record.isValidRecord() ? record.current() : null
    const id = state?.values['sys_id']
    if (!state || !id) return this.refused('an attachment needs a record that was read or inserted')
    const outcome = writeAttachment(this.env.instance, this.actor, {
      tableName: state.table,
      tableSysId: id,
      fileName: plainText(fileName) ?? 'attachment',
      contentType: plainText(contentType) ?? 'application/octet-stream',
      content,
    })
    return outcome.ok ? outcome.sysId : this.refused(outcome.message)
  }

  private refused(message: string): null {
    this.env.instance.log.write('error', this.env.scope, `GlideSysAttachment: ${message}`)
    return null
  }

  private read(attachment: unknown): Buffer | null {
    const row = this.row(attachment)
    return row && readAttachment(this.env.instance, row)
  }

  private limited(attachment: unknown): Buffer | null {
    const bytes = this.read(attachment)
    if (bytes && bytes.length > textLimit) return this.refused('the content is larger than 5 MB: use getContentStream')
    return bytes
  }

  getContent(attachment: unknown): string | null {
    return this.limited(attachment)?.toString('utf8') ?? null
  }

  getContentBase64(attachment: unknown): string | null {
    return this.limited(attachment)?.toString('base64') ?? null
  }

  /** Takes the attachment's sys_id. */
  getContentStream(id: unknown): GlideScriptableInputStream | null {
    const bytes = this.read(id)
    return bytes && new GlideScriptableInputStream(bytes)
  }

  getAttachments(table: unknown, id: unknown): GlideRecord {
    const found = new GlideRecord(this.env, 'sys_attachment')
    found.addQuery('table_name', table)
    found.addQuery('table_sys_id', id)
    found.query()
    return found
  }

  deleteAttachment(id: unknown): void {
    const outcome = deleteAttachment(this.env.instance, this.actor, plainText(id) ?? '')
    if (!outcome.ok) this.refused(outcome.message)
  }

  /** Copies all attachments of one record to another; answers pairs of old and new sys_id. */
  copy(fromTable: unknown, fromId: unknown, toTable: unknown, toId: unknown): string[] {
    const pairs: string[] = []
    const target = new GlideRecord(this.env, toTable)
    const source = this.getAttachments(fromTable, fromId)
    if (!target.get(toId)) return pairs
    while (source.next()) {
      const bytes = this.read(source)
      const made = bytes && this.store(target, source.getValue('file_name'), source.getValue('content_type'), bytes)
      if (made) pairs.push(`${source.getUniqueValue() ?? ''},${made}`)
    }
    return pairs
  }
}

export const exposedAttachment = (env: GlideEnv) =>
  expose(GlideSysAttachment, {
    name: 'GlideSysAttachment',
    construct: () => new GlideSysAttachment(env),
    methods: [
      'copy',
      'deleteAttachment',
      'getAttachments',
      'getContent',
      'getContentBase64',
      'getContentStream',
      'write',
      'writeBase64',
      'writeContentStream',
    ],
    statics: {
      copy: (args) => new GlideSysAttachment(env).copy(args[0], args[1], args[2], args[3]),
    },
  })
