/** A range of the key, read by one worker at a time. Serialised in checkpoints. */
export interface Lane {
  /** First key of the range, '' for the beginning. */
  from: string
  /** Key behind the range, '' for the end. Ends are open so that ids that are no 32 hex digits fall into a lane. */
  to: string
  /** Last key read, '' for none yet. */
  after: string
  /** Rows that match, those read included, as the instance counted them; undefined while that is not known. */
  expected: number | undefined
  rows: number
  done: boolean
}

/** Digits of a bound: 48 bits, which a number holds exactly. */
const DIGITS = 12
const KEYS = 16 ** DIGITS

export const newLane = (from: string, to: string): Lane => ({
  from,
  to,
  after: '',
  expected: undefined,
  rows: 0,
  done: false,
})

/** Lanes of equal size: sys_ids are spread evenly. */
export const splitKeys = (count: number): Lane[] => {
  const bounds = Array.from({ length: count - 1 }, (_, index) => boundAt((index + 1) / count))
  return [...bounds, ''].map((to, index) => newLane(index === 0 ? '' : (bounds[index - 1] ?? ''), to))
}

/** Share of all keys that is left of a lane, if keys were spread evenly. */
export const widthOf = (lane: Lane): number => Math.max(0, endOf(lane) - placeOf(lane.after || lane.from))

/**
 * Shortens a lane to the given share of what is left of it and returns the rest as a lane of its own; undefined when
 * there is no key between.
 */
export const cutLane = (lane: Lane, share: number): Lane | undefined => {
  const bound = boundAt(placeOf(lane.after || lane.from) + widthOf(lane) * share)
  if (bound <= (lane.after || lane.from) || (lane.to !== '' && bound >= lane.to)) return undefined
  const rest = newLane(bound, lane.to)
  lane.to = bound
  // The count was that of the whole range.
  lane.expected = undefined
  return rest
}

/** Condition of what is left of a lane. */
export const laneCondition = (lane: Pick<Lane, 'from' | 'to' | 'after'>): string =>
  [
    lane.after !== '' ? `sys_id>${lane.after}` : lane.from !== '' ? `sys_id>=${lane.from}` : '',
    lane.to !== '' ? `sys_id<${lane.to}` : '',
  ]
    .filter((part) => part !== '')
    .join('^')

const endOf = (lane: Lane): number => (lane.to === '' ? 1 : placeOf(lane.to))

/** Where a key stands among all keys, from 0 to 1. Behind a character that is no hex digit everything counts as one place. */
const placeOf = (key: string): number => {
  const hex = /^[0-9a-f]*/.exec(key)?.[0] ?? ''
  const filler = hex.length < key.length && (key[hex.length] ?? '') > 'f' ? 'f' : '0'
  return parseInt(hex.slice(0, DIGITS).padEnd(DIGITS, filler), 16) / KEYS
}

const boundAt = (place: number): string =>
  Math.min(KEYS - 1, Math.round(place * KEYS))
    .toString(16)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '') || '0'
