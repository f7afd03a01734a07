/** Kinds of AWS resources that people can choose from on an order form. */
export const RESOURCE_KINDS = [
  'availability_zone',
  'hosted_zone',
  'image',
  'instance',
  'key_pair',
  'security_group',
  'security_group_name',
  'ssm_secure_string',
  'ssm_string',
  'ssm_string_list',
  'subnet',
  'volume',
  'vpc',
] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

export interface ResourceRead {
  kind: ResourceKind
  /** What a parameter takes: an id or a name. */
  id: string
  /** What tells it from others: its name, address, zone; '' for nothing. */
  about: string
}

/** By kind: what there is; `denied`: the role may not look; `too_many`: more than people can choose from; `unread`: a fault. */
export type LookUps = Partial<Record<ResourceKind, ResourceRead[] | 'denied' | 'too_many' | 'unread'>>

const SINGLE: Readonly<Record<string, readonly ResourceKind[]>> = {
  'AWS::EC2::AvailabilityZone::Name': ['availability_zone'],
  'AWS::EC2::Image::Id': ['image'],
  'AWS::EC2::Instance::Id': ['instance'],
  'AWS::EC2::KeyPair::KeyName': ['key_pair'],
  'AWS::EC2::SecurityGroup::GroupName': ['security_group_name'],
  'AWS::EC2::SecurityGroup::Id': ['security_group'],
  'AWS::EC2::Subnet::Id': ['subnet'],
  'AWS::EC2::VPC::Id': ['vpc'],
  'AWS::EC2::Volume::Id': ['volume'],
  'AWS::Route53::HostedZone::Id': ['hosted_zone'],
  'AWS::SSM::Parameter::Name': ['ssm_secure_string', 'ssm_string', 'ssm_string_list'],
}

/** What a parameter of this CloudFormation type chooses from; undefined for types without a look-up. */
export const lookUpOf = (type: string): { kinds: readonly ResourceKind[]; list: boolean } | undefined => {
  const list = /^List<(.+)>$/.exec(type)?.[1]
  const named = SINGLE[list ?? type]
  if (named) return { kinds: named, list: list !== undefined }
  // The value is the name of the parameter, of which CloudFormation reads the text.
  const held = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1]
  if (held === undefined) return undefined
  const several = held.startsWith('List<') || held === 'CommaDelimitedList'
  return { kinds: [several ? 'ssm_string_list' : 'ssm_string'], list: false }
}
