/** Installs the package as a developer would on any instance: with the platform's own command line. */
import { spawn } from 'node:child_process'
import { StackError } from './errors.ts'
import type { Paths } from './paths.ts'

export interface AdminAccess {
  url: string
  user: string
  password: string
}

/**
 * Runs `now-sdk install` in the package folder. Credentials go by environment variables, never by arguments.
 * NODE_ENV=test keeps the command from sending usage data.
 */
export async function installWithSdk(paths: Paths, access: AdminAccess): Promise<void> {
  const child = spawn(process.execPath, [paths.sdk, 'install'], {
    cwd: paths.packageFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: access.url,
      SN_SDK_USER: access.user,
      SN_SDK_USER_PWD: access.password,
    },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0 || /\bERROR\b/.test(output)) {
    throw new StackError(`"now-sdk install" failed on ${access.url}:\n${output.trim()}`)
  }
}
