/** Tags that managers put on every order, of all portfolios or of one. What people choose is in `tag-choices.ts`. */
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface Tag {
  key: string
  value: string
}
export interface TagSubject {
  /** Sys_id; '' when nobody knows. */
  portfolio: string
  userName: string
  requestItem: string
}

/** AWS takes at most 50 tags on a provisioned product. */
export const MOST_TAGS = 50
/** Letters of every language are allowed; of the other ASCII characters only some. */
const FORBIDDEN = /[!"#$%&'()*,;<>?[\\\]^`{|}~\t\r\n]/

/** In the order of their keys. A tag of the portfolio wins over one of all portfolios with the same key. */
export function automatedTags(world: World, subject: TagSubject): Tag[] {
  const rows = world.records.find(
    TABLES.tag,
    [['active', '=', 'true']],
    ['tag_key', 'source', 'tag_value', 'portfolio'],
  )
  const tags = new Map<string, string>()
  const given = rows.filter((row) => row.source !== 'choice')
  const general = given.filter((row) => row.portfolio === '')
  const own = given.filter((row) => row.portfolio !== '' && row.portfolio === subject.portfolio)
  for (const row of [...general, ...own]) {
    const key = (row.tag_key ?? '').trim()
    const value = valueOf(row.source ?? '', row.tag_value ?? '', subject)
    if (!tagFault(key, value)) tags.set(key, value)
  }
  const sorted = [...tags.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.slice(0, MOST_TAGS).map(([key, value]) => ({ key, value }))
}

function valueOf(source: string, fixed: string, subject: TagSubject): string {
  if (source === 'user_name') return subject.userName
  return source === 'request_item' ? subject.requestItem : fixed.trim()
}

/** Why AWS would refuse a tag, as a sentence; null when it would not. */
export function tagFault(key: string, value: string): string | null {
  if (key === '' || key.length > 128) return 'A tag key must have 1 to 128 characters.'
  if (/^aws:/i.test(key)) return 'Tag keys that begin with aws: belong to AWS.'
  if (value === '' || value.length > 256) return `The value of the tag ${key} must have 1 to 256 characters.`
  if (FORBIDDEN.test(key) || FORBIDDEN.test(value))
    return `The tag ${key} may hold letters, digits, blanks and _ . : / = + - @ only.`
  return null
}

/** What is wrong with a rule of the managers before it is stored; null when nothing is. */
export function tagRuleFault(source: string, key: string, value: string, choices: string): string | null {
  if (source === 'choice') {
    const values = choices.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
    if (values.length === 0) return `Write the choices of the tag ${key}, one per line.`
    for (const one of values) {
      const fault = tagFault(key, one.trim())
      if (fault) return fault
    }
    return null
  }
  return tagFault(key, source === '' || source === 'fixed' ? value : 'x')
}
