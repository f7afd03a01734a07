/** Building elements. Data only ever becomes text nodes and attributes that cannot run: there is no markup from strings. */

export type Child = Node | string | null | undefined | false
type Attributes = Record<string, string | number | boolean | undefined>
type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

export interface Properties {
  attributes?: Attributes
  on?: Listeners
}

/**
 * @param selector Tag with classes: `button.primary`.
 * @param properties `true` sets an attribute without value; `false` and undefined leave it out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  selector: Tag | `${Tag}.${string}`,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const [tag, ...classes] = selector.split('.') as [Tag, ...string[]]
  const node = document.createElement(tag)
  if (classes.length > 0) node.className = classes.join(' ')
  for (const [name, value] of Object.entries(properties.attributes ?? {})) {
    if (value === undefined || value === false) continue
    node.setAttribute(name, value === true ? '' : String(value))
  }
  for (const [name, listener] of Object.entries(properties.on ?? {})) {
    node.addEventListener(name, listener as EventListener)
  }
  append(node, children)
  return node
}

/** Element without attributes. */
export function plain<Tag extends keyof HTMLElementTagNameMap>(
  selector: Tag | `${Tag}.${string}`,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return element(selector, {}, ...children)
}

export function append(node: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
}

export function replace(node: Element, ...children: Child[]): void {
  node.replaceChildren()
  append(node, children)
}

let identifiers = 0
/** An id that is unique on the page. */
export function freshId(prefix: string): string {
  identifiers += 1
  return `${prefix}-${identifiers}`
}
