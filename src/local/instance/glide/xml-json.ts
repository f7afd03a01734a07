import { SaxesParser } from 'saxes'
import { GlideFailure } from '../scripts/errors.ts'

type Node = { [name: string]: unknown }

/**
 * XML text as an object: one key per child element (a list when it occurs more than once), attributes with `@`, text of
 * an element with children or attributes as `#text`.
 */
export function xmlToJson(xml: string): unknown {
  const parser = new SaxesParser()
  const root: Node = {}
  const stack: { name: string; node: Node; text: string }[] = [{ name: '', node: root, text: '' }]
  parser.on('error', (error) => {
    throw new GlideFailure(`the XML text cannot be read: ${error.message}`)
  })
  parser.on('opentag', (tag) => {
    const node: Node = {}
    for (const [name, value] of Object.entries(tag.attributes)) node[`@${name}`] = String(value)
    stack.push({ name: tag.name, node, text: '' })
  })
  const take = (text: string) => {
    const top = stack.at(-1)
    if (top) top.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    const done = stack.pop()
    const parent = stack.at(-1)
    if (done && parent) add(parent.node, done.name, content(done.node, done.text.trim()))
  })
  parser.write(xml).close()
  return root
}

function content(node: Node, text: string): unknown {
  if (Object.keys(node).length === 0) return text
  return text === '' ? node : { ...node, '#text': text }
}

function add(parent: Node, name: string, value: unknown): void {
  const known = parent[name]
  if (known === undefined) parent[name] = value
  else if (Array.isArray(known)) known.push(value)
  else parent[name] = [known, value]
}
