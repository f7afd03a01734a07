import type { DescribeParametersRequest, DescribeParametersResult, ParameterType } from '@aws-sdk/client-ssm'
import { handlerMap } from '../call.ts'
import type { Handler, Service } from '../call.ts'
import { AwsError } from '../errors.ts'
import { pageOffset, pageToken } from '../page-token.ts'

const DEFAULT_PAGE = 10

const describeParameters: Handler<DescribeParametersRequest, DescribeParametersResult> = (input, call) => {
  const offset = input.NextToken === undefined ? 0 : pageOffset(call, input, input.NextToken)
  if (offset === undefined) throw new AwsError('InvalidNextToken', 'The specified token is not valid.')
  if (input.Filters !== undefined && input.ParameterFilters !== undefined) {
    throw new AwsError('ValidationException', 'You can use either Filters or ParameterFilters in a single request.')
  }
  const filters = input.ParameterFilters ?? (input.Filters ?? []).map((filter) => ({ ...filter, Option: 'BeginsWith' }))
  const unknown = filters.find((filter) => filter.Key !== 'Name' && filter.Key !== 'Type')
  if (unknown) throw new AwsError('InvalidFilterKey', `The filter key ${unknown.Key ?? ''} is not valid here.`)
  const found = (call.world.networks.get(call.scope)?.parameters ?? []).filter((parameter) =>
    filters.every((filter) => {
      const value = filter.Key === 'Name' ? parameter.name : parameter.type
      const test: Record<string, (wanted: string) => boolean> = {
        Equals: (wanted) => value === wanted,
        BeginsWith: (wanted) => value.startsWith(wanted),
        Contains: (wanted) => value.includes(wanted),
      }
      const option = filter.Option ?? 'Equals'
      const matches = Object.hasOwn(test, option) ? test[option] : undefined
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
    ...(end < found.length ? { NextToken: pageToken(call, input, end) } : {}),
  }
}

export const ssm: Service = { handlers: handlerMap({ DescribeParameters: describeParameters }) }
