import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Sender } from '../../atf/run.ts'
import { loanHeader } from '../authenticate.ts'
import type { ServerContext } from '../context.ts'

/** Requests of test steps: as the test's user, through every route as if they came from outside. */
export function sender(app: FastifyInstance, context: ServerContext): Sender {
  return async (session, { method, url, headers, body }) => {
    const loan = context.sessions.lend(session)
    const started = performance.now()
    try {
      const answer = await app.inject({
        method: method as NonNullable<InjectOptions['method']>,
        url,
        headers: {
          accept: 'application/json',
          ...(body === '' ? {} : { 'content-type': 'application/json' }),
          ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
          [loanHeader]: loan.key,
        },
        ...(body === '' ? {} : { payload: body }),
      })
      return {
        status: answer.statusCode,
        statusText: answer.statusMessage,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: answer.body,
        milliseconds: performance.now() - started,
      }
    } finally {
      loan.end()
    }
  }
}
