import '@servicenow/sdk/global'
import { CatalogItem, MultiLineTextVariable, Record, SingleLineTextVariable } from '@servicenow/sdk/core'

// The Service Catalog that every instance has, under the same sys_id.
const serviceCatalog = 'e0d08b13c3330100c8b837659bba8fb4'

const onlyTheCompanion = Record({
  $id: Now.ID['tickets-only-the-companion'],
  table: 'user_criteria',
  data: {
    name: 'Switchboard: companion',
    active: true,
    role: [Now.ref('sys_user_role', { name: 'x_swb_hub.companion' })],
  },
})

// For orders that become requests where no item of one's own is wanted. People never order it; they work on its requested
// item, and closing that ends the order.
export const manualProvisioning = CatalogItem({
  $id: Now.ID['tickets-item'],
  name: 'Manual provisioning',
  shortDescription: 'A change in a system without an interface, ordered by an identity system and made by people',
  catalogs: [serviceCatalog],
  availableFor: [onlyTheCompanion],
  accessType: 'delegated',
  hideSP: true,
  noSearch: true,
  makeItemNonConversational: true,
  hideQuantitySelector: true,
  variables: {
    action: SingleLineTextVariable({ question: 'What to do', order: 100 }),
    resource_type: SingleLineTextVariable({ question: 'Kind of resource', order: 200 }),
    resource_key: SingleLineTextVariable({ question: 'Resource', order: 300 }),
    details: MultiLineTextVariable({ question: 'Changes', order: 400 }),
    order_key: SingleLineTextVariable({ question: 'Key of the order', order: 500 }),
  },
})
