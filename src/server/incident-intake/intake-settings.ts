/** The properties of the incident intake, with the defaults that hold when one is empty or wrong. */
import type { Settings } from '../platform/settings.ts'

export interface IntakeSettings {
  /** What a new alert does when only closed incidents have its correlation id. */
  closedIncident: 'create' | 'update' | 'reopen'
  /** Close code in place of one that the instance does not have. */
  closeCode: string
  /** User name of the caller of incidents that name none; '' for the integration user. */
  defaultCaller: string
  /** What happens to a correlation id that does not fit its column. */
  overflow: 'truncate' | 'error'
}

export function intakeSettings(settings: Settings): IntakeSettings {
  const text = (name: string) => settings.text(`incident_intake.${name}`).trim()
  const closed = text('closed_incident')
  return {
    closedIncident: closed === 'update' || closed === 'reopen' ? closed : 'create',
    closeCode: text('close_code') || 'Resolved by caller',
    defaultCaller: text('default_caller'),
    overflow: text('correlation_overflow') === 'error' ? 'error' : 'truncate',
  }
}
