/** Finds the person and the computer that a request names. Both may stay unknown: the request is made all the same. */
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import type { World } from './world.ts'

export interface Requester {
  sysId: string
  manager: string
  department: string
}

const USER_COLUMNS = ['user_name', 'email', 'manager', 'manager.active', 'department']
/** Characters of a log-on name or address. Anything else is no such name, and is not searched for. */
const NAME = /^[\w.@+\-$ ']{1,100}$/

/** Ways to read a name, best first. */
interface Reading {
  column: 'user_name' | 'email'
  value: string
}

/**
 * `DOMAIN\user` is tried whole, without the domain, and as the address of a mapped domain (property
 * `elevation.domains`: one `DOMAIN=example.com` a line); a name with @ as user name and e-mail address.
 */
export function readings(name: string, domains: ReadonlyMap<string, string>): Reading[] {
  const text = name.trim()
  const slash = text.indexOf('\\')
  const domain = slash < 0 ? '' : text.slice(0, slash)
  const bare = slash < 0 ? text : text.slice(slash + 1)
  const found: Reading[] = []
  const add = (column: Reading['column'], value: string) => {
    if (NAME.test(value.replace('\\', ''))) found.push({ column, value })
  }
  if (slash >= 0) add('user_name', text)
  add('user_name', bare)
  const suffix = domains.get(domain.toLowerCase())
  const addresses = [...(suffix ? [`${bare}@${suffix}`] : []), ...(bare.includes('@') ? [bare] : [])]
  for (const address of addresses) {
    add('user_name', address)
    add('email', address)
  }
  return found
}

function domainMap(text: string): Map<string, string> {
  const pairs = text.split(/[\n;]/).map((line) => line.split('='))
  return new Map(
    pairs.flatMap(([domain = '', suffix = '']) =>
      domain.trim() && suffix.trim() ? [[domain.trim().toLowerCase(), suffix.trim().toLowerCase()] as const] : [],
    ),
  )
}

/** First reading that names exactly one active user; null when none does. */
export function findRequester(world: World, values: Readonly<Record<string, string>>): Requester | null {
  const bySid = userBySid(world, values.initiator_sid ?? '')
  if (bySid) return bySid
  const domains = domainMap(world.settings.text('elevation.domains'))
  const wanted = [
    ...readings(values.initiator_name ?? '', domains),
    ...readings(values.initiator_user_name ?? '', domains),
  ]
  if (wanted.length === 0) return null
  const texts = [...new Set(wanted.map(({ value }) => value))].join(',')
  const users = world.records.find('sys_user', [['active', '=', 'true']], USER_COLUMNS, {
    limit: 50,
    anyOf: [
      ['user_name', 'IN', texts],
      ['email', 'IN', texts],
    ],
  })
  for (const { column, value } of wanted) {
    const hits = users.filter((user) => (user[column] ?? '').toLowerCase() === value.toLowerCase())
    if (hits.length === 1) return person(hits[0] as Row)
  }
  return null
}

function userBySid(world: World, sid: string): Requester | null {
  const column = world.settings.text('elevation.sid_field').trim()
  if (!/^[a-z]\w*$/.test(column) || !/^S-1-[\d-]+$/i.test(sid)) return null
  const conditions: [string, '=', string][] = [
    [column, '=', sid],
    ['active', '=', 'true'],
  ]
  const found = world.records.find('sys_user', conditions, USER_COLUMNS, { limit: 2 })
  return found.length === 1 ? person(found[0] as Row) : null
}

function person(row: Row): Requester {
  const manager = isTrue(row['manager.active']) ? (row.manager ?? '') : ''
  return { sysId: row.sys_id, manager, department: row.department ?? '' }
}

/** A user by sys_id or user name, as properties name one; '' when there is none. */
export function userNamed(world: World, text: string): string {
  const wanted = text.trim()
  if (wanted === '') return ''
  const column = /^[0-9a-f]{32}$/.test(wanted) ? 'sys_id' : 'user_name'
  const found = world.records.find(
    'sys_user',
    [
      [column, '=', wanted],
      ['active', '=', 'true'],
    ],
    [],
    { limit: 2 },
  )
  return found.length === 1 ? (found[0] as Row).sys_id : ''
}

/** A computer of that name, else of the host part of a full name; '' when none or several fit. */
export function findComputer(world: World, name: string): string {
  const full = name.trim()
  if (!/^[\w.-]{1,255}$/.test(full)) return ''
  const host = full.split('.')[0] ?? full
  const found = world.records.find(
    'cmdb_ci_computer',
    [['name', 'IN', [...new Set([full, host])].join(',')]],
    ['name'],
    {
      limit: 10,
    },
  )
  for (const wanted of [full, host]) {
    const hits = found.filter((row) => (row.name ?? '').toLowerCase() === wanted.toLowerCase())
    if (hits.length === 1) return (hits[0] as Row).sys_id
  }
  return ''
}
