/** The client's OAuth grants against the local instance's token endpoint. */
import { Secret } from '../../../src/companion/secrets.ts'
import type { OAuthCredentials } from '../../../src/companion/servicenow/credentials.ts'
import { registerOAuth } from '../../../src/local/instance/oauth/routes.ts'
import { makeCertificate, type TestCertificate } from '../../support/certificate.ts'
import { startServer, type TestServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'
import { connectRecords } from '../../support/records.ts'

let server: TestServer
let keys: TestCertificate
beforeAll(async () => {
  keys = makeCertificate('records')
  server = await startServer({ extensions: registerOAuth })
  const { instance } = server
  server.addUser('person', ['itil', 'personalize_dictionary'])
  const user = instance.records.find(instance.records.query('sys_user', 'user_name=person'))[0]?.sys_id ?? ''
  insert(instance, 'oauth_entity', {
    name: 'app',
    client_id: 'app',
    client_secret: instance.secrets.encrypt('app-secret'),
    user,
  })
  const jwt = insert(instance, 'oauth_jwt', {
    name: 'jwt',
    client_id: 'jwt',
    client_secret: instance.secrets.encrypt('app-secret'),
    user_field: 'user_name',
  })
  const certificate = insert(instance, 'sys_certificate', { name: 'records', pem_certificate: keys.pem })
  insert(instance, 'jwt_verifier_map', { name: 'm', oauth_jwt: jwt, kid: 'key-1', sys_certificate: certificate })
})
afterAll(() => server.close())

const count = async (credentials: Partial<OAuthCredentials>): Promise<number> => {
  const records = connectRecords(server.url, '', {
    credentials: {
      kind: 'oauth',
      grant: 'password',
      clientId: 'app',
      clientSecret: new Secret('app-secret'),
      ...credentials,
    },
  })
  try {
    return await records.count('incident', 'active=true')
  } finally {
    await records.close()
  }
}

describe('RC-02 grants the local instance answers', () => {
  it('password', async () => {
    expect(await count({ user: 'person', password: new Secret('secret') })).toBe(0)
  })

  it('JWT bearer, with a new jti each time', async () => {
    const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const jwt = { algorithm: 'RS256' as const, key: new Secret(pem), keyId: 'key-1', subject: 'person' }
    expect(await count({ grant: 'jwt_bearer', clientId: 'jwt', jwt })).toBe(0)
    expect(await count({ grant: 'jwt_bearer', clientId: 'jwt', jwt })).toBe(0)
  })

  it('refused, with the reason and the fix', async () => {
    await expect(count({ user: 'person', password: new Secret('wrong') })).rejects.toMatchObject({
      code: 'sign_in',
      message: expect.stringMatching(/no token for the password grant \(HTTP 401.*Check client id/) as string,
    })
  })
})
