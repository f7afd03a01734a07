/** Platform statements 144-152, over HTTP and with an independent SOAP client. */
import { BasicAuthSecurity, type Client, createClientAsync } from 'soap'
import { ENVELOPE_NAMESPACE } from '../../../src/local/instance/soap/envelope.ts'
import { registerSoap } from '../../../src/local/instance/soap/routes.ts'
import type { Row } from '../../../src/local/instance/core.ts'
import { createInstance } from '../../../src/local/instance/instance.ts'
import { type Answer, type TestServer, startServer } from '../../support/http.ts'

let server: TestServer
let scope: string
let caller: string
const add = (table: string, values: Row): string => {
  const outcome = server.instance.records.insert(server.instance.access.system(), table, values)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.sysId
}

/** A scripted service of the application x_fid. */
function service(
  name: string,
  script: string,
  values: Row = {},
  inputs = ['Text'],
  outputs = ['Second', 'First'],
): void {
  const id = add('sys_web_service', {
    name,
    scoped_name: `x_fid_${name}`,
    function_name: 'execute',
    script,
    active: '1',
    sys_scope: scope,
    ...values,
  })
  inputs.forEach((input, at) => add('sys_web_service_input', { web_service: id, name: input, order: String(at) }))
  outputs.forEach((output, at) => add('sys_web_service_output', { web_service: id, name: output, order: String(at) }))
}

const setProperty = (name: string, value: string): void => {
  const { records, access } = server.instance
  const [row] = records.find(records.query('sys_properties', `name=${name}`))
  if (row?.sys_id) records.update(access.system(), 'sys_properties', row.sys_id, { value })
  else add('sys_properties', { name, value })
}

const envelope = (body: string): string =>
  `<e:Envelope xmlns:e="${ENVELOPE_NAMESPACE}"><e:Header/><e:Body>${body}</e:Body></e:Envelope>`

const post = (path: string, body: string, options: { user?: string | null; headers?: Record<string, string> } = {}) =>
  server.request('POST', path, {
    body,
    user: options.user === undefined ? caller : options.user,
    headers: { 'content-type': 'text/xml;charset=UTF-8', ...options.headers },
  })
const call = (name: string, inner: string, options = {}): Promise<Answer> =>
  post(`/x_fid_${name}.do?SOAP`, envelope(`<execute xmlns="urn:any">${inner}</execute>`), options)

const faultstring = (answer: Answer) => /<faultstring>([\s\S]*?)<\/faultstring>/.exec(answer.text)?.[1]

beforeAll(async () => {
  server = await startServer({ extensions: [registerSoap] }, createInstance({ dataFile: ':memory:' }))
  scope = add('sys_app', { name: 'Fidelity', scope: 'x_fid' })
  caller = server.addUser('caller', ['soap_script', 'soap_query'])
  service('Echo', `response.First = request.Text; response.Second = typeof request.Missing; response.Third = 'extra'`)
  service('Declared', `response.First = 'a'; response.Third = 'extra'; response.Second = 'b'`, { wsdl_compliance: '1' })
  service('Raw', `response.First = soapRequestXML; response.Second = String(this.soapRequestXML === soapRequestXML)`)
  service('Broken', `null.x`)
  service('Empty', `response.First = ''; response.Second = 'x'`)
  service('Asleep', `response.First = 'x'`, { active: '0' })
  service(
    'Own',
    `var d = new XMLDocument2(); d.parseXML('<n:Answer xmlns:n="urn:n"><n:v>1</n:v></n:Answer>'); response.First = 'lost'; response.soapResponseElement = d.getDocumentElement();`,
  )
  service(
    'Refuses',
    `var d = new XMLDocument2(); d.parseXML('<s:Fault xmlns:s="${ENVELOPE_NAMESPACE}"><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>'); response.soapResponseElement = d.getDocumentElement();`,
  )
})

afterAll(() => server.close())

describe('150 scripted services', () => {
  test('hand their inputs to the script by name and answer what it assigned, in the namespace of the request', async () => {
    const answer = await call('Echo', '<Text>a &amp; b &lt;c&gt; \u{1F600}<![CDATA[ <d> ]]></Text>')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml;\s?charset=UTF-8$/i)
    expect(answer.text).toContain(
      '<executeResponse xmlns="urn:any"><First>a &amp; b &lt;c&gt; \u{1F600} &lt;d&gt; </First><Second>undefined</Second><Third>extra</Third></executeResponse>',
    )
  })

  test.each([
    ['qualified', '<x:execute xmlns:x="urn:x"><x:Text>t</x:Text></x:execute>'],
    ['unqualified', '<execute><Text>t</Text></execute>'],
    ['typed', '<execute><Text xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="s">t</Text></execute>'],
    ['of another name', '<anything><Text>t</Text></anything>'],
    ['repeated', '<execute><Text>t</Text><Text>u</Text></execute>'],
    ['nested', '<execute><Text><b>t</b></Text></execute>'],
  ])('take parameters that are %s', async (_form, body) => {
    expect((await post('/x_fid_Echo.do?SOAP', envelope(body))).text).toContain('<First>t</First>')
  })

  test('do not see nil or empty parameters as text', async () => {
    const nil = '<Text xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true">t</Text>'
    expect((await call('Echo', nil)).text).toContain('<First/>')
  })

  test('get the raw message, also as a member of this', async () => {
    const { text } = await call('Raw', '<Text>&#x41;</Text>')
    expect(text).toContain('&lt;Text&gt;&amp;#x41;&lt;/Text&gt;')
    expect(text).toContain('<Second>true</Second>')
  })

  test('get the message as a document, too', async () => {
    service(
      'Document',
      `response.First = soapRequestDocument.getNodeText('//Text'); response.Second = soapRequestDocument.isValid()`,
    )
    expect((await call('Document', '<Text>in it</Text>')).text).toContain('<First>in it</First><Second>true</Second>')
  })

  test('are what their records say now', async () => {
    service('Changing', `response.First = 'before'`)
    expect((await call('Changing', '')).text).toContain('before')
    const { records, access } = server.instance
    const [row] = records.find(records.query('sys_web_service', 'scoped_name=x_fid_Changing'))
    records.update(access.system(), 'sys_web_service', row?.sys_id ?? '', { script: `response.First = 'after'` })
    expect((await call('Changing', '')).text).toContain('after')
    records.update(access.system(), 'sys_web_service', row?.sys_id ?? '', { active: '0' })
    expect((await call('Changing', '')).status).toBe(404)
  })

  test('may answer an element of their own; a Fault among them is status 500', async () => {
    const own = await call('Own', '')
    expect(own.text).toContain('<SOAP-ENV:Body><n:Answer xmlns:n="urn:n"><n:v>1</n:v></n:Answer></SOAP-ENV:Body>')
    const refusing = await call('Refuses', '')
    expect(refusing).toMatchObject({ status: 500 })
    expect(faultstring(refusing)).toBe('no')
  })

  test('that are unknown or not active are a page that does not exist', async () => {
    expect((await call('Nothing', '')).status).toBe(404)
    expect((await call('Asleep', '')).status).toBe(404)
  })
})

describe('151 the compliance flag', () => {
  test('puts outputs in declared order and drops others; without it all appear as assigned', async () => {
    expect((await call('Declared', '')).text).toContain('><Second>b</Second><First>a</First></executeResponse>')
    expect((await call('Echo', '')).text).toMatch(/<First\/><Second>undefined<\/Second><Third>extra<\/Third>/)
  })

  test('empty outputs are elements unless the property leaves them out', async () => {
    expect((await call('Empty', '')).text).toContain('<First/>')
    setProperty('glide.soap.omit_null_values', 'true')
    expect((await call('Empty', '')).text).not.toContain('First')
    setProperty('glide.soap.omit_null_values', 'false')
  })
})

describe('152 faults', () => {
  test('an uncaught exception is a Server fault with status 500 and no stack', async () => {
    const answer = await call('Broken', '')
    expect(answer.status).toBe(500)
    expect(faultstring(answer)).toMatch(/^TypeError: /)
    expect(answer.text).toContain('<faultcode>SOAP-ENV:Server</faultcode>')
    expect(answer.text).not.toMatch(/\.ts|\.js|at /)
  })

  test.each([
    ['no XML', 'hello'],
    ['cut off', '<a><b>'],
    ['of another root', '<a/>'],
    ['SOAP 1.2', '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><x/></e:Body></e:Envelope>'],
    ['without a body', `<e:Envelope xmlns:e="${ENVELOPE_NAMESPACE}"/>`],
    ['with an empty body', envelope('')],
    ['with two operations', envelope('<execute/><execute/>')],
    ['with a document type', `<!DOCTYPE x>${envelope('<execute/>')}`],
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${envelope('<execute><Text>&b;</Text></execute>')}`,
    ],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${envelope('<execute><Text>&a;</Text></execute>')}`,
    ],
    ['an undeclared entity', envelope('<execute><Text>&a;</Text></execute>')],
    ['nested too deep', envelope(`<execute>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</execute>`)],
    ['of too many elements', envelope(`<execute>${'<a/>'.repeat(30_000)}</execute>`)],
    ['with an unbound prefix', envelope('<x:execute/>')],
  ])('a message %s cannot be parsed', async (_case, body) => {
    const answer = await post('/x_fid_Echo.do?SOAP', body)
    expect(answer.status).toBe(500)
    expect(faultstring(answer)).toBe('Unable to parse SOAP document')
  })

  test('bytes that are no UTF-8 cannot be parsed whatever the document says', async () => {
    const answer = await server.request('POST', '/x_fid_Echo.do?SOAP', {
      user: caller,
      body: new Uint8Array(
        Buffer.from(
          `<?xml version="1.0" encoding="ISO-8859-1"?>${envelope('<execute><Text>\u00e4</Text></execute>')}`,
          'latin1',
        ),
      ),
      headers: { 'content-type': 'text/xml' },
    })
    expect(faultstring(answer)).toBe('Unable to parse SOAP document')
  })

  test('only POST is supported for calls', async () => {
    const answer = await server.get('/x_fid_Echo.do?SOAP', { user: caller })
    expect(answer.status).toBe(500)
    expect(faultstring(answer)).toBe('Error completing SOAP request - Only HTTP POST supported')
  })

  test('another content type is taken unless the property asks for text/xml', async () => {
    const other = { headers: { 'content-type': 'application/soap+xml' } }
    expect((await call('Echo', '<Text>t</Text>', other)).status).toBe(200)
    setProperty('glide.soap.require_content_type_xml', 'true')
    expect((await call('Echo', '<Text>t</Text>', other)).status).toBe(500)
    expect((await call('Echo', '<Text>t</Text>')).status).toBe(200)
    setProperty('glide.soap.require_content_type_xml', 'false')
  })

  test('unsigned messages are refused where all must be signed', async () => {
    setProperty('glide.soap.require_ws_security', 'true')
    expect(faultstring(await call('Echo', ''))).toBe('Request was not signed')
    setProperty('glide.soap.require_ws_security', 'false')
  })
})

describe('147 logon and roles', () => {
  test.each([
    ['without', null],
    ['with wrong', 'caller:wrong'],
  ])('%s credentials the answer is 401 and no fault', async (_case, user) => {
    const answer = await call('Echo', '', { user })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^basic/i)
    expect(answer.text).not.toContain('Envelope')
    expect((await server.get('/x_fid_Echo.do?WSDL', { user })).status).toBe(401)
  })

  test('scripted services need soap_script, tables a role per operation, soap is enough for all', async () => {
    const nobody = server.addUser('nobody')
    const reader = server.addUser('reader', ['soap_query'])
    const all = server.addUser('all', ['soap'])
    const script = server.addUser('script', ['soap_script'])
    expect(faultstring(await call('Echo', '', { user: nobody }))).toMatch(/Insufficient rights/)
    expect(faultstring(await call('Echo', '', { user: reader }))).toMatch(/Insufficient rights/)
    expect((await call('Echo', '', { user: script })).status).toBe(200)
    expect((await call('Echo', '', { user: all })).status).toBe(200)
    const get = envelope('<getKeys/>')
    expect((await post('/sys_user_group.do?SOAP', get, { user: reader })).status).toBe(200)
    expect(faultstring(await post('/sys_user_group.do?SOAP', get, { user: script }))).toMatch(/Insufficient rights/)
    const insert = envelope('<insert><name>x</name></insert>')
    expect(faultstring(await post('/sys_user_group.do?SOAP', insert, { user: reader }))).toMatch(
      /Insufficient rights for creating new records/,
    )
    // The role opens the interface; the record's own access control still stands.
    expect(faultstring(await post('/sys_user_group.do?SOAP', insert, { user: all }))).toMatch(/Insufficient rights/)
  })

  test('the WSDL needs query rights', async () => {
    const script = server.addUser('script2', ['soap_script'])
    expect((await server.get('/x_fid_Echo.do?WSDL', { user: script })).status).toBe(403)
    expect((await server.get('/x_fid_Echo.do?WSDL', { user: caller })).status).toBe(200)
  })

  test('without strict security any account may call', async () => {
    const nobody = server.addUser('nobody2')
    setProperty('glide.soap.strict_security', 'false')
    expect((await call('Echo', '', { user: nobody })).status).toBe(200)
    setProperty('glide.soap.strict_security', 'true')
  })

  test('without required logon calls run as the guest that is named', async () => {
    server.addUser('visitor', ['soap_script'])
    setProperty('com.glide.soap.guest_user', 'visitor')
    setProperty('glide.basicauth.required.soap', 'false')
    service('Who', `response.First = gs.getUserName()`)
    expect((await call('Who', '', { user: null })).text).toContain('<First>visitor</First>')
    setProperty('glide.basicauth.required.soap', 'true')
  })

  const cookieOf = (answer: Answer) => /JSESSIONID=\w+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const sending = (cookie: string, user: string | null = null) => ({ user, headers: { cookie } })

  test('each call without a session opens one, which stands for the logon', async () => {
    service('Me', `response.First = gs.getUserName()`)
    const first = cookieOf(await call('Me', ''))
    expect(first).toMatch(/^JSESSIONID=\w{32}$/)
    const second = await call('Me', '', sending(first))
    expect(second.text).toContain('<First>caller</First>')
    // The first id could have been planted by somebody else: it is good for one more call only.
    const rotated = cookieOf(second)
    expect(rotated).not.toBe(first)
    const third = await call('Me', '', sending(rotated))
    expect(third.status).toBe(200)
    expect(third.headers.get('set-cookie')).toBeNull()
    expect((await call('Me', '', sending(first))).status).toBe(401)
    expect((await call('Me', '', sending('JSESSIONID=ABC'))).status).toBe(401)
    expect(cookieOf(await call('Me', '', sending('JSESSIONID=ABC', caller)))).toMatch(/^JSESSIONID=\w{32}$/)
  })

  test('credentials count before a session, and a session ends with its idleness or its user', async () => {
    service('Mine', `response.First = gs.getUserName()`)
    server.addUser('leaver', ['soap_script'])
    const first = cookieOf(await call('Mine', '', { user: 'leaver:secret' }))
    expect((await call('Mine', '', sending(first, caller))).text).toContain('<First>caller</First>')
    expect((await call('Mine', '', sending(first, 'caller:wrong'))).status).toBe(401)
    const rotated = cookieOf(await call('Mine', '', sending(first)))
    setProperty('glide.soap.invalidate_session_timeout', '30')
    server.instance.clock.advance(29)
    expect((await call('Mine', '', sending(rotated))).status).toBe(200)
    server.instance.clock.advance(31)
    expect((await call('Mine', '', sending(rotated))).status).toBe(401)
    const again = cookieOf(await call('Mine', '', { user: 'leaver:secret' }))
    const { records, access } = server.instance
    const [user] = records.find(records.query('sys_user', 'user_name=leaver'))
    records.update(access.system(), 'sys_user', user?.sys_id ?? '', { active: '0' })
    expect((await call('Mine', '', sending(again))).status).toBe(401)
    setProperty('glide.soap.invalidate_session_timeout', '60')
  })

  test('sessions keep their id where rotation is off', async () => {
    setProperty('glide.ui.rotate_sessions', 'false')
    const first = cookieOf(await call('Echo', ''))
    expect((await call('Echo', '', sending(first))).headers.get('set-cookie')).toBeNull()
    setProperty('glide.ui.rotate_sessions', 'true')
  })
})

describe('144 145 the WSDL', () => {
  const client = (name: string): Promise<Client> =>
    createClientAsync(`${server.url}/${name}.do?WSDL`, {
      wsdl_headers: { Authorization: `Basic ${Buffer.from(caller).toString('base64')}` },
    }).then((made) => {
      made.setSecurity(new BasicAuthSecurity('caller', 'secret'))
      return made
    })

  test('of a scripted service lets an independent client call it', async () => {
    const echo = await client('x_fid_Echo')
    expect(echo.describe()).toEqual({
      ServiceNow_x_fid_Echo: {
        ServiceNowSoap: {
          execute: { input: { Text: 'xsd:string' }, output: { Second: 'xsd:string', First: 'xsd:string' } },
        },
      },
    })
    const [answer] = (await echo.executeAsync({ Text: 'a < b & c' })) as [Record<string, string>]
    expect(answer.First).toBe('a < b & c')
  })

  test('is the static one of that name where there is one', async () => {
    service('Fixed', `response.First = request.Text`)
    const id = add('sys_static_wsdl', { name: 'x_fid_Fixed', wsdl: '<definitions>mine</definitions>', active: '1' })
    const read = async () => (await server.get('/x_fid_Fixed.do?WSDL', { user: caller })).text
    expect(await read()).toBe('<definitions>mine</definitions>')
    server.instance.records.update(server.instance.access.system(), 'sys_static_wsdl', id, { active: '0' })
    expect(await read()).toContain('ServiceNow_x_fid_Fixed')
  })

  test('of a table describes seven operations, and the client can use them', async () => {
    const groups = await client('sys_user_group')
    const [described] = Object.values(groups.describe() as Record<string, Record<string, Record<string, unknown>>>)
    expect(Object.keys(described?.ServiceNowSoap ?? {}).sort()).toEqual(
      ['deleteMultiple', 'deleteRecord', 'get', 'getKeys', 'getRecords', 'insert', 'update'].sort(),
    )
    const id = add('sys_user_group', { name: 'Soap group', active: '1' })
    const [row] = (await groups.getAsync({ sys_id: id })) as [Record<string, unknown>]
    expect(row).toMatchObject({ sys_id: id, name: 'Soap group' })
    const [found] = (await groups.getRecordsAsync({ __encoded_query: `sys_id=${id}` })) as [Record<string, unknown>]
    expect(found).toMatchObject({ getRecordsResult: [expect.objectContaining({ name: 'Soap group' })] })
  })

  test('has its namespace, service name, address and element form by properties', async () => {
    const wsdl = async () => (await server.get('/x_fid_Echo.do?WSDL', { user: caller })).text
    const before = await wsdl()
    expect(before).toContain('targetNamespace="http://www.service-now.com/x_fid_Echo"')
    expect(before).toContain('elementFormDefault="unqualified"')
    expect(before).toContain(`location="${server.url}/x_fid_Echo.do?SOAP"`)
    const switched: [string, string, string][] = [
      ['glide.wsdl.definition.use_unique_namespace', 'false', 'targetNamespace="http://www.service-now.com"'],
      ['glide.wsdl.unique_service_name', 'false', '<wsdl:service name="ServiceNow">'],
      ['glide.wsdl.schema.UnqualifiedElementFormDefault', 'false', 'elementFormDefault="qualified"'],
      [
        'com.glide.soap_address_base_url',
        'https://soap.example.com/',
        'location="https://soap.example.com/x_fid_Echo.do?SOAP"',
      ],
    ]
    for (const [name, value, expected] of switched) {
      setProperty(name, value)
      expect(await wsdl()).toContain(expected)
      setProperty(name, name.startsWith('com.') ? server.url : 'true')
    }
  })
})

describe('146 147 148 149 tables directly', () => {
  const table = (name: string, body: string, user?: string) =>
    post(`/${name}.do?SOAP`, envelope(body), user ? { user } : {})
  let admin: string
  beforeAll(() => {
    admin = 'admin:admin'
    for (let at = 0; at < 260; at += 1)
      add('sys_user_group', {
        name: `Many ${String(at).padStart(3, '0')}`,
        description: 'many',
        active: at % 2 ? '1' : '0',
      })
  })

  test('146 getRecords gives 250 rows at most and obeys query, window, order and exclusion', async () => {
    const count = (text: string) => text.split('<getRecordsResult>').length - 1
    expect(
      count((await table('sys_user_group', '<getRecords><description>many</description></getRecords>', admin)).text),
    ).toBe(250)
    const { text } = await table(
      'sys_user_group',
      '<getRecords><__encoded_query>description=many</__encoded_query><__order_by_desc>name</__order_by_desc><__first_row>1</__first_row><__last_row>3</__last_row><__exclude_columns>description,active</__exclude_columns></getRecords>',
      admin,
    )
    expect([...text.matchAll(/<name>(.*?)<\/name>/g)].map(([, name]) => name)).toEqual(['Many 258', 'Many 257'])
    expect(text).not.toContain('<description>')
    const limited = '<getRecords><description>many</description><__limit>5</__limit></getRecords>'
    expect(count((await table('sys_user_group', limited, admin)).text)).toBe(5)
  })

  test('148 booleans are 1 and 0, and mandatory columns must occur', async () => {
    const [row] = server.instance.records.find(server.instance.records.query('sys_user_group', 'name=Many 000'))
    const { text } = await table('sys_user_group', `<get><sys_id>${row?.sys_id ?? ''}</sys_id></get>`, admin)
    expect(text).toContain('<active>0</active>')
    const wsdl = (await server.get('/sc_category.do?WSDL')).text
    const mandatory = [...server.instance.dictionary.columns('sc_category').values()].find((column) => column.mandatory)
    expect(wsdl).toMatch(new RegExp(`<xsd:element name="${mandatory?.name ?? '?'}"[^>]*minOccurs="1"`))
  })

  test('insert, update and delete a record', async () => {
    const made = await table('incident', '<insert><short_description>By SOAP</short_description></insert>', admin)
    const id = /<sys_id>(\w{32})<\/sys_id>/.exec(made.text)?.[1] ?? ''
    expect(made.text).toMatch(/<number>INC\d+<\/number>/)
    await table('incident', `<update><sys_id>${id}</sys_id><impact>1</impact></update>`, admin)
    expect(server.instance.records.get('incident', id)).toMatchObject({ short_description: 'By SOAP', impact: '1' })
    expect((await table('incident', `<deleteRecord><sys_id>${id}</sys_id></deleteRecord>`, admin)).text).toContain(
      '<count>1</count>',
    )
    expect((await table('incident', `<deleteRecord><sys_id>${id}</sys_id></deleteRecord>`, admin)).text).toContain(
      '<count>0</count>',
    )
    expect((await table('incident', '<deleteMultiple/>', admin)).status).toBe(500)
    expect(faultstring(await table('incident', '<explode/>', admin))).toContain('no operation explode')
  })

  test('149 an insert into a staging table answers what became of it', async () => {
    server.instance.dictionary.define({
      name: 'x_fid_staging',
      label: 'Staging',
      extends: 'sys_import_set_row',
      scope: 'x_fid',
      columns: [{ name: 'u_name', type: 'string' }],
    })
    const map = add('sys_transform_map', {
      name: 'groups',
      source_table: 'x_fid_staging',
      target_table: 'sys_user_group',
      active: '1',
    })
    add('sys_transform_entry', { map, source_field: 'u_name', target_field: 'name', coalesce: '1' })
    const send = async () => (await table('x_fid_staging', '<insert><u_name>Staged</u_name></insert>', admin)).text
    const first = await send()
    const [made] = server.instance.records.find(server.instance.records.query('sys_user_group', 'name=Staged'))
    expect(first).toContain(
      `<sys_id>${made?.sys_id ?? '?'}</sys_id><table>sys_user_group</table><display_name>name</display_name><display_value>Staged</display_value><status>inserted</status>`,
    )
    expect(await send()).toContain('<status>updated</status>')
    expect((await server.get('/x_fid_staging.do?WSDL')).text).toContain('name="status"')
  })
})

test('what the open questions of the platform allow is behind switches', async () => {
  const other = await startServer(
    { extensions: [registerSoap] },
    createInstance({
      dataFile: ':memory:',
      readings: { soapFaultStatus: 200, unknownSoapServiceIsFault: true, soapComparesOperation: true },
    }),
  )
  try {
    const system = other.instance.access.system()
    other.instance.records.insert(system, 'sys_web_service', {
      name: 'Any',
      scoped_name: 'Any',
      function_name: '*',
      script: 'response.A = 1',
      active: '1',
    })
    other.instance.records.insert(system, 'sys_web_service', {
      name: 'Strict',
      scoped_name: 'Strict',
      script: 'response.A = 1',
      active: '1',
    })
    const send = (name: string) => other.request('POST', `/${name}.do?SOAP`, { body: envelope('<whatever/>') })
    expect(await send('Nothing')).toMatchObject({
      status: 200,
      text: expect.stringContaining('There is no web service Nothing'),
    })
    expect((await send('Any')).text).toContain('<whateverResponse><A>1</A></whateverResponse>')
    expect(faultstring(await send('Strict'))).toContain('has no operation whatever')
  } finally {
    await other.close()
  }
})
