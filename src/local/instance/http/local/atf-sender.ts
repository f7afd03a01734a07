import { Agent } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Sender } from '../../atf/run.ts'
import { loanHeader } from '../authenticate.ts'
import { dispatch } from '../batch.ts'
import type { ServerContext } from '../context.ts'

/** Requests of test steps: over the loopback interface as the test's user, like any other request. */
export function sender(app: FastifyInstance, context: ServerContext): Sender {
  return async (session, { method, url, headers, body }) => {
    const loan = context.sessions.lend(session)
    const agent = new Agent()
    const started = performance.now()
    try {
      const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
      const item = { method, url, headers: own, body: Buffer.from(body) }
      const answer = await dispatch(app, agent, item, { [loanHeader]: loan.key })
      return {
        status: answer.status,
        statusText: answer.statusText,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: answer.body.toString('utf8'),
        milliseconds: performance.now() - started,
      }
    } finally {
      loan.end()
      agent.destroy()
    }
  }
}
