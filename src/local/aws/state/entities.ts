import type { PolicyDocument } from '../auth/policy.ts'

/** Everything stored has an id that is unique in its collection and the scope (`account/region`, or `*`) it lives in. */
export interface Entity {
  id: string
  scope: string
}

export const GLOBAL_SCOPE = '*'
export const scopeOf = (account: string, region: string): string => `${account}/${region}`

export interface IamUser {
  name: string
  accessKeyId: string
  secretAccessKey: string
  policies: PolicyDocument[]
}

export interface IamRole {
  name: string
  trustPolicy: PolicyDocument
  policies: PolicyDocument[]
  /** Longest session in seconds, 3600-43200. */
  maxSessionDuration: number
}

export interface Account extends Entity {
  name: string
  partition: string
  /** Regions that the account has not switched on. */
  disabledRegions: string[]
  users: IamUser[]
  roles: IamRole[]
}

/** Temporary credentials handed out by AssumeRole; the id is the access key id. */
export interface Session extends Entity {
  secretAccessKey: string
  sessionToken: string
  account: string
  roleName: string
  sessionName: string
  sourceIdentity?: string
  /** Milliseconds since 1970 on the virtual clock. */
  expires: number
  /** Policy handed over with AssumeRole: narrows what the role may do. */
  policy?: PolicyDocument
}

export interface Tag {
  Key: string
  Value: string
}

export interface Portfolio extends Entity {
  account: string
  region: string
  name: string
  description?: string
  providerName: string
  created: number
  productIds: string[]
  tags: Tag[]
}

/** A principal that may launch from a portfolio, in the account that granted it. The scope is that account's. */
export interface Grant extends Entity {
  portfolioId: string
  principalArn: string
  principalType: 'IAM' | 'IAM_PATTERN'
  created: number
}

/** A portfolio shared with another account; the scope is the receiving account's. */
export interface Share extends Entity {
  portfolioId: string
  ownerAccount: string
  account: string
  type: 'IMPORTED' | 'AWS_SERVICECATALOG' | 'AWS_ORGANIZATIONS'
  accepted: boolean
}

export interface Artifact {
  id: string
  name: string
  description?: string
  type: string
  created: number
  active: boolean
  guidance: 'DEFAULT' | 'DEPRECATED'
  /** Key of the template text in `templates`. */
  template: string
}

export interface Product extends Entity {
  account: string
  region: string
  name: string
  owner: string
  description?: string
  distributor?: string
  supportDescription?: string
  supportEmail?: string
  supportUrl?: string
  type: string
  created: number
  tags: Tag[]
  artifacts: Artifact[]
}

export interface Constraint extends Entity {
  type: string
  description?: string
  portfolioId: string
  productId: string
  owner: string
  /** JSON text, as given. */
  parameters: string
  created: number
}

export interface TagOption extends Entity {
  key: string
  value: string
  active: boolean
  owner: string
  resourceIds: string[]
}

/** Something to do with what was launched, an SSM automation document; offered for the versions it is associated with. */
export interface ServiceAction extends Entity {
  name: string
  description?: string
  /** `Name`, `Version`, `AssumeRole`, `Parameters` (JSON). */
  definition: Record<string, string>
  versions: { productId: string; artifactId: string }[]
}

export interface Budget extends Entity {
  name: string
  resourceIds: string[]
  /** Amounts of this month, as decimal text in `unit`. */
  unit: string
  limit: string
  actual: string
  forecast?: string
}

export interface Template extends Entity {
  body: string
  /** Where CreateProduct and CreateProvisioningArtifact may load it from. */
  url: string
}

export interface ProvisioningParameter {
  key: string
  value: string
}

export type RecordStatus = 'CREATED' | 'IN_PROGRESS' | 'IN_PROGRESS_IN_ERROR' | 'SUCCEEDED' | 'FAILED'
export type RecordType =
  | 'PROVISION_PRODUCT'
  | 'UPDATE_PROVISIONED_PRODUCT'
  | 'TERMINATE_PROVISIONED_PRODUCT'
  | 'EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION'

export interface ServiceRecord extends Entity {
  /** Order of creation: times alone do not tell two records of one moment apart. */
  sequence: number
  type: RecordType
  status: RecordStatus
  created: number
  updated: number
  provisionedProductId: string
  provisionedProductName: string
  /** Absent for stacks of CloudFormation. */
  provisionedType?: string
  productId: string
  artifactId: string
  pathId: string
  launchRoleArn?: string
  parameters: ProvisioningParameter[]
  tags: Tag[]
  errors: { Code: string; Description: string }[]
  outputs: StackOutput[]
  owner: Ownership
  retainResources: boolean
}

/** Who made a provisioned product or a record: decides what `servicecatalog:userLevel` and its kin let others see. */
export interface Ownership {
  account: string
  /** ARN of the IAM user or role. */
  principalArn: string
  /** ARN of the caller, with the session name for roles. */
  callerArn: string
}

export type ProvisionedStatus = 'AVAILABLE' | 'UNDER_CHANGE' | 'TAINTED' | 'ERROR' | 'PLAN_IN_PROGRESS'

export interface ProvisionedProduct extends Entity {
  name: string
  arn: string
  /** Absent for stacks of CloudFormation. */
  provisionedType?: string
  status: ProvisionedStatus
  statusMessage?: string
  created: number
  productId: string
  artifactId: string
  pathId: string
  launchRoleArn?: string
  /** Absent while there is but a plan. */
  lastRecordId?: string
  lastProvisioningRecordId?: string
  lastSuccessfulRecordId?: string
  token: string
  tags: Tag[]
  stackId: string
  owner: Ownership
}

export interface StackOutput {
  key: string
  value: string
  description?: string
}

export interface StackResource {
  logicalId: string
  physicalId: string
  type: string
  /** Hash of the properties: tells a plan what an update changes. */
  fingerprint: string
}

/** The id is the stack's ARN. */
export interface Stack extends Entity {
  name: string
  /** Resources that an engine of the customer made: CloudFormation knows nothing of them. */
  engine?: true
  status: string
  statusReason?: string
  /** Milliseconds since 1970. */
  deleted?: number
  created: number
  updated?: number
  description?: string
  parameters: { key: string; value: string; noEcho: boolean }[]
  outputs: StackOutput[]
  resources: StackResource[]
  tags: Tag[]
  roleArn?: string
}

export type PlanStatus =
  | 'CREATE_IN_PROGRESS'
  | 'CREATE_SUCCESS'
  | 'CREATE_FAILED'
  | 'EXECUTE_IN_PROGRESS'
  | 'EXECUTE_SUCCESS'
  | 'EXECUTE_FAILED'

export interface PlanChange {
  action: 'ADD' | 'MODIFY' | 'REMOVE'
  resource: StackResource
  replaces: boolean
}

/** A preview of what a launch or an update would change. */
export interface Plan extends Entity {
  name: string
  status: PlanStatus
  statusMessage?: string
  created: number
  updated: number
  provisionedProductId: string
  provisionedProductName: string
  productId: string
  artifactId: string
  pathId: string
  launchRoleArn?: string
  /** Values as they will be sent. */
  parameters: ProvisioningParameter[]
  tags: Tag[]
  notificationArns: string[]
  changes: PlanChange[]
  /** The record that carries the plan out. */
  recordId?: string
  owner: Ownership
}

/** One accepted idempotency token; the id holds scope, operation and token. */
export interface TokenUse extends Entity {
  fingerprint: string
  recordId: string
}

/** Names that must be unique beyond a stack, for instance bucket names; the id is `kind:name`. */
export interface TakenName extends Entity {
  stackId: string
}

export interface Network extends Entity {
  zones: string[]
  vpcs: { id: string; cidr: string; name: string; isDefault: boolean }[]
  subnets: { id: string; vpcId: string; cidr: string; zone: string; name: string }[]
  securityGroups: { id: string; vpcId: string; name: string; description: string }[]
  keyPairs: { id: string; name: string }[]
  images: { id: string; name: string; description: string }[]
  parameters: { name: string; type: string; value: string }[]
}

/** A hosted zone of Route 53; the id is the bare one, `Z…`. Zones belong to an account as a whole. */
export interface Zone extends Entity {
  /** Ends with a dot. */
  name: string
  callerReference: string
  comment?: string
  isPrivate: boolean
  /** Number of its record sets. */
  records: number
}
export const zoneScope = (account: string): string => scopeOf(account, 'global')

/** How far the virtual clock is ahead, in milliseconds. */
export interface ClockOffset extends Entity {
  offset: number
}
