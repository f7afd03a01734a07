import '@servicenow/sdk/global'
import { Acl, UiPage } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { awsManager } from './roles.now'

// What to do, in which order, with the lists it is done in: for whoever opens the app for the first time.
UiPage({
  $id: Now.ID['page-start'],
  endpoint: 'x_swb_hub_start.do',
  category: 'general',
  description: 'Getting started with AWS products',
  direct: false,
  html: Now.include('./start-page.html'),
})

Acl({
  $id: Now.ID['acl-page-start'],
  type: 'ui_page',
  name: 'x_swb_hub_start',
  operation: 'read',
  roles: [awsManager, admin],
})
