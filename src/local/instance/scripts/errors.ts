/** Uncaught exception of a script, or a script that could not be compiled or ran too long. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'

  constructor(
    /** What the script threw, as text: `TypeError: x is not a function`. */
    message: string,
    readonly details: {
      /** Name of the script, `sys_script:<name>`. */
      script: string
      /** Line in the script or module where it was thrown, when known. */
      position?: string
      /** The thrown value on our side: a Glide error object or plain data; undefined for ordinary errors. */
      thrown?: unknown
      kind: 'compile' | 'thrown' | 'timeout'
    },
  ) {
    super(`${details.script}: ${message}${details.position ? ` (${details.position})` : ''}`)
    this.reason = message
  }

  /** The message without script name and position. */
  readonly reason: string
}

/**
 * Failure that Glide reports to the running script: arrives there as an ordinary error of the script's own realm.
 * `type` names the constructor (Error, TypeError, RangeError).
 */
export class GlideFailure extends Error {
  override readonly name = 'GlideFailure'

  constructor(
    message: string,
    readonly type: 'Error' | 'TypeError' | 'RangeError' = 'Error',
  ) {
    super(message)
  }
}

/** Was it a script that the time limit ended? */
export const ranTooLong = (error: unknown): error is ScriptError =>
  error instanceof ScriptError && error.details.kind === 'timeout'
