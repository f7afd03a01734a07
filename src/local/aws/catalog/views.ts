import type {
  PortfolioDetail,
  ProductViewDetail,
  ProductViewSummary,
  ProvisionedProductDetail,
  ProvisioningArtifact,
  ProvisioningArtifactDetail,
  RecordDetail,
  TagOptionDetail,
} from '@aws-sdk/client-service-catalog'
import type { Artifact, Portfolio, Product, ProvisionedProduct, ServiceRecord, TagOption } from '../state/entities.ts'
import { parseTemplate } from '../template/parse.ts'

/** Keeps a key out of an answer whose value is not there. */
const some = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>)

export const portfolioArn = (partition: string, portfolio: Portfolio): string =>
  `arn:${partition}:catalog:${portfolio.region}:${portfolio.account}:portfolio/${portfolio.id}`

export const productArn = (partition: string, product: Product): string =>
  `arn:${partition}:catalog:${product.region}:${product.account}:product/${product.id}`

/** A product has one view, with an id of its own. */
export const viewId = (product: Product): string => product.id.replace(/^prod-/, 'prodview-')

export const portfolioDetail = (portfolio: Portfolio, partition: string): PortfolioDetail => ({
  Id: portfolio.id,
  ARN: portfolioArn(partition, portfolio),
  DisplayName: portfolio.name,
  CreatedTime: new Date(portfolio.created),
  ProviderName: portfolio.providerName,
  ...some('Description', portfolio.description),
})

export const productSummary = (product: Product, hasDefaultPath = false): ProductViewSummary => ({
  Id: viewId(product),
  ProductId: product.id,
  Name: product.name,
  Owner: product.owner,
  Type: product.type as NonNullable<ProductViewSummary['Type']>,
  HasDefaultPath: hasDefaultPath,
  ...some('ShortDescription', product.description),
  ...some('Distributor', product.distributor),
  ...some('SupportEmail', product.supportEmail),
  ...some('SupportDescription', product.supportDescription),
  ...some('SupportUrl', product.supportUrl),
})

export const productDetail = (product: Product, partition: string): ProductViewDetail => ({
  ProductViewSummary: productSummary(product),
  Status: 'AVAILABLE',
  ProductARN: productArn(partition, product),
  CreatedTime: new Date(product.created),
})

/** A version as end users see it. */
export const artifactView = (artifact: Artifact): ProvisioningArtifact => ({
  Id: artifact.id,
  Name: artifact.name,
  CreatedTime: new Date(artifact.created),
  Guidance: artifact.guidance,
  ...some('Description', artifact.description),
})

/** A version as administrators see it. */
export const artifactDetail = (artifact: Artifact): ProvisioningArtifactDetail => ({
  Id: artifact.id,
  Name: artifact.name,
  Type: artifact.type as NonNullable<ProvisioningArtifactDetail['Type']>,
  CreatedTime: new Date(artifact.created),
  Active: artifact.active,
  Guidance: artifact.guidance,
  ...some('Description', artifact.description),
})

export const tagOptionDetail = (option: TagOption): TagOptionDetail => ({
  Key: option.key,
  Value: option.value,
  Active: option.active,
  Id: option.id,
  Owner: option.owner,
})

const STACK = 'CFN_STACK'

export const recordDetail = (record: ServiceRecord): RecordDetail => ({
  RecordId: record.id,
  ProvisionedProductName: record.provisionedProductName,
  Status: record.status,
  CreatedTime: new Date(record.created),
  UpdatedTime: new Date(record.updated),
  ProvisionedProductType: record.provisionedType ?? STACK,
  RecordType: record.type,
  ProvisionedProductId: record.provisionedProductId,
  ProductId: record.productId,
  ProvisioningArtifactId: record.artifactId,
  PathId: record.pathId,
  RecordErrors: record.errors,
  RecordTags: record.tags,
  ...some('LaunchRoleArn', record.launchRoleArn),
})

export const provisionedDetail = (provisioned: ProvisionedProduct): ProvisionedProductDetail => ({
  Name: provisioned.name,
  Arn: provisioned.arn,
  Type: provisioned.provisionedType ?? STACK,
  Id: provisioned.id,
  Status: provisioned.status,
  CreatedTime: new Date(provisioned.created),
  IdempotencyToken: provisioned.token,
  ProductId: provisioned.productId,
  ProvisioningArtifactId: provisioned.artifactId,
  ...some('StatusMessage', provisioned.statusMessage),
  ...some('LastRecordId', provisioned.lastRecordId),
  ...some('LastProvisioningRecordId', provisioned.lastProvisioningRecordId),
  ...some('LastSuccessfulProvisioningRecordId', provisioned.lastSuccessfulRecordId),
  ...some('LaunchRoleArn', provisioned.launchRoleArn),
})

/** Keys of a template's outputs with their descriptions. */
export const outputKeys = (templateBody: string) =>
  Object.entries(parseTemplate(templateBody).outputs).map(([key, output]) => ({
    Key: key,
    ...some('Description', output.Description),
  }))
