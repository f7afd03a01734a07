/** What the rest of the page knows about calls to the instance. */

export interface Answer {
  /** `result` of the answer; null when there is no body. */
  result: unknown
  /** `X-Total-Count`, or null when the instance did not say. */
  total: number | null
}

export type Query = Record<string, string | number | boolean | undefined>

export interface Connection {
  get(path: string, query?: Query, signal?: AbortSignal): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  /** @throws Failure with the reason when the name or password is wrong. */
  signIn(userName: string, password: string): Promise<void>
  signOut(): Promise<void>
  /** Takes up the session of the cookie after a reload; true when the instance gave a token for it. */
  resume(): Promise<boolean>
}
