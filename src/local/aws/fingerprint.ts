import { createHash } from 'node:crypto'

/** Hash of what a request asks for, whatever the order of its members and without those that are `ignored`. */
export function fingerprint(input: object, ignored: ReadonlySet<string>): string {
  const asked = Object.fromEntries(Object.entries(input).filter(([key]) => !ignored.has(key)))
  const canonical = JSON.stringify(asked, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(canonical).digest('hex')
}
