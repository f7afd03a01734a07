import type { Actor, Instance, RecordState, Row } from '../core.ts'
import { storedTime } from '../base/clock.ts'
import { scopeOf } from '../catalog/rows.ts'
import { notifyOfEvent } from '../mail/notifications.ts'

/** An event as it is queued. */
export interface QueuedEvent {
  actor: Actor
  name: string
  state: RecordState | null
  parm1: string
  parm2: string
  queue: string | undefined
}

/**
 * Stores the event; answers its sys_id. Null, with a line in the log, when an application queues an event that is not in
 * the event registry.
 */
export function storeEvent(instance: Instance, event: QueuedEvent): string | null {
  const { scope } = event.actor
  if (scope !== null && scope !== 'global' && !isRegistered(instance, event.name)) {
    instance.log.write('error', scope, `event ${event.name} is not registered (sysevent_register): it was not queued`)
    return null
  }
  const { user } = event.actor.session
  const outcome = instance.records.insert(
    { ...instance.access.system(), scope: null },
    'sysevent',
    {
      name: event.name,
      parm1: event.parm1,
      parm2: event.parm2,
      instance: event.state?.values['sys_id'] ?? null,
      table: event.state?.table ?? null,
      user_id: user.sysId,
      user_name: user.userName,
      queue: event.queue ?? null,
      state: 'ready',
      process_on: storedTime(instance.clock.now()),
    },
    { workflow: false },
  )
  return outcome.ok ? outcome.sysId : null
}

const isRegistered = (instance: Instance, name: string): boolean => {
  const where = instance.records.where('sysevent_register', 'event_name', '=', name)
  return where !== null && instance.records.count({ table: 'sysevent_register', where, order: [], invalid: [] }) > 0
}

/** Events that an earlier process stored and did not get to. An event that is queued twice is processed once. */
export function waitingEvents(instance: Instance): { id: string; queued: QueuedEvent }[] {
  const { records, access } = instance
  return records.find(records.query('sysevent', 'state=ready^ORDERBYsys_created_on')).map((row) => {
    const person = row['user_id'] ? records.get('sys_user', row['user_id'])?.['sys_id'] : null
    const session = person ? access.sessionFor(person) : access.system().session
    return {
      id: row['sys_id'] ?? '',
      queued: {
        actor: { session, scope: null },
        name: row['name'] ?? '',
        state: row['table'] && row['instance'] ? records.state(row['table'], row['instance']) : null,
        parm1: row['parm1'] ?? '',
        parm2: row['parm2'] ?? '',
        queue: row['queue'] ?? undefined,
      },
    }
  })
}

/** Runs the script actions of a stored event as the user who queued it, each in its own error boundary. */
export function processEvent(instance: Instance, sysId: string, queued: QueuedEvent): void {
  const event = instance.records.get('sysevent', sysId)
  if (event?.['state'] !== 'ready') return
  const about = queued.state && instance.records.state(queued.state.table, queued.state.values['sys_id'] ?? '')
  notifyOfEvent(instance, queued, about, queued.actor)
  const failures = actionsFor(instance, queued.name)
    .map((action) => runAction(instance, action, sysId, queued))
    .filter((failure) => failure !== null)
  instance.records.update(
    { ...instance.access.system(), scope: null },
    'sysevent',
    sysId,
    {
      state: failures.length > 0 ? 'error' : 'processed',
      processed: storedTime(instance.clock.now()),
      error_msg: failures.join('\n') || null,
    },
    { workflow: false },
  )
}

function actionsFor(instance: Instance, name: string): Row[] {
  const { records } = instance
  const where = records.where('sysevent_script_action', 'event_name', '=', name)
  if (!where) return []
  const rows = records.find({ table: 'sysevent_script_action', where, order: [], invalid: [] })
  return rows
    .filter((row) => row['active'] === '1')
    .sort((a, b) => Number(a['order'] ?? 100) - Number(b['order'] ?? 100))
}

/** Message of the failure, null when it went well. */
function runAction(instance: Instance, action: Row, eventId: string, queued: QueuedEvent): string | null {
  const scope = scopeOf(instance, action)
  const actor: Actor = { session: queued.actor.session, scope }
  const name = `sysevent_script_action:${action['name'] ?? queued.name}`
  const eventState = instance.records.state('sysevent', eventId)
  const current = queued.state && instance.records.state(queued.state.table, queued.state.values['sys_id'] ?? '')
  const bindings = {
    event: eventState && instance.scripts.glideRecord(eventState, actor),
    current: current && instance.scripts.glideRecord(current, actor),
  }
  try {
    if (action['condition_script']) {
      const condition = { name: `${name}.condition`, text: action['condition_script'], scope }
      const holds = instance.scripts.run(condition, actor, bindings)
      if (holds !== true && holds !== 'true') return null
    }
    instance.scripts.run({ name, text: action['script'] ?? '', scope }, actor, bindings)
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    instance.log.write('error', name, message)
    return message
  }
}
