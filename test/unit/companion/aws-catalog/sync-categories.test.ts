import { instance, idOf, sync, fault, useSyncWorld } from './sync-world.ts'

useSyncWorld()

describe('X11: category levels', () => {
  const parents = (): string[] => {
    const titles = new Map(instance.rows('sc_category').map((row) => [row['sys_id'], row['title'] ?? '']))
    return instance
      .rows('sc_category', { active: 'true' })
      .map((row) => `${titles.get(row['parent']) ?? ''} > ${row['title']}`)
      .filter((path) => path !== ' > AWS Products')
      .sort()
  }

  it('tells portfolios of the same name apart by region as soon as the instance has two, and writes nothing again', async () => {
    await sync()
    const paths = parents()
    expect(paths).toEqual(
      expect.arrayContaining([
        'AWS Products > Workload · eu-west-1',
        'AWS Products > Workload · us-east-1',
        'Workload · eu-west-1 > Compute',
        'Workload · us-east-1 > Compute',
      ]),
    )
    expect(paths.filter((path) => path.startsWith('AWS Products >'))).toHaveLength(2)
    const writes = instance.totalWrites()
    await sync()
    expect(instance.totalWrites()).toBe(writes)
    // Which regions one sync is asked for makes no difference to where portfolios stand.
    await sync({ region: 'us-east-1' })
    expect(instance.totalWrites()).toBe(writes)
  })

  it('follows the setting both ways, withdraws a level that is not wanted, and needs none for a single region', async () => {
    await sync({}, undefined, 'region')
    await sync({}, undefined, 'none')
    expect(parents().every((path) => path.startsWith('AWS Products > '))).toBe(true)
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
    await sync({}, undefined, 'region')
    expect(parents()).toContain('Workload · us-east-1 > Compute')
    instance.insert('aws_region', {
      ...instance.rows('aws_region', { region: 'eu-west-1' })[0],
      sys_id: idOf('eu-west-1'),
      active: 'false',
    })
    await sync()
    expect(parents()).toContain('AWS Products > Compute')
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
  })

  it('renames the level with its account', async () => {
    await sync()
    instance.insert('aws_account', { ...instance.rows('aws_account')[0], sys_id: 'acc', name: 'Renamed' })
    await sync()
    expect(parents()).toContain('AWS Products > Renamed · us-east-1')
    expect(parents()).not.toContain('AWS Products > Workload · us-east-1')
  })
})

describe('P07, X2: grants', () => {
  const portfolio = (name: string) =>
    instance.rows('aws_portfolio', { name, region: idOf('us-east-1') })[0]?.['sys_id'] ?? ''
  const product = (name: string) =>
    instance.rows('aws_product', { name, region: idOf('us-east-1') })[0]?.['sys_id'] ?? ''
  const close = (name: string, ...groups: string[]) => {
    const sys_id = portfolio(name)
    instance.insert('aws_portfolio', { ...instance.table('aws_portfolio').get(sys_id), sys_id, visibility: 'granted' })
    for (const group of groups)
      instance.insert('aws_portfolio_grant', {
        sys_id: `${sys_id}${group}`,
        portfolio: sys_id,
        user_group: group,
        active: 'true',
      })
  }
  const links = (name: string) =>
    instance
      .rows('sc_cat_item_user_criteria_mtom', { sc_cat_item: product(name) })
      .map((row) => instance.table('user_criteria').get(row['user_criteria'] ?? '')?.['group'])
      .sort()

  it('put the groups of every portfolio of a product on its item, and write nothing the second time', async () => {
    await sync()
    close('Compute', 'g2', 'g1')
    close('Databases', 'g3')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1,g2'])
    expect(links('Database')).toEqual(['g1,g2', 'g3'])
    expect(links('Storage bucket')).toEqual([])
    const writes = instance.totalWrites()
    await sync()
    expect(instance.totalWrites()).toBe(writes)
  })

  it('leave a product open that is also in a portfolio for everybody', async () => {
    await sync()
    close('Compute', 'g1')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1'])
    expect(links('Database')).toEqual([])
  })

  it('hide from everybody what is granted to no group yet, and open again when the portfolio is', async () => {
    await sync()
    close('Compute')
    await sync()
    const [criterion] = instance.rows('user_criteria', { active: 'true' })
    expect(criterion).toMatchObject({ group: '', advanced: 'true', script: 'answer = false;' })
    const sys_id = portfolio('Compute')
    instance.insert('aws_portfolio', { ...instance.table('aws_portfolio').get(sys_id), sys_id, visibility: 'everyone' })
    await sync()
    expect(links('Virtual machine')).toEqual([])
    expect(instance.rows('user_criteria', { active: 'true' })).toEqual([])
  })

  it('stay as they are while the products of a portfolio cannot be read', async () => {
    await sync()
    close('Compute', 'g1')
    await sync()
    await fault('SearchProductsAsAdmin', 'AccessDeniedException')
    await sync()
    expect(links('Virtual machine')).toEqual(['g1'])
  })
})
