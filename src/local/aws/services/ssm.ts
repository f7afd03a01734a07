import type { DescribeParametersRequest, DescribeParametersResult, ParameterType } from '@aws-sdk/client-ssm'
import { handlerMap } from '../call.ts'
import type { Handler, Service } from '../call.ts'
import { AwsError } from '../errors.ts'

const DEFAULT_PAGE = 10

const describeParameters: Handler<DescribeParametersRequest, DescribeParametersResult> = (input, call) => {
  const offset = input.NextToken === undefined ? 0 : Number(Buffer.from(input.NextToken, 'base64url').toString())
  if (!Number.isInteger(offset)) throw new AwsError('InvalidNextToken', 'The specified token is not valid.')
  const filters = input.ParameterFilters ?? []
  const found = (call.world.networks.get(call.scope)?.parameters ?? []).filter((parameter) =>
    filters.every((filter) => {
      const value = filter.Key === 'Name' ? parameter.name : filter.Key === 'Type' ? parameter.type : undefined
      if (value === undefined)
        throw new AwsError('InvalidFilterKey', `The filter key ${filter.Key ?? ''} is not valid here.`)
      const test: Record<string, (wanted: string) => boolean> = {
        Equals: (wanted) => value === wanted,
        BeginsWith: (wanted) => value.startsWith(wanted),
        Contains: (wanted) => value.includes(wanted),
      }
      const matches = test[filter.Option ?? 'Equals']
      if (!matches) throw new AwsError('InvalidFilterOption', `The filter option ${filter.Option ?? ''} is not valid.`)
      return (filter.Values ?? []).some(matches)
    }),
  )
  const end = offset + (input.MaxResults ?? DEFAULT_PAGE)
  return {
    Parameters: found.slice(offset, end).map((parameter) => ({
      Name: parameter.name,
      Type: parameter.type as ParameterType,
      Version: 1,
    })),
    ...(end < found.length ? { NextToken: Buffer.from(String(end)).toString('base64url') } : {}),
  }
}

export const ssm: Service = { handlers: handlerMap({ DescribeParameters: describeParameters }) }
