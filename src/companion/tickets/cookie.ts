import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { messageOf, SwitchboardError, systemCodeOf } from '../errors.ts'

const cookieSchema = z.strictObject({
  schema: z.literal(1),
  /** Everything that changed before this moment of the instance's clock has been read. */
  read_until: z.iso.datetime(),
  swept_at: z.iso.datetime(),
  written_at: z.iso.datetime(),
})
export interface Cookie {
  /** ms by the instance's clock. */
  readUntil: number
  /** ms by the instance's clock. */
  sweptAt: number
}

const fileOf = (folder: string, connection: string, table: string): string =>
  join(folder, `${connection}_${table}.cookie.json`)

/** The bookmark of a table. `lost`: there is one that makes no sense. */
export const readCookie = (folder: string, connection: string, table: string): { cookie?: Cookie; lost: boolean } => {
  let text: string
  try {
    text = readFileSync(fileOf(folder, connection, table), 'utf8')
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return { lost: false }
    throw error
  }
  try {
    const cookie = cookieSchema.parse(JSON.parse(text))
    return { cookie: { readUntil: Date.parse(cookie.read_until), sweptAt: Date.parse(cookie.swept_at) }, lost: false }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { lost: true }
    throw error
  }
}

/** Whole or not at all: written beside, flushed, renamed. */
export const writeCookie = (folder: string, connection: string, table: string, cookie: Cookie, now: number): void => {
  const file = fileOf(folder, connection, table)
  const temporary = `${file}.${process.pid}`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    writeFileSync(
      handle,
      `${JSON.stringify({
        schema: 1,
        read_until: new Date(cookie.readUntil).toISOString(),
        swept_at: new Date(cookie.sweptAt).toISOString(),
        written_at: new Date(now).toISOString(),
      })}\n`,
    )
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
}

/** `host:pid` of this process, as leases and locks carry it. */
export const processName = (): string => `${hostname()}:${process.pid}`

/** Whether the process of that name is certainly no more: it was on this host and is not there. */
export const isGone = (name: string): boolean => {
  const at = name.lastIndexOf(':')
  if (name.slice(0, at) !== hostname()) return false
  const pid = Number(name.slice(at + 1))
  if (!Number.isInteger(pid) || pid <= 0) return true
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return systemCodeOf(error) === 'ESRCH'
  }
}

/**
 * Holds a lock file while `work` runs. A lock whose process is gone is taken over.
 * @throws SwitchboardError (code `locked`) when another process follows the same tickets.
 */
export const withLock = async <T>(folder: string, connection: string, work: () => Promise<T>): Promise<T> => {
  const file = join(folder, `${connection}.follow.lock`)
  take(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const take = (file: string, again = true): void => {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeFileSync(handle, JSON.stringify({ process: processName(), since: new Date().toISOString() }))
    closeSync(handle)
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST')
      throw new SwitchboardError(`Lock file ${file} cannot be written (${messageOf(error)}). Check the state folder.`, {
        code: 'state',
        cause: error,
      })
    const holder = holderOf(file)
    if (again && (holder === undefined || isGone(holder))) {
      rmSync(file, { force: true })
      return take(file, false)
    }
    throw new SwitchboardError(
      `These tickets are being followed already by ${holder ?? 'another process'}. Wait for it to end; if it is no more, delete ${file}.`,
      { code: 'locked', retryable: true, cause: error },
    )
  }
}

const holderOf = (file: string): string | undefined => {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as unknown
    const name = typeof content === 'object' && content !== null && 'process' in content ? content.process : undefined
    return typeof name === 'string' ? name : undefined
  } catch (error) {
    // Cut short when its writer was killed, or deleted since: nobody's lock.
    if (error instanceof SyntaxError || systemCodeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
