import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpEventLog } from '../../src/server/platform/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-clean-up-event-log'],
  name: 'Switchboard: clean up the event log',
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 15, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: cleanUpEventLog,
})
