import { changedParameters, parseChanges } from '../../../src/server/aws-catalog/parameter-changes.ts'
import type { ParameterDefinition } from '../../../src/server/aws-catalog/parameter-values.ts'
import { presentState, presentValues, storeValues } from '../../../src/server/aws-catalog/present-values.ts'
import { type FakeWorld, fakeWorld, withOrder } from '../../support/fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  withOrder(world)
  world.records.add('x_swb_hub_aws_parameter', 'secret', {
    version: 'version',
    launch_path: 'path',
    parameter_key: 'Password',
    no_echo: '1',
    position: '1',
  })
  world.records.add('x_swb_hub_aws_provisioned', 'ci', {
    name: 'my-bucket',
    owned_by: 'user-r',
    product: 'product',
    version: 'version',
    launch_path: 'path',
  })
})

const definition = (key: string, over: Partial<ParameterDefinition> = {}): ParameterDefinition => ({
  key,
  variable: `p_${key}`,
  type: 'String',
  lookUp: '',
  defaultValue: '',
  noEcho: false,
  allowedValues: '',
  allowedPattern: '',
  minLength: '',
  maxLength: '',
  minValue: '',
  maxValue: '',
  constraintDescription: '',
  ...over,
})

describe('P15: present values', () => {
  test('are stored as AWS tells them, and an unchanged one is not written again', () => {
    storeValues(world, 'ci', [
      { key: 'A', value: '1' },
      { key: 'B', value: '2' },
    ])
    world.records.writes.length = 0
    storeValues(world, 'ci', [
      { key: 'B', value: '2' },
      { key: 'C', value: '3' },
    ])
    expect(world.records.writes).toEqual(['insert x_swb_hub_aws_value', 'delete x_swb_hub_aws_value'])
    expect([...presentValues(world, 'ci')]).toEqual([
      ['B', '2'],
      ['C', '3'],
    ])
  })

  test('are shown to the owner and to managers, secrets by name only', () => {
    storeValues(world, 'ci', [
      { key: 'Days', value: '30' },
      { key: 'Password', value: 'must-not-show' },
    ])
    const shown = presentState(world, 'user-r', 'ci')
    expect(shown).toMatchObject({
      ok: true,
      value: { version: 'v1', versions: ['v1'], parameters: [{ key: 'Days', value: '30' }], secrets: ['Password'] },
    })
    expect(presentState(world, 'user-a', 'ci')).toMatchObject({ ok: false, code: 'not-found' })
    world.records.add('sys_user_role', 'role-m', { name: 'x_swb_hub.aws_manager' })
    world.records.add('sys_user_has_role', 'has', { user: 'user-a', role: 'role-m' })
    expect(presentState(world, 'user-a', 'ci')).toMatchObject({ ok: true })
    expect(presentState(world, 'user-a', 'no such')).toEqual(presentState(world, 'user-x', 'ci'))
  })

  test('that come back unchanged keep what AWS has, also those that the new version does not know', () => {
    const given = parseChanges('A=1\nB=changed\nGone=x\nUnknown=y', '')
    const present = new Map([
      ['A', '1 '],
      ['B', '2'],
      ['Gone', 'x'],
    ])
    const [a, b] = [definition('A'), definition('B')]
    const check = changedParameters([a, b], [a, b, definition('Gone')], given, present)
    expect(check.parameters).toEqual([
      { key: 'A', value: '', secret: false, previous: true },
      { key: 'B', value: 'changed', secret: false },
    ])
    expect(check.problems).toEqual([expect.stringContaining('There is no parameter Unknown.')])
  })
})
