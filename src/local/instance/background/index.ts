import type { Actor, Background, Instance, RecordState } from '../core.ts'
import { resumeAsyncRules } from './async-rules.ts'
import { processEvent, storeEvent, waitingEvents, type QueuedEvent } from './events.ts'
import { JobPlan, runJob } from './jobs.ts'
import { Queue } from './queue.ts'

export { executeNow } from './jobs.ts'

/**
 * Async work, events and scheduled jobs of an instance, all driven by its clock: moving the clock makes due what lies in
 * between. Nothing of it keeps the process alive. Clock and engine register must exist when it is made.
 */
export function createBackground(instance: Instance): Background {
  const plan = new JobPlan(instance)
  let recovered = false
  const queue = new Queue(instance, () => {
    if (!recovered) {
      recovered = true
      resumeAsyncRules(instance)
      for (const { id, queued } of waitingEvents(instance)) queueEvent(id, queued)
    }
    return plan.look((job) => enqueue(`sysauto_script:${job['name'] ?? ''}`, () => runJob(instance, job)))
  })
  const queueEvent = (id: string, queued: QueuedEvent): void =>
    enqueue(`event:${queued.name}`, () => processEvent(instance, id, queued))
  plan.start()
  // Once the instance is whole: what an earlier process left must not wait for the first new work.
  queue.wake()
  instance.clock.onAdvance(() => queue.wake())
  instance.engines.register({
    name: 'scheduled jobs',
    table: 'sysauto_script',
    when: 'after',
    operations: ['insert', 'update', 'delete'],
    run: () => queue.wake(),
  })

  function enqueue(name: string, work: () => void, delaySeconds = 0): void {
    queue.add(name, work, instance.clock.now() + delaySeconds * 1000)
  }

  return {
    enqueue,
    idle: () => {
      return queue.idle()
    },
    event: (
      actor: Actor,
      name: string,
      state: RecordState | null,
      parm1: string,
      parm2: string,
      queueName?: string,
    ) => {
      // The record may go on changing; the event keeps what identifies it.
      const seen = state && { ...state, values: { ...state.values } }
      const queued = { actor, name, state: seen, parm1, parm2, queue: queueName }
      const id = storeEvent(instance, queued)
      if (id !== null) queueEvent(id, queued)
    },
    stop: () => queue.stop(),
  }
}
