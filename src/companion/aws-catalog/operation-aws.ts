import {
  DescribeProvisionedProductCommand,
  DescribeRecordCommand,
  ProvisionProductCommand,
  TerminateProvisionedProductCommand,
  UpdateProvisionedProductCommand,
  type RecordDetail,
} from '@aws-sdk/client-service-catalog'
import type { ClaimedOperation, OperationReport } from '../../contracts/aws-catalog.ts'
import type { AwsTarget, ServiceCatalogCaller } from '../aws/clients.ts'
import { AwsError } from '../errors.ts'
import { hideSecrets } from './operation-outcome.ts'

type Provisioned = NonNullable<OperationReport['provisioned']>
type Outputs = NonNullable<OperationReport['outputs']>

const MOST_OUTPUTS = 200

/** The end-user role, under the name of the person it is for. */
export const operationTarget = (operation: ClaimedOperation): AwsTarget => ({
  accountId: operation.account.account_id,
  region: operation.region,
  purpose: 'order',
  roleArn: operation.account.end_user_role_arn,
  externalId: operation.account.external_id,
  fips: operation.account.fips === true,
  // AWS knows the owner of a provisioned product by this name: it stays the same for all its operations.
  sessionName: operation.session_name,
  about: { operation: operation.sys_id, hide: (text) => hideSecrets(operation, text) },
})

/**
 * Asks AWS to begin. The operation's token makes AWS carry it out once, however often this is called: a repeated call
 * answers with the record of the first.
 */
export const submit = async (aws: ServiceCatalogCaller, operation: ClaimedOperation): Promise<RecordDetail> => {
  const answer = await SUBMIT[operation.type](aws, operation)
  if (!answer.RecordDetail?.RecordId)
    throw new AwsError(`AWS answered the ${operation.type} request without a record.`, {
      code: 'aws_transient',
      awsCode: 'NoRecord',
      kind: 'transient',
      retryable: true,
    })
  return answer.RecordDetail
}

type Submit = (
  aws: ServiceCatalogCaller,
  operation: ClaimedOperation,
) => Promise<{ RecordDetail?: RecordDetail | undefined }>
const tagsOf = (operation: ClaimedOperation): { Tags?: { Key: string; Value: string }[] } =>
  operation.tags.length > 0 ? { Tags: operation.tags.map((tag) => ({ Key: tag.key, Value: tag.value })) } : {}
const pathOf = (operation: ClaimedOperation): { PathId?: string } =>
  operation.path_id ? { PathId: operation.path_id } : {}

const SUBMIT: Readonly<Record<ClaimedOperation['type'], Submit>> = {
  provision: (aws, operation) =>
    aws.call(operationTarget(operation), 'ProvisionProduct', (client) =>
      client.send(
        new ProvisionProductCommand({
          ProductId: operation.product_id,
          ProvisioningArtifactId: operation.version_id,
          ...pathOf(operation),
          ProvisionedProductName: operation.provisioned_name,
          ProvisioningParameters: operation.parameters.map(({ key, value }) => ({ Key: key, Value: value })),
          ...tagsOf(operation),
          ProvisionToken: operation.token,
        }),
      ),
    ),
  update: (aws, operation) =>
    aws.call(operationTarget(operation), 'UpdateProvisionedProduct', (client) =>
      client.send(
        new UpdateProvisionedProductCommand({
          ProvisionedProductId: operation.provisioned_product_id,
          ProductId: operation.product_id,
          ProvisioningArtifactId: operation.version_id,
          ...pathOf(operation),
          ProvisioningParameters: operation.parameters.map(({ key, value, previous }) =>
            previous ? { Key: key, UsePreviousValue: true } : { Key: key, Value: value },
          ),
          ...tagsOf(operation),
          UpdateToken: operation.token,
        }),
      ),
    ),
  terminate: (aws, operation) =>
    aws.call(operationTarget(operation), 'TerminateProvisionedProduct', (client) =>
      client.send(
        new TerminateProvisionedProductCommand({
          ProvisionedProductId: operation.provisioned_product_id,
          TerminateToken: operation.token,
          ...(operation.retain_resources ? { RetainPhysicalResources: true } : {}),
          ...(operation.ignore_errors ? { IgnoreErrors: true } : {}),
        }),
      ),
    ),
}

/** The record as it stands now. */
export const readRecord = async (
  aws: ServiceCatalogCaller,
  operation: ClaimedOperation,
  recordId: string,
): Promise<RecordDetail> => {
  const answer = await aws.call(operationTarget(operation), 'DescribeRecord', (client) =>
    client.send(new DescribeRecordCommand({ Id: recordId })),
  )
  return answer.RecordDetail ?? {}
}

/** All outputs of a record, page by page (the SDK has no paginator for them). */
export const readOutputs = async (
  aws: ServiceCatalogCaller,
  operation: ClaimedOperation,
  recordId: string,
): Promise<Outputs> => {
  const outputs: Outputs = []
  for (let PageToken: string | undefined; ;) {
    const page = await aws.call(operationTarget(operation), 'DescribeRecord', (client) =>
      client.send(new DescribeRecordCommand({ Id: recordId, PageSize: 20, ...(PageToken ? { PageToken } : {}) })),
    )
    for (const output of page.RecordOutputs ?? [])
      if (output.OutputKey)
        outputs.push({ key: output.OutputKey, value: output.OutputValue ?? '', description: output.Description ?? '' })
    PageToken = page.NextPageToken
    if (!PageToken || outputs.length >= MOST_OUTPUTS) return outputs.slice(0, MOST_OUTPUTS)
  }
}

/** The provisioned product, or undefined when AWS does not have it (any more). */
export const readProvisioned = async (
  aws: ServiceCatalogCaller,
  operation: ClaimedOperation,
  id: string,
): Promise<Provisioned | undefined> => {
  try {
    const answer = await aws.call(operationTarget(operation), 'DescribeProvisionedProduct', (client) =>
      client.send(new DescribeProvisionedProductCommand({ Id: id })),
    )
    const detail = answer.ProvisionedProductDetail
    if (!detail) return undefined
    return {
      id: detail.Id ?? id,
      name: detail.Name ?? operation.provisioned_name,
      arn: detail.Arn ?? '',
      type: detail.Type ?? '',
      status: detail.Status ?? 'UNKNOWN',
      status_message: detail.StatusMessage ?? '',
      created: detail.CreatedTime?.toISOString() ?? '',
    }
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'missing') return undefined
    throw error
  }
}

/** What a record itself tells about the provisioned product. */
export const provisionedOf = (operation: ClaimedOperation, record: RecordDetail, status: string): Provisioned => ({
  id: record.ProvisionedProductId ?? operation.provisioned_product_id,
  name: record.ProvisionedProductName ?? operation.provisioned_name,
  arn: '',
  type: record.ProvisionedProductType ?? '',
  status,
  status_message: '',
  // Later records say when the change began, not the product.
  created: operation.type === 'provision' ? (record.CreatedTime?.toISOString() ?? '') : '',
})

export const recordOf = (record: RecordDetail): NonNullable<OperationReport['record']> => ({
  id: record.RecordId ?? '',
  status: record.Status ?? '',
  type: record.RecordType ?? '',
})
