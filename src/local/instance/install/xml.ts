import { SaxesParser } from 'saxes'
import { PackageError } from './errors.ts'

/** An XML element; `text` is its own character data, CDATA included. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const maxDepth = 64

/**
 * Reads one XML file of a package. Document types and self-declared entities are refused: packages never need them and
 * they are the classic way to make a parser read files or blow up.
 * @param path named in errors
 */
export function parseXml(bytes: Uint8Array, path: string): XmlElement {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PackageError(`${path} is not UTF-8 text. Build the package again.`)
  }
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  parser.on('doctype', () => {
    throw new PackageError(`${path} declares a document type, which packages may not.`)
  })
  parser.on('error', (error) => {
    throw new PackageError(`${path} is no well-formed XML: ${error.message}`)
  })
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: '' }
    const parent = open[open.length - 1]
    if (parent) parent.children.push(element)
    else root = element
    open.push(element)
    if (open.length > maxDepth) throw new PackageError(`${path} nests elements deeper than ${maxDepth} levels.`)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const append = (data: string): void => {
    const element = open[open.length - 1]
    if (element) element.text += data
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.write(text).close()
  if (!root) throw new PackageError(`${path} holds no XML element.`)
  return root
}
