import { SaxesParser } from 'saxes'

/** Element of a parsed or built XML document. Names are as written, prefix included. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  parent: XmlElement | null
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
export const element = (name: string, parent: XmlElement | null): XmlElement => ({
  name,
  attributes: {},
  children: [],
  parent,
})

/** Root element of XML text. @throws Error with the parser's message and position */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser()
  const holder = element('', null)
  let at = holder
  parser.on('error', (error) => {
    throw new Error(`the XML text cannot be read: ${error.message}`)
  })
  parser.on('opentag', (tag) => {
    const made = element(tag.name, at)
    for (const [name, value] of Object.entries(tag.attributes)) made.attributes[name] = String(value)
    at.children.push(made)
    at = made
  })
  parser.on('closetag', () => {
    at = at.parent ?? holder
  })
  const take = (part: string) => {
    if (at !== holder) at.children.push(part)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
  const root = holder.children.find(isElement)
  if (!root) throw new Error('the XML text has no element')
  root.parent = null
  return root
}

export const textOf = (node: XmlElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export function writeXml(node: XmlElement | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`)
    .join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`
}

/** Nodes a path leads to. Attributes and text() give text. */
export type Found = XmlElement | string

/**
 * The part of XPath that scripts use: `/a/b`, `//b`, `*`, `.`, `..`, `@name`, `text()`, and the predicates `[2]`,
 * `[last()]`, `[@name]`, `[@name='x']`, `[child='x']`, `[local-name()='x']`, `[text()='x']`.
 * @throws Error on anything else
 */
export function select(root: XmlElement, path: string, start: XmlElement | null, byLocalName: boolean): Found[] {
  const steps = path.trim().match(/\/{0,2}(?:[^/[\]]+(?:\[[^\]]*\])*)|^\/$/g)
  if (!steps) throw new Error(`the path '${path}' cannot be read`)
  let nodes: Found[] = []
  steps.forEach((step, index) => {
    const [, slashes = '', test = '', predicates = ''] = /^(\/{0,2})([^[]*)((?:\[[^\]]*\])*)$/.exec(step) ?? []
    const from: Found[] = index === 0 ? [start && slashes === '' ? start : root] : nodes
    const fromRoot = index === 0 && !(start && slashes === '')
    nodes = from.flatMap((node) =>
      isElement(node)
        ? filtered(candidates(node, slashes, test.trim(), fromRoot, byLocalName), predicates, byLocalName)
        : [],
    )
  })
  return [...new Set(nodes)]
}

function candidates(node: XmlElement, slashes: string, test: string, fromRoot: boolean, byLocalName: boolean): Found[] {
  const deep = slashes === '//'
  const pool = deep ? [node, ...descendants(node)] : [node]
  if (test === '.') return pool
  if (test === '..') return node.parent ? [node.parent] : []
  if (test === 'text()') return pool.flatMap((n) => n.children.filter((child) => !isElement(child)))
  if (test.startsWith('@')) return pool.flatMap((n) => n.attributes[test.slice(1)] ?? [])
  const matches = (n: XmlElement) =>
    test === '*' || n.name === test || (byLocalName && localName(n.name) === localName(test))
  if (deep) return (fromRoot ? pool : pool.slice(1)).filter(matches)
  return (fromRoot ? [node] : node.children.filter(isElement)).filter(matches)
}

const descendants = (node: XmlElement): XmlElement[] =>
  node.children.filter(isElement).flatMap((child) => [child, ...descendants(child)])

function filtered(nodes: Found[], predicates: string, byLocalName: boolean): Found[] {
  let kept = nodes
  for (const [, body = ''] of predicates.matchAll(/\[([^\]]*)\]/g)) {
    kept = kept.filter((node, index) => holds(node, index, kept.length, body.trim(), byLocalName))
  }
  return kept
}

function holds(node: Found, index: number, count: number, body: string, byLocalName: boolean): boolean {
  if (/^\d+$/.test(body)) return index === Number(body) - 1
  if (body === 'last()') return index === count - 1
  const [, left = body, value] = /^(.+?)\s*=\s*['"](.*)['"]$/.exec(body) ?? []
  if (!isElement(node)) return left === '.' && node === value
  const found =
    left === 'local-name()'
      ? [localName(node.name)]
      : left === 'name()'
        ? [node.name]
        : left === 'text()' || left === '.'
          ? [textOf(node)]
          : select(node, left, node, byLocalName).map(textOf)
  return value === undefined ? found.length > 0 : found.includes(value)
}
