/** The local stack cannot start or go on, for a reason a person can mend. */
export class StackError extends Error {
  override readonly name = 'StackError'
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
