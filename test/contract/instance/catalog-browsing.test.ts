import type { CatalogFixture } from './catalog-fixture.ts'
import { catalogFixture, resultOf, resultsOf } from './catalog-fixture.ts'

const CATALOG = 'e0d08b13c3330100c8b837659bba8fb4'
let world: CatalogFixture
let hardware: string
let tablets: string
let tablet: string
beforeAll(async () => {
  world = await catalogFixture()
  world.user('requester')
  hardware = world.add('sc_category', { title: 'Hardware', sc_catalog: CATALOG, active: '1' })
  tablets = world.add('sc_category', { title: 'Tablets', sc_catalog: CATALOG, parent: hardware, active: '1' })
  tablet = world.item({
    name: 'Tablet',
    short_description: 'Light and thin',
    category: tablets,
    sc_catalogs: CATALOG,
    price: '600',
    order: '1',
  })
  const chair = world.item({ name: 'Chair', short_description: 'To sit on', price: '0', order: '2' })
  world.add('sc_cat_item_catalog', { sc_cat_item: chair, sc_catalog: CATALOG })
  world.add('sc_cat_item_category', { sc_cat_item: chair, sc_category: hardware })
})
afterAll(() => world.close())

test('catalogs are listed with the default one among them', async () => {
  const catalogs = resultsOf(await world.call('GET', 'catalogs', 'requester'))
  expect(catalogs).toEqual([
    expect.objectContaining({ sys_id: CATALOG, title: 'Service Catalog', has_categories: true, has_items: true }),
  ])
  expect((await world.call('GET', 'catalogs/0123456789abcdef0123456789abcdef', 'requester')).status).toBe(400)
})

test('categories come with counts and what is below them', async () => {
  const categories = resultsOf(await world.call('GET', `catalogs/${CATALOG}/categories`, 'requester'))
  expect(categories.map((entry) => [entry.title, entry.count])).toEqual([
    ['Hardware', 1],
    ['Tablets', 1],
  ])
  expect(categories[0]?.subcategories).toEqual([{ sys_id: tablets, title: 'Tablets' }])
  const top = resultsOf(
    await world.call('GET', `catalogs/${CATALOG}/categories?sysparm_top_level_only=true`, 'requester'),
  )
  expect(top.map((entry) => entry.title)).toEqual(['Hardware'])
  const one = resultOf(await world.call('GET', `categories/${hardware}`, 'requester'))
  expect(one.child_categories).toEqual([expect.objectContaining({ sys_id: tablets, parent: hardware, count: 1 })])
})

test('items are found by category, catalog and words, and come in pages', async () => {
  const names = async (query: string) =>
    resultsOf(await world.call('GET', `items?${query}`, 'requester')).map((entry) => entry.name)
  expect(await names('')).toEqual(['Tablet', 'Chair'])
  expect(await names(`sysparm_category=${hardware}`)).toEqual(['Chair'])
  expect(await names(`sysparm_catalog=${CATALOG}`)).toEqual(['Tablet', 'Chair'])
  expect(await names('sysparm_text=THIN')).toEqual(['Tablet'])
  expect(await names('sysparm_text=thin%20chair')).toEqual([])
  expect(await names('sysparm_limit=1&sysparm_offset=1')).toEqual(['Chair'])
  expect(await names('sysparm_type=Record%20Producer')).toEqual([])
})

test('an item without a price leaves the price fields out', async () => {
  const [first, second] = resultsOf(await world.call('GET', 'items', 'requester'))
  expect(first).toMatchObject({
    show_price: true,
    price: '$600.00',
    type: 'catalog_item',
    category: { sys_id: tablets, title: 'Tablets' },
  })
  expect(second).toMatchObject({ show_price: false })
  expect(second).not.toHaveProperty('price')
})

test('an item shows its form: variables in order, sets at their place, containers with children', async () => {
  const set = world.add('item_option_new_set', { internal_name: 'common', title: 'Common', name: 'Common' })
  world.add('io_set_item', { sc_cat_item: tablet, variable_set: set, order: '150' })
  world.add('item_option_new', {
    variable_set: set,
    name: 'reason',
    question_text: 'Why?',
    type: '2',
    order: '10',
    mandatory: '1',
  })
  world.variable(tablet, 'last', { order: '300', type: '20' })
  world.variable(tablet, 'box', { order: '100', type: '19' })
  const size = world.variable(tablet, 'size', {
    order: '200',
    type: '5',
    include_none: '1',
    attributes: 'max_length=20',
  })
  world.add('question_choice', { question: size, text: 'Big', value: 'b', order: '2' })
  world.add('question_choice', { question: size, text: 'Small', value: 's', order: '1' })
  world.add('question_choice', { question: size, text: 'Gone', value: 'g', order: '3', inactive: '1' })
  world.variable(tablet, 'owner', {
    order: '400',
    type: '8',
    reference: 'sys_user',
    default_value: 'javascript:gs.getUserID()',
  })

  const item = resultOf(await world.call('GET', `items/${tablet}`, 'requester'))
  const variables = item.variables as Record<string, unknown>[]
  expect(variables.map((variable) => variable.name)).toEqual(['box', 'owner'])
  const children = variables[0]?.children as Record<string, unknown>[]
  expect(children.map((variable) => variable.name)).toEqual(['reason', 'size'])
  expect(children[0]).toMatchObject({
    mandatory: true,
    type: 2,
    friendly_type: 'multi_line_text',
    label: 'Why?',
    variable_set: set,
  })
  expect(children[1]).toMatchObject({ id: size, max_length: 20, display_type: 'Select Box' })
  expect((children[1]?.choices as Record<string, unknown>[]).map((choice) => choice.value)).toEqual(['', 's', 'b'])
  expect(variables[1]).toMatchObject({ reference: 'sys_user', displayvalue: 'requester' })
  expect(item).toMatchObject({
    categories: [{ title: 'Hardware', category: { title: 'Tablets' } }],
    client_script: { onLoad: [] },
  })
})

test('user interface policies come with terms and actions that a client can evaluate', async () => {
  const id = world.item()
  const kind = world.variable(id, 'kind')
  const detail = world.variable(id, 'detail')
  const policy = world.add('catalog_ui_policy', {
    short_description: 'detail only for others',
    catalog_item: id,
    catalog_conditions: `IO:${kind}=other^ORIO:${kind}ISEMPTY^EQ`,
    reverse_if_false: '1',
    on_load: '1',
  })
  world.add('catalog_ui_policy_action', {
    ui_policy: policy,
    catalog_variable: `IO:${detail}`,
    visible: 'true',
    mandatory: 'true',
    disabled: 'ignore',
  })
  const item = resultOf(await world.call('GET', `items/${id}`, 'requester'))
  expect(item.ui_policy).toEqual([
    expect.objectContaining({
      onload: true,
      reverse: true,
      conditions: [
        { field: `IO:${kind}`, oper: '=', value: 'other', or: false, newquery: false },
        { field: `IO:${kind}`, oper: 'ISEMPTY', value: '', or: true, newquery: false },
      ],
      actions: [
        expect.objectContaining({ name: `IO:${detail}`, visible: 'true', mandatory: 'true', disabled: 'ignore' }),
      ],
    }),
  ])
})

test('155 158 a producer makes its record: mapped answers first, then the script, and says where it is', async () => {
  const producer = world.add('sc_cat_item_producer', {
    name: 'Report a problem',
    table_name: 'incident',
    active: '1',
    script:
      "current.description = 'Seen: ' + current.short_description + ', urgency ' + producer.urgency; producer.redirect = 'done.do';",
  })
  world.variable(producer, 'what', { mandatory: '1', map_to_field: '1', field: 'short_description' })
  world.variable(producer, 'urgency', { order: '10' })
  const refused = await world.call('POST', `items/${producer}/submit_producer`, 'requester', { variables: {} })
  expect(refused.status).toBe(400)
  const answer = await world.call('POST', `items/${producer}/submit_producer`, 'requester', {
    variables: { what: 'It smokes', urgency: '1' },
  })
  expect(answer.status).toBe(200)
  const result = resultOf(answer)
  expect(result).toMatchObject({
    table: 'incident',
    redirect_url: 'done.do',
    record: `api/now/table/incident/${String(result.sys_id)}`,
  })
  const incident = world.get('incident', String(result.sys_id))
  expect(incident).toMatchObject({
    number: result.number,
    short_description: 'It smokes',
    description: 'Seen: It smokes, urgency 1',
  })
  const answers = world.find('question_answer', `table_sys_id=${String(result.sys_id)}^ORDERBYorder`)
  expect(answers.map((row) => row.value).sort()).toEqual(['1', 'It smokes'])
})
