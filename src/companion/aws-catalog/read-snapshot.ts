import {
  DescribeProductCommand,
  DescribeProvisioningParametersCommand,
  ListAcceptedPortfolioSharesCommand,
  ListPortfoliosCommand,
  SearchProductsAsAdminCommand,
  type PortfolioDetail,
  type PortfolioShareType,
  type ProductViewDetail,
  type ProvisioningArtifactParameter,
} from '@aws-sdk/client-service-catalog'
import PQueue from 'p-queue'
import { AwsError, refuseWhenStopped } from '../errors.ts'
import type { AwsClients, AwsTarget } from '../aws/clients.ts'
import { gaveNoAnswer } from '../aws/errors.ts'
import { allPages } from '../aws/pages.ts'
import type { ParameterCache } from './parameter-cache.ts'
import type {
  ParameterRead,
  ParameterSet,
  PortfolioRead,
  ProductDetails,
  ProductRead,
  RegionTarget,
  ShareType,
  Snapshot,
} from './snapshot.ts'
import { readInterface } from './usage-instructions.ts'

/** Session name under which the catalogue is read. */
export const SYNC_SESSION = 'switchboard-sync'

export interface ReadOptions {
  clients: AwsClients
  cache: ParameterCache
  onCall: (n: number) => void
  signal?: AbortSignal | undefined
}

/** Roles of a region as targets of calls. */
export const syncTarget = (target: RegionTarget): AwsTarget => roleTarget(target, target.account.syncRoleArn)
export const endUserTarget = (target: RegionTarget): AwsTarget => roleTarget(target, target.account.endUserRoleArn)
const roleTarget = (target: RegionTarget, roleArn: string): AwsTarget => ({
  accountId: target.account.accountId,
  region: target.region,
  purpose: 'sync',
  roleArn,
  externalId: target.account.externalId,
  sessionName: SYNC_SESSION,
})

const SHARES: readonly (readonly [ShareType, PortfolioShareType])[] = [
  ['imported', 'IMPORTED'],
  ['aws_servicecatalog', 'AWS_SERVICECATALOG'],
  ['aws_organizations', 'AWS_ORGANIZATIONS'],
]
/** Calls in flight per region; rates are held per operation underneath. */
const CALLS_AT_ONCE = 4

/** Calls in a row without an answer after which the rest of a region is left for the next sync. */
const SILENT_CALLS = 3

/**
 * Reads the catalogue of one region. What cannot be read is noted in the snapshot and the rest goes on; only when the
 * list of portfolios itself cannot be read, a role cannot be assumed, or the region stops answering, is there nothing to
 * go on with.
 * @throws AwsError in that case.
 */
export const readSnapshot = async (target: RegionTarget, options: ReadOptions): Promise<Snapshot> => {
  // The end-user role reads the details: without it every product would look unread.
  await options.clients.checkRole(endUserTarget(target))
  const reader = new Reader(target, options)
  const { portfolios, unreadShareTypes } = await reader.portfolios()
  const products = await reader.products(portfolios)
  return { portfolios, products, unreadShareTypes, failures: reader.failures, remarks: reader.remarks }
}

class Reader {
  readonly failures: string[] = []
  readonly remarks: string[] = []
  readonly #target: RegionTarget
  readonly #options: ReadOptions
  readonly #queue = new PQueue({ concurrency: CALLS_AT_ONCE })
  #silentCalls = 0
  /** Set once the region has stopped answering: asking on would cost the whole time limit for every product. */
  #silence: AwsError | undefined

  constructor(target: RegionTarget, options: ReadOptions) {
    this.#target = target
    this.#options = options
  }

  async portfolios(): Promise<{ portfolios: PortfolioRead[]; unreadShareTypes: ShareType[] }> {
    const found = new Map<string, PortfolioRead>()
    const unreadShareTypes: ShareType[] = []
    const note = (shareType: ShareType, details: readonly PortfolioDetail[]): void => {
      for (const detail of details) if (detail.Id) found.set(detail.Id, toPortfolio(detail.Id, detail, shareType))
    }
    note('local', await this.#localPortfolios())
    // Shared portfolios may stand among the local ones too; the share says more.
    for (const [shareType, awsType] of SHARES) {
      const details = await this.#attempt(`Portfolios shared as ${awsType}`, () => this.#sharedPortfolios(awsType))
      if (details === undefined) unreadShareTypes.push(shareType)
      else note(shareType, details)
    }
    return { portfolios: [...found.values()], unreadShareTypes }
  }

  /** Products of all portfolios, each once; also fills in which portfolio has which. */
  async products(portfolios: PortfolioRead[]): Promise<ProductRead[]> {
    const found = new Map<string, ProductRead>()
    await this.#queue.addAll(
      portfolios.map((portfolio) => async () => {
        const details = await this.#attempt(`Products of portfolio ${portfolio.id} (${portfolio.name})`, () =>
          this.#portfolioProducts(portfolio.id),
        )
        if (details === undefined) return
        portfolio.products = []
        for (const detail of details) {
          const product = toProduct(detail)
          if (!product) continue
          portfolio.products.push(product.id)
          found.set(product.id, product)
        }
      }),
    )
    const products = [...found.values()].sort((a, b) => a.id.localeCompare(b.id))
    await Promise.all(products.map((product) => this.#readDetails(product)))
    return products
  }

  async #readDetails(product: ProductRead): Promise<void> {
    const what = `Product ${product.id} (${product.name})`
    try {
      product.details = await this.#details(product.id)
    } catch (error) {
      if (error instanceof AwsError && error.kind === 'missing') {
        product.details = 'not_granted'
        this.remarks.push(
          `${what}: ${this.#target.account.endUserRoleArn} may not launch it. Grant the end-user role on one of its portfolios.`,
        )
      } else this.#note(what, error)
    }
  }

  async #details(productId: string): Promise<ProductDetails> {
    // One call gives the active versions with their guidance and the launch paths.
    const answer = await this.#queued('DescribeProduct', endUserTarget(this.#target), (client) =>
      client.send(new DescribeProductCommand({ Id: productId })),
    )
    const versions = (answer.ProvisioningArtifacts ?? []).flatMap((version) =>
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
    )
    const paths = (answer.LaunchPaths ?? []).flatMap((path) =>
      path.Id ? [{ id: path.Id, name: path.Name ?? path.Id }] : [],
    )
    const pairs = versions.flatMap((version) => paths.map((path) => [version.id, path.id] as const))
    const parameterSets = await Promise.all(
      pairs.map(([versionId, pathId]) => this.#parameters(productId, versionId, pathId)),
    )
    return { versions, paths, parameterSets }
  }

  async #parameters(productId: string, versionId: string, pathId: string): Promise<ParameterSet> {
    const key = [this.#target.account.accountId, this.#target.region, versionId, pathId].join('|')
    return this.#options.cache.get(key, async () => {
      const answer = await this.#queued('DescribeProvisioningParameters', endUserTarget(this.#target), (client) =>
        client.send(
          new DescribeProvisioningParametersCommand({
            ProductId: productId,
            ProvisioningArtifactId: versionId,
            PathId: pathId,
          }),
        ),
      )
      return {
        versionId,
        pathId,
        parameters: (answer.ProvisioningArtifactParameters ?? []).flatMap(toParameter),
        ...readInterface(answer.UsageInstructions ?? []),
      }
    })
  }

  #localPortfolios(): Promise<PortfolioDetail[]> {
    return allPages(
      (PageToken) =>
        this.#call('ListPortfolios', syncTarget(this.#target), (client) =>
          client.send(new ListPortfoliosCommand({ PageToken, PageSize: 100 })),
        ),
      (page) => page.PortfolioDetails,
      (page) => page.NextPageToken,
    )
  }

  async #sharedPortfolios(PortfolioShareType: PortfolioShareType): Promise<PortfolioDetail[]> {
    try {
      return await allPages(
        (PageToken) =>
          this.#call('ListAcceptedPortfolioShares', syncTarget(this.#target), (client) =>
            client.send(new ListAcceptedPortfolioSharesCommand({ PageToken, PageSize: 100, PortfolioShareType })),
          ),
        (page) => page.PortfolioDetails,
        (page) => page.NextPageToken,
      )
    } catch (error) {
      // Accounts outside an organisation have no such shares.
      if (error instanceof AwsError && error.awsCode === 'OperationNotSupportedException') return []
      throw error
    }
  }

  #portfolioProducts(PortfolioId: string): Promise<ProductViewDetail[]> {
    return allPages(
      (PageToken) =>
        this.#call('SearchProductsAsAdmin', syncTarget(this.#target), (client) =>
          client.send(new SearchProductsAsAdminCommand({ PortfolioId, PageToken, PageSize: 20 })),
        ),
      (page) => page.ProductViewDetails,
      (page) => page.NextPageToken,
    )
  }

  async #call<T extends object>(
    operation: string,
    target: AwsTarget,
    call: Parameters<typeof AwsClients.prototype.call<T>>[2],
  ): Promise<T> {
    refuseWhenStopped(this.#options.signal)
    if (this.#silence) throw this.#silence
    try {
      const answer = await this.#options.clients.call(target, operation, call, this.#options.onCall)
      this.#silentCalls = 0
      return answer
    } catch (error) {
      if (error instanceof AwsError) this.#listen(error)
      throw this.#silence ?? error
    }
  }

  #listen(error: AwsError): void {
    this.#silentCalls = gaveNoAnswer(error) ? this.#silentCalls + 1 : 0
    if (this.#silentCalls < SILENT_CALLS) return
    this.#silence ??= new AwsError(
      `The region stopped answering (${SILENT_CALLS} calls in a row); nothing of it was changed, and the next sync tries again. ${error.message}`,
      { code: error.code, awsCode: error.awsCode, kind: error.kind, retryable: true, cause: error },
    )
  }

  /** Notes what AWS refuses, so that the rest goes on. Thrown are a silent region and what is not AWS's doing. */
  #note(what: string, error: unknown): void {
    if (!(error instanceof AwsError) || error === this.#silence) throw error
    this.failures.push(`${what}: ${error.message}`)
  }

  #queued<T extends object>(
    operation: string,
    target: AwsTarget,
    call: Parameters<typeof AwsClients.prototype.call<T>>[2],
  ): Promise<T> {
    return this.#queue.add(() => this.#call(operation, target, call), { throwOnTimeout: true })
  }

  /** Undefined, and a noted failure, when AWS refuses. */
  async #attempt<T>(what: string, read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read()
    } catch (error) {
      this.#note(what, error)
      return undefined
    }
  }
}

const toPortfolio = (id: string, detail: PortfolioDetail, shareType: ShareType): PortfolioRead => ({
  id,
  arn: detail.ARN ?? '',
  name: detail.DisplayName ?? id,
  description: detail.Description ?? '',
  provider: detail.ProviderName ?? '',
  created: detail.CreatedTime,
  shareType,
  products: null,
})

const toProduct = (detail: ProductViewDetail): ProductRead | undefined => {
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
