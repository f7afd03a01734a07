import { GlideFailure } from '../scripts/errors.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'
import { bytesOf } from './stream.ts'
import { element, isElement, parseXml, select, textOf, writeXml, type Found, type XmlElement } from './xml-node.ts'

/** A node as scripts see it. */
export class XMLNode {
  constructor(readonly node: Found) {}

  private get element(): XmlElement | null {
    return isElement(this.node) ? this.node : null
  }

  getNodeName(): string {
    return this.element?.name ?? '#text'
  }

  getNodeValue(): string | null {
    return isElement(this.node) ? null : this.node
  }

  getTextContent(): string {
    return textOf(this.node)
  }

  getAttribute(name: unknown): string | null {
    return this.element?.attributes[plainText(name) ?? ''] ?? null
  }

  hasAttribute(name: unknown): boolean {
    return this.getAttribute(name) !== null
  }

  getAttributes(): Record<string, string> {
    return { ...this.element?.attributes }
  }

  getFirstChild(): XMLNode | null {
    return wrapped(this.element?.children[0])
  }

  getLastChild(): XMLNode | null {
    return wrapped(this.element?.children.at(-1))
  }

  getChildNodeIterator(): XMLNodeIterator {
    return new XMLNodeIterator(this.element?.children ?? [])
  }

  toString(): string {
    return writeXml(this.node)
  }
}

export class XMLNodeIterator {
  private at = 0

  constructor(private readonly nodes: Found[]) {}

  hasNext(): boolean {
    return this.at < this.nodes.length
  }

  next(): XMLNode | null {
    return wrapped(this.nodes[this.at++])
  }
}

const wrapped = (node: Found | undefined): XMLNode | null => (node === undefined ? null : new XMLNode(node))

/** `XMLDocument2`: reads and builds XML. Names match as written unless the document is namespace aware. */
export class XMLDocument2 {
  private parsed: XmlElement | null = null
  private unread: string | null = null
  private current: XmlElement | null = null
  private namespaceAware = false
  private readonly hits = new Map<string, Found[]>()
  private lastPath = ''

  constructor(stream?: unknown) {
    if (stream !== undefined && stream !== null) this.parseXML(bytesOf(stream).toString('utf8'))
  }

  /** False, and an empty document, when the text is no XML. */
  parseXML(text: unknown): boolean {
    this.unread = null
    this.parsed = null
    this.current = null
    this.hits.clear()
    try {
      this.parsed = parseXml(plainText(text) ?? '')
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error)
      return false
    }
    this.current = this.parsed
    return true
  }

  /** As `parseXML`, once somebody asks for something of it: most scripts that are handed a document never look. */
  parseLater(text: string): void {
    this.unread = text
  }

  private get root(): XmlElement | null {
    const text = this.unread
    if (text !== null) this.parseXML(text)
    return this.parsed
  }

  private problem = ''

  isValid(): boolean {
    return this.root !== null
  }

  getErrorMsg(): string {
    return this.isValid() ? '' : this.problem
  }

  setNamespaceAware(on: unknown): void {
    this.namespaceAware = on === true
  }

  setEnableCDATAReporting(_on: unknown): void {
    // CDATA sections are read as text either way; they are not told apart here.
  }

  getDocumentElement(): XMLNode | null {
    return wrapped(this.root ?? undefined)
  }

  setCurrentElement(node: unknown): void {
    if (!(node instanceof XMLNode) || !isElement(node.node))
      throw new GlideFailure('setCurrentElement needs an element')
    this.current = node.node
  }

  /** New child of the current element, or the document's root when there is none yet. */
  createElement(name: unknown): XMLNode {
    const root = this.root
    const made = element(plainText(name) ?? '', root ? this.current : null)
    if (root && this.current) this.current.children.push(made)
    else {
      this.parsed = made
      this.current = made
    }
    return new XMLNode(made)
  }

  createElementWithTextValue(name: unknown, value: unknown): XMLNode {
    const made = this.createElement(name)
    if (isElement(made.node)) made.node.children.push(plainText(value) ?? '')
    return made
  }

  private find(path: unknown): Found[] {
    const text = plainText(path) ?? ''
    if (!this.root) return []
    try {
      return select(this.root, text, this.current, this.namespaceAware)
    } catch (error) {
      throw new GlideFailure(error instanceof Error ? error.message : String(error))
    }
  }

  getNode(path: unknown): XMLNode | null {
    return wrapped(this.find(path)[0])
  }

  getFirstNode(path: unknown): XMLNode | null {
    this.lastPath = plainText(path) ?? ''
    this.hits.set(this.lastPath, this.find(path))
    return wrapped(this.hits.get(this.lastPath)?.[0])
  }

  /** The node after `node` among those of the last `getFirstNode`. */
  getNextNode(node: unknown): XMLNode | null {
    const found = this.hits.get(this.lastPath) ?? []
    return node instanceof XMLNode ? wrapped(found[found.indexOf(node.node) + 1]) : null
  }

  getNodeText(path: unknown): string | null {
    const found = this.find(path)[0]
    return found === undefined ? null : textOf(found)
  }

  toString(): string {
    return this.root ? `<?xml version="1.0" encoding="UTF-8"?>${writeXml(this.root)}` : ''
  }
}

export const exposedXmlNode = expose(XMLNode, {
  name: 'XMLNode',
  methods: [
    'getAttribute',
    'getAttributes',
    'getChildNodeIterator',
    'getFirstChild',
    'getLastChild',
    'getNodeName',
    'getNodeValue',
    'getTextContent',
    'hasAttribute',
    'toString',
  ],
})
export const exposedXmlIterator = expose(XMLNodeIterator, { name: 'XMLNodeIterator', methods: ['hasNext', 'next'] })
export const exposedXmlDocument = expose(XMLDocument2, {
  name: 'XMLDocument2',
  construct: (args) => new XMLDocument2(args[0]),
  methods: [
    'createElement',
    'createElementWithTextValue',
    'getDocumentElement',
    'getErrorMsg',
    'getFirstNode',
    'getNextNode',
    'getNode',
    'getNodeText',
    'isValid',
    'parseXML',
    'setCurrentElement',
    'setEnableCDATAReporting',
    'setNamespaceAware',
    'toString',
  ],
})
