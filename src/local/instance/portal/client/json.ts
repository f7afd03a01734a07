/** Readers for outside data: every answer of the instance is `unknown` until it went through these. */

export type JsonObject = Record<string, unknown>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object itself, or an empty one when it is something else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Objects of a list; anything else in it is left out. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value).filter(isObject)
}

/** Text of a scalar; '' for null, undefined and structures. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return ''
}

/** The platform writes booleans as true, 'true' or '1'. */
export function flagOf(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1
}

/** The first text that is not empty among the given keys. */
export function firstText(object: JsonObject, ...keys: string[]): string {
  for (const key of keys) {
    const text = textOf(object[key])
    if (text !== '') return text
  }
  return ''
}
