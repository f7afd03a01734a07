/** RC-02 mutual TLS and RC-01 own certificate authority and proxy. */
import { createServer as createProxy } from 'node:http'
import { createServer, type Server } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { Secret } from '../../../../src/companion/secrets.ts'
import { Transport, type TransportOptions } from '../../../../src/companion/servicenow/transport.ts'
import { makeCertificate } from '../../../support/certificate.ts'

const instance = makeCertificate('localhost')
const client = makeCertificate('switchboard')
const keyOf = (certificate: typeof client): string =>
  certificate.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

let server: Server
let port: number
beforeAll(async () => {
  server = createServer(
    { key: keyOf(instance), cert: instance.pem, ca: client.pem, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const socket = request.socket as TLSSocket
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          result: { authorized: socket.authorized, name: socket.getPeerCertificate().subject?.CN ?? '' },
        }),
      )
    },
  )
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const ask = async (settings: Partial<TransportOptions>): Promise<unknown> => {
  const transport = new Transport({
    url: `https://localhost:${port}`,
    credentials: { kind: 'certificate' },
    timeoutSeconds: 3,
    connections: 1,
    attempts: 1,
    ...settings,
  } as TransportOptions)
  try {
    return await transport.request({ method: 'GET', path: '/x' })
  } finally {
    await transport.close()
  }
}
const mine = { ca: instance.pem, cert: client.pem, key: new Secret(keyOf(client)) }

it('RC-02 signs in by the certificate of the connection', async () => {
  expect(await ask({ tls: mine })).toEqual({ result: { authorized: true, name: 'switchboard' } })
  expect(await ask({ tls: { ca: instance.pem } })).toEqual({ result: { authorized: false, name: '' } })
})

it('RC-01 trusts no certificate authority it was not told of', async () => {
  await expect(ask({})).rejects.toMatchObject({ code: 'connection' })
})

it('RC-01 goes through a proxy, end to end encrypted', async () => {
  const asked: string[] = []
  const proxy = createProxy()
  proxy.on('connect', (request, socket) => {
    asked.push(`${request.url ?? ''} ${request.headers['proxy-authorization'] ?? ''}`)
    const onward = connect(port, 'localhost', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket)
      socket.pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const { port: at } = proxy.address() as AddressInfo
  expect(await ask({ tls: mine, proxy: new Secret(`http://u:p@127.0.0.1:${at}`) })).toMatchObject({
    result: { name: 'switchboard' },
  })
  expect(asked).toEqual([`localhost:${port} Basic ${Buffer.from('u:p').toString('base64')}`])
  proxy.closeAllConnections()
  await new Promise((closed) => proxy.close(closed))
})
