/** Tags that people write themselves: one `Key=Value` a line. They never replace what AWS or the managers have settled. */
import { type Tag, tagFault } from './automated-tags.ts'

export interface UserTags {
  tags: Tag[]
  /** One sentence each. */
  problems: string[]
}

/** Lines that make no tag are problems; empty ones do not matter. */
export function parseUserTags(lines: string): UserTags {
  const parsed: UserTags = { tags: [], problems: [] }
  for (const line of lines.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const key = line.slice(0, Math.max(0, at)).trim()
    const value = line.slice(at + 1).trim()
    const fault =
      at < 0
        ? `Write tags as Key=Value, one per line; "${line.trim().slice(0, 60)}" is not.`
        : (tagFault(key, value) ??
          (parsed.tags.some((tag) => tag.key === key) ? `The tag ${key} is given more than once.` : null))
    if (fault) parsed.problems.push(fault)
    else parsed.tags.push({ key, value })
  }
  return parsed
}

/** Problems with tags whose keys are settled already. */
export function takenKeys(tags: readonly Tag[], taken: ReadonlySet<string>): string[] {
  return tags.filter((tag) => taken.has(tag.key)).map((tag) => `The tag ${tag.key} is given and cannot be changed.`)
}
