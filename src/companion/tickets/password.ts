import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { ConfigError, InstanceError } from '../errors.ts'
import { secretReference } from '../secrets/reference.ts'
import { isTrue } from '../servicenow/column-values.ts'
import type { TicketDesk } from './desk.ts'

const count = z.number().int().min(0).max(128)

/** How passwords are made and set; names and numbers are those of the agent that this replaces. */
export const passwordResetSchema = z.strictObject({
  /** 0 off; 1 and 2 (with an answer of the person) are carried out alike here. */
  Mode: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(1),
  /** Make one up where none is given. */
  AutoGenerate: z.boolean().default(false),
  /** Taken where none is given and none is made up. */
  DefaultPassword: secretReference.optional(),
  GeneratedLength: count.default(12),
  LowerCase: count.default(6),
  UpperCase: count.default(2),
  Digit: count.default(2),
  Symbol: count.default(2),
  /** Leave out what people mix up when they read it: 0 O o, 1 I l, and the like. */
  NoAmbiguous: z.boolean().default(false),
  /** Regular expressions that a password must match, all of them. */
  StrengthCheck: z.array(z.string().refine(isPattern, 'is no regular expression')).default([]),
  /** Whether the person must choose another one at the next sign-in. */
  MustChange: z.boolean().default(false),
})
export type PasswordReset = z.output<typeof passwordResetSchema>

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const CLASSES = {
  LowerCase: 'abcdefghijklmnopqrstuvwxyz',
  UpperCase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Digit: '0123456789',
  Symbol: '!#$%&()*+,-./:;<=>?@[]_{}~',
} as const
const AMBIGUOUS = /[0Oo1Il|5S2Z8B]/g

/**
 * A password with the wanted number of characters of each kind, at random places. When these add up to more than the
 * length, their sum is the length; what is missing to it comes from all kinds that are in use.
 * @param random A whole number below its argument, each equally likely; the platform's own generator by default, which
 * draws again instead of folding, so that no character is likelier than others.
 * @throws ConfigError when nothing is asked for
 */
export const generatePassword = (
  setting: PasswordReset,
  random: (below: number) => number = (below) => randomInt(below),
): string => {
  const pick = (characters: string): string => characters.charAt(random(characters.length))
  const used: string[] = []
  const password: string[] = []
  for (const [name, all] of Object.entries(CLASSES)) {
    const wanted = setting[name as keyof typeof CLASSES]
    const characters = setting.NoAmbiguous ? all.replace(AMBIGUOUS, '') : all
    if (wanted > 0) used.push(characters)
    for (let made = 0; made < wanted; made++) password.push(pick(characters))
  }
  const all = used.join('')
  if (all === '')
    throw new ConfigError('LowerCase, UpperCase, Digit and Symbol are all 0: there is nothing to make it of.')
  while (password.length < setting.GeneratedLength) password.push(pick(all))
  // Fisher and Yates: every order of the characters is equally likely.
  for (let last = password.length - 1; last > 0; last--) {
    const other = random(last + 1)
    const kept = password[last] ?? ''
    password[last] = password[other] ?? ''
    password[other] = kept
  }
  return password.join('')
}

/** @throws ConfigError that names the rule, never the password */
export const checkStrength = (password: string, setting: PasswordReset): void => {
  const failed = setting.StrengthCheck.find((pattern) => !new RegExp(pattern, 'u').test(password))
  if (failed !== undefined)
    throw new ConfigError(`The password does not match the strength check ${failed}. Give another one.`)
  if (password === '') throw new ConfigError('The password is empty. Pipe it in on standard input.')
}

/**
 * Sets the password of a user, as a person would type it, so that the platform hashes it; reads back that it must be
 * changed where it must.
 * @throws InstanceError for accounts of programs (a password that must be changed would lock them out) unless forced
 */
export const setUserPassword = async (
  desk: TicketDesk,
  sysId: string,
  password: string,
  { mustChange, force = false }: { mustChange: boolean; force?: boolean },
): Promise<void> => {
  const [user] = await desk.byIdWith('sys_user', sysId, ['web_service_access_only', 'internal_integration_user'])
  if (!user)
    throw new InstanceError(`sys_user ${sysId}: there is no such user, or it may not be read.`, { code: 'not_found' })
  const isProgram = isTrue(user['web_service_access_only']) || isTrue(user['internal_integration_user'])
  if (isProgram && !force)
    throw new InstanceError(
      `sys_user ${sysId} is an account of a program. A password that must be changed would lock it out; set it by hand, or force it.`,
      { code: 'rejected' },
    )
  await desk.setPassword(sysId, password, mustChange)
  if (!mustChange) return
  const [after] = await desk.byIdWith('sys_user', sysId, ['password_needs_reset'])
  if (!isTrue(after?.['password_needs_reset']))
    throw new InstanceError(
      `sys_user ${sysId}: the password was set, but password_needs_reset was not. Check access to that column.`,
      { code: 'rejected' },
    )
}
