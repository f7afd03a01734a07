import { diff } from '../../../../src/companion/aws-catalog/diff.ts'
import type { Desired } from '../../../../src/companion/aws-catalog/desired.ts'
import { project } from '../../../../src/companion/aws-catalog/project.ts'
import { lookUpOf, type LookUps, type ResourceRead } from '../../../../src/companion/aws-catalog/resource-kinds.ts'
import { deriveId, type SyncTable, type Values } from '../../../../src/companion/aws-catalog/rows.ts'
import type { ParameterRead } from '../../../../src/companion/aws-catalog/snapshot.ts'
import {
  applied,
  details,
  empty,
  parameter,
  parameterSet,
  portfolio,
  product,
  REGION,
  SCOPE,
  SETTINGS,
  snapshot,
} from './samples.ts'

const SUBNET = 'AWS::EC2::Subnet::Id'
const subnet = (id: string): ResourceRead => ({ kind: 'subnet', id, about: '10.0.0.0/24' })
const idOf = (id: string): string => deriveId(SCOPE, 'aws_resource', [REGION.sysId, 'subnet', id])
const formOf = (given: Partial<ParameterRead>, lookUps: LookUps): Desired =>
  project(
    REGION,
    snapshot(
      [portfolio('port-1', ['prod-1'])],
      [
        product('prod-1', {
          details: details({ parameterSets: [parameterSet('pa-1', 'lpv2-1', [parameter('A', given)])] }),
        }),
      ],
      { lookUps },
    ),
    SETTINGS,
  )
const rows = (desired: Desired, table: SyncTable): Values[] =>
  desired.rows.filter((row) => row.table === table).map((row) => row.values)
const asked = (desired: Desired): Values | undefined =>
  rows(desired, 'item_option_new').find((row) => row['name'] === 'p_A')
const lookUpColumn = (desired: Desired): string | undefined => rows(desired, 'aws_parameter')[0]?.['look_up']

describe('X5: parameters of AWS-specific types', () => {
  it.each([
    ['AWS::EC2::KeyPair::KeyName', ['key_pair'], false],
    ['AWS::Route53::HostedZone::Id', ['hosted_zone'], false],
    ['List<AWS::Route53::HostedZone::Id>', ['hosted_zone'], true],
    ['List<AWS::EC2::SecurityGroup::Id>', ['security_group'], true],
    ['AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', ['ssm_string'], false],
    ['AWS::SSM::Parameter::Value<List<String>>', ['ssm_string_list'], false],
    ['AWS::SSM::Parameter::Name', ['ssm_secure_string', 'ssm_string', 'ssm_string_list'], false],
  ])('%s is chosen from %j', (type, kinds, list) => {
    expect(lookUpOf(type)).toEqual({ kinds, list })
  })

  it.each(['String', 'Number', 'CommaDelimitedList', 'List<Number>'])('%s is written', (type) => {
    expect(lookUpOf(type)).toBeUndefined()
  })

  it('are chosen from what the region has, by id, with a name that people know', () => {
    const desired = formOf({ type: SUBNET }, { subnet: [subnet('subnet-1')] })
    expect(asked(desired)).toMatchObject({
      type: '18',
      lookup_table: 'x_swb_hub_aws_resource',
      lookup_value: 'resource_id',
      lookup_label: 'name',
      reference_qual: `region=${REGION.sysId}^kind=subnet^active=true^ORDERBYname`,
      mandatory: 'true',
    })
    expect(rows(desired, 'aws_resource')).toEqual([
      {
        region: REGION.sysId,
        kind: 'subnet',
        resource_id: 'subnet-1',
        name: '10.0.0.0/24 (subnet-1)',
        active: 'true',
      },
    ])
    expect(lookUpColumn(desired)).toBe('subnet')
  })

  it('are collected when several may be given, and searched for when there are many', () => {
    const many = Array.from({ length: 201 }, (_, index) => subnet(`subnet-${index}`))
    expect(asked(formOf({ type: `List<${SUBNET}>` }, { subnet: many }))).toMatchObject({
      type: '21',
      list_table: 'x_swb_hub_aws_resource',
    })
    expect(asked(formOf({ type: SUBNET }, { subnet: many }))).toMatchObject({
      type: '8',
      reference: 'x_swb_hub_aws_resource',
    })
  })

  it('keep the default of the template, as the form holds it', () => {
    const choices = { subnet: [subnet('subnet-1'), subnet('subnet-2')] }
    expect(asked(formOf({ type: SUBNET, defaultValue: 'subnet-2' }, choices))?.['default_value']).toBe('subnet-2')
    const list = formOf({ type: `List<${SUBNET}>`, defaultValue: 'subnet-1, subnet-2' }, choices)
    expect(asked(list)?.['default_value']).toBe([idOf('subnet-1'), idOf('subnet-2')].join(','))
    const elsewhere = asked(formOf({ type: SUBNET, defaultValue: 'subnet-9' }, choices))
    expect(elsewhere).toMatchObject({ default_value: '', mandatory: 'false', include_none: 'true' })
    expect(elsewhere?.['help_text']).toContain('subnet-9')
  })

  it.each([['denied' as const], ['too_many' as const], [[]]])('are written where the look-up gives %j', (read) => {
    const desired = formOf({ type: SUBNET }, { subnet: read })
    expect(asked(desired)).toMatchObject({ type: '6', help_text: 'Expected: EC2 Subnet Id.' })
    expect(lookUpColumn(desired)).toBe('')
  })

  it.each([
    ['AWS::Route53::HostedZone::Id', 'Expected: Route53 HostedZone Id.'],
    ['List<AWS::Route53::HostedZone::Id>', 'Separate several values with commas. Expected: Route53 HostedZone Id.'],
  ])('%s tells what to write where it is written: %s', (type, help) => {
    expect(asked(formOf({ type }, { hosted_zone: 'denied' }))?.['help_text']).toBe(help)
  })

  it('with allowed values or as secrets are no look-ups', () => {
    expect(asked(formOf({ type: SUBNET, allowedValues: ['a'] }, { subnet: [subnet('a')] }))?.['type']).toBe('5')
    expect(asked(formOf({ type: SUBNET, noEcho: true }, { subnet: [subnet('a')] }))?.['type']).toBe('25')
  })

  describe('on the instance', () => {
    const filled = applied(
      empty(),
      diff(SCOPE, formOf({ type: SUBNET }, { subnet: [subnet('subnet-1'), subnet('subnet-2')] }), empty()),
    )
    const changes = (lookUps: LookUps): string[] =>
      diff(SCOPE, formOf({ type: SUBNET }, lookUps), filled).map(
        (change) => `${change.kind} ${change.table} ${Object.keys(change.values).join(',')}`,
      )

    it('stay as they are while AWS cannot be read', () => {
      expect(changes({ subnet: 'unread' })).toEqual([])
    })

    it.each([
      ['a portfolio', snapshot([portfolio('port-1', null)], [])],
      ['a kind of share', snapshot([], [], { unreadShareTypes: ['imported'] })],
    ])('stay as they are while %s cannot be read that may ask for them', (_what, read) => {
      const found = diff(SCOPE, project(REGION, read, SETTINGS), filled)
      expect(found.filter((change) => change.table === 'aws_resource')).toEqual([])
    })

    it('are withdrawn when they are gone, and only they', () => {
      expect(changes({ subnet: [subnet('subnet-2')] })).toEqual(['withdraw aws_resource active'])
    })

    it('become a written answer once the look-up is denied', () => {
      expect(changes({ subnet: 'denied' })).toEqual([
        'update item_option_new help_text,show_help,include_none,type',
        'update aws_parameter look_up',
        'withdraw aws_resource active',
        'withdraw aws_resource active',
      ])
    })
  })
})
