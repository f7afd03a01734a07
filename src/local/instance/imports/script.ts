/** Scripts of transform maps: they talk to the engine by assigning to variables. */
import type { Instance, Session } from '../core.ts'
import type { MapScript } from './definitions.ts'

/** What a script may have said about its row (or, at onStart, about the whole transform). */
export interface Verdict {
  ignore: boolean
  error: boolean
  errorMessage: string
  statusMessage: string
}

const truthy = (value: unknown): boolean => value === true || String(value) === 'true'
const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Runs a script with the variables of its moment; an exception is an error with the exception's message. */
export function runMapScript(
  instance: Instance,
  session: Session,
  script: MapScript,
  variables: Record<string, unknown>,
): Verdict {
  // The variables that scripts assign to are read by a line behind their own text.
  const text = `${script.text}\n;answer = { ignore: ignore, error: error, error_message: error_message, status_message: status_message }`
  try {
    const said = instance.scripts.run(
      { name: script.name, text, scope: script.scope },
      { session, scope: script.scope },
      { ignore: false, error: false, error_message: '', status_message: '', ...variables },
    )
    const verdict = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>
    return {
      ignore: truthy(verdict.ignore),
      error: truthy(verdict.error),
      errorMessage: textOf(verdict.error_message),
      statusMessage: textOf(verdict.status_message),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    instance.log.write('error', script.name, message)
    return { ignore: false, error: true, errorMessage: message, statusMessage: '' }
  }
}

/** Value that a source script answers; '' when it answers nothing. @throws ScriptError */
export function runSourceScript(
  instance: Instance,
  session: Session,
  script: MapScript,
  variables: Record<string, unknown>,
): string {
  const said = instance.scripts.run(
    { name: script.name, text: script.text, scope: script.scope },
    { session, scope: script.scope },
    variables,
  )
  return textOf(said)
}
