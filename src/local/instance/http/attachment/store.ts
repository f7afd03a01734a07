import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Actor, Instance, Row, WriteOptions, WriteOutcome } from '../../core.ts'

/** Raw bytes per `sys_attachment_doc` row before base64; a multiple of 3, so that only the last row is padded. */
const chunkBytes = 700_002

const rowsOf = (instance: Instance, attachmentId: string): Row[] => {
  const where = instance.records.where('sys_attachment_doc', 'sys_attachment', '=', attachmentId)
  if (!where) throw new Error('The table sys_attachment_doc lacks the column sys_attachment.')
  return instance.records.find({ table: 'sys_attachment_doc', where, order: [], invalid: [] })
}

/**
 * Content of an attachment: its base64 rows, each decoded on its own (packages pad the gzip header's row), joined by
 * position and unpacked when stored compressed. Null when there are no rows.
 */
export function readAttachment(instance: Instance, attachment: Row): Buffer | null {
  const rows = rowsOf(instance, attachment.sys_id ?? '')
  if (rows.length === 0) return null
  rows.sort((a, b) => Number(a.position) - Number(b.position))
  const stored = Buffer.concat(rows.map((row) => Buffer.from(row.data ?? '', 'base64')))
  return attachment.compressed === '1' && stored[0] === 0x1f && stored[1] === 0x8b ? gunzipSync(stored) : stored
}

export interface NewAttachment {
  tableName: string
  tableSysId: string
  fileName: string
  contentType: string
  content: Buffer
  /** `sys_created_on` other than now. */
  created?: string
}

/** Stores one `sys_attachment` row and its ordered chunks, in one transaction. */
export function writeAttachment(
  instance: Instance,
  actor: Actor,
  attachment: NewAttachment,
  options: WriteOptions = {},
): WriteOutcome {
  const packed = gzipSync(attachment.content)
  return instance.transaction(() => {
    const outcome = instance.records.insert(
      actor,
      'sys_attachment',
      {
        table_name: attachment.tableName,
        table_sys_id: attachment.tableSysId,
        file_name: attachment.fileName,
        content_type: attachment.contentType,
        size_bytes: String(attachment.content.length),
        size_compressed: String(packed.length),
        compressed: '1',
        chunk_size_bytes: String(chunkBytes),
        hash: createHash('sha256').update(attachment.content).digest('hex'),
        state: 'available',
        ...(attachment.created ? { sys_created_on: attachment.created } : {}),
      },
      attachment.created ? { ...options, keepSystemColumns: true } : options,
    )
    if (!outcome.ok) return outcome
    for (let at = 0, position = 0; at < packed.length; at += chunkBytes, position += 1) {
      const data = packed.subarray(at, at + chunkBytes).toString('base64')
      const chunk = instance.records.insert(
        instance.access.system(),
        'sys_attachment_doc',
        { sys_attachment: outcome.sysId, position: String(position), length: String(data.length), data },
        { workflow: false },
      )
      if (!chunk.ok) throw new Error(`A part of the attachment ${attachment.fileName} was not stored: ${chunk.message}`)
    }
    return outcome
  })
}

/** Removes an attachment with its chunks. */
export function deleteAttachment(
  instance: Instance,
  actor: Actor,
  attachmentId: string,
  options: WriteOptions = {},
): WriteOutcome {
  return instance.transaction(() => {
    const outcome = instance.records.delete(actor, 'sys_attachment', attachmentId, options)
    if (outcome.ok) deleteChunks(instance, attachmentId)
    return outcome
  })
}

/** Removes the chunks that an attachment leaves behind when its row goes. */
export function deleteChunks(instance: Instance, attachmentId: string): void {
  for (const row of rowsOf(instance, attachmentId))
    instance.records.delete(instance.access.system(), 'sys_attachment_doc', row.sys_id ?? '', { workflow: false })
}
