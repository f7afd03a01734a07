import '@servicenow/sdk/global'
import { UiAction } from '@servicenow/sdk/core'

// In the browser, because only the import API runs a transform: reads the row again and sends what was sent.
UiAction({
  $id: Now.ID['action-retry-row'],
  table: 'x_swb_hub_elastic_incident',
  name: 'Retry',
  actionName: 'retry_intake_row',
  hint: 'Send this row once more, after the cause of its error is mended',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  client: { isClient: true, isUi16Compatible: true, onClick: 'retryIntakeRow()' },
  script: Now.include('./retry-row.client.js'),
})

UiAction({
  $id: Now.ID['action-retry-si-row'],
  table: 'x_swb_hub_elastic_si_incident',
  name: 'Retry',
  actionName: 'retry_intake_row',
  hint: 'Send this row once more, after the cause of its error is mended',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  client: { isClient: true, isUi16Compatible: true, onClick: 'retryIntakeRow()' },
  script: Now.include('./retry-row.client.js'),
})

UiAction({
  $id: Now.ID['action-retry-event-row'],
  table: 'x_swb_hub_elastic_event',
  name: 'Retry',
  actionName: 'retry_intake_row',
  hint: 'Send this row once more, after the cause of its error is mended',
  showInsert: false,
  showUpdate: true,
  roles: ['x_swb_hub.admin'],
  form: { showButton: true },
  client: { isClient: true, isUi16Compatible: true, onClick: 'retryIntakeRow()' },
  script: Now.include('./retry-row.client.js'),
})
