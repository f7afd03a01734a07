import type { WriteOutcome } from '../../core.ts'
import { noRecord, RestError } from '../errors.ts'

type Refused = Extract<WriteOutcome, { ok: false }>
const verbs = { insert: 'Insert', update: 'Update', delete: 'Delete' } as const

/** The answer to a write that the platform refused. */
export function refusal(outcome: Refused, operation: keyof typeof verbs): RestError {
  const failed = (detail: string): RestError => new RestError(403, 'Operation Failed', detail)
  switch (outcome.reason) {
    case 'not-found':
      return noRecord()
    case 'unknown-table':
      return new RestError(400, 'Invalid table', outcome.message)
    case 'acl':
      return failed(`ACL Exception ${verbs[operation]} Failed due to security constraints`)
    case 'aborted':
      return failed(outcome.message)
    case 'invalid':
      return new RestError(400, 'Operation Failed', outcome.message)
    case 'scope':
    case 'unique':
    case 'data-policy':
    case 'restricted':
      return failed(outcome.message)
  }
}
