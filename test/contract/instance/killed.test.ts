/** The instance killed at random moments of a write load: what it acknowledged is there, and nothing is there by halves. */
import { type ChildProcess, fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../../src/local/instance/core.ts'
import { readAttachment } from '../../../src/local/instance/http/attachment/store.ts'
import { createInstance } from '../../../src/local/instance/instance.ts'

const root = join(__dirname, '../../..')
const ROUNDS = 3
jest.setTimeout(60_000)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-killed-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Acknowledged {
  incidents: Map<string, { short_description: string; comment: string }>
  attachments: Map<string, string>
  /** Called after every acknowledged attachment. */
  attached: () => void
}

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const program = join(root, 'test/support/instance-process.mjs')
  const child = fork(program, [join(folder, 'instance.sqlite'), root], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, url: `http://127.0.0.1:${port}` }
}

const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
const HEADERS = { authorization, 'content-type': 'application/json' }

/** Writes until the connection breaks; notes only what was acknowledged. */
async function load(url: string, lane: string, done: Acknowledged): Promise<void> {
  for (let count = 0; ; count++) {
    try {
      const body = { short_description: `${lane} ${count}`, comments: `comment ${lane} ${count}` }
      const made = await fetch(`${url}/api/now/table/incident`, {
        method: 'POST',
        headers: HEADERS,
        body: JSON.stringify(body),
      })
      const { result } = (await made.json()) as { result: { sys_id: string } }
      done.incidents.set(result.sys_id, { short_description: body.short_description, comment: body.comments })
      const short_description = `${lane} ${count} changed`
      const path = `${url}/api/now/table/incident/${result.sys_id}`
      const changed = await fetch(path, {
        method: 'PATCH',
        headers: HEADERS,
        body: JSON.stringify({ short_description }),
      })
      await changed.text()
      if (changed.ok) done.incidents.set(result.sys_id, { short_description, comment: body.comments })
      // What cannot be compressed fills more than one chunk.
      const file = randomBytes(count % 2 === 0 ? 900_000 : 1000)
      const upload = `${url}/api/now/attachment/file?table_name=incident&table_sys_id=${result.sys_id}&file_name=${lane}-${count}.bin`
      const sent = await fetch(upload, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/octet-stream' },
        body: file,
      })
      const attached = (await sent.json()) as { result: { sys_id: string } }
      done.attachments.set(attached.result.sys_id, createHash('sha256').update(file).digest('hex'))
      done.attached()
    } catch (error) {
      // A cut connection, or an answer that was cut. By name: errors of fetch come from another realm.
      if (
        error !== null &&
        typeof error === 'object' &&
        'name' in error &&
        /^(Type|Syntax)Error$/.test(String(error.name))
      )
        return
      throw error
    }
  }
}

test(`killed ${ROUNDS} times while writing, every acknowledged write is there and whole`, async () => {
  const done: Acknowledged = { incidents: new Map(), attachments: new Map(), attached: () => undefined }
  for (let round = 0; round < ROUNDS; round++) {
    const { child, url } = await start()
    const first = new Promise<void>((resolve) => (done.attached = resolve))
    const lanes = ['a', 'b', 'c'].map((lane) => load(url, `${round}${lane}`, done))
    await first
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await Promise.all(lanes)
  }
  expect(done.attachments.size).toBeGreaterThanOrEqual(ROUNDS)

  const instance = createInstance({ dataFile: join(folder, 'instance.sqlite') })
  try {
    const rows = (table: string, query = ''): Row[] => instance.records.find(instance.records.query(table, query))
    for (const [sysId, wanted] of done.incidents) {
      // The kill may have come between a change and its acknowledgement: then the changed text is there too.
      const stored = instance.records.get('incident', sysId)
      expect(stored?.number).toMatch(/^INC\d{7}$/)
      expect([wanted.short_description, `${wanted.short_description} changed`]).toContain(stored?.short_description)
      expect(rows('sys_journal_field', `element_id=${sysId}`).map((row) => row.value)).toEqual([wanted.comment])
    }
    expect(rows('task', 'sys_class_name=incident')).toHaveLength(rows('incident').length)
    expect(new Set(rows('incident').map((row) => row.number)).size).toBe(rows('incident').length)
    const incidents = new Set(rows('incident').map((row) => row.sys_id))
    expect(rows('sys_journal_field').filter((row) => !incidents.has(row.element_id ?? ''))).toEqual([])
    const stored = new Set<string>()
    for (const attachment of rows('sys_attachment')) {
      const content = readAttachment(instance, attachment) ?? Buffer.alloc(0)
      expect(content.length).toBe(Number(attachment.size_bytes))
      stored.add(attachment.sys_id ?? '')
      const wanted = done.attachments.get(attachment.sys_id ?? '')
      if (wanted) expect(createHash('sha256').update(content).digest('hex')).toBe(wanted)
    }
    expect([...done.attachments.keys()].filter((id) => !stored.has(id))).toEqual([])
    expect(rows('sys_attachment_doc').filter((chunk) => !stored.has(chunk.sys_attachment ?? ''))).toEqual([])
  } finally {
    await instance.close()
  }
})
