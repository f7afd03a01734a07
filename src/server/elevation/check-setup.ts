/** What an administrator has to know about the set-up, as findings with what to mend. Reads only. */
import { membersOf, groupNamed } from '../platform/approvals.ts'
import { isTrue } from '../platform/flags.ts'
import type { Row } from '../platform/records.ts'
import { orderableItem } from './place-order.ts'
import { CLIENT_ROLE, ITEM_NAME, SERVICES, TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface Finding {
  /** Stays the same from check to check. */
  key: string
  subject: string
  result: 'ok' | 'warning' | 'failed'
  found: string
  /** What to do; '' when nothing is to be done. */
  fix: string
}
export interface SetupWorld extends World {
  /** A property of the platform by its whole name. */
  property(name: string): string
}

/** Roles that let an account do more than calls need. */
const TOO_MUCH = ['admin', 'approval_admin', 'web_service_admin', 'approver_user', 'itil', 'soap', 'import_admin']

export function checkSetup(world: SetupWorld): Finding[] {
  return [...services(world), item(world), ...security(world), ...accounts(world), fallback(world), lastCall(world)]
}

const ok = (key: string, subject: string, found: string): Finding => ({ key, subject, result: 'ok', found, fix: '' })

function services(world: SetupWorld): Finding[] {
  const base = world.property('glide.servlet.uri').replace(/\/+$/, '')
  const rows = world.records.find(
    'sys_web_service',
    [['scoped_name', 'IN', SERVICES.join(',')]],
    ['scoped_name', 'active', 'function_name'],
  )
  return SERVICES.map((name): Finding => {
    const subject = `Service ${name}`
    const row = rows.find((found) => found.scoped_name === name)
    if (row && isTrue(row.active) && row.function_name === 'execute')
      return ok(name, subject, `${base}/${name}.do?SOAP`)
    const found = row ? `active: ${row.active ?? ''}, operation: ${row.function_name ?? ''}` : 'missing'
    return {
      key: name,
      subject,
      result: 'failed',
      found,
      fix: 'Install the app again, and leave the service as it is.',
    }
  })
}

function item(world: SetupWorld): Finding {
  const subject = `Catalog item ${ITEM_NAME}`
  const found = orderableItem(world)
  if (found !== '') return ok('item', subject, found)
  const fix = 'Activate the item, or name another one in the property x_swb_hub.elevation.catalog_item.'
  return { key: 'item', subject, result: 'failed', found: 'missing or not active', fix }
}

function security(world: SetupWorld): Finding[] {
  return ['glide.soap.strict_security', 'glide.basicauth.required.soap'].map((name): Finding => {
    const value = world.property(name)
    // Strict security holds where nothing is set; a logon is asked for only where the property says so.
    if (value === 'true' || (value === '' && name.endsWith('strict_security')))
      return ok(name, name, value || 'not set')
    return { key: name, subject: name, result: 'failed', found: value || 'not set', fix: 'Set the property to true.' }
  })
}

function accounts(world: SetupWorld): Finding[] {
  const holders = world.records.find(
    'sys_user_has_role',
    [
      ['role.name', '=', CLIENT_ROLE],
      ['user.active', '=', 'true'],
    ],
    ['user'],
    { limit: 20 },
  )
  const users = [...new Set(holders.map((row) => row.user ?? ''))]
  if (users.length === 0) {
    const fix = `Make a user for Privilege Manager and give it the roles ${CLIENT_ROLE} and soap_script.`
    return [{ key: 'account', subject: 'Account', result: 'failed', found: `nobody has the role ${CLIENT_ROLE}`, fix }]
  }
  const given = world.records.find(
    'sys_user_has_role',
    [['user', 'IN', users.join(',')]],
    ['user', 'user.user_name', 'user.web_service_access_only', 'role.name'],
    { limit: 1000 },
  )
  return users.map((user) =>
    account(
      user,
      given.filter((row) => row.user === user),
    ),
  )
}

function account(user: string, given: readonly Row[]): Finding {
  const names = [...new Set(given.map((row) => row['role.name'] ?? ''))]
  const missing = names.includes('soap') || names.includes('soap_script') ? [] : ['soap_script']
  const extra = names.filter((name) => TOO_MUCH.includes(name))
  const interactive = !isTrue(given[0]?.['user.web_service_access_only'])
  const fixes = [
    ...missing.map((role) => `Give it the role ${role}.`),
    ...extra.map((role) => `Take the role ${role} away; calls do not need it.`),
    ...(interactive ? ['Tick Web service access only.'] : []),
  ]
  return {
    key: `account ${user}`,
    subject: `Account ${given[0]?.['user.user_name'] ?? user}`,
    result: missing.length > 0 ? 'failed' : fixes.length > 0 ? 'warning' : 'ok',
    found: `roles: ${names.sort().join(', ')}`,
    fix: fixes.join(' '),
  }
}

function fallback(world: SetupWorld): Finding {
  const subject = 'Fallback group'
  const name = world.settings.text('elevation.fallback_group')
  const group = groupNamed(world.records, name)
  const members = group ? membersOf(world.records, group).length : 0
  if (members > 0) return ok('fallback', subject, `${name}, ${members} active members`)
  const found = name === '' ? 'none named' : group ? `${name} has no active member` : `${name} is not there`
  const fix =
    'Name a group with active members in the property x_swb_hub.elevation.fallback_group; without one, requests that no rule leads to anybody for wait and expire.'
  return { key: 'fallback', subject, result: 'warning', found, fix }
}

function lastCall(world: SetupWorld): Finding {
  const newest = (column: string) =>
    world.records.find(TABLES.request, [[column, '>', '2000-01-01 00:00:00']], [column], {
      orderBy: column,
      descending: true,
      limit: 1,
    })[0]?.[column] ?? ''
  const [created, told] = [newest('sys_created_on'), newest('delivered_at')]
  const subject = 'Last calls seen'
  if (created === '') {
    const fix = 'Run: npx switchboard validate elevation. Then look at the settings of Privilege Manager.'
    return { key: 'last', subject, result: 'warning', found: 'none yet', fix }
  }
  return ok('last', subject, `request ${created} UTC, end of a request told ${told === '' ? 'never' : `${told} UTC`}`)
}

/** Keeps the findings in a table that administrators see. */
export function keepFindings(world: SetupWorld): void {
  const now = world.clock.now()
  const wanted = new Map(checkSetup(world).map((finding, at) => [finding.key, { finding, at }]))
  for (const old of world.records.find(TABLES.setup, [], ['finding_key'], { limit: 100 })) {
    const made = wanted.get(old.finding_key ?? '')
    wanted.delete(old.finding_key ?? '')
    if (made) world.records.update(TABLES.setup, old.sys_id, valuesOf(made.finding, made.at, now))
    else if (old.finding_key !== TEST_KEY) world.records.remove(TABLES.setup, old.sys_id)
  }
  for (const { finding, at } of wanted.values())
    world.records.insert(TABLES.setup, { finding_key: finding.key, ...valuesOf(finding, at, now) })
}

/** Finding of the request that an administrator has had played. */
export const TEST_KEY = 'test request'

export function valuesOf(finding: Finding, at: number, now: string): Record<string, string> {
  const { subject, result, found, fix } = finding
  return {
    subject,
    result,
    found: found.slice(0, 1000),
    fix: fix.slice(0, 1000),
    order: String(at * 10),
    checked_at: now,
  }
}
