import '@servicenow/sdk/global'
import { Acl, UiPage } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'

// A page of the platform's plain kind: it shows what lists do not, the three kinds of rows in one place with a second try.
UiPage({
  $id: Now.ID['page-intake'],
  endpoint: 'x_swb_hub_intake.do',
  category: 'general',
  description: 'What connectors have sent to the intake, and a second try',
  direct: false,
  html: Now.include('./intake-page.html'),
  clientScript: Now.include('./intake-page.client.js'),
})

Acl({
  $id: Now.ID['acl-page-intake'],
  type: 'ui_page',
  name: 'x_swb_hub_intake',
  operation: 'read',
  roles: [admin],
})
