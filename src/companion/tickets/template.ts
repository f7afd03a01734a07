import { ConfigError } from '../errors.ts'

export type TemplateValue = string | readonly TemplateScope[] | TemplateScope
export interface TemplateScope {
  readonly [name: string]: TemplateValue
}

const TAG = /\{\{\s*([^{}]*?)\s*\}\}/g
const CONTROL = /[^\P{Cc}\t\n\r]/gu

/**
 * Fills `{{name}}`, `{{owner.mail | upper}}`, `{{#each changes}} … {{/each}}` and `{{#if name}} … {{/if}}`. Nothing in a
 * template or a value is ever run. Values lose control characters, and `[code]` marks are broken so that journal fields
 * show them instead of obeying them.
 * @throws ConfigError for an unknown name (in strict mode), an unknown filter or a block that is not closed.
 */
export const fill = (template: string, scope: TemplateScope, strict: boolean): string =>
  render(parse(template), scope, { strict, template })

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'value'; path: string; filters: string[] }
  | { kind: 'each' | 'if'; path: string; body: Node[] }
interface Context {
  strict: boolean
  template: string
}

const parse = (template: string): Node[] => {
  const root: Node[] = []
  const stack: { name: string; nodes: Node[] }[] = [{ name: '', nodes: root }]
  const into = (): Node[] => stack.at(-1)?.nodes ?? root
  let at = 0
  for (const match of template.matchAll(TAG)) {
    if (match.index > at) into().push({ kind: 'text', text: template.slice(at, match.index) })
    at = match.index + match[0].length
    const tag = match[1] ?? ''
    const block = /^#(each|if)\s+(\S+)$/.exec(tag)
    if (block) {
      const body: Node[] = []
      into().push({ kind: block[1] as 'each' | 'if', path: block[2] ?? '', body })
      stack.push({ name: block[1] ?? '', nodes: body })
    } else if (tag.startsWith('/')) {
      if (stack.at(-1)?.name !== tag.slice(1).trim())
        throw new ConfigError(`Template "${shorten(template)}": {{${tag}}} closes nothing that is open.`)
      stack.pop()
    } else {
      const [path = '', ...filters] = tag.split('|').map((part) => part.trim())
      into().push({ kind: 'value', path, filters })
    }
  }
  if (stack.length > 1)
    throw new ConfigError(`Template "${shorten(template)}": {{#${stack.at(-1)?.name ?? ''}}} is not closed.`)
  if (at < template.length) root.push({ kind: 'text', text: template.slice(at) })
  return root
}

const render = (nodes: readonly Node[], scope: TemplateScope, context: Context): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'value') return renderValue(node.path, node.filters, scope, context)
      const value = lookUp(node.path, scope)
      if (node.kind === 'if') return isFilled(value) ? render(node.body, scope, context) : ''
      return Array.isArray(value)
        ? (value as readonly TemplateScope[]).map((item) => render(node.body, { ...scope, ...item }, context)).join('')
        : ''
    })
    .join('')

const isFilled = (value: TemplateValue | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== 'false'

const lookUp = (path: string, scope: TemplateScope): TemplateValue | undefined => {
  let at: TemplateValue | undefined = scope
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || Array.isArray(at) || !Object.hasOwn(at, part)) return undefined
    at = (at as TemplateScope)[part]
  }
  return at
}

const renderValue = (path: string, filters: readonly string[], scope: TemplateScope, context: Context): string => {
  const found = lookUp(path, scope)
  const fallback = filters.map((filter) => /^default\s+"?(.*?)"?$/.exec(filter)?.[1]).find((item) => item !== undefined)
  if (found === undefined && fallback === undefined && context.strict)
    throw new ConfigError(
      `Template "${shorten(context.template)}": there is no "${path}". Correct the name, or add | default "".`,
    )
  let value = typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found)
  if (value === '' && fallback !== undefined) value = fallback
  for (const filter of filters) value = applyFilter(filter, value, context)
  return safe(value)
}

const applyFilter = (filter: string, value: string, { template }: Context): string => {
  const [name = '', argument = ''] = filter.split(/\s+/, 2)
  switch (name) {
    case 'upper':
      return value.toUpperCase()
    case 'lower':
      return value.toLowerCase()
    case 'json':
      return JSON.stringify(value)
    case 'date':
      return value === ''
        ? ''
        : value
            .replace('T', ' ')
            .replace(/(\.\d+)?(Z|[+-]\d\d:\d\d)$/, '')
            .slice(0, 19)
    case 'truncate':
      return cut(value, Number(argument) || 100)
    case 'default':
      return value
    default:
      throw new ConfigError(
        `Template "${shorten(template)}": unknown filter "${name}". Known: upper, lower, date, json, truncate, default.`,
      )
  }
}

const shorten = (template: string): string => (template.length > 60 ? `${template.slice(0, 60)}…` : template)

/** Text that a ticket may show: no control characters, no marks that a journal field would obey. */
export const safe = (value: string): string => value.replace(CONTROL, '').replace(/\[(\/?code)\]/gi, '[ $1]')

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** At most `length` UTF-16 units, cut between whole characters, with an ellipsis when something is missing. */
export const cut = (value: string, length: number): string => {
  if (value.length <= length) return value
  let kept = ''
  for (const { segment } of graphemes.segment(value)) {
    if (kept.length + segment.length > length - 1) break
    kept += segment
  }
  return `${kept}…`
}
