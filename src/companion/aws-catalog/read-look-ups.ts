import type { AwsTarget } from '../aws/clients.ts'
import { AwsError } from '../errors.ts'
import { LOOK_UP_SOURCES, type Source } from './look-up-sources.ts'
import type { RegionCalls } from './region-calls.ts'
import { lookUpOf, type LookUps, type ResourceKind, type ResourceRead } from './resource-kinds.ts'
import type { ProductRead, RegionTarget } from './snapshot.ts'

/** More of a kind than this are no choice any more; people then write the id. */
const MOST = 2000

/**
 * Reads what the parameters of these products choose from, each kind once and only those that are asked for. A kind that
 * the role may not look at, or of which there is too much, is left to people to write.
 */
export const readLookUps = async (
  calls: RegionCalls,
  target: RegionTarget,
  role: AwsTarget,
  products: readonly ProductRead[],
): Promise<LookUps> => {
  const wanted = wantedKinds(products)
  const found: LookUps = {}
  const sources = LOOK_UP_SOURCES.filter((source) => source.kinds.some((kind) => wanted.has(kind)))
  await calls.inTurn(
    sources.map((source) => async () => {
      const kinds = source.kinds.filter((kind) => wanted.has(kind))
      const read = await readSource(calls, target, role, source, kinds)
      for (const kind of kinds) {
        const ofKind = typeof read === 'string' ? read : read.filter((one) => one.kind === kind)
        found[kind] = typeof ofKind !== 'string' && ofKind.length > MOST ? 'too_many' : ofKind
      }
    }),
  )
  return found
}

const wantedKinds = (products: readonly ProductRead[]): Set<ResourceKind> =>
  new Set(
    products.flatMap(({ details }) =>
      typeof details === 'string'
        ? []
        : details.parameterSets.flatMap((set) =>
            set.parameters.flatMap((parameter) =>
              parameter.allowedValues.length > 0 || parameter.noEcho ? [] : (lookUpOf(parameter.type)?.kinds ?? []),
            ),
          ),
    ),
  )

const readSource = async (
  calls: RegionCalls,
  target: RegionTarget,
  role: AwsTarget,
  source: Source,
  kinds: readonly ResourceKind[],
): Promise<ResourceRead[] | 'denied' | 'unread'> => {
  try {
    const read = await source.read(calls, role, target.account.partition)
    return read.filter((one) => one.id !== '').sort((a, b) => (a.id < b.id ? -1 : 1))
  } catch (error) {
    const what = `Choices of ${kinds.join(', ').replaceAll('_', ' ')}`
    if (error instanceof AwsError && error.kind === 'denied') {
      calls.remarks.push(`${what}: people write them, because the end-user role may not look them up. ${error.message}`)
      return 'denied'
    }
    calls.note(what, error)
    return 'unread'
  }
}
