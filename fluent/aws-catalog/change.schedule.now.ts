import '@servicenow/sdk/global'
import { ScheduledScript } from '@servicenow/sdk/core'
import { followChanges } from '../../src/server/aws-catalog/entry-points.ts'

ScheduledScript({
  $id: Now.ID['job-follow-changes'],
  name: 'Switchboard: follow change requests of AWS operations',
  frequency: 'periodically',
  executionInterval: { minutes: 5 },
  timeZone: 'UTC',
  executionStart: '2026-01-01 00:00:00',
  script: followChanges,
})
