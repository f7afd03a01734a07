import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from './roles.now'

Property({
  $id: Now.ID['setting-event-log-days'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.event_log.keep_days',
  type: 'integer',
  value: 90,
  description: 'Days after which entries of the Switchboard event log are deleted (1-3650).',
  roles: { read: [admin], write: [admin] },
})

Property({
  $id: Now.ID['setting-clean-up-hours'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.clean_up.hours',
  type: 'string',
  value: '2',
  description:
    'Hours of the day in UTC (0-23, separated by commas) in which old rows of the event log, of AWS syncs and of the AWS request log are deleted. Empty: never.',
  roles: { read: [admin], write: [admin] },
})
