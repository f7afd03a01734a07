/** The web service before REST: `/{table}.do?JSONv2`. */
import { insert } from '../../support/instance.ts'
import { allApis, startServer, type Answer, type TestServer } from '../../support/http.ts'

let server: TestServer
let caller: string
beforeAll(async () => {
  server = await startServer({ extensions: allApis })
  caller = insert(server.instance, 'sys_user', { user_name: 'json.caller', first_name: 'Jason', last_name: 'Caller' })
})
afterAll(() => server.close())

const ask = (method: string, parameters: Record<string, string>, body?: unknown, user?: string): Promise<Answer> =>
  server.request(method, `/incident.do?JSONv2&${new URLSearchParams(parameters).toString()}`, {
    ...(body === undefined ? {} : { body }),
    ...(user === undefined ? {} : { user }),
  })
const records = (answer: Answer): Record<string, string>[] => answer.json.records as unknown as Record<string, string>[]

test('records are inserted, found, changed and deleted, with flat values', async () => {
  const made = await ask('POST', { sysparm_action: 'insert' }, { short_description: 'legacy', caller_id: caller })
  const [row] = records(made)
  expect([made.status, row?.__status, row?.caller_id, row?.active]).toEqual([200, 'success', caller, 'true'])
  const id = row?.sys_id ?? ''
  const keys = await ask('GET', { sysparm_action: 'getKeys', sysparm_query: 'short_description=legacy' })
  expect(keys.json).toEqual({ records: [id] })
  expect(records(await ask('GET', { sysparm_action: 'get', sysparm_sys_id: id }))).toHaveLength(1)
  const changed = await ask('POST', { sysparm_action: 'update', sysparm_query: `sys_id=${id}` }, { urgency: '1' })
  expect(records(changed).map((one) => one.urgency)).toEqual(['1'])
  const [shown] = records(await ask('GET', { sysparm_sys_id: id, displayvalue: 'true' }))
  expect([shown?.caller_id, shown?.urgency]).toEqual(['Jason Caller', '1 - High'])
  const [both] = records(await ask('GET', { sysparm_sys_id: id, displayvalue: 'all' }))
  expect([both?.caller_id, both?.dv_caller_id]).toEqual([caller, 'Jason Caller'])
  const gone = await ask('POST', { sysparm_action: 'deleteRecord' }, { sysparm_sys_id: id })
  expect(records(gone).map((one) => one.sys_id)).toEqual([id])
  expect((await ask('POST', { sysparm_action: 'deleteRecord' }, { sysparm_sys_id: id })).status).toBe(404)
})

test('several records go in and out by one call, up to the number asked for', async () => {
  const rows = ['a', 'b', 'c'].map((letter) => ({ short_description: `many ${letter}` }))
  expect(records(await ask('POST', { sysparm_action: 'insertMultiple' }, { records: rows }))).toHaveLength(3)
  const many = { sysparm_query: 'short_descriptionSTARTSWITHmany ^ORDERBYshort_description' }
  const two = await ask('GET', { ...many, sysparm_record_count: '2' })
  expect(records(two).map((row) => row.short_description)).toEqual(['many a', 'many b'])
  expect(records(await ask('POST', { ...many, sysparm_action: 'deleteMultiple' }, {}))).toHaveLength(3)
  expect(records(await ask('GET', many))).toEqual([])
})

test('what is not allowed or makes no sense is refused and changes nothing', async () => {
  const id = insert(server.instance, 'incident', { short_description: 'kept' })
  const stranger = server.addUser('json.stranger')
  const statuses = await Promise.all([
    ask('GET', { sysparm_action: 'deleteRecord', sysparm_sys_id: id }),
    ask('POST', { sysparm_action: 'deleteMultiple' }, {}),
    ask('POST', { sysparm_action: 'update' }, { urgency: '1' }),
    ask('POST', { sysparm_action: 'explode' }, {}),
    ask('POST', { sysparm_action: 'insert' }, [1]),
    server.get('/no_such_table.do?JSONv2'),
    server.get('/incident.do?JSONv2', { user: null }),
    ask('POST', { sysparm_action: 'insert' }, { short_description: 'x' }, stranger),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([405, 400, 400, 400, 400, 400, 401, 403])
  expect(server.instance.records.get('incident', id)?.short_description).toBe('kept')
  expect(records(await ask('GET', { sysparm_query: `sys_id=${id}` }, undefined, stranger))).toEqual([])
})
