import type { Partition } from '../../contracts/aws-catalog.ts'
import type { LookUps } from './resource-kinds.ts'
import type { RuleRead } from './usage-instructions.ts'

/** One row of the region table together with its account. */
export interface RegionTarget {
  /** sys_id of the region row. */
  sysId: string
  region: string
  status: string
  message: string
  account: {
    name: string
    accountId: string
    partition: Partition
    syncRoleArn: string
    endUserRoleArn: string
    externalId: string
    /** Asked through the FIPS endpoints of AWS. */
    fips?: boolean
  }
}

/** What was read from AWS in one region of one account. Plain data; texts are as AWS gave them. */
export interface Snapshot {
  portfolios: PortfolioRead[]
  products: ProductRead[]
  /** What parameters of AWS-specific types choose from, as far as these products have such. */
  lookUps: LookUps
  /** Undefined: nobody wants to know of them. */
  budgets?: Budgets
  /** Kinds of shares whose portfolios could not be listed. */
  unreadShareTypes: ShareType[]
  /** One sentence for everything that could not be read. */
  failures: string[]
  /** One sentence for what was read but cannot be used as it is, for instance a product without a grant. */
  remarks: string[]
}
export type Budgets = BudgetRead[] | 'unread'
/** Amounts are decimal text, '' where AWS does not know. */
export interface BudgetRead {
  name: string
  unit: string
  limit: string
  actual: string
  forecast: string
  ends: Date | undefined
  /** AWS ids of what it watches. */
  portfolios: string[]
  products: string[]
}
export type ShareType = 'local' | 'imported' | 'aws_servicecatalog' | 'aws_organizations'
export interface PortfolioRead {
  id: string
  arn: string
  name: string
  description: string
  provider: string
  created: Date | undefined
  shareType: ShareType
  /** Ids of its products; null: could not be read. */
  products: string[] | null
}
export interface ProductRead {
  id: string
  viewId: string
  arn: string
  name: string
  /** AWS calls it the short description; it may be 8 KB long. */
  description: string
  owner: string
  distributor: string
  type: string
  supportEmail: string
  supportUrl: string
  supportDescription: string
  /** `unread`: could not be read; `not_granted`: the end-user role may not launch it. */
  details: ProductDetails | 'unread' | 'not_granted'
}
export interface ProductDetails {
  versions: VersionRead[]
  paths: { id: string; name: string }[]
  /** Names of the budgets that watch the product itself. */
  budgets: string[]
  /** One per version and path. */
  parameterSets: ParameterSet[]
}
export interface VersionRead {
  id: string
  name: string
  description: string
  created: Date | undefined
  guidance: 'DEFAULT' | 'DEPRECATED'
}
export interface ParameterSet {
  versionId: string
  pathId: string
  parameters: ParameterRead[]
  groups: { label: string; keys: string[] }[]
  labels: Record<string, string>
  /** TagOptions of portfolio and product together; no value at all: the two contradict each other. */
  tagOptions: { key: string; values: string[] }[]
  /** Rules that AWS will hold the values to, in words. */
  rules: RuleRead[]
}
export interface ParameterRead {
  key: string
  /** CloudFormation type, for instance String, Number, CommaDelimitedList, AWS::EC2::Subnet::Id. */
  type: string
  /** Undefined: none, the user must give a value. */
  defaultValue: string | undefined
  noEcho: boolean
  description: string
  allowedValues: string[]
  allowedPattern: string
  constraintDescription: string
  minLength: string
  maxLength: string
  minValue: string
  maxValue: string
}
