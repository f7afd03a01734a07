import { z } from 'zod'

const answer = z.union([
  z.strictObject({
    error: z.strictObject({ code: z.string(), message: z.string().default(''), status: z.number().int().default(400) }),
  }),
  z.strictObject({ hold: z.enum(['before', 'after']) }),
  z.strictObject({ reset: z.union([z.literal(true), z.enum(['before', 'after'])]) }),
  z.strictObject({ delayMs: z.number().nonnegative() }),
  z.strictObject({ expiredToken: z.literal(true) }),
  // What something between the caller and AWS answers.
  z.strictObject({
    page: z.strictObject({
      status: z.number().int().default(503),
      when: z.enum(['before', 'after']).default('before'),
    }),
  }),
])

/** A fault on demand: the next `times` requests that match get `answer`. */
export const faultSchema = z.strictObject({
  match: z
    .strictObject({
      service: z.string().optional(),
      operation: z.string().optional(),
      account: z.string().optional(),
      region: z.string().optional(),
    })
    .default({}),
  /** So many requests that match go by before the first is struck. */
  skip: z.number().int().nonnegative().default(0),
  times: z.number().int().positive().default(1),
  answer,
})

export type Fault = z.infer<typeof faultSchema>
export type FaultAnswer = z.infer<typeof answer>

export interface FaultTarget {
  service: string
  operation: string
  account: string
  region: string
}

/** Planted faults, in order; and the requests that are being held. */
export class Faults {
  private planted: Fault[] = []
  private readonly held = new Set<() => void>()

  plant(faults: Fault[]): void {
    this.planted.push(...faults.map((fault) => ({ ...fault })))
  }

  /** Forgets all faults and lets held requests go on. */
  clear(): void {
    this.planted = []
    for (const release of [...this.held]) release()
    this.held.clear()
  }

  /** The answer of the first fault that matches, which has then one time less. */
  take(target: FaultTarget): FaultAnswer | undefined {
    const fault = this.planted.find((candidate) => {
      const { service, operation, account, region } = candidate.match
      const matches =
        (service === undefined || service === target.service) &&
        (operation === undefined || operation === target.operation) &&
        (account === undefined || account === target.account) &&
        (region === undefined || region === target.region)
      if (!matches || candidate.skip === 0) return matches
      candidate.skip -= 1
      return false
    })
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.planted = this.planted.filter((candidate) => candidate !== fault)
    return fault.answer
  }

  list(): Fault[] {
    return this.planted
  }

  /** Requests waiting for `clear`. */
  get holding(): number {
    return this.held.size
  }

  /** Resolves when the faults are cleared. */
  hold(): Promise<void> {
    return new Promise((resolve) => this.held.add(resolve))
  }
}
