/** Syncs that are processes of their own: everything is made anew, nothing is remembered. */
import { ParameterCache } from '../../../../src/companion/aws-catalog/parameter-cache.ts'
import { syncCatalog } from '../../../../src/companion/aws-catalog/sync.ts'
import { AwsClients, type CatalogCaller } from '../../../../src/companion/aws/clients.ts'
import { stsAssumeRole, type AssumeRole } from '../../../../src/companion/aws/credentials.ts'
import { SwitchboardError } from '../../../../src/companion/errors.ts'
import { createLogger } from '../../../../src/companion/logging.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { InstanceClient } from '../../../../src/companion/servicenow/client.ts'
import type { FakeInstance } from './fake-instance.ts'
import { TIMEOUT_SECONDS } from './matrix-faults.ts'
import { SETTINGS } from './samples.ts'

export const INSTANCE_PASSWORD = 'matrix-password'

/** AWS as it has answered once: what was asked before is not sent again. Far cheaper where AWS is not what is tried. */
export class RememberedAws {
  readonly #answers = new Map<string, Promise<object>>()

  caller(aws: CatalogCaller): CatalogCaller {
    return {
      checkRole: () => Promise.resolve(),
      callService: (service, target, operation, call, onCall) =>
        call({
          send: (command: { input: object }) => {
            const key = JSON.stringify([service, target.region, target.roleArn, operation, command.input])
            const known = this.#answers.get(key)
            if (known) return known
            const asked = aws.callService(
              service,
              target,
              operation,
              (client) => (client as { send(command: object): Promise<object> }).send(command),
              onCall,
            )
            this.#answers.set(key, asked)
            return asked
          },
        } as never),
    }
  }
}

/** A sync by a process of its own. */
export class SyncProcess {
  /** All that it told anybody. */
  said = ''
  readonly #client: InstanceClient
  readonly #aws: AwsClients
  readonly #caller: CatalogCaller

  /** `through` stands between the sync and AWS. */
  constructor(
    instance: FakeInstance,
    through: (aws: CatalogCaller) => CatalogCaller = (aws) => aws,
    assuming: (assume: AssumeRole) => AssumeRole = (assume) => assume,
  ) {
    this.#client = new InstanceClient({
      url: instance.url,
      user: 'a',
      password: new Secret(INSTANCE_PASSWORD),
      timeoutSeconds: TIMEOUT_SECONDS,
      connections: 4,
      attempts: 3,
      pauseMs: 1,
    })
    this.#aws = new AwsClients({
      callsPerSecond: 100,
      timeoutSeconds: TIMEOUT_SECONDS,
      assumeRole: assuming(stsAssumeRole(TIMEOUT_SECONDS, () => undefined)),
    })
    this.#caller = through(this.#aws)
  }

  /** The outcome, or why it could not even begin. */
  async run(): Promise<string> {
    try {
      const [report] = await syncCatalog({
        client: this.#client,
        aws: this.#caller,
        cache: new ParameterCache(24),
        logger: createLogger({ level: 'debug', json: true, write: (text) => (this.said += text) }),
        settings: { ...SETTINGS, budgets: 'managers', categoryLevels: 'none', regionsAtOnce: 1, batchSize: 40 },
      })
      this.said += report?.message ?? ''
      return report?.outcome === 'succeeded' ? 'succeeded' : `${report?.outcome}: ${report?.message}`
    } catch (fault) {
      if (!(fault instanceof SwitchboardError)) throw fault
      this.said += fault.message
      return fault.message
    } finally {
      await this.end()
    }
  }

  /** Lets go of all connections. */
  async end(): Promise<void> {
    this.#aws.close()
    await this.#client.close()
  }
}
