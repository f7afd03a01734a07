import { z } from 'zod'
import type { ClaimedOperation, ClaimRequest, OperationReport, ReportResponse } from '../../contracts/aws-catalog.ts'
import { InstanceError, SwitchboardError } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'

const operationSchema = z.object({
  sys_id: z.string().min(1),
  number: z.string(),
  type: z.enum(['provision', 'update', 'terminate']),
  state: z.enum(['claimed', 'in_progress']),
  token: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,127}$/),
  attempts: z.number(),
  account: z.object({
    account_id: z.string(),
    partition: z.enum(['aws', 'aws-us-gov', 'aws-cn']),
    end_user_role_arn: z.string(),
    external_id: z.string(),
    fips: z.boolean().default(false),
  }),
  region: z.string().min(1),
  session_name: z.string(),
  product_id: z.string(),
  version_id: z.string(),
  path_id: z.string(),
  provisioned_name: z.string(),
  parameters: z.array(
    z.object({ key: z.string(), value: z.string(), secret: z.boolean(), previous: z.boolean().default(false) }),
  ),
  tags: z.array(z.object({ key: z.string(), value: z.string() })),
  record_id: z.string(),
  provisioned_product_id: z.string(),
  retain_resources: z.boolean(),
  ignore_errors: z.boolean(),
  request_item: z.object({ sys_id: z.string(), number: z.string() }),
})

/** The queue of operations on the instance. */
export interface OperationQueue {
  claim(request: ClaimRequest): Promise<ClaimedOperation[]>
  report(operation: string, report: OperationReport): Promise<ReportResponse>
}

/** Queue behind the app's scripted REST API. Claimed operations that make no sense are told, not carried out. */
export const restOperationQueue = (
  client: InstanceClient,
  scope: string,
  onBroken: (operation: string, reason: string) => void,
  /** Hears which regions (sys_id) somebody on the instance wants to have validated. */
  onValidate: (regions: string[]) => void = () => undefined,
): OperationQueue => {
  const base = `/api/${scope}/v1/aws_catalog/operations`
  return {
    async claim(request) {
      const answer = await client.call('POST', `${base}/claim`, request, { repeatable: request.resume === true })
      const operations = z
        .object({ operations: z.array(z.unknown()), validate: z.array(z.string()).optional() })
        .safeParse(answer)
      if (!operations.success)
        throw new InstanceError(
          `${client.origin}: the claim answered without a list of operations. Are the versions of the app and of the companion the same?`,
          {
            code: 'broken_answer',
          },
        )
      if (operations.data.validate) onValidate(operations.data.validate)
      return operations.data.operations.flatMap((one) => {
        const checked = operationSchema.safeParse(one)
        if (checked.success) return [checked.data]
        const id = z.object({ sys_id: z.string() }).safeParse(one)
        // Names of fields only: values may be secrets.
        const fields = checked.error.issues.map((issue) => issue.path.join('.')).join(', ')
        onBroken(id.success ? id.data.sys_id : 'unknown', `unusable fields: ${fields}`)
        return []
      })
    },
    async report(operation, report) {
      const answer = await client.call('POST', `${base}/${encodeURIComponent(operation)}/report`, report, {
        repeatable: true,
      })
      const checked = z
        .object({
          sys_id: z.string(),
          number: z.string(),
          state: z.enum(['pending', 'claimed', 'in_progress', 'succeeded', 'failed', 'cancelled']),
          provisioned: z.string(),
        })
        .safeParse(answer)
      if (!checked.success)
        throw new SwitchboardError(
          `The report on operation ${operation} was answered in an unknown form. Are the versions of the app and of the companion the same?`,
          {
            code: 'broken_answer',
          },
        )
      return checked.data
    },
  }
}
