/** From answers of the SDK to the plain data of a snapshot. Parts that AWS leaves out become empty. */
import type {
  DescribeProductCommandOutput,
  DescribeProvisioningParametersCommandOutput,
  PortfolioDetail,
  ProductViewDetail,
  ProvisioningArtifactParameter,
} from '@aws-sdk/client-service-catalog'
import type { ParameterRead, ParameterSet, PortfolioRead, ProductDetails, ProductRead, ShareType } from './snapshot.ts'
import { readInterface, readRules } from './usage-instructions.ts'

export const toPortfolio = (id: string, detail: PortfolioDetail, shareType: ShareType): PortfolioRead => ({
  id,
  arn: detail.ARN ?? '',
  name: detail.DisplayName ?? id,
  description: detail.Description ?? '',
  provider: detail.ProviderName ?? '',
  created: detail.CreatedTime,
  shareType,
  products: null,
})

export const toProduct = (detail: ProductViewDetail): ProductRead | undefined => {
  const summary = detail.ProductViewSummary
  if (!summary?.ProductId) return undefined
  return {
    id: summary.ProductId,
    viewId: summary.Id ?? '',
    arn: detail.ProductARN ?? '',
    name: summary.Name ?? summary.ProductId,
    description: summary.ShortDescription ?? '',
    owner: summary.Owner ?? '',
    distributor: summary.Distributor ?? '',
    type: summary.Type ?? '',
    supportEmail: summary.SupportEmail ?? '',
    supportUrl: summary.SupportUrl ?? '',
    supportDescription: summary.SupportDescription ?? '',
    details: 'unread',
  }
}

const toParameter = (parameter: ProvisioningArtifactParameter): ParameterRead[] => {
  if (!parameter.ParameterKey) return []
  const constraints = parameter.ParameterConstraints ?? {}
  return [
    {
      key: parameter.ParameterKey,
      type: parameter.ParameterType ?? 'String',
      defaultValue: parameter.DefaultValue,
      noEcho: parameter.IsNoEcho ?? false,
      description: parameter.Description ?? '',
      allowedValues: constraints.AllowedValues ?? [],
      allowedPattern: constraints.AllowedPattern ?? '',
      constraintDescription: constraints.ConstraintDescription ?? '',
      minLength: constraints.MinLength ?? '',
      maxLength: constraints.MaxLength ?? '',
      minValue: constraints.MinValue ?? '',
      maxValue: constraints.MaxValue ?? '',
    },
  ]
}

/** Active versions with their guidance, launch paths and names of budgets: one call gives them all. */
export const toDetails = (
  answer: Pick<DescribeProductCommandOutput, 'ProvisioningArtifacts' | 'LaunchPaths' | 'Budgets'>,
): Omit<ProductDetails, 'parameterSets'> => ({
  versions: (answer.ProvisioningArtifacts ?? []).flatMap((version) =>
    version.Id
      ? [
          {
            id: version.Id,
            name: version.Name ?? version.Id,
            description: version.Description ?? '',
            created: version.CreatedTime,
            guidance: version.Guidance === 'DEPRECATED' ? ('DEPRECATED' as const) : ('DEFAULT' as const),
          },
        ]
      : [],
  ),
  budgets: (answer.Budgets ?? []).flatMap((budget) => (budget.BudgetName ? [budget.BudgetName] : [])),
  paths: (answer.LaunchPaths ?? []).flatMap((path) => (path.Id ? [{ id: path.Id, name: path.Name ?? path.Id }] : [])),
})

export const toParameterSet = (
  versionId: string,
  pathId: string,
  answer: Pick<
    DescribeProvisioningParametersCommandOutput,
    'ProvisioningArtifactParameters' | 'UsageInstructions' | 'TagOptions'
  >,
): ParameterSet => ({
  versionId,
  pathId,
  parameters: (answer.ProvisioningArtifactParameters ?? []).flatMap(toParameter),
  ...readInterface(answer.UsageInstructions ?? []),
  rules: readRules(answer.UsageInstructions ?? []),
  tagOptions: (answer.TagOptions ?? []).flatMap((option) =>
    option.Key ? [{ key: option.Key, values: option.Values ?? [] }] : [],
  ),
})
