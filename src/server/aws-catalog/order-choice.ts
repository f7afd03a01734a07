/** Which version and launch path an order means. */
import { type Result, refusal, success } from '../platform/result.ts'

export interface Option {
  sysId: string
  /** AWS id: what the order form's choices hold. */
  id: string
  name: string
}

/**
 * The option that was answered; with a single option no answer is needed. An answer may be the AWS id or the sys_id.
 * `what` names the thing in the refusal: "version", "launch option".
 */
export function chosen(what: string, options: readonly Option[], answer: string): Result<Option> {
  if (options.length === 0) return refusal('none', `This product has no ${what} that can be ordered.`)
  if (answer === '') {
    const only = options[0]
    if (options.length === 1 && only) return success(only)
    return refusal('missing', `Choose a ${what}: ${options.map((option) => option.name).join(', ')}.`)
  }
  const found = options.find((option) => option.id === answer || option.sysId === answer)
  return found
    ? success(found)
    : refusal('unknown', `The ${what} "${answer.slice(0, 100)}" cannot be ordered any more.`)
}
