import { z } from 'zod'
import { connectionSchema } from './servicenow/connection.ts'

const seconds = (least: number, most: number) => z.number().min(least).max(most)

/** Shape of `switchboard.yaml`. Keys are what an operator types, so they use the words of the guide. */
export const configSchema = z.strictObject({
  /** As a profile of `switchboard records`: every way to sign in that it knows. */
  instance: connectionSchema.extend({
    /** Former name of `max_in_flight`. An instance serves few integration requests at once, so more is not faster. */
    connections: z.number().int().min(1).max(32).optional(),
  }),
  scope: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,17}$/, 'must be an application scope such as x_swb_hub')
    .default('x_swb_hub'),
  worker: z
    .strictObject({
      name: z
        .string()
        .regex(/^[A-Za-z0-9._-]{1,100}$/, 'may hold letters, digits, dot, underscore and dash, at most 100')
        .optional(),
      poll_seconds: seconds(0.1, 300).default(2.5),
      lease_seconds: z.number().int().min(10).max(3600).default(120),
      /** Operations carried at the same time. */
      concurrency: z.number().int().min(1).max(50).default(20),
    })
    .prefault({}),
  sync: z
    .strictObject({
      /** Cron expression in UTC. */
      schedule: z.string().min(1).default('*/5 * * * *'),
      on_start: z.boolean().default(true),
      /** Catalog (sys_id) that shows the products. Default: the Service Catalog of every instance. */
      catalog: z
        .string()
        .regex(/^[0-9a-f]{32}$/, 'must be a sys_id (32 characters 0-9 a-f)')
        .default('e0d08b13c3330100c8b837659bba8fb4'),
      root_category: z.string().min(1).max(100).default('AWS Products'),
      /** Category levels above the portfolios: one per region, none, or `auto` by the number of active regions. */
      category_levels: z.enum(['auto', 'none', 'region']).default('auto'),
      budgets: z.enum(['none', 'managers', 'everyone']).default('none'),
      /** Regions read at the same time. */
      regions_at_once: z.number().int().min(1).max(16).default(4),
      batch_size: z.number().int().min(1).max(100).default(60),
      /** Hours after which remembered launch parameters are read again. */
      parameters_hours: z.number().min(0).max(720).default(24),
      /** Folder that keeps them between runs. */
      state_dir: z.string().min(1).default('.switchboard'),
    })
    .prefault({}),
  reconcile: z
    .strictObject({
      /** Cron expression in UTC; beside the sync, so that both do not ask AWS at the same moment. */
      schedule: z.string().min(1).default('3-59/5 * * * *'),
    })
    .prefault({}),
  aws: z
    .strictObject({
      /** First guess of calls a second per account, region and operation; it adapts to what AWS allows. */
      calls_per_second: z.number().min(0.5).max(100).default(9.5),
      timeout_seconds: seconds(1, 300).default(30),
    })
    .prefault({}),
  /** Connections of `switchboard records` to further instances; checked by that command when it uses one. */
  profiles: z.record(z.string(), z.unknown()).optional(),
  /** How to reach what holds secrets; checked when one is resolved. */
  secrets: z.record(z.string(), z.unknown()).optional(),
  /** Orders that become tickets; checked by `switchboard tickets`. */
  tickets: z.record(z.string(), z.unknown()).optional(),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
})

export type RawConfig = z.output<typeof configSchema>

/** Environment variable → key path. Those of the instance, `SWITCHBOARD_INSTANCE_<KEY>`, follow the settings of a connection. */
export const ENVIRONMENT: Readonly<Record<string, readonly [string, string] | readonly [string]>> = {
  SWITCHBOARD_TIMEOUT_SECONDS: ['instance', 'timeout_seconds'],
  SWITCHBOARD_CONNECTIONS: ['instance', 'connections'],
  SWITCHBOARD_ALLOW_HTTP: ['instance', 'allow_http'],
  SWITCHBOARD_SCOPE: ['scope'],
  SWITCHBOARD_WORKER_NAME: ['worker', 'name'],
  SWITCHBOARD_POLL_SECONDS: ['worker', 'poll_seconds'],
  SWITCHBOARD_LEASE_SECONDS: ['worker', 'lease_seconds'],
  SWITCHBOARD_CONCURRENCY: ['worker', 'concurrency'],
  SWITCHBOARD_SYNC_SCHEDULE: ['sync', 'schedule'],
  SWITCHBOARD_SYNC_ON_START: ['sync', 'on_start'],
  SWITCHBOARD_SYNC_CATALOG: ['sync', 'catalog'],
  SWITCHBOARD_SYNC_ROOT_CATEGORY: ['sync', 'root_category'],
  SWITCHBOARD_SYNC_BUDGETS: ['sync', 'budgets'],
  SWITCHBOARD_SYNC_CATEGORY_LEVELS: ['sync', 'category_levels'],
  SWITCHBOARD_SYNC_REGIONS_AT_ONCE: ['sync', 'regions_at_once'],
  SWITCHBOARD_SYNC_BATCH_SIZE: ['sync', 'batch_size'],
  SWITCHBOARD_SYNC_PARAMETERS_HOURS: ['sync', 'parameters_hours'],
  SWITCHBOARD_SYNC_STATE_DIR: ['sync', 'state_dir'],
  SWITCHBOARD_RECONCILE_SCHEDULE: ['reconcile', 'schedule'],
  SWITCHBOARD_AWS_CALLS_PER_SECOND: ['aws', 'calls_per_second'],
  SWITCHBOARD_AWS_TIMEOUT_SECONDS: ['aws', 'timeout_seconds'],
  SWITCHBOARD_LOG_LEVEL: ['log', 'level'],
}

/** Keys that may stand under a path, for suggestions. */
export const keysAt = (path: readonly PropertyKey[]): string[] => {
  let schema: unknown = configSchema
  for (const part of path) schema = unwrap(schema)?.shape[String(part)]
  return Object.keys(unwrap(schema)?.shape ?? {})
}

const unwrap = (schema: unknown): z.ZodObject | undefined => {
  if (schema instanceof z.ZodObject) return schema
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return unwrap(schema.unwrap())
  return undefined
}
