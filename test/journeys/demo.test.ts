/** `switchboard demo`: what a newcomer runs first. */
import { launchSwitchboard } from '../support/stack.ts'

jest.setTimeout(120_000)

interface Step {
  step: string
  ok: boolean
  [evidence: string]: unknown
}

test('shows each step of the main job with its evidence and ends with 0', async () => {
  const { code, stdout, stderr } = await launchSwitchboard(['demo', '--json']).finished
  const steps = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Step)
  expect({ code, failed: steps.filter((step) => !step.ok), stderr }).toEqual({ code: 0, failed: [], stderr: '' })
  expect(steps.map(({ step }) => step)).toEqual([
    'stack',
    'aws',
    'sync',
    'second-sync',
    'order',
    'approval',
    'provision',
    'outputs',
    'rejection',
  ])
  const evidence = Object.assign({}, ...steps) as Record<string, unknown>
  expect(evidence).toMatchObject({
    writes: {},
    requestNumber: expect.stringMatching(/^REQ\d{7}$/),
    approver: 'approver',
    record: expect.stringMatching(/^rec-/),
    recordStatus: 'SUCCEEDED',
    status: 'AVAILABLE',
    outputs: expect.objectContaining({ BucketArn: expect.stringMatching(/^arn:aws:s3:::/) }),
  })
})
