import type { StoredOrder } from './store.ts'
import { forAction, type ResourceType } from './settings.ts'
import { cut, fill, safe, type TemplateScope } from './template.ts'

/** Lengths of the shipped dictionary. */
const TITLE_LENGTH = 160
const BODY_LENGTH = 4000
const CUT_NOTE = '\n… The full text is attached.'

const TITLE = '{{action_label}} {{resource_label}} for {{owner_name}}'
const BODY = `{{action_label}} {{resource_label}}: {{resource_key}}
{{#if owner_name}}For: {{owner_name}}
{{/if}}{{#if requested_by}}Requested by: {{requested_by}}
{{/if}}{{#if approved_by}}Approved by: {{approved_by}}
{{/if}}{{#if not_before}}Not before: {{not_before | date}} UTC
{{/if}}{{#if expires}}To be done before: {{expires | date}} UTC
{{/if}}{{#if changes}}
Changes:
{{#each changes}}  {{name}}: {{old}} -> {{new}}
{{/each}}{{/if}}
Order: {{order_id}}`

const ACTION_LABELS = { add: 'Create', modify: 'Change', delete: 'Remove' } as const

export interface TicketText {
  title: string
  /** As the ticket's description takes it. */
  body: string
  /** The whole text when the description is too short for it; goes into an attachment. */
  full: string | undefined
}

/** What templates may name. */
export const scopeOf = (stored: StoredOrder, mapping: ResourceType): TemplateScope => {
  const { order } = stored
  const owner = order.owner
  return {
    ...Object.fromEntries(
      (['order_id', 'action', 'resource_type', 'resource_key', 'requested_by', 'approved_by'] as const).map((name) => [
        name,
        order[name],
      ]),
    ),
    not_before: order.not_before ? new Date(order.not_before).toISOString() : '',
    expires: order.expires ? new Date(order.expires).toISOString() : '',
    attempt: String(stored.attempt),
    action_label: ACTION_LABELS[order.action],
    resource_label: mapping.label ?? order.resource_type,
    owner,
    owner_name: owner['display_name'] ?? owner['name'] ?? owner[mapping.TicketCallerId] ?? order.resource_key,
    changes: order.changes.map((change) => ({
      name: change.name,
      old: change.old ?? '(none)',
      new: change.new ?? '(none)',
    })),
  }
}

/** What stands between the orders that share a ticket. */
const BETWEEN = '\n\n----\n\n'

/**
 * Title and description of the ticket of one or more orders; the first one leads. The additional information is always
 * its very end.
 */
export const ticketText = (
  orders: readonly [StoredOrder, ...StoredOrder[]],
  mapping: ResourceType,
  strict: boolean,
): TicketText => {
  const { action } = orders[0].order
  const filled = (template: string, stored: StoredOrder): string => fill(template, scopeOf(stored, mapping), strict)
  const more = orders.length > 1 ? ` (and ${orders.length - 1} more)` : ''
  const title = filled(forAction(mapping.TicketShortDescription, action) ?? TITLE, orders[0])
  const main = orders
    .map((stored) => filled(forAction(mapping.TicketDescription, action) ?? BODY, stored))
    .join(BETWEEN)
  const tail = mapping.TicketAdditionalInformation === '' ? '' : `\n\n${safe(mapping.TicketAdditionalInformation)}`
  const full = main + tail
  const isLong = full.length > BODY_LENGTH
  const room = BODY_LENGTH - CUT_NOTE.length - tail.length
  return {
    title: cut(title.replaceAll(/\s+/g, ' ').trim(), TITLE_LENGTH - more.length) + more,
    body: isLong ? cut(main, Math.max(1, room)) + CUT_NOTE + tail : full,
    full: isLong ? full : undefined,
  }
}
