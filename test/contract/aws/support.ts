import { ServiceCatalogClient } from '@aws-sdk/client-service-catalog'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { createLocalAws } from '../../../src/local/aws/index.ts'
import { derivedId } from '../../../src/local/aws/state/world.ts'
import type { DemoFacts, LocalAws, LocalAwsOptions } from '../../../src/local/aws/index.ts'

export interface Keys {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

/** A running local AWS with the demo in it, and clients of every identity that tests use. */
export class Demo {
  readonly aws: LocalAws
  readonly facts: DemoFacts
  private readonly clients: { destroy(): void }[] = []

  constructor(aws: LocalAws, facts: DemoFacts) {
    this.aws = aws
    this.facts = facts
  }

  /** Settings of any client: the endpoint is all that differs from real AWS. */
  settings(keys: Keys, region = 'us-east-1') {
    const { accessKeyId, secretAccessKey, sessionToken } = keys
    return {
      endpoint: this.aws.url,
      region,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    }
  }

  keep<T extends { destroy(): void }>(client: T): T {
    this.clients.push(client)
    return client
  }

  sts(keys: Keys = this.facts.hub, region = 'us-east-1'): STSClient {
    return this.keep(new STSClient(this.settings(keys, region)))
  }

  async assume(role: 'sync' | 'endUser', session: string, seconds?: number): Promise<Required<Keys>> {
    const { workload } = this.facts
    const answer = await this.sts().send(
      new AssumeRoleCommand({
        RoleArn: role === 'sync' ? workload.syncRoleArn : workload.endUserRoleArn,
        RoleSessionName: session,
        ExternalId: workload.externalId,
        ...(seconds === undefined ? {} : { DurationSeconds: seconds }),
      }),
    )
    return {
      accessKeyId: answer.Credentials?.AccessKeyId ?? '',
      secretAccessKey: answer.Credentials?.SecretAccessKey ?? '',
      sessionToken: answer.Credentials?.SessionToken ?? '',
    }
  }

  catalog(keys: Keys, region = 'us-east-1'): ServiceCatalogClient {
    return this.keep(new ServiceCatalogClient(this.settings(keys, region)))
  }

  administrator(region = 'us-east-1'): ServiceCatalogClient {
    return this.catalog(this.facts.administrator, region)
  }

  async sync(region = 'us-east-1'): Promise<ServiceCatalogClient> {
    return this.catalog(await this.assume('sync', 'sync'), region)
  }

  async endUser(session = 'abel.tuter', region = 'us-east-1'): Promise<ServiceCatalogClient> {
    return this.catalog(await this.assume('endUser', session), region)
  }

  /** Id of a product, version or portfolio of the workload account by name. */
  product(name: string, region = 'us-east-1'): string {
    return this.seeded(region).products[name] ?? ''
  }
  version(product: string, name: string, region = 'us-east-1'): string {
    return this.seeded(region).versions[product]?.[name] ?? ''
  }
  portfolio(name: string, region = 'us-east-1'): string {
    return this.seeded(region).portfolios[name] ?? ''
  }
  /** Id of the launch path that a portfolio of the workload account gives to a product. */
  pathOf(portfolio: string, product: string, region = 'us-east-1'): string {
    return derivedId(
      'lpv2',
      this.facts.workload.accountId,
      this.portfolio(portfolio, region),
      this.product(product, region),
    )
  }
  private seeded(region: string) {
    const found = this.facts.catalogs.find(
      (catalog) => catalog.account === this.facts.workload.accountId && catalog.region === region,
    )
    if (!found) throw new Error(`The demo has no catalogue in ${region}`)
    return found
  }

  /** Asks the admin interface. */
  async admin(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.aws.url}/_local/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { status: response.status, body: await response.json() }
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.destroy()
    await this.aws.close()
  }
}

export async function startDemo(options: LocalAwsOptions = {}): Promise<Demo> {
  const aws = await createLocalAws(options)
  return new Demo(aws, aws.seedDemo())
}

/** The error that a promise is rejected with; fails the test when it is not. */
export async function failure(
  promise: Promise<unknown>,
): Promise<Error & { $metadata?: { attempts?: number; httpStatusCode?: number } }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('The call succeeded although it had to fail')
}
