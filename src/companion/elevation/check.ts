/** Plays Privilege Manager against an instance: create, repeat, poll, cancel, with a request that is marked as a test. */
import { randomUUID } from 'node:crypto'
import { messageOf, SwitchboardError } from '../errors.ts'
import type { SoapCaller } from './soap-call.ts'

export interface Check {
  check: string
  ok: boolean
  /** What to mend, or a remark. */
  message: string
}
export interface TestPerson {
  /** `DOMAIN\user` of somebody whose approver may see the test request for a moment. */
  initiator: string
  computer: string
}

export const serviceNames = (scope: string) => ({
  create: `${scope}_CreateExecuteAppApprovalRequest`,
  status: `${scope}_GetExecuteAppApprovalRequestStatus`,
  cancel: `${scope}_CancelExecuteAppApprovalRequest`,
})

/** Leaves one cancelled request behind. Stops at the first failure: the others would fail for the same reason. */
export async function* checkElevation(caller: SoapCaller, scope: string, person: TestPerson): AsyncGenerator<Check> {
  const names = serviceNames(scope)
  const status = async (id: string) => caller.call(names.status, { PMGetRequestId: id })
  const reachable = await attempt(`${names.status}: ${caller.user} signs in and may ask`, async () => {
    expect((await status('0'.repeat(32))).PMApprovalStatus, 'invalid', 'the status of an unknown id')
    return ''
  })
  yield reachable
  if (!reachable.ok) return

  const inputs = {
    PMApprovalId: `switchboard-check-${randomUUID()}`,
    PMInitiatorName: person.initiator,
    PMAgentName: person.computer,
    PMPolicyName: 'Switchboard check',
    PMFilePath: 'C:\\switchboard-check.exe',
    PMUserReason: 'Check of the set-up. Nobody waits for this; it is cancelled at once. Äß€ <&> "]]>" ',
  }
  let id = ''
  const made = await attempt(`${names.create}: a request can be made`, async () => {
    id = (await caller.call(names.create, inputs)).PMRequestId ?? ''
    if (id === '' || id.length > 256) throw new CheckFailed(`PMRequestId is "${id}"; 1 to 256 characters are needed.`)
    return `id ${id}`
  })
  yield made
  if (!made.ok) return
  yield await attempt(`${names.create}: the same request again is the same`, async () => {
    expect((await caller.call(names.create, inputs)).PMRequestId, id, 'PMRequestId')
    return ''
  })
  let decided = false
  yield await attempt(`${names.status}: the request is known`, async () => {
    const answer = (await status(id)).PMApprovalStatus ?? ''
    decided = answer === 'approved' || answer === 'rejected'
    if (!decided) expect(answer, 'pending', 'PMApprovalStatus')
    return decided ? `a rule has ${answer} it at once` : 'pending'
  })
  yield await attempt(`${names.cancel}: the request can be cancelled`, async () => {
    const answer = await caller.call(names.cancel, { PMCancelRequestId: id, PMCancelComment: 'End of the check.' })
    const expected = decided ? 'AlreadyDecided' : 'Success'
    expect(answer.TmsCancelResult, expected, 'TmsCancelResult')
    expect(answer.PMCancelResult, expected, 'PMCancelResult')
    return ''
  })
  if (decided) return
  yield await attempt(`${names.status}: a cancelled request is over`, async () => {
    expect((await status(id)).PMApprovalStatus, 'invalid', 'PMApprovalStatus')
    return ''
  })
}

class CheckFailed extends SwitchboardError {
  constructor(message: string) {
    super(message, { code: 'check_failed' })
  }
}

function expect(found: string | undefined, wanted: string, what: string): void {
  if (found !== wanted) throw new CheckFailed(`${what} is "${found ?? ''}", not "${wanted}".`)
}

const attempt = async (check: string, work: () => Promise<string>): Promise<Check> => {
  try {
    return { check, ok: true, message: await work() }
  } catch (error) {
    if (!(error instanceof SwitchboardError)) throw error
    return { check, ok: false, message: messageOf(error) }
  }
}
