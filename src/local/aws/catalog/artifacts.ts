import type {
  CreateProvisioningArtifactInput,
  CreateProvisioningArtifactOutput,
  DeleteProvisioningArtifactInput,
  DeleteProvisioningArtifactOutput,
  DescribeProvisioningArtifactInput,
  DescribeProvisioningArtifactOutput,
  ListProvisioningArtifactsInput,
  ListProvisioningArtifactsOutput,
  ProvisioningArtifactProperties,
  UpdateProvisioningArtifactInput,
  UpdateProvisioningArtifactOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { AwsError, inUse, invalidParameters, limitExceeded, notFound } from '../errors.ts'
import type { Artifact } from '../state/entities.ts'
import { newId } from '../state/world.ts'
import { parseTemplate, TemplateFormatError } from '../template/parse.ts'
import { artifactOf, chosenProduct, exactlyOne, ownProduct, productById } from './access.ts'
import { once } from './idempotency.ts'
import { artifactParameters } from './launch.ts'
import { templateBody } from './templates.ts'
import { artifactDetail } from './views.ts'

const MAX_VERSIONS = 100

/** Key of the template that `Info` points at: a URL known to the template store. */
function templateFromInfo(call: Call, info: Record<string, string> = {}): string {
  const [source, ...others] = Object.keys(info)
  if (source === undefined || others.length > 0 || !['LoadTemplateFromURL', 'ImportFromPhysicalId'].includes(source)) {
    throw invalidParameters('Info must contain either LoadTemplateFromURL or ImportFromPhysicalId, and nothing else.')
  }
  if (source === 'ImportFromPhysicalId') {
    throw new AwsError('NotImplemented', 'The local AWS endpoint makes no versions out of stacks.', 501)
  }
  const url = info[source] ?? ''
  const template = call.world.templates.all().find((candidate) => candidate.url === url)
  if (!template) throw invalidParameters(`Unable to load template from ${url}.`)
  return template.id
}

/** What the versions of a type of product must be. */
const TYPES_OF: Record<string, readonly string[]> = {
  CLOUD_FORMATION_TEMPLATE: ['CLOUD_FORMATION_TEMPLATE', 'MARKETPLACE_AMI', 'MARKETPLACE_CAR'],
}

/** A new version from what the caller says about it; the template must be one. */
export function newArtifact(call: Call, productType: string, properties: ProvisioningArtifactProperties): Artifact {
  const [usual = productType, ...others] = TYPES_OF[productType] ?? [productType]
  const type = properties.Type ?? usual
  if (type !== usual && !others.includes(type)) {
    throw invalidParameters(`A product of type ${productType} cannot have a version of type ${type}.`)
  }
  const template = templateFromInfo(call, properties.Info)
  if (properties.DisableTemplateValidation !== true) {
    try {
      parseTemplate(call.world.templates.get(template)?.body ?? '')
    } catch (error) {
      if (error instanceof TemplateFormatError) throw invalidParameters(`Invalid template: ${error.message}`)
      throw error
    }
  }
  return {
    id: newId('pa'),
    name: properties.Name ?? '',
    type,
    created: call.now,
    active: true,
    guidance: 'DEFAULT',
    template,
    ...(properties.Description === undefined ? {} : { description: properties.Description }),
  }
}

/** Takes no page token: all versions are answered at once. */
export const listProvisioningArtifacts: Handler<ListProvisioningArtifactsInput, ListProvisioningArtifactsOutput> = (
  input,
  call,
) => ({
  ProvisioningArtifactDetails: productById(call, input.ProductId).artifacts.map(artifactDetail),
})

export const describeProvisioningArtifact: Handler<
  DescribeProvisioningArtifactInput,
  DescribeProvisioningArtifactOutput
> = (input, call) => {
  exactlyOne('product', input.ProductId, input.ProductName)
  exactlyOne('provisioning artifact', input.ProvisioningArtifactId, input.ProvisioningArtifactName)
  const product =
    input.ProductId === undefined
      ? chosenProduct(call, undefined, input.ProductName, call.world.products.in(call.scope))
      : productById(call, input.ProductId)
  const artifact =
    input.ProvisioningArtifactId === undefined
      ? product.artifacts.find((candidate) => candidate.name === input.ProvisioningArtifactName)
      : artifactOf(product, input.ProvisioningArtifactId)
  if (!artifact) throw notFound(`Provisioning artifact ${input.ProvisioningArtifactName ?? ''} not found.`)
  const template = call.world.templates.get(artifact.template)
  return {
    ProvisioningArtifactDetail: artifactDetail(artifact),
    Status: 'AVAILABLE',
    ...(input.Verbose === true && template ? { Info: { TemplateUrl: template.url } } : {}),
    ...(input.IncludeProvisioningArtifactParameters === true
      ? { ProvisioningArtifactParameters: parametersOf(call, artifact) }
      : {}),
  }
}

/** A version made with DisableTemplateValidation may have no template to read. */
function parametersOf(call: Call, artifact: Artifact) {
  try {
    return artifactParameters(parseTemplate(templateBody(call.world, artifact)), {})
  } catch (error) {
    if (error instanceof TemplateFormatError) throw invalidParameters(error.message)
    throw error
  }
}

export const createProvisioningArtifact: Handler<CreateProvisioningArtifactInput, CreateProvisioningArtifactOutput> = (
  input,
  call,
) => {
  const product = ownProduct(call, input.ProductId)
  const id = once(call, input.IdempotencyToken, input, () => {
    if (product.artifacts.length >= MAX_VERSIONS) {
      throw limitExceeded(`Product ${product.id} has reached the limit of ${MAX_VERSIONS} versions.`)
    }
    const artifact = newArtifact(call, product.type, input.Parameters ?? { Info: {} })
    call.world.products.put({ ...product, artifacts: [...product.artifacts, artifact] })
    return artifact.id
  })
  const artifact = artifactOf(ownProduct(call, product.id), id)
  return {
    ProvisioningArtifactDetail: artifactDetail(artifact),
    Info: { TemplateUrl: call.world.templates.get(artifact.template)?.url ?? '' },
    Status: 'AVAILABLE',
  }
}

/** Name, description, active and guidance only: the template of a version never changes. */
export const updateProvisioningArtifact: Handler<UpdateProvisioningArtifactInput, UpdateProvisioningArtifactOutput> = (
  input,
  call,
) => {
  const product = ownProduct(call, input.ProductId)
  const artifact = artifactOf(product, input.ProvisioningArtifactId)
  const changed: Artifact = {
    ...artifact,
    name: input.Name ?? artifact.name,
    active: input.Active ?? artifact.active,
    guidance: input.Guidance ?? artifact.guidance,
    ...(input.Description === undefined ? {} : { description: input.Description }),
  }
  call.world.products.put({
    ...product,
    artifacts: product.artifacts.map((candidate) => (candidate.id === artifact.id ? changed : candidate)),
  })
  return {
    ProvisioningArtifactDetail: artifactDetail(changed),
    Info: { TemplateUrl: call.world.templates.get(artifact.template)?.url ?? '' },
    Status: 'AVAILABLE',
  }
}

export const deleteProvisioningArtifact: Handler<DeleteProvisioningArtifactInput, DeleteProvisioningArtifactOutput> = (
  input,
  call,
) => {
  const product = ownProduct(call, input.ProductId)
  const artifact = artifactOf(product, input.ProvisioningArtifactId)
  if (product.artifacts.length === 1) throw invalidParameters('A product must have at least one version.')
  const actions = call.world.serviceActions.in(call.scope)
  if (actions.some((action) => action.versions.some((version) => version.artifactId === artifact.id))) {
    throw inUse(`Version ${artifact.id} has service actions and cannot be deleted.`)
  }
  call.world.products.put({
    ...product,
    artifacts: product.artifacts.filter((candidate) => candidate.id !== artifact.id),
  })
  return {}
}
