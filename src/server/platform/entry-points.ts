/** Where the platform calls the code that belongs to no single capability. */
import { gs } from '@servicenow/glide'
import { deleteOlderThan, isCleanUpHour } from './clean-up.ts'
import { glideClock } from './clock.ts'
import { glideRecords } from './records.ts'
import { glideSettings } from './settings.ts'

/** Hourly job; deletes in the hours that the settings name. */
export function cleanUpEventLog(): void {
  if (!isCleanUpHour(glideSettings, glideClock)) return
  const days = glideSettings.number('event_log.keep_days', 1, 3650, 90)
  const deleted = deleteOlderThan(glideRecords, glideClock, 'x_swb_hub_event_log', days)
  if (deleted > 0) gs.info('{0} entries of the event log were older than {1} days and are deleted.', deleted, days)
}

/** Access rule: what only the app's own code may do, whoever is signed in. */
export function nobody(): boolean {
  return false
}
