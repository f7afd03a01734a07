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
  const keyed = given.map((one) => ({ ...one, key: world.idFor(`${incident}\n${one.type}\n${one.value}`) }))
  const ids = idsByKey(world, [...new Set(keyed.map(({ key }) => key))])
  const kept: KeptObservable[] = []
  for (const { key, value, type } of keyed) {
    const known = ids.get(key)
    const made = known === undefined ? make(world, incident, { key, value, type }) : success(known)
    if (!made.ok) return made
    ids.set(key, made.value)
    kept.push({ value, observable_sys_id: made.value })
  }
  return success(kept)
}

function idsByKey(world: World, keys: readonly string[]): Map<string, string> {
  const rows =
    keys.length === 0
      ? []
      : world.records.find(TABLES.observable, [['observable_key', 'IN', keys.join(',')]], ['observable_key'])
  return new Map(rows.map((row) => [row.observable_key ?? '', row.sys_id]))
}

function make(world: World, incident: string, { key, value, type }: Observable & { key: string }): Result<string> {
  const made = world.records.insert(TABLES.observable, {
    observable_key: key,
    security_incident: incident,
    value,
    type,
  })
  if (made.ok) return made
  // Another call may have been faster: the key is unique.
  const meanwhile = idsByKey(world, [key]).get(key)
  return meanwhile === undefined ? made : success(meanwhile)
}

/** Said where a table of an optional product is not there. */
export function missingTable(table: string): string {
  const product = table === TABLES.event ? 'Event Management' : 'Security Incident Response'
  return `This instance has no table ${table}, so the row cannot become a record of it. Activate ${product} first.`
}
