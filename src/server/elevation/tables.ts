/** Table names, in full so that building under another scope can rewrite them. */
export const TABLES = {
  request: 'x_swb_hub_elevation_request',
  rule: 'x_swb_hub_elevation_rule',
  figure: 'x_swb_hub_elevation_figure',
  setup: 'x_swb_hub_elevation_setup',
} as const

/** The app's own scope. */
export const SCOPE = 'x_swb_hub'
/** Names this capability in the event log. */
export const SOURCE = 'elevation'
/** Role of the account of Privilege Manager. */
export const CLIENT_ROLE = 'x_swb_hub.elevation_client'
/** Names under which the services are called. */
export const SERVICES = [
  'x_swb_hub_CreateExecuteAppApprovalRequest',
  'x_swb_hub_GetExecuteAppApprovalRequestStatus',
  'x_swb_hub_CancelExecuteAppApprovalRequest',
] as const
/** Name of the catalog item that every request orders. */
export const ITEM_NAME = 'Execute Application Workflow'
/** Marks our requested items, on the item itself. */
export const CORRELATION = 'Privilege Manager'

/** Events that notifications and customers' scripts listen to. */
export const EVENTS = {
  requested: 'x_swb_hub.elevation.requested',
  decided: 'x_swb_hub.elevation.decided',
  reminder: 'x_swb_hub.elevation.reminder',
  nobody: 'x_swb_hub.elevation.nobody',
} as const
