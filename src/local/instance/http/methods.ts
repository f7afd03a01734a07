import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, HTTPMethods } from 'fastify'
import { RestError } from './errors.ts'

const all: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Resources of the built-in APIs answer 405 to methods that they do not have. To be called before the routes are
 * registered; what it answers is called after them.
 */
export function collectResources(app: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.includes('*')) return
    const methods = known.get(url) ?? new Set<string>()
    for (const one of [method].flat()) methods.add(one)
    known.set(url, methods)
  })
  return () => {
    // A plugin of its own: those before it have registered their routes by the time it is loaded.
    app.register(async (scoped) => {
      for (const [url, methods] of [...known]) {
        const missing = all.filter((method) => !methods.has(method) && !(method === 'HEAD' && methods.has('GET')))
        if (missing.length === 0) continue
        scoped.route({
          url,
          method: missing,
          handler: (request) => {
            const allowed = [...methods].sort().join(', ')
            throw new RestError(405, 'Method not supported', `${request.method} is not supported by this resource`, {
              Allow: allowed,
            })
          },
        })
      }
    })
  }
}

/** Clients that can send GET and POST only name the method they mean in a header. To be called before routing. */
export function overrideMethod(request: IncomingMessage): void {
  const meant = request.headers['x-http-method-override']
  if (typeof meant !== 'string' || !request.url?.startsWith('/api/')) return
  const method = all.find((one) => one === meant.toUpperCase())
  if (method) request.method = method
}
