import '@servicenow/sdk/global'
import {
  Acl,
  BooleanColumn,
  ChoiceColumn,
  List,
  ReferenceColumn,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin, companion } from '../platform/roles.now'
import { signedIn } from '../../src/server/aws-catalog/entry-points.ts'

// What order forms choose from for parameters of AWS-specific types, kept by the sync for each region.
export const x_swb_hub_aws_resource = Table({
  name: 'x_swb_hub_aws_resource',
  label: 'AWS resource',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'region_kind_id', unique: true, element: ['region', 'kind', 'resource_id'] }],
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 255 }),
    region: ReferenceColumn({ label: 'Region', referenceTable: 'x_swb_hub_aws_region', cascadeRule: 'cascade' }),
    kind: ChoiceColumn({
      label: 'Kind',
      dropdown: 'dropdown_without_none',
      choices: {
        availability_zone: { label: 'Availability zone', sequence: 0 },
        hosted_zone: { label: 'Hosted zone (DNS)', sequence: 1 },
        image: { label: 'Image', sequence: 2 },
        instance: { label: 'Instance', sequence: 3 },
        key_pair: { label: 'Key pair', sequence: 4 },
        security_group: { label: 'Security group', sequence: 5 },
        security_group_name: { label: 'Security group (name)', sequence: 6 },
        ssm_secure_string: { label: 'Secret parameter', sequence: 7 },
        ssm_string: { label: 'Parameter', sequence: 8 },
        ssm_string_list: { label: 'List parameter', sequence: 9 },
        subnet: { label: 'Subnet', sequence: 10 },
        volume: { label: 'Volume', sequence: 11 },
        vpc: { label: 'Network (VPC)', sequence: 12 },
      },
    }),
    resource_id: StringColumn({ label: 'Id on AWS', maxLength: 2048 }),
    active: BooleanColumn({ label: 'Active', default: true }),
  },
})

List({
  table: 'x_swb_hub_aws_resource',
  view: default_view,
  columns: ['region', 'kind', 'resource_id', 'name', 'active', 'sys_updated_on'],
})

Acl({
  $id: Now.ID['acl-resource-read'],
  type: 'record',
  table: 'x_swb_hub_aws_resource',
  operation: 'read',
  // Order forms of everybody choose from them.
  script: signedIn,
})

Acl({
  $id: Now.ID['acl-resource-create'],
  type: 'record',
  table: 'x_swb_hub_aws_resource',
  operation: 'create',
  roles: [companion],
})

Acl({
  $id: Now.ID['acl-resource-write'],
  type: 'record',
  table: 'x_swb_hub_aws_resource',
  operation: 'write',
  roles: [companion, admin],
})

Acl({
  $id: Now.ID['acl-resource-delete'],
  type: 'record',
  table: 'x_swb_hub_aws_resource',
  operation: 'delete',
  roles: [companion, admin],
})
