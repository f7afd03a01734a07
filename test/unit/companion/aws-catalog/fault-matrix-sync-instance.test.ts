/**
 * Every fault in every request that a catalogue sync makes of the instance, and a process that dies there: in the first
 * sync of all, and in one that finds things new, changed and gone. What must hold is what the matrix of calls to AWS
 * says. AWS is read once; the runs go side by side, each with an instance of its own.
 */
import { type FakeInstance, type SyncFault } from './fake-instance.ts'
import { instanceFaults } from './matrix-faults.ts'
import { type Lane, MatrixAws, type Problems, type State } from './sync-matrix.ts'

const LANES = 24

const SYNCS = { 'the first sync': 'empty', 'a later sync': 'stale' } as const satisfies Record<string, State>
type Sync = keyof typeof SYNCS
interface Run {
  sync: Sync
  nth: number
  request: string
  /** What names it, with the others that are alike. */
  name: string
  fault: SyncFault
  /** Nothing comes through any more from then on. */
  deadly: boolean
}

/** All that can happen to one request. */
const runsOf = (sync: Sync, request: string, nth: number): Run[] => {
  const read = request.startsWith('GET')
  return instanceFaults(read).map(({ name, fault, deadly }) => ({
    sync,
    nth,
    request,
    name: `${sync}: each ${read ? 'read' : 'write'} with ${name}`,
    fault,
    deadly,
  }))
}

let matrix: MatrixAws
let lane: Lane
const problems = new Map<string, Problems>()
const counts: Record<Sync, { reads: number; writes: number }> = {
  'the first sync': { reads: 0, writes: 0 },
  'a later sync': { reads: 0, writes: 0 },
}

beforeAll(async () => {
  matrix = await MatrixAws.start()
  const [only] = await matrix.lanes(1)
  if (!only) throw new Error('there is no lane')
  lane = only
  await lane.seeNow('empty')
  const left: Run[] = []
  for (const sync of Object.keys(SYNCS) as Sync[]) {
    const requests = await requestsOf(sync)
    const reads = requests.filter((request) => request.startsWith('GET')).length
    counts[sync] = { reads, writes: requests.length - reads }
    left.push(...requests.flatMap((request, index) => runsOf(sync, request, index + 1)))
  }
  for (const run of left) problems.set(run.name, [])
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let run = left.shift(); run; run = left.shift()) {
        const { nth, request } = run
        problems.get(run.name)?.push(...(await carriedOut(run)).map((text) => `${nth} (${request}): ${text}`))
      }
    }),
  )
}, 300_000)
afterAll(() => matrix.close())

/** Requests of a sync that nothing disturbs. */
async function requestsOf(sync: Sync): Promise<string[]> {
  const instance = await lane.instance(SYNCS[sync])
  await lane.undisturbed(instance).run()
  await instance.close()
  return instance.requests.map((request) => request.split('?')[0] ?? '')
}

async function carriedOut({ sync, nth, fault, deadly }: Run): Promise<Problems> {
  const instance: FakeInstance = await lane.instance(SYNCS[sync])
  instance.fault = (now) => {
    if (now === nth) return fault
    return deadly && now > nth ? { done: false, answer: { cut: true } } : undefined
  }
  const disturbed = lane.undisturbed(instance)
  const outcome = await disturbed.run()
  const struck = instance.requests.length >= nth
  instance.fault = () => undefined
  const wrong = await lane.wrong(instance, { began: SYNCS[sync], outcome, said: disturbed.said })
  await instance.close()
  return [...(struck ? [] : ['the fault did not strike']), ...wrong]
}

const NAMES = Object.keys(SYNCS).flatMap((sync) =>
  ['GET', 'POST'].flatMap((method) => [...new Set(runsOf(sync as Sync, method, 1).map((run) => run.name))]),
)

test.each(NAMES)('%s', (name) => {
  expect(problems.get(name)).toEqual([])
})

test('both syncs read and write, and nothing else happens to their requests', () => {
  for (const { reads, writes } of Object.values(counts)) {
    expect(reads).toBeGreaterThanOrEqual(14)
    expect(writes).toBeGreaterThanOrEqual(5)
  }
  expect([...problems.keys()].sort()).toEqual([...NAMES].sort())
})
