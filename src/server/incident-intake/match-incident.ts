/** Which record a row means. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { type IntakeSettings, intakeSettings } from './intake-settings.ts'
import { type StagedRow, storedCorrelationId } from './staged-row.ts'
import type { Target } from './targets.ts'
import type { World } from './world.ts'

/** Asks for a new incident under an id that the platform chooses. */
const NEW = '-1'
const AT_ONCE = 50

/**
 * Sys_id of the record to update, or of the one to create; what is said of incidents holds for security incidents, too.
 *
 * A row with an incident id means that incident, whatever its state; nobody else's (an unknown id is refused later). A
 * row with a correlation id means the newest open incident that has it. When there is none, the new incident's sys_id
 * is derived from the correlation id and its closed predecessor: two rows that find nothing at the same instant ask for
 * the same sys_id, and the database gives it to one of them only.
 */
export function matchIncident(world: World, target: Target, row: StagedRow): string {
  if (target.open === null) return NEW
  if (row.elastic_incident_id) return row.elastic_incident_id
  const correlationId = storedCorrelationId(row.u_correlation_id ?? '')
  if (correlationId === '') return NEW
  const found = recordsOf(world, target.table, correlationId)
  const open = found.find((record) => isOpen(target, record)) ?? olderOpen(world, target, correlationId, found.length)
  if (open) return open.sys_id
  const [newest] = found
  if (newest && goesOn(target, intakeSettings(world.settings))) return newest.sys_id
  return world.idFor(`${target.staging}\n${correlationId}\n${newest ? newest.sys_id : ''}`)
}

function isOpen({ open }: Target, record: Row): boolean {
  if (open?.by === 'state') return !open.closed.includes(record.state ?? '')
  return isTrue(record.active)
}

/** Which state reopens is known of incidents only: a security incident is updated as it is or made anew. */
function goesOn(target: Target, { closedIncident }: IntakeSettings): boolean {
  return closedIncident === 'update' || (closedIncident === 'reopen' && target.isIncident)
}

/** Newest first. The platform compares without regard to case, correlation ids do not. */
function recordsOf(world: World, table: string, correlationId: string): Row[] {
  return world.records
    .find(
      table,
      [['correlation_id', '=', correlationId]],
      ['correlation_id', 'state', 'active', 'number', 'sys_created_on'],
      { orderBy: 'sys_created_on', descending: true, limit: AT_ONCE, mustRead: true },
    )
    .filter((record) => record.correlation_id === correlationId)
    .sort((a, b) => compare(b.sys_created_on, a.sys_created_on) || compare(b.number, a.number))
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

/** An open one behind more closed ones than one look shows. */
function olderOpen(world: World, target: Target, correlationId: string, seen: number): Row | undefined {
  if (seen < AT_ONCE || target.open === null) return undefined
  return world.records
    .find(
      target.table,
      [
        ['correlation_id', '=', correlationId],
        target.open.by === 'state' ? ['state', 'IN', target.open.open] : ['active', '=', 'true'],
      ],
      ['correlation_id'],
      { orderBy: 'sys_created_on', descending: true, limit: AT_ONCE },
    )
    .find((record) => record.correlation_id === correlationId)
}

/** A closed incident that is to go on gets back to work, unless the row itself says which state. */
export function reopens(target: Target, row: StagedRow, state: string, settings: IntakeSettings): boolean {
  if (settings.closedIncident !== 'reopen' || row.elastic_incident_id || row.u_state) return false
  return target.open?.by === 'state' && target.open.closed.includes(state)
}
