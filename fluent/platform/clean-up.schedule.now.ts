import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpEventLog } from '../../src/server/platform/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-clean-up-event-log'],
  name: 'Switchboard: clean up the event log',
  frequency: 'periodically',
  executionInterval: { hours: 1, minutes: 0, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:15:00',
  script: cleanUpEventLog,
})
