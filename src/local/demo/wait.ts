import { StackError } from '../stack/errors.ts'

/** Asks again until there is an answer. Throws what was awaited when the time is over. */
export async function waitFor<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new StackError(`${what} did not happen within ${seconds} seconds.`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
