/** Plays the life of one request that nobody waits for, past SOAP: create, poll, cancel, poll. */
import { cancelRequest } from './cancel-request.ts'
import { type Finding, type SetupWorld, TEST_KEY, valuesOf } from './check-setup.ts'
import { createRequest } from './create-request.ts'
import { getStatus } from './get-status.ts'
import { readInputs } from './inputs.ts'
import { TABLES } from './tables.ts'

/** As the user who asked for it. Leaves one cancelled request behind, and says in the set-up table how it went. */
export function playRequest(world: SetupWorld): Finding {
  const finding = played(world)
  const values = { finding_key: TEST_KEY, ...valuesOf(finding, 99, world.clock.now()) }
  const [old] = world.records.find(TABLES.setup, [['finding_key', '=', TEST_KEY]], [], { limit: 1 })
  if (old) world.records.update(TABLES.setup, old.sys_id, values)
  else world.records.insert(TABLES.setup, values)
  return finding
}

function played(world: SetupWorld): Finding {
  const finding = (result: Finding['result'], found: string, fix: string): Finding => ({
    key: TEST_KEY,
    subject: 'Test request',
    result,
    found,
    fix,
  })
  const failed = (found: string, fix: string) => finding('failed', found, fix)
  const inputs = readInputs({
    PMApprovalId: `switchboard-test-${world.newToken()}`,
    PMInitiatorName: 'SWITCHBOARD\\test',
    PMAgentName: 'switchboard-test',
    PMPolicyName: 'Switchboard test',
    PMFilePath: 'C:\\switchboard-test.exe',
    PMUserReason: 'Test of the set-up. Nobody waits for this; it is cancelled at once.',
  })
  if (!inputs.ok) return failed(`inputs: ${inputs.message}`, 'Report this: it should not happen.')
  const created = createRequest(world, inputs.value, 'test', [])
  if (!created.ok)
    return failed(
      `create: ${created.message}`,
      'Look into Switchboard > Event log; you may have to hold the client role.',
    )
  const first = getStatus(world, created.value)
  if (first.status !== 'pending')
    return failed(`status: ${first.status} instead of pending`, 'Look for an approval rule that decides by itself.')
  const cancelled = cancelRequest(world, created.value, 'End of the test.')
  if (cancelled !== 'Success') return failed(`cancel: ${cancelled}`, 'Look into Switchboard > Event log.')
  const last = getStatus(world, created.value)
  if (last.status !== 'invalid')
    return failed(`status: ${last.status} after the cancellation`, 'Look into the event log.')
  return finding('ok', `create, status, cancel and status went well (${created.value})`, '')
}
