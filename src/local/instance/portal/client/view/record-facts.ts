/** What an approver is shown of a record that is no requested item: its filled columns, without the platform's own. */
import type { Entry } from '../api/records.ts'

export interface Fact {
  label: string
  value: string
}

/** Columns every task has and that say nothing about what is asked for. */
const unremarkable = new Set([
  'active', 'activity_due', 'additional_assignee_list', 'approval', 'approval_history', 'approval_set', 'business_duration',
  'business_service', 'calendar_duration', 'cmdb_ci', 'company', 'contact_type', 'escalation', 'expected_start', 'follow_up',
  'group_list', 'impact', 'knowledge', 'made_sla', 'order', 'parent', 'priority', 'reassignment_count', 'route_reason',
  'service_offering', 'sla_due', 'sn_esign_document', 'skills', 'task_effective_number', 'time_worked', 'universal_request',
  'upon_approval', 'upon_reject', 'urgency', 'user_input', 'watch_list', 'wf_activity', 'work_end', 'work_notes_list',
  'work_start', 'comments', 'work_notes', 'comments_and_work_notes', 'delivery_plan', 'delivery_task', 'opened_by',
  'closed_at', 'closed_by', 'close_notes', 'correlation_id', 'correlation_display', 'variables',
]) // prettier-ignore

export function factsOf(entry: Entry): Fact[] {
  return entry
    .names()
    .filter((name) => !name.startsWith('sys_') && !unremarkable.has(name))
    .map((name) => ({ label: labelFor(name), value: entry.display(name) }))
    .filter((fact) => fact.value.trim() !== '')
}

/** `requested_for` becomes "Requested for". */
export function labelFor(column: string): string {
  const words = column.replace(/^u_/, '').replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
