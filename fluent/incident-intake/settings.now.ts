import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'

Property({
  $id: Now.ID['setting-closed-incident'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.incident_intake.closed_incident',
  type: 'choicelist',
  value: 'create',
  choices: ['create', 'update', 'reopen'],
  description:
    'What a new alert does when only resolved, closed or canceled incidents have its correlation id: create a new incident, update the newest as it is, or reopen the newest.',
  roles: { read: [admin], write: [admin] },
})

Property({
  $id: Now.ID['setting-close-code'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.incident_intake.close_code',
  type: 'string',
  value: 'Resolved by caller',
  description: 'Close code of incidents whose row names one that this instance does not have.',
  roles: { read: [admin], write: [admin] },
})

Property({
  $id: Now.ID['setting-default-caller'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.incident_intake.default_caller',
  type: 'string',
  value: '',
  description: 'User name of the caller of incidents whose row names none. Empty: the integration user.',
  roles: { read: [admin], write: [admin] },
})

Property({
  $id: Now.ID['setting-correlation-overflow'],
  $meta: { installMethod: 'once' },
  name: 'x_swb_hub.incident_intake.correlation_overflow',
  type: 'choicelist',
  value: 'truncate',
  choices: ['truncate', 'error'],
  description:
    'What happens to a row whose correlation id is longer than 100 characters: truncate it (the alert is kept, closing by correlation id will not find it) or answer an error.',
  roles: { read: [admin], write: [admin] },
})
