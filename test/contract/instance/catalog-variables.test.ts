/** Variable sets that are answered by rows, and the answers of record producers as their scripts see them. */
import { catalogFixture, messageOf, resultOf, type CatalogFixture } from './catalog-fixture.ts'

let it: CatalogFixture
beforeAll(async () => {
  it = await catalogFixture()
  it.user('orderer')
})
afterAll(() => it.close())

/** An item with a plain variable and a set of rows with a mandatory name and an encrypted secret. */
function itemWithRows(setAttributes = ''): { item: string; set: string } {
  const item = it.item()
  it.variable(item, 'reason')
  const set = it.add('item_option_new_set', {
    name: 'Servers',
    title: 'Servers',
    internal_name: 'servers',
    type: 'one_to_many',
    set_attributes: setAttributes,
  })
  it.add('io_set_item', { variable_set: set, sc_cat_item: item, order: '200' })
  const column = (name: string, values: Record<string, string>): string =>
    it.add('item_option_new', { variable_set: set, name, question_text: name, type: '6', active: '1', ...values })
  column('host', { order: '100', mandatory: '1' })
  column('size', { order: '200', default_value: 'small' })
  column('secret', { order: '300', type: '25', mask_use_encryption: '1' })
  return { item, set }
}
const order = (item: string, variables: unknown) =>
  it.call('POST', `items/${item}/order_now`, 'orderer', { sysparm_quantity: '1', variables })
const lineOf = (answer: Awaited<ReturnType<typeof order>>): string =>
  it.find('sc_req_item', `request=${String(resultOf(answer).request_id)}`)[0]?.sys_id ?? ''
const script = (text: string, bindings: Record<string, unknown> = {}): unknown =>
  it.instance.scripts.run({ name: 'test', text, scope: 'global' }, it.instance.access.system(), bindings)

describe('157 a variable set that is answered by rows', () => {
  const rows = [{ host: 'alpha', size: 'large', secret: 's3cret' }, { host: 'beta' }]

  test.each([
    ['a list of objects', rows],
    ['the same as text', JSON.stringify(rows)],
  ])('is ordered with %s and kept as one row for every cell', async (_how, servers) => {
    const { item, set } = itemWithRows()
    const line = lineOf(await order(item, { reason: 'growth', servers }))
    const cells = it.find('sc_multi_row_question_answer', `parent_id=${line}^ORDERBYrow_index`)
    expect(cells).toHaveLength(6)
    expect(new Set(cells.map((cell) => `${cell.parent_table_name ?? ''} ${cell.variable_set ?? ''}`))).toEqual(
      new Set([`sc_req_item ${set}`]),
    )
    expect(cells.map((cell) => cell.value)).not.toContain('s3cret')
    const given = it.instance.catalog.variablesOf(line)
    expect([...given.keys()]).toEqual(['reason', 'servers'])
    expect(JSON.parse(given.get('servers')?.value ?? '')).toMatchObject([
      { host: 'alpha', size: 'large' },
      { host: 'beta', size: 'small', secret: '' },
    ])
  })

  test('is checked row by row, and takes no more rows than it says', async () => {
    const { item } = itemWithRows('max_rows=2')
    const refusals = await Promise.all([
      order(item, { servers: [{ host: 'alpha' }, { size: 'large' }] }),
      order(item, { servers: [{ host: 'a' }, { host: 'b' }, { host: 'c' }] }),
      order(item, { servers: 'not JSON' }),
      order(item, { servers: { host: 'alpha' } }),
    ])
    expect(refusals.map((answer) => [answer.status, messageOf(answer)])).toEqual([
      [400, 'Mandatory Variables are required'],
      [400, 'Invalid variable value'],
      [400, 'Invalid variable value'],
      [400, 'Invalid variable value'],
    ])
    expect((refusals[0]?.body.error as { detail: string }).detail).toBe('servers, row 2: Answer these variables: host')
    expect(it.find('sc_req_item', `cat_item=${item}`)).toEqual([])
    expect((await order(item, {})).status).toBe(200)
  })

  test('is read and changed by scripts', async () => {
    const { item } = itemWithRows()
    const line = lineOf(await order(item, { servers: [{ host: 'alpha' }, { host: 'beta' }] }))
    const read = "var gr = new GlideRecord('sc_req_item'); gr.get(id); var servers = gr.variables.servers;"
    expect(
      script(
        `${read} [servers.getRowCount(), servers.getRow(1).host, servers.getRow(0).getCellValue('size'), servers.getRow(7), JSON.parse(servers)[0].host]`,
        { id: line },
      ),
    ).toEqual([2, 'beta', 'small', null, 'alpha'])
    script(
      `${read} servers.getRow(0).size = 'huge'; servers.deleteRow(1); var added = servers.addRow(); added.setCellValue('host', 'gamma')`,
      { id: line },
    )
    expect(
      script(`${read} servers.getRows().map(function (row) { return row.host + ':' + row.size })`, { id: line }),
    ).toEqual(['alpha:huge', 'gamma:'])
  })

  test('lies in a cart with its item, is changed there and ordered from there', async () => {
    const { item } = itemWithRows()
    const added = await it.call('POST', `items/${item}/add_to_cart`, 'orderer', {
      sysparm_quantity: '1',
      variables: { reason: 'cart', servers: rows },
    })
    const [inCart] = resultOf(added).items as { cart_item_id: string }[]
    const changed = await it.call('PUT', `cart/${inCart?.cart_item_id ?? ''}`, 'orderer', {
      sysparm_quantity: '1',
      variables: { reason: 'changed' },
    })
    expect([200, 201]).toContain(changed.status)
    const line = lineOf(await it.call('POST', 'cart/submit_order', 'orderer', {}))
    const given = it.instance.catalog.variablesOf(line)
    expect(given.get('reason')?.value).toBe('changed')
    const servers = JSON.parse(given.get('servers')?.value ?? '[]') as Record<string, string>[]
    expect(servers.map((row) => row.host)).toEqual(['alpha', 'beta'])
    expect(it.instance.secrets.decrypt(servers[0]?.secret ?? '')).toBe('s3cret')
    expect(it.find('sc_multi_row_question_answer', `parent_id=${inCart?.cart_item_id ?? ''}`)).toEqual([])
  })

  test('stands on the form with its questions below it', async () => {
    const { item } = itemWithRows()
    const { variables } = resultOf(await it.call('GET', `items/${item}`, 'orderer'))
    const shown = (variables as { name: string; friendly_type: string; children: { name: string }[] }[]).map(
      ({ name, friendly_type: type, children }) => [name, type, children.map((child) => child.name)],
    )
    expect(shown).toEqual([
      ['reason', 'single_line_text', []],
      ['servers', 'multi_row', ['host', 'size', 'secret']],
    ])
  })
})

describe('158 a record producer', () => {
  const producer = (values: Record<string, string>): string =>
    it.add('sc_cat_item_producer', { name: 'Report', table_name: 'incident', ...values })
  const submit = (id: string, variables: Record<string, unknown>) =>
    it.call('POST', `items/${id}/submit_producer`, 'orderer', { variables })

  test('shows its script the answers as producer and as variables of the record to come', async () => {
    const id = producer({
      script: `current.short_description = producer.what + '/' + current.variables.what;
        current.variables.where = 'second floor';
        current.description = [current.variables.where, producer.where.getDisplayValue(), current.variables.getElements().length].join(' ')`,
    })
    it.variable(id, 'what', { order: '1' })
    it.variable(id, 'where', { order: '2' })
    const made = resultOf(await submit(id, { what: 'printer', where: 'first floor' }))
    const record = it.get('incident', String(made.sys_id))
    expect(record.short_description).toBe('printer/printer')
    expect(record.description).toBe('second floor first floor 2')
    const answers = it.find('question_answer', `table_sys_id=${String(made.sys_id)}^ORDERBYorder`)
    expect(answers.map((row) => [row.table_name, row.value])).toEqual([
      ['incident', 'printer'],
      ['incident', 'second floor'],
    ])
  })

  test('lets later scripts read and change the answers of the record it made', async () => {
    const id = producer({})
    it.variable(id, 'what')
    const made = String(resultOf(await submit(id, { what: 'printer' })).sys_id)
    const read = "var gr = new GlideRecord('incident'); gr.get(id);"
    expect(script(`${read} '' + gr.variables.what`, { id: made })).toBe('printer')
    script(`${read} gr.variables.what = 'scanner'`, { id: made })
    expect(script(`${read} gr.variables.what.getValue()`, { id: made })).toBe('scanner')
  })

  test('that a rule stops leaves nothing, not even its answers', async () => {
    it.add('sys_script', {
      name: 'stop reports',
      collection: 'incident',
      when: 'before',
      active: '1',
      advanced: '1',
      action_insert: '1',
      filter_condition: 'short_description=stop',
      script: 'current.setAbortAction(true)',
    })
    const id = producer({ script: "current.short_description = 'stop'" })
    it.variable(id, 'what')
    const before = it.find('question_answer', '').length
    expect((await submit(id, { what: 'printer' })).status).toBe(404)
    expect(it.find('question_answer', '').length).toBe(before)
    expect(it.find('sc_item_produced_record', `producer=${id}`)).toEqual([])
  })
})
