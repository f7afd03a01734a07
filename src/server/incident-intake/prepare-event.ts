/** Checks a row that becomes an event of Event Management. */
import { type Result, refusal, success } from '../platform/result.ts'
import { type StagedRow, withoutClearWord } from './staged-row.ts'
import { EVENT } from './targets.ts'

/** From clear (0) to OK (5): the values that Event Management knows. An event without one cannot be processed. */
const SEVERITIES = ['0', '1', '2', '3', '4', '5']
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

export interface PreparedEvent {
  /** Staging columns to change. */
  changes: StagedRow
  /** Time of the event in UTC as the platform keeps it; '' leaves it to the platform. */
  time: string
  /** What was sent and cannot be used, for the people who look after the intake. */
  unmatched: string
}

/** The columns to change, or why the row makes no event. */
export function prepareEvent(row: StagedRow): Result<PreparedEvent> {
  const changes: StagedRow = {}
  for (const column of EVENT.sent) if (withoutClearWord(row[column] ?? '') !== (row[column] ?? '')) changes[column] = ''
  const value = (column: string): string => changes[column] ?? row[column] ?? ''
  if (!SEVERITIES.includes(value('severity')))
    return refusal(
      'no-severity',
      `An event needs a severity from 0 (clear) to 5 (OK), and the row has ${value('severity') === '' ? 'none' : `"${value('severity')}"`}.`,
    )
  const time = value('time_of_event')
  const isTime = TIME.test(time)
  return success({
    changes,
    time: isTime ? time : '',
    unmatched: time === '' || isTime ? '' : `time_of_event: ${time}`,
  })
}
