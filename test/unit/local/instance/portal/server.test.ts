import fastify, { type FastifyInstance } from 'fastify'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerPortal } from '../../../../../src/local/instance/portal/index.ts'

describe('the portal on the server', () => {
  const assetsDir = mkdtempSync(join(tmpdir(), 'portal-'))
  const put = (name: string, text: string) => writeFileSync(join(assetsDir, name), text)
  beforeAll(() => {
    put('index.html', '<meta name="app-scope" content="x_swb_hub" />')
    put('app.js', 'void 0')
    put('style.css', 'body {}')
    put('icon.svg', '<svg/>')
  })
  afterAll(() => rmSync(assetsDir, { recursive: true }))

  const open: FastifyInstance[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.close()))
  })
  const get = async (path: string, { appScope, etag }: { appScope?: string; etag?: string } = {}) => {
    const app = fastify()
    open.push(app)
    registerPortal(app, { assetsDir, appScope })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return fetch(`${url}${path}`, { redirect: 'manual', headers: etag === undefined ? {} : { 'If-None-Match': etag } })
  }

  test('is the page a visitor of the bare address gets', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/sp')
  })

  test('allows the page nothing but its own script, style and instance', async () => {
    const answer = await get('/sp?id=my_requests')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('sends a file again only when it has changed', async () => {
    const first = await get('/sp/app.js')
    expect(await first.text()).toBe('void 0')
    const again = await get('/sp/app.js', { etag: first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('can be told another application scope, and only a scope', async () => {
    expect(await (await get('/sp', { appScope: 'x_acme_hub' })).text()).toContain('content="x_acme_hub"')
    expect(() => registerPortal(fastify(), { assetsDir, appScope: '"><script>' })).toThrow('is no scope name')
  })

  test('says which file is missing and what to do', () => {
    const register = () => registerPortal(fastify(), { assetsDir: join(assetsDir, 'none') })
    expect(register).toThrow(/index\.html.*npm run build/)
  })
})
