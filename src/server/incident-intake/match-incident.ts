/** Which incident a row means. */
import type { Row } from '../platform/records.ts'
import { type IntakeSettings, intakeSettings } from './intake-settings.ts'
import { type StagedRow, storedCorrelationId } from './staged-row.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

/** Asks for a new incident under an id that the platform chooses. */
const NEW = '-1'
/** States that an alert does not go on in: resolved, closed, canceled. */
const CLOSED = ['6', '7', '8']
const AT_ONCE = 50

/**
 * Sys_id of the incident to update, or of the one to create.
 *
 * A row with an incident id means that incident, whatever its state; nobody else's (an unknown id is refused later). A
 * row with a correlation id means the newest open incident that has it. When there is none, the new incident's sys_id
 * is derived from the correlation id and its closed predecessor: two rows that find nothing at the same instant ask for
 * the same sys_id, and the database gives it to one of them only.
 */
export function matchIncident(world: World, row: StagedRow): string {
  if (row.elastic_incident_id) return row.elastic_incident_id
  const correlationId = storedCorrelationId(row.u_correlation_id ?? '')
  if (correlationId === '') return NEW
  const found = incidentsOf(world, correlationId)
  const open = found.find((incident) => isOpen(incident)) ?? olderOpen(world, correlationId, found.length)
  if (open) return open.sys_id
  const [newest] = found
  if (newest && intakeSettings(world.settings).closedIncident !== 'create') return newest.sys_id
  return world.idFor(`${TABLES.staging}\n${correlationId}\n${newest ? newest.sys_id : ''}`)
}

const isOpen = (incident: Row): boolean => !CLOSED.includes(incident.state ?? '')

/** Newest first. The platform compares without regard to case, correlation ids do not. */
function incidentsOf(world: World, correlationId: string): Row[] {
  return world.records
    .find(
      TABLES.incident,
      [['correlation_id', '=', correlationId]],
      ['correlation_id', 'state', 'number', 'sys_created_on'],
      { orderBy: 'sys_created_on', descending: true, limit: AT_ONCE },
    )
    .filter((incident) => incident.correlation_id === correlationId)
    .sort((a, b) => compare(b.sys_created_on, a.sys_created_on) || compare(b.number, a.number))
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

/** An open incident behind more closed ones than one look shows. */
function olderOpen(world: World, correlationId: string, seen: number): Row | undefined {
  if (seen < AT_ONCE) return undefined
  return world.records
    .find(
      TABLES.incident,
      [
        ['correlation_id', '=', correlationId],
        ['state', 'IN', '1,2,3'],
      ],
      ['correlation_id'],
      { orderBy: 'sys_created_on', descending: true, limit: AT_ONCE },
    )
    .find((incident) => incident.correlation_id === correlationId)
}

/** A closed incident that is to go on gets back to work, unless the row itself says which state. */
export function reopens(row: StagedRow, targetState: string, settings: IntakeSettings): boolean {
  if (settings.closedIncident !== 'reopen' || row.elastic_incident_id || row.u_state) return false
  return CLOSED.includes(targetState)
}
