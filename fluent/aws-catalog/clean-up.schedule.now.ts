import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpResources, cleanUpSyncRuns } from '../../src/server/aws-catalog/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-clean-up-sync-runs'],
  name: 'Switchboard: clean up AWS sync records and request log',
  frequency: 'periodically',
  executionInterval: { hours: 1, minutes: 0, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:30:00',
  script: cleanUpSyncRuns,
})

ScheduledScript({
  $id: Now.ID['job-clean-up-resources'],
  name: 'Switchboard: clean up AWS resources that are gone',
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 40, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: cleanUpResources,
})
