import { z } from 'zod'
import { ConfigError } from '../errors.ts'
import { passwordResetSchema } from './password.ts'
import { secretReference } from '../secrets/reference.ts'

const level = z.enum(['Low', 'Medium', 'High'])
const perAction = z.union([
  z.string(),
  z.strictObject({ add: z.string().optional(), modify: z.string().optional(), delete: z.string().optional() }),
])
const COLUMN = /^[a-z][a-z0-9_]*$/
/** A column, also of a record that is referred to. */
const PATH = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/
const codes = z.array(z.coerce.string()).min(1)

const TICKET_KINDS = ['incident', 'catalog', 'request'] as const
export type TicketKind = (typeof TICKET_KINDS)[number]

/** Table in which the ticket of each kind is followed. */
export const TABLE_OF: Readonly<Record<TicketKind, string>> = {
  incident: 'incident',
  catalog: 'sc_req_item',
  request: 'sc_req_item',
}

/** Mapping of one resource type; the attribute names are those of the agent that this replaces. */
const resourceTypeSchema = z.strictObject({
  label: z.string().optional(),
  /** Name of the owner's attribute that identifies the caller. */
  TicketCallerId: z.string().min(1),
  TicketCallerLookup: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).default(['user_name', 'email', 'employee_number']),
  /** sys_id of the user taken when the caller is not found. */
  TicketCallerFallback: z.string().optional(),
  TicketCategory: z.string().optional(),
  TicketSubCategory: z.string().optional(),
  TicketImpact: level.default('Low'),
  TicketUrgency: level.default('Low'),
  TicketAdditionalInformation: z.string().default(''),
  /** No synchronisation will ever confirm it: a closed ticket means Verified. */
  TicketSynchroIsNotAvailable: z.boolean().default(false),
  TicketKind: z.enum(TICKET_KINDS).default('incident'),
  /** sys_id of the catalog item, one for all actions or one each. */
  TicketCatalogItem: perAction.optional(),
  /** Variables of the catalog item: template texts by variable name. */
  TicketVariables: z.record(z.string(), z.string()).default({}),
  /** Catalog variable that takes the correlation key, where the item has one. */
  TicketCorrelationVariable: z.string().optional(),
  TicketAssignmentGroup: z.string().optional(),
  TicketAssignedTo: z.string().optional(),
  TicketShortDescription: perAction.optional(),
  TicketDescription: perAction.optional(),
  /** Further columns: template texts by column name. */
  TicketFields: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.string()).default({}),
  TicketCloseStates: codes.optional(),
  TicketCancelStates: codes.optional(),
  TicketDueDays: z.number().min(0.001).max(3650).optional(),
  /** Minutes in which orders of one owner gather for one ticket. Absent: a ticket for each order. */
  TicketGroupMinutes: z.number().min(0).max(1440).optional(),
  /** Table and column in which `resource_key` is found once the order was carried out, to confirm it from the data. */
  DefaultObjectClass: z.string().regex(COLUMN).optional(),
  key: z.string().regex(PATH).optional(),
  /** Attribute of the order → column that shows its value. */
  properties: z.record(z.string(), z.string().regex(PATH)).default({}),
})
export type ResourceType = z.output<typeof resourceTypeSchema>

const filterText = z
  .string()
  .regex(/^[a-z][a-z0-9_]*#.+$/s, 'must be table#encodedquery, for instance sys_user#active=true')

const fulfilSchema = z.strictObject({
  DefaultObjectClass: z.string().regex(COLUMN),
  /** Attribute of the order → column. */
  properties: z.record(z.string(), z.string().regex(COLUMN)),
  /** Which of `password_resets` counts for passwords of this type. */
  PasswordResetSetting: z.string().optional(),
})
export type FulfilMapping = z.output<typeof fulfilSchema>

/** A path or address to which every change of state is delivered, at least once and in order. */
const sinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ndjson'), path: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('webhook'),
    url: z.url(),
    /** Key of the signature. */
    secret: secretReference,
  }),
  z.strictObject({ kind: z.literal('record') }),
])

/** Section `tickets` of `switchboard.yaml`. */
const ticketSettingsSchema = z.strictObject({
  /** Unique name of the connection; part of file names and of correlation keys. */
  connection: z
    .string()
    .regex(/^[^\d<>:"/\\|?*_][^<>:"/\\|?*_]*$/, 'must not begin with a digit nor hold any of < > : " / \\ | ? * _')
    .default('switchboard'),
  /** Folder of state and bookmarks. `SWITCHBOARD_STATE_DIR` beats it. */
  state_dir: z.string().min(1).default('switchboard-state'),
  /** `correlation_display` of every ticket. */
  label: z.string().min(1).max(100).default('Switchboard'),
  ResponseSizeLimit: z.number().int().min(1).max(10_000).default(1000),
  interval_seconds: z.number().min(0.1).max(3600).default(300),
  sweep_hours: z.number().min(0).max(720).default(24),
  /** Days after its end in which a reopened ticket still counts. */
  watch_days: z.number().min(0).max(365).default(7),
  /** Tickets made at the same time. */
  parallel: z.number().int().min(1).max(16).default(4),
  accept_resolved: z.boolean().default(false),
  resolved_grace_hours: z.number().min(0).max(720).default(0),
  cancelled_as: z.union([z.literal(3), z.literal(6)]).default(3),
  /** Close codes of an incident that say the work was not done. */
  not_done_close_codes: z.array(z.string()).default(['Duplicate', 'No resolution provided', 'User error']),
  /** Seconds after an unclear creation at which the instance is asked whether the ticket is there. */
  unclear_waits: z.array(z.number().min(0).max(300)).max(10).default([2, 5, 15, 30]),
  /** Seconds in which the instance may still carry out a request whose answer was lost. */
  settle_seconds: z.number().min(0).max(600).default(65),
  /** Tries of one order that met nothing but an absent instance, before it is given up. */
  transient_tries: z.number().int().min(1).max(10_000).default(500),
  /** Comment put on the ticket of a withdrawn order; absent: the ticket is left alone. */
  withdraw_comment: z.string().optional(),
  /** The ticket of a withdrawn order is cancelled as well, unless other orders share it. */
  withdraw_cancels: z.boolean().default(false),
  /** Comment put once on the ticket of an order that is past its `TicketDueDays`; absent: none. */
  overdue_comment: z.string().min(1).optional(),
  strict_templates: z.boolean().default(true),
  /** Read orders of the application's own order table, and report back to it. */
  order_table: z.boolean().default(false),
  deliver: z.array(sinkSchema).default([]),
  resource_types: z.record(z.string(), resourceTypeSchema).default({}),
  /** Tables that `tickets export` writes, by name. */
  entities: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/),
      z.strictObject({
        columns: z.array(z.string().regex(/^[a-z][a-z0-9_.]*$/)).min(1),
        /** Encoded query. */
        filter: z.string().default(''),
      }),
    )
    .default({
      sys_user: { columns: ['user_name', 'first_name', 'last_name', 'email', 'employee_number', 'active'], filter: '' },
      sys_user_group: { columns: ['name', 'description', 'manager', 'active'], filter: '' },
      sys_user_grmember: { columns: ['user', 'group'], filter: '' },
    }),
  /** `table#encodedquery`, one or several: restricts what is exported of these tables. */
  Filter: z.union([filterText, z.array(filterText)]).optional(),
  /** Resource types that `tickets fulfil` carries out on the instance itself. */
  fulfil: z.record(z.string(), fulfilSchema).default({}),
  /** How passwords are made and set, by name. */
  password_resets: z.record(z.string(), passwordResetSchema).default({}),
  /** A password that was set must always be changed at the next sign-in, whatever MustChange says. */
  legacyAlwaysNeedsReset: z.boolean().default(true),
  /** Hours after which an executed order that the data do not show is Errored. */
  confirm_grace_hours: z.number().min(0).max(8760).default(24),
  /** File for a collector of metrics, written after every round. */
  metrics_file: z.string().min(1).optional(),
})
export type TicketSettings = z.output<typeof ticketSettingsSchema>

/** @throws ConfigError that lists every fault with its key. */
export const ticketSettings = (value: unknown): TicketSettings => {
  const checked = ticketSettingsSchema.safeParse(value ?? {})
  if (checked.success) return withFilters(checked.data)
  const faults = checked.error.issues.map((issue) => `  tickets.${issue.path.join('.')}: ${issue.message}`)
  throw new ConfigError(['The section tickets of the configuration cannot be used:', ...faults].join('\n'))
}

/** Columns of a table that only a filter names. */
const TICKET_COLUMNS = ['number', 'short_description', 'state', 'close_code', 'close_notes', 'correlation_id', 'active']

const withFilters = (settings: TicketSettings): TicketSettings => {
  const entities = { ...settings.entities }
  const filters = typeof settings.Filter === 'string' ? [settings.Filter] : (settings.Filter ?? [])
  for (const text of filters) {
    const at = text.indexOf('#')
    const table = text.slice(0, at)
    const entity = entities[table] ?? { columns: TICKET_COLUMNS, filter: '' }
    const filter = [entity.filter, text.slice(at + 1)].filter((part) => part !== '').join('^')
    entities[table] = { ...entity, filter }
  }
  return { ...settings, entities }
}

/** The value for an action where one may be given for all or for each. */
export const forAction = (
  value: ResourceType['TicketCatalogItem'],
  action: 'add' | 'modify' | 'delete',
): string | undefined => (typeof value === 'string' || value === undefined ? value : value[action])
