import type {
  AssociateServiceActionWithProvisioningArtifactInput,
  AssociateServiceActionWithProvisioningArtifactOutput,
  CreateServiceActionInput,
  CreateServiceActionOutput,
  DeleteServiceActionInput,
  DeleteServiceActionOutput,
  DescribeServiceActionExecutionParametersInput,
  DescribeServiceActionExecutionParametersOutput,
  DescribeServiceActionInput,
  DescribeServiceActionOutput,
  DisassociateServiceActionFromProvisioningArtifactInput,
  DisassociateServiceActionFromProvisioningArtifactOutput,
  ExecuteProvisionedProductServiceActionInput,
  ExecuteProvisionedProductServiceActionOutput,
  ExecutionParameter,
  ListProvisioningArtifactsForServiceActionInput,
  ListProvisioningArtifactsForServiceActionOutput,
  ListServiceActionsForProvisioningArtifactInput,
  ListServiceActionsForProvisioningArtifactOutput,
  ListServiceActionsInput,
  ListServiceActionsOutput,
  ServiceActionDetail,
  ServiceActionSummary,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { duplicate, inUse, invalidParameters, invalidState, limitExceeded, notFound } from '../errors.ts'
import type { ServiceAction } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { isObject } from '../template/parse.ts'
import { artifactOf, productById } from './access.ts'
import { once } from './idempotency.ts'
import { provisionedBy, recordById } from './ownership.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { isMadeByEngine } from './product-types.ts'
import { refuseUnderChange, startRecord } from './provision.ts'
import { artifactView, productSummary, recordDetail } from './views.ts'

const MAX_ACTIONS = 200
const MAX_PER_VERSION = 25

const summary = (action: ServiceAction): ServiceActionSummary => ({
  Id: action.id,
  Name: action.name,
  DefinitionType: 'SSM_AUTOMATION',
  ...(action.description === undefined ? {} : { Description: action.description }),
})

const detail = (action: ServiceAction): ServiceActionDetail => ({
  ServiceActionSummary: summary(action),
  Definition: action.definition,
})

function byId(call: Call, id: string | undefined): ServiceAction {
  const action = call.world.serviceActions.get(id ?? '')
  if (action?.scope !== call.scope) throw notFound(`Service action ${id ?? ''} not found.`)
  return action
}

const offersFor = (call: Call, artifactId: string): ServiceAction[] =>
  call.world.serviceActions
    .in(call.scope)
    .filter((action) => action.versions.some((version) => version.artifactId === artifactId))

export const listServiceActions: Handler<ListServiceActionsInput, ListServiceActionsOutput> = (input, call) => {
  const page = paginate(call.world.serviceActions.in(call.scope), call, input)
  return { ...next(page), ServiceActionSummaries: page.items.map(summary) }
}

export const listServiceActionsForProvisioningArtifact: Handler<
  ListServiceActionsForProvisioningArtifactInput,
  ListServiceActionsForProvisioningArtifactOutput
> = (input, call) => {
  const artifact = artifactOf(productById(call, input.ProductId), input.ProvisioningArtifactId)
  const page = paginate(offersFor(call, artifact.id), call, input)
  return { ...next(page), ServiceActionSummaries: page.items.map(summary) }
}

export const listProvisioningArtifactsForServiceAction: Handler<
  ListProvisioningArtifactsForServiceActionInput,
  ListProvisioningArtifactsForServiceActionOutput
> = (input, call) => {
  const page = paginate(byId(call, input.ServiceActionId).versions, call, input)
  return {
    ...next(page),
    ProvisioningArtifactViews: page.items.map(({ productId, artifactId }) => {
      const product = productById(call, productId)
      return {
        ProductViewSummary: productSummary(product),
        ProvisioningArtifact: artifactView(artifactOf(product, artifactId)),
      }
    }),
  }
}

export const describeServiceAction: Handler<DescribeServiceActionInput, DescribeServiceActionOutput> = (
  input,
  call,
) => ({
  ServiceActionDetail: detail(byId(call, input.Id)),
})

/** Parameters that the definition names; those of type TARGET the service fills in. */
function parametersOf(action: ServiceAction): ExecutionParameter[] {
  const parsed: unknown = JSON.parse(action.definition['Parameters'] ?? '[]')
  if (!Array.isArray(parsed)) return []
  return parsed.filter(isObject).map((parameter) => ({
    Name: String(parameter['Name']),
    Type: String(parameter['Type']),
    DefaultValues: [],
  }))
}

export const describeServiceActionExecutionParameters: Handler<
  DescribeServiceActionExecutionParametersInput,
  DescribeServiceActionExecutionParametersOutput
> = (input, call) => {
  provisionedBy(call, input.ProvisionedProductId, undefined)
  return { ServiceActionParameters: parametersOf(byId(call, input.ServiceActionId)) }
}

/** A definition names a document and its version; its parameters are a JSON list of names and types. */
function checkDefinition(definition: Readonly<Record<string, string>>): void {
  if (!definition['Name'] || !definition['Version']) throw invalidParameters('Definition must have Name and Version.')
  let parameters: unknown
  try {
    parameters = JSON.parse(definition['Parameters'] ?? '[]')
  } catch {
    throw invalidParameters('Parameters of a definition must be valid JSON.')
  }
  const isParameter = (item: unknown) =>
    isObject(item) && typeof item['Name'] === 'string' && (item['Type'] === 'TARGET' || item['Type'] === 'TEXT_VALUE')
  if (!Array.isArray(parameters) || !parameters.every(isParameter)) {
    throw invalidParameters('Parameters of a definition must be a list of Name and Type (TARGET or TEXT_VALUE).')
  }
}

export const createServiceAction: Handler<CreateServiceActionInput, CreateServiceActionOutput> = (input, call) => {
  const id = once(call, input.IdempotencyToken, input, () => {
    if (call.world.serviceActions.in(call.scope).length >= MAX_ACTIONS) {
      throw limitExceeded(`You have reached the limit of ${MAX_ACTIONS} service actions.`)
    }
    const definition = input.Definition ?? {}
    checkDefinition(definition)
    return call.world.serviceActions.put({
      id: newId('act'),
      scope: call.scope,
      name: input.Name ?? '',
      definition,
      versions: [],
      ...(input.Description === undefined ? {} : { description: input.Description }),
    }).id
  })
  return { ServiceActionDetail: detail(byId(call, id)) }
}

export const deleteServiceAction: Handler<DeleteServiceActionInput, DeleteServiceActionOutput> = (input, call) => {
  const action = byId(call, input.Id)
  if (action.versions.length > 0) throw inUse(`Service action ${action.id} is associated with versions of products.`)
  call.world.serviceActions.delete(action.id)
  return {}
}

export const associateServiceActionWithProvisioningArtifact: Handler<
  AssociateServiceActionWithProvisioningArtifactInput,
  AssociateServiceActionWithProvisioningArtifactOutput
> = (input, call) => {
  const action = byId(call, input.ServiceActionId)
  const product = productById(call, input.ProductId)
  const artifact = artifactOf(product, input.ProvisioningArtifactId)
  if (isMadeByEngine(product.type)) throw invalidParameters(`Products of type ${product.type} have no service actions.`)
  const offered = offersFor(call, artifact.id)
  if (offered.some((candidate) => candidate.id === action.id)) {
    throw duplicate(`Service action ${action.id} is associated with ${artifact.id} already.`)
  }
  if (offered.length >= MAX_PER_VERSION) {
    throw limitExceeded(`Version ${artifact.id} has reached the limit of ${MAX_PER_VERSION} service actions.`)
  }
  call.world.serviceActions.put({
    ...action,
    versions: [...action.versions, { productId: product.id, artifactId: artifact.id }],
  })
  return {}
}

export const disassociateServiceActionFromProvisioningArtifact: Handler<
  DisassociateServiceActionFromProvisioningArtifactInput,
  DisassociateServiceActionFromProvisioningArtifactOutput
> = (input, call) => {
  const action = byId(call, input.ServiceActionId)
  const rest = action.versions.filter((version) => version.artifactId !== input.ProvisioningArtifactId)
  if (rest.length === action.versions.length) {
    throw notFound(`Service action ${action.id} is not associated with ${input.ProvisioningArtifactId ?? ''}.`)
  }
  call.world.serviceActions.put({ ...action, versions: rest })
  return {}
}

export const executeProvisionedProductServiceAction: Handler<
  ExecuteProvisionedProductServiceActionInput,
  ExecuteProvisionedProductServiceActionOutput
> = (input, call) => {
  const recordId = once(call, input.ExecuteToken, input, () => {
    const provisioned = provisionedBy(call, input.ProvisionedProductId, undefined)
    const action = byId(call, input.ServiceActionId)
    refuseUnderChange(provisioned)
    if (provisioned.status === 'ERROR') {
      throw invalidState(`Provisioned product ${provisioned.id} is in status ERROR and can only be terminated.`)
    }
    if (!offersFor(call, provisioned.artifactId).some((offered) => offered.id === action.id)) {
      throw invalidParameters(`Service action ${action.id} is not associated with version ${provisioned.artifactId}.`)
    }
    const known = parametersOf(action).map((parameter) => parameter.Name)
    const unknown = Object.keys(input.Parameters ?? {}).filter((name) => !known.includes(name))
    if (unknown.length > 0) throw invalidParameters(`Parameters not defined for the action: ${unknown.join(', ')}`)
    const { productId, artifactId, pathId, launchRoleArn, tags } = provisioned
    return startRecord(call, provisioned, {
      type: 'EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION',
      target: { productId, artifactId, pathId, launchRoleArn },
      parameters: [],
      tags,
    }).id
  })
  return { RecordDetail: recordDetail(recordById(call, recordId)) }
}
