/** A range of the key, read by one worker at a time. Serialised in checkpoints. */
export interface Lane {
  /** First key of the range, '' for the beginning. */
  from: string
  /** Key behind the range, '' for the end. Ends are open so that ids that are no 32 hex digits fall into a lane. */
  to: string
  /** Last key read, '' for none yet. */
  after: string
  /** Rows that matched when reading began; undefined when that could not be counted. */
  expected: number | undefined
  rows: number
  done: boolean
}

/** Lanes of equal size by leading hex digits: sys_ids are spread evenly. */
export const splitKeys = (count: number): Lane[] => {
  const bounds = Array.from({ length: count - 1 }, (_, index) => hex(Math.round(((index + 1) * 4096) / count), 3))
  return [...bounds, ''].map((to, index) => newLane(index === 0 ? '' : (bounds[index - 1] ?? ''), to))
}

const newLane = (from: string, to: string): Lane => ({ from, to, after: '', expected: undefined, rows: 0, done: false })

/** A lane in two halves, or undefined when its bounds leave no room between them. */
export const halve = (lane: Lane): [Lane, Lane] | undefined => {
  const low = parseInt((lane.from || '0').padEnd(6, '0').slice(0, 6), 16)
  const high = lane.to === '' ? 0x1000000 : parseInt(lane.to.padEnd(6, '0').slice(0, 6), 16)
  const middle = Math.floor((low + high) / 2)
  if (Number.isNaN(middle) || middle <= low || middle >= high) return undefined
  const bound = hex(middle, 6)
  return [newLane(lane.from, bound), newLane(bound, lane.to)]
}

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').replace(/0+$/, '') || '0'

/** Condition of what is left of a lane. */
export const laneCondition = (lane: Pick<Lane, 'from' | 'to' | 'after'>): string =>
  [
    lane.after !== '' ? `sys_id>${lane.after}` : lane.from !== '' ? `sys_id>=${lane.from}` : '',
    lane.to !== '' ? `sys_id<${lane.to}` : '',
  ]
    .filter((part) => part !== '')
    .join('^')
