/** What the requester and the approver do, over the same interfaces as the portal's pages. */
import { StackError } from '../stack/errors.ts'
import { SCOPE } from '../stack/paths.ts'
import { type Fields, type RestUser, isFields } from '../stack/rest.ts'
import { waitFor } from './wait.ts'

const CATALOG = '/api/sn_sc/servicecatalog'
const SERVICE_CATALOG = 'e0d08b13c3330100c8b837659bba8fb4'

export interface CatalogItem {
  sysId: string
  name: string
  category: string
}
export interface PlacedOrder {
  item: string
  name: string
  requestNumber: string
  requestSysId: string
  itemNumber: string
  itemSysId: string
}

/** All items of AWS products that the person may order. */
export async function catalogueOf(person: RestUser): Promise<CatalogItem[]> {
  const result = await person.call('GET', `${CATALOG}/items?sysparm_catalog=${SERVICE_CATALOG}&sysparm_limit=500`)
  if (!Array.isArray(result)) throw new StackError('The catalog answered without a list of items.')
  const products = result.filter(isFields).filter((item) => item.sys_class_name === `${SCOPE}_aws_product`)
  return products.map((item) => ({
    sysId: text(item.sys_id),
    name: text(item.name),
    category: isFields(item.category) ? text(item.category.title) : '',
  }))
}

/** Orders the first product that can be ordered with nothing but a name: everything else has defaults. */
export async function orderProduct(
  person: RestUser,
  items: readonly CatalogItem[],
  name: string,
): Promise<PlacedOrder> {
  for (const item of items) {
    const detail = await person.call('GET', `${CATALOG}/items/${item.sysId}`)
    const variables = isFields(detail) && Array.isArray(detail.variables) ? detail.variables.filter(isFields) : []
    const open = variables.filter((one) => one.mandatory === true && !one.value && one.name !== 'provisioned_name')
    if (open.length > 0) continue
    const answer = await person.call('POST', `${CATALOG}/items/${item.sysId}/order_now`, {
      sysparm_quantity: '1',
      variables: { provisioned_name: name },
    })
    if (!isFields(answer)) throw new StackError(`${item.name} could not be ordered.`)
    const requestSysId = text(answer.request_id)
    const [placed] = await person.rows('sc_req_item', `request=${requestSysId}`, ['sys_id', 'number'], 1)
    if (!placed) throw new StackError(`${text(answer.request_number)} has no requested item.`)
    return {
      item: item.name,
      name,
      requestNumber: text(answer.request_number),
      requestSysId,
      itemNumber: placed.number ?? '',
      itemSysId: placed.sys_id ?? '',
    }
  }
  throw new StackError('No product can be ordered with a name alone.')
}

/** Finds the request in the person's approvals and answers it. */
export async function decide(
  approver: RestUser,
  itemSysId: string,
  state: 'approved' | 'rejected',
): Promise<{ approval: string; approver: string; state: string }> {
  const row = await waitFor('The request for approval', 30, async () => {
    const [found] = await approver.rows(
      'sysapproval_approver',
      `sysapproval=${itemSysId}^state=requested`,
      ['sys_id'],
      1,
    )
    return found
  })
  const comments = state === 'approved' ? 'Approved in the demo.' : 'Rejected in the demo.'
  await approver.update('sysapproval_approver', row.sys_id ?? '', { state, comments })
  const [stored] = await approver.rows(
    'sysapproval_approver',
    `sys_id=${row.sys_id}`,
    ['approver.user_name', 'state'],
    1,
  )
  if (stored?.state !== state) throw new StackError(`The approval is "${stored?.state ?? 'gone'}" instead of ${state}.`)
  return { approval: row.sys_id ?? '', approver: stored['approver.user_name'] ?? '', state: stored.state }
}

/** Waits until the requested item is closed. */
export async function followItem(
  person: RestUser,
  itemSysId: string,
  seconds: number,
  progress: (text: string) => void,
): Promise<Fields> {
  let last = ''
  return waitFor('The end of the requested item', seconds, async () => {
    const item = await person.row('sc_req_item', itemSysId, [
      'number',
      'state',
      'stage',
      'approval',
      'active',
      'configuration_item',
    ])
    const now = `${item.number}: approval ${item.approval}, stage ${item.stage}`
    if (now !== last) progress((last = now))
    return item.active === 'false' ? item : undefined
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
