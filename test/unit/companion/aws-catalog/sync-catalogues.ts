/** Catalogues of AWS for the matrices of faults of the sync: as they were, and after they moved on. */
import type { SeedInput } from '../../../../src/local/aws/index.ts'

/** Where a catalogue is. */
interface Place {
  account: string
  region: string
  endUserRoleArn: string
}

const template = (...parameters: [string, object][]): string =>
  JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: Object.fromEntries(parameters),
    Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
  })
const DAYS: [string, object] = ['Days', { Type: 'Number', Default: '30' }]
/** One of each service that choices come from. */
const CHOICES: [string, object][] = [
  ['Subnet', { Type: 'AWS::EC2::Subnet::Id' }],
  ['Zone', { Type: 'AWS::Route53::HostedZone::Id' }],
  ['Setting', { Type: 'AWS::SSM::Parameter::Name' }],
]

const catalogOf = (lane: Place, products: { name: string; id: string; templates: string[] }[], subnets: string[]) => ({
  account: lane.account,
  region: lane.region,
  products: products.map(({ name, id, templates }) => ({
    name,
    id: `prod-${lane.account}-${id}`,
    versions: templates.map((text, index) => ({
      id: `pa-${lane.account}-${id}-${index}`,
      name: `v${index + 1}.0`,
      template: text,
    })),
  })),
  portfolios: [
    {
      name: 'Storage',
      products: products.map(({ name }) => name),
      principals: [lane.endUserRoleArn],
    },
  ],
  budgets: [{ name: 'Research', resources: ['Storage'] }],
  network: {
    subnets: subnets.map((id) => ({ id, vpcId: 'vpc-1', cidr: '10.0.0.0/24', zone: `${lane.region}a`, name: id })),
    parameters: [{ name: '/company/domain', type: 'String', value: 'example.com' }],
  },
})
const zonesOf = (lanes: readonly Place[]) =>
  lanes.map((lane) => ({ account: lane.account, id: `Z${lane.account}`, name: 'example.com' }))

/** A bucket, and a queue that will be withdrawn. */
export const catalogueBefore = (lanes: readonly Place[]): SeedInput => ({
  hostedZones: zonesOf(lanes),
  catalogs: lanes.map((lane) =>
    catalogOf(
      lane,
      [
        { name: 'Bucket', id: 'bucket', templates: [template(DAYS, ...CHOICES)] },
        { name: 'Queue', id: 'queue', templates: [template(DAYS)] },
      ],
      ['subnet-1', 'subnet-2'],
    ),
  ),
})
/** The bucket under another name and with a second version, a topic that is new, a subnet less. */
export const catalogueNow = (lanes: readonly Place[]): SeedInput => ({
  catalogs: lanes.map((lane) =>
    catalogOf(
      lane,
      [
        { name: 'Big bucket', id: 'bucket', templates: [template(DAYS, ...CHOICES), template(...CHOICES)] },
        { name: 'Topic', id: 'topic', templates: [template(DAYS)] },
      ],
      ['subnet-2'],
    ),
  ),
})
