import {
  categoryIdOf,
  portfolioIdOf,
  productIdOf,
  rootCategoryId,
  type Desired,
} from '../../../../src/companion/aws-catalog/desired.ts'
import type { SyncTable, Values } from '../../../../src/companion/aws-catalog/rows.ts'
import { readRules } from '../../../../src/companion/aws-catalog/usage-instructions.ts'
import type { ParameterRead, ProductDetails } from '../../../../src/companion/aws-catalog/snapshot.ts'
import { desiredOf, details, parameter, parameterSet, portfolio, product, REGION, SCOPE, snapshot } from './samples.ts'

const rowsOf = (desired: Desired, table: SyncTable): Values[] =>
  desired.rows.filter((row) => row.table === table).map((row) => ({ ...row.values, sys_id: row.sysId }))
const formOf = (given: ProductDetails): Desired =>
  desiredOf(snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1', { details: given })]))
const variable = (desired: Desired, name: string): Values | undefined =>
  rowsOf(desired, 'item_option_new').find((row) => row['name'] === name)
const choices = (desired: Desired, name: string): string[] =>
  rowsOf(desired, 'question_choice')
    .filter((row) => row['question'] === variable(desired, name)?.['sys_id'])
    .sort((a, b) => Number(a['order']) - Number(b['order']))
    .map((row) => `${row['value']}=${row['text']}`)
const withParameters = (...parameters: ParameterRead[]): Desired =>
  formOf(details({ parameterSets: [parameterSet('pa-1', 'lpv2-1', parameters)] }))

describe('projection of portfolios and products', () => {
  it('gives every portfolio its own category below the root, even when names are equal', () => {
    const desired = desiredOf(snapshot([portfolio('port-1', []), portfolio('port-2', [])], []))
    const categories = rowsOf(desired, 'sc_category')
    expect(categories).toHaveLength(3)
    expect(categories[0]).toMatchObject({ sys_id: rootCategoryId(SCOPE), title: 'AWS Products' })
    expect(categories.slice(1).map((row) => row['parent'])).toEqual([rootCategoryId(SCOPE), rootCategoryId(SCOPE)])
    expect(new Set(categories.map((row) => row['sys_id'])).size).toBe(3)
  })

  it('is a catalog item in the default catalog and in the category of each of its portfolios', () => {
    const desired = desiredOf(
      snapshot(
        [portfolio('port-b', ['prod-1'], { name: 'B' }), portfolio('port-a', ['prod-1'], { name: 'A' })],
        [product('prod-1')],
      ),
    )
    const first = categoryIdOf(SCOPE, portfolioIdOf(SCOPE, REGION.sysId, 'port-a'))
    const [item] = rowsOf(desired, 'aws_product')
    expect(item).toMatchObject({
      product_id: 'prod-1',
      active: 'true',
      category: first,
      sc_catalogs: 'e0d08b13c3330100c8b837659bba8fb4',
    })
    expect(rowsOf(desired, 'sc_cat_item_category')).toHaveLength(2)
    expect(rowsOf(desired, 'aws_portfolio_product').map((row) => row['product'])).toEqual([
      item?.['sys_id'],
      item?.['sys_id'],
    ])
    expect(rowsOf(desired, 'sc_cat_item_catalog')).toHaveLength(1)
  })

  it('derives different ids for the same product in another region and in another scope', () => {
    expect(productIdOf(SCOPE, 'r1', 'prod-1')).not.toBe(productIdOf(SCOPE, 'r2', 'prod-1'))
    expect(productIdOf(SCOPE, 'r1', 'prod-1')).not.toBe(productIdOf('x_acme_hub', 'r1', 'prod-1'))
    expect(productIdOf(SCOPE, 'r1', 'prod-1')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('cuts texts at a blank and keeps markup from acting', () => {
    const long = `${'word '.repeat(60)}<script>alert(1)</script>`
    const [item] = rowsOf(
      desiredOf(
        snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1', { name: 'n'.repeat(150), description: long })]),
      ),
      'aws_product',
    )
    expect(item?.['name']).toHaveLength(100)
    expect(item?.['short_description']?.length).toBeLessThanOrEqual(200)
    expect(item?.['short_description']).toMatch(/word…$/)
    expect(item?.['description']).toContain('&lt;script&gt;')
    expect(item?.['description']).not.toContain('<script>')
  })

  it('keeps a product that nobody can launch out of the catalogue', () => {
    for (const given of [
      details({ versions: [], parameterSets: [] }),
      details({ paths: [], parameterSets: [] }),
      'not_granted' as const,
    ]) {
      const desired = desiredOf(snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1', { details: given })]))
      expect(rowsOf(desired, 'aws_product')[0]?.['active']).toBe('false')
    }
  })

  it('says nothing about whether a product is active when its details could not be read', () => {
    const desired = desiredOf(snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1', { details: 'unread' })]))
    const row = desired.rows.find((one) => one.table === 'aws_product')
    expect(row?.values).not.toHaveProperty('active')
    expect(row?.createOnly).toMatchObject({ active: 'false' })
    expect(desired.unreadProducts).toEqual(new Set([row?.sysId]))
  })

  it('finds the portfolio of a launch path by name', () => {
    const portfolios = [portfolio('port-a', ['prod-1'], { name: 'A' }), portfolio('port-b', ['prod-1'], { name: 'B' })]
    const given = details({
      paths: [
        { id: 'lpv2-1', name: 'B' },
        { id: 'lpv2-2', name: 'unknown' },
      ],
      parameterSets: [],
    })
    const paths = rowsOf(desiredOf(snapshot(portfolios, [product('prod-1', { details: given })])), 'aws_launch_path')
    expect(paths.map((row) => row['portfolio'])).toEqual([portfolioIdOf(SCOPE, REGION.sysId, 'port-b'), ''])
  })

  it('gives the same rows for the same snapshot', () => {
    const read = snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1')])
    expect(desiredOf(read)).toEqual(desiredOf(structuredClone(read)))
  })
})

describe('projection of the order form', () => {
  it('asks for a name always, for version and path only when there is a choice', () => {
    const desired = formOf(details())
    expect(variable(desired, 'provisioned_name')).toMatchObject({ type: '6', mandatory: 'true' })
    expect(variable(desired, 'version')).toMatchObject({
      type: '5',
      hidden: 'true',
      mandatory: 'false',
      default_value: 'pa-1',
    })
    expect(variable(desired, 'launch_path')).toMatchObject({ type: '5', hidden: 'true', default_value: 'lpv2-1' })
  })

  it('offers versions newest first, deprecated ones last and marked', () => {
    const version = (id: string, day: string, guidance: 'DEFAULT' | 'DEPRECATED' = 'DEFAULT') => ({
      id,
      name: id,
      description: '',
      created: new Date(`2026-01-${day}T00:00:00Z`),
      guidance,
    })
    const desired = formOf(
      details({
        versions: [version('old', '01'), version('bad', '03', 'DEPRECATED'), version('new', '02')],
        parameterSets: [],
      }),
    )
    expect(choices(desired, 'version')).toEqual(['new=new', 'old=old', 'bad=bad (deprecated)'])
    expect(variable(desired, 'version')).toMatchObject({ hidden: 'false', mandatory: 'true', default_value: 'new' })
  })

  it('tells launch paths of the same name apart', () => {
    const desired = formOf(
      details({
        paths: [
          { id: 'lpv2-a', name: 'Same' },
          { id: 'lpv2-b', name: 'Same' },
        ],
        parameterSets: [],
      }),
    )
    expect(choices(desired, 'launch_path')).toEqual(['lpv2-a=Same (lpv2-a)', 'lpv2-b=Same (lpv2-b)'])
  })

  const types: [string, ParameterRead, Record<string, string>][] = [
    [
      'allowed values',
      parameter('A', { allowedValues: ['x', 'y'], defaultValue: 'x' }),
      { type: '5', default_value: 'x', mandatory: 'false', include_none: 'false' },
    ],
    [
      'allowed values without a default',
      parameter('A', { allowedValues: ['x', 'y'] }),
      { type: '5', mandatory: 'true', include_none: 'true' },
    ],
    [
      'a secret',
      parameter('A', { noEcho: true, defaultValue: 'hunter2' }),
      { type: '25', default_value: '', mask_use_encryption: 'true', mandatory: 'false' },
    ],
    ['a secret number', parameter('A', { noEcho: true, type: 'Number' }), { type: '25', mandatory: 'true' }],
    ['a secret with allowed values', parameter('A', { noEcho: true, allowedValues: ['x', 'y'] }), { type: '25' }],
    [
      'a number',
      parameter('A', { type: 'Number', minValue: '1', maxValue: '9' }),
      { type: '6', mandatory: 'true', help_text: '1 to 9.' },
    ],
    [
      'a list',
      parameter('A', { type: 'CommaDelimitedList', defaultValue: 'a,b' }),
      { type: '16', help_text: 'Separate several values with commas.' },
    ],
    ['a long text', parameter('A', { maxLength: '2000' }), { type: '16', help_text: 'At most 2000 characters.' }],
    [
      'a resource of AWS',
      parameter('A', { type: 'AWS::EC2::Subnet::Id' }),
      { type: '6', help_text: 'Expected: EC2 Subnet Id.' },
    ],
    ['an empty default', parameter('A', { defaultValue: '' }), { type: '6', mandatory: 'false', default_value: '' }],
    [
      'description and constraint',
      parameter('A', { description: 'Size of it', constraintDescription: 'must be odd' }),
      { help_text: 'Size of it. Must be odd.', show_help: 'true' },
    ],
    [
      'a default longer than a variable takes',
      parameter('A', { defaultValue: 'd'.repeat(300) }),
      { default_value: '', mandatory: 'false' },
    ],
  ]
  it.each(types)('has the right variable for %s', (_what, given, expected) => {
    expect(variable(withParameters(given), 'p_A')).toMatchObject(expected)
  })

  it('P09: says what rules will be held, with the parameters they speak of', () => {
    const rules = readRules([
      {
        Type: 'rules',
        Value: JSON.stringify({
          Sizes: {
            RuleCondition: { 'Fn::Equals': [{ Ref: 'B' }, 'x'] },
            Assertions: [
              { Assert: { 'Fn::Contains': [['s', 'm'], { Ref: 'A' }] }, AssertDescription: 'Small ones only' },
              {
                Assert: { 'Fn::Equals': [{ 'Fn::ValueOf': ['A', 'VpcId'] }, 'v'] },
                AssertDescription: 'In one network',
              },
              { Assert: true },
            ],
          },
          Words: ['Ask the network team first'],
          Broken: 7,
        }),
      },
    ])
    expect(rules).toEqual([
      { text: 'Small ones only', keys: ['A', 'B'] },
      { text: 'In one network', keys: ['A', 'B'] },
      { text: 'Ask the network team first', keys: [] },
    ])
    const desired = formOf(
      details({ parameterSets: [parameterSet('pa-1', 'lpv2-1', [parameter('A'), parameter('C')], { rules })] }),
    )
    expect(variable(desired, 'p_A')?.['help_text']).toBe('Small ones only. In one network.')
    expect(variable(desired, 'p_C')?.['help_text']).toBe('')
    expect(variable(desired, 'r_1')).toMatchObject({ type: '11', question_text: 'Rule: Ask the network team first' })
    expect(readRules([{ Type: 'rules', Value: 'no json' }])).toEqual([])
  })

  it('never shows the default of a secret anywhere', () => {
    expect(
      JSON.stringify(withParameters(parameter('A', { noEcho: true, defaultValue: 'hunter2' })).rows),
    ).not.toContain('hunter2')
  })

  it('marks in the parameter row that a default exists, also an empty or a secret one', () => {
    const rows = rowsOf(
      withParameters(
        parameter('A'),
        parameter('B', { defaultValue: '' }),
        parameter('C', { defaultValue: 'c', noEcho: true }),
        parameter('D', { defaultValue: 'd' }),
      ),
      'aws_parameter',
    )
    expect(rows.map((row) => row['default_value'])).toEqual(['', '""', '****', 'd'])
  })

  it('orders parameters by the groups of the template, under headings, with its labels', () => {
    const set = parameterSet('pa-1', 'lpv2-1', [parameter('Loose'), parameter('B'), parameter('A')], {
      groups: [{ label: 'Network', keys: ['A', 'Unknown', 'B'] }],
      labels: { A: 'The A' },
    })
    const desired = formOf(details({ parameterSets: [set] }))
    const shown = rowsOf(desired, 'item_option_new')
      .filter((row) => Number(row['order']) >= 1000)
      .sort((a, b) => Number(a['order']) - Number(b['order']))
    expect(shown.map((row) => row['question_text'])).toEqual([
      'Network',
      'The A',
      'B',
      'Other parameters',
      'Loose',
      'Tags',
      'Further tags',
    ])
    expect(shown[0]).toMatchObject({ type: '11', mandatory: 'false' })
  })

  it('reads a key as words when there is no label', () => {
    expect(variable(withParameters(parameter('S3ToGlacierDelay')), 'p_S3ToGlacierDelay')?.['question_text']).toBe(
      'S3 To Glacier Delay',
    )
  })

  const two = (sets: ProductDetails['parameterSets'], paths = [{ id: 'p1', name: 'P1' }]): Desired =>
    formOf(
      details({
        versions: ['v2', 'v1'].map((id, index) => ({
          id,
          name: id,
          description: '',
          created: new Date(2026, 0, 9 - index),
          guidance: 'DEFAULT' as const,
        })),
        paths,
        parameterSets: sets,
      }),
    )

  it('shows a parameter of one version only for that version, and requires it only there', () => {
    const desired = two([
      parameterSet('v2', 'p1', [parameter('New'), parameter('Both')]),
      parameterSet('v1', 'p1', [parameter('Both')]),
    ])
    const [policy, ...others] = rowsOf(desired, 'catalog_ui_policy')
    expect(others).toEqual([])
    expect(policy).toMatchObject({
      catalog_conditions: `IO:${variable(desired, 'version')?.['sys_id']}=v2^EQ`,
      reverse_if_false: 'true',
      on_load: 'true',
    })
    expect(rowsOf(desired, 'catalog_ui_policy_action')).toMatchObject([
      {
        ui_policy: policy?.['sys_id'],
        catalog_variable: `IO:${variable(desired, 'p_New')?.['sys_id']}`,
        visible: 'true',
        mandatory: 'true',
      },
    ])
    expect(variable(desired, 'p_New')?.['mandatory']).toBe('false')
    expect(variable(desired, 'p_Both')?.['mandatory']).toBe('true')
  })

  it('combines version and path where both decide', () => {
    const paths = [
      { id: 'p1', name: 'P1' },
      { id: 'p2', name: 'P2' },
    ]
    const desired = two(
      [
        parameterSet('v2', 'p1', [parameter('X')]),
        parameterSet('v2', 'p2', [parameter('X')]),
        parameterSet('v1', 'p1', [parameter('X')]),
        parameterSet('v1', 'p2', []),
      ],
      paths,
    )
    const version = variable(desired, 'version')?.['sys_id']
    const path = variable(desired, 'launch_path')?.['sys_id']
    expect(rowsOf(desired, 'catalog_ui_policy')[0]?.['catalog_conditions']).toBe(
      `IO:${version}=v2^NQIO:${version}=v1^IO:${path}=p1^EQ`,
    )
  })

  it('unites allowed values of all versions, and takes free text when one version does', () => {
    const values = (...allowedValues: string[]) => parameter('A', { allowedValues })
    expect(
      choices(two([parameterSet('v2', 'p1', [values('b', 'c')]), parameterSet('v1', 'p1', [values('a', 'b')])]), 'p_A'),
    ).toEqual(['b=b', 'c=c', 'a=a'])
    expect(
      variable(two([parameterSet('v2', 'p1', [values('b')]), parameterSet('v1', 'p1', [values()])]), 'p_A')?.['type'],
    ).toBe('6')
  })

  it('masks a parameter that is a secret in one of its versions', () => {
    const desired = two([
      parameterSet('v2', 'p1', [parameter('A', { noEcho: true })]),
      parameterSet('v1', 'p1', [parameter('A')]),
    ])
    expect(variable(desired, 'p_A')?.['type']).toBe('25')
  })

  it('leaves a product whose parameter no variable can carry as it was, and says why', () => {
    const desired = withParameters(parameter('K'.repeat(120)))
    expect(desired.unreadProducts.size).toBe(1)
    expect(desired.failures).toEqual([expect.stringMatching(/Product prod-1.*more than 98 characters/)])
    expect(rowsOf(desired, 'item_option_new')).toEqual([])
  })
})
