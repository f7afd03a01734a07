/** What people choose from on order forms, by the calls of AWS that tell it. */
import type { Tag } from '@aws-sdk/client-ec2'
import type { Partition } from '../../contracts/aws-catalog.ts'
import type { AwsTarget } from '../aws/clients.ts'
import { allPages } from '../aws/pages.ts'
import { PARTITIONS } from '../aws/partitions.ts'
import { loadEc2, loadRoute53, loadSsm } from '../aws/services.ts'
import type { RegionCalls } from './region-calls.ts'
import type { ResourceKind, ResourceRead } from './resource-kinds.ts'

const PAGE = 1000

export interface Source {
  kinds: readonly ResourceKind[]
  read(calls: RegionCalls, target: AwsTarget, partition: Partition): Promise<ResourceRead[]>
}

const nameOf = (tags: readonly Tag[] | undefined): string => tags?.find((tag) => tag.Key === 'Name')?.Value ?? ''
const facts = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join(' · ')

const PARAMETER_KINDS: Readonly<Record<string, ResourceKind>> = {
  SecureString: 'ssm_secure_string',
  String: 'ssm_string',
  StringList: 'ssm_string_list',
}

const resource = (kind: ResourceKind, id: string | undefined, about: string): ResourceRead => ({
  kind,
  id: id ?? '',
  about,
})

export const LOOK_UP_SOURCES: readonly Source[] = [
  {
    kinds: ['availability_zone'],
    read: async (calls, target) => {
      const { DescribeAvailabilityZonesCommand } = await loadEc2()
      const answer = await calls.callService('ec2', 'DescribeAvailabilityZones', target, (client) =>
        client.send(new DescribeAvailabilityZonesCommand({})),
      )
      return (answer.AvailabilityZones ?? []).map((zone) => resource('availability_zone', zone.ZoneName, ''))
    },
  },
  {
    kinds: ['hosted_zone'],
    // One service for all regions; ids come with a path in front, which CloudFormation does not take.
    read: async (calls, target, partition) => {
      const { ListHostedZonesCommand } = await loadRoute53()
      const zones = await allPages(
        (Marker) =>
          calls.callService(
            'route53',
            'ListHostedZones',
            { ...target, region: PARTITIONS[partition].hostedZones },
            (client) => client.send(new ListHostedZonesCommand({ MaxItems: 100, Marker })),
          ),
        (page) => page.HostedZones,
        (page) => (page.IsTruncated ? page.NextMarker : undefined),
      )
      return zones.map((zone) =>
        resource(
          'hosted_zone',
          zone.Id?.replace(/^\/hostedzone\//, ''),
          facts(zone.Name?.replace(/\.$/, ''), zone.Config?.PrivateZone ? 'private' : '', zone.Config?.Comment),
        ),
      )
    },
  },
  {
    kinds: ['image'],
    read: async (calls, target) => {
      const { DescribeImagesCommand } = await loadEc2()
      const images = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeImages', target, (client) =>
            client.send(new DescribeImagesCommand({ Owners: ['self'], MaxResults: PAGE, NextToken })),
          ),
        (page) => page.Images,
        (page) => page.NextToken,
      )
      return images.map((image) => resource('image', image.ImageId, facts(image.Name, image.Description)))
    },
  },
  {
    kinds: ['instance'],
    read: async (calls, target) => {
      const { DescribeInstancesCommand } = await loadEc2()
      const reservations = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeInstances', target, (client) =>
            client.send(new DescribeInstancesCommand({ MaxResults: PAGE, NextToken })),
          ),
        (page) => page.Reservations,
        (page) => page.NextToken,
      )
      return reservations
        .flatMap((reservation) => reservation.Instances ?? [])
        .filter((instance) => instance.State?.Name !== 'terminated')
        .map((instance) =>
          resource('instance', instance.InstanceId, facts(nameOf(instance.Tags), instance.InstanceType)),
        )
    },
  },
  {
    kinds: ['key_pair'],
    read: async (calls, target) => {
      const { DescribeKeyPairsCommand } = await loadEc2()
      const answer = await calls.callService('ec2', 'DescribeKeyPairs', target, (client) =>
        client.send(new DescribeKeyPairsCommand({})),
      )
      return (answer.KeyPairs ?? []).map((pair) => resource('key_pair', pair.KeyName, ''))
    },
  },
  {
    kinds: ['security_group', 'security_group_name'],
    read: async (calls, target) => {
      const { DescribeSecurityGroupsCommand } = await loadEc2()
      const groups = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeSecurityGroups', target, (client) =>
            client.send(new DescribeSecurityGroupsCommand({ MaxResults: PAGE, NextToken })),
          ),
        (page) => page.SecurityGroups,
        (page) => page.NextToken,
      )
      return groups.flatMap((group) => [
        resource('security_group', group.GroupId, facts(group.GroupName, group.Description, group.VpcId)),
        resource('security_group_name', group.GroupName, facts(group.Description, group.VpcId)),
      ])
    },
  },
  {
    kinds: ['subnet'],
    read: async (calls, target) => {
      const { DescribeSubnetsCommand } = await loadEc2()
      const subnets = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeSubnets', target, (client) =>
            client.send(new DescribeSubnetsCommand({ MaxResults: PAGE, NextToken })),
          ),
        (page) => page.Subnets,
        (page) => page.NextToken,
      )
      return subnets.map((subnet) =>
        resource(
          'subnet',
          subnet.SubnetId,
          facts(nameOf(subnet.Tags), subnet.CidrBlock, subnet.AvailabilityZone, subnet.VpcId),
        ),
      )
    },
  },
  {
    kinds: ['volume'],
    read: async (calls, target) => {
      const { DescribeVolumesCommand } = await loadEc2()
      const volumes = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeVolumes', target, (client) =>
            client.send(new DescribeVolumesCommand({ MaxResults: PAGE, NextToken })),
          ),
        (page) => page.Volumes,
        (page) => page.NextToken,
      )
      return volumes.map((volume) =>
        resource(
          'volume',
          volume.VolumeId,
          facts(nameOf(volume.Tags), volume.Size === undefined ? '' : `${volume.Size} GiB`, volume.AvailabilityZone),
        ),
      )
    },
  },
  {
    kinds: ['vpc'],
    read: async (calls, target) => {
      const { DescribeVpcsCommand } = await loadEc2()
      const vpcs = await allPages(
        (NextToken) =>
          calls.callService('ec2', 'DescribeVpcs', target, (client) =>
            client.send(new DescribeVpcsCommand({ MaxResults: PAGE, NextToken })),
          ),
        (page) => page.Vpcs,
        (page) => page.NextToken,
      )
      return vpcs.map((vpc) =>
        resource('vpc', vpc.VpcId, facts(nameOf(vpc.Tags), vpc.CidrBlock, vpc.IsDefault ? 'default' : '')),
      )
    },
  },
  {
    kinds: ['ssm_secure_string', 'ssm_string', 'ssm_string_list'],
    read: async (calls, target) => {
      const { DescribeParametersCommand } = await loadSsm()
      const parameters = await allPages(
        (NextToken) =>
          calls.callService('ssm', 'DescribeParameters', target, (client) =>
            client.send(new DescribeParametersCommand({ MaxResults: 50, NextToken })),
          ),
        (page) => page.Parameters,
        (page) => page.NextToken,
      )
      return parameters.flatMap((parameter) => {
        const kind = PARAMETER_KINDS[parameter.Type ?? '']
        return kind ? [resource(kind, parameter.Name, parameter.Description ?? '')] : []
      })
    },
  },
]
