import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue } from '../scripts/realm.ts'

/** What a script asks of the catalog. */
export type Request = Record<string, unknown>

/** @throws GlideFailure when it is no object */
export function requestOf(value: unknown): Request {
  const data = value instanceof GuestValue ? value.data() : undefined
  if (data === null || typeof data !== 'object') throw new GlideFailure('an object that describes the order is needed')
  return data as Request
}

/** A refusal of the catalog as the error of the script. */
export const failed = (outcome: { message: string; detail: string }): GlideFailure =>
  new GlideFailure(outcome.detail ? `${outcome.message}: ${outcome.detail}` : outcome.message)
