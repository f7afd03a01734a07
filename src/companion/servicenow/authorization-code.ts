import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InstanceError } from '../errors.ts'
import { exchangeCode, type TokenEndpoint } from './oauth.ts'
import type { Token } from './token-file.ts'

const page = (text: string): string => `<!doctype html><meta charset="utf-8"><title>Switchboard</title><p>${text}</p>`

/**
 * Lets a person allow access in a browser: a server on the loopback interface waits for the redirect, `state` must come
 * back unchanged, and the code is worth something only together with the PKCE verifier that never left this process.
 * @param open Shows the address to the person (prints it, or starts a browser).
 * @throws InstanceError (code `sign_in`) when access was refused, `state` differs, or the signal ends the wait.
 */
export const authorizeInBrowser = async (
  endpoint: TokenEndpoint,
  open: (url: string) => void,
  signal?: AbortSignal,
): Promise<Token> => {
  const { credentials, origin } = endpoint
  const verifier = randomBytes(48).toString('base64url')
  const state = randomBytes(24).toString('base64url')
  const refused = (reason: string): InstanceError =>
    new InstanceError(`${origin}: access was not allowed: ${reason}.`, { code: 'sign_in', status: 401 })

  let answered: (code: string) => void = () => undefined
  let failed: (error: Error) => void = () => undefined
  const code = new Promise<string>((resolve, reject) => {
    answered = resolve
    failed = reject
  })
  // Looked at below; a refusal that comes earlier must not count as unhandled.
  code.catch(() => undefined)
  const server = createServer((request, response) => {
    // Anything on this machine can ask here, and not every path is one that URL can read: "//" is none.
    const [path, ...query] = (request.url ?? '/').split('?')
    if (path !== '/callback') {
      response.writeHead(404).end()
      return
    }
    const answer = new URLSearchParams(query.join('?'))
    const problem = problemOf(answer, state)
    response.writeHead(problem ? 400 : 200, { 'content-type': 'text/html; charset=utf-8', connection: 'close' })
    response.end(
      page(problem ? 'Access was not allowed. You may close this window.' : 'Done. You may close this window.'),
    )
    if (problem) failed(refused(problem))
    else answered(answer.get('code') ?? '')
  })
  const abort = (): void => failed(refused('nobody answered in time'))
  signal?.addEventListener('abort', abort, { once: true })
  try {
    await new Promise<void>((ready, broken) => {
      server.once('error', broken)
      server.listen(credentials.redirectPort ?? 0, '127.0.0.1', ready)
    })
    const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`
    const url = new URL(credentials.authorizationUrl ?? '/oauth_auth.do', origin)
    const parameters = {
      ...credentials.authorizationParameters,
      ...(credentials.scope ? { scope: credentials.scope } : {}),
      response_type: 'code',
      client_id: credentials.clientId,
      redirect_uri: redirectUri,
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    open(url.href)
    return await exchangeCode(endpoint, { code: await code, redirectUri, verifier })
  } finally {
    signal?.removeEventListener('abort', abort)
    server.close()
  }
}

const problemOf = (answer: URLSearchParams, state: string): string | undefined => {
  if (answer.get('state') !== state) return 'the answer belongs to another request (state differs)'
  const error = answer.get('error')
  if (error) return answer.get('error_description') ?? error
  return answer.get('code') ? undefined : 'the answer holds no code'
}
