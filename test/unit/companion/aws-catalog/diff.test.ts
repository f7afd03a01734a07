import fc from 'fast-check'
import { planSteps } from '../../../../src/companion/aws-catalog/apply.ts'
import { diff, type Change } from '../../../../src/companion/aws-catalog/diff.ts'
import {
  categoryIdOf,
  portfolioIdOf,
  productIdOf,
  rootCategoryId,
} from '../../../../src/companion/aws-catalog/desired.ts'
import { SYNC_TABLES, type Current } from '../../../../src/companion/aws-catalog/rows.ts'
import type { ProductRead, Snapshot } from '../../../../src/companion/aws-catalog/snapshot.ts'
import {
  applied,
  desiredOf,
  details,
  empty,
  parameter,
  parameterSet,
  portfolio,
  product,
  REGION,
  SCOPE,
  snapshot,
} from './samples.ts'

const after = (...snapshots: Snapshot[]): Current => {
  let current: Current = empty()
  for (const read of snapshots) current = applied(current, diff(SCOPE, desiredOf(read), current))
  return current
}
const changesFor = (current: Current, read: Snapshot): Change[] => diff(SCOPE, desiredOf(read), current)
const brief = (changes: readonly Change[]): string[] => changes.map((change) => `${change.kind} ${change.table}`)
const both = snapshot([portfolio('port-1', ['prod-1', 'prod-2'])], [product('prod-1'), product('prod-2')])
const item = (id: string): string => productIdOf(SCOPE, REGION.sysId, id)
const port = (id: string): string => portfolioIdOf(SCOPE, REGION.sysId, id)

describe('difference', () => {
  it('is empty for an unchanged catalogue', () => {
    expect(changesFor(after(both), both)).toEqual([])
  })

  it('compares only columns that are ours', () => {
    const current = after(both)
    const row = current.get('aws_product')?.get(item('prod-1'))
    const touched = new Map(current).set(
      'aws_product',
      new Map(current.get('aws_product')).set(item('prod-1'), {
        sysId: item('prod-1'),
        values: { ...row?.values, delivery_time: '5', no_quantity_v2: 'false' },
      }),
    )
    expect(changesFor(touched, both)).toEqual([])
  })

  it('writes only the columns that differ', () => {
    const renamed = snapshot(both.portfolios, [product('prod-1', { name: 'Renamed' }), product('prod-2')])
    expect(changesFor(after(both), renamed)).toEqual([
      {
        kind: 'update',
        table: 'aws_product',
        sysId: item('prod-1'),
        values: { name: 'Renamed' },
        before: { name: 'Product prod-1' },
      },
    ])
  })

  it('takes a withdrawn product out of the catalogue but keeps its order form for past orders', () => {
    const changes = changesFor(after(both), snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1')]))
    expect(brief(changes).sort()).toEqual([
      'delete sc_cat_item_category',
      'withdraw aws_launch_path',
      'withdraw aws_portfolio_product',
      'withdraw aws_product',
      'withdraw aws_version',
    ])
    expect(changes.find((change) => change.table === 'aws_product')).toMatchObject({
      sysId: item('prod-2'),
      values: { active: 'false' },
    })
  })

  it('brings a withdrawn product back', () => {
    const gone = snapshot([portfolio('port-1', ['prod-1'])], [product('prod-1')])
    const current = after(both, gone, both)
    expect(current.get('aws_product')?.get(item('prod-2'))?.values['active']).toBe('true')
    expect(current.get('sc_cat_item_category')?.size).toBe(2)
  })

  it('withdraws a portfolio with its category but never the root, which serves every region', () => {
    const current = after(snapshot([portfolio('port-1', []), portfolio('port-2', [])], []))
    const changes = changesFor(current, snapshot([portfolio('port-1', [])], []))
    expect(changes.map((change) => change.sysId).sort()).toEqual(
      [port('port-2'), categoryIdOf(SCOPE, port('port-2'))].sort(),
    )
    expect(changesFor(current, snapshot([], [])).map((change) => change.sysId)).not.toContain(rootCategoryId(SCOPE))
  })

  it('withdraws nothing that belongs to a portfolio whose products could not be read', () => {
    const failed = snapshot([portfolio('port-1', null)], [], { failures: ['no'] })
    expect(changesFor(after(both), failed)).toEqual([])
  })

  it('withdraws elsewhere although one portfolio could not be read', () => {
    const full = snapshot(
      [portfolio('port-1', ['prod-1'], { name: 'A' }), portfolio('port-2', ['prod-2'], { name: 'B' })],
      [product('prod-1'), product('prod-2')],
    )
    const failed = snapshot([portfolio('port-1', null, { name: 'A' }), portfolio('port-2', [], { name: 'B' })], [], {
      failures: ['no'],
    })
    expect(
      changesFor(after(full), failed)
        .filter((change) => change.table === 'aws_product')
        .map((change) => change.sysId),
    ).toEqual([item('prod-2')])
  })

  it('withdraws no shared portfolio while that kind of share could not be listed', () => {
    const shared = snapshot([portfolio('port-9', ['prod-1'], { shareType: 'imported' })], [product('prod-1')])
    expect(changesFor(after(shared), snapshot([], [], { unreadShareTypes: ['imported'], failures: ['no'] }))).toEqual(
      [],
    )
    expect(changesFor(after(shared), snapshot([], [])).length).toBeGreaterThan(0)
  })

  it('leaves versions, form and activity of a product alone whose details could not be read', () => {
    const read = snapshot(both.portfolios, [product('prod-1', { details: 'unread' }), product('prod-2')])
    expect(changesFor(after(both), read)).toEqual([])
  })

  it('leaves variables that an administrator added', () => {
    const current = after(both)
    const own = { sysId: 'a'.repeat(32), values: { cat_item: item('prod-1'), name: 'cost_center', active: 'true' } }
    const added = new Map(current).set('item_option_new', new Map(current.get('item_option_new')).set(own.sysId, own))
    expect(changesFor(added, both)).toEqual([])
  })

  it('is content with a link that the platform made under another sys_id', () => {
    const current = after(both)
    const links = [...(current.get('sc_cat_item_catalog')?.values() ?? [])].map((row, index) => ({
      ...row,
      sysId: String(index).repeat(32),
    }))
    const relinked = new Map(current).set('sc_cat_item_catalog', new Map(links.map((row) => [row.sysId, row])))
    expect(changesFor(relinked, both)).toEqual([])
  })

  it('deactivates the variable and the choices of a parameter that is gone', () => {
    const withParameter = (...keys: string[]): Snapshot =>
      snapshot(
        [portfolio('port-1', ['prod-1'])],
        [
          product('prod-1', {
            details: details({
              parameterSets: [
                parameterSet(
                  'pa-1',
                  'lpv2-1',
                  keys.map((key) => parameter(key, { allowedValues: ['x'] })),
                ),
              ],
            }),
          }),
        ],
      )
    const changes = changesFor(after(withParameter('A', 'B')), withParameter('A'))
    expect(brief(changes).sort()).toEqual([
      'withdraw aws_parameter',
      'withdraw item_option_new',
      'withdraw question_choice',
    ])
    expect(changes.find((change) => change.table === 'question_choice')?.values).toEqual({ inactive: 'true' })
  })
})

const productIds = ['prod-1', 'prod-2', 'prod-3']
const anyDetails = fc
  .record({
    versions: fc.uniqueArray(fc.constantFrom('pa-1', 'pa-2', 'pa-3'), { maxLength: 3 }),
    paths: fc.uniqueArray(fc.constantFrom('lp-1', 'lp-2'), { maxLength: 2 }),
    keys: fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C')), { minLength: 6, maxLength: 6 }),
  })
  .map(({ versions, paths, keys }) => ({
    versions: versions.map((id) => ({
      id,
      name: id,
      description: '',
      created: undefined,
      guidance: 'DEFAULT' as const,
    })),
    paths: paths.map((id) => ({ id, name: id })),
    budgets: [],
    parameterSets: versions.flatMap((version, row) =>
      paths.map((path, column) =>
        parameterSet(
          version,
          path,
          (keys[row * 2 + column] ?? []).map((key) => parameter(key, { allowedValues: key === 'A' ? ['x', 'y'] : [] })),
        ),
      ),
    ),
  }))
const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    membership: fc.array(fc.uniqueArray(fc.constantFrom(...productIds)), { minLength: 1, maxLength: 3 }),
    names: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 3 }),
    details: fc.array(anyDetails, { minLength: 3, maxLength: 3 }),
  })
  .map(({ membership, names, details: all }) => {
    const used = productIds.filter((id) => membership.some((list) => list.includes(id)))
    const products: ProductRead[] = used.map((id) => {
      const index = productIds.indexOf(id)
      return product(id, { name: names[index] ?? id, details: all[index] ?? 'unread' })
    })
    return snapshot(
      membership.map((list, index) => portfolio(`port-${index}`, list, { name: `P${index}` })),
      products,
    )
  })

describe('difference, for any two catalogues', () => {
  it('leads to what is desired, and a second one is empty', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, next) => {
        const current = after(before)
        const result = applied(current, changesFor(current, next))
        for (const row of desiredOf(next).rows)
          expect(result.get(row.table)?.get(row.sysId)?.values).toMatchObject(row.values)
        expect(changesFor(result, next)).toEqual([])
        const wanted = new Set(desiredOf(next).rows.map((row) => row.sysId))
        for (const table of [
          'aws_product',
          'aws_portfolio',
          'aws_version',
          'aws_parameter',
          'aws_launch_path',
          'aws_portfolio_product',
        ] as const)
          for (const row of result.get(table)?.values() ?? [])
            if (!wanted.has(row.sysId)) expect(row.values['active']).toBe('false')
      }),
      { numRuns: 100 },
    )
  })

  it('is written in steps that lose nothing, parents first, and ends in the same state', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, next) => {
        const current = after(before)
        const changes = changesFor(current, next)
        const steps = planSteps(changes)
        expect(applied(current, steps.flat())).toEqual(applied(current, changes))
        const creations = steps
          .flat()
          .filter((change) => change.kind === 'create')
          .map((change) => SYNC_TABLES.indexOf(change.table))
        expect(creations).toEqual([...creations].sort((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })
})

describe('steps of the writes', () => {
  it('activate a new product last', () => {
    const steps = planSteps(changesFor(empty(), both))
    const last = steps.at(-1) ?? []
    expect(last.map((change) => [change.kind, change.table, change.values])).toEqual([
      ['update', 'aws_product', { active: 'true' }],
      ['update', 'aws_product', { active: 'true' }],
    ])
    const created = steps.flat().filter((change) => change.kind === 'create' && change.table === 'aws_product')
    expect(created.map((change) => change.values['active'])).toEqual(['false', 'false'])
  })
})
