/** What a connector found out about a security incident: addresses, hashes, links. Kept beside it, each once. */
import { type Result, refusal, success } from '../platform/result.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface Observable {
  value: string
  type: string
}
export interface KeptObservable {
  value: string
  observable_sys_id: string
}

const LONGEST = { value: 1000, type: 100 }
const MOST = 500

/** The one object or the list that a connector sends. */
export function observablesOf(body: unknown, many: boolean): Result<Observable[]> {
  const given: unknown[] = many && Array.isArray(body) ? body : [body]
  if (many !== Array.isArray(body))
    return refusal('bad-request', many ? 'The body must be a JSON list.' : 'The body must be one JSON object.')
  if (given.length > MOST) return refusal('bad-request', `At most ${MOST} observables a call.`)
  const found: Observable[] = []
  for (const one of given) {
    const { value, type } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>
    if (!isText(value, LONGEST.value) || !isText(type, LONGEST.type))
      return refusal(
        'bad-request',
        `Each observable needs a value (at most ${LONGEST.value} characters) and a type (at most ${LONGEST.type}).`,
      )
    found.push({ value, type })
  }
  return success(found)
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest
}

/** Keeps the observables with the security incident; one that it has already is answered, not made again. */
export function keepObservables(world: World, incident: string, given: Observable[]): Result<KeptObservable[]> {
  if (!world.tableExists(TABLES.securityIncident)) return refusal('not-found', missingTable(TABLES.securityIncident))
  if (!world.records.get(TABLES.securityIncident, incident, []))
    return refusal('not-found', `There is no security incident with the sys_id ${incident}.`)
  const kept: KeptObservable[] = []
  for (const { value, type } of given) {
    const made = keep(world, incident, { value, type })
    if (!made.ok) return made
    kept.push({ value, observable_sys_id: made.value })
  }
  return success(kept)
}

function keep(world: World, incident: string, { value, type }: Observable): Result<string> {
  const key = world.idFor(`${incident}\n${type}\n${value}`)
  const known = (): string | undefined =>
    world.records.find(TABLES.observable, [['observable_key', '=', key]], [], { limit: 1 })[0]?.sys_id
  const before = known()
  if (before) return success(before)
  const made = world.records.insert(TABLES.observable, {
    observable_key: key,
    security_incident: incident,
    value,
    type,
  })
  // Another call may have been faster: the key is unique.
  const meanwhile = made.ok ? undefined : known()
  return meanwhile ? success(meanwhile) : made
}

/** Said where a table of an optional product is not there. */
export function missingTable(table: string): string {
  const product = table === TABLES.event ? 'Event Management' : 'Security Incident Response'
  return `This instance has no table ${table}, so the row cannot become a record of it. Activate ${product} first.`
}
