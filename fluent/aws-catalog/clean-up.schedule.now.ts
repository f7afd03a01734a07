import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { cleanUpSyncRuns } from '../../src/server/aws-catalog/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-clean-up-sync-runs'],
  name: 'Switchboard: clean up AWS sync records',
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 30, seconds: 0 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: cleanUpSyncRuns,
})
