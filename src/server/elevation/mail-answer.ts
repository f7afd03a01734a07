/** Answers that came by e-mail, which a site may not want to count. */
import type { Row } from '../platform/records.ts'
import { secondsOf } from './text.ts'
import { flag, type World } from './world.ts'

/** An inbound mail is done with its record when the record has changed; nobody takes longer between the two. */
const APART_SECONDS = 60

/** '' when the answer counts. Costs nothing where answers by e-mail are accepted, which is the platform's own way. */
export function mailProblem(world: World, row: Row): string {
  if (flag(world.settings, 'elevation.accept_mail_answers', true)) return ''
  return cameByMail(world, row)
    ? 'Answers by e-mail are not accepted for elevation requests. Please answer in My Approvals.'
    : ''
}

/** Newer releases say where an answer came from; in all of them a received mail is linked to the record it changed. */
function cameByMail(world: World, row: Row): boolean {
  if (/mail/i.test(row.approval_source ?? '')) return true
  const mails = world.records.find(
    'sys_email',
    [
      ['instance', '=', row.sys_id],
      ['type', '=', 'received'],
    ],
    ['sys_updated_on'],
    { orderBy: 'sys_updated_on', descending: true, limit: 10 },
  )
  const answered = secondsOf(row.sys_updated_on)
  return mails.some((mail) => Math.abs(secondsOf(mail.sys_updated_on) - answered) <= APART_SECONDS)
}
