/**
 * The portal: a stand-in for the platform's stock self-service pages. It is a page of its own that speaks the public REST
 * interfaces only; this file merely serves its three files.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface PortalOptions {
  /** Folder with index.html, app.js, style.css and icon.svg, as the build leaves it. */
  assetsDir: string
  /** Scope name of the application whose provisioned products the portal shows; default: what index.html says. */
  appScope?: string
}

interface Asset {
  type: string
  body: string
  tag: string
}

/**
 * The page runs its own script and style and talks to its own instance; nothing else. Client scripts of catalog items
 * arrive as data and are made modules of the page (blob:), as the platform runs them in its own pages.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const files = {
  'index.html': 'text/html; charset=utf-8',
  'app.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const

type FileName = keyof typeof files

/**
 * Serves the portal at `/sp` and sends `/` there.
 * @throws Error when a file is missing from `assetsDir`.
 */
export function registerPortal(app: FastifyInstance, options: PortalOptions): void {
  const assets = loadAssets(options)
  const serve = (name: FileName) => (request: FastifyRequest, reply: FastifyReply) => send(assets[name], request, reply)

  app.get('/', (_request, reply) => reply.redirect('/sp', 302))
  app.get('/sp', serve('index.html'))
  app.get('/sp/app.js', serve('app.js'))
  app.get('/sp/style.css', serve('style.css'))
  app.get('/sp/icon.svg', serve('icon.svg'))
}

function loadAssets({ assetsDir, appScope }: PortalOptions): Record<FileName, Asset> {
  const load = (name: FileName): Asset => {
    const text = read(join(assetsDir, name))
    const body = name === 'index.html' && appScope !== undefined ? withScope(text, appScope) : text
    return { type: files[name], body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
  }
  return {
    'index.html': load('index.html'),
    'app.js': load('app.js'),
    'style.css': load('style.css'),
    'icon.svg': load('icon.svg'),
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`The portal's file ${path} cannot be read: build the project first (npm run build)`, {
      cause: error,
    })
  }
}

function withScope(html: string, appScope: string): string {
  if (!/^[a-z][a-z0-9_]{1,17}$/.test(appScope)) {
    throw new Error(`"${appScope}" is no scope name: use 2 to 18 of a-z, 0-9 and _, beginning with a letter`)
  }
  return html.replace(/(<meta name="app-scope" content=")[^"]*"/, `$1${appScope}"`)
}

function send(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply
    .header('Content-Security-Policy', contentSecurityPolicy)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Referrer-Policy', 'same-origin')
    .header('Cache-Control', 'no-cache')
    .header('ETag', asset.tag)
  if (request.headers['if-none-match'] === asset.tag) return reply.code(304).send()
  return reply.type(asset.type).send(asset.body)
}
