/** Table names, in full so that building under another scope can rewrite them. */
export const TABLES = {
  order: 'x_swb_hub_ticket_order',
  change: 'x_swb_hub_ticket_change',
} as const

/** Names this capability in the event log. */
export const SOURCE = 'tickets'
