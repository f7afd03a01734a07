import '@servicenow/sdk/global'
import { UiAction } from '@servicenow/sdk/core'
import { checkSetupAction, playRequestAction } from '../../src/server/elevation/entry-points.ts'

UiAction({
  $id: Now.ID['action-elevation-check-setup'],
  table: 'x_swb_hub_elevation_setup',
  name: 'Check again',
  actionName: 'check_elevation_setup',
  hint: 'Look at services, item, accounts and properties again',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  list: { showBannerButton: true },
  script: checkSetupAction,
})

UiAction({
  $id: Now.ID['action-elevation-play-request'],
  table: 'x_swb_hub_elevation_setup',
  name: 'Play a test request',
  actionName: 'play_elevation_request',
  hint: 'Create, ask for and cancel a request that is marked as a test',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  list: { showBannerButton: true },
  script: playRequestAction,
})
