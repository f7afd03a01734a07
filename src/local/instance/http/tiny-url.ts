import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isObject, readJson } from './body.ts'
import type { ServerContext } from './context.ts'
import { RestError } from './errors.ts'

/** Addresses too long to be sent, kept under short tokens. */
export interface TinyUrls {
  /** The address with `sysparm_tiny` replaced by the parameters kept under it; others that it names itself win. */
  expand(url: string): string
  /** Keeps the parameters of an address and answers the short one, without a leading slash. */
  shorten(url: string): string
}

const parameter = 'sysparm_tiny'
/** More than a client asks for at a time; the oldest are forgotten first. */
const most = 10_000

export function createTinyUrls(): TinyUrls {
  const kept = new Map<string, string>()
  return {
    expand(url) {
      if (!url.includes(parameter)) return url
      const [path = '', query = ''] = split(url)
      const given = new URLSearchParams(query)
      const stored = kept.get(given.get(parameter) ?? '')
      if (stored === undefined) return url
      given.delete(parameter)
      const merged = new URLSearchParams(stored)
      for (const name of given.keys()) merged.delete(name)
      for (const [name, value] of given) merged.append(name, value)
      return `${path}?${merged.toString()}`
    },
    shorten(url) {
      const [path = '', query = ''] = split(url.replace(/^https?:\/\/[^/]+/, ''))
      const token = randomBytes(16).toString('hex')
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
      kept.set(token, query)
      return `${path.replace(/^\/+/, '')}?${parameter}=${token}`
    },
  }
}

const split = (url: string): [string, string] => {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

/** `POST /api/now/[v1/]tinyurl` with `{"url": …}` answers `{"result": "path?sysparm_tiny=token"}`. */
export function registerTinyUrlApi(app: FastifyInstance, context: ServerContext, urls: TinyUrls): void {
  for (const path of ['/api/now/tinyurl', '/api/now/v1/tinyurl'])
    app.post(path, (request, reply) => {
      context.require(request)
      const body = readJson(request)
      const url = isObject(body) ? body.url : undefined
      if (typeof url !== 'string' || url === '') throw new RestError(400, 'Invalid request', 'url is missing')
      return reply.send({ result: urls.shorten(url) })
    })
}
