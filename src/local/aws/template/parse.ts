import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import { isObject, TemplateFormatError } from './format.ts'
import { checkReferences } from './references.ts'

export { isObject, TemplateFormatError } from './format.ts'

/** A CloudFormation template as plain data; short intrinsic tags are written out (`!Ref x` is `{Ref: 'x'}`). */
export interface CfnTemplate {
  version?: string
  description?: string
  /** Names of the macros that CloudFormation runs over the template. */
  transforms: string[]
  metadata: Record<string, unknown>
  parameters: Record<string, Record<string, unknown>>
  mappings: Record<string, unknown>
  conditions: Record<string, unknown>
  rules: Record<string, unknown>
  resources: Record<string, { Type: string; Properties: Record<string, unknown>; Condition?: string }>
  outputs: Record<string, { Value: unknown; Description?: string; Condition?: string }>
}

/** `!GetAtt A.B` splits at the first dot; `Ref` and `Condition` have no `Fn::`. */
function tagged(tag: string, value: unknown): unknown {
  const name = tag.slice(1)
  if (name === 'Ref' || name === 'Condition') return { [name]: value }
  if (name === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.')
    return { 'Fn::GetAtt': dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] }
  }
  return { [`Fn::${name}`]: value }
}

function toPlain(node: Node | null, document: Document): unknown {
  if (node === null) return null
  if (isAlias(node)) return toPlain(node.resolve(document) ?? null, document)
  let value: unknown
  if (isMap(node)) {
    value = Object.fromEntries(
      node.items.map((item) => {
        const key = isScalar(item.key) ? String(item.key.value) : String(item.key)
        return [key, toPlain(item.value as Node | null, document)]
      }),
    )
  } else if (isSeq(node)) value = node.items.map((item) => toPlain(item as Node | null, document))
  else value = isScalar(node) ? node.value : null
  const tag = node.tag
  return tag && /^![A-Za-z]/.test(tag) ? tagged(tag, value) : value
}

/** Reads YAML or JSON (which is YAML). Throws TemplateFormatError. */
function readText(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent', maxAliasCount: 100 } as Parameters<
    typeof parseDocument
  >[1])
  const fault = document.errors[0]
  if (fault)
    throw new TemplateFormatError(
      `${text.trimStart().startsWith('{') ? 'JSON' : 'YAML'} not well-formed. (line ${fault.linePos?.[0].line ?? 1}, column ${fault.linePos?.[0].col ?? 1})`,
    )
  return toPlain(document.contents, document as unknown as Document)
}

function section(template: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = template[name]
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw new TemplateFormatError(`${name} section must be a map`)
  return value
}

const parsed = new Map<string, CfnTemplate>()

/**
 * Parses and checks the frame of a template. Results are kept by text, because a version's template never changes.
 * Throws TemplateFormatError.
 */
export function parseTemplate(text: string): CfnTemplate {
  const known = parsed.get(text)
  if (known) return known
  const template = readTemplate(text)
  if (parsed.size > 500) parsed.clear()
  parsed.set(text, template)
  return template
}

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Globals',
  'Hooks',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
])
const MAX_PARAMETERS = 200
const MAX_RESOURCES = 500
const MAX_OUTPUTS = 200

const PARAMETER_TYPE = /^(String|Number|CommaDelimitedList|List<Number>|(List<)?AWS::[A-Za-z0-9:]+(<.+>)?>?)$/
const RESOURCE_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9@_:-]+$/

/** What CloudFormation looks at before it reads the sections. */
function checkFrame(raw: Record<string, unknown>): void {
  const unknown = Object.keys(raw).filter((name) => !SECTIONS.has(name))
  if (unknown.length > 0) {
    throw new TemplateFormatError(`Invalid template property or properties [${unknown.join(', ')}]`)
  }
  const version = raw['AWSTemplateFormatVersion']
  if (version !== undefined && version !== '2010-09-09') {
    throw new TemplateFormatError('unsupported value for AWSTemplateFormatVersion.')
  }
  const limits: [string, number][] = [
    ['Parameters', MAX_PARAMETERS],
    ['Resources', MAX_RESOURCES],
    ['Outputs', MAX_OUTPUTS],
  ]
  for (const [name, limit] of limits) {
    const count = Object.keys(section(raw, name)).length
    if (count > limit) {
      throw new TemplateFormatError(
        `Number of ${name.toLowerCase()}, ${count}, is greater than maximum allowed, ${limit}`,
      )
    }
  }
}

function readTemplate(text: string): CfnTemplate {
  const raw = readText(text)
  if (!isObject(raw)) throw new TemplateFormatError('unsupported structure.')
  checkFrame(raw)
  const template = readSections(raw)
  // Transforms may add what is referred to.
  if (raw['Transform'] === undefined) checkReferences(template)
  return template
}

function readSections(raw: Record<string, unknown>): CfnTemplate {
  const resources = section(raw, 'Resources')
  if (Object.keys(resources).length === 0) {
    throw new TemplateFormatError('At least one Resources member must be defined.')
  }
  return {
    ...(raw['AWSTemplateFormatVersion'] === undefined ? {} : { version: String(raw['AWSTemplateFormatVersion']) }),
    ...(raw['Description'] === undefined ? {} : { description: String(raw['Description']) }),
    transforms: [raw['Transform'] ?? []].flat().filter((name): name is string => typeof name === 'string'),
    metadata: section(raw, 'Metadata'),
    parameters: Object.fromEntries(
      Object.entries(section(raw, 'Parameters')).map(([name, definition]) => {
        if (!isObject(definition) || typeof definition['Type'] !== 'string') {
          throw new TemplateFormatError(`Every Parameters object must contain a Type member: ${name}`)
        }
        if (!PARAMETER_TYPE.test(definition['Type'])) {
          throw new TemplateFormatError(`Unrecognized parameter type: ${definition['Type']}`)
        }
        return [name, definition]
      }),
    ),
    mappings: section(raw, 'Mappings'),
    conditions: section(raw, 'Conditions'),
    rules: section(raw, 'Rules'),
    resources: Object.fromEntries(
      Object.entries(resources).map(([name, resource]) => {
        if (!isObject(resource) || typeof resource['Type'] !== 'string') {
          throw new TemplateFormatError(`[/Resources/${name}] Every Resources object must contain a Type member.`)
        }
        if (!RESOURCE_TYPE.test(resource['Type'])) {
          throw new TemplateFormatError(`Unrecognized resource types: [${resource['Type']}]`)
        }
        const properties = resource['Properties']
        return [
          name,
          {
            Type: resource['Type'],
            Properties: isObject(properties) ? properties : {},
            ...(typeof resource['Condition'] === 'string' ? { Condition: resource['Condition'] } : {}),
          },
        ]
      }),
    ),
    outputs: Object.fromEntries(
      Object.entries(section(raw, 'Outputs')).map(([name, output]) => {
        if (!isObject(output) || output['Value'] === undefined) {
          throw new TemplateFormatError(`Every Outputs member must contain a Value object: ${name}`)
        }
        return [
          name,
          {
            Value: output['Value'],
            ...(output['Description'] === undefined ? {} : { Description: String(output['Description']) }),
            ...(typeof output['Condition'] === 'string' ? { Condition: output['Condition'] } : {}),
          },
        ]
      }),
    ),
  }
}
