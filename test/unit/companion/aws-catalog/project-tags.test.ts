import { portfolioIdOf, type Desired } from '../../../../src/companion/aws-catalog/desired.ts'
import { project } from '../../../../src/companion/aws-catalog/project.ts'
import type { TagSettings } from '../../../../src/companion/aws-catalog/project-tags.ts'
import type { SyncTable, Values } from '../../../../src/companion/aws-catalog/rows.ts'
import { details, parameterSet, portfolio, product, REGION, SCOPE, SETTINGS, snapshot } from './samples.ts'

type Option = { key: string; values: string[] }

/** Form of a product with two launch paths, one per portfolio, that have these TagOptions. */
const formOf = (a: Option[], b: Option[], tags?: Partial<TagSettings>): Desired =>
  project(
    REGION,
    snapshot(
      [portfolio('port-a', ['prod-1'], { name: 'A' }), portfolio('port-b', ['prod-1'], { name: 'B' })],
      [
        product('prod-1', {
          details: details({
            paths: [
              { id: 'lp-a', name: 'A' },
              { id: 'lp-b', name: 'B' },
            ],
            parameterSets: [
              parameterSet('pa-1', 'lp-a', [], { tagOptions: a }),
              parameterSet('pa-1', 'lp-b', [], { tagOptions: b }),
            ],
          }),
        }),
      ],
    ),
    { ...SETTINGS, tags: { withoutUserTags: new Set(), chosen: [], ...tags } },
  )
const rows = (desired: Desired, table: SyncTable): Values[] =>
  desired.rows.filter((row) => row.table === table).map((row) => ({ ...row.values, sys_id: row.sysId }))
const asked = (desired: Desired, label: string): Values[] =>
  rows(desired, 'item_option_new').filter((row) => row['question_text'] === label)
const choices = (desired: Desired, label: string): string[] =>
  rows(desired, 'question_choice')
    .filter((row) => row['question'] === asked(desired, label)[0]?.['sys_id'])
    .map((row) => row['value'] ?? '')
const told = (desired: Desired): string[] =>
  rows(desired, 'aws_tag_choice').map((row) => `${row['tag_key']}=${row['allowed_values']} (${row['origin']})`)
const shownOn = (desired: Desired, name: string): string => {
  const policy = rows(desired, 'catalog_ui_policy').find((row) => row['short_description']?.includes(` ${name} `))
  const path = rows(desired, 'item_option_new').find((row) => row['name'] === 'launch_path')
  return (policy?.['catalog_conditions'] ?? 'everywhere').replaceAll(`IO:${path?.['sys_id']}`, 'path')
}

describe('P10: TagOptions on the order form', () => {
  it('ask for a value where there are several, and it must be given', () => {
    const desired = formOf([{ key: 'env', values: ['test', 'prod'] }], [{ key: 'env', values: ['test', 'prod'] }])
    expect(asked(desired, 'env')[0]).toMatchObject({ type: '5', mandatory: 'true', include_none: 'true' })
    expect(choices(desired, 'env')).toEqual(['prod', 'test'])
    expect(told(desired)).toEqual(['env=["prod","test"] (aws)', 'env=["prod","test"] (aws)'])
    expect(shownOn(desired, asked(desired, 'env')[0]?.['name'] ?? '')).toBe('everywhere')
  })

  it('with one value are shown and cannot be changed', () => {
    const fixed = [{ key: 'cost:center', values: ['1000'] }]
    const desired = formOf(fixed, fixed)
    expect(asked(desired, 'cost:center')).toEqual([
      expect.objectContaining({ type: '6', read_only: 'true', default_value: '1000', mandatory: 'false' }),
    ])
    expect(asked(desired, 'cost:center')[0]?.['name']).toMatch(/^[a-z0-9_]+$/)
  })

  it('that differ by launch option show what holds for the one that is chosen', () => {
    const desired = formOf([{ key: 'env', values: ['test', 'prod'] }], [{ key: 'env', values: ['prod'] }])
    const [line, choice] = asked(desired, 'env')
    expect([line?.['read_only'], choice?.['mandatory']]).toEqual(['true', 'false'])
    expect(shownOn(desired, line?.['name'] ?? '')).toBe('path=lp-b^EQ')
    expect(shownOn(desired, choice?.['name'] ?? '')).toBe('path=lp-a^EQ')
    expect(rows(desired, 'catalog_ui_policy_action').find((row) => row['variable'] === choice?.['name'])).toMatchObject(
      {
        mandatory: 'true',
      },
    )
  })

  it('that contradict each other are not asked for, and the server is told to leave the key out', () => {
    const desired = formOf([{ key: 'env', values: [] }], [])
    expect(asked(desired, 'env')).toEqual([])
    expect(told(desired)).toEqual(['env=[] (aws)'])
  })
})

describe('X9: tags that managers let people choose', () => {
  const idOf = (id: string): string => portfolioIdOf(SCOPE, REGION.sysId, id)

  it('are asked for like TagOptions, those of a portfolio only there and before those of all', () => {
    const desired = formOf([], [], {
      chosen: [
        { key: 'team', values: ['red', 'blue'], portfolio: '' },
        { key: 'team', values: ['green', 'grey'], portfolio: idOf('port-b') },
      ],
    })
    expect(told(desired)).toEqual(['team=["red","blue"] (manager)', 'team=["green","grey"] (manager)'])
    expect(choices(desired, 'team')).toEqual(['red', 'blue', 'green', 'grey'])
  })

  it('give way to a TagOption of the same key', () => {
    const desired = formOf([{ key: 'env', values: ['prod'] }], [], {
      chosen: [{ key: 'env', values: ['a', 'b'], portfolio: '' }],
    })
    expect(told(desired)).toEqual(['env=["prod"] (aws)', 'env=["a","b"] (manager)'])
  })

  it("P10: room for tags of one's own is shown where the portfolio allows them", () => {
    expect(shownOn(formOf([], []), 'user_tags')).toBe('everywhere')
    const partly = formOf([], [], { withoutUserTags: new Set([idOf('port-a')]) })
    expect(shownOn(partly, 'user_tags')).toBe('path=lp-b^EQ')
    const nowhere = formOf([], [], { withoutUserTags: new Set([idOf('port-a'), idOf('port-b')]) })
    expect(asked(nowhere, 'Further tags')).toEqual([])
    expect(asked(nowhere, 'Tags')).toEqual([])
  })
})
