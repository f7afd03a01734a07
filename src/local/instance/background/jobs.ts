import { scopeOf } from '../catalog/rows.ts'
import type { Actor, Instance, Row } from '../core.ts'
import { nextRun, storedMillis } from './schedule.ts'

/** Queues a scheduled script job for immediate execution ("Execute now"). @throws when there is no such job */
export function executeNow(instance: Instance, sysId: string): void {
  const job = instance.records.get('sysauto_script', sysId)
  if (!job) throw new Error(`there is no scheduled script job ${sysId}`)
  instance.background.enqueue(`sysauto_script:${job['name'] ?? sysId}`, () => runJob(instance, job))
}

/** Runs the job's script as its user, when its condition holds. */
export function runJob(instance: Instance, job: Row): void {
  const scope = scopeOf(instance, job)
  const name = `sysauto_script:${job['name'] ?? ''}`
  // The system user is no row of sys_user.
  const person = job['run_as'] ? instance.records.get('sys_user', job['run_as'])?.['sys_id'] : null
  const session = person ? instance.access.sessionFor(person) : instance.access.system().session
  const actor: Actor = { session, scope }
  if (job['conditional'] === '1' && job['condition']) {
    const holds = instance.scripts.run({ name: `${name}.condition`, text: job['condition'], scope }, actor)
    if (holds !== true && holds !== 'true') return
  }
  instance.scripts.run({ name, text: job['script'] ?? '', scope }, actor)
}

/** Finds scheduled jobs that became due since the last look. A job that was due several times runs once. */
export class JobPlan {
  private looked: number | null = null
  /** Jobs whose schedule makes no sense, in the version in which that was said. */
  private readonly reported = new Set<string>()

  constructor(private readonly instance: Instance) {}

  /** Starts to count: what was due before is left alone. */
  start(): void {
    this.looked ??= this.instance.clock.now()
  }

  /** Hands every job that is due to `run`; answers when the next one will be, null when none is planned. */
  look(run: (job: Row) => void): number | null {
    this.start()
    const since = this.looked ?? 0
    const now = this.instance.clock.now()
    this.looked = now
    let next: number | null = null
    for (const job of this.jobs()) {
      try {
        if (now > since && dueBetween(job, since, now)) run(job)
        const upcoming = nextRun(job, now)
        if (upcoming !== null) next = Math.min(next ?? Infinity, upcoming)
      } catch (error) {
        this.report(job, error)
      }
    }
    return next
  }

  /** A schedule that names no moment (day 99 of a month) keeps its job from running, and no other. */
  private report(job: Row, error: unknown): void {
    const version = `${job['sys_id'] ?? ''}:${job['sys_mod_count'] ?? ''}`
    if (this.reported.has(version)) return
    this.reported.add(version)
    const reason = error instanceof Error ? error.message : String(error)
    this.instance.log.write(
      'error',
      `sysauto_script:${job['name'] ?? ''}`,
      `The schedule of this job cannot be read, so it does not run; correct when it is to run: ${reason}`,
    )
  }

  private jobs(): Row[] {
    const { records, dictionary } = this.instance
    if (!dictionary.table('sysauto_script')) return []
    return records.find(records.query('sysauto_script', 'active=true^run_type!=on_demand'))
  }
}

/** Due after `since` (or its own making) and not later than `now`. A new one-time job of the past is due at once. */
function dueBetween(job: Row, since: number, now: number): boolean {
  const made = storedMillis(job['sys_created_on']) ?? 0
  const start = storedMillis(job['run_start'])
  if (job['run_type'] === 'once' && made > since && (start === null || start <= now)) return true
  const next = nextRun(job, Math.max(since, Math.min(made, now)))
  return next !== null && next <= now
}
