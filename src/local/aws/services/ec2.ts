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
import { pageOffset, pageToken } from '../page-token.ts'
import type { Network } from '../state/entities.ts'

const network = (call: Call): Network | undefined => call.world.networks.get(call.scope)
const nameTag = (name: string) => (name === '' ? [] : [{ Key: 'Name', Value: name }])

interface Tagged {
  Key: string
  Value: string
}

/**
 * Keeps the items that pass every filter; the fields are those that the caller may filter by. Tags are asked for by
 * `tag:NAME` and `tag-key`.
 */
function filtered<T>(
  items: readonly T[],
  filters: Filter[] | undefined,
  fields: Record<string, (item: T) => string>,
  tagsOf: (item: T) => readonly Tagged[] = () => [],
): T[] {
  for (const { Name: name = '' } of filters ?? []) {
    if (Object.hasOwn(fields, name) || name === 'tag-key' || name.startsWith('tag:')) continue
    throw new AwsError('InvalidParameterValue', `The filter '${name}' is invalid`)
  }
  return items.filter((item) =>
    (filters ?? []).every((filter) => {
      const actual = filterValues(filter.Name ?? '', item, fields, tagsOf)
      return (filter.Values ?? []).some((value) => actual.some((text) => matchesGlob(value, text)))
    }),
  )
}

function filterValues<T>(
  name: string,
  item: T,
  fields: Record<string, (item: T) => string>,
  tagsOf: (item: T) => readonly Tagged[],
): string[] {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field) return [field(item)]
  if (name === 'tag-key') return tagsOf(item).map((tag) => tag.Key)
  return tagsOf(item)
    .filter((tag) => tag.Key === name.slice('tag:'.length))
    .map((tag) => tag.Value)
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

/** One page. */
function paged<T>(items: readonly T[], request: Paging, call: Call): { items: T[]; NextToken?: string } {
  const offset = request.NextToken === undefined ? 0 : pageOffset(call, request, request.NextToken)
  if (offset === undefined) throw new AwsError('InvalidNextToken', 'The token is invalid.')
  const end = offset + (request.MaxResults ?? items.length)
  const token = end < items.length ? { NextToken: pageToken(call, request, end) } : {}
  return { items: items.slice(offset, end), ...token }
}

/** Machines and disks that are named cannot be asked for page by page. */
function refusePagesOf(ids: string[] | undefined, name: string, request: Paging): void {
  if (request.MaxResults === undefined || !ids || ids.length === 0) return
  const text = `The parameter ${name} cannot be used with the parameter maxResults`
  throw new AwsError('InvalidParameterCombination', text)
}

const withToken = (page: { NextToken?: string }) => (page.NextToken === undefined ? {} : { NextToken: page.NextToken })

const describeVpcs: Handler<DescribeVpcsRequest, DescribeVpcsResult> = (input, call) => {
  const all = chosen(network(call)?.vpcs ?? [], input.VpcIds, (vpc) => vpc.id, 'InvalidVpcID.NotFound', 'vpc ID')
  const found = filtered(
    all,
    input.Filters,
    {
      'vpc-id': (vpc) => vpc.id,
      cidr: (vpc) => vpc.cidr,
      'cidr-block': (vpc) => vpc.cidr,
      'is-default': (vpc) => String(vpc.isDefault),
      isDefault: (vpc) => String(vpc.isDefault),
      'owner-id': () => call.account,
      state: () => 'available',
    },
    (vpc) => nameTag(vpc.name),
  )
  const page = paged(found, input, call)
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
  const found = filtered(
    all,
    input.Filters,
    {
      'subnet-id': (subnet) => subnet.id,
      'vpc-id': (subnet) => subnet.vpcId,
      'availability-zone': (subnet) => subnet.zone,
      state: () => 'available',
    },
    (subnet) => nameTag(subnet.name),
  )
  const page = paged(found, input, call)
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
  const page = paged(found, input, call)
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
  const page = paged(found, input, call)
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
  refusePagesOf(input.InstanceIds, 'instancesSet', input)
  const instances = ofStacks(call, 'AWS::EC2::Instance')
  const all = chosen(instances, input.InstanceIds, (item) => item.id, 'InvalidInstanceID.NotFound', 'instance ID')
  const found = filtered(
    all,
    input.Filters,
    {
      'instance-id': (instance) => instance.id,
      'instance-state-name': () => 'running',
    },
    (instance) => stackTag(instance.stack),
  )
  const page = paged(found, input, call)
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
  refusePagesOf(input.VolumeIds, 'volumesSet', input)
  const volumes = ofStacks(call, 'AWS::EC2::Volume')
  const all = chosen(volumes, input.VolumeIds, (item) => item.id, 'InvalidVolume.NotFound', 'volume')
  const found = filtered(all, input.Filters, { 'volume-id': (volume) => volume.id, status: () => 'in-use' }, (volume) =>
    stackTag(volume.stack),
  )
  const page = paged(found, input, call)
  return {
    ...withToken(page),
    Volumes: page.items.map((volume) => ({ VolumeId: volume.id, State: 'in-use', Tags: stackTag(volume.stack) })),
  }
}

const handlers = handlerMap({
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeImages: describeImages,
  DescribeInstances: describeInstances,
  DescribeKeyPairs: describeKeyPairs,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeVolumes: describeVolumes,
  DescribeVpcs: describeVpcs,
})

type Handlers = Service['handlers']

/** A dry run ends where the call itself would begin: after the caller's permissions were checked. */
const withDryRuns = (all: Handlers): Handlers =>
  new Map(
    [...all].map(([name, handler]): [string, typeof handler] => [
      name,
      (input, call) => {
        if (input['DryRun'] !== true) return handler(input, call)
        throw new AwsError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
      },
    ]),
  )

export const ec2: Service = {
  handlers: withDryRuns(handlers),
  // Instances and volumes come from stacks.
  settle: settleRecords,
}
