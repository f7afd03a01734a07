/** TK-48: a secret that was changed at its source counts without a restart, whatever kind of signing in uses it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SecretResolver } from '../../../../src/companion/secrets/resolve.ts'
import { connectionSchema, transportOptions } from '../../../../src/companion/servicenow/connection.ts'
import { Transport } from '../../../../src/companion/servicenow/transport.ts'

let server: Server
let url: string
let folder: string
/** What the instance takes now: header of a call, secret of a token request. */
let good: string
let seen: string[]
let tokens: URLSearchParams[]
let transports: Transport[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotation-'))
  seen = []
  tokens = []
  transports = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const json = (status: number, value: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(value))
      }
      if (request.url?.startsWith('/oauth_token.do')) {
        const form = new URLSearchParams(body)
        tokens.push(form)
        return [form.get('client_secret'), form.get('password'), form.get('refresh_token')].includes(good)
          ? json(200, { access_token: `token-of-${good}`, expires_in: 1800 })
          : json(401, { error: 'access_denied' })
      }
      const header = request.headers.authorization ?? String(request.headers['x-sn-apikey'])
      const sent = header.startsWith('Basic ') ? Buffer.from(header.slice(6), 'base64').toString() : header
      seen.push(sent)
      return sent.includes(good)
        ? json(200, { result: [] })
        : json(401, { error: { message: 'User Not Authenticated' } })
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(transports.map((transport) => transport.close()))
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

const keep = (value: string) => writeFileSync(join(folder, 'secret'), value, { mode: 0o600 })
const connect = async (settings: object): Promise<Transport> => {
  const secrets = new SecretResolver({}, { directory: folder, environment: { FIXED: 'fixed-secret' } })
  const checked = connectionSchema.parse({ url, pause_ms: 0, attempts: 2, ...settings })
  const transport = new Transport(await transportOptions(checked, { key: 'profiles.x', directory: folder, secrets }))
  transports.push(transport)
  return transport
}
const get = (transport: Transport) => transport.request({ method: 'GET', path: '/api/now/table/x' })
const secret = { file: 'secret' }

test.each<[string, object]>([
  ['password', { user: 'me', password: secret }],
  ['bearer token', { auth: 'bearer', token: secret }],
  ['API key', { auth: 'api_key', api_key: secret }],
])('TK-48 a %s changed at its source is read again on a 401, once for all who wait', async (_what, settings) => {
  keep((good = 'first-secret'))
  const transport = await connect(settings)
  await get(transport)
  keep((good = 'second-secret'))
  await Promise.all([get(transport), get(transport), get(transport)])
  expect(seen.at(-1)).toContain('second-secret')
  seen = []
  await get(transport)
  expect(seen).toHaveLength(1)
})

test('TK-48 one that is still wrong is tried once more at most, and the refusal stands', async () => {
  keep('wrong-secret')
  good = 'right-secret'
  const transport = await connect({ user: 'me', password: secret })
  await expect(get(transport)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(seen).toHaveLength(1)
  keep('wrong-again')
  await expect(get(transport)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(seen).toHaveLength(3)
})

test('TK-48 a source that has gone meanwhile is the failure that is told', async () => {
  keep('wrong-secret')
  good = 'right-secret'
  const transport = await connect({ user: 'me', password: secret })
  rmSync(join(folder, 'secret'))
  await expect(get(transport)).rejects.toMatchObject({
    code: 'unauthenticated',
    message: expect.stringMatching(
      /signing in was refused.*profiles\.x\.password: file .*secret cannot be read/,
    ) as string,
  })
})

test.each<[string, object]>([
  ['client secret', { grant: 'client_credentials', client_id: 'app', client_secret: secret }],
  ['refresh token', { grant: 'refresh_token', client_id: 'app', refresh_token: secret }],
])('TK-48 an OAuth %s changed at its source is read again when the token endpoint refuses it', async (_what, oauth) => {
  keep((good = 'first-secret'))
  const transport = await connect({ auth: 'oauth', oauth })
  await get(transport)
  keep((good = 'second-secret'))
  await get(transport)
  expect(seen.at(-1)).toBe('Bearer token-of-second-secret')
})

test('TK-48 the password of the OAuth password grant too', async () => {
  keep((good = 'first-secret'))
  const oauth = { grant: 'password', client_id: 'app', client_secret: { env: 'FIXED' } }
  const transport = await connect({ auth: 'oauth', user: 'me', password: secret, oauth })
  await get(transport)
  keep((good = 'second-secret'))
  await get(transport)
  expect(tokens.at(-1)?.get('password')).toBe('second-secret')
})

test('TK-48 a file that is downloaded as a stream renews as well', async () => {
  keep((good = 'first-secret'))
  const transport = await connect({ user: 'me', password: secret })
  keep((good = 'second-secret'))
  const { body } = await transport.stream({ method: 'GET', path: '/api/now/attachment/x/file' })
  body.resume()
  expect(seen).toHaveLength(2)
})
