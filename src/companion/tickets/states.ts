/** Codes of the provisioning states as identity systems of this family know them. */
export const STATE = {
  none: 0,
  pending: 1,
  transmitted: 2,
  errored: 3,
  verified: 4,
  awaitingApproval: 5,
  inactive: 6,
  error: 7,
  executed: 8,
} as const
export type State = (typeof STATE)[keyof typeof STATE]

export const STATE_NAMES: Readonly<Record<State, string>> = {
  0: 'None',
  1: 'Pending',
  2: 'Transmitted',
  3: 'Errored',
  4: 'Verified',
  5: 'Awaiting approval',
  6: 'Inactive',
  7: 'Error',
  8: 'Executed',
}

/** Every move there is; any other is refused. */
const MOVES: Readonly<Record<State, readonly State[]>> = {
  0: [1],
  1: [2, 3, 6],
  2: [3, 4, 6, 8],
  3: [1, 2, 8, 4],
  4: [2, 3],
  5: [1, 6],
  6: [2],
  7: [],
  8: [2, 3, 4],
}

/** Whether an order may go from one state to the other. Staying where it is is no move. */
export const mayMove = (from: State, to: State): boolean => MOVES[from].includes(to)

export const isState = (value: number): value is State => Object.hasOwn(STATE_NAMES, value)
