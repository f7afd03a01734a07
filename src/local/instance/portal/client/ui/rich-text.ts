/**
 * Descriptions that were written as HTML, shown with their paragraphs and lists.
 *
 * The text is parsed into a document that runs nothing, and rebuilt here from a short list of elements without their
 * attributes; links keep a web address. What is not on the list gives only its text.
 */
import { element, plain } from './dom.ts'

const blocks = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'code', 'pre', 'blockquote'] as const
type Kept = (typeof blocks)[number]
const synonyms: Readonly<Record<string, Kept>> = { b: 'strong', i: 'em', div: 'p', h1: 'p', h2: 'p', h3: 'p', h4: 'p' }
const dropped = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript', 'svg', 'math'])

export function richText(source: string): HTMLElement {
  const box = plain('div.prose')
  if (!/<[a-z!/]/i.test(source)) {
    for (const paragraph of source.split(/\n\s*\n/)) if (paragraph.trim()) box.append(plain('p', paragraph.trim()))
    return box
  }
  const parsed = new DOMParser().parseFromString(withoutHandlers(source), 'text/html')
  copy(parsed.body, box)
  return box
}

/** Handlers cannot run in the parsed document; taking them out keeps the browser from reporting them. */
function withoutHandlers(source: string): string {
  return source.replace(/<[^>]*>/g, (tag) => tag.replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

function copy(from: Node, to: HTMLElement): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') to.append(text.replace(/\s+/g, ' '))
    } else if (node instanceof Element) {
      copyElement(node, to)
    }
  }
}

function copyElement(node: Element, to: HTMLElement): void {
  const tag = node.localName
  if (dropped.has(tag)) return
  if (tag === 'br') {
    to.append(plain('br'))
    return
  }
  const kept = synonyms[tag] ?? blocks.find((name) => name === tag)
  const target = tag === 'a' ? linkOf(node) : kept === undefined ? to : plain(kept)
  if (target !== to) to.append(target)
  copy(node, target)
}

function linkOf(node: Element): HTMLElement {
  const href = node.getAttribute('href') ?? ''
  if (!/^https?:\/\//i.test(href)) return plain('span')
  return element('a', { attributes: { href, rel: 'noopener noreferrer', target: '_blank' } })
}
