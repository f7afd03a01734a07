import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readProvisionedProducts } from '../../../../src/companion/aws-catalog/reconcile.ts'
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import { readSnapshot } from '../../../../src/companion/aws-catalog/read-snapshot.ts'
import type { RegionTarget } from '../../../../src/companion/aws-catalog/snapshot.ts'
import { AwsClients } from '../../../../src/companion/aws/clients.ts'
import { createLocalAws, type LocalAws } from '../../../../src/local/aws/index.ts'
import { stsAssumeRole } from '../../../../src/companion/aws/credentials.ts'

interface Statement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource?: string
  Principal?: { AWS: string }
  Condition?: Record<string, Record<string, string>>
}
interface Role {
  Type: string
  Properties: {
    RoleName: string
    AssumeRolePolicyDocument: { Version: string; Statement: Statement[] }
    Policies: { PolicyName: string; PolicyDocument: { Version: string; Statement: Statement[] } }[]
  }
}

const root = join(__dirname, '..', '..', '..', '..')
const text = readFileSync(join(root, 'aws', 'switchboard-account.yaml'), 'utf8')
const PRINCIPAL = 'arn:aws:iam::111122223333:user/switchboard'
const EXTERNAL_ID = 'external-id-of-the-test'

/** What CloudFormation would make of it with these parameters. */
const values: Record<string, string> = {
  CompanionPrincipalArn: PRINCIPAL,
  ExternalId: EXTERNAL_ID,
  SyncRoleName: 'SwitchboardSync',
  EndUserRoleName: 'SwitchboardEndUser',
}
const template = parse(text, {
  customTags: [
    { tag: '!Ref', resolve: (name: string) => values[name] ?? `no parameter ${name}` },
    { tag: '!GetAtt', resolve: (name: string) => name },
    {
      tag: '!Sub',
      resolve: (name: string) => name.replace('${AWS::Partition}', 'aws').replace('${AWS::AccountId}', '222233334444'),
    },
  ],
}) as {
  Resources: Record<string, Role>
  Outputs: Record<string, { Value: string }>
  Parameters: Record<string, object>
}
const roles = Object.values(template.Resources)
const statements = roles.flatMap((role) =>
  role.Properties.Policies.flatMap((policy) => policy.PolicyDocument.Statement),
)
const actions = statements.flatMap((statement) => statement.Action)

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  )

describe('P01: the set-up template', () => {
  it('makes roles and nothing else, within the size CloudFormation takes', () => {
    expect(roles.map((role) => role.Type)).toEqual(['AWS::IAM::Role', 'AWS::IAM::Role'])
    expect(text.length).toBeLessThan(51_200)
    expect(text).not.toMatch(/AccessKey|AWS::IAM::User/)
  })

  it('lets nobody but the companion take a role, and only with the external id', () => {
    for (const role of roles)
      expect(role.Properties.AssumeRolePolicyDocument.Statement).toEqual([
        {
          Effect: 'Allow',
          Principal: { AWS: PRINCIPAL },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
        },
      ])
  })

  /** IAM names few actions differently from the operation. */
  const actionOf = (call: string): string => (call === 'budgets:DescribeBudget' ? 'budgets:ViewBudget' : call)

  it('grants exactly the calls that the companion makes, none by wildcard', () => {
    const used = new Set(
      sourceFiles(join(root, 'src', 'companion', 'aws-catalog')).flatMap((file) => {
        const source = readFileSync(file, 'utf8')
        // Commands come with their module, or out of one that is loaded when first needed.
        const found =
          /\{([^}]*)\} (?:from '@aws-sdk\/client-([\w-]+)'|= await load(Budgets|CloudFormation|Ec2|Route53|Ssm)\(\))/g
        return [...source.matchAll(found)].flatMap(([, names = '', client = '', loaded = '']) =>
          [...names.matchAll(/\b(\w+)Command\b/g)].map((match) =>
            actionOf(`${client.replaceAll('-', '')}${loaded.toLowerCase()}:${match[1]}`),
          ),
        )
      }),
    )
    expect([...actions].sort()).toEqual([...used].sort())
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
  })

  it('leaves every change to what the same person ordered', () => {
    const changing = statements.filter((statement) =>
      [statement.Action].flat().some((action) => /:(Terminate|Update)/.test(action)),
    )
    expect(changing).toHaveLength(1)
    expect(changing[0]?.Condition).toEqual({ StringEquals: { 'servicecatalog:userLevel': 'self' } })
  })

  it('puts out what the guide tells people to copy', () => {
    expect(Object.keys(template.Outputs)).toEqual(['SyncRoleArn', 'EndUserRoleArn'])
    const guide = readFileSync(join(root, 'docs', 'operator-guide.md'), 'utf8')
    for (const name of [...Object.keys(template.Outputs), 'aws/switchboard-account.yaml']) expect(guide).toContain(name)
  })
})

describe('X1: the roles of the template, enforced by the local AWS', () => {
  let aws: LocalAws
  const before = { ...process.env }
  beforeEach(async () => {
    aws = await createLocalAws()
    const facts = aws.seedDemo()
    aws.seed({
      accounts: [
        {
          id: facts.workload.accountId,
          name: 'Workload',
          roles: [
            ...roles.map((role) => ({
              name: role.Properties.RoleName,
              trustPolicy: role.Properties.AssumeRolePolicyDocument,
              policies: role.Properties.Policies.map((policy) => policy.PolicyDocument),
            })),
          ],
        },
      ],
    })
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: facts.hub.accessKeyId,
      AWS_SECRET_ACCESS_KEY: facts.hub.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    })
  })
  afterEach(async () => {
    process.env = { ...before }
    await aws.close()
  })

  it('are enough to read the whole catalogue and what was provisioned', async () => {
    const target: RegionTarget = {
      sysId: 'r',
      region: 'us-east-1',
      status: '',
      message: '',
      account: {
        name: 'Workload',
        accountId: '222233334444',
        partition: 'aws',
        syncRoleArn: 'arn:aws:iam::222233334444:role/SwitchboardSync',
        endUserRoleArn: 'arn:aws:iam::222233334444:role/SwitchboardEndUser',
        externalId: EXTERNAL_ID,
      },
    }
    const clients = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: 5,
      assumeRole: stsAssumeRole(5, () => undefined),
    })
    const snapshot = await readSnapshot(target, { clients, cache: new ParameterCache(1), onCall: () => undefined })
    expect(snapshot.failures).toEqual([])
    expect(snapshot.products.filter((product) => typeof product.details === 'object').length).toBeGreaterThan(2)
    expect(await readProvisionedProducts(clients, target)).toEqual([])
    clients.close()
  })
})
