import { createHash } from 'node:crypto'

/** What the making of one resource has to go by. */
export interface ResourceFrame {
  partition: string
  account: string
  region: string
  urlSuffix: string
  stackName: string
  stackId: string
  logicalId: string
  properties: Record<string, unknown>
}

export interface MadeResource {
  physicalId: string
  attributes: Record<string, string>
  /** Name that no other resource of the kind may have, for instance `s3:my-bucket`; with the words of the refusal. */
  unique?: { name: string; taken: string }
}

/** Hex digits that belong to this resource of this stack and no other. */
const digits = (frame: ResourceFrame, length: number): string =>
  createHash('sha256').update(`${frame.stackId}/${frame.logicalId}`).digest('hex').slice(0, length)

const named = (frame: ResourceFrame, property: string, fallback: string): string => {
  const value = frame.properties[property]
  return typeof value === 'string' && value !== '' ? value : fallback
}

const generatedName = (frame: ResourceFrame): string =>
  `${frame.stackName}-${frame.logicalId}-${digits(frame, 12).toUpperCase()}`

const privateIp = (frame: ResourceFrame): string => {
  const [a = 0, b = 0] = [...Buffer.from(digits(frame, 4), 'hex')]
  return `10.0.${a}.${b}`
}

const arn = (frame: ResourceFrame, service: string, resource: string): string =>
  `arn:${frame.partition}:${service}:${frame.region}:${frame.account}:${resource}`

function bucket(frame: ResourceFrame): MadeResource {
  const name = named(frame, 'BucketName', generatedName(frame).toLowerCase().slice(0, 63))
  return {
    physicalId: name,
    attributes: {
      Arn: `arn:${frame.partition}:s3:::${name}`,
      DomainName: `${name}.s3.${frame.urlSuffix}`,
      RegionalDomainName: `${name}.s3.${frame.region}.${frame.urlSuffix}`,
      WebsiteURL: `http://${name}.s3-website-${frame.region}.${frame.urlSuffix}`,
    },
    // Bucket names are unique over all accounts of a partition.
    unique: { name: `s3:${frame.partition}:${name}`, taken: `${name} already exists` },
  }
}

function instance(frame: ResourceFrame): MadeResource {
  const id = `i-0${digits(frame, 16)}`
  const ip = privateIp(frame)
  const host = `ip-${ip.replace(/\./g, '-')}.${frame.region}.compute.internal`
  return {
    physicalId: id,
    attributes: {
      InstanceId: id,
      PrivateIp: ip,
      PrivateDnsName: host,
      PublicIp: '',
      PublicDnsName: '',
      AvailabilityZone: named(frame, 'AvailabilityZone', `${frame.region}a`),
    },
  }
}

function database(frame: ResourceFrame): MadeResource {
  const id = named(frame, 'DBInstanceIdentifier', `${frame.stackName}-${digits(frame, 8)}`.toLowerCase().slice(0, 63))
  const engine = named(frame, 'Engine', 'postgres')
  return {
    physicalId: id,
    attributes: {
      'Endpoint.Address': `${id}.${digits(frame, 12)}.${frame.region}.rds.${frame.urlSuffix}`,
      'Endpoint.Port': named(frame, 'Port', engine.startsWith('postgres') ? '5432' : '3306'),
      DBInstanceArn: arn(frame, 'rds', `db:${id}`),
    },
    unique: { name: `rds:${frame.account}:${frame.region}:${id}`, taken: `DB instance already exists: ${id}` },
  }
}

function topic(frame: ResourceFrame): MadeResource {
  const name = named(frame, 'TopicName', generatedName(frame))
  return { physicalId: arn(frame, 'sns', name), attributes: { TopicName: name, TopicArn: arn(frame, 'sns', name) } }
}

function iamRole(frame: ResourceFrame): MadeResource {
  const name = named(frame, 'RoleName', generatedName(frame).slice(0, 64))
  const roleArn = `arn:${frame.partition}:iam::${frame.account}:role/${name}`
  return {
    physicalId: name,
    attributes: { Arn: roleArn, RoleId: `AROA${digits(frame, 16).toUpperCase()}` },
    unique: { name: `iam:${frame.account}:${name}`, taken: `Role with name ${name} already exists.` },
  }
}

const idOf =
  (prefix: string, ...attributes: string[]) =>
  (frame: ResourceFrame): MadeResource => {
    const id = `${prefix}-0${digits(frame, 16)}`
    return { physicalId: id, attributes: Object.fromEntries(attributes.map((name) => [name, id])) }
  }

const KINDS: Record<string, (frame: ResourceFrame) => MadeResource> = {
  'AWS::S3::Bucket': bucket,
  'AWS::EC2::Instance': instance,
  'AWS::EC2::SecurityGroup': idOf('sg', 'GroupId', 'Id'),
  'AWS::EC2::Volume': idOf('vol', 'VolumeId'),
  'AWS::EC2::VPC': idOf('vpc', 'VpcId'),
  'AWS::EC2::Subnet': idOf('subnet', 'SubnetId'),
  'AWS::RDS::DBInstance': database,
  'AWS::SNS::Topic': topic,
  'AWS::IAM::Role': iamRole,
}

/**
 * Physical id and attributes of a resource, always the same for one stack. Types without an entry get CloudFormation's kind of
 * generated name and an ARN made of their type.
 */
export function makeResource(type: string, frame: ResourceFrame): MadeResource {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (kind) return kind(frame)
  const name = generatedName(frame)
  const service = (type.split('::')[1] ?? 'custom').toLowerCase()
  return { physicalId: name, attributes: { Arn: arn(frame, service, name) } }
}
