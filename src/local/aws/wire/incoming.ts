/** What a request says of itself before anything in it is believed: which service, which operation, in which form. */
import type { SignedRequest } from '../auth/sigv4.ts'
import { AwsError } from '../errors.ts'
import type { ServiceModel } from '../model/service-model.ts'
import type { Route } from './rest.ts'

const text = (value: string | string[] | undefined): string => String(value ?? '')

/** Media type without its parameters. */
const mediaType = ({ headers }: SignedRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const isForm = (request: SignedRequest): boolean => mediaType(request) === 'application/x-www-form-urlencoded'

/** Fields of a query or EC2 request: those of the URL, and those of the body when it is a form. */
export function formFields(request: SignedRequest): URLSearchParams {
  const fields = new URLSearchParams(request.url.split('?').slice(1).join('?'))
  if (request.method === 'POST' && isForm(request)) {
    for (const [key, value] of new URLSearchParams(request.body.toString('utf8'))) fields.append(key, value)
  }
  return fields
}

/**
 * The service that a request is addressed to. On AWS the host says it; here JSON services are told by their target, REST
 * ones by the API version in their path, the others by the one in their fields.
 */
export function isAddressedTo(model: ServiceModel, request: SignedRequest, version: string | null): boolean {
  const { apiVersion } = model.constraints
  if (model.protocol === 'json') return text(request.headers['x-amz-target']).split('.')[0] === model.target
  return model.protocol === 'rest-xml' ? request.url.startsWith(`/${apiVersion}/`) : apiVersion === version
}

/** Operation name: a header in JSON services, a field in query services, method and path in REST services. */
export function operationName(
  model: ServiceModel,
  request: SignedRequest,
  fields: URLSearchParams,
  route: Route | undefined,
): string {
  if (model.protocol === 'rest-xml') return route?.operation ?? ''
  if (model.protocol !== 'json') return fields.get('Action') ?? ''
  const target = text(request.headers['x-amz-target'])
  const prefix = `${model.target ?? ''}.`
  return target.startsWith(prefix) ? target.slice(prefix.length) : ''
}

const JSON_TYPE = 'application/x-amz-json-1.1'

/** Refuses what has not the form of a request of the protocol: method, path, content type, API version. */
export function checkForm(model: ServiceModel, request: SignedRequest, fields: URLSearchParams): void {
  if (model.protocol === 'rest-xml') return
  const path = request.url.split('?')[0]
  if (model.protocol === 'json') {
    if (request.method === 'POST' && path === '/' && mediaType(request) === JSON_TYPE) return
    throw new AwsError('UnknownOperationException', `Requests are a POST of ${JSON_TYPE} to /.`, 404)
  }
  if (request.method !== 'POST' && request.method !== 'GET') {
    throw new AwsError('MethodNotAllowed', `Requests are a GET or a POST, not ${request.method}.`, 405)
  }
  if (path !== '/') throw new AwsError('UnknownOperationException', 'Requests go to the path /.', 404)
  checkVersion(model, fields)
}

function checkVersion(model: ServiceModel, fields: URLSearchParams): void {
  const { apiVersion } = model.constraints
  const action = fields.get('Action')
  const version = fields.get('Version')
  if (model.protocol === 'ec2') {
    const missing = action === null ? 'Action' : version === null ? 'Version' : undefined
    if (missing !== undefined) {
      throw new AwsError('MissingParameter', `The request must contain the parameter ${missing}`)
    }
    if (version === apiVersion) return
    throw new AwsError('NoSuchVersion', `The requested version (${version ?? ''}) of service AmazonEC2 does not exist`)
  }
  if (action === null) throw new AwsError('MissingAction', 'The request is missing an action or a required parameter.')
  if (version === apiVersion && model.operation(action)) return
  const named = version ?? 'NO_VERSION_SPECIFIED'
  throw new AwsError('InvalidAction', `Could not find operation ${action} for version ${named}`)
}
