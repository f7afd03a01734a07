import type { Command } from 'commander'
import { AwsClients } from '../aws/clients.ts'
import { RequestLog } from '../aws-catalog/request-log.ts'
import { stsAssumeRole } from '../aws/credentials.ts'
import { loadResolvedConfig, type Config } from '../config.ts'
import { createLogger, type Logger } from '../logging.ts'
import type { SecretResolver } from '../secrets/resolve.ts'
import { InstanceClient } from '../servicenow/client.ts'

/** Options every command has. */
export interface CommonOptions {
  config?: string
  json?: boolean
}
/** What a command works with. */
export interface Context {
  config: Config
  logger: Logger
  client: InstanceClient
  aws: AwsClients
  /** Takes failed calls to AWS to the instance. */
  requestLog: RequestLog
  secrets: SecretResolver
  close(): Promise<void>
}

export const addCommonOptions = (command: Command): Command =>
  command
    .option('--config <path>', 'configuration file (default: ./switchboard.yaml if it exists)')
    .option('--json', 'one JSON object a line instead of text for people')

/** Writes results to standard output: text for people, or one JSON object a line. */
export interface Output {
  json: boolean
  /** For people only. */
  line(text: string): void
  /** For machines only. */
  object(value: object): void
}

export const createOutput = (
  options: CommonOptions,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Output => {
  const json = options.json ?? false
  return {
    json,
    line: (text) => {
      if (!json) write(`${text}\n`)
    },
    object: (value) => {
      if (json) write(`${JSON.stringify(value)}\n`)
    },
  }
}

/** Checked configuration and the clients made from it. @throws ConfigError, VaultError */
export const openContext = async (options: CommonOptions): Promise<Context> => {
  const { config, resolver, connection } = await loadResolvedConfig({
    path: options.config,
    directory: process.cwd(),
    environment: process.env,
  })
  const logger = createLogger({ level: config.log.level, json: (options.json ?? false) || !process.stderr.isTTY })
  const client = new InstanceClient({
    ...connection,
    // The worker has other things to do than to sit out long pauses, and its queries keep to what a listener takes.
    longestRetryAfterMs: undefined,
    longestPath: undefined,
    onRetry: (event) =>
      logger.warn({ attempt: event.attempt, waitMs: Math.round(event.waitMs) }, `${event.reason} Trying again.`),
  })
  const requestLog = new RequestLog({ client, scope: config.scope, logger })
  const aws = new AwsClients({
    callsPerSecond: config.aws.callsPerSecond,
    timeoutSeconds: config.aws.timeoutSeconds,
    assumeRole: stsAssumeRole(config.aws.timeoutSeconds, () => undefined),
    onFailure: requestLog.record,
  })
  const close = async (): Promise<void> => {
    aws.close()
    await requestLog.flush()
    await client.close()
  }
  return { config, logger, client, aws, requestLog, secrets: resolver, close }
}
