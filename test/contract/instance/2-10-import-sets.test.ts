/** Platform statements 122 to 134: import sets and their transform. */
import { registerImportApi } from '../../../src/local/instance/imports/routes.ts'
import { type Answer, type TestServer, startServer } from '../../support/http.ts'
import { defineRule, insert, valuesOf } from '../../support/instance.ts'

const STAGING = 'u_staging'
let server: TestServer
let loader: string
let map: string

beforeEach(async () => {
  server = await startServer({ extensions: registerImportApi })
  const text = (name: string, label = name) => ({ name, type: 'string', label, maxLength: 4000 })
  server.instance.dictionary.define({
    name: STAGING,
    label: 'Staging',
    extends: 'sys_import_set_row',
    scope: 'global',
    columns: [
      text('u_key'),
      text('u_text', 'Short text'),
      text('u_more'),
      text('u_group'),
      text('u_impact'),
      text('u_note'),
    ],
  })
  loader = server.addUser('loader', ['import_set_loader', 'import_transformer', 'sn_incident_read'])
  map = addMap('Staging to incident')
  entry(map, 'u_text', 'short_description')
  entry(map, 'u_more', 'description')
})
afterEach(() => server.close())

const addMap = (name: string, values = {}): string =>
  insert(server.instance, 'sys_transform_map', {
    name,
    source_table: STAGING,
    target_table: 'incident',
    active: '1',
    run_business_rules: '1',
    ...values,
  })
const entry = (to: string, source: string, target: string, values = {}): string =>
  insert(server.instance, 'sys_transform_entry', {
    map: to,
    source_table: STAGING,
    source_field: source,
    target_table: 'incident',
    target_field: target,
    ...values,
  })
const script = (when: string, text: string, values = {}): string =>
  insert(server.instance, 'sys_transform_script', { map, when, script: text, active: '1', ...values })
const push = (row: unknown): Promise<Answer> =>
  server.request('POST', `/api/now/import/${STAGING}`, { user: loader, body: row })
const first = (answer: Answer) => answer.json.result?.[0] ?? answer.json
const incidents = (query = ''): string[] => valuesOf(server.instance, 'incident', query, 'short_description')

test('122: 201 with the set, the staging table and one entry per map', async () => {
  addMap('Second map', { order: '200' })
  const { status, json } = await push({ u_text: 'Disk full' })
  expect(status).toBe(201)
  expect(json.import_set).toMatch(/^ISET\d{7}$/)
  expect(json.staging_table).toBe(STAGING)
  expect(json.result?.map((one) => one.transform_map)).toEqual(['Staging to incident', 'Second map'])
  const [made] = json.result ?? []
  expect(made).toEqual({
    transform_map: 'Staging to incident',
    table: 'incident',
    display_name: 'number',
    display_value: expect.stringMatching(/^INC\d{7}$/) as string,
    record_link: `${server.url}/api/now/table/incident/${made?.sys_id}`,
    status: 'inserted',
    sys_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  })
})

test('123: an error is still 201, with the message of the script', async () => {
  script('onBefore', "error = true; error_message = 'no text given'; status_message = 'see the guide'")
  const answer = await push({ u_text: 'x' })
  expect(answer.status).toBe(201)
  expect(answer.json.result).toEqual([
    {
      transform_map: 'Staging to incident',
      table: 'incident',
      status: 'error',
      error_message: 'no text given',
      status_message: 'see the guide',
    },
  ])
  expect(incidents('short_description=x')).toEqual([])
})

test('124: numbers become text, nested objects are garbled, NULL empties', async () => {
  entry(map, 'u_key', 'sys_id', { coalesce: '1', use_source_script: '1', source_script: 'answer = source.u_key + ""' })
  const { sys_id: id } = first(await push({ u_text: 7, u_more: { a: { b: 1 } }, u_key: '-1' }))
  const read = () => server.instance.records.get('incident', String(id))
  expect(read()?.short_description).toBe('7')
  expect(read()?.description).toBe('{a={b=1}}')
  expect(first(await push({ u_key: id, u_more: 'NULL', u_text: null })).status).toBe('updated')
  expect(read()?.description).toBeNull()
  expect(read()?.short_description).toBe('7')
})

test('125: one set a call, one row a record, and the set ends processed', async () => {
  const one = await push({ u_text: 'a' })
  const two = await push({ u_text: 'b' })
  expect(one.json.import_set).not.toBe(two.json.import_set)
  expect(valuesOf(server.instance, 'sys_import_set', '', 'state')).toEqual(['processed', 'processed'])
  expect(valuesOf(server.instance, STAGING, '', 'sys_import_state')).toEqual(['inserted', 'inserted'])
  const [row] = server.instance.records.find(server.instance.records.query(STAGING, 'u_text=a'))
  expect(row?.sys_target_sys_id).toBe(first(one).sys_id)
})

test('126: onStart, onBefore, source script, map script, write, onAfter, onComplete', async () => {
  const say = (word: string) =>
    `gs.getSession().putClientData('said', (gs.getSession().getClientData('said') || '') + '${word} ')`
  for (const when of ['onStart', 'onBefore', 'onAfter', 'onComplete']) script(when, say(when))
  entry(map, 'u_note', 'comments', { use_source_script: '1', source_script: `${say('source')}; answer = ''` })
  server.instance.records.update(server.instance.access.system(), 'sys_transform_map', map, {
    run_script: '1',
    script: say('map'),
  })
  defineRule(server.instance, 'incident', { script: say('write') })
  script('onComplete', "gs.info('ORDER ' + gs.getSession().getClientData('said'))", { order: '200' })
  await push({ u_text: 'x' })
  expect(valuesOf(server.instance, 'syslog', 'messageSTARTSWITHORDER', 'message')).toEqual([
    'ORDER onStart onBefore source map write onAfter onComplete ',
  ])
})

test('126: onForeignInsert, onChoiceCreate and onReject run when that happens, and can prevent it', async () => {
  const group = entry(map, 'u_group', 'assignment_group', { choice_action: 'create' })
  entry(map, 'u_impact', 'category', { choice_action: 'create' })
  for (const when of ['onForeignInsert', 'onChoiceCreate', 'onReject']) script(when, `gs.info('MOMENT ${when}')`)
  const moments = () => valuesOf(server.instance, 'syslog', 'messageSTARTSWITHMOMENT', 'message').sort()
  expect(first(await push({ u_text: 'a', u_group: 'Made', u_impact: 'made' })).status).toBe('inserted')
  expect(moments()).toEqual(['MOMENT onChoiceCreate', 'MOMENT onForeignInsert'])
  await push({ u_text: 'a', u_group: 'Made', u_impact: 'made' })
  expect(moments()).toHaveLength(2)
  server.instance.records.update(server.instance.access.system(), 'sys_transform_entry', group, {
    choice_action: 'reject',
  })
  expect(first(await push({ u_text: 'a', u_group: 'Other' })).status).toBe('ignored')
  expect(moments().at(-1)).toBe('MOMENT onReject')
  server.instance.records.update(server.instance.access.system(), 'sys_transform_entry', group, {
    choice_action: 'create',
  })
  for (const when of ['onForeignInsert', 'onChoiceCreate']) script(when, 'ignore = true')
  expect(first(await push({ u_text: 'a', u_group: 'Never', u_impact: 'unheard of' })).status).toBe('inserted')
  expect(valuesOf(server.instance, 'sys_user_group', 'name=Never', 'sys_id')).toEqual([])
  expect(valuesOf(server.instance, 'sys_choice', 'value=unheard of', 'sys_id')).toEqual([])
})

test('127: scripts see source, target, map, log, action and import_set', async () => {
  script('onBefore', "target.description = [source.u_text, map.name, action].join('/'); log.warn('seen')")
  script('onStart', "if (!import_set.getValue('number')) { error = true; error_message = 'no set' }")
  const { sys_id: id } = first(await push({ u_text: 'x' }))
  expect(server.instance.records.get('incident', String(id))?.description).toBe('x/Staging to incident/insert')
  expect(valuesOf(server.instance, 'syslog', 'message=seen', 'source')).toEqual(['transform:Staging to incident'])
})

test('128: ignore skips the write, onAfter runs; error in onStart ends everything, in the map script only the row', async () => {
  const ignoring = script('onBefore', "if (source.u_text == 'skip') ignore = true")
  script('onAfter', "gs.info('AFTER ' + source.u_text)")
  expect(first(await push({ u_text: 'skip' })).status).toBe('ignored')
  expect(incidents('short_description=skip')).toEqual([])
  expect(valuesOf(server.instance, 'syslog', 'message=AFTER skip', 'message')).toHaveLength(1)
  server.instance.records.delete(server.instance.access.system(), 'sys_transform_script', ignoring)
  const system = server.instance.access.system()
  server.instance.records.update(system, 'sys_transform_map', map, {
    run_script: '1',
    script: "if (source.u_text == 'bad') { error = true; error_message = 'bad row' }",
  })
  await server.request('POST', `/api/now/import/${STAGING}/insertMultiple`, {
    user: loader,
    body: { records: [{ 'Short text': 'bad' }, { 'Short text': 'good' }] },
  })
  await server.instance.background.idle()
  expect(valuesOf(server.instance, STAGING, 'u_textINbad,good', 'sys_import_state')).toEqual(['error', 'inserted'])
  script('onStart', "error = true; error_message = 'closed today'")
  expect(first(await push({ u_text: 'late' })).error_message).toBe('closed today')
})

test('128: error in onBefore ends the transform: the rows behind are errors, too, and nothing of them is written', async () => {
  script('onBefore', "if (source.u_text == 'stop') { error = true; error_message = 'stop here' }")
  await pushMany({ 'Short text': 'before' }, { 'Short text': 'stop' }, { 'Short text': 'behind' })
  await server.instance.background.idle()
  const state = (text: string) => valuesOf(server.instance, STAGING, `u_text=${text}`, 'sys_import_state')
  expect(['before', 'stop', 'behind'].map(state)).toEqual([['inserted'], ['error'], ['error']])
  expect(incidents('short_descriptionINbefore,stop,behind')).toEqual(['before'])
})

test('129: of several hits the first is updated; an entry that permits empty values makes them a key', async () => {
  const key = entry(map, 'u_key', 'correlation_id', { coalesce: '1' })
  const made = [1, 2].map(() => {
    server.instance.clock.advance(2)
    return insert(server.instance, 'incident', { correlation_id: 'twice' })
  })
  expect(first(await push({ u_key: 'twice', u_text: 'hit' }))).toMatchObject({ status: 'updated', sys_id: made[0] })
  expect(first(await push({ u_key: '', u_text: 'x' })).status).toBe('skipped')
  server.instance.records.update(server.instance.access.system(), 'sys_transform_entry', key, {
    coalesce_empty_fields: '1',
  })
  const empty = first(await push({ u_key: '', u_text: 'empty' }))
  expect(empty.status).toBe('inserted')
  expect(first(await push({ u_key: '', u_text: 'again' }))).toMatchObject({ status: 'updated', sys_id: empty.sys_id })
})

test('129: coalesce columns are the key, in any case unless flagged; an empty key skips unless allowed', async () => {
  const key = entry(map, 'u_key', 'correlation_id', { coalesce: '1' })
  const made = first(await push({ u_key: 'Alpha', u_text: 'one' }))
  expect(first(await push({ u_key: 'ALPHA', u_text: 'two' }))).toMatchObject({ status: 'updated', sys_id: made.sys_id })
  expect(first(await push({ u_key: '', u_text: 'three' })).status).toBe('skipped')
  const system = server.instance.access.system()
  server.instance.records.update(system, 'sys_transform_entry', key, { coalesce_case_sensitive: '1' })
  expect(first(await push({ u_key: 'alpha', u_text: 'four' })).status).toBe('inserted')
  server.instance.records.update(system, 'sys_transform_map', map, { create_new_record_on_empty_coalesce_fields: '1' })
  expect(first(await push({ u_key: '', u_text: 'five' })).status).toBe('inserted')
})

test('130: a sys_id key whose source script says -1 inserts', async () => {
  entry(map, '', 'sys_id', { coalesce: '1', use_source_script: '1', source_script: "answer = '-1'" })
  expect(first(await push({ u_text: 'a' })).status).toBe('inserted')
  expect(first(await push({ u_text: 'a' })).status).toBe('inserted')
})

test('130: a sys_id that nobody has becomes the new record’s, and the database gives it out once', async () => {
  const id = 'f'.repeat(32)
  entry(map, '', 'sys_id', { coalesce: '1', use_source_script: '1', source_script: `answer = '${id}'` })
  // As if another row had been faster between the look-up and the write.
  const faster = script(
    'onBefore',
    `var other = new GlideRecord('incident'); other.newRecord(); other.setNewGuidValue('${id}'); other.insert()`,
  )
  expect(first(await push({ u_text: 'late' }))).toMatchObject({
    status: 'error',
    error_message: expect.stringContaining('Unique Key violation') as string,
  })
  server.instance.records.delete(server.instance.access.system(), 'sys_transform_script', faster)
  expect(first(await push({ u_text: 'again' }))).toMatchObject({ status: 'updated', sys_id: id })
  expect(valuesOf(server.instance, 'incident', `sys_id=${id}`, 'short_description')).toEqual(['again'])
})

test('131: an empty source leaves the target alone unless the map copies empty fields', async () => {
  entry(map, 'u_key', 'correlation_id', { coalesce: '1' })
  const { sys_id: id } = first(await push({ u_key: 'k', u_text: 'a', u_more: 'more' }))
  const description = () => server.instance.records.get('incident', String(id))?.description
  await push({ u_key: 'k', u_more: null })
  expect(description()).toBe('more')
  server.instance.records.update(server.instance.access.system(), 'sys_transform_map', map, { copy_empty_fields: '1' })
  await push({ u_key: 'k', u_text: 'a', u_more: '' })
  expect(description()).toBeNull()
})

test.each(['group', 'impact'])(
  '132: an unmatched %s is ignored, rejected or created as the entry says',
  async (kind) => {
    const [source, target] = kind === 'group' ? ['u_group', 'assignment_group'] : ['u_impact', 'category']
    const table = kind === 'group' ? 'sys_user_group' : 'sys_choice'
    const known = (): number =>
      valuesOf(server.instance, table, kind === 'group' ? 'name=Nobodies' : 'value=Nobodies', 'sys_id').length
    const one = entry(map, source, target, { choice_action: 'ignore' })
    const row = { u_text: 'a', [source]: 'Nobodies' }
    const ignored = first(await push(row))
    expect(ignored.status).toBe('inserted')
    const stored = server.instance.records.get('incident', String(ignored.sys_id))?.[target]
    expect(stored).not.toBe('Nobodies')
    expect(known()).toBe(0)
    const system = server.instance.access.system()
    server.instance.records.update(system, 'sys_transform_entry', one, { choice_action: 'reject' })
    expect(first(await push(row))).toMatchObject({ status: 'ignored' })
    server.instance.records.update(system, 'sys_transform_entry', one, { choice_action: 'create' })
    expect(first(await push(row)).status).toBe('inserted')
    expect(known()).toBe(1)
  },
)

test('133: without business rules the number is still there, rules are not', async () => {
  defineRule(server.instance, 'incident', { script: "current.description = 'rule ran'" })
  const one = first(await push({ u_text: 'a' }))
  expect(server.instance.records.get('incident', String(one.sys_id))?.description).toBe('rule ran')
  server.instance.records.update(server.instance.access.system(), 'sys_transform_map', map, { run_business_rules: '0' })
  const two = first(await push({ u_text: 'b' }))
  expect(two.display_value).toMatch(/^INC\d{7}$/)
  expect(server.instance.records.get('incident', String(two.sys_id))?.description).toBeNull()
})

test('a write that a rule or data policy refuses is an error of the row, with its reason', async () => {
  const policy = insert(server.instance, 'sys_data_policy2', {
    short_description: 'Closing needs notes',
    model_table: 'incident',
    active: '1',
    conditions: 'short_description=no notes',
  })
  insert(server.instance, 'sys_data_policy_rule', { sys_data_policy: policy, field: 'close_notes', mandatory: 'true' })
  defineRule(server.instance, 'incident', {
    script: "if (current.short_description == 'never') current.setAbortAction(true)",
  })
  const vetoed = first(await push({ u_text: 'no notes' }))
  expect(vetoed).toMatchObject({ status: 'error', error_message: expect.stringContaining('Close notes') as string })
  expect(first(await push({ u_text: 'never' }))).toMatchObject({
    status: 'error',
    error_message: expect.stringContaining('test rule') as string,
  })
  expect(incidents('short_descriptionINno notes,never')).toEqual([])
})

const pushMany = (...records: unknown[]): Promise<Answer> =>
  server.request('POST', `/api/now/import/${STAGING}/insertMultiple`, { user: loader, body: { records } })

test('134: insertMultiple takes labels, answers the set, transforms later; GET on a row tells its state', async () => {
  const answer = await pushMany({ 'Short text': 'one' }, { 'Short text': 'two', u_text: 'names mean nothing here' })
  expect(answer.status).toBe(201)
  const { import_set_id: set } = answer.json
  expect(answer.json.multi_import_set_id).toMatch(/^[0-9a-f]{32}$/)
  await server.instance.background.idle()
  expect(valuesOf(server.instance, STAGING, `sys_import_set=${set}`, 'sys_import_state')).toEqual([
    'inserted',
    'inserted',
  ])
  expect(incidents('short_descriptionINone,two')).toEqual(['one', 'two'])
  const [id] = valuesOf(server.instance, STAGING, 'u_text=two', 'sys_id')
  const row = await server.request('GET', `/api/now/import/${STAGING}/${id}`, { user: loader })
  expect(row.json.result?.[0]).toMatchObject({
    status: 'inserted',
    table: 'incident',
    transform_map: 'Staging to incident',
  })
  const gone = await server.request('GET', `/api/now/import/${STAGING}/${'0'.repeat(32)}`, { user: loader })
  expect(gone.status).toBe(404)
})

test('134: a row of sys_rest_insert_multiple makes insertMultiple synchronous and lets it take names', async () => {
  insert(server.instance, 'sys_rest_insert_multiple', {
    source_table: STAGING,
    transformation: 'synchronous',
    column_mapping: 'name',
    active: '1',
  })
  script('onBefore', "if (source.u_text == 'bad') { error = true; error_message = 'bad row' }")
  const answer = await pushMany({ u_text: 'one', 'Short text': 'labels mean nothing here' }, { u_text: 'two' })
  expect(answer.status).toBe(201)
  const set = String(answer.json.import_set_id)
  expect(answer.json).toEqual({
    import_set_id: set,
    multi_import_set_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  })
  // Without waiting: the answer came after the transform.
  expect(valuesOf(server.instance, 'sys_import_set', `sys_id=${set}`, 'state')).toEqual(['processed'])
  expect(valuesOf(server.instance, 'sys_import_set', `sys_id=${set}`, 'mode')).toEqual(['synchronous'])
  expect(incidents('short_descriptionINone,two')).toEqual(['one', 'two'])
  const failed = await pushMany({ u_text: 'bad' })
  expect(failed.status).toBe(201)
  expect(valuesOf(server.instance, STAGING, 'u_text=bad', 'sys_import_state_comment')).toEqual(['bad row'])
})

test.each([[undefined], ['text'], [[1]], [[null]]])(
  '134: %j is no list of records and stages nothing',
  async (records) => {
    const answer = await server.request('POST', `/api/now/import/${STAGING}/insertMultiple`, {
      user: loader,
      body: { records },
    })
    expect(answer.status).toBe(400)
    expect(valuesOf(server.instance, 'sys_import_set', '', 'sys_id')).toEqual([])
  },
)

test('only staging tables take imports, and only from those who may load and transform', async () => {
  const send = (user: string, table: string) =>
    server.request('POST', `/api/now/import/${table}`, { user, body: { u_text: 'x' } })
  expect((await send(loader, 'incident')).status).toBe(400)
  expect((await send(loader, 'u_nothing')).status).toBe(400)
  expect((await send(server.addUser('reader', ['itil']), STAGING)).status).toBe(403)
  expect((await send(server.addUser('half', ['import_set_loader']), STAGING)).status).toBe(403)
  expect((await server.request('POST', `/api/now/import/${STAGING}`, { user: null, body: {} })).status).toBe(401)
})
