/** What may be staged and what becomes of it: one entry a staging table, read by all rules. */
import { TABLES } from './tables.ts'

/** Staging column whose text must name something that exists, and the target's column it goes to. */
export type NamingColumn = readonly [staged: string, column: string, kind: 'choice' | 'record']

export interface Target {
  staging: string
  table: string
  /** What a record of the table is called. */
  noun: string
  /** Every column that the sender may fill and the map copies. */
  sent: readonly string[]
  naming: readonly NamingColumn[]
  /** How an alert tells whether it goes on in a record; null: records are never updated, each row is a new one. */
  open: Openness | null
  /** Closing by close code, callers and reopening are things of incidents. */
  isIncident: boolean
}
/** By state where the numbers are known, otherwise by the column `active`. */
export type Openness = { by: 'state'; closed: readonly string[]; open: string } | { by: 'active' }

/** Columns of every task that a row may fill. */
const TASK = [
  'elastic_incident_id',
  'u_correlation_id',
  'u_correlation_display',
  'u_short_description',
  'u_description',
  'u_category',
  'u_subcategory',
  'u_opened_by',
  'u_work_notes',
  'u_comments',
  'u_cmdb_ci',
  'u_company',
  'u_assignment_group',
  'u_assigned_to',
  'u_location',
  'u_business_service',
  'u_contact_type',
]
const TASK_CHOICES: NamingColumn[] = [
  ['u_category', 'category', 'choice'],
  ['u_subcategory', 'subcategory', 'choice'],
]
const TASK_RECORDS: NamingColumn[] = [
  ['u_opened_by', 'opened_by', 'record'],
  ['u_cmdb_ci', 'cmdb_ci', 'record'],
  ['u_company', 'company', 'record'],
  ['u_assignment_group', 'assignment_group', 'record'],
  ['u_assigned_to', 'assigned_to', 'record'],
  ['u_location', 'location', 'record'],
  ['u_business_service', 'business_service', 'record'],
]

export const INCIDENT: Target = {
  staging: TABLES.staging,
  table: TABLES.incident,
  noun: 'incident',
  sent: [...TASK, 'u_severity', 'u_urgency', 'u_impact', 'u_caller_id', 'u_state', 'u_close_code', 'u_close_notes'],
  naming: [
    ...TASK_CHOICES,
    ['u_severity', 'severity', 'choice'],
    ['u_urgency', 'urgency', 'choice'],
    ['u_impact', 'impact', 'choice'],
    ['u_state', 'state', 'choice'],
    ['u_contact_type', 'contact_type', 'choice'],
    ['u_caller_id', 'caller_id', 'record'],
    ...TASK_RECORDS,
  ],
  // Resolved, closed, canceled.
  open: { by: 'state', closed: ['6', '7', '8'], open: '1,2,3' },
  isIncident: true,
}

export const SECURITY_INCIDENT: Target = {
  staging: TABLES.securityStaging,
  table: TABLES.securityIncident,
  noun: 'security incident',
  sent: [...TASK, 'u_priority', 'u_affected_user', 'u_dest_ip', 'u_source_ip', 'u_malware_hash', 'u_malware_url'],
  naming: [
    ...TASK_CHOICES,
    ['u_priority', 'priority', 'choice'],
    ['u_contact_type', 'contact_type', 'choice'],
    ...TASK_RECORDS,
    ['u_affected_user', 'affected_user', 'record'],
  ],
  open: { by: 'active' },
  isIncident: false,
}

export const EVENT: Target = {
  staging: TABLES.eventStaging,
  table: TABLES.event,
  noun: 'event',
  sent: [
    'source',
    'event_class',
    'resource',
    'node',
    'metric_name',
    'type',
    'severity',
    'description',
    'additional_info',
    'message_key',
    'time_of_event',
  ],
  naming: [],
  open: null,
  isIncident: false,
}

const TARGETS = [INCIDENT, SECURITY_INCIDENT, EVENT]

/** @throws Error for a table that is none of the staging tables: a mistake in a map */
export function targetOf(staging: string): Target {
  const found = TARGETS.find((target) => target.staging === staging)
  if (!found) throw new Error(`${staging} is no staging table of the intake.`)
  return found
}
