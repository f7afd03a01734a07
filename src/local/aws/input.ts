/** From the parts of a request to input that fits the model, or to the refusal of the protocol. */
import { AwsError } from './errors.ts'
import type { OperationModel, ServiceModel } from './model/service-model.ts'
import { walkStructure } from './model/walk.ts'
import { readForm, unknownFields } from './wire/form.ts'
import { readRest } from './wire/rest.ts'
import type { Route } from './wire/rest.ts'

/** The parts of a request that hold its input. */
export interface Sent {
  /** JSON services. */
  body: Buffer
  /** Query services and EC2. */
  fields?: URLSearchParams
  /** Path with query string; REST services only. */
  url?: string
  route?: Route | undefined
}

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>
    }
  } catch {
    // Falls through to the one answer for every body that is no JSON object.
  }
  throw new AwsError('SerializationException', 'The request body is no JSON object.')
}

/** Input of an operation as it arrived, before the model has seen it. */
function parse(model: ServiceModel, operation: OperationModel, sent: Sent): Record<string, unknown> {
  const { body, fields = new URLSearchParams(), url = '/', route } = sent
  if (model.protocol === 'rest-xml') {
    return readRest(operation.input, route ?? { operation: operation.name, labels: {} }, url)
  }
  if (model.protocol === 'json') return parseJson(body)
  if (model.protocol === 'ec2') {
    const [unknown] = unknownFields(operation.input, fields, 'ec2')
    if (unknown !== undefined) throw new AwsError('UnknownParameter', `The parameter ${unknown} is not recognized`)
  }
  return readForm(operation.input, fields, model.protocol)
}

/** How services of a protocol call input that cannot be read as what the model says it is. */
const MISTYPED: Record<ServiceModel['protocol'], string> = {
  json: 'SerializationException',
  query: 'MalformedInput',
  ec2: 'InvalidParameterValue',
  'rest-xml': 'InvalidInput',
}

/** How they call input that does not fit the rules of their model. EC2 tells what is missing from what is wrong. */
const INVALID: Record<ServiceModel['protocol'], string> = {
  json: 'ValidationException',
  query: 'ValidationError',
  ec2: 'InvalidParameterValue',
  'rest-xml': 'InvalidInput',
}

/** Input of an operation. Throws what the protocol calls input that cannot be read or does not fit. */
export function readInput(model: ServiceModel, operation: OperationModel, sent: Sent): Record<string, unknown> {
  const { value, faults, mistyped, missing } = walkStructure(
    model,
    operation.input,
    parse(model, operation, sent),
    'in',
  )
  const [wrongType] = mistyped
  if (wrongType !== undefined) throw new AwsError(MISTYPED[model.protocol], wrongType)
  const [absent] = missing
  if (model.protocol === 'ec2' && absent !== undefined) {
    throw new AwsError('MissingParameter', `The request must contain the parameter ${absent}`)
  }
  if (faults.length === 0) return value
  const message = `${faults.length} validation error${faults.length > 1 ? 's' : ''} detected: ${faults.join('; ')}`
  throw new AwsError(INVALID[model.protocol], message)
}
