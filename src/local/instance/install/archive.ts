import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { PackageError } from './errors.ts'

/** One file of a package. `path` has no leading slash and uses `/`. */
export interface PackageFile {
  path: string
  bytes: Uint8Array
}

/** Upper bounds that keep a damaged or hostile archive from filling memory. Bytes. */
export interface ArchiveLimits {
  files: number
  archive: number
  file: number
  total: number
}

const megabyte = 1024 * 1024
export const archiveLimits: ArchiveLimits = {
  files: 20_000,
  archive: 200 * megabyte,
  file: 64 * megabyte,
  total: 512 * megabyte,
}

const centralHeader = 0x02014b50
const endOfCentralDirectory = 0x06054b50

/**
 * Unpacks a package archive completely or not at all.
 * Refuses what is no ZIP, names that leave the archive, archives past the limits and files whose checksum is wrong.
 */
export function unpack(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): PackageFile[] {
  if (bytes.byteLength > limits.archive) throw tooLarge('The archive', limits.archive)
  const checksums = readChecksums(bytes)
  let files = 0
  let total = 0
  const names = new Map<string, string>()
  let content: Record<string, Uint8Array>
  try {
    content = unzipSync(bytes, {
      filter: (entry) => {
        if (entry.name.endsWith('/')) return false
        const path = safePath(entry.name)
        if (names.has(path)) throw new PackageError(`The package holds the file ${path} twice. Build it again.`)
        names.set(path, entry.name)
        files += 1
        total += entry.originalSize
        if (files > limits.files) throw new PackageError(`The package holds more than ${limits.files} files.`)
        if (entry.originalSize > limits.file) throw tooLarge(`The file ${path}`, limits.file)
        if (total > limits.total) throw tooLarge('The unpacked package', limits.total)
        return true
      },
    })
  } catch (error) {
    if (error instanceof PackageError) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  }
  const unpacked: PackageFile[] = []
  for (const [path, name] of names) {
    const file = content[name]
    if (!file || crc32(file) !== checksums.get(name)) throw damaged(`the checksum of ${path} is wrong`)
    unpacked.push({ path, bytes: file })
  }
  return unpacked
}

function safePath(name: string): string {
  const path = name.replace(/\\/g, '/').replace(/^\/+/, '')
  const parts = path.split('/')
  if (path === '' || parts.includes('..') || parts.includes('.') || path.includes('\0') || /^[a-z]:/i.test(path))
    throw new PackageError(
      `The package holds a file with the unsafe name ${JSON.stringify(name)}. It was not installed.`,
    )
  return path
}

/** CRC-32 of each entry as the central directory states it; fflate unpacks without comparing them. */
function readChecksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.byteLength - 22
  while (end >= 0 && end > bytes.byteLength - 22 - 65_536 && view.getUint32(end, true) !== endOfCentralDirectory)
    end -= 1
  if (end < 0 || view.getUint32(end, true) !== endOfCentralDirectory)
    throw damaged('it is no ZIP archive, or its end is missing')
  const checksums = new Map<string, number>()
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralHeader) throw damaged('its list of files is broken')
    const nameLength = view.getUint16(at + 28, true)
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString(utf8 ? 'utf8' : 'latin1')
    checksums.set(name, view.getUint32(at + 16, true))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return checksums
}

const damaged = (why: string): PackageError =>
  new PackageError(`The package archive is damaged: ${why}. Build and upload it again.`)
const tooLarge = (what: string, limit: number): PackageError =>
  new PackageError(`${what} is larger than ${Math.floor(limit / megabyte)} MB. It was not installed.`)
