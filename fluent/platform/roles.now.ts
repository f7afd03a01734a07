import '@servicenow/sdk/global'
import { Role } from '@servicenow/sdk/core'

/** Every capability adds its own roles to this one. */
export const admin = Role({
  name: 'x_swb_hub.admin',
  description: 'Administers Switchboard: settings, the event log and all that its capabilities offer.',
})

export const companion = Role({
  name: 'x_swb_hub.companion',
  description:
    'The companion program that works between this instance and other systems. For an integration user only.',
})
