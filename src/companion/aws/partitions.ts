import type { Partition } from '../../contracts/aws-catalog.ts'

/** What differs between the partitions. */
export const PARTITIONS: Readonly<Record<Partition, PartitionFacts>> = {
  aws: {
    regions: /^(af|ap|ca|eu|il|me|mx|sa|us)-(?!gov-)[a-z]+-\d$/,
    console: 'console.aws.amazon.com',
    budgets: 'us-east-1',
    hostedZones: 'us-east-1',
  },
  'aws-us-gov': {
    regions: /^us-gov-[a-z]+-\d$/,
    console: 'console.amazonaws-us-gov.com',
    hostedZones: 'us-gov-west-1',
  },
  'aws-cn': {
    regions: /^cn-[a-z]+-\d$/,
    console: 'console.amazonaws.cn',
    budgets: 'cn-northwest-1',
    hostedZones: 'cn-northwest-1',
  },
}
interface PartitionFacts {
  regions: RegExp
  console: string
  /** Region that answers for the budgets of all regions; missing where there are none. */
  budgets?: string
  /** Region that requests to Route 53 are signed for, which is one service for all regions. */
  hostedZones: string
}

/** Reason why a region cannot belong to a partition, or undefined when it can. */
export const regionFault = (partition: Partition, region: string): string | undefined => {
  const known = PARTITIONS[partition]
  if (!known)
    return `Partition "${partition}" is unknown; known are ${Object.keys(PARTITIONS).join(', ')}. Correct the AWS account record.`
  if (known.regions.test(region)) return undefined
  return `Region "${region}" does not belong to partition ${partition}. Correct the region, or the partition of its account.`
}
