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
