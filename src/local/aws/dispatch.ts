import type { Behaviour, Call } from './call.ts'
import { authorize } from './auth/authorize.ts'
import type { Credential } from './auth/identity.ts'
import { AwsError, COMMON_ERRORS } from './errors.ts'
import { readInput } from './input.ts'
import type { Sent } from './input.ts'
import { walkStructure } from './model/walk.ts'
import type { OperationModel, ServiceModel } from './model/service-model.ts'
import type { ServiceEntry } from './services/registry.ts'
import { scopeOf } from './state/entities.ts'
import type { World } from './state/world.ts'

export interface Dispatch {
  world: World
  behaviour: Behaviour
  now: number
}

const internalFailure = (message: string): AwsError => new AwsError('InternalFailure', message, 500)

/** An error of a handler must be one that the operation's model names: clients are written against that list. */
function modelledError(model: ServiceModel, operation: string, error: unknown): unknown {
  if (!(error instanceof AwsError) || COMMON_ERRORS.has(error.code)) return error
  const allowed = model.constraints.errorsOf(operation)
  // EC2 models no errors at all, and STS names them without "Exception".
  if (model.protocol === 'ec2' || !allowed) return error
  const modelled = allowed.some((name) => name === error.code || model.queryError(name)?.code === error.code)
  if (modelled) return error
  return internalFailure(
    `${model.id}:${operation} threw ${error.code}, which its model does not name: ${error.message}`,
  )
}

/**
 * Carries out one authenticated call: parse, validate, authorise, settle what time has done, call the handler, and hold its
 * answer to the model.
 */
export function dispatch(
  { world, behaviour, now }: Dispatch,
  { model, service }: ServiceEntry,
  name: string,
  region: string,
  credential: Credential,
  sent: Sent,
): { operation: OperationModel; value: Record<string, unknown> } {
  const operation = model.operation(name)
  if (!operation) throw unknownOperation(model, name)
  const { caller } = credential
  const call: Call = {
    world,
    behaviour,
    caller,
    account: caller.account,
    region,
    partition: caller.partition,
    scope: scopeOf(caller.account, region),
    now,
    operation: name,
  }
  const handler = service.handlers.get(name)
  // What is not carried out is not judged by its input either, only by who asks.
  const input = handler ? readInput(model, operation, sent) : {}
  service.settle?.(call)
  if (!service.open?.has(name)) {
    const question = service.authorization?.(input, call) ?? { resource: '*' }
    authorize(caller, `${model.iamPrefix}:${model.actions?.[name] ?? name}`, question, model.protocol)
  }
  if (!handler) {
    throw new AwsError('NotImplemented', `The local AWS endpoint does not carry out ${model.id}:${name}.`, 501)
  }
  let answer: Record<string, unknown>
  try {
    answer = handler(input, call)
  } catch (error) {
    throw modelledError(model, name, error)
  }
  if (operation.output.isUnitSchema()) return { operation, value: {} }
  const { value, faults } = walkStructure(model, operation.output, answer, 'out')
  if (faults.length > 0) {
    throw internalFailure(`The local AWS answered ${model.id}:${name} outside its model: ${faults.join('; ')}`)
  }
  return { operation, value }
}

export function unknownOperation(model: ServiceModel, name: string): AwsError {
  if (model.protocol === 'json') return new AwsError('UnknownOperationException', `Unknown operation: ${name}`)
  if (model.protocol === 'rest-xml')
    return new AwsError('UnknownOperationException', 'The service has no such path, or not for this method.', 404)
  return new AwsError('InvalidAction', `The action ${name} is not valid for this web service.`)
}
