import type { TestServer } from '../../support/http.ts'
import { startServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'

let server: TestServer
let definition: string
const base = '/api/x_t/things'

interface Operation {
  method?: string
  script: string
  values?: Record<string, string>
  version?: string
}
function operation(path: string, { method = 'GET', script, values = {}, version }: Operation): string {
  return insert(server.instance, 'sys_ws_operation', {
    name: path,
    active: '1',
    http_method: method,
    relative_path: path,
    operation_script: `(function process(request, response) { ${script} })(request, response);`,
    web_service_definition: definition,
    requires_authentication: '1',
    requires_acl_authorization: '0',
    ...(version ? { web_service_version: version } : {}),
    ...values,
  })
}
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  server = await startServer()
  definition = insert(server.instance, 'sys_ws_definition', {
    name: 'Things',
    active: '1',
    namespace: 'x_t',
    service_id: 'things',
    base_uri: base,
  })
})
afterAll(() => server.close())

describe('2.11 Scripted REST', () => {
  test('135 a path has an optional version; without one the default version answers', async () => {
    const version = (id: string, isDefault: string) =>
      insert(server.instance, 'sys_ws_version', {
        version_id: id,
        version: id.slice(1),
        is_default: isDefault,
        active: '1',
        web_service_definition: definition,
      })
    operation('/versioned', { script: 'return { v: 1 }', version: version('v1', '0') })
    operation('/versioned', { script: 'return { v: 2 }', version: version('v2', '1') })
    expect((await server.get('/api/x_t/v1/things/versioned')).json).toEqual({ result: { v: 1 } })
    expect((await server.get('/api/x_t/v2/things/versioned')).json).toEqual({ result: { v: 2 } })
    expect((await server.get('/api/x_t/things/versioned')).json).toEqual({ result: { v: 2 } })
    expect((await server.get('/api/x_t/v3/things/versioned')).status).toBe(400)
  })

  test('135 a change of a service counts for the next request', async () => {
    const id = operation('/changing', { script: 'return { n: 1 }' })
    expect((await server.get(`${base}/changing`)).json).toEqual({ result: { n: 1 } })
    server.instance.records.update(server.instance.access.system(), 'sys_ws_operation', id, { active: '0' })
    expect((await server.get(`${base}/changing`)).status).toBe(400)
  })

  test('135 two routes that overlap are refused at save', () => {
    operation('/overlap/{id}', { script: 'return {}' })
    expect(() => operation('/overlap/{other}/', { script: 'return {}' })).toThrow(/overlaps/)
    expect(() => operation('/overlap/{other}', { method: 'POST', script: 'return {}' })).not.toThrow()
  })

  test('136 query parameters are arrays, path parameters text, header names know no case', async () => {
    operation('/echo/{id}/part/{n}', {
      script: `return {
        query: request.queryParams, path: request.pathParams, string: request.queryString,
        header: request.getHeader('X-ThInG'), property: request.headers['X-Thing'], none: request.getHeader('nope') }`,
    })
    const answer = await server.get(`${base}/echo/a%2Fb/part/7?x=1&x=2&y=z%20z`, { headers: { 'x-thing': 'v' } })
    expect(answer.json).toEqual({
      result: {
        query: { x: ['1', '2'], y: ['z z'] },
        path: { id: 'a/b', n: '7' },
        string: 'x=1&x=2&y=z%20z',
        header: 'v',
        property: 'v',
        none: null,
      },
    })
  })

  test('136 a literal segment beats a parameter', async () => {
    operation('/list/{id}', { script: 'return { kind: "parameter" }' })
    operation('/list/all', { script: 'return { kind: "literal" }' })
    expect((await server.get(`${base}/list/all`)).json.result).toEqual({ kind: 'literal' })
    expect((await server.get(`${base}/list/x`)).json.result).toEqual({ kind: 'parameter' })
  })

  test('137 the body can be consumed once', async () => {
    operation('/once', {
      method: 'POST',
      script:
        'var first = request.body.data; var second = request.body.dataString; return { first: first, second: second }',
    })
    const answer = await server.request('POST', `${base}/once`, { body: { a: [1, { b: 'c' }] } })
    expect(answer.json).toEqual({ result: { first: { a: [1, { b: 'c' }] }, second: '' } })
  })

  test('138 data and dataString fail with 500 unless the content is JSON or XML', async () => {
    operation('/typed', {
      method: 'POST',
      script: 'return { text: request.body.dataString }',
      values: { consumes: 'text/plain,application/json', consumes_customized: '1' },
    })
    const plain = await server.request('POST', `${base}/typed`, {
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    })
    expect(plain.status).toBe(500)
    expect((await server.request('POST', `${base}/typed`, { body: { a: 1 } })).json.result).toEqual({ text: '{"a":1}' })
  })

  test('139 an oversized body 400, an unacceptable answer 406, an unsupported body 415, an unknown path 400', async () => {
    operation('/strict', { method: 'POST', script: 'return {}' })
    const post = (body: string, headers: Record<string, string>) =>
      server.request('POST', `${base}/strict`, { body, headers })
    expect((await post(`"${'x'.repeat(11 * 1024 * 1024)}"`, json)).status).toBe(400)
    expect((await post('{}', { ...json, accept: 'image/png' })).status).toBe(406)
    expect((await post('a,b', { 'content-type': 'text/csv' })).status).toBe(415)
    expect((await post('{"a"', json)).status).toBe(200)
    const unknown = await server.get(`${base}/nothing/here`)
    expect([unknown.status, unknown.json.error!.message]).toEqual([
      400,
      'Requested URI does not represent any resource',
    ])
    expect((await server.request('DELETE', `${base}/strict`)).status).toBe(405)
  })

  test('140 a returned or set object is wrapped in result, text and streams are not', async () => {
    operation('/body', {
      script: 'response.setStatus(202); response.setHeader("X-Own", "1"); response.setBody({ a: null, n: 1 })',
    })
    const body = await server.get(`${base}/body`)
    expect([body.status, body.headers.get('x-own'), body.json]).toEqual([202, '1', { result: { a: null, n: 1 } }])
    operation('/text', { script: 'response.setContentType("text/plain"); response.setBody("raw")' })
    const text = await server.get(`${base}/text`)
    expect([text.text, text.headers.get('content-type')]).toEqual(['raw', 'text/plain'])
    operation('/stream', {
      script:
        'response.setContentType("text/csv"); var w = response.getStreamWriter(); w.writeString("a,"); w.writeString("b")',
    })
    expect((await server.get(`${base}/stream`)).text).toBe('a,b')
    operation('/list-body', { script: 'return [1, 2]' })
    expect((await server.get(`${base}/list-body`)).json).toEqual({ result: [1, 2] })
  })

  test('140 the request or response object cannot be the body', async () => {
    operation('/self', { script: 'return response' })
    operation('/self-body', { script: 'response.setBody(request)' })
    expect((await server.get(`${base}/self`)).status).toBe(500)
    expect((await server.get(`${base}/self-body`)).status).toBe(500)
  })

  test('141 an uncaught exception answers 500 with the standard body and no stack', async () => {
    operation('/throws', { script: 'function inner() { throw new Error("boom") } inner()' })
    const answer = await server.get(`${base}/throws`)
    expect(answer.status).toBe(500)
    expect(answer.json).toEqual({
      error: { message: expect.stringContaining('boom'), detail: null },
      status: 'failure',
    })
    expect(answer.text).not.toMatch(/inner|at |\.ts/)
  })

  test('141 web service errors choose code and detail, thrown or set', async () => {
    operation('/not-found', {
      script: 'var e = new sn_ws_err.NotFoundError("no thing"); e.setDetail("look elsewhere"); throw e',
    })
    operation('/service', {
      script:
        'var e = new sn_ws_err.ServiceError(); e.setStatus(422); e.setMessage("bad"); e.setDetail("why"); response.setError(e)',
    })
    const thrown = await server.get(`${base}/not-found`)
    expect([thrown.status, thrown.json]).toEqual([
      404,
      { error: { message: 'no thing', detail: 'look elsewhere' }, status: 'failure' },
    ])
    const set = await server.get(`${base}/service`)
    expect([set.status, set.json]).toEqual([422, { error: { message: 'bad', detail: 'why' }, status: 'failure' }])
  })

  test('142 without required authentication guests are admitted, otherwise not', async () => {
    operation('/open', { script: 'return { user: gs.getUserName() }', values: { requires_authentication: '0' } })
    operation('/closed', { script: 'return { user: gs.getUserName() }' })
    expect((await server.get(`${base}/open`, { user: null })).json.result).toEqual({ user: 'guest' })
    expect((await server.get(`${base}/closed`, { user: null })).status).toBe(401)
    expect((await server.get(`${base}/open`, { user: 'admin:wrong' })).status).toBe(401)
    expect((await server.get(`${base}/open`)).json.result).toEqual({ user: 'admin' })
  })

  test('142 with required authorization one of the listed access controls must pass', async () => {
    const acl = insert(server.instance, 'sys_security_acl', {
      name: 'things',
      type: server.instance.records.find(server.instance.records.query('sys_security_type', 'name=REST_Endpoint'))[0]!
        .sys_id!,
      operation: server.instance.records.find(
        server.instance.records.query('sys_security_operation', 'name=execute'),
      )[0]!.sys_id!,
      active: '1',
      admin_overrides: '1',
    })
    const role = server.instance.records.find(server.instance.records.query('sys_user_role', 'name=itil'))[0]!.sys_id!
    insert(server.instance, 'sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })
    const values = { requires_acl_authorization: '1', enforce_acl: acl }
    operation('/guarded', { script: 'return {}', values })
    operation('/default-acl', {
      script: 'return {}',
      values: { requires_acl_authorization: '1', enforce_acl: 'cf9d01d3e73003009d6247e603f6a990' },
    })
    const plain = server.addUser('plain.caller')
    const worker = server.addUser('itil.caller', ['itil'])
    const refused = await server.get(`${base}/guarded`, { user: plain })
    expect([refused.status, refused.json.error!.message]).toEqual([403, 'User Not Authorized'])
    expect((await server.get(`${base}/guarded`, { user: worker })).status).toBe(200)
    expect((await server.get(`${base}/guarded`)).status).toBe(200)
    expect((await server.get(`${base}/default-acl`, { user: plain })).status).toBe(200)
  })

  test('107 an operation may ask for the internal role, which counts when explicit roles are on', async () => {
    operation('/internal', { script: 'return {}', values: { requires_snc_internal_role: '1' } })
    operation('/anybody', { script: 'return {}', values: { requires_snc_internal_role: '0' } })
    const outsider = server.addUser('outsider', ['snc_external'])
    const insider = server.addUser('insider')
    const statuses = async (): Promise<number[]> =>
      (
        await Promise.all([
          server.get(`${base}/internal`, { user: outsider }),
          server.get(`${base}/anybody`, { user: outsider }),
          server.get(`${base}/internal`, { user: insider }),
        ])
      ).map(({ status }) => status)
    expect(await statuses()).toEqual([200, 200, 200])
    const property = insert(server.instance, 'sys_properties', {
      name: 'glide.security.explicit_roles.enabled',
      value: 'true',
    })
    expect(await statuses()).toEqual([403, 200, 200])
    server.instance.records.delete(server.instance.access.system(), 'sys_properties', property)
  })

  test('143 only a matching active rule adds CORS headers, and a preflight needs no login', async () => {
    operation('/cross', { script: 'return {}' })
    insert(server.instance, 'sys_cors_rule', {
      name: 'portal',
      rest_api: definition,
      domain: 'https://app.example.com',
      active: '1',
      get: '1',
      post: '0',
      max_age: '60',
      access_control_allow_headers: 'X-One',
      exposed_headers: 'X-Two',
    })
    const ask = (origin: string, method: string) =>
      server.request('OPTIONS', `${base}/cross`, {
        user: null,
        headers: { origin, 'access-control-request-method': method },
      })
    const allowed = await ask('https://app.example.com', 'GET')
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://app.example.com',
    ])
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET')
    expect(allowed.headers.get('access-control-max-age')).toBe('60')
    expect((await ask('https://evil.example.com', 'GET')).headers.get('access-control-allow-origin')).toBeNull()
    expect((await ask('https://app.example.com', 'POST')).headers.get('access-control-allow-origin')).toBeNull()
    const answer = await server.get(`${base}/cross`, { headers: { origin: 'https://app.example.com' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com')
    expect((await server.get(`${base}/cross`)).headers.get('access-control-allow-origin')).toBeNull()
  })
})
