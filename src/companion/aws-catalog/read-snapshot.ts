import { createHash } from 'node:crypto'
import {
  DescribeProductCommand,
  DescribeProvisioningParametersCommand,
  ListAcceptedPortfolioSharesCommand,
  ListPortfoliosCommand,
  SearchProductsAsAdminCommand,
  ListTagOptionsCommand,
  type PortfolioDetail,
  type PortfolioShareType,
  type ProductViewDetail,
} from '@aws-sdk/client-service-catalog'
import { AwsError } from '../errors.ts'
import type { AwsTarget } from '../aws/clients.ts'
import { allPages } from '../aws/pages.ts'
import type { ParameterCache } from './parameter-cache.ts'
import { readBudgets } from './read-budgets.ts'
import { readLookUps } from './read-look-ups.ts'
import { RegionCalls, type CallOptions } from './region-calls.ts'
import { toDetails, toParameterSet, toPortfolio, toProduct } from './snapshot-from-aws.ts'
import type {
  ParameterSet,
  PortfolioRead,
  ProductDetails,
  ProductRead,
  RegionTarget,
  ShareType,
  Snapshot,
} from './snapshot.ts'

/** Session name under which the catalogue is read. */
const SYNC_SESSION = 'switchboard-sync'

export interface ReadOptions extends CallOptions {
  cache: ParameterCache
  /** Is anybody to be told of budgets? They cost a call for each portfolio. */
  budgets?: boolean
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
  fips: target.account.fips === true,
  sessionName: SYNC_SESSION,
})

const SHARES: readonly (readonly [ShareType, PortfolioShareType])[] = [
  ['imported', 'IMPORTED'],
  ['aws_servicecatalog', 'AWS_SERVICECATALOG'],
  ['aws_organizations', 'AWS_ORGANIZATIONS'],
]
/**
 * Reads the catalogue of one region. What cannot be read is noted in the snapshot and the rest goes on; only when the
 * list of portfolios itself cannot be read, a role cannot be assumed, or the region stops answering, is there nothing to
 * go on with.
 * @throws AwsError in that case.
 */
export const readSnapshot = async (target: RegionTarget, options: ReadOptions): Promise<Snapshot> => {
  // The end-user role reads the details: without it every product would look unread.
  await options.clients.checkRole(endUserTarget(target))
  const calls = new RegionCalls(options)
  const reader = new Reader(target, options.cache, calls)
  const { portfolios, unreadShareTypes } = await reader.portfolios()
  await reader.tagOptions()
  const products = await reader.products(portfolios)
  const lookUps = await readLookUps(calls, target, endUserTarget(target), products)
  const budgets = options.budgets
    ? { budgets: await readBudgets(calls, target, syncTarget(target), portfolios, products) }
    : {}
  return {
    portfolios,
    products,
    lookUps,
    ...budgets,
    unreadShareTypes,
    failures: calls.failures,
    remarks: calls.remarks,
  }
}

class Reader {
  readonly #target: RegionTarget
  readonly #cache: ParameterCache
  readonly #calls: RegionCalls
  /** Stands for the TagOptions of the region: once they change, the parameters with their choices are read again. */
  #tagOptions = ''

  constructor(target: RegionTarget, cache: ParameterCache, calls: RegionCalls) {
    this.#target = target
    this.#cache = cache
    this.#calls = calls
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
      const details = await this.#calls.attempt(`Portfolios shared as ${awsType}`, () =>
        this.#sharedPortfolios(awsType),
      )
      if (details === undefined) unreadShareTypes.push(shareType)
      else note(shareType, details)
    }
    return { portfolios: [...found.values()], unreadShareTypes }
  }

  /**
   * What TagOptions there are: one call tells whether the choices that were read with the parameters still stand. Which
   * resource has which is not asked, as that costs a call each; such a change is seen when the parameters are read again.
   */
  async tagOptions(): Promise<void> {
    try {
      const options = await allPages(
        (PageToken) =>
          this.#calls.call('ListTagOptions', syncTarget(this.#target), (client) =>
            client.send(new ListTagOptionsCommand({ PageToken, PageSize: 20 })),
          ),
        (page) => page.TagOptionDetails,
        // Unlike nearly every other operation.
        (page) => page.PageToken,
      )
      const facts = options.map((one) => [one.Id, one.Key, one.Value, one.Active].join('=')).sort()
      this.#tagOptions = facts.length === 0 ? '' : createHash('sha256').update(facts.join('|')).digest('hex')
    } catch (error) {
      if (!(error instanceof AwsError) || (error.kind !== 'denied' && error.kind !== 'refused'))
        return this.#calls.note('TagOptions', error)
      this.#calls.remarks.push(
        `TagOptions cannot be listed, so changes to them are seen late: ${error.message} Bring the sync role up to date with aws/switchboard-account.yaml.`,
      )
    }
  }

  /** Products of all portfolios, each once; also fills in which portfolio has which. */
  async products(portfolios: PortfolioRead[]): Promise<ProductRead[]> {
    const found = new Map<string, ProductRead>()
    await this.#calls.inTurn(
      portfolios.map((portfolio) => async () => {
        const details = await this.#calls.attempt(`Products of portfolio ${portfolio.id} (${portfolio.name})`, () =>
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
        this.#calls.remarks.push(
          `${what}: ${this.#target.account.endUserRoleArn} may not launch it. Grant the end-user role on one of its portfolios.`,
        )
      } else this.#calls.note(what, error)
    }
  }

  async #details(productId: string): Promise<ProductDetails> {
    // One call gives the active versions with their guidance and the launch paths.
    const answer = await this.#calls.queued('DescribeProduct', endUserTarget(this.#target), (client) =>
      client.send(new DescribeProductCommand({ Id: productId })),
    )
    const details = toDetails(answer)
    const pairs = details.versions.flatMap((version) => details.paths.map((path) => [version.id, path.id] as const))
    const parameterSets = await Promise.all(
      pairs.map(([versionId, pathId]) => this.#parameters(productId, versionId, pathId)),
    )
    return { ...details, parameterSets }
  }

  async #parameters(productId: string, versionId: string, pathId: string): Promise<ParameterSet> {
    const { account, region } = this.#target
    const key = [account.accountId, region, versionId, pathId].join('|')
    return this.#cache.get(key, this.#tagOptions, async () => {
      const answer = await this.#calls.queued('DescribeProvisioningParameters', endUserTarget(this.#target), (client) =>
        client.send(
          new DescribeProvisioningParametersCommand({
            ProductId: productId,
            ProvisioningArtifactId: versionId,
            PathId: pathId,
          }),
        ),
      )
      return toParameterSet(versionId, pathId, answer)
    })
  }

  #localPortfolios(): Promise<PortfolioDetail[]> {
    return allPages(
      (PageToken) =>
        this.#calls.call('ListPortfolios', syncTarget(this.#target), (client) =>
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
          this.#calls.call('ListAcceptedPortfolioShares', syncTarget(this.#target), (client) =>
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
        this.#calls.call('SearchProductsAsAdmin', syncTarget(this.#target), (client) =>
          client.send(new SearchProductsAsAdminCommand({ PortfolioId, PageToken, PageSize: 20 })),
        ),
      (page) => page.ProductViewDetails,
      (page) => page.NextPageToken,
    )
  }
}
