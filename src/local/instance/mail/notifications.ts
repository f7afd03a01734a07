import { storedTime } from '../base/clock.ts'
import type { Actor, Engine, Instance, RecordState, Row } from '../core.ts'
import { isOn, rowsWhere, scopeOf, textOf } from '../catalog/rows.ts'
import { recipientsOf } from './recipients.ts'
import { render } from './render.ts'

/** What a notification is about. */
export interface Occasion {
  state: RecordState
  actor: Actor
  /** Set when an event asks for the mail. */
  event?: { name: string; parm1: string; parm2: string }
}

const compiled = new WeakMap<Instance, () => { byTable: Map<string, Row[]>; byEvent: Map<string, Row[]> }>()

/**
 * Mails of the platform (`sysevent_email_action`) on inserts and updates of records, after the engines and before the
 * last after rules. They are rendered into `sys_email`, the outbox; nothing is ever sent.
 */
export function registerNotifications(instance: Instance): void {
  const actions = instance.remember(['sysevent_email_action'], () => {
    const byTable = new Map<string, Row[]>()
    const byEvent = new Map<string, Row[]>()
    for (const row of rowsWhere(instance, 'sysevent_email_action', { active: '1' })) {
      const [map, key] =
        textOf(row, 'generation_type') === 'event'
          ? [byEvent, textOf(row, 'event_name')]
          : [byTable, textOf(row, 'collection')]
      if (key !== '') map.set(key, [...(map.get(key) ?? []), row])
    }
    return { byTable, byEvent }
  })
  compiled.set(instance, actions)
  const engine: Engine = {
    name: 'notifications',
    table: '*',
    when: 'after',
    operations: ['insert', 'update'],
    run: (state, actor) => {
      const { byTable } = actions()
      if (byTable.size === 0) return
      for (const table of instance.dictionary.chain(state.table))
        for (const action of byTable.get(table) ?? [])
          if (isOn(action, state.operation === 'insert' ? 'action_insert' : 'action_update'))
            notify(instance, action, { state, actor })
    },
  }
  instance.engines.register(engine)
}

/** Mails that wait for an event. Without a record there is nothing to write about. */
export function notifyOfEvent(
  instance: Instance,
  event: { name: string; parm1: string; parm2: string },
  state: RecordState | null,
  actor: Actor,
): void {
  for (const action of compiled.get(instance)?.().byEvent.get(event.name) ?? []) {
    const table = textOf(action, 'collection')
    if (state && (table === '' || instance.dictionary.isA(state.table, table)))
      notify(instance, action, { state, actor, event })
  }
}

/** One notification in its own error boundary: a mail that fails never stops a write. */
function notify(instance: Instance, action: Row, occasion: Occasion): void {
  const name = `sysevent_email_action:${textOf(action, 'name')}`
  try {
    const { state, actor } = occasion
    if (action.condition && !instance.records.matches(action.condition, state, actor)) return
    if (action.advanced_condition && !conditionHolds(instance, action, name, occasion)) return
    const to = recipientsOf(instance, action, occasion)
    if (to.length > 0) send(instance, action, occasion, to)
  } catch (error) {
    instance.log.write('error', name, error instanceof Error ? error.message : String(error))
  }
}

function conditionHolds(instance: Instance, action: Row, name: string, { state, actor }: Occasion): boolean {
  const scope = scopeOf(instance, action)
  const scriptActor: Actor = { session: actor.session, scope }
  const answer = instance.scripts.run({ name, text: action.advanced_condition ?? '', scope }, scriptActor, {
    current: instance.scripts.glideRecord(state, scriptActor),
  })
  return answer === true || answer === 'true'
}

function send(instance: Instance, action: Row, occasion: Occasion, to: readonly string[]): void {
  const { state, event } = occasion
  const text = (template: string): string => render(instance, template, state, event)
  const [html, plain] = [textOf(action, 'message_html') || textOf(action, 'message'), textOf(action, 'message_text')]
  const asText = textOf(action, 'content_type').startsWith('text/plain')
  instance.records.insert(
    { ...instance.access.system(), scope: null },
    'sys_email',
    {
      type: 'send-ready',
      state: 'ready',
      subject: text(textOf(action, 'subject')),
      body: text((asText ? plain || html : html || plain) || ''),
      body_text: text(plain || html),
      content_type: asText ? 'text/plain' : 'text/html',
      recipients: to.join(','),
      importance: action.importance ?? null,
      target_table: state.table,
      instance: state.values.sys_id ?? null,
      notification_type: 'SMTP',
      user: occasion.actor.session.user.userName,
      sys_created_on: storedTime(instance.clock.now()),
    },
    { workflow: false },
  )
}
