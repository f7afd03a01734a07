import type { Instance, Row } from '../../../src/local/instance/core.ts'
import { defineRule, insert, newInstance } from '../../support/instance.ts'

let instance: Instance
let caller: string
let fixer: string
beforeAll(() => {
  instance = newInstance()
  caller = insert(instance, 'sys_user', { user_name: 'm_caller', name: 'Carla Caller', email: 'carla@example.com' })
  fixer = insert(instance, 'sys_user', { user_name: 'm_fixer', name: 'Fritz Fixer', email: 'fritz@example.com' })
})
afterAll(() => instance.close())

const action = (values: Row): string =>
  insert(instance, 'sysevent_email_action', {
    name: 'test mail',
    collection: 'incident',
    active: '1',
    generation_type: 'engine',
    content_type: 'text/plain',
    ...values,
  })
const outbox = (subject: string): Row[] =>
  instance.records.find(instance.records.query('sys_email', `subjectSTARTSWITH${subject}^ORDERBYsys_created_on`))

test('52 a notification is rendered into the outbox after the engines, for those the record names', () => {
  action({
    action_insert: '1',
    condition: 'urgency=1',
    recipient_fields: 'caller_id,assigned_to',
    subject: 'Rendered ${number} ${caller_id.email}',
    message_text: '${short_description}: ${priority}, ${nothing} for ${caller_id}',
  })
  insert(instance, 'incident', { short_description: 'calm', caller_id: caller, urgency: '3' })
  const id = insert(instance, 'incident', { short_description: 'down', caller_id: caller, urgency: '1', impact: '1' })
  const number = instance.records.get('incident', id)?.number ?? ''
  expect(outbox('Rendered')).toMatchObject([
    {
      subject: `Rendered ${number} carla@example.com`,
      // The priority is the engine's: the mail comes after it.
      body: 'down: 1 - Critical,  for Carla Caller',
      recipients: 'carla@example.com',
      type: 'send-ready',
      target_table: 'incident',
      instance: id,
    },
  ])
})

test('nobody is told who is inactive, switched mail off, or did it himself', () => {
  const off = insert(instance, 'sys_user', { user_name: 'm_off', email: 'off@example.com', notification: '1' })
  const gone = insert(instance, 'sys_user', { user_name: 'm_gone', email: 'gone@example.com', active: '0' })
  const group = insert(instance, 'sys_user_group', { name: 'mail group' })
  for (const user of [off, gone, fixer]) insert(instance, 'sys_user_grmember', { user, group })
  action({
    action_update: '1',
    condition: 'stateCHANGESTO2',
    recipient_groups: group,
    send_self: '0',
    subject: 'Group',
  })
  const id = insert(instance, 'incident', { short_description: 'x', caller_id: caller })
  const actor = { session: instance.access.sessionFor(fixer), scope: null }
  const change = (by: typeof actor, state: string): void => void instance.records.update(by, 'incident', id, { state })
  change(instance.access.system() as typeof actor, '2')
  expect(outbox('Group').map((mail) => mail.recipients)).toEqual(['fritz@example.com'])
  change(actor, '3')
  change(actor, '2')
  expect(outbox('Group')).toHaveLength(1)
})

test('an event sends its mail to whom its parameters name, later', async () => {
  insert(instance, 'sysevent_register', { event_name: 'm.waits' })
  action({
    generation_type: 'event',
    event_name: 'm.waits',
    event_parm_1: '1',
    subject: 'Event ${number} ${event.parm2}',
    message_html: '<p>${short_description}</p>',
    content_type: 'text/html',
  })
  defineRule(instance, 'incident', {
    when: 'after',
    filter_condition: 'short_description=event',
    script: `gs.eventQueue('m.waits', current, '${fixer}', 'soon')`,
  })
  const id = insert(instance, 'incident', { short_description: 'event' })
  expect(outbox('Event')).toEqual([])
  await instance.background.idle()
  const number = instance.records.get('incident', id)?.number ?? ''
  expect(outbox('Event')).toMatchObject([
    {
      subject: `Event ${number} soon`,
      body: '<p>event</p>',
      recipients: 'fritz@example.com',
      content_type: 'text/html',
    },
  ])
})

test('an aborted write and one without workflow send nothing', () => {
  action({ action_insert: '1', recipient_users: fixer, subject: 'Aborted', condition: 'short_description=aborted' })
  defineRule(instance, 'incident', {
    filter_condition: 'short_description=aborted',
    script: 'current.setAbortAction(true)',
  })
  const system = instance.access.system()
  expect(instance.records.insert(system, 'incident', { short_description: 'aborted' }).ok).toBe(false)
  expect(instance.records.insert(system, 'incident', { short_description: 'aborted' }, { workflow: false }).ok).toBe(
    true,
  )
  expect(outbox('Aborted')).toEqual([])
})
