import { resolve } from 'node:path'
import { UsageError } from '../../errors.ts'
import {
  checkStrength,
  generatePassword,
  passwordResetSchema,
  setUserPassword,
  type PasswordReset,
} from '../../tickets/password.ts'
import type { TicketSettings } from '../../tickets/settings.ts'
import { Secret } from '../../secrets.ts'
import { createOutput, type CommonOptions } from '../context.ts'
import { writeNewFile } from '../new-file.ts'
import type { Session } from './session.ts'

export interface PasswordOptions extends CommonOptions {
  reset?: string
  out?: string
  force?: boolean
  prove?: boolean
}

const resetOf = (settings: TicketSettings, name: string | undefined): PasswordReset => {
  if (name === undefined) return passwordResetSchema.parse({})
  const reset = settings.password_resets[name]
  if (!reset)
    throw new UsageError(
      `--reset ${name}: there is no tickets.password_resets.${name}. Known: ${Object.keys(settings.password_resets).join(', ') || 'none'}.`,
    )
  if (reset.Mode === 0) throw new UsageError(`--reset ${name}: Mode is 0, so passwords are not reset by it.`)
  return reset
}

/** `tickets password generate`: one password, on standard output or in a file for its owner alone. */
export const generate = ({ settings }: Session, options: PasswordOptions): Promise<number> => {
  const password = generatePassword(resetOf(settings, options.reset))
  const output = createOutput(options)
  if (options.out === undefined) {
    // The one place where it is shown: to be piped on.
    output.object({ type: 'generated', password })
    output.line(password)
  } else {
    keep(options.out, password)
    output.object({ type: 'generated', file: resolve(options.out) })
    output.line(`Written to ${resolve(options.out)}`)
  }
  return Promise.resolve(0)
}

/** `tickets password set`: the password of a user, from standard input, made up, or the default one of the setting. */
export const set = async (session: Session, options: PasswordOptions, [name = '']: string[]): Promise<number> => {
  const { desk, settings, output } = session
  const reset = resetOf(settings, options.reset)
  const sysId = await userOf(session, name)
  const password = await passwordFor(session, reset, options)
  checkStrength(password.reveal(), reset)
  const mustChange = settings.legacyAlwaysNeedsReset || reset.MustChange
  await setUserPassword(desk, sysId, password.reveal(), { mustChange, force: options.force ?? false })
  const proof = options.prove ? await prove(session, name, sysId, password) : undefined
  output.object({ type: 'password', user: sysId, must_change: mustChange, ...(proof ? { sign_in: proof } : {}) })
  output.line(
    `The password of ${name} is set${mustChange ? ' and must be changed at the next sign-in' : ''}.${proof ? ` Signing in with it over REST is ${proof}.` : ''}`,
  )
  return 0
}

const userOf = async ({ desk }: Session, name: string): Promise<string> => {
  if (/^[0-9a-f]{32}$/.test(name)) return name
  const [user, second] = await desk.usersBy('user_name', name)
  const sysId = user?.['user_name']?.toLowerCase() === name.toLowerCase() && !second ? user['sys_id'] : undefined
  if (sysId === undefined) throw new UsageError(`There is no user with the user name "${name}".`)
  return sysId
}

const passwordFor = async ({ context }: Session, reset: PasswordReset, options: PasswordOptions): Promise<Secret> => {
  if (reset.AutoGenerate) {
    if (options.out === undefined)
      throw new UsageError('--out: a password that is made up needs a file to be written to, else nobody knows it.')
    const password = generatePassword(reset)
    keep(options.out, password)
    return new Secret(password)
  }
  if (reset.DefaultPassword)
    return context.secrets.resolve(reset.DefaultPassword, `tickets.password_resets.${options.reset}.DefaultPassword`)
  if (process.stdin.isTTY)
    throw new UsageError('Nothing came on standard input. Pipe the password in: it must not stand on a command line.')
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
  return new Secret(text.replace(/\r?\n$/, ''))
}

const keep = (path: string, password: string): void => writeNewFile(path, `${password}\n`, '--out')

/** Whether the instance takes the password over REST: refused is what a password that must be changed should be. */
const prove = async (
  { desk, context }: Session,
  name: string,
  sysId: string,
  password: Secret,
): Promise<'refused' | 'accepted'> => {
  const [user] = await desk.byIdWith('sys_user', sysId, ['user_name'])
  return desk.signsIn(context.config.instance.url, user?.['user_name'] ?? name, password)
}
