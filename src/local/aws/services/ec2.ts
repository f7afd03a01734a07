import type {
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
  DescribeImagesRequest,
  DescribeImagesResult,
  DescribeInstancesRequest,
  DescribeInstancesResult,
  DescribeKeyPairsRequest,
  DescribeKeyPairsResult,
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  DescribeSubnetsRequest,
  DescribeSubnetsResult,
  DescribeVolumesRequest,
  DescribeVolumesResult,
  DescribeVpcsRequest,
  DescribeVpcsResult,
  Filter,
} from '@aws-sdk/client-ec2'
import { handlerMap } from '../call.ts'
import type { Call, Handler, Service } from '../call.ts'
import { matchesGlob } from '../auth/policy.ts'
import { settleRecords } from '../catalog/lifecycle.ts'
import { AwsError } from '../errors.ts'
import type { Network } from '../state/entities.ts'

const network = (call: Call): Network | undefined => call.world.networks.get(call.scope)
const nameTag = (name: string) => (name === '' ? [] : [{ Key: 'Name', Value: name }])

/** Keeps the items that pass every filter; the fields are those that the caller may filter by. */
function filtered<T>(
  items: readonly T[],
  filters: Filter[] | undefined,
  fields: Record<string, (item: T) => string>,
): T[] {
  return items.filter((item) =>
    (filters ?? []).every((filter) => {
      const field = fields[filter.Name ?? '']
      if (!field) throw new AwsError('InvalidParameterValue', `The filter '${filter.Name ?? ''}' is invalid`)
      return (filter.Values ?? []).some((value) => matchesGlob(value, field(item)))
    }),
  )
}

/** Items named by id; EC2 refuses the whole call when one does not exist. */
function chosen<T>(
  items: readonly T[],
  ids: string[] | undefined,
  idOf: (item: T) => string,
  code: string,
  what: string,
): T[] {
  if (!ids || ids.length === 0) return [...items]
  return ids.map((id) => {
    const item = items.find((candidate) => idOf(candidate) === id)
    if (!item) throw new AwsError(code, `The ${what} '${id}' does not exist`)
    return item
  })
}

interface Paging {
  NextToken?: string | undefined
  MaxResults?: number | undefined
}

/** One page; the token is the offset, opaque to callers. */
function paged<T>(items: readonly T[], request: Paging): { items: T[]; NextToken?: string } {
  const offset = request.NextToken === undefined ? 0 : Number(Buffer.from(request.NextToken, 'base64url').toString())
  if (!Number.isInteger(offset)) throw new AwsError('InvalidNextToken', 'The token is invalid.')
  const end = offset + (request.MaxResults ?? items.length)
  const token = end < items.length ? { NextToken: Buffer.from(String(end)).toString('base64url') } : {}
  return { items: items.slice(offset, end), ...token }
}

const withToken = (page: { NextToken?: string }) => (page.NextToken === undefined ? {} : { NextToken: page.NextToken })

const describeVpcs: Handler<DescribeVpcsRequest, DescribeVpcsResult> = (input, call) => {
  const all = chosen(network(call)?.vpcs ?? [], input.VpcIds, (vpc) => vpc.id, 'InvalidVpcID.NotFound', 'vpc ID')
  const found = filtered(all, input.Filters, {
    'vpc-id': (vpc) => vpc.id,
    cidr: (vpc) => vpc.cidr,
    'is-default': (vpc) => String(vpc.isDefault),
    'tag:Name': (vpc) => vpc.name,
    state: () => 'available',
  })
  const page = paged(found, input)
  return {
    ...withToken(page),
    Vpcs: page.items.map((vpc) => ({
      VpcId: vpc.id,
      CidrBlock: vpc.cidr,
      State: 'available',
      IsDefault: vpc.isDefault,
      OwnerId: call.account,
      Tags: nameTag(vpc.name),
    })),
  }
}

const describeSubnets: Handler<DescribeSubnetsRequest, DescribeSubnetsResult> = (input, call) => {
  const subnets = network(call)?.subnets ?? []
  const all = chosen(subnets, input.SubnetIds, (item) => item.id, 'InvalidSubnetID.NotFound', 'subnet ID')
  const found = filtered(all, input.Filters, {
    'subnet-id': (subnet) => subnet.id,
    'vpc-id': (subnet) => subnet.vpcId,
    'availability-zone': (subnet) => subnet.zone,
    'tag:Name': (subnet) => subnet.name,
    state: () => 'available',
  })
  const page = paged(found, input)
  return {
    ...withToken(page),
    Subnets: page.items.map((subnet) => ({
      SubnetId: subnet.id,
      VpcId: subnet.vpcId,
      CidrBlock: subnet.cidr,
      AvailabilityZone: subnet.zone,
      State: 'available',
      OwnerId: call.account,
      Tags: nameTag(subnet.name),
    })),
  }
}

const describeSecurityGroups: Handler<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult> = (input, call) => {
  const groups = network(call)?.securityGroups ?? []
  const all = chosen(groups, input.GroupIds, (group) => group.id, 'InvalidGroup.NotFound', 'security group')
  const found = filtered(all, input.Filters, {
    'group-id': (group) => group.id,
    'group-name': (group) => group.name,
    'vpc-id': (group) => group.vpcId,
  })
  const page = paged(found, input)
  return {
    ...withToken(page),
    SecurityGroups: page.items.map((group) => ({
      GroupId: group.id,
      GroupName: group.name,
      Description: group.description,
      VpcId: group.vpcId,
      OwnerId: call.account,
    })),
  }
}

const describeKeyPairs: Handler<DescribeKeyPairsRequest, DescribeKeyPairsResult> = (input, call) => {
  const pairs = network(call)?.keyPairs ?? []
  const all = chosen(pairs, input.KeyNames, (pair) => pair.name, 'InvalidKeyPair.NotFound', 'key pair')
  const found = filtered(all, input.Filters, { 'key-name': (pair) => pair.name, 'key-pair-id': (pair) => pair.id })
  return { KeyPairs: found.map((pair) => ({ KeyPairId: pair.id, KeyName: pair.name, KeyType: 'rsa' })) }
}

const describeAvailabilityZones: Handler<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> = (
  input,
  call,
) => {
  const zones = network(call)?.zones ?? []
  const all = chosen(zones, input.ZoneNames, (zone) => zone, 'InvalidParameterValue', 'zone name')
  const found = filtered(all, input.Filters, {
    'zone-name': (zone) => zone,
    'region-name': () => call.region,
    state: () => 'available',
  })
  return {
    AvailabilityZones: found.map((zone) => ({ ZoneName: zone, RegionName: call.region, State: 'available' })),
  }
}

const describeImages: Handler<DescribeImagesRequest, DescribeImagesResult> = (input, call) => {
  const images = network(call)?.images ?? []
  const all = chosen(images, input.ImageIds, (image) => image.id, 'InvalidAMIID.NotFound', 'image id')
  const found = filtered(all, input.Filters, {
    'image-id': (image) => image.id,
    name: (image) => image.name,
    state: () => 'available',
  })
  const page = paged(found, input)
  return {
    ...withToken(page),
    Images: page.items.map((image) => ({
      ImageId: image.id,
      Name: image.name,
      Description: image.description,
      State: 'available',
      OwnerId: call.account,
    })),
  }
}

/** Resources of a type that stacks of this account and region hold. */
const ofStacks = (call: Call, type: string): { id: string; stack: string; created: number }[] =>
  call.world.stacks
    .in(call.scope)
    .filter((stack) => stack.status !== 'DELETE_COMPLETE')
    .flatMap((stack) =>
      stack.resources
        .filter((resource) => resource.type === type)
        .map((resource) => ({ id: resource.physicalId, stack: stack.name, created: stack.created })),
    )

const stackTag = (name: string) => [{ Key: 'aws:cloudformation:stack-name', Value: name }]

const describeInstances: Handler<DescribeInstancesRequest, DescribeInstancesResult> = (input, call) => {
  const instances = ofStacks(call, 'AWS::EC2::Instance')
  const all = chosen(instances, input.InstanceIds, (item) => item.id, 'InvalidInstanceID.NotFound', 'instance ID')
  const found = filtered(all, input.Filters, {
    'instance-id': (instance) => instance.id,
    'instance-state-name': () => 'running',
  })
  const page = paged(found, input)
  return {
    ...withToken(page),
    Reservations: page.items.map((instance) => ({
      ReservationId: instance.id.replace('i-', 'r-'),
      OwnerId: call.account,
      Instances: [
        {
          InstanceId: instance.id,
          State: { Name: 'running' as const, Code: 16 },
          LaunchTime: new Date(instance.created),
          Tags: stackTag(instance.stack),
        },
      ],
    })),
  }
}

const describeVolumes: Handler<DescribeVolumesRequest, DescribeVolumesResult> = (input, call) => {
  const volumes = ofStacks(call, 'AWS::EC2::Volume')
  const all = chosen(volumes, input.VolumeIds, (item) => item.id, 'InvalidVolume.NotFound', 'volume')
  const found = filtered(all, input.Filters, { 'volume-id': (volume) => volume.id, status: () => 'in-use' })
  const page = paged(found, input)
  return {
    ...withToken(page),
    Volumes: page.items.map((volume) => ({ VolumeId: volume.id, State: 'in-use', Tags: stackTag(volume.stack) })),
  }
}

export const ec2: Service = {
  handlers: handlerMap({
    DescribeAvailabilityZones: describeAvailabilityZones,
    DescribeImages: describeImages,
    DescribeInstances: describeInstances,
    DescribeKeyPairs: describeKeyPairs,
    DescribeSecurityGroups: describeSecurityGroups,
    DescribeSubnets: describeSubnets,
    DescribeVolumes: describeVolumes,
    DescribeVpcs: describeVpcs,
  }),
  // Instances and volumes come from stacks.
  settle: settleRecords,
}
