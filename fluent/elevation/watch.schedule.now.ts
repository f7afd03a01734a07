import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpRequests, refreshOverview, watchRequests } from '../../src/server/elevation/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-elevation-watch'],
  name: 'Switchboard: expire elevation requests and remind approvers',
  frequency: 'periodically',
  executionInterval: { hours: 0, minutes: 1, seconds: 0 },
  executionStart: '2026-01-01 00:00:00',
  script: watchRequests,
})

ScheduledScript({
  $id: Now.ID['job-elevation-overview'],
  name: 'Switchboard: refresh elevation figures and set-up',
  frequency: 'periodically',
  executionInterval: { hours: 1, minutes: 0, seconds: 0 },
  executionStart: '2026-01-01 00:00:00',
  script: refreshOverview,
})

ScheduledScript({
  $id: Now.ID['job-elevation-clean-up'],
  name: 'Switchboard: clean up elevation requests',
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 45, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: cleanUpRequests,
})
