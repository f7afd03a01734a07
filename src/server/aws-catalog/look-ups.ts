/** Answers that name AWS resources: from what the form holds to what AWS takes, and whether it is still there. */
import { isTrue } from '../platform/flags.ts'
import type { ParameterDefinition } from './parameter-values.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface LookedUp {
  /** By variable, ids and names as AWS knows them. */
  answers: Record<string, string>
  /** One sentence each. */
  problems: string[]
}

/** A form that searches or collects holds sys_ids, one that lists holds ids of AWS; people's own words may hold both. */
export function lookedUp(
  world: World,
  region: string,
  definitions: readonly ParameterDefinition[],
  answers: Readonly<Record<string, string>>,
): LookedUp {
  const result: LookedUp = { answers: { ...answers }, problems: [] }
  for (const definition of definitions) {
    const answer = answers[definition.variable] ?? ''
    if (definition.lookUp === '' || answer === '') continue
    const found = resourceValue(world, region, definition, answer)
    result.answers[definition.variable] = found.value
    result.problems.push(...found.problems)
  }
  return result
}

/** The value of one parameter. */
export function resourceValue(
  world: World,
  region: string,
  definition: Pick<ParameterDefinition, 'key' | 'type' | 'lookUp'>,
  answer: string,
): { value: string; problems: string[] } {
  const problems: string[] = []
  const items = definition.type.startsWith('List<') ? answer.split(',') : [answer]
  const values = items.map((item) => {
    const text = item.trim()
    const found = resourceNamed(world, region, definition.lookUp, text)
    if (!isTrue(found?.active))
      problems.push(`${definition.key}: there is no ${(found?.id ?? text).slice(0, 100)} in the region.`)
    return found?.id ?? text
  })
  return { value: values.join(','), problems }
}

function resourceNamed(
  world: World,
  region: string,
  kinds: string,
  text: string,
): { id: string; active: string } | null {
  const column = /^[0-9a-f]{32}$/.test(text) ? 'sys_id' : 'resource_id'
  const rows = world.records.find(
    TABLES.resource,
    [
      ['region', '=', region],
      ['kind', 'IN', kinds],
      [column, '=', text],
    ],
    ['resource_id', 'active'],
    { limit: 1 },
  )
  return rows[0] ? { id: rows[0].resource_id ?? '', active: rows[0].active ?? '' } : null
}

/** At most this many per run; the next run goes on with the rest. */
const AT_ONCE = 10_000

/** Deletes what has been gone for so many days; until then past orders still show its name. */
export function removeGoneResources(world: World, days: number): number {
  const gone = world.records.find(
    TABLES.resource,
    [
      ['active', '=', 'false'],
      ['sys_updated_on', '<', world.clock.inSeconds(-days * 24 * 60 * 60)],
    ],
    [],
    { limit: AT_ONCE },
  )
  return gone.filter((row) => world.records.remove(TABLES.resource, row.sys_id)).length
}
