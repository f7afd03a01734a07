import type { FastifyRequest } from 'fastify'
import { same } from './authenticate.ts'
import type { Caller } from './context.ts'
import { RestError } from './errors.ts'

/**
 * Requests outside /api that change something and come with the cookie of a signed-in browser repeat the session's token,
 * in the header `X-UserToken` or the field `sysparm_ck`: another site can make a browser send the cookie, not the token.
 * @param field value of `sysparm_ck`, null when there is none
 * @throws RestError 401 when the token is missing or wrong
 */
export function checkUserToken(caller: Caller, request: FastifyRequest, field: string | null): void {
  if (!caller.browser) return
  const header = request.headers['x-usertoken']
  const given = typeof header === 'string' ? header : field
  if (given === null || !same(given, caller.browser.token))
    throw new RestError(401, 'User Not Authenticated', 'The user token is missing or wrong')
}
