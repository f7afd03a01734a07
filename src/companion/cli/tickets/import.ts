import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { stringify } from 'yaml'
import { messageOf, UsageError } from '../../errors.ts'
import { settingsFromAgent } from '../../tickets/agent-settings.ts'
import { createOutput, type CommonOptions } from '../context.ts'
import { writeNewFile } from '../new-file.ts'
import { publicKeyIn } from '../secret-files.ts'

export interface ImportOptions extends CommonOptions {
  connection: string
  encrypted?: string
  key?: string
  out?: string
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    // The text of a JSON error may quote what stands around it: a password.
    const reason = error instanceof SyntaxError ? 'it is no JSON' : messageOf(error)
    throw new UsageError(`${resolve(path)} cannot be read: ${reason}.`)
  }
}

/** `tickets import`: a connection out of the settings file of the agent that this replaces. */
export const importSettings = (file: string, options: ImportOptions): number => {
  const output = createOutput(options)
  const { settings, variables } = settingsFromAgent(options.connection, readJson(file), {
    encrypted: options.encrypted === undefined ? undefined : readJson(options.encrypted),
    key: options.key === undefined ? undefined : publicKeyIn(options.key),
  })
  const text = stringify(settings, { lineWidth: 0 })
  if (options.out === undefined) output.line(text.trimEnd())
  else writeNewFile(options.out, text, '--out')
  output.object({ type: 'imported', settings, variables })
  if (options.out !== undefined) output.line(`Written to ${resolve(options.out)}`)
  for (const name of variables) process.stderr.write(`Set ${name} in the environment: the secret is not copied.\n`)
  return 0
}
