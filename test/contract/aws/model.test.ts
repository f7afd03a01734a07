import type { NormalizedSchema } from '@smithy/core/schema'
import { walkStructure } from '../../../src/local/aws/model/walk.ts'
import { requiredMembers, shapeName } from '../../../src/local/aws/model/service-model.ts'
import type { ServiceModel } from '../../../src/local/aws/model/service-model.ts'
import { loadServices } from '../../../src/local/aws/services/registry.ts'
import { absentMembers, absentOperations } from './absences.ts'

const services = loadServices()
const modelOf = (id: string): ServiceModel => {
  const entry = services.get(id)
  if (!entry) throw new Error(`No service ${id}`)
  return entry.model
}

/** Of some the table has what the endpoint answers; of the others everything. */
const walkedOperations = (id: string): readonly string[] =>
  ['budgets', 'ec2', 'route53', 'ssm'].includes(id)
    ? [...(services.get(id)?.service.handlers.keys() ?? [])]
    : modelOf(id).operationNames

/** Structures and members that a schema reaches and the table does not know. */
function unknownTo(model: ServiceModel, schema: NormalizedSchema, seen: Set<string>): string[] {
  if (schema.isListSchema() || schema.isMapSchema()) return unknownTo(model, schema.getValueSchema(), seen)
  if (!schema.isStructSchema() || schema.isUnitSchema()) return []
  const name = shapeName(schema)
  if (seen.has(name)) return []
  seen.add(name)
  const known = model.constraints.knows(name)
  return [...schema.structIterator()].reduce<string[]>(
    (missing, [member, inner]) => [
      ...missing,
      ...(known && model.constraints.shapeOf(name, member) === undefined ? [`${name}.${member}`] : []),
      ...unknownTo(model, inner, seen),
    ],
    known ? [] : [name],
  )
}

describe('the constraint table', () => {
  it.each([...services.keys()])('knows every operation that the client of %s exports, but documented ones', (id) => {
    const missing = walkedOperations(id).filter((name) => modelOf(id).constraints.errorsOf(name) === undefined)
    expect(missing.sort()).toEqual(absentOperations[id] ?? [])
  })

  it.each([...services.keys()])('knows every structure and member that %s reaches, but documented ones', (id) => {
    const model = modelOf(id)
    const seen = new Set<string>()
    const missing = walkedOperations(id)
      .filter((name) => model.constraints.errorsOf(name) !== undefined)
      .flatMap((name) => {
        const operation = model.operation(name)
        return operation ? [operation.input, operation.output].flatMap((one) => unknownTo(model, one, seen)) : []
      })
    const documented = Object.entries(absentMembers[id] ?? {}).flatMap(([name, members]) =>
      members.length === 0 ? [name] : members.map((member) => `${name}.${member}`),
    )
    expect(missing.sort()).toEqual(documented.sort())
  })

  it('names errors that the client has classes for', () => {
    const model = modelOf('servicecatalog')
    const named = new Set(model.operationNames.flatMap((name) => [...(model.constraints.errorsOf(name) ?? [])]))
    expect([...named].filter((name) => !model.errorNames.has(name))).toEqual([])
    expect(named.size).toBe(8)
  })
})

describe('the schemas that the clients export', () => {
  it('have the form that this endpoint reads', () => {
    const model = modelOf('servicecatalog')
    expect(model.operationNames).toHaveLength(90)
    const list = model.operation('ListPortfolios')
    expect([...(list?.input.structIterator() ?? [])].map(([name]) => name)).toEqual([
      'AcceptLanguage',
      'PageToken',
      'PageSize',
    ])
    const provision = model.operation('ProvisionProduct')
    expect(provision && requiredMembers(provision.input)).toEqual(['ProvisionedProductName'])
    expect(model.constraints.requiredTokens('ProvisionProductInput')).toEqual(['ProvisionToken'])
  })

  it('cover every handler: none answers an operation that the client does not have', () => {
    for (const [id, { model, service }] of services) {
      expect([id, [...service.handlers.keys()].filter((name) => !model.operationNames.includes(name))]).toEqual([
        id,
        [],
      ])
    }
  })
})

describe('the walk along the model', () => {
  const model = modelOf('servicecatalog')
  const check = (operation: string, side: 'input' | 'output', value: Record<string, unknown>) => {
    const schema = model.operation(operation)?.[side]
    if (!schema) throw new Error(`No operation ${operation}`)
    return walkStructure(model, schema, value, side === 'input' ? 'in' : 'out')
  }

  it('lists every fault of a request in the words of AWS', () => {
    const { faults } = check('ProvisionProduct', 'input', {
      ProvisionedProductName: 'My Product',
      ProvisioningArtifactId: 'x'.repeat(101),
      Tags: [{ Key: '', Value: 'v' }],
    })
    expect(faults).toEqual([
      "Value null at 'provisionToken' failed to satisfy constraint: Member must not be null",
      "Value 'My Product' at 'provisionedProductName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9][a-zA-Z0-9._-]*",
      expect.stringContaining(
        "at 'provisioningArtifactId' failed to satisfy constraint: Member must have length less than or equal to 100",
      ),
      "Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ])
  })

  it.each(['EXTERNAL', 'TERRAFORM_CLOUD', 'TERRAFORM_OPEN_SOURCE'])('accepts the product type %s', (type) => {
    expect(
      check('CreateProduct', 'input', { Name: 'n', Owner: 'o', ProductType: type, IdempotencyToken: 't' }).faults,
    ).toEqual([])
  })

  it('refuses a page larger than the model allows', () => {
    expect(check('ListPortfolios', 'input', { PageSize: 101 }).faults).toHaveLength(1)
    expect(check('ListPortfolios', 'input', { PageSize: 100 }).faults).toEqual([])
    expect(check('ListLaunchPaths', 'input', { ProductId: 'p', PageSize: 21 }).faults).toHaveLength(1)
  })

  it('finds members that an answer must not have, values outside an enum and dates that are none', () => {
    const { faults } = check('DescribeRecord', 'output', {
      RecordDetail: { Status: 'DONE', CreatedTime: 17, Colour: 'red' },
    })
    expect(faults).toEqual([
      "'recordDetail.Colour' is no member of the model",
      expect.stringContaining(
        "Value 'DONE' at 'recordDetail.status' failed to satisfy constraint: Member must satisfy enum value set",
      ),
      expect.stringContaining("at 'recordDetail.createdTime' failed to satisfy constraint: Member must be a Date"),
    ])
  })
})
