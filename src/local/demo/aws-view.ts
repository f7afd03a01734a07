/** What AWS itself says, asked with the companion's identity through its roles. */
import {
  DescribeProvisionedProductCommand,
  DescribeRecordCommand,
  ListPortfoliosCommand,
  SearchProductsAsAdminCommand,
  SearchProvisionedProductsCommand,
  ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import type { Ready } from '../stack/ready.ts'
import type { Fields } from '../stack/rest.ts'
import { StackError } from '../stack/errors.ts'

export class AwsView {
  private readonly clients = new Map<string, ServiceCatalogClient>()

  constructor(
    private readonly aws: Ready['aws'],
    /** Row of the account on the instance: role ARNs and external id. */
    private readonly account: Fields,
  ) {}

  async portfolios(region: string): Promise<{ portfolio: string; products: string[] }[]> {
    const admin = await this.client(region, 'sync_role_arn', 'switchboard-demo')
    const { PortfolioDetails = [] } = await admin.send(new ListPortfoliosCommand({}))
    const found = []
    for (const portfolio of PortfolioDetails) {
      const { ProductViewDetails = [] } = await admin.send(
        new SearchProductsAsAdminCommand({ PortfolioId: portfolio.Id }),
      )
      found.push({
        portfolio: portfolio.DisplayName ?? '',
        products: ProductViewDetails.map((detail) => detail.ProductViewSummary?.Name ?? ''),
      })
    }
    return found
  }

  async record(region: string, session: string, recordId: string) {
    const user = await this.client(region, 'end_user_role_arn', session)
    const { RecordDetail, RecordOutputs = [] } = await user.send(new DescribeRecordCommand({ Id: recordId }))
    return {
      recordId: RecordDetail?.RecordId ?? '',
      status: RecordDetail?.Status ?? '',
      outputs: Object.fromEntries(RecordOutputs.map((output) => [output.OutputKey ?? '', output.OutputValue ?? ''])),
    }
  }

  async status(region: string, session: string, provisionedProductId: string): Promise<string> {
    const user = await this.client(region, 'end_user_role_arn', session)
    const { ProvisionedProductDetail } = await user.send(
      new DescribeProvisionedProductCommand({ Id: provisionedProductId }),
    )
    return ProvisionedProductDetail?.Status ?? ''
  }

  /** Names of all provisioned products that the session sees. */
  async provisionedNames(region: string, session: string): Promise<string[]> {
    const user = await this.client(region, 'end_user_role_arn', session)
    const { ProvisionedProducts = [] } = await user.send(new SearchProvisionedProductsCommand({}))
    return ProvisionedProducts.map((product) => product.Name ?? '')
  }

  close(): void {
    for (const client of this.clients.values()) client.destroy()
  }

  private async client(
    region: string,
    role: 'sync_role_arn' | 'end_user_role_arn',
    session: string,
  ): Promise<ServiceCatalogClient> {
    const key = `${region} ${role} ${session}`
    const known = this.clients.get(key)
    if (known) return known
    const sts = new STSClient({ endpoint: this.aws.url, region, credentials: this.aws })
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: this.account[role],
        RoleSessionName: session,
        ExternalId: this.account.external_id,
      }),
    )
    sts.destroy()
    if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) throw new StackError('STS gave no credentials.')
    const client = new ServiceCatalogClient({
      endpoint: this.aws.url,
      region,
      credentials: {
        accessKeyId: Credentials.AccessKeyId,
        secretAccessKey: Credentials.SecretAccessKey,
        sessionToken: Credentials.SessionToken,
      },
    })
    this.clients.set(key, client)
    return client
  }
}
