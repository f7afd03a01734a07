import type { NormalizedSchema } from '@smithy/core/schema'

/** Form fields as a tree: `A.member.1.B=x` becomes `{A: {member: {1: {B: 'x'}}}}`; a node may hold a value and children. */
interface Node {
  value?: string
  children: Map<string, Node>
}

function toTree(fields: URLSearchParams): Node {
  const root: Node = { children: new Map() }
  for (const [key, value] of fields) {
    let node = root
    for (const part of key.split('.')) {
      let next = node.children.get(part)
      if (!next) node.children.set(part, (next = { children: new Map() }))
      node = next
    }
    node.value = value
  }
  return root
}

export type FormDialect = 'query' | 'ec2'

/** Name of a member on the wire: EC2 has its own names, capitalised where only an XML name is modelled. */
function wireName(member: NormalizedSchema, name: string, dialect: FormDialect): string {
  const traits = member.getMergedTraits()
  if (dialect === 'query') return traits.xmlName ?? name
  const own: unknown = traits.ec2QueryName
  if (typeof own === 'string') return own
  const xml = traits.xmlName ?? name
  return xml.charAt(0).toUpperCase() + xml.slice(1)
}

/** Fields of every query request, whatever its operation. */
const COMMON = /^(Action|Version|AWSAccessKeyId|Signature(Method|Version)?|Timestamp|Expires|SecurityToken|X-Amz-.+)$/

/** Names of fields that the operation does not have. */
export function unknownFields(schema: NormalizedSchema, fields: URLSearchParams, dialect: FormDialect): string[] {
  const known = new Set([...schema.structIterator()].map(([name, member]) => wireName(member, name, dialect)))
  return [...fields.keys()].filter((key) => !COMMON.test(key) && !known.has(key.split('.')[0] ?? ''))
}

/** Structure of an awsQuery or ec2Query body; scalars stay text, the model walk types them. */
export function readForm(
  schema: NormalizedSchema,
  fields: URLSearchParams,
  dialect: FormDialect,
): Record<string, unknown> {
  return readStructure(schema, toTree(fields), dialect)
}

function readStructure(schema: NormalizedSchema, node: Node, dialect: FormDialect): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(wireName(member, name, dialect))
    if (child) result[name] = readAny(member, child, dialect)
  }
  return result
}

/** Children `1`, `2` … in order. */
const numbered = (node: Node): Node[] =>
  [...node.children]
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child)

function readAny(schema: NormalizedSchema, node: Node, dialect: FormDialect): unknown {
  const isScalar = !schema.isStructSchema() && !schema.isListSchema() && !schema.isMapSchema()
  if (!isScalar && node.children.size === 0 && node.value !== undefined && node.value !== '') return node.value
  if (schema.isStructSchema()) return readStructure(schema, node, dialect)
  if (schema.isListSchema()) {
    const flat = dialect === 'ec2' || schema.getMergedTraits().xmlFlattened
    const inner = schema.getValueSchema()
    const item = inner.getMergedTraits().xmlName ?? 'member'
    const holder = flat ? node : (node.children.get(item) ?? node.children.get('member') ?? { children: new Map() })
    return numbered(holder).map((child) => readAny(inner, child, dialect))
  }
  if (schema.isMapSchema()) {
    const holder = schema.getMergedTraits().xmlFlattened
      ? node
      : (node.children.get('entry') ?? { children: new Map() })
    const entries = numbered(holder).map((entry): [string, unknown] => {
      const value = entry.children.get('value') ?? { value: '', children: new Map() }
      return [entry.children.get('key')?.value ?? '', readAny(schema.getValueSchema(), value, dialect)]
    })
    return Object.fromEntries(entries)
  }
  // Children where text belongs: the walk refuses them as another type.
  return node.value ?? (node.children.size > 0 ? {} : '')
}
