/** Body of a json-1.1 answer: timestamps are seconds since 1970. */
export function jsonAnswer(value: Record<string, unknown>): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, item: unknown) {
    // JSON.stringify has already called toJSON on `item`; the holder still has the date.
    const raw = this[key]
    return raw instanceof Date ? raw.getTime() / 1000 : item
  })
}

export const jsonError = (code: string, message: string): string =>
  JSON.stringify({ __type: code, message, Message: message })
