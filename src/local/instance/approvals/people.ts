import type { Engine } from '../core.ts'
import { assign } from './state.ts'

/** A user's display name is made of first and last name whenever one of them is written. */
export const userName: Engine = {
  name: 'user name',
  table: 'sys_user',
  when: 'before',
  operations: ['insert', 'update'],
  run(state) {
    const named = state.assigned.has('first_name') || state.assigned.has('last_name')
    const full = [state.values.first_name, state.values.middle_name, state.values.last_name].filter(Boolean).join(' ')
    if (named && full !== '') assign(state, 'name', full)
    else if (!state.values.name && full !== '') assign(state, 'name', full)
  },
}
