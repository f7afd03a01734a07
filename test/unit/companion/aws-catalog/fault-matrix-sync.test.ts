/**
 * Every fault in every call that a catalogue sync makes to AWS, and a process that dies there. However a sync broke off:
 * nothing that AWS still has is taken out of the catalog, nothing is offered by halves, no secret is told, and the next
 * sync leaves the instance as if nothing had been. The runs go side by side, each lane with an account of its own.
 */
import type { CatalogCaller } from '../../../../src/companion/aws/clients.ts'
import { AWS_FAULTS, type Kill, KILLS } from './matrix-faults.ts'
import { type Lane, MatrixAws, type Problems, REGIONS } from './sync-matrix.ts'
import { SyncProcess } from './sync-process.ts'

/** Calls of a sync, as often as it makes them; a test below holds this list to what it really calls. */
const CALLS: Record<string, number> = {
  AssumeRole: 2,
  DescribeBudget: 1,
  DescribeParameters: 1,
  DescribeProduct: 2,
  DescribeProvisioningParameters: 3,
  DescribeSubnets: 1,
  ListAcceptedPortfolioShares: 3,
  ListBudgetsForResource: 1,
  ListHostedZones: 1,
  ListPortfolios: 1,
  ListTagOptions: 1,
  SearchProductsAsAdmin: 1,
}
interface Run {
  name: string
  operation: string
  nth: number
  fault: string
}
const RUNS: Run[] = Object.entries(CALLS).flatMap(([operation, times]) =>
  Array.from({ length: times }, (_, index) => index + 1).flatMap((nth) =>
    [...Object.keys(AWS_FAULTS), ...KILLS].map((fault) => ({
      name: `${operation}${times > 1 ? ` ${nth}` : ''} with ${fault}`,
      operation,
      nth,
      fault,
    })),
  ),
)

let matrix: MatrixAws
let calls: Record<string, number> = {}
const problems = new Map<string, Problems>()

beforeAll(async () => {
  matrix = await MatrixAws.start()
  const lanes = await matrix.lanes(REGIONS.length)
  await countCalls(lanes[0])
  const left = [...RUNS]
  await Promise.all(
    lanes.map(async (lane) => {
      for (let run = left.shift(); run; run = left.shift()) problems.set(run.name, await carriedOut(lane, run))
    }),
  )
}, 300_000)
afterAll(() => matrix.close())

async function countCalls(lane: Lane | undefined): Promise<void> {
  if (!lane) throw new Error('there is no lane')
  const instance = await lane.instance('stale')
  await fetch(`${matrix.aws.url}/_local/counters/reset`, { method: 'POST' })
  await new SyncProcess(instance).run()
  calls = Object.fromEntries(
    Object.entries(matrix.aws.counters().requests).map(([name, times]) => [name.split('.')[1], times]),
  )
  await instance.close()
}

/** A sync that meets the fault, and what is wrong then. */
async function carriedOut(lane: Lane, run: Run): Promise<Problems> {
  const instance = await lane.instance('stale')
  const kill = KILLS.find((one) => one === run.fault)
  const disturbed = kill ? await killed(instance, run, kill) : await disturbedBy(lane, instance, run)
  const wrong = await lane.wrong(instance, { began: 'stale', ...disturbed, refused: run.fault === 'a refusal' })
  await instance.close()
  return [...disturbed.wrong, ...wrong]
}

type Instance = Awaited<ReturnType<Lane['instance']>>
interface Disturbed {
  wrong: Problems
  outcome: string
  said: string
}

async function disturbedBy(lane: Lane, instance: Instance, run: Run): Promise<Disturbed> {
  const { operation, nth } = run
  // Roles are assumed by the companion's own account; everything else is asked in the lane's.
  const match = { operation, ...(operation === 'AssumeRole' ? { region: lane.region } : { account: lane.account }) }
  await fetch(`${matrix.aws.url}/_local/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match, skip: nth - 1, answer: AWS_FAULTS[run.fault] }]),
  })
  const sync = new SyncProcess(instance)
  const outcome = await sync.run()
  const answer = await fetch(`${matrix.aws.url}/_local/faults`)
  const { faults } = (await answer.json()) as { faults: { match: { region?: string; account?: string } }[] }
  const missed = faults.some((one) => one.match.region === lane.region || one.match.account === lane.account)
  return { wrong: missed ? ['the fault did not strike'] : [], outcome, said: sync.said }
}

/** The process is gone before or after the call: nobody waits for it any more, and it asks nothing more of anybody. */
async function killed(instance: Instance, { operation, nth }: Run, kill: Kill): Promise<Disturbed> {
  let seen = 0
  let dead = false
  let die: (outcome: string) => void = () => undefined
  const death = new Promise<string>((resolve) => (die = resolve))
  const never = new Promise<never>(() => undefined)
  const step = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    const strikes = name === operation && ++seen === nth
    if (strikes && kill === 'a process that dies after it') await call()
    if (strikes) {
      dead = true
      die('killed')
    }
    return dead ? never : call()
  }
  const sync = new SyncProcess(
    instance,
    (aws): CatalogCaller => ({
      checkRole: (target) => aws.checkRole(target),
      callService: (service, target, name, call, onCall) =>
        step(name, () => aws.callService(service, target, name, call, onCall)),
    }),
    (assume) => (session) => step('AssumeRole', () => assume(session)),
  )
  const outcome = await Promise.race([sync.run(), death])
  await sync.end()
  return { wrong: outcome === 'killed' ? [] : ['it was not killed'], outcome, said: sync.said }
}

test('every call that a sync makes is disturbed', () => {
  expect(calls).toEqual(CALLS)
})

test.each(RUNS.map((run) => [run.name] as const))('%s', (name) => {
  expect(problems.get(name)).toEqual([])
})
