/** The local stack: a ServiceNow-compatible instance with the package installed, and an AWS endpoint. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalAws, createLocalAws } from '../aws/index.ts'
import { StackError, isErrno } from './errors.ts'
import { LOCAL_PASSWORD } from './instance-server.ts'
import type { Paths } from './paths.ts'
import { type Progress, startInstalledInstance } from './prepare.ts'
import type { Ready } from './ready.ts'
import { RestUser } from './rest.ts'
import { type SeedAccount, seedDemo } from './seed.ts'

export interface StackOptions {
  paths: Paths
  /** 0 takes any free port. */
  instancePort: number
  awsPort: number
  /** Folder that keeps everything; null: a temporary one that is deleted at the end. */
  data: string | null
  seed: 'demo' | 'empty'
  progress: Progress
}
export interface Stack {
  ready: Ready
  close(): Promise<void>
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'switchboard-'))
  const closing: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  if (options.data === null) closing.push(() => rmSync(folder, { recursive: true, force: true }))
  try {
    mkdirSync(folder, { recursive: true })
    const instance = await startInstalledInstance(
      options.paths,
      join(folder, 'instance'),
      options.instancePort,
      options.progress,
    )
    closing.push(() => instance.close())
    options.progress('Starting the local AWS')
    const aws = await startAws(folder, options.awsPort)
    closing.push(() => aws.close())
    const { hub, administrator, accounts } = options.seed === 'demo' ? demoAws(aws) : emptyAws(aws)
    const admin = new RestUser(instance.url, instance.admin)
    if (options.seed === 'demo') options.progress('Setting up people, groups and the AWS account')
    const users = options.seed === 'demo' ? await seedDemo(admin, accounts) : []
    const companion = users.find((user) => user.user === 'companion') ?? instance.admin
    const ready: Ready = {
      ready: true,
      instance: {
        url: instance.url,
        admin: { user: instance.admin.user, password: instance.admin.password },
        users: [{ user: instance.admin.user, password: LOCAL_PASSWORD, roles: ['admin'] }, ...users],
      },
      aws: {
        url: aws.url,
        accountId: hub.accountId,
        region: 'us-east-1',
        accessKeyId: hub.accessKeyId,
        secretAccessKey: hub.secretAccessKey,
        administrator,
      },
      env: {
        SWITCHBOARD_INSTANCE_URL: instance.url,
        SWITCHBOARD_INSTANCE_USER: companion.user,
        SWITCHBOARD_INSTANCE_PASSWORD: companion.password,
        SWITCHBOARD_SYNC_STATE_DIR: join(folder, 'companion'),
        AWS_ENDPOINT_URL: aws.url,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: hub.accessKeyId,
        AWS_SECRET_ACCESS_KEY: hub.secretAccessKey,
        // A developer's own AWS settings must never be used against this stack.
        AWS_CONFIG_FILE: join(folder, 'no-aws-config'),
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-aws-credentials'),
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    }
    return { ready, close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Identity {
  accountId: string
  accessKeyId: string
  secretAccessKey: string
}
interface AwsSide {
  /** The companion's own identity. */
  hub: Identity
  administrator: Identity
  accounts: SeedAccount[]
}

function demoAws(aws: LocalAws): AwsSide {
  const { hub, administrator, workload, regions } = aws.seedDemo()
  return { hub: identity(hub), administrator: identity(administrator), accounts: [{ ...workload, regions }] }
}

/** An account with a user of all rights and nothing else: for those who bring their own catalogue. */
function emptyAws(aws: LocalAws): AwsSide {
  const hub = {
    accountId: '111122223333',
    accessKeyId: 'AKIALOCALEMPTY000000',
    secretAccessKey: 'local-only-empty-stack',
  }
  aws.seed({
    accounts: [
      {
        id: hub.accountId,
        name: 'Empty',
        users: [
          {
            name: 'administrator',
            accessKeyId: hub.accessKeyId,
            secretAccessKey: hub.secretAccessKey,
            policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
          },
        ],
      },
    ],
  })
  return { hub, administrator: hub, accounts: [] }
}

function identity({ accountId, accessKeyId, secretAccessKey }: Identity): Identity {
  return { accountId, accessKeyId, secretAccessKey }
}

async function startAws(folder: string, port: number): Promise<LocalAws> {
  try {
    return await createLocalAws({ port, host: '127.0.0.1', dataFile: join(folder, 'aws.sqlite') })
  } catch (error) {
    if (isErrno(error, 'EADDRINUSE')) {
      throw new StackError(
        `Port ${port} is in use, so the local AWS cannot listen there. Choose another with --aws-port, or 0 for any free one.`,
      )
    }
    throw error
  }
}
