/** Faults that matrices put into reads of AWS and into requests of the instance. */
import type { SyncFault } from './fake-instance.ts'

/** Longer than any call of a matrix takes, shorter than a slow answer. */
export const TIMEOUT_SECONDS = 1
const SLOW_MS = 1300

const error = (code: string, status: number) => ({ error: { code, message: 'on purpose', status } })
/** Answers of local AWS. */
export const AWS_FAULTS: Record<string, object> = {
  throttle: error('ThrottlingException', 400),
  '429': error('TooManyRequestsException', 429),
  'an internal error': error('InternalFailure', 500),
  'a cut connection': { reset: 'before' },
  'an expired token': { expiredToken: true },
  'a refusal': error('AccessDeniedException', 400),
  'a slow answer': { delayMs: SLOW_MS },
  'a page of HTML instead of an error': { page: { status: 503, when: 'before' } },
  'a page of HTML instead of the answer': { page: { status: 200, when: 'after' } },
}
export const KILLS = ['a process that dies before it', 'a process that dies after it'] as const
export type Kill = (typeof KILLS)[number]

const html = (status: number) => ({ status, type: 'text/html', body: '<html><body>Hibernating</body></html>' })
const ANSWERS: Record<string, SyncFault['answer']> = {
  '429': { status: 429, headers: { 'retry-after': '0' } },
  '500': { status: 500 },
  'a cut connection': { cut: true },
  'an expired token': { status: 401 },
  'a refusal': { status: 403 },
  'a slow answer': { delayMs: SLOW_MS },
  'a page of HTML': html(200),
  'a page of HTML that is an error': html(502),
}
/** What an instance has done of a write by then; of a read it makes no difference. */
const DONE: Record<string, SyncFault['done']> = { before: false, 'in the middle of': 'half', after: true }
/** An instance that answers so has not done anything. */
const REFUSALS = ['429', 'an expired token', 'a refusal']

/** `deadly`: the process is gone, nothing of it comes through any more from then on. */
export interface NamedFault {
  name: string
  fault: SyncFault
  deadly: boolean
}

/** All that can happen to a request of the instance. */
export const instanceFaults = (read: boolean): NamedFault[] =>
  Object.entries(DONE)
    .filter(([moment]) => !read || moment === 'before')
    .flatMap(([moment, done]) => {
      const when = read ? '' : ` ${moment} the work`
      return [
        ...Object.entries(ANSWERS)
          .filter(([name]) => done === false || !REFUSALS.includes(name))
          .map(([name, answer]) => ({ name: `${name}${when}`, fault: { done, answer }, deadly: false })),
        { name: `a process that dies${when}`, fault: { done, answer: { cut: true as const } }, deadly: true },
      ]
    })
