import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpTicketChanges } from '../../src/server/tickets/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-clean-up-ticket-changes'],
  name: 'Switchboard: clean up changes of provisioning orders',
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 45, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: cleanUpTicketChanges,
})
