import { deliverEvents } from '../../tickets/deliver.ts'
import type { ManualResult } from '../../tickets/service.ts'
import type { CommonOptions } from '../context.ts'
import { EXIT, type Session } from './session.ts'

/** A command that does the same by hand to one order or many; a refusal of one does not stop the others. */
export const manual =
  (act: (session: Session, id: string, comment: string) => ManualResult | Promise<ManualResult>) =>
  async (session: Session, options: CommonOptions & { comment?: string }, ids: string[]): Promise<number> => {
    let refused = 0
    for (const id of ids) {
      const result = await act(session, id, options.comment ?? '')
      if (!result.done) refused += 1
      session.output.object({ type: 'order', ...result })
      session.output.line(`${id}: ${result.done ? 'done' : result.reason}`)
    }
    await deliverEvents(session.store, session.sinks, session.context.logger)
    return refused > 0 ? EXIT.partly : 0
  }
