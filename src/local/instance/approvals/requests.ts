import type { Engine, Instance, Row } from '../core.ts'
import { rowsWhere, textOf } from '../catalog/rows.ts'
import { assign, changed, changedTo, entryOf, idOf, platform } from './state.ts'

/** Task state of a request by its request state. */
const STATE_OF: Record<string, string> = {
  closed_complete: '3',
  closed_incomplete: '4',
  closed_cancelled: '4',
  closed_rejected: '4',
  closed_skipped: '7',
}
const REQUEST_STATE_OF: Record<string, string> = {
  '3': 'closed_complete',
  '4': 'closed_incomplete',
  '7': 'closed_skipped',
}

/** New requests are approved at once, as the base system does: what needs a decision is decided item by item. */
export function requestAutoApproval(instance: Instance): Engine {
  return {
    name: 'service catalog request',
    table: 'sc_request',
    when: 'after',
    operations: ['insert'],
    run(state, actor) {
      if (!['', 'not requested', 'requested'].includes(state.values.approval ?? '')) return
      instance.records.update(platform(actor), 'sc_request', idOf(state), { approval: 'approved' })
    },
  }
}

/** Request state, stage and task state of a request go together; approval and rejection move them. */
export const requestState: Engine = {
  name: 'set request state',
  table: 'sc_request',
  when: 'before',
  operations: ['insert', 'update'],
  run(state) {
    if (changed(state, 'approval') && !changed(state, 'request_state')) {
      const open = ['', 'requested'].includes(state.values.request_state ?? '')
      if (state.values.approval === 'approved' && open) assign(state, 'request_state', 'in_process')
      if (state.values.approval === 'rejected') assign(state, 'request_state', 'closed_rejected')
    }
    if (changed(state, 'request_state')) {
      const task = entryOf(STATE_OF, state.values.request_state)
      if (task && !changed(state, 'state')) assign(state, 'state', task)
    } else if (changed(state, 'state')) {
      const closed = entryOf(REQUEST_STATE_OF, state.values.state)
      if (closed) assign(state, 'request_state', closed)
    }
    if (changed(state, 'request_state') && !changed(state, 'stage'))
      assign(state, 'stage', state.values.request_state ?? null)
  },
}

/** How an item is fulfilled decides what the request's approval means for it. */
type Fulfilment = 'process' | 'plan' | 'none'

/**
 * Items with a workflow or flow decide by themselves, items with a delivery plan take over the request's approval.
 * Others have no engine: whoever reacts to the order (a rule of an application) makes the approvals.
 */
export function fulfilmentOf(item: Row | null): Fulfilment {
  if (!item) return 'none'
  if (textOf(item, 'workflow') !== '' || textOf(item, 'flow_designer_flow') !== '') return 'process'
  return textOf(item, 'delivery_plan') !== '' ? 'plan' : 'none'
}

const WAITING = 'waiting_for_approval'

/** Approval of an item whose request has just been decided; null leaves it alone. */
export function cascadedApproval(fulfilment: Fulfilment, requestApproval: string): string | null {
  if (fulfilment === 'none') return requestApproval === 'rejected' ? 'rejected' : null
  if (fulfilment === 'plan') return requestApproval
  return requestApproval === 'approved' ? 'requested' : 'rejected'
}

const fulfilmentIn = (instance: Instance, item: Row): Fulfilment => {
  const id = item.cat_item
  return fulfilmentOf(id ? instance.records.get('sc_cat_item', id) : null)
}

/** An item added to a request that is approved already. */
export function itemAddedLater(instance: Instance): Engine {
  return {
    name: 'items added after request approved',
    table: 'sc_req_item',
    when: 'before',
    operations: ['insert'],
    run(state) {
      const request = state.values.request ? instance.records.get('sc_request', state.values.request) : null
      if (request?.approval !== 'approved' || state.values.stage !== WAITING) return
      if (!['', 'not requested'].includes(state.values.approval ?? '')) return
      const approval = cascadedApproval(fulfilmentIn(instance, state.values), 'approved')
      if (approval !== null) assign(state, 'approval', approval)
    },
  }
}

/** The decision on a request reaches its waiting items. */
export function requestCascade(instance: Instance): Engine {
  return {
    name: 'cascade request approval to request item',
    table: 'sc_request',
    when: 'after',
    operations: ['update'],
    run(state, actor) {
      const approval = state.values.approval ?? ''
      if (!changedTo(state, 'approval', 'approved', 'rejected')) return
      const items = rowsWhere(instance, 'sc_req_item', { request: idOf(state), active: '1', stage: WAITING })
      for (const item of items) {
        const next = cascadedApproval(fulfilmentIn(instance, item), approval)
        if (next !== null && next !== item.approval)
          instance.records.update(platform(actor), 'sc_req_item', textOf(item, 'sys_id'), { approval: next })
      }
    },
  }
}

/** Closing an item: its stage ends, and closing it incomplete rejects it. */
export const itemClosing: Engine = {
  name: 'close requested item',
  table: 'sc_req_item',
  when: 'before',
  operations: ['insert', 'update'],
  run(state) {
    if (!changedTo(state, 'state', '3', '4', '7')) return
    const incomplete = state.values.state === '4'
    if (!changed(state, 'stage')) assign(state, 'stage', incomplete ? 'Request Cancelled' : 'completed')
    if (incomplete) assign(state, 'approval', 'rejected')
  },
}

/** State of a request whose items are all closed; null while one is open. */
export function rolledUpState(
  items: readonly { active: string | null | undefined; state: string | null | undefined }[],
): string | null {
  if (items.length === 0 || items.some((item) => item.active === '1')) return null
  if (items.some((item) => item.state === '4')) return 'closed_incomplete'
  return items.every((item) => item.state === '7') ? 'closed_skipped' : 'closed_complete'
}

/** The last item that is closed closes the request. */
export function itemRollUp(instance: Instance): Engine {
  return {
    name: 'close request',
    table: 'sc_req_item',
    when: 'after',
    operations: ['update', 'delete'],
    run(state, actor) {
      const request = state.values.request
      if (!request || (state.operation === 'update' && !changedTo(state, 'active', '0'))) return
      const items = rowsWhere(instance, 'sc_req_item', { request })
      const next = rolledUpState(items.map((item) => ({ active: item.active, state: item.state })))
      if (next !== null && instance.records.get('sc_request', request)?.active === '1')
        instance.records.update(platform(actor), 'sc_request', request, { request_state: next })
    },
  }
}

/** The last task that is closed closes its item: any incomplete task makes it incomplete, only skipped ones skip it. */
export function catalogTaskRollUp(instance: Instance): Engine {
  return {
    name: 'close requested item by its tasks',
    table: 'sc_task',
    when: 'after',
    operations: ['update'],
    run(state, actor) {
      const item = state.values.request_item
      if (!item || !changedTo(state, 'active', '0')) return
      const tasks = rowsWhere(instance, 'sc_task', { request_item: item })
      if (tasks.some((task) => task.active === '1') || instance.records.get('sc_req_item', item)?.active !== '1') return
      const ends = tasks.map((task) => task.state)
      const end = ends.includes('4') ? '4' : ends.every((code) => code === '7') ? '7' : '3'
      instance.records.update(platform(actor), 'sc_req_item', item, { state: end })
    },
  }
}
