/** Brings a data folder to the state "the built package is installed". */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFingerprint } from './built-package.ts'
import { installWithSdk } from './install.ts'
import { type InstanceServer, startInstance } from './instance-server.ts'
import type { Paths } from './paths.ts'
import { keepSnapshot, restoreSnapshot } from './snapshot.ts'

export type Progress = (text: string) => void

const MARK = 'installed-package'

/**
 * Starts the instance of the folder with the built package in it: a new folder is copied from a snapshot or installed
 * from scratch, an older one gets the new package as an upgrade.
 */
export async function startInstalledInstance(
  paths: Paths,
  folder: string,
  port: number,
  progress: Progress,
): Promise<InstanceServer> {
  const fingerprint = packageFingerprint(paths)
  const fresh = !existsSync(join(folder, 'instance.sqlite'))
  mkdirSync(folder, { recursive: true })
  if (fresh) await fill(paths, folder, fingerprint, progress)

  progress('Starting the local ServiceNow instance')
  const server = await startInstance(paths, folder, port)
  if (installed(folder) !== fingerprint) {
    progress('Installing the package with "now-sdk install"')
    try {
      await installWithSdk(paths, server.admin)
    } catch (error) {
      await server.close()
      throw error
    }
    writeFileSync(join(folder, MARK), fingerprint)
  }
  return server
}

function installed(folder: string): string {
  const mark = join(folder, MARK)
  return existsSync(mark) ? readFileSync(mark, 'utf8') : ''
}

async function fill(paths: Paths, folder: string, fingerprint: string, progress: Progress): Promise<void> {
  const cache = join(paths.state, 'snapshots')
  const key = createHash('sha256').update(fingerprint).update(codeFingerprint(paths)).digest('hex').slice(0, 32)
  if (restoreSnapshot(cache, key, folder)) return
  progress('Preparing a new instance and installing the package with "now-sdk install"')
  const server = await startInstance(paths, folder, 0)
  try {
    await installWithSdk(paths, server.admin)
  } finally {
    await server.close()
  }
  writeFileSync(join(folder, MARK), fingerprint)
  keepSnapshot(cache, key, folder)
}

/** The build's own fingerprint: another version of the local instance makes its own snapshot. */
function codeFingerprint(paths: Paths): string {
  const mark = join(paths.root, 'dist', '.fingerprint')
  return existsSync(mark) ? readFileSync(mark, 'utf8') : ''
}
