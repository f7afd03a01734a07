import { GuestValue } from '../scripts/realm.ts'

/** Replaces `{0}`, `{1}` … by the parameters. Never throws: what cannot be shown becomes a note. */
export function messageText(message: unknown, args: unknown[]): string {
  const shown = show(message)
  return args.length === 0
    ? shown
    : shown.replace(/\{(\d+)\}/g, (whole, n) => (Number(n) < args.length ? show(args[Number(n)]) : whole))
}

/** A parameter list given as an array, a single value or nothing. */
export function parameters(args: unknown): unknown[] {
  if (args === undefined || args === null) return []
  if (args instanceof GuestValue && args.isArray) return args.items()
  return [args]
}

function show(value: unknown): string {
  try {
    return String(value)
  } catch {
    return '(value without text)'
  }
}
