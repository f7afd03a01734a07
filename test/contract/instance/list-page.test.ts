/** `/{table}_list.do` as a browser sees it. */
import { registerSoap } from '../../../src/local/instance/soap/routes.ts'
import { startServer, type TestServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ extensions: [registerSoap] })
  insert(server.instance, 'sys_user', { user_name: 'ada', name: 'Ada <b>bold</b>' })
  for (let at = 1; at <= 120; at++) insert(server.instance, 'incident', { short_description: `outage ${at}` })
})
afterAll(() => server.close())

const list = async (address: string, user?: string) => server.get(address, user === undefined ? {} : { user })

test('a list shows records with links to them, narrowed and ordered by its query, and no markup of theirs', async () => {
  const { status, text } = await list('/sys_user_list.do?sysparm_query=user_name=ada')
  expect(status).toBe(200)
  expect(text).toContain('Ada &#60;b&#62;bold')
  expect(text.match(/<a href="\/sys_user\.do\?sys_id=[0-9a-f]{32}">/g)).toHaveLength(1)
  expect(text).not.toMatch(/user_password|<b>/)
})

test('a long list shows its first hundred and says so', async () => {
  const { text } = await list('/incident_list.do')
  expect(text.match(/href="\/incident\.do/g)).toHaveLength(100)
  expect(text).toContain('The first 100 are shown.')
})

test('who may not read the records sees none, and who has not signed in is asked to', async () => {
  const { text } = await list('/sys_properties_list.do', server.addUser('plain'))
  expect(text).toContain('There are no records that you may see.')
  const stranger = await server.get('/incident_list.do', { user: null })
  expect(stranger.status).toBe(401)
  expect(stranger.text).toContain('<h1>Sign in</h1>')
})

test('a list of a table that is not there is no page', async () => {
  expect((await list('/no_such_table_list.do')).status).toBe(404)
})
