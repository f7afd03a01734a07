import type {
  DescribeRecordInput,
  DescribeRecordOutput,
  GetProvisionedProductOutputsInput,
  GetProvisionedProductOutputsOutput,
  ListRecordHistoryInput,
  ListRecordHistoryOutput,
  RecordOutput,
} from '@aws-sdk/client-service-catalog'
import type { Handler } from '../call.ts'
import { invalidParameters } from '../errors.ts'
import type { StackOutput } from '../state/entities.ts'
import { askedLevel, ownsAt, provisionedBy, recordById } from './ownership.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { recordDetail } from './views.ts'

const recordOutput = (output: StackOutput): RecordOutput => ({
  OutputKey: output.key,
  OutputValue: output.value,
  ...(output.description === undefined ? {} : { Description: output.description }),
})

export const describeRecord: Handler<DescribeRecordInput, DescribeRecordOutput> = (input, call) => {
  const record = recordById(call, input.Id)
  const page = paginate(record.outputs, call, input)
  return { ...next(page), RecordDetail: recordDetail(record), RecordOutputs: page.items.map(recordOutput) }
}

/** Newest first. */
export const listRecordHistory: Handler<ListRecordHistoryInput, ListRecordHistoryOutput> = (input, call) => {
  const level = askedLevel(input.AccessLevelFilter)
  const filter = input.SearchFilter
  const matches = new Map<string, 'productId' | 'provisionedProductId'>([
    ['product', 'productId'],
    ['provisionedproduct', 'provisionedProductId'],
  ])
  const member = matches.get(filter?.Key?.toLowerCase() ?? '')
  if (filter?.Key !== undefined && member === undefined) {
    throw invalidParameters(`Unknown search filter: ${filter.Key}. Use product or provisionedproduct.`)
  }
  const found = call.world.records
    .in(call.scope)
    .filter((record) => ownsAt(level, call.caller, record.owner))
    .filter((record) => member === undefined || record[member] === filter?.Value)
    .sort((a, b) => b.created - a.created || b.sequence - a.sequence)
  const page = paginate(found, call, input)
  return { ...next(page), RecordDetails: page.items.map(recordDetail) }
}

export const getProvisionedProductOutputs: Handler<
  GetProvisionedProductOutputsInput,
  GetProvisionedProductOutputsOutput
> = (input, call) => {
  const provisioned = provisionedBy(call, input.ProvisionedProductId, input.ProvisionedProductName)
  const last = call.world.records.get(provisioned.lastSuccessfulRecordId ?? '')
  const outputs = last?.outputs ?? []
  const unknown = (input.OutputKeys ?? []).filter((key) => !outputs.some((output) => output.key === key))
  if (unknown.length > 0) throw invalidParameters(`Output keys not found: ${unknown.join(', ')}`)
  const wanted = outputs.filter((output) => !input.OutputKeys || input.OutputKeys.includes(output.key))
  const page = paginate(wanted, call, input)
  return { ...next(page), Outputs: page.items.map(recordOutput) }
}
