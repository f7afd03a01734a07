/** REST services: the operation is told by method and path, its input stands in path and query. */
import type { NormalizedSchema } from '@smithy/core/schema'

/** Where an operation is reached: method, path with `{Label}` segments, and the status of its answer. */
export interface HttpBinding {
  method: string
  path: string
  status: number
}

/** The `http` trait as the clients export it: `['GET', '/2013-04-01/hostedzone/{Id}', 200]`. */
export function readBinding(trait: unknown): HttpBinding | undefined {
  if (!Array.isArray(trait)) return undefined
  const [method, path, status] = trait as unknown[]
  if (typeof method !== 'string' || typeof path !== 'string' || typeof status !== 'number') return undefined
  return { method, path, status }
}

export interface Route {
  operation: string
  /** Segments of the path by label, decoded. */
  labels: Readonly<Record<string, string>>
}

/** A label's text; undefined when it is not encoded as a URL must be. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** Labels of a path that has the form of a template; undefined when it has another. Some clients end a path with a slash. */
function labelsOf(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/')
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  if (wanted.length !== given.length) return undefined
  const labels: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? ''
    const label = /^\{(.+)\}$/.exec(part)?.[1]
    if (label === undefined ? part !== text : text === '') return undefined
    if (label === undefined) continue
    const value = decoded(text)
    if (value === undefined) return undefined
    labels[label] = value
  }
  return labels
}

/** The operation that a request asks for; a path of words wins over one with labels. Undefined when there is none. */
export function findRoute(
  bindings: Iterable<readonly [string, HttpBinding]>,
  method: string,
  url: string,
): Route | undefined {
  const path = url.split('?')[0] ?? ''
  const found = [...bindings].flatMap(([operation, binding]) => {
    const labels = binding.method === method ? labelsOf(binding.path, path) : undefined
    return labels ? [{ operation, labels }] : []
  })
  return found.sort((a, b) => Object.keys(a.labels).length - Object.keys(b.labels).length)[0]
}

/** Input of a request without a body; what is in the query twice counts once, as its first value. */
export function readRest(schema: NormalizedSchema, route: Route, url: string): Record<string, unknown> {
  const query = new URL(url, 'http://localhost').searchParams
  const result: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const traits = member.getMergedTraits()
    const value = traits.httpLabel ? route.labels[name] : traits.httpQuery ? query.get(traits.httpQuery) : undefined
    if (value !== undefined && value !== null) result[name] = value
  }
  return result
}
