import type { TransactionTime } from '../core.ts'

/** The time of a transaction was up before its writes were committed: they are undone. */
export class TransactionCancelled extends Error {
  override readonly name = 'TransactionCancelled'
  constructor() {
    super('The transaction was cancelled: it ran longer than its quota allows')
  }
}

/** Nothing limits a transaction until somebody says so: quotas belong to requests. */
export function createTransactionTime(): TransactionTime {
  let end = Infinity
  return {
    get end() {
      return end
    },
    until(moment, work) {
      const outer = end
      end = Math.min(outer, moment)
      try {
        return work()
      } finally {
        end = outer
      }
    },
    check() {
      if (performance.now() > end) throw new TransactionCancelled()
    },
  }
}
